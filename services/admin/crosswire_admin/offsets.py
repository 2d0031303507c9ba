"""Where words of a plain text stand in the text as it came."""

from bisect import bisect_left, bisect_right

from crosswire.domain.text import clean_text


def span_in(raw: str, start: int, end: int) -> tuple[int, int]:
    """The span in the text that was made plain, for one in the plain text.

    The plain text only loses characters, so that a longer beginning never has a shorter plain one.
    """
    if start < 0 or clean_text(raw) == raw:
        return start, end
    places = range(len(raw) + 1)

    def plain(place: int) -> int:
        return len(clean_text(raw[:place]))

    return bisect_right(places, start, key=plain) - 1, bisect_left(places, end, key=plain)

"""Where a second figure ends a range that a first one opens: 10-15; $3m to $5m."""

from collections.abc import Sequence

from crosswire_extractor import lexicon
from crosswire_extractor.reading.figures import figure_at
from crosswire_extractor.reading.kinds import kind_of
from crosswire_extractor.reading.number_words import Figure, word_at
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.reading.units import Measured, currency_at


def range_end(
    tokens: Sequence[Token], start: int, first: Figure, unit: Measured | None, taken: frozenset[int]
) -> Figure | None:
    at = max(first.end, unit.end if unit else 0)
    link, before = word_at(tokens, at), word_at(tokens, start - 1)
    joined = link in _RANGE_LINKS or (link == "and" and before == "between")
    changed = before == "from" and word_at(tokens, start - 2) not in lexicon.group("before_range")
    if not joined or changed or before == "of" or at + 1 >= len(tokens) or at + 1 in taken:
        return None
    place = at + 1
    mark = currency_at(tokens, place)
    place = mark.end if mark and mark.end < len(tokens) else place
    second = figure_at(tokens, place, money=mark is not None)
    if second is None or second.value <= first.value or second.share != first.share:
        return None
    if link == "or" and second.value > _ALIKE * first.value > 0:
        return None
    if link in ("-", "–") and (_in_chain(tokens, start, second.end)):
        return None
    if link in ("-", "–") and kind_of(tokens, start, first.end, first.value) == "score":
        return None
    return second


#: Two figures with "or" between them are ends of one range only where they are near.
_ALIKE = 3


_RANGE_LINKS = frozenset(("to", "-", "–", "or", "~", "through"))


def _in_chain(tokens: Sequence[Token], start: int, end: int) -> bool:
    """1-222-2222: the parts of a telephone number or of a date."""
    return word_at(tokens, start - 1) in ("-", "–", "/") or (
        word_at(tokens, end) in ("-", "–", "/") and word_at(tokens, end + 1)[:1].isdigit()
    )

"""Parts of a whole, a third or two-fifths, and hundreds, which they may follow."""

from collections.abc import Sequence

from crosswire_extractor import lexicon
from crosswire_extractor.reading.digits import written_at
from crosswire_extractor.reading.number_words import (
    HALVES,
    Figure,
    below_hundred,
    compounds,
    denominators,
    ordinal_named,
    singles,
    size_at,
    word_at,
    word_value,
    word_values,
)
from crosswire_extractor.reading.tokens import Token

_DOZENS = frozenset(("dozen", "dozens"))


def part_at(tokens: Sequence[Token], at: int, *, added: bool = False) -> Figure | None:
    """A half, one third, two-thirds, three quarters, ¾; "a third man" is none.

    Where it is added to a figure, as in "three and a half years", a noun may follow.
    """
    if at >= len(tokens):
        return None
    written = written_at(tokens, at) if not tokens[at].word else None
    if written:
        return Figure(written.end, written.value, share=True) if written.fraction else None
    word = tokens[at].lower
    if word in ("half", "quarter"):
        usable = word == "half" or size_at(tokens, past_of(tokens, at + 1))
        return Figure(at + 1, HALVES[word], share=True) if usable else None
    over, _, under = word.partition("-")
    if under and over in word_values() and (under in denominators() or under in singles()):
        end, over_value = at + 1, word_values()[over]
    else:
        top = Figure(at + 1, 1) if word in ("a", "an") else below_hundred(tokens, at)
        if top is None:
            return None
        end = top.end + (word_at(tokens, top.end) == "-")
        over_value, under, end = top.value, word_at(tokens, end), end + 1
    many = denominators().get(under)
    if many and over_value != 1:
        return Figure(end, over_value / many, share=True)
    single = singles().get(under)
    if single is None and over_value == 1 and end <= len(tokens):
        whole = below_thousand(tokens, end - 1)
        rank = ordinal_named(word_at(tokens, whole.end)) if whole and whole.value >= 100 else None
        single, end = (1 / (whole.value + rank), whole.end + 1) if whole and rank else (None, end)
    free = added and under in HALVES
    if single and over_value == 1 and (free or _closes(tokens, end)):
        return Figure(end, single, share=True)
    return None


def _closes(tokens: Sequence[Token], end: int) -> bool:
    """A third of, a fifth more, a half: no noun follows that it could be the rank of."""
    after = word_at(tokens, end)
    return (
        not after[:1].isalpha()
        or after in lexicon.words("function_words")
        or after in lexicon.group("after_fractions")
        or size_at(tokens, end) is not None
    )


def past_of(tokens: Sequence[Token], end: int) -> int:
    """Past "of a" in "a quarter of a million"."""
    at = end + (word_at(tokens, end) == "of")
    at += word_at(tokens, at) in ("a", "an")
    return at if size_at(tokens, at) else end


def below_thousand(tokens: Sequence[Token], at: int) -> Figure | None:
    """Seven; twenty-five; one hundred and twenty; fifteen hundred."""
    small = below_hundred(tokens, at)
    if small is None or word_at(tokens, small.end) != "hundred":
        return small
    value, end = small.value * 100, small.end + 1
    start = end + (word_at(tokens, end) == "and")
    rest = below_hundred(tokens, start)
    if rest is None or rest.value == 0 or word_at(tokens, rest.end) == "hundred":
        return Figure(end, value)
    if start > end and (word_at(tokens, rest.end) in _DOZENS or is_proper(part_at(tokens, start))):
        return Figure(end, value, 100)
    return Figure(rest.end, value + rest.value)


def is_proper(part: Figure | None) -> bool:
    """Less than one, so that it is added: one hundred and three quarters."""
    return part is not None and part.value < 1


def parts_of(tokens: Sequence[Token], whole: Figure) -> Figure | None:
    """Twenty fifths; twenty thirty-fifths; one hundred thirty fifths, which is 100/35."""
    at = whole.end + (word_at(tokens, whole.end) == "-")
    under = denominators().get(word_at(tokens, at))
    if not under and (joint := compounds().get(f"{word_at(tokens, at)}-{word_at(tokens, at + 1)}")):
        return Figure(at + 2, whole.value / joint, share=True)
    if not under or whole.value == 1:
        return None
    tens = word_value(word_at(tokens, at - 1)) or 0
    if (
        under < 10
        and 20 <= tens < whole.value
        and word_at(tokens, at - 2) != "and"
        and not tens % 10
    ):
        return Figure(at + 1, (whole.value - tens) / (tens + under), share=True)
    return Figure(at + 1, whole.value / under, share=True)

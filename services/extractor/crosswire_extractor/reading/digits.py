"""Numbers written in digits: 2,418; 1.3x10^6; 2 1/4; ⅔; 40 000."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from crosswire_extractor.reading.tokens import Token

_LOOK = 12
_LONGEST = 40
"""Letters of a number: more mean nothing, and are too large for a float."""
_POWER = re.compile(r"(\d+(?:\.\d+)?)\^([+-]{0,4}\d{1,4})(?![\d.])")
_SCIENTIFIC = re.compile(
    r"(\d[\d.,]*?)(?:e([+-]?\d{1,4})|\s?[x×]\s?10\s?\^\s?([+-]?\d{1,4}))(?![\w.])", re.IGNORECASE
)
_MIXED = re.compile(r"(?:(\d{1,4})[ -]{1,2})?(\d{1,3})/(\d{1,3})(?![\d/.-])")
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:\.\d+)?(?!\d)")
_ONCE = re.compile(r"\.?\d+|\d+\.\d+|\d+,\d{1,2}|\d+,\d{4,}")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
#: Parts that people write with a stroke; "9/11" and "24/7" are none.
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100))


class Written(NamedTuple):
    """A number in digits up to, not including, token `end`."""

    end: int
    value: float
    fraction: bool = False


def written_at(tokens: Sequence[Token], at: int) -> Written | None:
    """The number that starts with this token."""
    first = tokens[at].text
    if len(first) == 1 and unicodedata.category(first) == "No":
        return Written(at + 1, unicodedata.numeric(first), True) if first not in "²³¹" else None
    if not (first[0].isdigit() or (first == "." and _glued(tokens, at))):
        return None
    return _longer(tokens, at) or _alone(tokens, at)


def _alone(tokens: Sequence[Token], at: int) -> Written | None:
    end = at + 1
    word = tokens[at].text
    if word == ".":
        if at and tokens[at - 1].end == tokens[at].start:
            return None
        word, end = f".{tokens[end].text}", end + 1
    value = plain(word)
    return Written(end, value) if value is not None else None


def _longer(tokens: Sequence[Token], at: int) -> Written | None:
    """A number that is spread over several tokens."""
    if at + 1 >= len(tokens) or not _goes_on(tokens[at + 1].text):
        return None
    text, ends = _joined(tokens[at : at + _LOOK])
    for pattern, reader in _READERS:
        match = pattern.match(text)
        if match and match.end() in ends:
            read = reader(match)
            if read is not None:
                return Written(at + ends[match.end()], read, pattern is _MIXED)
    return None


def _goes_on(text: str) -> bool:
    return text[0].isdigit() or text[0].lower() in "ex×^/-"


def _joined(tokens: Sequence[Token]) -> tuple[str, dict[int, int]]:
    text, ends = "", {}
    for place, token in enumerate(tokens):
        gap = token.start - tokens[place - 1].end if place else 0
        text += " " * min(gap, 3) + token.text
        ends[len(text)] = place + 1
    return text, ends


def plain(word: str) -> float | None:
    """2,418; 0.5; 1,3; 12,34,567; 1.111,11: the value; None for 192.168.1.2 and the like."""
    if len(word) > _LONGEST:
        return None
    if _ONCE.fullmatch(word):
        return float(word.replace(",", "."))
    if _THOUSANDS.fullmatch(word):
        return float(word.replace(",", ""))
    if _CONTINENTAL.fullmatch(word):
        return float(word.replace(".", "").replace(",", "."))
    return None


def _power(match: re.Match[str]) -> float | None:
    sign = -1 if match[2].count("-") % 2 else 1
    exponent = sign * int(match[2].lstrip("+-"))
    base = plain(match[1]) or 0.0
    return float(base**exponent) if abs(exponent) < 100 and 0 < base < 1e6 else None


def _scientific(match: re.Match[str]) -> float | None:
    value, exponent = plain(match[1]), int(match[2] or match[3])
    return value * 10.0**exponent if value is not None and abs(exponent) < 100 else None


def _mixed(match: re.Match[str]) -> float | None:
    whole, over, under = int(match[1] or 0), int(match[2]), int(match[3])
    return whole + over / under if over < under and under in DENOMINATORS else None


def _grouped(match: re.Match[str]) -> float:
    return float(re.sub(r"[ \u00a0\u202f]", "", match.group()))


_READERS = (
    (_POWER, _power), (_SCIENTIFIC, _scientific), (_MIXED, _mixed), (_GROUPED, _grouped),
)  # fmt: skip


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens[at].end == tokens[at + 1].start
        and tokens[at + 1].text[0].isdigit()
    )

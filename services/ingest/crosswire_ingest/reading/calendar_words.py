"""Names of months and halves of the day in the languages of the press.

The words are those of the Unicode Common Locale Data Repository, as Babel carries them.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

_LANGUAGES = tuple(
    re.findall(
        r"\w+",
        "af ar ar_DZ ar_LB ar_MA az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl he"
        " hi hr hu hy id is it ja ka kk ko ky lt lv mk ms mt nb ne nl nn pl ps pt ro ru sk sl sq sr"
        " sr_Latn sv sw ta te tg th tr uk ur uz zh zh_Hant",
    )
)
_FORMS = tuple(
    (use, width) for use in ("format", "stand-alone") for width in ("wide", "abbreviated")
)


def month_of(words: str, language: str | None = None) -> int | None:
    """1 to 12; None for what is no month, or another one from language to language."""
    meanings = _months().get(_key(words), {})
    if language and language in meanings:
        return meanings[language]
    return next(iter(meanings.values())) if len(set(meanings.values())) == 1 else None


def afternoon(word: str) -> bool | None:
    """Whether the hours after noon are meant; None for what is no half of the day."""
    return _halves().get(_key(word))


@cache
def _months() -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for language, locale in _locales():
        for use, width in _FORMS:
            for number, name in locale.months[use][width].items():
                if not name[:1].isdigit():
                    found.setdefault(_key(name), {})[language] = number
    # Common, and not in the repository.
    for name, number in (("sept", 9), ("мая", 5)):
        found.setdefault(name, {}).setdefault("en", number)
    return MappingProxyType(found)


@cache
def _halves() -> Mapping[str, bool]:
    found = {"am": False, "pm": True}
    for _, locale in _locales():
        for use, width in _FORMS:
            names = locale.day_periods.get(use, {}).get(width, {})
            for period in ("am", "pm"):
                # Latin ones but these two are also other words.
                if period in names and not names[period].isascii():
                    found.setdefault(_key(names[period]), period == "pm")
    return MappingProxyType(found)


def _locales() -> Iterator[tuple[str, Locale]]:
    for name in _LANGUAGES:
        yield name.partition("_")[0], Locale.parse(name)


def _key(words: str) -> str:
    folded = unicodedata.normalize("NFKC", words).casefold().replace(".", "")
    return " ".join(folded.split()).removeprefix("de ")  # Catalan: "de maig"

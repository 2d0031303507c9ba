"""The forms of an English verb, from its lemma and a list of irregular verbs."""

from functools import cache
from typing import Literal, NamedTuple

from crosswire_extractor import lexicon

Form = Literal["base", "s", "past", "participle", "ing"]
_VOWELS = "aeiou"


class Forms(NamedTuple):
    base: str
    s: str
    past: str
    participle: str
    ing: str


@cache
def _irregular() -> dict[str, list[str]]:
    rows = (line.split() for line in lexicon.lines("irregular_verbs"))
    return {row[0]: row[1:] for row in rows}


@cache
def forms(lemma: str) -> Forms:
    """All forms: forms("die").ing is "dying"."""
    if lemma == "be":
        return Forms("be", "is", "was", "been", "being")
    if lemma == "have":
        return Forms("have", "has", "had", "had", "having")
    if lemma == "do":
        return Forms("do", "does", "did", "done", "doing")
    past, participle, *given = _irregular().get(lemma) or [_past(lemma)] * 2
    ing = given[0] if given else _ing(lemma)
    return Forms(lemma, _third(lemma), past, participle, ing)


def phrase_forms(phrase: str) -> list[tuple[str, frozenset[Form]]]:
    """Each way to write a phrase whose first word is a verb, and which forms that way may be."""
    lemma, _, rest = phrase.partition(" ")
    ways: dict[str, set[Form]] = {}
    for form, written in forms(lemma)._asdict().items():
        ways.setdefault(f"{written} {rest}".strip(), set()).add(form)  # type: ignore[arg-type]
    if lemma == "be":
        ways.update({f"{word} {rest}".strip(): {"past"} for word in ("are", "were", "am")})
    return [(way, frozenset(named)) for way, named in ways.items()]


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ing"


def _doubles(lemma: str) -> bool:
    """One short syllable that ends vowel and consonant: trap, trapped."""
    syllables = sum(
        letter in _VOWELS and (at == 0 or lemma[at - 1] not in _VOWELS)
        for at, letter in enumerate(lemma)
    )
    return (
        len(lemma) >= 3
        and syllables == 1
        and lemma[-1] not in _VOWELS + "wxy"
        and lemma[-2] in _VOWELS
        and lemma[-3] not in _VOWELS
    )

"""What the words of saying and thinking mean: each verb, noun and adjective with its kind."""

from functools import cache
from typing import Literal, NamedTuple, cast

from crosswire_extractor import lexicon
from crosswire_extractor.reading.inflection import forms

ReportKind = Literal[
    "say", "deny", "confirm", "accuse", "doubt", "ask", "demand", "promise", "foresee",
    "think", "want", "judge", "hearsay",
]  # fmt: skip


class Sense(NamedTuple):
    kind: ReportKind
    clause: bool
    """Only with a clause or a quotation: "showed that", not "showed a film"."""


class Verb(NamedTuple):
    """A written form with what it means alone and with each word that may hang on it."""

    lemma: str
    alone: Sense | None
    joined: dict[str, Sense]


@cache
def verbs() -> dict[str, Verb]:
    """Every written form of every verb of saying."""
    known: dict[str, Verb] = {}
    for key, lemmas in _rows("cue_verbs"):
        kind, _, need = key.partition(" ")
        sense = Sense(cast(ReportKind, kind), need == "clause")
        for phrase in lemmas:
            lemma, _, rest = phrase.partition(" ")
            entry = known.get(lemma) or Verb(lemma, None, {})
            if rest:
                entry.joined.setdefault(rest, sense)
            elif entry.alone is None:
                entry = entry._replace(alone=sense)
            known[lemma] = entry
    return {form: verb for lemma, verb in known.items() for form in _written(lemma)}


@cache
def rejections() -> dict[str, frozenset[str]]:
    """Verbs that, with a claim or a report as their object, call it untrue: written form →
    particles, "" for none."""
    known: dict[str, frozenset[str]] = {}
    for phrase in str(lexicon.tree("frames")["rejecting"]).split():
        lemma, _, particle = phrase.partition("_")
        for form in _written(lemma):
            known[form] = known.get(form, frozenset()) | {particle}
    return known


def _written(lemma: str) -> set[str]:
    found = set(forms(lemma))
    if lemma.endswith("el"):  # labeled, labelled
        found |= {f"{lemma}led", f"{lemma}ling"}
    return found


@cache
def nouns() -> dict[str, ReportKind]:
    """Singular and plural."""
    return {
        form: cast(ReportKind, kind)
        for kind, singular in _rows("cue_nouns")
        for noun in singular
        for form in (noun, _plural(noun))
    }


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"


@cache
def adjectives() -> dict[str, ReportKind]:
    return {
        word: cast(ReportKind, kind) for kind, listed in _rows("cue_adjectives") for word in listed
    }


def _rows(name: str) -> list[tuple[str, list[str]]]:
    rows = (line.partition("=") for line in lexicon.lines(name))
    return [(key.strip(), [word.strip() for word in rest.split(",")]) for key, _, rest in rows]

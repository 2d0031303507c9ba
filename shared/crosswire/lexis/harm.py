"""Deeds and mishaps that somebody or something is to blame for."""

from functools import cache

from crosswire.lexis.deeds import verb_behind
from crosswire.lexis.kinds import is_a
from crosswire.lexis.own import harms


@cache
def harms_of(word: str) -> frozenset[str]:
    """Which of them a verb, or the noun of an event, tells; empty if none.

    A mishap that no line has is one of its own: an outbreak, a derailment.
    """
    return harms().get(word) or harms().get(verb_behind(word) or "", frozenset())


def harms_in_effect(word: str) -> frozenset[str]:
    """Of what something brought about; what no line has is a harm of its own: a derailment."""
    if told := harms_of(word):
        return told
    return frozenset((f"={verb_behind(word) or word}",)) if is_a(word, "event") else frozenset()


@cache
def means_of_war(word: str) -> bool:
    """What a country's forces strike with, or what they do so: a missile, jets, an air raid."""
    if is_a(word, "person"):  # a fighter is an aircraft as well
        return False
    if is_a(word, "weapon") or is_a(word, "vehicle"):
        return True
    return verb_behind(word) is not None and "things" in harms_of(word)

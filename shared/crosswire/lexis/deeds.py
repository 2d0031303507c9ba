"""The verb that an event noun stands for."""

from functools import lru_cache

from crosswire.lexis.compounds import noun_in
from crosswire.lexis.forms import lemma
from crosswire.lexis.kinds import kinds_of
from crosswire.lexis.naming import canonical
from crosswire.lexis.own import light_verbs, own
from crosswire.lexis.packed import entry, uses


@lru_cache(maxsize=16_384)
def verb_behind(noun: str) -> str | None:
    """The verb of an act or event (destruction → destroy); None for a thing."""
    for single in (lemma(noun, "n"), noun_in(noun)):
        listed: str | None = own("verbs").get(single)
        if listed is not None:
            return listed or None
        known = entry(single, "n")
        if known is not None and known.verb:
            return known.verb
    return _gerund(noun) if kinds_of(noun) <= {"event"} else None


def light(verb: str) -> bool:
    """Whether it says nothing of itself, so that the noun beside it does: to hold talks."""
    return verb in light_verbs()


def root_of(word: str) -> str:
    """One name for a deed, whether a verb or a noun tells it: confession, to confess."""
    return canonical(verb_behind(word) or word, "v")


def _gerund(noun: str) -> str | None:
    verb = lemma(noun, "v")
    return verb if noun.endswith("ing") and verb != noun and uses(verb, "v") >= 0 else None

"""Words that may tell one thing or one deed, once it is known that two articles tell one story."""

from functools import lru_cache

from crosswire.lexis.own import deed_groups, own, stand_ins, whereabouts


def stand_in(a: str, b: str) -> bool:
    """Whether two nouns may stand for one thing: the refinery and the plant."""
    return bool(stands_for(a) & stands_for(b))


def stands_for(noun: str) -> frozenset[str]:
    """The groups of things of which a writer who knows the name says so for short."""
    return stand_ins().get(noun, frozenset())


def one_deed(a: str, b: str) -> bool:
    """Whether two verbs may tell one deed: to shell a town, to strike it."""
    return bool(deed_groups().get(a, frozenset()) & deed_groups().get(b, frozenset()))


def deed_of_story(verb: str) -> str | None:
    """One name for the verbs that may tell one deed: of the groups, the first in the list."""
    return next(iter(deeds_of_story(verb)), None)


@lru_cache(maxsize=16_384)
def deeds_of_story(verb: str) -> tuple[str, ...]:
    """Every group of verbs that may tell one deed with it, as they are listed."""
    groups = deed_groups().get(verb, frozenset())
    return tuple(name for name in own("one_deed") if name in groups) if groups else ()


def ways_to_be_there(verb: str) -> frozenset[str]:
    """How a verb says where somebody is: by `being`, `coming`, `settling` or `going` there."""
    return whereabouts().get(verb, frozenset())

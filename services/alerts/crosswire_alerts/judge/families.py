"""Whether two names with one surname are those of two people. Pure."""

from collections.abc import Sequence

from crosswire import lexis

#: Words before a name, which are no names.
TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof"))

#: Given names that are words for somebody as well, and no titles.
GIVEN = frozenset(("tom", "dick", "jack", "ted", "victor", "guy", "christian"))


def given_names(names: Sequence[str]) -> list[str]:
    """The names before a surname, without words for what somebody is."""
    small = [each.lower() for each in names]
    return [
        each
        for each in small
        if each in GIVEN or (each not in TITLES and not lexis.is_a(each, "person"))
    ]


def of_one_family(first: Sequence[str], second: Sequence[str]) -> bool:
    """Anna and Bo; not Joe and Joseph, J. and Joseph, Neil Lee and Neil, nor a name and none."""
    initials = {name[0] for name in first}, {name[0] for name in second}
    return all(initials) and not initials[0] & initials[1]

"""The groups of states that exclude each other, as `data/exclusives.toml` lists them."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

Holder = Literal["subject", "object", "theme"]

#: Key of the data file → part of speech of its words, and whose state a word tells.
LISTS: dict[str, tuple[str, Holder]] = {
    "adjective": ("a", "subject"),
    "adverb": ("r", "subject"),
    "noun": ("n", "subject"),
    "subject": ("v", "subject"),
    "object": ("v", "object"),
    "theme": ("v", "theme"),
}


class State(NamedTuple):
    """A state of a group that a word puts something in."""

    group: str
    name: str
    #: Whose state it is: that of the verb's subject, of its object, or, for "theme", of its object
    #: if it has one (they sank the ship) and else of its subject (the ship sank).
    holder: Holder
    #: The state as it is told to a reader.
    says: str


class Group(NamedTuple):
    """States of which a thing has only one at a time."""

    #: There is no third state: to deny one is to assert the other.
    complete: bool
    #: Pairs that may hold together all the same.
    compatible: frozenset[frozenset[str]]
    #: States that are not left again.
    lasting: frozenset[str]
    #: Kinds of thing that are in none of the states.
    never: frozenset[str]


@cache
def groups() -> dict[str, Group]:
    return {
        name: Group(
            complete=body.get("complete", False),
            compatible=frozenset(frozenset(pair) for pair in body.get("compatible", ())),
            lasting=frozenset(body.get("lasting", ())),
            never=frozenset(body.get("never", ())),
        )
        for name, body in _file().items()
    }


@cache
def readings() -> dict[tuple[str, str], tuple[State, ...]]:
    """Word and part of speech → the states it may tell, the commonest reading first."""
    found: defaultdict[tuple[str, str], list[State]] = defaultdict(list)
    for word, pos, state in _entries():
        found[word, pos].append(state)
    return {key: tuple(states) for key, states in found.items()}


def _entries() -> Iterator[tuple[str, str, State]]:
    for group, body in _file().items():
        for name, lists in body["states"].items():
            for key, (pos, holder) in LISTS.items():
                state = State(group, name, holder, lists.get("says", name))
                yield from ((word, pos, state) for word in lists.get(key, ()))


@cache
def _file() -> dict[str, Any]:
    text = files(__package__).joinpath("data", "exclusives.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

"""States and outcomes of which a thing can have only one at a time, and the words for them."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Any, Literal, NamedTuple

from crosswire.lexis.deeds import verb_behind
from crosswire.lexis.kinds import kinds_of
from crosswire.lexis.naming import canonical

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


class _Table(NamedTuple):
    states: dict[tuple[str, str], tuple[State, ...]]
    compatible: frozenset[tuple[str, str, str]]
    complete: frozenset[str]
    never: dict[str, frozenset[str]]


@cache
def _table() -> _Table:
    text = files(__package__).joinpath("data", "exclusives.toml").read_text(encoding="utf-8")
    groups = tomllib.loads(text)
    states: dict[tuple[str, str], tuple[State, ...]] = {}
    for group, body in groups.items():
        for name, lists in body["states"].items():
            for key, (pos, holder) in LISTS.items():
                for word in lists.get(key, ()):
                    state = State(group, name, holder, lists.get("says", name))
                    states[word, pos] = (*states.get((word, pos), ()), state)
    complete = frozenset(group for group, body in groups.items() if body.get("complete"))
    never = {group: frozenset(body.get("never", ())) for group, body in groups.items()}
    return _Table(states, frozenset(_compatible(groups)), complete, never)


def _compatible(groups: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [
        (group, *pair)
        for group, body in groups.items()
        for one, other in body.get("compatible", ())
        for pair in ((one, other), (other, one))
    ]


@lru_cache(maxsize=16_384)
def states_of(word: str, pos: str) -> tuple[State, ...]:
    """Every state that a lemma or a phrase of lemmas may tell, the commonest reading first."""
    word = word.replace("_", " ")
    table = _table().states
    found = table.get((word, pos)) or table.get((canonical(word, pos), pos), ())
    if found or pos != "n":
        return found
    verb = verb_behind(word)
    return states_of(verb, "v") if verb else ()


def state_of(word: str, pos: str) -> State | None:
    """The state that a word most commonly tells ('die' → dead)."""
    states = states_of(word, pos)
    return states[0] if states else None


def clash(a: State, b: State) -> str | None:
    """Why one thing cannot be in both states at one time; None if it can."""
    same = a.group != b.group or a.name == b.name
    if same or (a.group, a.name, b.name) in _table().compatible:
        return None
    return f"{a.says} or {b.says}, not both"


def fits(state: State, noun: str) -> bool:
    """Whether a thing can be in the state at all: one holds a city, a suspect and a meeting."""
    kinds = kinds_of(noun)
    return not kinds or not kinds <= _table().never[state.group]


def leaves_no_third(group: str) -> bool:
    """Whether a group has two states only, so that to deny one is to assert the other."""
    return group in _table().complete


@lru_cache(maxsize=16_384)
def exclusive(a: str, b: str) -> str | None:
    """Why what two lemmas tell cannot hold of one thing at one time; None if it can."""
    mine, yours = _all_states(a), _all_states(b)
    agreed = {first.group for first in mine for second in yours if first.name == second.name}
    reasons = (
        clash(first, second) for first, second in product(mine, yours) if first.group not in agreed
    )
    return next((reason for reason in reasons if reason), None)


@lru_cache(maxsize=16_384)
def _all_states(word: str) -> tuple[State, ...]:
    return tuple(state for pos in "vanr" for state in states_of(word, pos))

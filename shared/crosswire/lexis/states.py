"""Which states words tell, and which of them one thing cannot be in at one time."""

from functools import lru_cache
from itertools import product

from crosswire.lexis.deeds import verb_behind
from crosswire.lexis.groups import State, groups, readings
from crosswire.lexis.kinds import kinds_of
from crosswire.lexis.naming import canonical

#: What happens to whoever "does" it: the death of the writer.
UNDERGONE = frozenset(("die", "survive"))


@lru_cache(maxsize=16_384)
def states_of(word: str, pos: str) -> tuple[State, ...]:
    """Every state that a lemma or a phrase of lemmas may tell, the commonest reading first."""
    plain = word.replace("_", " ")
    found = readings().get((plain, pos)) or readings().get((canonical(plain, pos), pos), ())
    if not found and pos == "a":  # is behind bars, is ahead
        return readings().get((plain, "r"), ())
    if found or pos != "n":
        return found
    verb = verb_behind(plain)
    return states_of(verb, "v") if verb else ()


def state_of(word: str, pos: str) -> State | None:
    """The state that a word most commonly tells ('die' → dead)."""
    states = states_of(word, pos)
    return states[0] if states else None


def roles_of_holder(state: State, predicate: str, pos: str) -> tuple[str, ...]:
    """In which roles whoever or whatever is in the state stands beside it, the likeliest first."""
    if state.holder == "object":
        return ("patient",)
    if state.holder == "theme":
        return ("patient", "agent")
    return ("agent", "patient") if pos != "v" or predicate in UNDERGONE else ("agent",)


def clash(a: State, b: State) -> str | None:
    """Why one thing cannot be in both states at one time; None if it can."""
    if a.group != b.group or a.name == b.name:
        return None
    if frozenset((a.name, b.name)) in groups()[a.group].compatible:
        return None
    return f"{a.says} or {b.says}, not both"


def fits(state: State, noun: str) -> bool:
    """Whether a thing can be in the state at all: one holds a city, a suspect and a meeting."""
    kinds = kinds_of(noun)
    return not kinds or not kinds <= groups()[state.group].never


def lasts(state: State) -> bool:
    """Whether a thing stays in the state: the dead stay dead, so no change brings them back."""
    return state.name in groups()[state.group].lasting


def leaves_no_third(group: str) -> bool:
    """Whether a group has two states only, so that to deny one is to assert the other."""
    return groups()[group].complete


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

"""Where a statement will be found: by pairs of what it is about, by deeds of its story."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, islice

from crosswire import lexis
from crosswire.domain.claims import DENIED, TOLD, Argument, Frame, Pos
from crosswire_extractor.reading.frames.clause import Clause

States = tuple[tuple[str, Argument], ...]
"""The groups of states that a clause may decide, and whose."""

_MOST_KEYS = 14
#: To talk is to converse and to negotiate: so many names of one deed.
_MOST_NAMES = 2
#: States are told by so many of the matters that they decide to whoever takes part in them.
_COMMON = 2
_CORE = ("agent", "patient")
_STORY_NAMES = 2
_ELECTION_NAMES = 5
_WIDE = "country:"
_ONE = ("person:", "name:")


def found_under(clause: Clause, scene: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of what it is about, and of what it tells of whom the article opens with."""
    states = _states_of(clause)
    return tuple(dict.fromkeys((*_keys(clause, states), *_story_keys(clause, states, scene))))


def keys_of(frame: Frame) -> list[str]:
    """Pairs of what it is about, by one name for close synonyms; claims that share a pair are
    candidates. Two countries alone are about too much."""
    return _keys(frame, _states_of(frame))


def _keys(frame: Frame | Clause, states: States) -> list[str]:
    terms = list(dict.fromkeys(term for each in frame.arguments for term in handles(each)))
    deeds = _names_of_deed(frame.predicate, frame.pos)
    found = [f"{deed}|{term}" for term in terms[:5] for deed in deeds]
    if states:
        found += _state_keys(frame, states)
    if lexis.ways_to_be_there(frame.predicate):  # wherever one is said to be
        found[:0] = [f"at|{each.key}" for each in frame.arguments if each.key.startswith(_ONE)]
    if lexis.outcome(frame.predicate):
        found[:0] = _election_keys(frame)
    if frame.pos == "n":  # whatever it is said to be
        found[:0] = [f"is|{each.key}" for each in frame.arguments[:1] if each.key]
    for first, second in combinations(terms, 2):
        if not (first.startswith(_WIDE) and second.startswith(_WIDE)):
            found.append(f"{first}|{second}" if first < second else f"{second}|{first}")
    return list(dict.fromkeys(found))[:_MOST_KEYS]


@lru_cache(maxsize=16_384)
def _names_of_deed(predicate: str, pos: Pos) -> tuple[str, ...]:
    """The names under which a deed is kept, whichever verb tells it: to hold talks, to meet."""
    verb = predicate if pos == "v" else lexis.verb_behind(predicate)
    deeds = lexis.deeds_of_story(verb) if verb else ()
    if deeds:
        return tuple(f"d:{deed}" for deed in deeds[:_MOST_NAMES])
    return ("p:" + lexis.canonical(predicate, pos),)


def _state_keys(frame: Frame | Clause, states: States) -> list[str]:
    """By the matters that it may decide, and of what; the commonest also by whatever else takes
    part in it: they vote for a bill."""
    core = [term for each in frame.arguments if each.role in _CORE for term in _first(each)]
    held = [f"s:{group}|{term}" for group, whose in states for term in _first(whose)]
    common = [*dict.fromkeys(group for group, _ in states)][:_COMMON]
    return held + [f"s:{group}|{term}" for group in common for term in core]


def _first(argument: Argument) -> Iterator[str]:
    return islice(handles(argument), 1)


def _states_of(frame: Frame | Clause) -> States:
    """Which matters it may decide, and of what."""
    told = (*_states_of_phrases(frame), *lexis.states_of(frame.predicate, frame.pos))
    held = ((state, _holder(frame, state)) for state in told)
    return tuple(
        (state.group, whose)
        for state, whose in held
        if whose is not None and (whose.key or lexis.fits(state, whose.head))
    )


def _states_of_phrases(frame: Frame | Clause) -> Iterator[lexis.State]:
    """To vote for, to test positive."""
    if frame.pos == "v":
        for each in frame.arguments:
            if each.role in ("oblique", "complement"):
                yield from lexis.states_of(f"{frame.predicate} {each.link or each.head}", "v")


def _holder(frame: Frame | Clause, state: lexis.State) -> Argument | None:
    roles = (*lexis.roles_of_holder(state, frame.predicate, frame.pos), *_CORE)
    held = (each for role in roles for each in frame.arguments if each.role == role)
    return next(held, None)


def _election_keys(frame: Frame | Clause) -> list[str]:
    """By whom and what the clause of an election names: one wins, another is elected."""
    if not _of_an_election(frame):
        return []
    names = dict.fromkeys(name for each in frame.arguments for name in each.names)
    return [f"vote|{name}" for name in names][:_ELECTION_NAMES]


def _of_an_election(frame: Frame | Clause) -> bool:
    told = (each.head for each in frame.arguments)
    return any(lexis.is_election(head) or lexis.election_to(head) for head in told)


@lru_cache(maxsize=256)
def opening_names(scene: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The first names of these kinds, which each claim of an article asks for."""
    return tuple(each for each in scene if each.startswith(kinds))[:_STORY_NAMES]


def _story_keys(clause: Clause, states: States, scene: tuple[str, ...]) -> Iterator[str]:
    """By the state or deed and a name that the article opens with: the plant and the refinery are
    the same in one story, and share no word."""
    names = opening_names(scene, ("name:", "org:"))
    if not names:
        return
    if clause.pos == "n" and _somebody(clause.arguments[:1]):  # the attacker is a Swede
        yield from (f"is@{name}" for name in names)
    if lexis.outcome(clause.predicate) and _of_an_election(clause):
        yield from (f"vote|{_bare(name)}" for name in names)
    deeds = _names_of_deed(clause.predicate, clause.pos)
    ways = [f"s:{group}" for group, _ in states]
    if not any(each.key for each in clause.arguments):
        told = [each for each in deeds if each.startswith("d:")]
        yield from (f"{way}@{name}" for way in (*ways, *told) for name in names)
    called = {_bare(name): name for name in names}
    for each in clause.arguments:
        name = called.get(_bare(each.key) if each.key else each.head)
        if name and each.key:  # he is named here, and "the novelist" elsewhere
            yield from (f"{way}@{name}" for way in ways)
        elif name:  # a name that begins the sentence, and is taken for a noun
            yield from (f"{way}|{name}" for way in (*ways, *deeds))


@lru_cache(maxsize=4096)
def _bare(key: str) -> str:
    return key.rpartition(":")[2]


def _somebody(arguments: tuple[Argument, ...]) -> bool:
    return any(not each.key and lexis.is_a(each.head, "person") for each in arguments)


def deed_keys(frame: Clause, scene: tuple[str, ...], *, negated: bool) -> tuple[str, ...]:
    """By the deeds that it denies, or tells of, and names that the article opens with: a denial is
    found by whoever tells of it in a clause of another build, and he by the denial."""
    names = opening_names(scene, ("name:", "org:", "place:"))
    if not names:
        return ()
    things = [each.head for each in frame.arguments if each.known and not each.key]
    if lexis.light(frame.predicate):
        deeds = things[:1]
    else:
        deeds = [*_with_the_order(frame), *(() if negated else things[:1])]
    roots = dict.fromkeys(lexis.deed_of_story(root) or root for root in map(lexis.root_of, deeds))
    sign = DENIED if negated else TOLD
    return tuple(f"{sign}{root}@{name}" for root in roots for name in names)


def _with_the_order(frame: Clause) -> tuple[str, ...]:
    """To order a shooting is also to order."""
    first, joined, _ = frame.predicate.partition("_")
    return (frame.predicate, first) if joined else (frame.predicate,)


def handles(argument: Argument) -> Iterator[str]:
    """Names by which an argument is found: its entity, its head, the names in it, its side."""
    if not argument.known:
        return
    if argument.key:
        yield argument.key
    else:
        yield "n:" + lexis.canonical(argument.head, "n")
        for term in argument.terms[:2]:
            yield "n:" + lexis.canonical(term, "n")
    if argument.side and not argument.key.startswith("country:"):
        yield f"country:{argument.side}"

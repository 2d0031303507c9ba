"""Where a statement will be found: by pairs of what it is about, by deeds of its story."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from crosswire import lexis
from crosswire.domain.claims import DENIED, TOLD, Argument, Frame
from crosswire_extractor.reading.frames.clause import Clause

_MOST_KEYS = 14
_STORY_NAMES = 2
_ELECTION_NAMES = 5
_WIDE = "country:"
_ONE = ("person:", "name:")


def found_under(clause: Clause, scene: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of what it is about, and of what it tells of whom the article opens with."""
    return tuple(dict.fromkeys((*keys_of(clause), *_story_keys(clause, scene))))


def keys_of(frame: Frame | Clause) -> list[str]:
    """Pairs of what it is about, by one name for close synonyms; claims that share a pair are
    candidates. Two countries alone are about too much."""
    predicate = "p:" + lexis.canonical(frame.predicate, frame.pos)
    terms = list(dict.fromkeys(term for each in frame.arguments for term in handles(each)))
    groups = [f"s:{state.group}" for state in lexis.states_of(frame.predicate, frame.pos)[:2]]
    found = [f"{way}|{term}" for term in terms[:5] for way in (predicate, *groups)]
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


def _election_keys(frame: Frame | Clause) -> list[str]:
    """By whom and what the clause of an election names: one wins, another is elected."""
    told = frame.arguments
    if not any(lexis.is_election(each.head) or lexis.election_to(each.head) for each in told):
        return []
    names = dict.fromkeys(name for each in told for name in each.names)
    return [f"vote|{name}" for name in names][:_ELECTION_NAMES]


@lru_cache(maxsize=256)
def opening_names(scene: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The first names of these kinds, which each claim of an article asks for."""
    return tuple(each for each in scene if each.startswith(kinds))[:_STORY_NAMES]


def _story_keys(clause: Clause, scene: tuple[str, ...]) -> Iterator[str]:
    """By the state or deed and a name that the article opens with: the plant and the refinery are
    the same in one story, and share no word."""
    names = opening_names(scene, ("name:", "org:"))
    if not names:
        return
    if clause.pos == "n" and _somebody(clause.arguments[:1]):  # the attacker is a Swede
        yield from (f"is@{name}" for name in names)
    if any(each.key for each in clause.arguments) or not clause.arguments:
        return
    ways = [f"s:{state.group}" for state in lexis.states_of(clause.predicate, clause.pos)[:2]]
    deed = lexis.deed_of_story(clause.predicate) if clause.pos == "v" else None
    for way in (*ways, *((f"d:{deed}",) if deed else ())):
        yield from (f"{way}@{name}" for name in names)


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
        deeds = [frame.predicate, *(() if negated else things[:1])]
    roots = dict.fromkeys(lexis.deed_of_story(root) or root for root in map(lexis.root_of, deeds))
    sign = DENIED if negated else TOLD
    return tuple(f"{sign}{root}@{name}" for root in roots for name in names)


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

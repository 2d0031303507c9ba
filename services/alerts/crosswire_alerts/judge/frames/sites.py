"""Whether two phrases name two places: two towns, a villa and a crossing, two kinds of waters."""

import re
from collections.abc import Iterable, Iterator

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.keyed import on_the_map
from crosswire_alerts.judge.frames.names import TOWNS
from crosswire_alerts.judge.frames.nouns import places_in
from crosswire_alerts.judge.frames.story import SURE, story_of
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, names_of
from crosswire_alerts.judge.remembering import once_each

CONTINENTS = frozenset(
    ("europe", "asia", "africa", "america", "antarctica", "oceania", "australasia")
)
WHERE = frozenset(("in", "at", "near", "on", "over", "inside", "outside", "off", "around"))
TO = frozenset(("to", "into"))
#: Those by which it is, or comes to be, within the borders.
INSIDE = TO | {"in", "inside", "at"}
#: What is sent is sent from one place.
SENDING = frozenset(("launch", "fire", "take off"))
#: Deeds after which a thing is where it was made.
MAKING = frozenset(("build", "construct", "erect", "establish", "set up", "locate"))
AFTER = re.compile(r"\b([a-z]+) ([A-Z][\w-]+)")
#: Deeds that lead to a place.
GOING = frozenset((
    "flee", "escape", "go", "fly", "travel", "move", "take", "transfer", "bring", "send", "deport",
    "extradite", "evacuate", "relocate", "head", "sail", "tow",
))  # fmt: skip
#: Deeds after which somebody stays at a place, besides the verbs of being there.
STAYING = frozenset(("live", "dock", "bury"))
A_PART = re.compile(r"(?:one|some|several|a few|parts?|many|most|half) ", re.IGNORECASE)
#: What a measure is aimed at.
AGAINST = frozenset(("against", "on", "with", "towards", "toward"))
_WATERS = frozenset(("water", "sea"))


def told_where(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Those of them that say where it is."""
    return (each for each in arguments if each.role == "oblique" and each.link in WHERE)


def keeps_there(predicate: str) -> bool:
    """Lies in Kell, is held there, lives there."""
    if predicate == "lay":  # of a ship; of a stone, that it was put there
        return False
    return predicate in STAYING or "being" in lexis.ways_to_be_there(predicate)


def tells_where(t: Tie, predicate: str) -> bool:
    """At which place, or, of what is sent, from which."""
    if t.a.link == t.b.link == "from":
        return predicate in SENDING
    if "at" in (t.a.link, t.b.link) and predicate in SENDING:
        return False  # fired at a town: not where from
    if {t.a.link, t.b.link} <= TO:
        return predicate in GOING
    return t.a.link in WHERE and t.b.link in WHERE


def places_apart(t: Tie) -> bool:
    if t.a.link == t.b.link == "from":
        known = all(on_the_map(each) or each.side for each in t[:2])
        return known and t.strength == "apart"
    return _towns(t) or _countries(t) or _sites(t) or _waters(t)


def site_of(argument: Argument) -> frozenset[str]:
    """The names that say where a thing without a name is: a villa in Kell, a forest near Kell."""
    if argument.key:
        return frozenset()
    if argument.head in TOWNS or argument.head in ("port", "island"):  # the village of Kell
        return frozenset(argument.names)
    return frozenset(argument.names) - frozenset(argument.terms)


@once_each
def without_its_place(frame: Frame) -> Frame:
    """Of "build a plant in Kell", a plant, and Kell: where it is to be tells not which it is."""
    if frame.predicate not in MAKING:
        return frame
    places = {name for each in frame.arguments if each.role == "oblique" for name in each.names}
    rest = tuple(
        each.with_(names=tuple(name for name in each.names if name not in places))
        if each.role == "patient" and not each.key
        else each
        for each in frame.arguments
    )
    return frame.with_(arguments=rest)


def wide(argument: Argument) -> bool:
    """A continent or a country: towns lie in it."""
    return argument.key.startswith("country:") or argument.head in CONTINENTS


def lying_apart(t: Tie) -> bool:
    """In two countries, in two buildings: neither place can lie in the other."""
    return _countries(t) or _so_called(t)


def _towns(t: Tie) -> bool:
    """Two named places of which neither is a country: two towns of one country, too."""
    if t.strength != "apart":
        towns = all(each.key.startswith("place:") and each.link in ("in", "at") for each in t[:2])
        return towns and t.a.key != t.b.key
    return all(each.key and not wide(each) for each in (t.a, t.b))


def _countries(t: Tie) -> bool:
    """Two countries, or one and a town of another; what lies near the one may be in the other."""
    sides = [each.side for each in (t.a, t.b)]
    inside = t.a.link in INSIDE and t.b.link in INSIDE
    return all(map(on_the_map, t[:2])) and inside and all(sides) and sides[0] != sides[1]


def _sites(t: Tie) -> bool:
    """A villa in Kell, a crossing in Orvan; a villa in Kell, Orvan."""
    if _so_called(t):
        return True
    sites = [site_of(t.a), site_of(t.b)]
    if not any(sites) or t.strength != "apart":
        return False
    first, second = (
        site or frozenset((*each.terms, each.head))
        for site, each in zip(sites, (t.a, t.b), strict=True)
    )
    plain = [each for each, site in zip((t.a, t.b), sites, strict=True) if not site]
    named = all(each.key.startswith(("place:", "name:")) for each in plain)
    return named and not first & second


def _so_called(t: Tie) -> bool:
    """The Kell prison, Orvan prison: two buildings of a kind, each by its name."""
    named = bool(t.a.names and t.b.names) and not {*t.a.names} & {*t.b.names}
    inside = t.a.link in INSIDE and t.b.link in INSIDE
    return named and inside and t.a.head == t.b.head and lexis.is_a(t.a.head, "building")


def _waters(t: Tie) -> bool:
    """Of a country, or of none: its territorial waters, the high seas."""
    if not {t.a.head, t.b.head} <= _WATERS:
        return False
    free = [_high_seas(each) for each in (t.a, t.b)]
    owned = [each.side or "territorial" in each.terms for each in (t.a, t.b)]
    return (free[0] and bool(owned[1])) or (free[1] and bool(owned[0]))


def _high_seas(argument: Argument) -> bool:
    return "international" in argument.terms or (
        argument.head == "sea" and "high" in argument.terms
    )


def two_sites(a: Frame, b: Frame) -> bool:
    """In a barn, at the school: each says at which building, and it is not one."""
    mine, yours = _buildings(a), _buildings(b)
    return bool(mine and yours) and not any(tie(x, y).holds for x in mine for y in yours)


def _buildings(frame: Frame) -> list[Argument]:
    told = told_where(frame.arguments)
    return [each for each in told if not each.key and lexis.is_a(each.head, "building")]


def in_a_part(frame: Frame) -> bool:
    """The count was halted in one district, in parts of the town."""
    return any(A_PART.match(each.text) for each in told_where(frame.arguments))


def elsewhere(pair: Pair, a: Frame, b: Frame, whose: Tie) -> bool:
    """Her concert in Kell and one in Lowen; sanctions on Norland and others against Sudria."""
    if whose.a.key or whose.b.key or pair.same_article:
        return False
    common = {name.partition(":")[2] for name in pair.common_names}
    for links, one_event in ((AGAINST, False), (WHERE | {"from"}, story_of(pair) == SURE)):
        mine, yours = _named_after(a, links), _named_after(b, links)
        if mine and yours and not mine & yours and not one_event and not (mine | yours) & common:
            return True
    return _there_only(pair, whose)


def _there_only(pair: Pair, whose: Tie) -> bool:
    """The museum's portrait, in an article about Kell, and the portrait in the Orvan gallery."""
    claims = (pair.earlier, pair.later)
    for thing, other in ((whose.a, whose.b), (whose.b, whose.a)):
        place = places_in(thing)
        mine = [claim for claim in claims if claim.frame and other in claim.frame.arguments]
        if not place or other.names or len(mine) != 1:
            continue
        yours = claims[claims[0] is mine[0]]
        about = _plain_names(mine[0])
        if not place & about and about - _plain_names(yours):
            return True
    return False


def _plain_names(claim: Claim) -> set[str]:
    return {name.partition(":")[2] for name in names_of(claim) if name.startswith("name:")}


def two_owners(pair: Pair, a: Frame, b: Frame, whose: Tie) -> bool:
    """Kell's budget, and the budget that the council of Orvan rejects."""
    doer = b.of("agent")
    own, other = (whose.a, whose.b) if whose.a in a.arguments else (whose.b, whose.a)
    if doer is None or doer is other or own.key or other.key or other.names or not own.names:
        return False
    common = {name.partition(":")[2] for name in pair.common_names}
    body = not doer.key and bool(doer.names) and lexis.is_a(doer.head, "group")
    return body and not {*doer.names} & {*own.names} and not {*own.names, *doer.names} & common


def _named_after(frame: Frame, links: frozenset[str]) -> frozenset[str]:
    """Names behind these prepositions, in the clause and in what its thing is called."""
    told = [each for each in frame.arguments if each.role == "oblique" and each.link in links]
    names = {name for each in told for name in each.names or (each.head,) if each.names or each.key}
    own = frame.of("patient") or frame.of("agent")
    found = AFTER.findall(own.text) if own is not None else []
    return frozenset((*names, *(name.lower() for link, name in found if link.lower() in links)))

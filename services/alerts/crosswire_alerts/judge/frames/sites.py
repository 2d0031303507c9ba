"""Whether two phrases name two places: two towns, a villa and a crossing, two kinds of waters."""

from crosswire.domain.claims import Argument, Frame
from crosswire_alerts.judge.frames.ties import TOWNS, Tie
from crosswire_alerts.judge.remembering import once_each

CONTINENTS = frozenset(
    ("europe", "asia", "africa", "america", "antarctica", "oceania", "australasia")
)
WHERE = frozenset(("in", "at", "near", "on", "over", "inside", "outside", "off", "around"))
#: What is sent is sent from one place.
SENDING = frozenset(("launch", "fire", "take off"))
#: Deeds after which a thing is where it was made.
MAKING = frozenset(("build", "construct", "erect", "establish", "set up", "locate"))
_WATERS = frozenset(("water", "sea"))


def tells_where(t: Tie, predicate: str) -> bool:
    """At which place, or, of what is sent, from which."""
    if t.a.link == t.b.link == "from":
        return predicate in SENDING
    return t.a.link in WHERE and t.b.link in WHERE


def places_apart(t: Tie) -> bool:
    if t.a.link == t.b.link == "from":
        known = all(each.key.startswith(("country:", "place:")) or each.side for each in (t.a, t.b))
        return known and t.strength == "apart"
    return _towns(t) or _sites(t) or _waters(t)


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


def _towns(t: Tie) -> bool:
    """Two named places of which neither is a country: two towns of one country, too."""
    if t.strength != "apart":
        towns = all(each.key.startswith("place:") and each.link in ("in", "at") for each in t[:2])
        return towns and t.a.key != t.b.key
    return all(each.key and not wide(each) for each in (t.a, t.b))


def _sites(t: Tie) -> bool:
    """A villa in Kell, a crossing in Orvan; a villa in Kell, Orvan."""
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

"""What a party says that it will or will not do, against what it says or does later. Pure."""

from crosswire.domain.claims import Argument, Claim, Entity
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.keyed import NAMED
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.words import days, label, speaker

#: Who speaks for the body whose they are.
SPEAKING = frozenset(
    ("boss", "chief", "executive", "head", "director", "chairman", "chairwoman", "owner",
     "spokesman", "spokeswoman", "spokesperson", "management", "manager", "president",
     "minister", "founder", "board", "leader", "leadership")
)  # fmt: skip
#: What somebody may speak for.
BODIES = frozenset(
    ("government", "cabinet", "ministry", "administration", "council", "party", "company",
     "firm", "bank", "club", "union", "airline", "group", "league", "federation")
)  # fmt: skip


def assured(pair: Pair) -> bool:
    """Whether one promises for itself, or for its side, and the later one tells what it then did
    or says that it will do."""
    first, second = as_said(pair)
    if first.modality != "forecast" or denies(first) == denies(second) or not _later(pair):
        return False
    party = first.attribution.speaker
    if party is None or not _promises_for_itself(first, party):
        return False
    return _of_the_same(second, party, first)


def as_said(pair: Pair) -> tuple[Claim, Claim]:
    """In the order in which they were told, whatever days they speak of: not this year, in June."""
    first, second = pair.earlier, pair.later
    if (pair.hours_apart or 0) < 0:
        return second, first
    return first, second


def _later(pair: Pair) -> bool:
    return bool(pair.days_apart) or (pair.hours_apart or 0) != 0


def _promises_for_itself(claim: Claim, party: Entity) -> bool:
    """We shall not close it; it will not be closed; nobody will close it."""
    doer = claim.frame.of("agent") if claim.frame else None
    if doer is None or not doer.known or belongs(doer, party):
        return True
    return party.kind == "person" and _a_body(doer)


def _a_body(doer: Argument) -> bool:
    """The government, Kell Motors: whoever promises for it speaks for it."""
    if doer.key:
        return doer.key.startswith(NAMED)
    return doer.text.lower() == f"the {doer.head}" and doer.head in BODIES


def _of_the_same(claim: Claim, party: Entity, promise: Claim) -> bool:
    """Done by that party, or said by it of what has no other doer: that prices will rise."""
    doer = claim.frame.of("agent") if claim.frame else None
    theme = promise.frame.of("patient") if promise.frame else None
    if doer is not None and doer.known and not (theme and theme.head == doer.head):
        return belongs(doer, party)
    speaks = claim.attribution.speaker
    if speaks is None:
        return False
    promised = promise.frame.of("agent") if promise.frame else None
    return _one(speaks, party) or (promised is not None and _bears_name(speaks, promised))


def _bears_name(speaker: Entity, doer: Argument) -> bool:
    """Kell's boss speaks for Kell."""
    if not doer.key.startswith(NAMED):
        return False
    words = {word.strip("'’").lower() for word in speaker.name.split()}
    return bool(words & {*doer.text.lower().split()} - {"the", "of"}) and bool(words & SPEAKING)


def belongs(doer: Argument, party: Entity) -> bool:
    """A minister, his country and its army are one party; so is whoever has one name."""
    if doer.side is not None and doer.side == party.side:
        return True
    return bool(doer.key) and _name(doer.key) == _name(party.key)


def _one(a: Entity, b: Entity) -> bool:
    return _name(a.key) == _name(b.key) or (a.side is not None and a.side == b.side)


def _name(key: str) -> str:
    return key.partition(":")[2]


def broken(pair: Pair, found: Alignment) -> Finding | None:
    """None unless a party does, or will do, what it said that it would not do."""
    if not assured(pair) or found.predicates not in ("same", "synonym", "narrower", "wider"):
        return None
    promise = found.a if denies(pair.earlier) else found.b
    if any(not (t.holds or _part_of_whole(t, pair)) for t in found.core) or not _told_of(found):
        return None
    if any(map(_narrows, _more(pair, found, promise))):
        return None
    first, second = as_said(pair)
    said = f"{speaker(first)} said “{label(first)}” ({days(first)})"
    if pair.same_speaker:
        now = f"{speaker(second)} then “{label(second)}”"
        return Finding("reverses", f"{said}, {now}.", type="position")
    then = f"{speaker(second)} says “{label(second)}” ({days(second)})"
    return Finding("contradicts", f"{said}, {then}.", _weaker(found), type="position")


def _more(pair: Pair, found: Alignment, promise: object) -> tuple[Argument, ...]:
    """What only the promise names."""
    return found.only_a if promise is found.a else found.only_b


def _narrows(more: Argument) -> bool:
    """Will not reopen for lorries: so it may for others. A day or a place narrows no promise."""
    if more.role == "oblique" and more.link != "for":
        return False
    return more.known and more.role != "agent"


def _told_of(found: Alignment) -> bool:
    """Whether both say what it is done to, or what they say needs no object."""
    if any("patient" in (t.a.role, t.b.role) for t in found.core):
        return True
    needs = found.a.of("patient") or found.b.of("patient")
    return needs is None and len(found.holding) > 1


def _part_of_whole(t: Tie, pair: Pair) -> bool:
    """A town of the country that was not to be touched; nobody, and those who then did it."""
    whole, part = (t.a, t.b) if denies(pair.earlier) else (t.b, t.a)
    if whole.role == "agent":
        return not whole.known or t.strength == "unsure"
    return whole.key == f"country:{part.side}" and part.key.startswith("place:")


def _weaker(found: Alignment) -> tuple[Doubt, ...]:
    parts = any(not t.holds for t in found.core if t.a.role != "agent")
    return (Doubt.PLACE_WIDER,) if parts else ()

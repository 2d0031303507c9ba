"""Two states of one thing that exclude each other: open and closed, alive and dead. Pure."""

import re

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.crimes import crimes_apart
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames.alignment import Alignment, holder, phrase_of, states_in
from crosswire_alerts.judge.frames.arguments import by_means, tie
from crosswire_alerts.judge.frames.exchanged import NUMBERS
from crosswire_alerts.judge.frames.matters import of_two_matters
from crosswire_alerts.judge.frames.retold import CHANGE_HOURS
from crosswire_alerts.judge.frames.sidebyside import alignment_of
from crosswire_alerts.judge.frames.sites import WHERE, elsewhere, in_a_part, two_owners
from crosswire_alerts.judge.frames.story import SURE, story_of
from crosswire_alerts.judge.frames.telling import both_stated, clash_of, sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.spans import FOR_A_WHILE, FOR_LONG, PERSISTS, back_since
from crosswire_alerts.judge.words import speaker

#: States that one may be in of one matter, and not of another, and by what that is told.
OF_A_MATTER = frozenset(("verdict", "plea", "motion"))
MATTER = re.compile(r"\b(?:of|over|to) (?:the |a |an |all |any )?([a-z]+)")
#: By which a verdict is told to come after another.
APPEAL = re.compile(r"\b(?:appeal|appellate|overturn|quash|retrial)", re.IGNORECASE)
ONE_DAY = 12
#: Before what somebody is: resigned as minister.
OFFICE = "as"
#: Words by which a later report tells that a state has changed since.
CHANGED = re.compile(
    r"\b(?:re-?open|reinstat|restor|resum|re-?tak|recaptur)\w*|"
    r"\b(?:again|no longer|now|since then|meanwhile|later|then)\b",
    re.IGNORECASE,
)


def status(pair: Pair) -> Finding | None:
    """Two states of one thing that exclude each other."""
    found = alignment_of(pair)
    assert found is not None
    if found.predicates not in ("excluded", "opposite"):
        return None
    if denies(pair.earlier) != denies(pair.later):
        if _no_third(found):
            return Finding("corroborates", f"Both say so in other words: {both_stated(pair)}.")
        return Finding("compatible", f"The one does not exclude the other: {both_stated(pair)}.")
    if denies(pair.earlier):
        return Finding("compatible", f"Both may be false: {both_stated(pair)}.")
    whose = _in_state(pair, found)
    told = (phrase_of(found.a), phrase_of(found.b))
    for_and_against = [t for t in found.circumstances if t.a is told[0] and t.b is told[1]]
    if whose is None or not all(t.holds for t in (whose, *for_and_against)) or by_means(whose):
        return Finding("compatible", f"Not of one thing: {both_stated(pair)}.")
    if any(_of_two_kinds(t) for t in found.core):
        return Finding("compatible", f"Of two things, as far as they say: {both_stated(pair)}.")
    alike = whose.described_alike or lexis.stand_in(whose.a.head, whose.b.head)
    shared = {*whose.a.names} & {*whose.b.names}
    one_thing = whose.named or shared or (alike and story_of(pair))
    if Doubt.WIDER_WORD in whose.doubts and (not one_thing or _of_the_other(whose)):
        return Finding("compatible", f"One may be of a part of the other: {both_stated(pair)}.")
    if pair.corrected or (pair.same_speaker and pair.days_apart):
        return Finding(
            "supersedes", f"{speaker(pair.later)} reports a change: {both_stated(pair)}."
        )
    if any(c.frame and c.frame.presupposed for c in (pair.earlier, pair.later)):
        return Finding("compatible", f"A state told in passing: {both_stated(pair)}.")
    if in_a_part(found.a) != in_a_part(found.b):
        return Finding("compatible", f"One tells of a part only: {both_stated(pair)}.")
    one_person = whose.named and whose.strength == "same"  # who stays on as what he was
    if not one_person and (
        _in_another_office(whose.a, found.b) or _in_another_office(whose.b, found.a)
    ):
        return Finding("compatible", f"Of two in two offices: {both_stated(pair)}.")
    if elsewhere(pair, found.a, found.b, whose):
        return Finding("compatible", f"Of two at two places: {both_stated(pair)}.")
    if _some_of_several(whose):
        return Finding("compatible", f"Some are told of, and others: {both_stated(pair)}.")
    if two_owners(pair, found.a, found.b, whose) or two_owners(pair, found.b, found.a, whose):
        return Finding("compatible", f"Of two owners: {both_stated(pair)}.")
    if _from_day_to_day(pair, found):
        return Finding("compatible", f"On two days: {both_stated(pair)}.")
    if _measured_apart(found):
        return Finding("compatible", f"Each in a measure of its own: {both_stated(pair)}.")
    if _of_two_contests(pair, found):
        return Finding("compatible", f"Two contests, as far as they say: {both_stated(pair)}.")
    if crimes_apart(pair):
        return Finding("compatible", f"Two counts of one trial: {both_stated(pair)}.")
    if of_two_matters(pair, found, whose):
        return Finding("compatible", f"Of two matters: {both_stated(pair)}.")
    doubts = [*_changed(pair), *_of_what(pair, found)]
    return Finding("contradicts", clash_of(pair), (*doubts, *sides(pair)), type="status")


def _some_of_several(whose: Tie) -> bool:
    """A hostage, three hostages, the hostages; eleven miners, three miners."""
    first, second = (each.text.lower().split(" ", 1)[0] for each in (whose.a, whose.b))
    if first != second and {first, second} <= NUMBERS:
        return True
    single = [each.text.lower().startswith(("a ", "an ", "one ")) for each in (whose.a, whose.b)]
    many = [_is_several(each) for each in (whose.a, whose.b)]
    return (single[0] and many[1]) or (single[1] and many[0])


def _is_several(argument: Argument) -> bool:
    if argument.quantity is not None:
        return argument.quantity.low > 1
    plural = argument.head not in argument.text.lower().split()
    return plural and not argument.key and lexis.is_a(argument.head, "person")


def _in_another_office(who: Argument, other: Frame) -> bool:
    """The finance minister goes; Roe stays on as health minister."""
    offices = (each for each in other.arguments if each.link == "as")
    return any(each.head == who.head and tie(who, each).strength != "same" for each in offices)


def _of_the_other(whose: Tie) -> bool:
    """The wreckage of the plane, and the plane; no ferry Lima, and no Lima ferry."""
    a, b = whose.a, whose.b
    events = [lexis.is_a(each.head, "event") for each in (a, b)]
    told_of = a.head in b.terms or b.head in a.terms
    return told_of and not (a.key or b.key) and events[0] == events[1]  # the launch of the probe


def _of_two_kinds(t: Tie) -> bool:
    """The tax law, the labour law."""
    return t.strength == "unsure" and t.a.head == t.b.head and t.a.known and t.b.known


def _of_what(pair: Pair, found: Alignment) -> list[Doubt]:
    """Convicted of fraud, acquitted of theft, or of what only one says."""
    groups = {state.group for state in states_in(found.a)}
    if "contest" in groups and _of_one_only(found):
        return [Doubt.MATTER_UNSAID]
    if not OF_A_MATTER & groups:
        return []
    if len({bool(APPEAL.search(c.evidence.sentence)) for c in (pair.earlier, pair.later)}) > 1:
        return [Doubt.MAY_HAVE_CHANGED]  # convicted, and acquitted on appeal
    first, second = ({*MATTER.findall(c.evidence.sentence)} for c in (pair.earlier, pair.later))
    related = any(x in y or y in x for x in first for y in second)  # of fraud, of defrauding
    one_of_them = story_of(pair) == SURE and abs(pair.hours_apart or 0) <= ONE_DAY
    if related or (one_of_them and not (first and second)):
        return []
    return [Doubt.MATTER_UNSAID] if first ^ second else []


def _of_one_only(found: Alignment) -> bool:
    """The election in Kell, the national election: only one says which, or where."""
    if any(each.link in WHERE and (each.key or each.names) for each in found.only_a + found.only_b):
        return True
    contests = [t for t in found.holding if t.a.role == t.b.role == "patient" and not t.named]
    return any(Doubt.DESCRIBED_BY_ONE in t.doubts for t in contests)


def _of_two_contests(pair: Pair, found: Alignment) -> bool:
    """One wins a song contest and loses a battle."""
    groups = {s.group for s in states_in(found.a)} & {s.group for s in states_in(found.b)}
    return groups == {"contest"} and len(found.holding) < 2 and not story_of(pair)


def _measured_apart(found: Alignment) -> bool:
    """Up in euros and down in dollars; more visitors and fewer tickets; won 63 seats, lost 12."""
    if any(t.a.quantity and t.b.quantity and not t.a.quantity.overlaps(t.b.quantity)
           for t in found.holding):  # fmt: skip
        return True
    units = [
        {each.quantity.unit for each in frame.arguments if each.quantity}
        for frame in (found.a, found.b)
    ]
    return bool(units[0] and units[1]) and not units[0] & units[1]


def _from_day_to_day(pair: Pair, found: Alignment) -> bool:
    """Shares rose on Monday and fell on Tuesday."""
    first, second = pair.earlier.event_time, pair.later.event_time
    if first is None or second is None or first.overlaps(second):
        return False
    groups = ({state.group for state in states_in(frame)} for frame in (found.a, found.b))
    return all("trend" in told for told in groups)


def _no_third(found: Alignment) -> bool:
    """What is not open is closed."""
    groups = {s.group for s in states_in(found.a)} & {s.group for s in states_in(found.b)}
    return any(lexis.leaves_no_third(group) for group in groups)


def _in_state(pair: Pair, found: Alignment) -> Tie | None:
    for first in states_in(found.a):
        for second in states_in(found.b):
            if first.group == second.group and first.name != second.name:
                one, other = holder(found.a, first), holder(found.b, second)
                if one and other:
                    return tie(one, other, pair.common_names, story_of(pair))
    return found.subject if found.predicates == "opposite" else None


def _changed(pair: Pair) -> list[Doubt]:
    """Whether the state may have changed between the two reports, or in no known order."""
    hours = abs(pair.hours_apart or 0)
    if pair.same_article or (_lasting(pair) and (hours or pair.days_stated)):
        return []
    later = pair.later.evidence.sentence
    passing = FOR_A_WHILE.search(pair.earlier.evidence.sentence)
    if any(FOR_LONG.search(claim.evidence.sentence) for claim in (pair.earlier, pair.later)):
        return [Doubt.MAY_HAVE_CHANGED]
    if hours > 0 and (CHANGED.search(later) or passing):
        return [Doubt.MAY_HAVE_CHANGED]
    if CHANGE_HOURS < hours <= ONE_DAY and (PERSISTS.search(later) or _told_as_state(pair.later)):
        return [Doubt.MAY_HARDLY_HAVE_CHANGED]
    if hours > CHANGE_HOURS:
        return [Doubt.MAY_HAVE_CHANGED]
    if pair.days_stated and pair.days_apart:
        return [Doubt.MAY_HAVE_CHANGED]
    back = back_since(pair)
    if hours or (pair.days_stated and not back):
        return []
    passing = passing or FOR_A_WHILE.search(later)
    return [Doubt.MAY_HAVE_CHANGED if back or passing else Doubt.NO_ORDER]


def _told_as_state(claim: Claim) -> bool:
    """Is open, is operating: how it stands, and not what has just become of it."""
    frame = claim.frame
    return frame is not None and (frame.pos == "a" or frame.predicate in ("operate", "hold"))


def _lasting(pair: Pair) -> bool:
    """Whether nothing follows on the state that was told first."""
    first = pair.earlier.frame
    return first is not None and any(lexis.lasts(state) for state in states_in(first)[:1])

"""Two states of one thing that exclude each other: open and closed, alive and dead. Pure."""

import re
from datetime import timedelta

from crosswire import lexis
from crosswire.domain.claims import Claim
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames.afterwards import stood_before, told_as_state
from crosswire_alerts.judge.frames.alignment import (
    Alignment,
    groups_in,
    holder,
    phrase_of,
    states_in,
)
from crosswire_alerts.judge.frames.arguments import by_means, tie
from crosswire_alerts.judge.frames.retold import CHANGE_HOURS
from crosswire_alerts.judge.frames.sidebyside import alignment_of
from crosswire_alerts.judge.frames.sites import WHERE
from crosswire_alerts.judge.frames.story import SURE, story_of
from crosswire_alerts.judge.frames.telling import both_stated, clash_of, sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.frames.twothings import of_two
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.settled import ONE_DAY
from crosswire_alerts.judge.spans import (
    FOR_A_WHILE,
    FOR_LONG,
    PERSISTS,
    back_since,
    of_before,
)
from crosswire_alerts.judge.words import speaker

#: States that one may be in of one matter, and not of another.
OF_A_MATTER = frozenset(("verdict", "plea", "motion"))
#: By which it is told of what matter.
MATTER = re.compile(r"\b(?:of|over|to) (?:the |a |an |all |any )?([a-z]+)")
#: By which a verdict is told to come after another.
APPEAL = re.compile(r"\b(?:appeal|appellate|overturn|quash|retrial)", re.IGNORECASE)
#: What came about so long before may have been undone since.
LONG_BEFORE = timedelta(days=7)
#: Words by which a later report tells that a state has changed since.
CHANGED = re.compile(
    r"\b(?:re-?open|reinstat|restor|resum|re-?tak|recaptur)\w*|"
    r"\b(?:again|no longer|now|since then|meanwhile|later|then)\b",
    re.IGNORECASE,
)
#: A ship that is afloat again was aground before; of one that is stuck, the day tells when.
REFLOATED = re.compile(r"\bre-?float", re.IGNORECASE)
STUCK = re.compile(r"\b(?:is|are|remains?) (?:\w+ )?(?:stuck|aground|stranded)\b", re.IGNORECASE)


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
    why = of_two(pair, found, whose)
    if why is not None:
        return Finding("compatible", f"{why}: {both_stated(pair)}.")
    doubts = [*_changed(pair), *_of_what(pair, found)]
    return Finding("contradicts", clash_of(pair), (*doubts, *sides(pair)), type="status")


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
    groups = groups_in(found.a)
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


def _no_third(found: Alignment) -> bool:
    """What is not open is closed."""
    return any(map(lexis.leaves_no_third, groups_in(found.a) & groups_in(found.b)))


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
    before = of_before(pair)
    if before is not None and _long_before(pair, before) and not _stays(pair, before):
        return [Doubt.MAY_HAVE_CHANGED]
    if pair.same_article or (_lasts(pair.earlier) and (hours or pair.days_stated)):
        return []
    later = pair.later.evidence.sentence
    passing = FOR_A_WHILE.search(pair.earlier.evidence.sentence)
    if any(FOR_LONG.search(claim.evidence.sentence) for claim in (pair.earlier, pair.later)):
        return [Doubt.MAY_HAVE_CHANGED]
    if hours > 0 and (CHANGED.search(later) or passing or _afloat_again(pair)):
        return [Doubt.MAY_HAVE_CHANGED]
    if stood_before(pair):
        return [Doubt.MAY_HAVE_CHANGED]
    if CHANGE_HOURS < hours <= ONE_DAY and (PERSISTS.search(later) or told_as_state(pair.later)):
        return [Doubt.MAY_HARDLY_HAVE_CHANGED]
    if hours > CHANGE_HOURS:
        return [Doubt.MAY_HAVE_CHANGED]
    if pair.days_stated and pair.days_apart:
        return [Doubt.MAY_HAVE_CHANGED]
    back = back_since(pair)
    if hours or (pair.days_stated and not back):
        return []
    over = bool(passing or FOR_A_WHILE.search(later)) or _until_it_ended(pair)
    return [Doubt.MAY_HAVE_CHANGED if back or over else Doubt.NO_ORDER]


def _until_it_ended(pair: Pair) -> bool:
    """Of two reports of a day, in no known order, the one that it is still afloat may be the
    first, and the one that it sank the last."""
    told = (pair.earlier, pair.later)
    return any(
        _lasts(ended) and PERSISTS.search(still.evidence.sentence) is not None
        for still, ended in (told, told[::-1])
    )


def _afloat_again(pair: Pair) -> bool:
    if not REFLOATED.search(pair.later.evidence.sentence):
        return False
    dated = pair.earlier.event_time is not None
    return not (dated and STUCK.search(pair.earlier.evidence.sentence))


def _long_before(pair: Pair, before: Claim) -> bool:
    """A truce that was broken in January may hold in March."""
    now = pair.earlier if before is pair.later else pair.later
    then = before.event_time
    return then is not None and now.day - then.end > LONG_BEFORE


def _stays(pair: Pair, before: Claim) -> bool:
    """Whether what came about then, of the matter on which they differ, is not left again."""
    told = [claim.frame for claim in (pair.earlier, pair.later) if claim.frame]
    groups = frozenset.intersection(*map(groups_in, told)) if told else frozenset()
    states = states_in(before.frame) if before.frame else ()
    return any(state.group in groups and lexis.lasts(state) for state in states)


def _lasts(claim: Claim) -> bool:
    """Whether nothing follows on the state that it tells first."""
    frame = claim.frame
    return frame is not None and any(lexis.lasts(state) for state in states_in(frame)[:1])

"""One event that happens once: by whom, to whom, when and where. Pure."""

import re

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames.alignment import HOLDING, Alignment, opponents
from crosswire_alerts.judge.frames.arguments import names_in, tie
from crosswire_alerts.judge.frames.calendars import at_odds, exact
from crosswire_alerts.judge.frames.charges import DELIBERATE, kind_of
from crosswire_alerts.judge.frames.doers import (
    again_and_again,
    answers,
    any_of_its_kind,
    doers_apart,
    in_company,
    made_by_two,
    may_be_one,
    own_deed,
    two_causes,
    two_full_names,
    two_links,
    unlike,
)
from crosswire_alerts.judge.frames.keyed import on_the_map
from crosswire_alerts.judge.frames.onceonly import happens_once, has_one_place
from crosswire_alerts.judge.frames.plans import planned
from crosswire_alerts.judge.frames.retold import CHANGE_HOURS
from crosswire_alerts.judge.frames.sidebyside import alignment_of, swapped_in
from crosswire_alerts.judge.frames.sites import (
    MAKING,
    lying_apart,
    places_apart,
    tells_where,
    two_sites,
)
from crosswire_alerts.judge.frames.story import EVENT_DAYS, LONG_PAST, NEAR, SURE, story_of
from crosswire_alerts.judge.frames.telling import both_stated, clash_of, sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies, gap
from crosswire_alerts.judge.rules.date import RESCHEDULED
from crosswire_alerts.judge.settled import told_of_one_word
from crosswire_alerts.judge.spans import PERSISTS
from crosswire_alerts.judge.words import both, span, speaker

#: Words by which a thing is one of several.
ONE_OF_SEVERAL = frozenset(
    ("first", "second", "third", "fourth", "fifth", "new", "further", "other", "final", "last")
)
#: Words by which there is one of a thing: the winning goal.
ONE_OF_ITS_KIND = frozenset(("only", "win", "decisive"))
NIGHT = re.compile(r"\b(?:overnight|night (?:to|into|of|from)|[a-z]+day night)\b", re.IGNORECASE)
#: The one that comes next, by whatever word.
COMING = frozenset(("new", "next", "further", "coming", "upcoming"))
#: Words by which a contest is one of several of its name.
OF_WHOM = frozenset(("woman", "man", "girl", "boy", "junior", "youth", "senior"))
#: It was Roe who did it: nobody else.
IT_WAS = re.compile(r"\bit was (?!not\b)(?:[\w'-]+ ){1,6}(?:who|that)\b", re.IGNORECASE)
#: How the name of a deed begins that somebody ordered, and how there is told to be one order.
ORDERING, THE_ORDER = "order_", re.compile(r"\bthe order\b", re.IGNORECASE)
#: A major cause, unlike the cause, leaves room for others.
ONE_OF_CAUSES = re.compile(r"\b(?:an?|one|another|some|many) (?:[\w-]+ ){0,3}causes?\b", re.I)
#: To take what another has taken before.
BACK = frozenset(("recapture", "retake", "regain", "reclaim", "win back", "take back"))
#: How far it went is another matter than what began it.
EXTENT = frozenset(("spread", "growth", "extent", "severity", "scale", "size"))
#: Words by which a place has changed hands again.
RETAKEN = re.compile(r"\b(?:re-?t[ao]k|recaptur|regain|counter)\w*|\bagain\b", re.IGNORECASE)


def roles(pair: Pair) -> Finding | None:
    """A did it to B, B did it to A, of what two cannot do to each other."""
    swapped = swapped_in(pair)
    if swapped is None:
        return None
    if pair.corrected:
        return Finding("supersedes", f"A correction: {both_stated(pair)}.")
    return Finding("contradicts", clash_of(pair), sides(pair), type="actor")


def actor(pair: Pair) -> Finding | None:
    """One deed that only one can have done, put down to two."""
    found = alignment_of(pair)
    assert found is not None
    doers = found.at("agent")
    done_to = found.at("patient")
    if done_to is None and story_of(pair) == SURE:
        done_to = next((t for t in found.core if "patient" in (t.a.role, t.b.role)), None)
    if doers is None or done_to is None or not done_to.holds:
        return None
    against = opponents(doers.a, doers.b)
    two = doers.strength == "apart" or against
    if not two and not (found.a.predicate == "cause" and two_causes(doers)):
        return None
    if denies(pair.earlier) or denies(pair.later):
        return Finding("compatible", f"Two doers, one denied: {both_stated(pair)}.")
    names = both(doers.a.text, doers.b.text)
    told_by = (pair.earlier, pair.later)
    if not (doers.a.terms and doers.b.terms) and (doers.a.key or doers.b.key):
        return Finding("compatible", f"One doer is told only by a pronoun: {both_stated(pair)}.")
    if found.a.predicate != found.b.predicate and BACK & {found.a.predicate, found.b.predicate}:
        return Finding("compatible", f"One may have taken it back: {both_stated(pair)}.")
    if len(EXTENT & {done_to.a.head, done_to.b.head}) == 1 or two_sites(found.a, found.b):
        return Finding("compatible", f"They may speak of two things: {both_stated(pair)}.")
    if doers.a.quantity or doers.b.quantity:
        return Finding("compatible", f"Some may have done so, and others too: {names}.")
    if doers.a.joint or doers.b.joint or in_company(pair):
        return Finding("compatible", f"They may have done it together: {names}.")
    if found.a.predicate == "sign" and made_by_two(done_to):
        return Finding("compatible", f"Such a thing is signed by two: {names}.")
    one_of_causes = any(ONE_OF_CAUSES.search(c.evidence.sentence) for c in told_by)
    if found.a.predicate == "cause" and (not unlike(doers) or two_links(pair) or one_of_causes):
        return Finding("compatible", f"One cause may have come of the other: {names}.")
    if {doers.a.head, doers.b.head} & DELIBERATE and "chance" not in map(kind_of, doers[:2]):
        return Finding("compatible", f"That it was meant rules out neither: {names}.")
    struck = lexis.harms_of(found.a.predicate) and any(map(again_and_again, done_to[:2]))
    if struck or (pair.days_apart or 0) > EVENT_DAYS:
        return Finding("compatible", f"They may speak of two deeds: {names}.")
    only_one = any(IT_WAS.search(c.evidence.sentence) for c in told_by)
    only_one = only_one or (
        found.a.predicate.startswith(ORDERING)
        and any(THE_ORDER.search(c.evidence.sentence) for c in told_by)
    )
    unique = (
        only_one
        or lexis.once(found.a.predicate)
        or ONE_OF_ITS_KIND & {*done_to.a.terms, *done_to.b.terms}
    )
    told_back = doers.strength == "apart" and _two_somebodies(doers) and answers(pair, doers)
    apart = against or told_back or doers_apart(doers)
    if not unique or not (apart or found.a.predicate == "cause"):
        return Finding("compatible", f"Both may have done so: {names}.")
    if pair.corrected or (pair.same_speaker and pair.same_article):
        return Finding("supersedes", f"{speaker(pair.later)} names another: {names}.")
    cause = found.a.predicate == "cause"
    one_day = not pair.days_apart or (cause and pair.days_apart == 1)
    story = story_of(pair)
    counted = [each.quantity for each in (done_to.a, done_to.b) if each.quantity]
    many = len(counted) == 2 and counted[0] != counted[1]
    many = (
        many
        or Doubt.WIDER_WORD in done_to.doubts
        or done_to.a.joint
        or done_to.b.joint
        or any_of_its_kind(done_to)
    )
    known = story == SURE and not many
    surely = done_to.named or known or (pair.common_names and one_day)
    doubts = () if surely else (Doubt.EVENT_UNSURE,)
    camps = against and not (doers.a.side and doers.b.side)
    if not cause and (many or not (camps or told_back)):
        alone = Doubt.TWO_NAMES if two_full_names(doers) else Doubt.TWO_DOERS
        doubts = (*doubts, Doubt.TWO_OF_STORY if known else alone)
    if all(own_deed(c) for c in (pair.earlier, pair.later)):
        doubts = (*doubts, Doubt.OWN_DEEDS)
    keyed = any(each.key or each.side for each in (doers.a, doers.b))
    unnamed = not keyed and not (doers.a.names or doers.b.names)
    one = not keyed and may_be_one(doers)
    if not (cause or camps or told_back) and (one or (unnamed and not known)):
        doubts = (*doubts, Doubt.DOERS_UNNAMED)
    return Finding(
        "contradicts", f"One deed, two doers: {names}.", (*doubts, *sides(pair)), type="actor"
    )


def _two_somebodies(doers: Tie) -> bool:
    told = (doers.a, doers.b)
    if any(lexis.is_a(each.head, "event") and not each.key for each in told):
        return False  # the explosion at the mill
    return {kind_of(each) for each in told} <= {"party", "people"}


def holders(pair: Pair) -> Finding | None:
    """A place that two sides hold: each says that it has taken it, or that it has it still."""
    found = alignment_of(pair)
    assert found is not None
    place, who = found.at("patient"), found.at("agent")
    if not {found.a.predicate, found.b.predicate} <= HOLDING or place is None or who is None:
        return None
    if denies(pair.earlier) or denies(pair.later) or not _told_which(place) or in_company(pair):
        return None
    if who.strength != "apart" or not opponents(who.a, who.b):
        return None
    if pair.same_speaker:
        return Finding(
            "supersedes", f"{speaker(pair.later)} reports a change: {both_stated(pair)}."
        )
    hours = abs(pair.hours_apart or 0)
    doubts = [] if hours == 0 else [Doubt.MAY_HARDLY_HAVE_CHANGED]
    back, other = sorted((pair.earlier, pair.later), key=_not_taken_back)
    still = hours == 0 and not _not_taken_back(back) and PERSISTS.search(other.evidence.sentence)
    if hours > NEAR or (RETAKEN.search(pair.later.evidence.sentence) and not still):
        doubts = [Doubt.MAY_HAVE_CHANGED]
    return Finding("contradicts", clash_of(pair), (*doubts, *sides(pair)), type="status")


def _not_taken_back(claim: Claim) -> bool:
    return claim.frame is None or claim.frame.predicate not in BACK


def _told_which(place: Tie) -> bool:
    """By its name, or by what it is and the name: the bridge at Kell."""
    return place.named or (place.holds and bool({*place.a.names} & {*place.b.names}))


def date(pair: Pair) -> Finding | None:
    """One event that happens once, on two days."""
    found = alignment_of(pair)
    first, second = pair.earlier.event_time, pair.later.event_time
    assert found is not None
    if first is None or second is None or not happens_once(pair, found):
        return None
    if not at_odds(first, second) or any(not t.holds for t in found.core):
        return None
    if not (exact(pair.earlier) and exact(pair.later)):
        return None
    times = both(span(first), span(second))
    if any(tells_where(t, found.a.predicate) and places_apart(t) for t in found.circumstances):
        return Finding("compatible", f"At other times and other places, they are two: {times}.")
    if any(RESCHEDULED.search(c.evidence.sentence) for c in (pair.earlier, pair.later)):
        return Finding("compatible", f"It was rescheduled: {times}.")
    overnight = all(NIGHT.search(c.evidence.sentence) for c in (pair.earlier, pair.later))
    if overnight and gap(first, second) < 2:
        return Finding("compatible", f"One night may be told under two days: {times}.")
    if ({*found.a.modifiers} ^ {*found.b.modifiers}) & ONE_OF_SEVERAL:
        return Finding("compatible", f"The first time, or another: {times}.")
    if gap(first, second) < 1 or (pair.same_speaker and not told_of_one_word(pair)):
        return Finding("compatible", f"The days are close, or one speaker names both: {times}.")
    if any(t.figures_apart for t in found.core):
        return Finding("compatible", f"So many on one day, and so many on another: {times}.")
    far = gap(first, second) > LONG_PAST and not planned(pair)
    if far and _any_of_their_kind(pair, found):
        return Finding("compatible", f"They may speak of two: {times}.")
    # A night is told under two days; a plan names one.
    doubts = [Doubt.NEXT_DAY] if gap(first, second) < 2 and not planned(pair) else []
    if any(_named_by_one(t, pair, found) or Doubt.WIDER_WORD in t.doubts for t in found.core):
        doubts.append(Doubt.WHICH_UNSAID)  # an election, and its runoff
    if pair.same_speaker:
        return Finding("contradicts", f"One event on two days: {times}.",
                       (*doubts, Doubt.HARDLY_STALE), type="date")  # fmt: skip
    reason = f"One event on two days: {times}."
    return Finding("contradicts", reason, (*doubts, *sides(pair)), type="date")


def _any_of_their_kind(pair: Pair, found: Alignment) -> bool:
    """A helicopter, a helicopter; an earthquake struck Chile, whichever one it was."""
    things = [t for t in found.core if not all(map(on_the_map, t[:2]))]
    told_where = any(t.holds for t in found.circumstances) and not pair.in_passing
    bare = not told_where and all(map(_bare, things))
    return bool(things) and (bare or all(map(_neither_says_which, things)))


def _bare(t: Tie) -> bool:
    """The missile, the missile: nothing tells one from another."""
    return not any(each.key or each.side or each.names or each.terms for each in t[:2])


def _neither_says_which(t: Tie) -> bool:
    """A helicopter, a helicopter."""
    return all(
        each.text.lower().startswith(("a ", "an ")) and not (each.key or each.side)
        for each in t[:2]
    )


def _named_by_one(t: Tie, pair: Pair, found: Alignment) -> bool:
    """The leak, the leak at Kell, a second leak: only one says which, and it may be another.

    Kell and Orvan sign a treaty; the treaty between Kell and Orvan is signed: both say which.
    """
    if _one_of_several(t):
        return True
    if t.a.key or t.b.key or bool(t.a.names) == bool(t.b.names):
        return False
    names = {*t.a.names, *t.b.names}
    other = found.b if t.a.names else found.a
    if names <= {name for each in other.arguments for name in names_in(each)}:
        return False
    return not any(f"name:{name}" in pair.common_names for name in names)


def place(pair: Pair) -> Finding | None:
    """One event that happens once, or one who is somewhere, at two places."""
    found = alignment_of(pair)
    assert found is not None
    made = found.a.predicate in MAKING
    if not has_one_place(pair, found) or any(not _but_for_its_place(t, made) for t in found.core):
        return None
    if all(any(map(_several, t[:2])) for t in found.core):
        return None
    for t in found.circumstances:
        if t.a.joint or t.b.joint:
            continue
        if tells_where(t, found.a.predicate) and places_apart(t):
            reason = f"One event at two places: {both(t.a.text, t.b.text)}."
            unsaid = any(_one_of_several(t) or _of_a_kind(t) for t in found.core)
            doubts = [Doubt.WHICH_UNSAID] if unsaid else []
            doubts += [] if lying_apart(t) else [Doubt.PLACE_WIDER]
            if not happens_once(pair, found) and abs(pair.hours_apart or 0) > CHANGE_HOURS:
                doubts.append(Doubt.MAY_HARDLY_HAVE_CHANGED)
            doubts += sides(pair)
            return Finding("contradicts", reason, tuple(doubts), type="place")
    return None


def _several(argument: Argument) -> bool:
    """Members, without a name: some here and others there."""
    if argument.key or argument.side or argument.names or argument.quantity:
        return False
    words = argument.text.lower().split()
    if words[0] in ("the", "these", "those", "both"):
        return False
    return argument.head not in words and any(lexis.lemma(w, "n") == argument.head for w in words)


def _one_of_several(t: Tie) -> bool:
    """A final, and the women's final: only one says which; the next round is the new one."""
    first, second = {*t.a.terms}, {*t.b.terms}
    if first ^ second == {"new"} and {*t.a.names} & {*t.b.names} and not (t.a.key or t.b.key):
        return False  # the new bridge at Kell, the Kell bridge
    if first & COMING and second & COMING:
        first, second = first - COMING, second - COMING
    return bool((ONE_OF_SEVERAL | OF_WHOM) & (first ^ second))


def _of_a_kind(t: Tie) -> bool:
    """Its new plant, a new battery plant: only one says of which kind, and it may be another."""
    told = [{*each.terms} - {*each.names} for each in (t.a, t.b)]
    more = [told[0] - told[1], told[1] - told[0]]
    if t.a.key or t.b.key or bool(more[0]) == bool(more[1]):
        return False
    return (t.a if more[0] else t.b).text.lower().startswith(("a ", "an "))


def _but_for_its_place(t: Tie, made: bool) -> bool:
    """A plant in Lima, a plant in Quito: one plant, if where it is built is what is disputed, and
    two if one of them is closed."""
    if t.holds:
        return True
    if not (t.a.names and t.b.names) or t.a.key or t.b.key:
        return False
    if not made and lexis.is_a(t.a.head, "artifact"):
        return False
    first, second = (
        each.with_(names=(), terms=_without(each.terms, each.names)) for each in (t.a, t.b)
    )
    return tie(first, second).holds


def _without(terms: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    parts = {part for name in names for part in name.split()}
    return tuple(term for term in terms if term not in parts)

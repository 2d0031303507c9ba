"""The gates for statements compared word by word, in the order of all gates."""

from datetime import timedelta

from crosswire import lexis
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Relation
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Check, Step, passed, stopped
from crosswire_alerts.judge.frames.absence import absent_in, same_absence
from crosswire_alerts.judge.frames.alignment import HOLDING, groups_in
from crosswire_alerts.judge.frames.assurances import assured
from crosswire_alerts.judge.frames.calendars import at_odds, exact
from crosswire_alerts.judge.frames.contests import contested_in, same_election
from crosswire_alerts.judge.frames.contrary import contrary_in, same_sentence_denied
from crosswire_alerts.judge.frames.culprits import laid_in, same_harm
from crosswire_alerts.judge.frames.exchanged import exchanged_in, same_sentence
from crosswire_alerts.judge.frames.identity import same_thing, two_in
from crosswire_alerts.judge.frames.mirrored import under_way
from crosswire_alerts.judge.frames.notbefore import bound_in, too_early
from crosswire_alerts.judge.frames.onceonly import happens_once, has_one_place, places_disputed
from crosswire_alerts.judge.frames.plans import (
    both_dated_ahead,
    dated_occasion,
    decided,
    for_a_time,
    goes_on,
    planned,
    plans_denied,
)
from crosswire_alerts.judge.frames.refutation import both_refute, refuted_in, same_story
from crosswire_alerts.judge.frames.retold import retold_in, same_retold
from crosswire_alerts.judge.frames.sidebyside import (
    alignment_of,
    side_by_side,
    swapped_in,
    texts_of,
)
from crosswire_alerts.judge.frames.story import EVENT_DAYS, LONG_PAST, told_to
from crosswire_alerts.judge.frames.suicides import by_own_hand, same_death
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.frames.whereabouts import elsewhere_in, same_one
from crosswire_alerts.judge.gates import assertive, independent
from crosswire_alerts.judge.pair import Pair, denies, gap
from crosswire_alerts.judge.settled import ONE_DAY
from crosswire_alerts.judge.words import both, span, speaker

#: Groups of states that are settled before they come: a concert is off, a player is out.
PLANS = frozenset(("plan", "participation", "fitness", "office", "reprieve", "transfer", "career"))
#: What one speaker says is held against what the same speaker said so long ago.
LONGEST_MEMORY = timedelta(days=400)
#: Groups of states in which a thing is from its making.
MADE_SO = frozenset(("authenticity",))
#: Who says what holds for years, and does not know of today.
BOOKS = frozenset(
    ("guidebook", "textbook", "handbook", "encyclopaedia", "encyclopedia", "almanac", "atlas",
     "brochure", "plaque", "dictionary")
)  # fmt: skip
#: Nearly sank: it did not.
NOT_QUITE = frozenset(("almost", "nearly"))
#: How the name of a candidacy begins.
RUNNING = "run for "
#: What says no more of a state than since when it is so.
OF_TIME = frozenset(("still", "already", "yet", "now", "ended", "planned"))


def same_question(pair: Pair, settings: AlertSettings) -> Step:
    told = refuted_in(pair)
    if told is not None:
        return same_story(told)
    refuting = both_refute(pair)
    if refuting is not None:
        return refuting
    if swapped_in(pair):
        return passed(f"Both tell who does it to whom: {texts_of(pair)}.")
    if (two := two_in(pair)) is not None:
        return same_thing(two)
    if contrary_in(pair):
        return same_sentence_denied(pair)
    exchanged, found = exchanged_in(pair), alignment_of(pair)
    if exchanged is not None and found is not None and found.predicates == "same":
        return same_sentence(exchanged)
    missing = absent_in(pair)
    if missing is not None:
        return same_absence(pair, missing)
    if (dead := by_own_hand(pair)) is not None:
        return same_death(pair, dead)
    if (elsewhere := elsewhere_in(pair)) is not None:
        return same_one(elsewhere)
    if (contested := contested_in(pair)) is not None:
        return same_election(contested)
    step = side_by_side(pair)
    if not step.passed and (denied := retold_in(pair)):
        return same_retold(denied)
    if not step.passed and (laid := laid_in(pair)):
        return same_harm(pair, laid)
    return step


def same_time(pair: Pair, settings: AlertSettings) -> Step:
    first, second = pair.earlier, pair.later
    hours = pair.hours_apart
    remembered = pair.same_speaker or assured(pair)
    limit = LONGEST_MEMORY if remembered else settings.compare_within
    if hours is not None and abs(hours) > limit.total_seconds() / 3600:
        return stopped("Published too far apart.")
    if bound := bound_in(pair):
        if too_early(pair, bound):
            return passed("The day of the one is too early for the other.")
        return stopped("The one only says before which day it will not be.")
    if first.event_time and second.event_time:
        apart = gap(first.event_time, second.event_time) > 1
        times = both(span(first.event_time), span(second.event_time))
        odd = apart and at_odds(first.event_time, second.event_time)
        if odd and exchanged_in(pair) is None and not _dates_disputed(pair):
            return stopped(f"Two events, or one state at two times: {times}.")
        if odd:
            return passed(f"When it was is what they differ in: {times}.")
        return passed(f"Of one time: {span(second.event_time)}.")
    if assured(pair):
        return passed("What is promised without a date is promised for all time.")
    if any(map(_as_a_book_has_it, (first, second))):
        return stopped("A book tells how it was when it was written.")
    if (_long_past(first, second) or _long_past(second, first)) and not _made_so(pair):
        return stopped("One of them tells what happened long before the other was told.")
    if hours is not None and abs(hours) > 24 * EVENT_DAYS and not (remembered or told_to(pair)):
        return passed("Not dated by both, and days apart.", Doubt.TIME_UNSAID, Doubt.DAYS_BETWEEN)
    return passed("Not dated by both.", Doubt.TIME_UNSAID)


def _as_a_book_has_it(claim: Claim) -> bool:
    """It has not erupted since 1911, a guidebook says."""
    told_by = claim.attribution.speaker
    return told_by is not None and told_by.key.rpartition(":")[2] in BOOKS


def _long_past(dated: Claim, undated: Claim) -> bool:
    """What is told without a date is news of its day."""
    then = dated.event_time
    return then is not None and not undated.event_time and (undated.day - then.end).days > LONG_PAST


def _made_so(pair: Pair) -> bool:
    """Forged in 1950: it is no original today."""
    found = alignment_of(pair)
    return found is not None and bool(MADE_SO & groups_in(found.a) & groups_in(found.b))


def _dates_disputed(pair: Pair) -> bool:
    """One event that has one time, by both put on a day of its own."""
    found = alignment_of(pair)
    told = all(exact(claim) for claim in (pair.earlier, pair.later))
    return told and found is not None and happens_once(pair, found)


def comparable(pair: Pair, settings: AlertSettings) -> Step:
    """Circumstances: what one narrows, the other must not leave open."""
    found = alignment_of(pair)
    if found is None or told_otherwise(pair) or not side_by_side(pair).passed:
        return passed("Both speak of the whole.")
    for t in found.circumstances:
        disputed = t.a.link == "score" or places_disputed(pair, found, t) or _with_what(t)
        if t.strength == "apart" and not disputed:
            return stopped(f"Under different circumstances: {both(t.a.text, t.b.text)}.")
    if (places := pair.places_apart) and not has_one_place(pair, found):
        return stopped(f"At different places: {both(*(place.name for place in places))}.")
    differing = set(found.a.modifiers) ^ set(found.b.modifiers)
    if differing & NOT_QUITE and lexis.once(found.a.predicate):
        return stopped("What nearly came about did not.")
    of_states = found.predicates == "excluded" or {found.a.predicate, found.b.predicate} <= HOLDING
    if differing - (OF_TIME if of_states else {"ended", "planned"}):
        return passed("One of them narrows it.", Doubt.NARROWED)
    return passed("Nothing that one says narrows it to another case.")


def _with_what(t: Tie) -> bool:
    """With Kell, with a goal: against whom, and by what."""
    return t.a.link == t.b.link == "with" and bool(t.a.key) != bool(t.b.key)


def told_otherwise(pair: Pair) -> bool:
    """Whether a rule of its own lays the two side by side."""
    found = (
        swapped_in(pair), two_in(pair), absent_in(pair), exchanged_in(pair), by_own_hand(pair),
        elsewhere_in(pair), contested_in(pair),
    )  # fmt: skip
    return any(each is not None for each in found) or contrary_in(pair)


def frames_assertive(pair: Pair, settings: AlertSettings) -> Step:
    """Plans are compared with plans: whether somebody will attend is disputed before he does."""
    ahead = [c for c in (pair.earlier, pair.later) if c.modality == "forecast"]
    for claim in ahead:
        if claim.attribution.hedge:  # may, could: not even that it will be
            return stopped(f"{speaker(claim)} does not say that it will be so.")
    told = {pair.earlier.modality, pair.later.modality} <= {"forecast", "asserted", "denied"}
    opposed = denies(pair.earlier) != denies(pair.later)
    if contrary_in(pair):
        return passed("Both say whether it is so.")
    if ahead and opposed and all(map(under_way, (pair.earlier, pair.later))):
        return passed("Both speak of what is going on.")
    if assured(pair) and told:
        return passed("What was to come, and what came of it.")
    if ahead and told and not any(map(for_a_time, ahead)) and _on_or_off(pair):
        return passed("Both speak of what is planned.", Doubt.PLAN)
    if len(ahead) == 1 and told and goes_on(ahead[0]) and (opposed or _excluded_in(pair)):
        return passed("What is to stay as it is has not come to an end.", Doubt.PLAN)
    if len(ahead) == 1 and told and opposed and _not_to_be(pair, ahead[0]):
        return passed("What is not to be is told as done.", Doubt.PLAN)
    if ahead and told and opposed and _candidacy(pair):
        return passed("Whoever is to run is a candidate.", Doubt.PLAN)
    both_ahead = len(ahead) == 2 or plans_denied(pair)
    if ahead and told and opposed and (both_ahead or pair.same_speaker):
        return passed("Both speak of what is to come.", Doubt.PLAN)
    if ahead and told and (both_dated_ahead(pair) or (not opposed and _places_ahead(pair))):
        return passed("Both speak of what is planned.", Doubt.PLAN)
    found = alignment_of(pair)
    if ahead and not opposed and found is not None and decided(pair, found):
        return passed("Both speak of what is announced.", Doubt.PLAN)
    step = assertive(pair, settings)
    story = refuted_in(pair)
    if story is not None and story.statement.evidence.start < 0:
        return step  # a headline tells nothing in passing
    if step.passed and pair.in_passing and not dated_occasion(pair):
        return Step(True, step.reason, (*step.doubts, Doubt.IN_PASSING))
    return step


def _not_to_be(pair: Pair, ahead: Claim) -> bool:
    """He will not be extradited, it is said on the day on which he was."""
    found = alignment_of(pair)
    once = found is not None and lexis.once(found.a.predicate) and found.named
    return denies(ahead) and once and abs(pair.hours_apart or 0) <= ONE_DAY


def _candidacy(pair: Pair) -> bool:
    """She will run for president, is no candidate: for one office."""
    frames = (pair.earlier.frame, pair.later.frame)
    return all(each is not None and each.predicate.startswith(RUNNING) for each in frames)


def _excluded_in(pair: Pair) -> bool:
    """Whether they tell two states of which a thing is in one."""
    found = alignment_of(pair)
    return found is not None and found.predicates == "excluded"


def _on_or_off(pair: Pair) -> bool:
    """The concert is cancelled; the concert will take place."""
    found = alignment_of(pair)
    if found is None or found.predicates != "excluded":
        return False
    if pair.earlier.modality == pair.later.modality == "forecast":
        return True  # it will close, it will stay open
    return bool(PLANS & groups_in(found.a) & groups_in(found.b))


def _places_ahead(pair: Pair) -> bool:
    """The plant will be built in Lima; it will be built in Quito."""
    found = alignment_of(pair)
    if found is None or not planned(pair):
        return False
    return any(
        t.strength != "same" and places_disputed(pair, found, t) for t in found.circumstances
    )


def frames_independent(pair: Pair, settings: AlertSettings) -> Step:
    """Whether an outlet or an expert calls a story untrue makes no difference."""
    step = independent(pair, settings)
    if step.passed and refuted_in(pair) is not None:
        return passed(step.reason, *(d for d in step.doubts if d is not Doubt.OWN_WORDS))
    return step


FRAME_GATES: tuple[tuple[str, Check, Relation], ...] = (
    ("same question", same_question, "unrelated"),
    ("same time", same_time, "compatible"),
    ("comparable", comparable, "unrelated"),
    ("assertive", frames_assertive, "compatible"),
    ("independent", frames_independent, "compatible"),
)

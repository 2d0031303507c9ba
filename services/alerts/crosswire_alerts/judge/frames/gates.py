"""The gates for statements compared word by word, in the order of all gates."""

from datetime import timedelta
from functools import lru_cache, partial

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim
from crosswire.domain.disputes import Relation
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.confidence import Doubt, confidence_in
from crosswire_alerts.judge.finding import Check, Step, passed, stopped
from crosswire_alerts.judge.frames.absence import absent_in, same_absence
from crosswire_alerts.judge.frames.alignment import HOLDING, Alignment, aligned, states_in
from crosswire_alerts.judge.frames.assurances import assured
from crosswire_alerts.judge.frames.calendars import at_odds, exact
from crosswire_alerts.judge.frames.contrary import contrary_in, same_sentence_denied
from crosswire_alerts.judge.frames.culprits import laid_in, same_harm
from crosswire_alerts.judge.frames.doers import as_a_rule
from crosswire_alerts.judge.frames.exchanged import exchanged_in, same_sentence
from crosswire_alerts.judge.frames.identity import same_thing, two_in
from crosswire_alerts.judge.frames.mirrored import mirrored, stands_for, under_way
from crosswire_alerts.judge.frames.plans import (
    both_dated_ahead,
    dated_occasion,
    decided,
    for_a_time,
    goes_on,
    on_one_day,
    planned,
    plans_denied,
)
from crosswire_alerts.judge.frames.refutation import both_refute, refuted_in, same_story
from crosswire_alerts.judge.frames.retold import claim_untrue, retold_in, same_retold
from crosswire_alerts.judge.frames.sites import STAYING, tells_where
from crosswire_alerts.judge.frames.story import EVENT_DAYS, SURE, story_of, told_to
from crosswire_alerts.judge.frames.suicides import by_own_hand, same_death
from crosswire_alerts.judge.frames.ties import Tie, names_in, tie
from crosswire_alerts.judge.gates import assertive, independent
from crosswire_alerts.judge.pair import Pair, denies, gap
from crosswire_alerts.judge.words import both, span, speaker

#: News of its day is no older than so many days.
LONG_PAST = 45
#: Groups of states that are settled before they come: a concert is off, a player is out.
PLANS = frozenset(("plan", "participation", "fitness", "office", "reprieve", "transfer", "career"))
#: Nobody is elsewhere within so many hours, as reports go.
A_WHILE = 12
#: Groups of states that a thing is in, whoever brought them about; not what two houses decide.
BROUGHT_ABOUT = frozenset((
    "life", "harm", "presence", "custody", "control", "siege", "flotation", "wholeness", "aim",
    "interception", "access", "evacuation", "rescue", "fire", "power", "arming", "barrier",
    "grounding", "reprieve", "fate", "cleanness",
))  # fmt: skip
#: What one speaker says is held against what the same speaker said so long ago.
LONGEST_MEMORY = timedelta(days=400)


#: Doubts whether both mean the same, which one wording in both takes away.
OF_IDENTITY = frozenset(
    (Doubt.NO_NAME, Doubt.DESCRIBED_ALIKE, Doubt.NAMED_NEAR_BY, Doubt.ONE_TIE, Doubt.WHOSE_UNSAID)
)
#: What says no more of a state than since when it is so.
OF_TIME = frozenset(("still", "already", "yet", "now", "ended", "planned"))


@lru_cache(maxsize=16)
def alignment_of(pair: Pair) -> Alignment | None:
    a, b = pair.earlier.frame, pair.later.frame
    if a is None or b is None or a.whole_story or b.whole_story:
        return None
    story = partial(story_of, pair)
    return aligned(
        a,
        b,
        pair.common_names,
        one_clause=pair.one_clause,
        story=story,
        mirrored=mirrored(pair),
        stands_for=lambda plain, named: stands_for(plain, named, pair),
    )


def same_question(pair: Pair, settings: AlertSettings) -> Step:
    told = refuted_in(pair)
    if told is not None:
        return same_story(told)
    refuting = both_refute(pair)
    if refuting is not None:
        return refuting
    if swapped_in(pair):
        return passed(f"Both tell who does it to whom: {_texts(pair)}.")
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
    step = side_by_side(pair)
    if not step.passed and (denied := retold_in(pair)):
        return same_retold(denied)
    if not step.passed and (laid := laid_in(pair)):
        return same_harm(pair, laid)
    return step


def side_by_side(pair: Pair) -> Step:
    """Part by part: predicate against predicate, participant against participant."""
    found = alignment_of(pair)
    if found is None:
        return stopped(f"They say different things: {_texts(pair)}.")
    if found.subject is None:
        return stopped(f"About different things: {_texts(pair)}.")
    if found.predicates == "same" and found.a.pos != "v" and lexis.untrue(found.a.predicate):
        return stopped(f"Both speak of an untruth, not of what is so: {_texts(pair)}.")
    if any(denies(claim) and claim_untrue(claim) for claim in (pair.earlier, pair.later)):
        return stopped(f"That a claim is untrue does not deny that it was made: {_texts(pair)}.")
    strangers = [t for t in found.core if t.strength == "apart"]
    values = _differing(pair, found)
    if len(strangers) > values:
        names = "; ".join(both(t.a.text, t.b.text) for t in strangers)
        return stopped(f"About different things: {names}.")
    passing = [c for c in (pair.earlier, pair.later) if c.frame and c.frame.presupposed]
    known = dated_occasion(pair) or _ended_it(pair, found) or _of_one_person(found)
    if passing and len(found.holding) < 2 and not known:
        return stopped(f"Told in passing, with too little to know which: {_texts(pair)}.")
    doubts = (*found.doubts, *_weakness(pair, found))
    in_few_words, by_name = mirrored(pair), doubts
    if in_few_words or Doubt.BY_PRONOUN in doubts or _one_dated_event(pair):
        doubts = tuple(doubt for doubt in doubts if doubt not in OF_IDENTITY)
    if in_few_words:
        few = f"{found.reason} The two sentences differ in a few words."
        by_wording = (*doubts, Doubt.SAME_WORDING)
        if _one_name(found):
            return passed(few, *max(by_wording, by_name, key=confidence_in))
        return passed(few, *by_wording)
    return passed(f"{found.reason} {_in_common(found)}", *doubts)


def _ended_it(pair: Pair, found: Alignment) -> bool:
    """After his death on Monday: nobody dies twice, so that it is known which."""
    about, dated = found.subject, (pair.earlier.event_time, pair.later.event_time)
    named = about is not None and about.strength == "same" and bool(about.a.key and about.b.key)
    return named and all(dated) and lexis.once(found.a.predicate)


def _of_one_person(found: Alignment) -> bool:
    """The arrest of the mayor, by her name: she is not arrested twice in a week."""
    whom = found.subject
    if whom is None or whom.strength != "same" or found.predicates not in ("same", "synonym"):
        return False
    return whom.a.key.startswith("person:") and lexis.once(found.a.predicate)


def _one_name(found: Alignment) -> bool:
    """Whether what both tell of has a name, or is told from others by one."""
    return any(t.holds and (t.named or bool({*t.a.names} & {*t.b.names})) for t in found.core)


def _one_dated_event(pair: Pair) -> bool:
    """Two articles that open with the same names and deeds, and both give the same day."""
    first, second = pair.earlier.event_time, pair.later.event_time
    if first is None or second is None or not first.overlaps(second):
        return False
    return {first.precision, second.precision} <= {"day", "hour", "minute"} and (
        story_of(pair) == SURE
    )


def swapped_in(pair: Pair) -> tuple[Tie, Tie] | None:
    """Whether each has as the doer whom the other has as the one to whom it is done."""
    a, b = pair.earlier.frame, pair.later.frame
    if a is None or b is None or a.predicate != b.predicate or not lexis.one_way(a.predicate):
        return None
    doer, done_to = a.of("agent"), a.of("patient")
    other_doer, other_done_to = b.of("agent"), b.of("patient")
    if not (doer and done_to and other_doer and other_done_to):
        return None
    if denies(pair.earlier) or denies(pair.later):
        return None
    ties = tie(doer, other_done_to), tie(done_to, other_doer)
    sure = all(t.strength == "same" for t in ties) and tie(doer, done_to).strength == "apart"
    return ties if sure else None


def _differing(pair: Pair, found: Alignment) -> int:
    """How many participants may differ because they are what is disputed."""
    if found.predicates == "excluded":
        return int(_whoever_did_it(found))
    return int(denies(pair.earlier) == denies(pair.later))


def _whoever_did_it(found: Alignment) -> bool:
    """Fire gutted the house, firemen saved it: how the house is, whoever brought that about."""
    groups = [{s.group for s in states_in(f) if s.holder == "object"} for f in (found.a, found.b)]
    doers = found.at("agent")
    return doers is not None and not doers.holds and bool(groups[0] & groups[1] & BROUGHT_ABOUT)


def _in_common(found: Alignment) -> str:
    named = ", ".join(
        both(t.a.text, t.b.text) if t.a.text != t.b.text else t.a.text for t in found.holding
    )
    return f"Both speak of: {named}."


def _weakness(pair: Pair, found: Alignment) -> tuple[Doubt, ...]:
    if pair.one_clause:
        return ()
    doubts = []
    missing = [
        each
        for only, told in ((found.only_a, found.b), (found.only_b, found.a))
        for each in only
        if each.role != "oblique"
        and not (found.predicates in ("same", "synonym") and as_a_rule(each, told, pair))
    ]
    if len(found.holding) < 2 and any(not _owns(each, found) for each in missing):
        doubts.append(Doubt.ONE_TIE)
    doubts.extend(_unnamed(pair, found))
    return tuple(doubts)


def _owns(doer: Argument, found: Alignment) -> bool:
    """Kell builds its plant; Kell's plant is built: both tell whose it is."""
    if not doer.names:
        return False
    return any({*doer.names} & {*t.a.names, *t.b.names} for t in found.holding)


def _unnamed(pair: Pair, found: Alignment) -> tuple[Doubt, ...]:
    """How sure it is that both mean the same of its kind."""
    if any(t.well_described for t in found.holding):
        return ()
    if any(t.named for t in found.core):
        by_name = any(t.a.key and t.strength == "same" for t in found.holding)
        if pair.scenes_apart and not by_name:
            return (Doubt.SCENES_APART,)
        by_both = any(_has_name(t.a) and _has_name(t.b) for t in found.holding)
        return () if by_both or pair.common_names else (Doubt.NO_NAME,)
    where = any(
        t.strength == "apart" and _places_disputed(pair, found, t) for t in found.circumstances
    )
    if pair.scenes_apart and not found.named and not where:
        return (Doubt.SCENES_APART,)
    if pair.common_names or found.named:
        return (Doubt.NAMED_NEAR_BY,)
    alike = any(t.described_alike for t in found.holding)
    return (Doubt.DESCRIBED_ALIKE,) if alike else (Doubt.NO_NAME,)


def _has_name(argument: Argument) -> bool:
    return bool(argument.key or argument.side or argument.names)


def same_time(pair: Pair, settings: AlertSettings) -> Step:
    first, second = pair.earlier, pair.later
    hours = pair.hours_apart
    remembered = pair.same_speaker or assured(pair)
    limit = LONGEST_MEMORY if remembered else settings.compare_within
    if hours is not None and abs(hours) > limit.total_seconds() / 3600:
        return stopped("Published too far apart.")
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
    if _long_past(first, second) or _long_past(second, first):
        return stopped("One of them tells what happened long before the other was told.")
    if hours is not None and abs(hours) > 24 * EVENT_DAYS and not (remembered or told_to(pair)):
        return passed("Not dated by both, and days apart.", Doubt.TIME_UNSAID, Doubt.DAYS_BETWEEN)
    return passed("Not dated by both.", Doubt.TIME_UNSAID)


def _long_past(dated: Claim, undated: Claim) -> bool:
    """What is told without a date is news of its day."""
    then = dated.event_time
    return then is not None and not undated.event_time and (undated.day - then.end).days > LONG_PAST


def _dates_disputed(pair: Pair) -> bool:
    """One event that has one time, by both put on a day of its own."""
    found = alignment_of(pair)
    told = all(exact(claim) for claim in (pair.earlier, pair.later))
    return told and found is not None and happens_once(pair, found)


def happens_once(pair: Pair, found: Alignment) -> bool:
    """Of one thing surely meant by both, which it befalls once: a sinking, a death.

    What is planned is planned once: what will happen on Friday will not happen on Monday.
    """
    hours = pair.hours_apart
    near = hours is None or abs(hours) <= 24 * EVENT_DAYS
    same = found.predicates in ("same", "synonym") and denies(pair.earlier) == denies(pair.later)
    told_which = found.named or any(t.well_described for t in found.holding)
    mine, yours = (
        {name for each in f.arguments if each.role != "oblique" for name in names_in(each)}
        for f in (found.a, found.b)
    )
    placed = bool(mine & yours)
    one_story = placed or bool(pair.common_names) or story_of(pair) == SURE
    sure = found.subject is not None and (told_which or one_story)
    told = found.a.predicate
    deeds = {told, found.b.predicate} if found.predicates == "synonym" else {told}
    once = any(map(lexis.once, deeds)) or planned(pair) or on_one_day(pair, told)
    if any(_again(frame.predicate) for frame in (found.a, found.b)):
        return False
    return near and same and sure and once


def _again(predicate: str) -> bool:
    """Re-elected, as he was elected before."""
    prefix, _, verb = predicate.partition("-")
    return prefix == "re" and lexis.known(verb, "v")


def comparable(pair: Pair, settings: AlertSettings) -> Step:
    """Circumstances: what one narrows, the other must not leave open."""
    found = alignment_of(pair)
    if found is None or told_otherwise(pair) or not side_by_side(pair).passed:
        return passed("Both speak of the whole.")
    for t in found.circumstances:
        disputed = t.a.link == "score" or _places_disputed(pair, found, t) or _with_what(t)
        if t.strength == "apart" and not disputed:
            return stopped(f"Under different circumstances: {both(t.a.text, t.b.text)}.")
    if (places := pair.places_apart) and not has_one_place(pair, found):
        return stopped(f"At different places: {both(*(place.name for place in places))}.")
    differing = set(found.a.modifiers) ^ set(found.b.modifiers)
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
    )  # fmt: skip
    return any(each is not None for each in found) or contrary_in(pair)


def _places_disputed(pair: Pair, found: Alignment, t: Tie) -> bool:
    return tells_where(t, found.a.predicate) and has_one_place(pair, found)


def has_one_place(pair: Pair, found: Alignment) -> bool:
    return happens_once(pair, found) or stays(pair, found)


def stays(pair: Pair, found: Alignment) -> bool:
    """Where one person is, or one ship, told within hours."""
    told = found.predicates == "same" and found.a.predicate in STAYING
    alike = denies(pair.earlier) == denies(pair.later)
    whose = found.subject
    if not (told and alike) or whose is None or abs(pair.hours_apart or 0) > A_WHILE:
        return False
    each = (whose.a, whose.b)
    return whose.strength == "same" and all(
        one.key.startswith(("person:", "name:")) and not one.joint for one in each
    )


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
    passing = any(c.frame and c.frame.presupposed for c in (pair.earlier, pair.later))
    if step.passed and passing and not dated_occasion(pair):
        return Step(True, step.reason, (*step.doubts, Doubt.IN_PASSING))
    return step


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
    groups = ({state.group for state in states_in(frame)} for frame in (found.a, found.b))
    return bool(PLANS & frozenset.intersection(*map(frozenset, groups)))


def _places_ahead(pair: Pair) -> bool:
    """The plant will be built in Lima; it will be built in Quito."""
    found = alignment_of(pair)
    if found is None or not planned(pair):
        return False
    return any(
        t.strength != "same" and _places_disputed(pair, found, t) for t in found.circumstances
    )


def _texts(pair: Pair) -> str:
    return both(*(f"“{c.question.text}”" for c in (pair.earlier, pair.later)))


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

"""The gate of time: do two claims speak of the same days, or of something that has none?"""

from crosswire.domain.claims import Amount, Claim, State
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Step, passed, stopped
from crosswire_alerts.judge.frames.story import LONG_PAST
from crosswire_alerts.judge.incidents import FIXED
from crosswire_alerts.judge.pair import Pair, gap
from crosswire_alerts.judge.presence import told_of_one_time
from crosswire_alerts.judge.words import both, days, span

#: A toll that does not say "since it began" is compared with others of the event for so long.
EVENT_TOLL_DAYS = 3
#: Reports of one strike, vote or fire that do not date it are compared for so long.
UNDATED_EVENT_DAYS = 3
#: States that nothing follows: a later opposite is no change of state.
FINAL_STATES = frozenset({"dead", "destroyed", "sunk"})


def same_time(pair: Pair, settings: AlertSettings) -> Step:
    apart = pair.days_apart
    if apart is None:
        return stopped("The day of one of them is unknown.")
    if apart > settings.compare_within.days:
        return stopped(f"Too far apart: {_days(pair)}.")
    kind = pair.earlier.question.kind
    if kind == "quantity":
        return _amounts(pair, apart)
    if kind == "state":
        return _states(pair, apart)
    if kind == "date":
        return passed("When it takes place is the question itself.")
    return _events(pair)


def _amounts(pair: Pair, apart: int) -> Step:
    scopes = {_scope(pair.earlier.answer), _scope(pair.later.answer)}
    doubts = _assumed(pair)
    if "cumulative" in scopes:
        return passed(f"Running totals, {_days(pair)}: their rule weighs the days.", *doubts)
    if _two_events(pair):
        return stopped(f"Two events: {_events_in_words(pair)}.")
    if "period" not in scopes and apart <= EVENT_TOLL_DAYS:
        return passed(f"Tolls of one event, {_days(pair)}.", *doubts)
    if "period" in scopes and apart == 0:
        return passed(f"Both for {days(pair.later)}.", *doubts)
    return stopped(f"Figures for different days: {_days(pair)}.")


def _states(pair: Pair, apart: int) -> Step:
    first = pair.earlier.answer
    if apart == 0:
        return passed(f"Both as of {days(pair.later)}.", *_assumed(pair))
    if isinstance(first, State) and first.state in FINAL_STATES:
        return passed(f"Nothing follows on {first.state}.", *_assumed(pair))
    if told_of_one_time(pair):
        return passed(f"Told of one time, {_days(pair)}.", Doubt.TIME_UNSAID)
    if apart == 1:
        return passed(f"Neighbouring days: {_days(pair)}.", Doubt.NEXT_DAY)
    return stopped(f"A state may have changed: {_days(pair)}.")


def _events(pair: Pair) -> Step:
    first, second = pair.earlier, pair.later
    if first.event_time and second.event_time:
        if _two_events(pair):
            return stopped(f"Two events: {_events_in_words(pair)}.")
        return passed(f"One event, on {span(second.event_time)}.")
    if first.question.kind in ("occurrence", "position"):
        return passed("Not tied to a day by both.", Doubt.TIME_UNSAID)
    if abs(pair.hours_apart or 0) <= 24 * UNDATED_EVENT_DAYS:
        return passed("Reported within days of each other.", Doubt.TIME_UNSAID)
    return stopped(f"It may be another event: {_days(pair)}.")


def _two_events(pair: Pair) -> bool:
    first, second = pair.earlier.event_time, pair.later.event_time
    if first is None or second is None:
        return _long_past(pair.earlier, pair.later) or _long_past(pair.later, pair.earlier)
    # A quake or a strike may be told under two days; two rallies are held on two.
    told_of = pair.earlier.question
    one_day = told_of.kind == "quantity" and (not told_of.event or told_of.predicate in FIXED)
    return gap(first, second) > (0 if one_day else 1)


def _long_past(dated: Claim, undated: Claim) -> bool:
    """Nine died in 1998, and 31 died: what is told without a date is news of its day."""
    then, told = dated.event_time, undated.published_at
    if then is None or told is None or undated.event_time is not None:
        return False
    return (told.date() - then.end).days > LONG_PAST


def _events_in_words(pair: Pair) -> str:
    times = (pair.earlier.event_time, pair.later.event_time)
    return both(*(span(time) if time else "an unknown day" for time in times))


def _scope(answer: object) -> str:
    return answer.scope if isinstance(answer, Amount) else "unknown"


def _assumed(pair: Pair) -> tuple[Doubt, ...]:
    return () if pair.days_stated else (Doubt.DAY_ASSUMED,)


def _days(pair: Pair) -> str:
    return both(days(pair.earlier), days(pair.later))

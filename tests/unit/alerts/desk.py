"""Claims for tests of the judge: two warring countries, a flood, a bridge, a summit."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from crosswire.domain.claims import (
    Amount,
    Attribution,
    Claim,
    Doer,
    Entity,
    Moment,
    Quantity,
    Question,
    Spot,
    State,
    TimeSpan,
    Truth,
)
from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from tests.samples import DAY, claim, on, person

SETTINGS = AlertSettings()

NORTH = Entity(key="org:army@NO", name="the northern army", kind="organisation", side="NO")
SOUTH = Entity(key="org:army@SO", name="the southern army", kind="organisation", side="SO")
SOUTH_MINISTER = person("Minister Sand", side="SO")
POLICE = person("Police chief")
MAYOR = person("Mayor")
MINISTER = person("Minister")

HARBOUR = Entity(key="place:1", name="Harbour", kind="place", side="SO")
HILLTOP = Entity(key="place:2", name="Hilltop", kind="place", side="SO")
SOUTHLAND = Entity(key="country:SO", name="Southland", kind="country", side="SO")

SOUTHERN_DEAD = Question(
    kind="quantity", predicate="killed", subject="people@SO", text="killed(southern people)"
)
CONTROL = Question(kind="state", predicate="control", subject="place:1", text="control(Harbour)")
BRIDGE = Question(kind="state", predicate="open", subject="bridge", text="open(bridge)")
SUMMIT = Question(kind="date", predicate="summit", subject="NO+SO", event="2", text="second summit")
VENUE = Question(kind="place", predicate="summit", subject="NO+SO", event="2", text="second summit")
STRIKE = Question(kind="actor", predicate="strike", subject="school", text="strike(school)")
SHELLING = Question(
    kind="occurrence", predicate="shell", subject="NO", event="school", text="shell(school)"
)


def judged(a: Claim, b: Claim, **settings: Any) -> Verdict:
    return judge(a, b, settings=SETTINGS.with_(**settings))


def day(later: int = 0) -> date:
    return DAY + timedelta(days=later)


def at(days: int = 0, hours: int = 12) -> datetime:
    return datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC) + timedelta(days=days, hours=hours)


def said(
    answer: Any,
    *,
    by: Entity | None = None,
    outlet: str = "north-daily",
    article: str | None = None,
    days: int = 0,
    hours: int = 12,
    **claimed: Any,
) -> Claim:
    """A claim with stated days in an article of its own, unless one is named."""
    name = by.name if by else outlet
    claimed.setdefault("sentence", f"{name}: {answer} ({days} {hours} {outlet})")
    made = claim(
        answer,
        speaker=by,
        source_name=outlet,
        article_id=article or f"{outlet}-{days}-{hours}-{name}",
        day=day(days),
        **claimed,
    )
    return made.with_(published_at=at(days, hours))


def toll(
    figure: float | tuple[float, float],
    *,
    counted: str = "troops",
    scope: str = "cumulative",
    unit: str = "people",
    question: Question = SOUTHERN_DEAD,
    **claimed: Any,
) -> Claim:
    low, high = figure if isinstance(figure, tuple) else (figure, figure)
    quantity = Quantity(low=low, high=high, value=None if low != high else low, unit=unit)
    amount = Amount.model_validate({"quantity": quantity, "counted": counted, "scope": scope})
    return said(amount, question=question, **claimed)


def held(holder: Entity, *, by: Entity | None, **claimed: Any) -> Claim:
    return said(State(state="held", holder=holder), by=by, question=CONTROL, **claimed)


def state(word: str, *, by: Entity | None, question: Question = CONTROL, **claimed: Any) -> Claim:
    return said(State(state=word), by=by, question=question, **claimed)


def summit(on_day: int, *, certain: bool = False, **claimed: Any) -> Claim:
    moment = Moment(when=on(day(on_day)), certain=certain)
    return said(moment, **{"question": SUMMIT, **claimed})


def at_place(place: Entity, **claimed: Any) -> Claim:
    return said(Spot(place=place), question=VENUE, **claimed)


def done_by(doer: Entity, **claimed: Any) -> Claim:
    made = said(Doer(entity=doer), question=STRIKE, **claimed)
    return made.with_(event_time=on(day()))


def it_is_so(**claimed: Any) -> Claim:
    return said(Truth(), **{"question": SHELLING, **claimed})


def undated(made: Claim) -> Claim:
    return made.with_(as_of=None)


def in_time(made: Claim, start: int, end: int) -> Claim:
    return made.with_(event_time=TimeSpan(start=day(start), end=day(end)))


def through(made: Claim, agency: str) -> Claim:
    return made.with_(attribution=Attribution(**{**dict(made.attribution), "agency": agency}))

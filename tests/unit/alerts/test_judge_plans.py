"""What is announced, planned or denied to be, and what takes place once on its day."""

from datetime import timedelta
from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, TimeSpan, Truth
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.plans import (
    both_dated_ahead,
    dated_occasion,
    decided,
    on_one_day,
    planned,
    plans_denied,
)
from crosswire_alerts.judge.frames.tie import Strength, Tie
from crosswire_alerts.judge.pair import Pair
from tests.samples import DAY, NOON, claim, on

FIRM = Argument(role="agent", text="the firm", head="firm")
MILL = Argument(role="patient", text="the mill", head="mill")


def announced(**told: Any) -> Claim:
    outlet = told.pop("source_name", "north-daily")
    return claim(Truth(), source_name=outlet, modality="forecast").with_(**told)


def hedged() -> Claim:
    plain = announced(source_name="b")
    return plain.with_(attribution=plain.attribution.with_(hedge="may"))


FIRST = announced()
AN_HOUR_LATER = announced(source_name="b", published_at=NOON + timedelta(hours=1))


def laid(*does: str, doer: Strength | None = "same") -> Alignment:
    frames = [Frame(predicate=each, arguments=(FIRM, MILL)) for each in does]
    told = (Tie(MILL, MILL, "same"), *([Tie(FIRM, FIRM, doer)] if doer else []))
    return Alignment(frames[0], frames[1], "same", "", told, (), ())


SHUTS = laid("shut", "shut")


@pytest.mark.parametrize("hours", [0, 1, 24])
def test_what_one_firm_announces_within_a_day_is_settled(hours: int) -> None:
    later = announced(source_name="b", published_at=NOON + timedelta(hours=hours))

    assert decided(Pair.of(FIRST, later), SHUTS)


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(
            announced(source_name="b", published_at=NOON + timedelta(hours=25)), id="the next day"
        ),
        pytest.param(announced(source_name="b", published_at=None), id="nobody knows when"),
        pytest.param(claim(Truth(), source_name="b"), id="it has happened"),
        pytest.param(hedged(), id="it may happen"),
    ],
)
def test_what_else_is_told_settles_nothing(later: Claim) -> None:
    assert not decided(Pair.of(FIRST, later), SHUTS)


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(laid("shut", "sell"), id="two plans"),
        pytest.param(laid("grow", "grow"), id="nobody decides on it"),
        pytest.param(laid("shut", "shut", doer=None), id="nobody does it"),
        pytest.param(laid("shut", "shut", doer="apart"), id="two firms do"),
    ],
)
def test_other_plans_settle_nothing(found: Alignment) -> None:
    assert not decided(Pair.of(FIRST, AN_HOUR_LATER), found)


TOMORROW = on(DAY + timedelta(days=1))
TOLD = claim(Truth(), source_name="b")
DATED = TOLD.with_(event_time=TOMORROW)


def test_plans_are_foretold_or_dated_ahead() -> None:
    assert planned(Pair(FIRST, AN_HOUR_LATER))
    assert planned(Pair(FIRST, DATED))
    assert not planned(Pair(FIRST, TOLD))
    assert not planned(Pair(TOLD, FIRST))


def test_both_are_dated_ahead_if_their_days_are_yet_to_come() -> None:
    assert both_dated_ahead(Pair(DATED, DATED))
    assert not both_dated_ahead(Pair(DATED, FIRST))
    assert not both_dated_ahead(Pair(DATED, TOLD.with_(event_time=on(DAY))))
    assert not both_dated_ahead(Pair(DATED, DATED.with_(published_at=None)))


WILL_NOT = claim(Truth(), source_name="b", modality="forecast", polarity="negated")
NO_PLAN = claim(Truth(), source_name="b", modality="denied").with_(
    frame=Frame(predicate="shut", modifiers=("planned",))
)


@pytest.mark.parametrize("denial", [WILL_NOT, NO_PLAN])
def test_a_plan_may_be_denied(denial: Claim) -> None:
    assert plans_denied(Pair(FIRST, denial))
    assert plans_denied(Pair(denial, FIRST))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(FIRST, AN_HOUR_LATER, id="neither denies it"),
        pytest.param(NO_PLAN, WILL_NOT, id="both deny it"),
        pytest.param(TOLD.with_(article_id="a-c"), WILL_NOT, id="it has happened"),
        pytest.param(FIRST, WILL_NOT.with_(article_id=FIRST.article_id), id="asked and refused"),
        pytest.param(FIRST, NO_PLAN.with_(frame=Frame(predicate="shut")), id="no plan is denied"),
        pytest.param(FIRST, NO_PLAN.with_(frame=None), id="no statement in parts"),
        pytest.param(
            FIRST, NO_PLAN.with_(modality="asserted", polarity="negated"), id="planned, not done"
        ),
    ],
)
def test_other_statements_deny_no_plan(one: Claim, other: Claim) -> None:
    assert not plans_denied(Pair(one, other))
    assert not plans_denied(Pair(other, one))


RALLY = TOLD.with_(
    frame=Frame(predicate="happen"), event_time=on(DAY), scene=("name:lima", "about:a", "about:b")
)
FIRST_RALLY = RALLY.with_(article_id="a-first")


@pytest.mark.parametrize(
    ("told", "dated"),
    [
        pytest.param(RALLY, True, id="a rally of one story"),
        pytest.param(RALLY.with_(scene=()), False, id="of no story"),
        pytest.param(RALLY.with_(event_time=None), False, id="without a day"),
        pytest.param(RALLY.with_(frame=None), False, id="no statement in parts"),
        pytest.param(RALLY.with_(frame=Frame(predicate="grow")), False, id="no occasion"),
    ],
)
def test_an_occasion_of_one_story_has_its_day(told: Claim, *, dated: bool) -> None:
    assert dated_occasion(Pair(FIRST_RALLY, told)) is dated
    assert dated_occasion(Pair(told, FIRST_RALLY)) is dated


WEEK = TimeSpan(start=DAY, end=DAY + timedelta(days=6), precision="week")


@pytest.mark.parametrize(
    ("when", "does", "once"),
    [
        (on(DAY), "meet", True),
        (on(DAY), "grow", False),
        (TOMORROW, "meet", False),
        (WEEK, "meet", False),
        (None, "meet", False),
    ],
)
def test_people_meet_once_on_a_day(when: TimeSpan | None, does: str, *, once: bool) -> None:
    today, told = FIRST.with_(event_time=on(DAY)), TOLD.with_(event_time=when)

    assert on_one_day(Pair(today, told), does) is once
    assert on_one_day(Pair(told, today), does) is once

"""What is announced, and settled by it."""

from datetime import timedelta
from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Truth
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.plans import decided
from crosswire_alerts.judge.frames.ties import Strength, Tie
from crosswire_alerts.judge.pair import Pair
from tests.samples import NOON, claim

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

"""Whether what had not happened when it was denied may have happened since."""

from datetime import date, timedelta
from typing import Any

import pytest

from crosswire.domain.claims import Claim, TimeSpan, Truth
from crosswire_alerts.judge.frames.afterwards import came_later, may_have_come
from tests.samples import DAY, NOON, claim, on

NONE_YET = "No lorry has arrived in Kell, the mayor said."
SINCE = NOON + timedelta(days=2)
TOMORROW = DAY + timedelta(days=1)


def denied(sentence: str = NONE_YET, **told: Any) -> Claim:
    facts = {key: told.pop(key) for key in ("event_time", "published_at", "as_of") if key in told}
    return claim(Truth(), sentence=sentence, day=None, **told).with_(**facts)


def arrived(when: date | None, **told: Any) -> Claim:
    return claim(Truth(), source_name="b", day=None, sentence="Lorries arrived in Kell.").with_(
        event_time=on(when) if when else None, **told
    )


def test_what_came_the_day_after_it_was_denied_came_later() -> None:
    assert came_later(denied(), arrived(TOMORROW))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(denied(), arrived(DAY), id="on that day"),
        pytest.param(denied(), arrived(None), id="nobody says when"),
        pytest.param(denied(published_at=None), arrived(TOMORROW), id="denied nobody knows when"),
        pytest.param(denied(modality="forecast"), arrived(TOMORROW), id="said never to come"),
        pytest.param(denied(event_time=on(TOMORROW)), arrived(TOMORROW), id="denied of that day"),
    ],
)
def test_what_else_came_may_contradict_it(first: Claim, second: Claim) -> None:
    assert not came_later(first, second)


def test_a_denial_stands_for_the_days_that_it_names() -> None:
    week = TimeSpan(start=DAY, end=DAY + timedelta(days=3), precision="week")
    of_a_week = denied(as_of=week)
    of_a_day = denied(as_of=on(DAY), published_at=None)

    assert not came_later(of_a_week, arrived(TOMORROW))
    assert came_later(of_a_week, arrived(week.end + timedelta(days=1)))
    assert came_later(of_a_day, arrived(TOMORROW))


@pytest.mark.parametrize(
    "sentence",
    [
        NONE_YET,
        "Lorries have not reached Kell, the mayor said.",
        "The convoy hasn't reached Kell, the mayor said.",
        "Lorries are yet to reach Kell, the mayor said.",
    ],
)
def test_what_had_not_come_so_far_may_have_come_days_later(sentence: str) -> None:
    assert may_have_come(denied(sentence), arrived(None, published_at=SINCE))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(denied(), arrived(None, published_at=NOON + timedelta(hours=24)), id="a day"),
        pytest.param(denied(), arrived(DAY, published_at=SINCE), id="on a day that is told"),
        pytest.param(denied(), arrived(None, published_at=None), id="told nobody knows when"),
        pytest.param(
            denied(published_at=None), arrived(None, published_at=SINCE), id="denied at some time"
        ),
        pytest.param(
            denied("No lorry arrived in Kell, the mayor said."),
            arrived(None, published_at=SINCE),
            id="denied for good",
        ),
        pytest.param(
            denied(modality="hedged"), arrived(None, published_at=SINCE), id="denied with a doubt"
        ),
    ],
)
def test_what_else_came_later_may_contradict_it(first: Claim, second: Claim) -> None:
    assert not may_have_come(first, second)

"""Which of two reports is told of a day before that of the other, and how it stood then."""

from datetime import timedelta

import pytest

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.frames.afterwards import stood_before
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.spans import of_before, was_before
from tests.samples import DAY, on
from tests.unit.alerts.test_judge_frames import argument, said

BRIDGE = argument("agent", "bridge", key="name:tamsin", terms=("tamsin",), names=("tamsin",))


def told(sentence: str, *, ago: int | None = None, verb: str = "operate", by: str = "ann") -> Claim:
    claim = said(verb, BRIDGE, by=by)
    told = claim.evidence.with_(sentence=sentence)
    day = None if ago is None else on(DAY - timedelta(days=ago))
    return claim.with_(evidence=told, event_time=day, as_of=None)


NOW = told("It is shut.", by="ben")
TODAY = told("It was shut on Tuesday.", ago=0, by="ben")
BOTH_DAYS = on(DAY).with_(start=DAY - timedelta(days=1))
MONDAY = told("It was open on Monday.", ago=1)


@pytest.mark.parametrize(
    ("then", "now", "before"),
    [
        pytest.param(MONDAY, TODAY, True, id="each of its day"),
        pytest.param(MONDAY, NOW, True, id="of a day, and as it stands"),
        pytest.param(told("It was open.", ago=0), NOW, False, id="of this day"),
        pytest.param(told("It was open."), NOW, False, id="of no day"),
        pytest.param(MONDAY, NOW.with_(published_at=None), False, id="nobody knows when it is"),
        pytest.param(MONDAY, TODAY.with_(event_time=BOTH_DAYS), False, id="of both days"),
        pytest.param(told("It was still open.", ago=1), NOW, False, id="so all along"),
        pytest.param(MONDAY, told("It is still shut.", by="ben"), False, id="so all along, too"),
    ],
)
def test_what_is_told_of_a_day_before_was_so_then(then: Claim, now: Claim, before: bool) -> None:
    pair = Pair.of(then, now)

    assert of_before(pair) is (then if before else None)
    assert was_before(pair) is (then if before else None)
    assert stood_before(pair) is before


def test_what_has_become_of_it_on_a_day_is_not_how_it_was() -> None:
    opens = told("It opened on Monday.", ago=1)

    assert of_before(Pair.of(opens, NOW)) is opens
    assert was_before(Pair.of(opens, NOW)) is None
    assert was_before(Pair.of(opens, TODAY)) is opens


def test_a_deed_of_the_day_before_does_not_tell_how_it_stood() -> None:
    assert not stood_before(Pair.of(told("It was shut.", ago=1, verb="close"), NOW))

"""What will not be before its day, as the one says, and will be sooner, as the other says."""

from datetime import date
from itertools import product

import pytest

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.frames.notbefore import bound_in, too_early
from crosswire_alerts.judge.pair import Pair
from tests.samples import on
from tests.unit.alerts.stories import raised
from tests.unit.alerts.test_judge_forms import between
from tests.unit.alerts.test_judge_frames import argument, said


@pytest.mark.parametrize(
    ("first", "second"),
    [
        *product(
            (
                "The Tamsin bridge in Kenya will open on 15 May, a minister said.",
                "The Tamsin bridge in Kenya is due to open on 15 May.",
            ),
            (
                "The Tamsin bridge in Kenya will not open before 30 June, the builder said.",
                "The Tamsin bridge in Kenya will not be opened until 30 June, the builder said.",
            ),
        )
    ],
)
def test_what_will_not_be_before_june_will_not_be_in_may(first: str, second: str) -> None:
    assert raised(between(first, second))


@pytest.mark.parametrize(
    "other",
    [
        "The Tamsin bridge in Kenya will not open on 30 June, the builder said.",
        "The Tamsin bridge in Kenya will not open before 1 May, the builder said.",
        "The Olvar bridge in Kenya will not open before 30 June, the builder said.",
        "The Tamsin bridge in Kenya will not open before 15 May, the builder said.",
    ],
)
def test_what_opens_on_its_day_or_later_does_not_open_too_early(other: str) -> None:
    assert not raised(between("The Tamsin bridge in Kenya will open on 15 May.", other))


BRIDGE = argument("patient", "bridge", key="name:tamsin", terms=("tamsin",), names=("tamsin",))
OTHER = argument("patient", "bridge", key="name:olvar", terms=("olvar",), names=("olvar",))
MAY, JUNE = date(2024, 5, 15), date(2024, 6, 30)


def dated(claim: Claim, day: date, words: str, sentence: str) -> Claim:
    told = claim.evidence.with_(sentence=sentence)
    return claim.with_(event_time=on(day).with_(text=words), evidence=told)


OPENS = dated(said("open", BRIDGE, by="ann"), MAY, "15 May", "It will open on 15 May.")
NOT_BEFORE = dated(
    said("open", BRIDGE, by="ben", so=False),
    JUNE,
    "30 June",
    "It will not open before the end of 30 June.",
)


def test_a_bound_is_a_denial_that_names_the_day_before_which_it_will_not_be() -> None:
    assert bound_in(Pair.of(OPENS, NOT_BEFORE)) is NOT_BEFORE
    assert bound_in(Pair.of(OPENS, NOT_BEFORE.with_(polarity="affirmed"))) is None
    assert bound_in(Pair.of(OPENS.with_(polarity="negated"), NOT_BEFORE)) is None
    assert bound_in(Pair.of(OPENS, NOT_BEFORE.with_(event_time=None))) is None


@pytest.mark.parametrize(
    ("told", "early"),
    [
        pytest.param(OPENS, True, id="sooner"),
        pytest.param(OPENS.with_(event_time=on(JUNE)), False, id="on that day"),
        pytest.param(OPENS.with_(event_time=None), False, id="on no day"),
        pytest.param(OPENS.with_(frame=None), False, id="nothing of the kind"),
        pytest.param(
            OPENS.with_(frame=said("paint", BRIDGE, by="ann").frame), False, id="another deed"
        ),
        pytest.param(OPENS.with_(frame=said("open", OTHER, by="ann").frame), False, id="another"),
    ],
)
def test_what_is_told_for_a_day_before_the_bound_is_too_early(told: Claim, early: bool) -> None:
    assert too_early(Pair.of(told, NOT_BEFORE), NOT_BEFORE) is early

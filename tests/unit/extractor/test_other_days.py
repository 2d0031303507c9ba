"""Whose day it is: of what a figure is compared with, of what happened "when", and "then"."""

from datetime import date

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article, claims_of, only
from tests.unit.extractor.test_frames import of

MARCH = (date(2024, 3, 1), date(2024, 3, 31))


def days(claim: Claim) -> tuple[date, date] | None:
    span = claim.event_time
    return (span.start, span.end) if span else None


@pytest.mark.parametrize(
    "text",
    [
        "The unions put the number of marchers at 90,000, more than in March.",
        "Sales came to 88 million euros, after 102 million euros in March.",
        "Sales rose to 88 million euros from 80 million euros in March.",
        "Nine people were killed in the blast, compared with 40 in March.",
    ],
)
def test_the_day_of_what_a_figure_is_compared_with_is_not_its_own(text: str) -> None:
    first = read(*article(text))[0]

    assert days(first) is None


@pytest.mark.parametrize(
    "text",
    [
        "The blast in March killed more than 40 people.",
        "Nine people were killed in a blast in March, after 40 warnings.",
        "The age will rise from 66 to 68 by March.",
    ],
)
def test_a_figure_keeps_its_own_day(text: str) -> None:
    assert any(claim.event_time for claim in read(*article(text)))


def test_what_happened_when_happened_on_the_day_before_the_word() -> None:
    text = "It was the worst flood since 1998, when a storm killed 7,000 people in Honduras."
    killed = only(claims_of(text))

    assert days(killed) == (date(1998, 1, 1), date(1998, 12, 31))


def test_what_emerged_then_happened_before() -> None:
    text = "Lund has been ill since Friday, when it emerged that her firm had won a contract."

    assert days(of("win", text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "In March 60,000 people marched in Lisbon. Twelve people were arrested then.",
        "The rally was held in March. Twelve people were arrested at the time.",
        "The rally was held in March. Twelve people were arrested that month.",
    ],
)
def test_then_is_the_day_of_the_sentence_before(text: str) -> None:
    arrested = next(c for c in claims_of(text) if c.question.predicate == "arrested")

    assert days(arrested) == MARCH


@pytest.mark.parametrize(
    "text",
    [
        "In March 60,000 people marched in Lisbon. Then twelve people were arrested.",
        "The rally was held in March and not in May. Twelve people were arrested then.",
        "In March 60,000 marched. Twelve people were arrested at the time of the attack.",
    ],
)
def test_what_came_next_or_has_two_days_before_it_is_not_dated_back(text: str) -> None:
    arrested = next(c for c in claims_of(text) if c.question.predicate == "arrested")

    assert days(arrested) is None

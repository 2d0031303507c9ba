"""A denial meets what it denies though the two clauses are built otherwise."""

import pytest

from crosswire_alerts.judge import telling
from tests.unit.alerts.stories import SETTINGS, said, strongest

TALKS = said(
    "north-daily",
    "Brassor Mills in talks to buy Kettle Lane",
    "Brassor Mills is negotiating the purchase of the tea room chain Kettle Lane, two people said.",
)
NO_TALKS = said(
    "coast-times",
    "Brassor Mills scotches tea room rumour",
    "Brassor Mills said it was not in discussions about Kettle Lane.",
    hours=4,
)


def test_talks_that_are_denied_in_other_words_are_talks_denied() -> None:
    verdict = strongest(TALKS, NO_TALKS)

    assert (verdict.relation, verdict.type) == ("contradicts", "denial")
    assert verdict.confidence >= SETTINGS.alert_at


def test_talks_about_another_firm_are_not_what_was_denied() -> None:
    others = said(
        "coast-times",
        "Orvan Group scotches tea room rumour",
        "Orvan Group said it was not in discussions about Pottery Row.",
        hours=4,
    )

    assert strongest(TALKS, others).relation != "contradicts"


def test_the_quick_look_of_the_service_does_not_set_such_a_pair_aside() -> None:
    sent = said(
        "north-daily",
        "Warning sent to Orvale",
        "The river board sent a warning to the mayor of Orvale on Monday, its chief Ann Roe said.",
    )
    not_warned = said(
        "coast-times",
        "Orvale mayor speaks",
        "The mayor of Orvale was not warned by the river board, his spokesman Tom Brand said.",
        hours=2,
    )

    told = [telling(a, b, settings=SETTINGS) for a in sent for b in not_warned]

    assert any(verdict.relation == "contradicts" for verdict in told)


def test_the_store_brings_a_denial_and_what_it_denies_together() -> None:
    found = {key for claim in TALKS for key in claim.found_by}
    sought = {key for claim in NO_TALKS for key in claim.sought_by}

    assert any(key.startswith("+:") for key in found & sought)


@pytest.mark.parametrize(
    "sentence",
    [
        "There is not a single house left in Port Sable, the mayor said.",
        "There is no house that the flood spared in Port Sable, the mayor said.",
    ],
)
def test_that_none_of_a_kind_is_left_does_not_deny_that_there_are_any(sentence: str) -> None:
    first = said(
        "north-daily", "Port Sable", "The flood destroyed 90 houses in Port Sable, police said."
    )
    second = said("coast-times", "Port Sable", sentence, hours=2)

    assert strongest(first, second).relation != "contradicts"

"""A speaker who now says the opposite: when it is told, and what is told."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from crosswire.domain.claims import Claim
from crosswire_alerts.shape import reversal_schema
from tests.unit.alerts.desk import NORTH, SOUTH, SOUTH_MINISTER, it_is_so, toll
from tests.unit.alerts.newsroom import Newsroom

PUBLISHED = Path(__file__).parents[3] / "docs" / "schemas" / "reversal.schema.json"
PROMISE, BREACH = "We shell no school.", "We have shelled the school."


@pytest.fixture
def room() -> Newsroom:
    return Newsroom()


def before(**more: Any) -> Claim:
    return it_is_so(by=SOUTH_MINISTER, polarity="negated", sentence=PROMISE, **more)


def after(**more: Any) -> Claim:
    return it_is_so(by=SOUTH_MINISTER, sentence=BREACH, **{"days": 5, **more})


def payloads(room: Newsroom) -> list[dict[str, Any]]:
    with room.store.reading() as tx:
        return [alert.payload for alert in reversed(tx.alerts.newest())]


def test_a_position_that_changes_is_told_though_nobody_disputes_it(room: Newsroom) -> None:
    room.hear(before())
    room.hear(after(outlet="coast-times"))

    assert room.rung() == ["claim.reversed"]
    assert room.disputes() == []


def test_what_was_said_before_and_after_is_told_in_both_sentences(room: Newsroom) -> None:
    room.hear(before())
    room.hear(after(outlet="coast-times"))

    (payload,) = payloads(room)
    Draft202012Validator(
        json.loads(PUBLISHED.read_text()), format_checker=FormatChecker()
    ).validate(payload)
    data = payload["data"]
    assert (data["before"]["sentence"], data["after"]["sentence"]) == (PROMISE, BREACH)
    assert data["speaker"] == SOUTH_MINISTER.name
    assert data["after"]["outlet"] == "Coast Times"
    assert data["kind"] == "position"
    assert "dispute" not in data


def test_the_published_schema_of_reversals_is_that_of_the_code() -> None:
    assert json.loads(PUBLISHED.read_text()) == reversal_schema(), (
        "run: python -m crosswire_alerts reversal-schema > docs/schemas/reversal.schema.json"
    )


def test_a_turn_that_several_outlets_report_is_told_once(room: Newsroom) -> None:
    room.hear(before())
    room.hear(after(outlet="coast-times"))
    room.hear(after(outlet="valley-post", days=6))

    assert room.rung() == ["claim.reversed"]


def test_who_turns_back_is_told_of_again(room: Newsroom) -> None:
    room.hear(before())
    room.hear(after(outlet="coast-times"))
    room.hear(before(outlet="valley-post", days=9))

    assert room.rung() == ["claim.reversed", "claim.reversed"]


def test_a_turn_that_is_made_again_long_after_is_told_again(room: Newsroom) -> None:
    room.hear(before())
    room.hear(after(outlet="coast-times"))
    room.later(days=90)
    room.hear(before(outlet="coast-times", days=90))
    room.hear(after(outlet="valley-post", days=94))

    assert room.rung() == ["claim.reversed", "claim.reversed"]


def test_a_figure_that_is_taken_back_where_nobody_disputes_it_rings_nobody(room: Newsroom) -> None:
    room.hear(toll(6400, by=NORTH))
    room.hear(toll(4000, by=NORTH, days=2, outlet="coast-times"))

    assert room.rung() == []


def test_a_back_filled_article_tells_of_no_reversal(room: Newsroom) -> None:
    room.hear(before())
    room.hear(after(outlet="coast-times"), alerting=False)

    assert room.rung() == []


def test_a_reversal_on_a_disputed_question_names_the_dispute(room: Newsroom) -> None:
    room.hear(toll(312, by=SOUTH))
    room.hear(toll(6400, by=NORTH, outlet="coast-times"))
    room.hear(toll(4000, by=NORTH, days=2, outlet="coast-times"))

    (case,) = room.disputes()
    (payload,) = (it for it in payloads(room) if it["type"] == "crosswire.claim.reversed")
    assert payload["subject"] == payload["data"]["dispute"] == case.id


def test_a_dispute_that_a_person_put_aside_tells_of_no_reversal(room: Newsroom) -> None:
    room.hear(toll(312, by=SOUTH))
    room.hear(toll(6400, by=NORTH, outlet="coast-times"))
    (case,) = room.disputes()
    with room.store.transaction() as tx:
        tx.disputes.save(case.with_(state="dismissed"))

    room.hear(toll(4000, by=NORTH, days=2, outlet="coast-times"))

    assert "claim.reversed" not in room.rung()

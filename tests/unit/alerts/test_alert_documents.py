"""What a receiver of alerts gets."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from crosswire.domain.articles import Article
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Alert, Dispute, Position, Stand
from crosswire.settings import ApiSettings, Settings
from crosswire.webhooks.sending import body_of
from crosswire_alerts.payload import MOST_BYTES, Evidence, Occasion, document
from crosswire_alerts.shape import schema
from tests.samples import NOON, claim, person
from tests.unit.alerts.desk import NORTH, SOUTH, toll
from tests.unit.alerts.newsroom import Newsroom

PUBLISHED = Path(__file__).parents[3] / "docs" / "schemas" / "alert.schema.json"
PUBLIC = Settings(api=ApiSettings(public_url="https://desk.example/"))


def told_by(room: Newsroom) -> Alert:
    """The last alert about two figures, from three outlets."""
    room.hear(toll(312, by=SOUTH, sentence="We lost 312 men."), title="Losses")
    room.hear(toll(6400, by=NORTH, outlet="coast-times"))
    room.hear(toll(312, by=SOUTH, outlet="valley-post", sentence="Only 312 fell."))
    with room.store.reading() as tx:
        return next(alert for alert in tx.alerts.newest() if alert.event == "dispute.updated")


def test_the_published_schema_is_that_of_the_code() -> None:
    assert json.loads(PUBLISHED.read_text()) == schema(), (
        "run: python -m crosswire_alerts schema > docs/schemas/alert.schema.json"
    )


def test_alerts_follow_the_schema() -> None:
    room = Newsroom(settings=PUBLIC)
    told_by(room)

    with room.store.reading() as tx:
        payloads = [alert.payload for alert in tx.alerts.newest()]

    assert len(payloads) == 2
    for payload in payloads:
        validator().validate(payload)


def validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(PUBLISHED.read_text()), format_checker=FormatChecker())


def test_an_alert_is_a_cloud_event_and_a_standard_webhook() -> None:
    alert = told_by(Newsroom(settings=PUBLIC))

    payload = alert.payload

    assert payload["specversion"] == "1.0"
    assert payload["id"] == alert.id
    assert payload["source"] == "https://desk.example"
    assert payload["type"] == "crosswire.dispute.updated"
    assert payload["subject"] == alert.dispute_id
    assert payload["time"] == payload["timestamp"] == "2024-05-14T12:00:00Z"


def test_an_alert_holds_both_sides_with_their_words() -> None:
    data = told_by(Newsroom()).payload["data"]

    first = next(side for side in data["positions"] if side["label"] == "312 troops killed")
    quote = first["quotes"][0]
    assert data["question"] == "killed(southern people)"
    assert (data["kind"], data["between"]) == ("quantity", "speakers")
    assert len(data["positions"]) == 2
    assert (first["origins"], first["claims"]) == (2, 2)
    assert first["sources"] == ["North Daily", "Valley Post"]
    assert quote["sentence"] == "We lost 312 men."
    assert quote["speaker"] == "the southern army"
    assert quote["chain"] == "North Daily, quoting the southern army"
    assert quote["title"] == "Losses"


def test_an_alert_says_what_is_new() -> None:
    changes = told_by(Newsroom()).payload["data"]["changes"]

    assert len(changes) == 1
    assert changes[0].startswith("origin-added: ")


def test_an_alert_links_to_the_api_if_its_address_is_set() -> None:
    linked, unlinked = told_by(Newsroom(settings=PUBLIC)), told_by(Newsroom())

    assert linked.payload["data"]["url"] == (
        f"https://desk.example/v1/disputes/{linked.dispute_id}"
    )
    assert "url" not in unlinked.payload["data"]


#: Words of any script, emoji, quotes, control characters and halves of a surrogate pair.
TEXTS = st.text(st.characters(), max_size=50).flatmap(
    lambda text: st.integers(1, 200).map(lambda times: text * times)
)


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 30), st.integers(1, 40), TEXTS, TEXTS)
def test_an_alert_is_less_than_twenty_kilobytes_whatever_was_said(
    sides: int, claims: int, words: str, name: str
) -> None:
    made = {
        (side, number): claim(
            side,
            source_name=f"outlet-{number}",
            article_id=f"a-{side}-{number}",
            speaker=person(name, side="SO"),
            sentence=words,
        )
        for side in range(sides)
        for number in range(claims)
    }
    case = case_of(made, words, sides)
    evidence = Evidence(
        claims={one.id: one for one in made.values()},
        articles={one.article_id: article_of(one, words) for one in made.values()},
        outlets={f"outlet-{number}": name for number in range(claims)},
    )
    told = Occasion(id="al1", event="dispute.opened", at=NOON, changes=(words,) * 50)

    payload = document(told, case, evidence, "https://desk.example")

    assert len(body_of(payload)) < MOST_BYTES
    validator().validate(json.loads(body_of(payload)))


def case_of(made: dict[tuple[int, int], Claim], words: str, sides: int) -> Dispute:
    positions = [
        Position(
            number=number + 1,
            label=words,
            stands=tuple(stand(one) for (side, _), one in made.items() if side == number),
        )
        for number in range(sides)
    ]
    return Dispute(
        id="d1",
        question_key=words,
        question=words,
        type="quantity",
        between="speakers",
        positions=tuple(positions),
        reasons=(words,) * 20,
        confidence=0.9,
        opened_at=NOON,
        updated_at=NOON,
    )


def stand(one: Claim) -> Stand:
    return Stand(
        claim_id=one.id,
        article_id=one.article_id,
        source_id=one.attribution.outlet,
        origin=one.attribution.origin,
        speaker_key=one.attribution.speaker_key,
        speaker=one.attribution.chain[-1].name,
    )


def article_of(one: Claim, title: str) -> Article:
    return Article(
        id=one.article_id,
        source_id=one.attribution.outlet,
        guid=one.article_id,
        title=title,
        stored_at=datetime(2024, 5, 14, tzinfo=UTC),
    )


def test_omitted_quotes_are_counted() -> None:
    room = Newsroom()
    room.hear(toll(6400, by=NORTH, outlet="coast-times"))
    for number in range(9):
        room.later(minutes=1)
        room.hear(toll(312, by=SOUTH, outlet=f"paper-{number}"))

    with room.store.reading() as tx:
        data: dict[str, Any] = tx.alerts.newest()[0].payload["data"]

    side = next(side for side in data["positions"] if side["label"] == "312 troops killed")
    assert side["claims"] == len(side["quotes"]) + side["quotes_omitted"]
    assert side["quotes_omitted"] > 0

"""Values that tests of the store keep, besides those of tests.samples."""

from datetime import datetime, timedelta
from typing import Any

from crosswire.domain.deliveries import Endpoint, Secret
from crosswire.domain.disputes import Alert, Dispute, Gate, Position, Stand, Verdict
from crosswire.domain.feeds import Feed
from crosswire.store.protocol import Store
from tests.samples import FLOOD_DEATHS, NOON, source

SECOND = timedelta(seconds=1)
LEASE = 30 * SECOND


def feed(url: str = "https://north.example/rss", **changes: Any) -> Feed:
    values = {"id": Feed.id_for(url), "source_id": "north-daily", "url": url, "next_poll_at": NOON}
    return Feed(**{**values, **changes})


def keep_feed(store: Store, url: str = "https://north.example/rss", **changes: Any) -> Feed:
    kept = feed(url, **changes)
    with store.transaction() as tx:
        tx.sources.keep(source())
        tx.feeds.add(kept)
    return kept


def verdict(a: str = "c1", b: str = "c2", *, judge: str = "test") -> Verdict:
    return Verdict(
        a=a,
        b=b,
        relation="contradicts",
        type="quantity",
        between="speakers",
        rule="apart",
        confidence=0.9,
        gates=(Gate(name="question", passed=True, reason="both count the dead"),),
        judge=judge,
    )


def stand(claim_id: str, *, outlet: str = "north-daily") -> Stand:
    return Stand(
        claim_id=claim_id,
        article_id=f"a-{outlet}",
        source_id=outlet,
        origin=f"outlet:{outlet}",
        speaker_key=f"outlet:{outlet}",
        speaker=outlet,
    )


def position(number: int, *claim_ids: str) -> Position:
    return Position(
        number=number,
        label=f"answer {number}",
        stands=tuple(stand(claim_id) for claim_id in claim_ids),
    )


def dispute(
    dispute_id: str = "d1",
    *positions: Position,
    question: str = FLOOD_DEATHS.key,
    at: datetime = NOON,
    **changes: Any,
) -> Dispute:
    values = {
        "id": dispute_id,
        "question_key": question,
        "question": "killed(flood)",
        "type": "quantity",
        "between": "speakers",
        "positions": positions or (position(1, "c1"), position(2, "c2")),
        "reasons": ("12 against 40",),
        "confidence": 0.9,
        "opened_at": at,
        "updated_at": at,
    }
    return Dispute(**{**values, **changes})


def alert(occasion: str = "opened", *, dispute_id: str = "d1", at: datetime = NOON) -> Alert:
    return Alert(
        id=Alert.id_for(occasion),
        event="dispute.opened",
        dispute_id=dispute_id,
        dedup_key=occasion,
        payload={"question": "killed(flood)", "figures": [12, None, 40.5]},
        created_at=at,
    )


def endpoint(name: str = "desk", **changes: Any) -> Endpoint:
    values = {
        "id": Endpoint.id_for(name),
        "name": name,
        "url": "https://desk.example/hook",
        "secrets": (Secret(value="whsec_c2VjcmV0", created_at=NOON),),
        "created_at": NOON,
    }
    return Endpoint(**{**values, **changes})

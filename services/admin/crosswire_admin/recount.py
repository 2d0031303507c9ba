"""Recounting the store: what would have to be so if nothing was ever lost or done twice.

I1 every article is read · I2 every dispute rings once · I3 every delivery ends or will be tried ·
I4 nothing is sent again after it arrived · I5 what disputes and work refer to is there.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

from crosswire.domain.articles import Article
from crosswire.domain.deliveries import Delivery
from crosswire.domain.messages import ArticleStored, ClaimsExtracted, DeliveryDue, Message
from crosswire.domain.value import Value
from crosswire.domain.work import Work
from crosswire.store.protocol import Transaction

#: Work that ended longer ago may have been pruned, so that its absence says nothing.
REMEMBERED = timedelta(hours=23)
#: Work that has been due for longer than a lease and two rings of its bell is stuck.
STUCK = timedelta(minutes=2)
EVERYTHING = 1_000_000
EXAMPLES = 5


class Finding(Value):
    """One invariant, counted. A note is worth knowing and may have a good reason."""

    invariant: str
    state: Literal["kept", "note", "breach"]
    sentence: str
    examples: tuple[str, ...] = ()


def recount(tx: Transaction, now: datetime) -> list[Finding]:
    return [
        _found("I1", "Every article is read and compared, or will be", list(_unread(tx, now))),
        _found("I2", "No dispute rang twice when it opened", list(_rung_twice(tx))),
        _found("I3", "Every alert is meant for every endpoint", list(_undelivered(tx)), hard=False),
        _found("I3", "Every delivery has ended or will be tried", list(_forgotten(tx))),
        _found("I4", "Nothing is sent again after it arrived", list(_sent_again(tx)), hard=False),
        _found("I5", "The claims of every dispute are there", list(_missing_claims(tx))),
        _found("I5", "No work is stuck", list(_stuck(tx, now))),
        _found("I5", "No work is dead", [str(it.id) for it in _dead(tx)], hard=False),
    ]


def _found(invariant: str, rule: str, exceptions: list[str], *, hard: bool = True) -> Finding:
    if not exceptions:
        return Finding(invariant=invariant, state="kept", sentence=rule)
    return Finding(
        invariant=invariant,
        state="breach" if hard else "note",
        sentence=f"{rule}: {len(exceptions)} exceptions",
        examples=tuple(exceptions[:EXAMPLES]),
    )


def _unread(tx: Transaction, now: datetime) -> Iterator[str]:
    """Articles whose words nobody reads or compares, now or ever."""
    for article in tx.articles.newest(limit=EVERYTHING):
        if not _is_on_its_way(tx, article) and _fetched(tx, article) > now - REMEMBERED:
            yield article.id


def _is_on_its_way(tx: Transaction, article: Article) -> bool:
    facts: tuple[Message, ...] = (
        ArticleStored(article_id=article.id, revision=article.revision),
        ClaimsExtracted(article_id=article.id, revision=article.revision),
    )
    reading, comparing = (tx.work.find(fact) for fact in facts)
    return bool(reading and (reading.state != "done" or comparing))


def _fetched(tx: Transaction, article: Article) -> datetime:
    return tx.articles.revision(article.id).fetched_at


def _rung_twice(tx: Transaction) -> Iterator[str]:
    for dispute in tx.disputes.search(limit=EVERYTHING):
        alerts = tx.alerts.of(dispute.id)
        if sum(alert.event == "dispute.opened" for alert in alerts) > 1:
            yield dispute.id


def _undelivered(tx: Transaction) -> Iterator[str]:
    """Alerts that an endpoint which was there should have, unless it was disabled then."""
    made = {(it.alert_id, it.endpoint_id) for it in tx.deliveries.search(limit=EVERYTHING)}
    endpoints = [it for it in tx.endpoints.all() if it.state == "enabled"]
    for alert in tx.alerts.newest(limit=EVERYTHING):
        for endpoint in endpoints:
            was_there = endpoint.created_at <= alert.created_at
            if was_there and (alert.id, endpoint.id) not in made:
                yield f"{alert.id} for {endpoint.name}"


def _forgotten(tx: Transaction) -> Iterator[str]:
    for delivery in tx.deliveries.search(state="pending", limit=EVERYTHING):
        work = tx.work.find(DeliveryDue(delivery_id=delivery.id))
        if work is None or work.state == "done":
            yield delivery.id
    for delivery in tx.deliveries.search(state="delivered", limit=EVERYTHING):
        if not _arrivals(tx, delivery):
            yield delivery.id


def _sent_again(tx: Transaction) -> Iterator[str]:
    """A person may have replayed it; Crosswire itself never does this."""
    for delivery in tx.deliveries.search(limit=EVERYTHING):
        if len(_arrivals(tx, delivery)) > 1:
            yield delivery.id


def _arrivals(tx: Transaction, delivery: Delivery) -> list[int]:
    attempts = tx.deliveries.attempts(delivery.id)
    return [attempt.number for attempt in attempts if attempt.outcome == "delivered"]


def _missing_claims(tx: Transaction) -> Iterator[str]:
    for dispute in tx.disputes.search(limit=EVERYTHING):
        if len(tx.claims.many(dispute.claim_ids)) < len(set(dispute.claim_ids)):
            yield dispute.id


def _stuck(tx: Transaction, now: datetime) -> Iterator[str]:
    for stage in tx.work.counts():
        if stage.oldest_waiting and now - stage.oldest_waiting > STUCK:
            minutes = (now - stage.oldest_waiting).total_seconds() / 60
            yield f"{stage.stage}: due for {minutes:.0f} min"


def _dead(tx: Transaction) -> list[Work]:
    return tx.work.dead(limit=EVERYTHING)

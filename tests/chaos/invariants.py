"""What must be true after any faults, compared with a run that nothing disturbed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.domain.articles import Article
from crosswire.domain.messages import ArticleStored, ClaimsExtracted, Message
from crosswire.store.protocol import Store, Transaction
from tests.chaos.inbox import Inbox

ALL = 1_000_000


@dataclass(frozen=True)
class Facts:
    """What a store holds that does not depend on the order in which things happened."""

    articles: frozenset[str]
    """Their guids."""
    claims: frozenset[str]
    disputes: frozenset[tuple[str, frozenset[str]]]
    """The question, which says where, and the claims of each."""


def facts(store: Store) -> Facts:
    with store.reading() as tx:
        articles = tx.articles.newest(limit=ALL)
        return Facts(
            articles=frozenset(article.guid for article in articles),
            claims=frozenset(
                claim.id for article in articles for claim in tx.claims.of(article.id)
            ),
            disputes=frozenset(
                (dispute.question, frozenset(dispute.claim_ids))
                for dispute in tx.disputes.search(limit=ALL)
            ),
        )


def violations(store: Store, inbox: Inbox, calm: Facts) -> list[str]:
    """One sentence for each promise that was broken."""
    found = list(_against(facts(store), calm))
    with store.reading() as tx:
        found += _undone(tx)
        found += _told_wrongly(tx)
        found += _delivered_wrongly(tx, inbox)
    return found


def _against(now: Facts, calm: Facts) -> Iterator[str]:
    for name in ("articles", "claims"):
        was, is_ = getattr(calm, name), getattr(now, name)
        if lost := was - is_:
            yield f"{len(lost)} {name} lost, such as {min(lost)}"
        if extra := is_ - was:
            yield f"{len(extra)} {name} too many, such as {min(extra)}"
    questions = Counter(question for question, _ in now.disputes)
    expected = {question for question, _ in calm.disputes}
    for question in expected - questions.keys():
        yield f"no dispute on {question}"
    for question, count in questions.items():
        if question not in expected:
            yield f"a dispute on {question} that nobody has"
        elif count > 1:
            yield f"{count} disputes on {question}"
    if not (expected ^ questions.keys()) and now.disputes != calm.disputes:
        differ = sorted(question for question, _ in now.disputes - calm.disputes)
        yield f"other claims than undisturbed in {len(differ)} disputes, such as {differ[0]}"


def _undone(tx: Transaction) -> Iterator[str]:
    for count in tx.work.counts():
        if count.dead:
            yield f"{count.dead} dead letters of {count.stage}"
    for article in tx.articles.newest(limit=ALL):
        for message in _work_of(article):
            work = tx.work.find(message)
            if work is None or work.state != "done":
                yield f"{type(message).__name__} of {article.guid} is {work and work.state}"
            elif work.lease_token:
                yield f"{type(message).__name__} of {article.guid} is done and still leased"
        if article.revision != 1:
            yield f"{article.guid} has {article.revision} revisions"


def _work_of(article: Article) -> tuple[Message, ...]:
    named = {"article_id": article.id, "revision": article.revision}
    return ArticleStored(**named), ClaimsExtracted(**named)


def _told_wrongly(tx: Transaction) -> Iterator[str]:
    alerts = tx.alerts.newest(limit=ALL)
    opened = Counter(alert.dispute_id for alert in alerts if alert.event == "dispute.opened")
    for dispute in tx.disputes.search(limit=ALL):
        if opened[dispute.id] != 1:
            yield f"dispute {dispute.question} was announced {opened[dispute.id]} times"


def _delivered_wrongly(tx: Transaction, inbox: Inbox) -> Iterator[str]:
    deliveries = tx.deliveries.search(limit=ALL)
    sent = {delivery.message_id for delivery in deliveries}
    for delivery in deliveries:
        if delivery.state != "delivered":
            yield f"delivery {delivery.message_id} is {delivery.state}"
        if inbox.effects[delivery.message_id] != 1:
            yield f"{delivery.message_id} had {inbox.effects[delivery.message_id]} effects"
    for name in inbox.requests.keys() - sent:
        yield f"{name} was sent and is no delivery"
    for name, bodies in inbox.bodies.items():
        if len(bodies) > 1:
            yield f"{name} was sent with {len(bodies)} different bodies"
    if len({delivery.alert_id for delivery in deliveries}) != len(tx.alerts.newest(limit=ALL)):
        yield "some alert has no delivery"
    for forged in inbox.forged:
        yield f"bad signature: {forged}"

"""`crosswire reconcile`: each invariant, kept and broken."""

from datetime import timedelta

import pytest

from crosswire.domain.deliveries import Attempt
from crosswire.domain.disputes import Alert
from crosswire.domain.messages import ArticleStored, DeliveryDue
from crosswire.store.protocol import Transaction
from crosswire_admin.recount import recount
from tests.samples import NOON, article
from tests.unit.admin.newsdesk import NewsDesk, dispute_in


def test_a_store_in_order_has_no_exceptions(desk: NewsDesk) -> None:
    dispute_in(desk.store)

    assert desk("reconcile").code == 0
    assert _states(desk) == {"kept"}


def test_an_article_that_nobody_reads_is_a_breach(desk: NewsDesk) -> None:
    with desk.store.transaction() as tx:
        kept = tx.articles.keep(article(), NOON).article
        work = tx.work.find(ArticleStored(article_id=kept.id, revision=1))
        assert work is not None
        _finish(tx, work.id)

    said = desk("reconcile")

    assert said.code == 1
    assert kept.id in said.out


def test_articles_of_days_ago_may_have_lost_their_work_to_pruning(desk: NewsDesk) -> None:
    with desk.store.transaction() as tx:
        kept = tx.articles.keep(article(), NOON - timedelta(days=2)).article
        work = tx.work.find(ArticleStored(article_id=kept.id, revision=1))
        assert work is not None
        _finish(tx, work.id)

    assert desk("reconcile").code == 0


def test_a_dispute_that_rang_twice_is_a_breach(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)
    with desk.store.transaction() as tx:
        for number in (1, 2):
            tx.alerts.raise_(_alert(dispute.id, number))

    said = desk("reconcile")

    assert said.code == 1
    assert dispute.id in said.out


def test_a_delivery_that_nobody_will_try_is_a_breach(desk: NewsDesk) -> None:
    delivery = _delivery(desk)
    with desk.store.transaction() as tx:
        work = tx.work.find(DeliveryDue(delivery_id=delivery))
        assert work is not None
        _finish(tx, work.id)

    assert desk("reconcile").code == 1


def test_what_arrived_twice_is_noted_because_a_person_may_have_asked(desk: NewsDesk) -> None:
    delivery = _delivery(desk)
    with desk.store.transaction() as tx:
        for number in (1, 2):
            tx.deliveries.keep_attempt(_arrival(delivery, number))

    assert desk("reconcile").code == 0
    assert "note" in _states(desk)


@pytest.mark.parametrize(("later", "code"), [(timedelta(seconds=30), 0), (timedelta(hours=1), 1)])
def test_work_that_does_not_move_is_a_breach(later: timedelta, code: int, desk: NewsDesk) -> None:
    with desk.store.transaction() as tx:
        tx.articles.keep(article(), NOON)

    desk.clock.advance(later)

    assert desk("reconcile").code == code


def _states(desk: NewsDesk) -> set[str]:
    with desk.store.reading() as tx:
        return {finding.state for finding in recount(tx, desk.clock.now())}


def _finish(tx: Transaction, work_id: int) -> None:
    work = tx.work.get(work_id)
    (held,) = tx.work.claim_next(
        work.stage, token="t", now=NOON, lease=timedelta(minutes=1), limit=1
    )
    assert held.id == work_id
    assert tx.work.finish(work_id, "t", NOON)


def _delivery(desk: NewsDesk) -> str:
    desk("endpoints", "add", "desk", "https://desk.example.org/hook")
    dispute = dispute_in(desk.store)
    with desk.store.transaction() as tx:
        tx.alerts.raise_(_alert(dispute.id, 1))
        (delivery,) = tx.deliveries.search()
    return delivery.id


def _alert(dispute_id: str, number: int) -> Alert:
    return Alert(
        id=f"al{number}",
        event="dispute.opened",
        dispute_id=dispute_id,
        dedup_key=f"{dispute_id}/{number}",
        payload={},
        created_at=NOON,
    )


def _arrival(delivery: str, number: int) -> Attempt:
    return Attempt(
        delivery_id=delivery,
        number=number,
        started_at=NOON,
        ended_at=NOON,
        outcome="delivered",
        status=204,
    )

"""Alerts, the endpoints they go to, their deliveries and attempts."""

import pytest

from crosswire.domain.deliveries import Attempt, Delivery, Secret
from crosswire.domain.disputes import Alert
from crosswire.domain.errors import NotFound
from crosswire.domain.messages import DeliveryDue
from crosswire.store.protocol import Store
from crosswire.store.session import SqlStore
from tests.contract.processes import run_together
from tests.contract.storing import SECOND, alert, endpoint
from tests.samples import NOON


def add_endpoints(store: Store, *names: str) -> None:
    with store.transaction() as tx:
        for name in names:
            tx.endpoints.add(endpoint(name))


def raise_all(store: Store, *alerts: Alert) -> None:
    with store.transaction() as tx:
        for one in alerts:
            tx.alerts.raise_(one)


def deliveries(store: Store) -> list[Delivery]:
    with store.reading() as tx:
        return tx.deliveries.search()


def test_an_alert_makes_one_delivery_with_work_for_each_enabled_endpoint(store: Store) -> None:
    add_endpoints(store, "desk", "archive")
    with store.transaction() as tx:
        tx.endpoints.add(endpoint("gone", state="disabled"))

    with store.transaction() as tx:
        assert tx.alerts.raise_(alert())

    with store.reading() as tx:
        made = tx.deliveries.search()
        receivers = {tx.endpoints.get(one.endpoint_id).name for one in made}
        assert receivers == {"desk", "archive"}
        assert len({one.message_id for one in made}) == 2
        for one in made:
            assert (one.state, one.next_at, one.sequence) == ("pending", NOON, 1)
            assert tx.work.find(DeliveryDue(delivery_id=one.id)) is not None


def test_an_alert_comes_back_with_its_whole_payload(store: Store) -> None:
    first, later = alert("first", at=NOON), alert("later", at=NOON + SECOND)
    raise_all(store, first, later, alert("elsewhere", dispute_id="d2"))

    with store.reading() as tx:
        assert tx.alerts.get(first.id) == first
        assert tx.alerts.of("d1") == [first, later]
        assert tx.alerts.newest(limit=1) == [later]
        assert tx.alerts.newest(event="dispute.opened") == tx.alerts.newest()
        assert tx.alerts.newest(event="claim.reversed") == []
        with pytest.raises(NotFound, match="no alert 'al1'"):
            tx.alerts.get("al1")


def test_one_occasion_alerts_once(store: Store) -> None:
    add_endpoints(store, "desk")
    raise_all(store, alert("opened"))

    with store.transaction() as tx:
        assert not tx.alerts.raise_(alert("opened", dispute_id="another"))
        assert len(tx.deliveries.search()) == 1
        assert tx.endpoints.get("desk").sequence == 1


RAISES_TWENTY = """
import sys
from crosswire.store.session import open_store
from tests.contract.storing import alert

store, new = open_store(sys.argv[1]), 0
for number in range(20):
    with store.transaction() as tx:
        new += tx.alerts.raise_(alert(f"occasion {number}"))
print(new)
"""


def test_two_processes_that_raise_the_same_alerts_raise_each_once(
    database: SqlStore, database_url: str
) -> None:
    add_endpoints(database, "archive", "desk")

    ended = run_together(2, RAISES_TWENTY, database_url)

    assert sum(int(new) for _, new in ended) == 20
    for name in ("archive", "desk"):
        mine = [d for d in deliveries(database) if d.endpoint_id == endpoint(name).id]
        assert sorted(d.sequence for d in mine) == list(range(1, 21))


def test_an_endpoint_comes_back_with_its_secrets_and_breaker(store: Store) -> None:
    secrets = (Secret(value="whsec_bmV3", created_at=NOON), *endpoint().secrets)
    failing = endpoint(
        secrets=secrets,
        consecutive_failures=5,
        failing_since=NOON,
        open_until=NOON + SECOND,
        allow_private=True,
        disabled_reason="410",
        state="disabled",
    )
    add_endpoints(store, "desk", "archive")

    with store.transaction() as tx:
        tx.endpoints.save(failing)

    with store.transaction() as tx:
        assert tx.endpoints.get("desk") == failing
        assert tx.endpoints.get(failing.id) == failing
        assert tx.endpoints.locked(failing.id) == failing
        assert [one.name for one in tx.endpoints.all()] == ["archive", "desk"]


def test_the_name_of_an_endpoint_is_taken_once(store: Store) -> None:
    add_endpoints(store, "desk")

    with store.transaction() as tx:
        assert not tx.endpoints.add(endpoint("desk", url="https://other.example/"))
        assert tx.endpoints.get("desk").url == endpoint().url


def test_an_endpoint_that_is_not_there_is_not_found(store: Store) -> None:
    with store.transaction() as tx:
        with pytest.raises(NotFound, match="no endpoint 'desk'"):
            tx.endpoints.get("desk")
        with pytest.raises(NotFound, match="no endpoint 'e1'"):
            tx.endpoints.locked("e1")


def test_an_endpoint_saved_from_an_older_reading_loses_no_sequence_number(store: Store) -> None:
    add_endpoints(store, "desk")
    with store.reading() as tx:
        before = tx.endpoints.get("desk")
    raise_all(store, alert("first"))

    with store.transaction() as tx:
        tx.endpoints.save(before.with_(consecutive_failures=1))
    raise_all(store, alert("second"))

    assert sorted(one.sequence for one in deliveries(store)) == [1, 2]


def test_a_delivery_comes_back_as_it_was_saved(store: Store) -> None:
    add_endpoints(store, "desk")
    raise_all(store, alert())
    (made,) = deliveries(store)
    ended = made.with_(state="dead", attempts=9, next_at=None, ended_at=NOON, last_error="HTTP 500")

    with store.transaction() as tx:
        tx.deliveries.save(ended)

    with store.reading() as tx:
        assert tx.deliveries.get(made.id) == ended
        with pytest.raises(NotFound, match="no delivery 'dl1'"):
            tx.deliveries.get("dl1")


def test_deliveries_are_searched_by_endpoint_state_and_time_newest_first(store: Store) -> None:
    add_endpoints(store, "archive")
    raise_all(store, alert("first"))
    add_endpoints(store, "desk")
    raise_all(store, alert("second", at=NOON + SECOND))
    with store.transaction() as tx:
        first = tx.deliveries.search()[-1]
        tx.deliveries.save(first.with_(state="delivered"))
        archive, desk = endpoint("archive").id, endpoint("desk").id

        assert [d.created_at for d in tx.deliveries.search()] == [NOON + SECOND] * 2 + [NOON]
        assert len(tx.deliveries.search(limit=2)) == 2
        assert [d.sequence for d in tx.deliveries.search(endpoint_id=archive)] == [2, 1]
        assert [d.id for d in tx.deliveries.search(state="delivered")] == [first.id]
        late = tx.deliveries.search(since=NOON + SECOND, endpoint_id=desk, state="pending")
        assert [d.sequence for d in late] == [1]


def test_an_attempt_is_inserted_and_then_completed(store: Store) -> None:
    add_endpoints(store, "desk")
    raise_all(store, alert())
    (made,) = deliveries(store)
    first = Attempt(delivery_id=made.id, number=1, started_at=NOON)
    second = Attempt(delivery_id=made.id, number=2, started_at=NOON + SECOND)
    ended = first.with_(
        ended_at=NOON + SECOND, outcome="failed", status=500, error="HTTP 500", response="no\x00"
    )

    with store.transaction() as tx:
        tx.deliveries.keep_attempt(second)
        tx.deliveries.keep_attempt(first)
        tx.deliveries.keep_attempt(ended)

    with store.reading() as tx:
        assert tx.deliveries.attempts(made.id) == [ended.with_(response="no\ufffd"), second]
        assert tx.tally().attempts == {"failed": 1, "unknown": 1}


def test_attempts_in_flight_are_those_started_lately_and_not_ended(store: Store) -> None:
    add_endpoints(store, "archive", "desk")
    raise_all(store, alert("first"), alert("second"))
    mine = [one for one in deliveries(store) if one.endpoint_id == endpoint("desk").id]
    other = next(one for one in deliveries(store) if one.endpoint_id == endpoint("archive").id)
    under_way = Attempt(delivery_id=mine[0].id, number=3, started_at=NOON)

    with store.transaction() as tx:
        tx.deliveries.keep_attempt(under_way)
        tx.deliveries.keep_attempt(under_way.with_(number=1, started_at=NOON - 60 * SECOND))
        tx.deliveries.keep_attempt(under_way.with_(number=2, ended_at=NOON))
        tx.deliveries.keep_attempt(under_way.with_(delivery_id=mine[1].id))
        tx.deliveries.keep_attempt(under_way.with_(delivery_id=other.id))

        assert tx.deliveries.in_flight(endpoint("desk").id, NOON - SECOND) == 2

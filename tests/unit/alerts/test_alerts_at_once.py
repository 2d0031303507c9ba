"""Two workers judge the two sides of one dispute at the same moment."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from crosswire.domain.claims import Claim, Entity
from crosswire.domain.messages import ClaimsExtracted
from crosswire.domain.work import Work
from crosswire.queue.consumer import work_off
from crosswire.queue.handling import Done
from crosswire.store.session import open_store
from crosswire_alerts.handlers import alert_handlers, judge_article
from tests.samples import person
from tests.unit.alerts.desk import NORTH, SOUTH, SOUTHERN_DEAD, toll
from tests.unit.alerts.newsroom import Newsroom

OBSERVER, REPORTER = person("Observer", side="TH"), person("Reporter")
ROUNDS = 8


@pytest.fixture(params=["sqlite", "postgres"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'crosswire.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def room(store_url: str) -> Iterator[Newsroom]:
    store = open_store(store_url)
    store.upgrade()
    yield Newsroom(store)
    store.dispose()


def test_two_workers_make_one_dispute_and_one_alert(room: Newsroom, store_url: str) -> None:
    for battle in range(ROUNDS):
        room.arrive(dead(312, battle, by=SOUTH))
        room.arrive(dead(6400, battle, by=NORTH, outlet="coast-times"))

    at_once(room, store_url)

    assert len(room.disputes()) == ROUNDS
    assert all(len(dispute.positions) == 2 for dispute in room.disputes())
    assert room.rung().count("dispute.opened") == ROUNDS


def test_a_worker_that_knew_less_does_not_undo_what_the_other_added(
    room: Newsroom, store_url: str
) -> None:
    for battle in range(ROUNDS):
        room.hear(dead(312, battle, by=SOUTH))
        room.hear(dead(6400, battle, by=NORTH, outlet="coast-times"))
    for battle in range(ROUNDS):
        knew_less = judged(room, dead(2000, battle, by=OBSERVER, outlet="valley-post"))
        knew_all = judged(room, dead(20000, battle, by=REPORTER, outlet="city-herald"))
        commit_at_once(room, store_url, [knew_less, knew_all])

    assert all(len(dispute.positions) == 4 for dispute in room.disputes())


def judged(room: Newsroom, claim: Claim) -> Done:
    """What a worker would commit, judged before anything else arrives."""
    article_id = room.arrive(claim)[0].article_id
    message = ClaimsExtracted(article_id=article_id, revision=1)
    return judge_article(message, store=room.store, clock=room.clock, settings=room.settings)


def commit_at_once(room: Newsroom, store_url: str, outcomes: list[Done]) -> None:
    barrier = threading.Barrier(len(outcomes), timeout=30)

    def commit(outcome: Done) -> None:
        store = open_store(store_url)
        barrier.wait()
        with store.transaction() as tx:
            outcome.effect(tx)
        store.dispose()

    together([partial(commit, outcome) for outcome in outcomes])


def dead(figure: float, battle: int, *, by: Entity, **claimed: Any) -> Claim:
    """A toll of one of several battles, each a question of its own."""
    question = SOUTHERN_DEAD.with_(event=str(battle), text=f"killed(battle {battle})")
    claimed["article"] = f"{battle}-{by.name}"
    return toll(figure, by=by, question=question, **claimed)


def at_once(room: Newsroom, store_url: str) -> None:
    """Each worker takes every other piece, and both start on their next piece together."""
    pieces = claimed(room)
    barrier = threading.Barrier(2, timeout=30)
    lost: list[int] = []

    def work(mine: list[Work]) -> None:
        store = open_store(store_url)
        handlers = alert_handlers(store, room.clock, room.settings)
        for piece in mine:
            barrier.wait()
            if not work_off(
                piece, handlers, store=store, clock=room.clock, settings=room.settings.queue
            ):
                lost.append(piece.id)
        store.dispose()

    together([partial(work, pieces[start::2]) for start in (0, 1)])
    assert lost == []


def together(works: list[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def claimed(room: Newsroom) -> list[Work]:
    with room.store.transaction() as tx:
        return tx.work.claim_next(
            "alerts",
            token="worker",
            now=room.clock.now(),
            lease=room.settings.queue.lease,
            limit=4 * ROUNDS,
        )

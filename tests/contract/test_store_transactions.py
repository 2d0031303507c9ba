"""All or nothing, one state, and values that survive the way through a database."""

import signal
import sqlite3
import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest

from crosswire.domain.errors import Refused, Unavailable
from crosswire.store.protocol import Store
from crosswire.store.session import SqlStore
from crosswire.testing import memory_store
from tests.contract.processes import run_together
from tests.contract.storing import SECOND, dispute, endpoint, keep_feed
from tests.samples import NOON, article, source


def test_an_error_rolls_everything_back(store: Store) -> None:
    def fail_at_the_end() -> None:
        with store.transaction() as tx:
            tx.articles.keep(article(), NOON)
            tx.disputes.save(dispute())
            tx.settings.put("epoch", 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_at_the_end()

    with store.reading() as tx:
        assert tx.articles.count() == 0
        assert tx.disputes.search() == []
        assert tx.settings.get("epoch") is None
        assert tx.work.counts()[1].waiting == 0


def test_a_reading_changes_nothing(store: Store) -> None:
    with pytest.raises(Unavailable), store.reading() as tx:
        tx.settings.put("epoch", 1)

    with store.transaction() as tx:
        assert tx.settings.get("epoch") is None
        tx.settings.put("epoch", 2)


def test_a_reading_sees_one_state_and_waits_for_no_writer(database: SqlStore) -> None:
    with database.reading() as before:
        assert before.settings.get("epoch") is None
        with database.transaction() as tx:
            tx.settings.put("epoch", 1)
            with database.reading() as meanwhile:
                assert meanwhile.settings.get("epoch") is None
        assert before.settings.get("epoch") is None

    with database.reading() as after:
        assert after.settings.get("epoch") == 1


def test_threads_that_add_to_one_value_under_a_lock_lose_nothing(store: Store) -> None:
    def add_ten() -> None:
        for _ in range(10):
            with store.transaction() as tx:
                tx.lock(["toll", "alert"])
                tx.settings.put("toll", (tx.settings.get("toll") or 0) + 1)

    threads = [threading.Thread(target=add_ten) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with store.reading() as tx:
        assert tx.settings.get("toll") == 40


def test_one_thread_in_memory_is_told_of_a_transaction_inside_another() -> None:
    memory = memory_store()

    with memory.reading(), pytest.raises(RuntimeError, match="open already"), memory.reading():
        pass


@pytest.mark.parametrize(
    "zone", [UTC, timezone(timedelta(hours=5, minutes=45)), timezone(-timedelta(hours=11))]
)
def test_a_time_comes_back_aware_and_in_utc(store: Store, zone: timezone) -> None:
    at = datetime(2024, 5, 14, 23, 59, 59, 999_999, tzinfo=zone)

    kept = keep_feed(store, next_poll_at=at)

    with store.reading() as tx:
        back = tx.feeds.get(kept.id).next_poll_at
        assert back == at
        assert back.tzinfo == UTC
        assert tx.feeds.due(at) == [kept]
        assert tx.feeds.due(at - SECOND) == []


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    naive = datetime(2024, 5, 14, 12, 0)  # noqa: DTZ001

    with (
        pytest.raises(Refused, match="2024-05-14 12:00:00 has no zone"),
        store.transaction() as tx,
    ):
        tx.articles.keep(article(), naive)


@pytest.mark.parametrize(
    "text", ["naïve 🌊 𐍈 עברית", "'; DROP TABLE work; --", "%_\\", "x" * 300_000]
)
def test_text_comes_back_letter_for_letter(store: Store, text: str) -> None:
    with store.transaction() as tx:
        kept = tx.articles.keep(article(text, text, guid=text), NOON)

    with store.reading() as tx:
        assert tx.articles.get(kept.article.id).title == text
        assert tx.articles.revision(kept.article.id).text == text


def test_characters_that_no_database_takes_are_replaced(store: Store) -> None:
    with store.transaction() as tx:
        tx.sources.keep(source().with_(name="North\x00 \ud800Daily"))
        kept = tx.articles.keep(article(guid="a\x00b"), NOON)
        tx.endpoints.add(endpoint("desk\x00"))

    with store.reading() as tx:
        assert tx.sources.get("north-daily").name == "North\ufffd \ufffdDaily"
        assert tx.articles.get(kept.article.id).guid == "a\ufffdb"
        assert tx.endpoints.get("desk\x00").name == "desk\ufffd"
        assert tx.claims.search(speaker="\x00") == []


def test_a_store_that_is_up_to_date_answers_a_ping_and_an_upgrade(store: Store) -> None:
    with store.transaction() as tx:
        tx.settings.put("epoch", 1)

    store.ping()
    store.upgrade()

    with store.reading() as tx:
        assert tx.settings.get("epoch") == 1


FORKS = """
import os, sys
from crosswire.store.session import open_store

def add_one():
    with store.transaction() as tx:
        tx.lock(["epoch"])
        tx.settings.put("epoch", (tx.settings.get("epoch") or 0) + 1)

store = open_store(sys.argv[1])
add_one()
child = os.fork()
add_one()
if child:
    _, status = os.waitpid(child, 0)
    add_one()
    sys.exit(status)
"""


def test_after_a_fork_parent_and_child_have_connections_of_their_own(
    database: SqlStore, database_url: str
) -> None:
    ended = run_together(1, FORKS, database_url)

    assert ended == [(0, "")]
    with database.reading() as tx:
        assert tx.settings.get("epoch") == 4


DIES_HALFWAY = """
import os, signal, sys
from crosswire.store.session import open_store
from tests.contract.storing import alert, dispute, endpoint
from tests.samples import NOON, article

store = open_store(sys.argv[1])
with store.transaction() as tx:
    for number in range(50):
        tx.articles.keep(article(text="long " * 20_000, guid=str(number)), NOON)
    tx.endpoints.add(endpoint())
    tx.disputes.save(dispute())
    tx.alerts.raise_(alert())
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_killed_in_a_transaction_leaves_nothing_half_done(
    database: SqlStore, database_url: str
) -> None:
    with database.transaction() as tx:
        tx.settings.put("epoch", 1)

    ended = run_together(1, DIES_HALFWAY, database_url)

    assert ended == [(-signal.SIGKILL, "")]
    with database.transaction() as tx:
        tally = tx.tally()
        assert (tally.articles, tally.disputes, tally.alerts) == (0, {}, {})
        assert sum(count.waiting for count in tx.work.counts()) == 0
        assert tx.settings.get("epoch") == 1


def test_an_sqlite_file_is_whole_after_its_writer_was_killed(sqlite_url: str) -> None:
    run_together(1, DIES_HALFWAY, sqlite_url)

    with sqlite3.connect(sqlite_url.removeprefix("sqlite:///")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []

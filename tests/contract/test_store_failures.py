"""A database that is down, locked, full or not one: one sentence each, and nothing is lost."""

import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from crosswire.domain.errors import Refused, Unavailable
from crosswire.store.engines import connect_to, read_url
from crosswire.store.session import SqlStore, open_store
from tests.samples import NOON, article, source
from tests.servers.postgres import PrivatePostgres


def sentence(error: pytest.ExceptionInfo[Exception]) -> str:
    """The whole message, which is one line."""
    words = str(error.value)
    assert "\n" not in words
    assert words.endswith(".")
    return words


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("nonsense", "is not one: write sqlite:///PATH or postgresql://"),
        ("", "is not one"),
        ("mysql://root:hunter2@localhost/news", "mysql is no database that Crosswire keeps"),
        ("postgresql+nothing://user:hunter2@host/news", "postgresql\\+nothing is not installed"),
        ("postgresql+psycopg2://user:hunter2@host/news", "psycopg2 is not installed"),
        ("postgresql://user:hunter2@host:port/news", "is not one"),
        ("sqlite://", "in memory would be lost"),
        ("sqlite:///:memory:", "in memory would be lost"),
        ("sqlite:///file:news.db?uri=true", "write sqlite:///PATH"),
    ],
)
def test_a_url_that_is_none_is_refused(url: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason) as error:
        open_store(url)

    assert "hunter2" not in sentence(error)


def test_a_file_that_is_no_database_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"\xff\xd8\xff" * 1000)

    with pytest.raises(Unavailable, match=r"holiday\.jpg is no SQLite database") as error:
        open_store(f"sqlite:///{path}").upgrade()

    assert sentence(error)
    assert path.read_bytes() == b"\xff\xd8\xff" * 1000


def test_a_folder_in_place_of_the_file_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be opened") as error:
        open_store(f"sqlite:///{tmp_path}").ping()

    assert str(tmp_path) in sentence(error)


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    with pytest.raises(Unavailable, match=r"cannot be made: .* Check its folder") as error:
        open_store(f"sqlite:///{tmp_path}/data/crosswire.db").upgrade()

    assert sentence(error)


def test_a_database_without_tables_says_how_to_get_them(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'new.db'}")

    with (
        pytest.raises(Unavailable, match="no tables of this version: start Crosswire") as error,
        store.transaction() as tx,
    ):
        tx.articles.count()

    assert sentence(error)


def test_a_server_database_without_tables_says_so_too(empty_postgres_url: str) -> None:
    store = open_store(empty_postgres_url)

    with pytest.raises(Unavailable, match="no tables of this version"), store.transaction() as tx:
        tx.articles.count()

    store.dispose()


def test_a_locked_file_is_given_up_after_a_while(sqlite_url: str) -> None:
    holder = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    store = open_store(sqlite_url + "?timeout=0.05")

    with pytest.raises(Unavailable, match="stayed locked") as error, store.transaction():
        pass

    assert sentence(error)
    holder.execute("ROLLBACK")
    with store.transaction() as tx:
        assert tx.articles.count() == 0


def test_a_row_that_stays_locked_on_a_server_is_given_up_after_a_while(postgres_url: str) -> None:
    hasty = open_store(postgres_url + "&options=-c%20lock_timeout%3D50")

    def lock() -> None:
        with hasty.transaction() as tx:
            tx.lock(["toll"])

    with hasty.transaction() as tx:
        tx.lock(["toll"])
        with pytest.raises(Unavailable, match="stayed locked"):
            lock()

    hasty.dispose()


def test_of_two_transactions_in_each_others_way_one_may_try_again(postgres_url: str) -> None:
    store = open_store(postgres_url)
    meet = threading.Barrier(2)
    outcomes: list[str] = []

    def keep(first: str, second: str) -> None:
        try:
            with store.transaction() as tx:
                tx.sources.keep(source(first))
                meet.wait()
                tx.sources.keep(source(second))
            outcomes.append("kept")
        except Unavailable as error:
            outcomes.append(str(error))

    threads = [threading.Thread(target=keep, args=names) for names in (("a", "b"), ("b", "a"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.dispose()

    refused, kept = sorted(outcomes)
    assert kept == "kept"
    assert refused.startswith("Two transactions on the database crosswire")


def test_a_full_disk_loses_nothing_that_was_kept(sqlite_url: str) -> None:
    engine = connect_to(read_url(sqlite_url))

    @event.listens_for(engine, "connect")
    def make_small(connection: Any, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")

    store = SqlStore(engine)
    with store.transaction() as tx:
        tx.articles.keep(article(guid="small"), NOON)

    with (
        pytest.raises(Unavailable, match=r"no space left .* free some disk space") as error,
        store.transaction() as tx,
    ):
        tx.articles.keep(article(text="x" * 1_000_000, guid="large"), NOON)

    assert sentence(error)
    with store.transaction() as tx:
        assert tx.articles.count() == 1
        tx.articles.keep(article(guid="another"), NOON)


def test_a_database_that_takes_no_writes_says_so(postgres_url: str) -> None:
    store = open_store(postgres_url + "&options=-c%20default_transaction_read_only%3Don")

    with pytest.raises(Unavailable, match="takes no writes") as error, store.transaction() as tx:
        tx.articles.keep(article(), NOON)

    assert sentence(error)
    store.dispose()


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://user:hunter2@127.0.0.1:1/news",
        "postgresql://user:hunter2@/news?host=/nowhere",
        "postgresql://user:hunter2@host.invalid/news",
    ],
)
def test_a_server_that_is_down_is_named_without_its_password(url: str) -> None:
    with pytest.raises(
        Unavailable, match=r"The database news on .* cannot be reached \(.+\): check"
    ) as error:
        open_store(url).ping()

    assert "hunter2" not in sentence(error)


def test_a_database_that_does_not_exist_is_told(postgres_server: PrivatePostgres) -> None:
    with pytest.raises(
        Unavailable, match=r"nonesuch on .* cannot be reached \(FATAL: .*nonesuch"
    ) as error:
        open_store(postgres_server.url("nonesuch")).ping()

    assert sentence(error)


def test_a_server_that_shuts_our_connections_is_told_and_then_used_again(
    postgres_url: str, postgres_server: PrivatePostgres
) -> None:
    store = open_store(postgres_url)

    def lose_it_halfway() -> None:
        with store.transaction() as tx:
            tx.sources.keep(source())
            postgres_server.empty("crosswire")
            tx.articles.count()

    with pytest.raises(Unavailable, match="shut the connection"):
        lose_it_halfway()

    with store.transaction() as tx:
        assert tx.articles.count() == 0
    store.dispose()

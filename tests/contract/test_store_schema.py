"""Migrations: the newest is what the code expects, and many processes may bring it about."""

import stat
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from crosswire.domain.errors import Refused
from crosswire.store.engines import connect_to, read_url
from crosswire.store.migrations import configuration
from crosswire.store.schema import version_of
from crosswire.store.session import open_store
from crosswire.store.tables import VERSION, metadata
from tests.contract.processes import run_together


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that has no table, or is no file yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'data' / 'new.db'}"
    url: str = request.getfixturevalue("empty_postgres_url")
    return url


def upgrade(url: str) -> None:
    store = open_store(url)
    store.upgrade()
    store.dispose()


def test_the_newest_migration_gives_the_tables_of_the_code(database_url: str) -> None:
    engine = connect_to(read_url(database_url))

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        head = ScriptDirectory.from_config(configuration(connection)).get_current_head()
        assert version_of(connection) == head == VERSION
    engine.dispose()


def test_sqlite_keeps_what_alembic_does_not_compare(sqlite_url: str) -> None:
    engine = connect_to(read_url(sqlite_url))

    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
        )
        made = {name: str(sql) for name, sql in rows}
    engine.dispose()

    assert made["rivals"].endswith("WITHOUT ROWID\n\n") or "WITHOUT ROWID" in made["rivals"]
    assert "AUTOINCREMENT" in made["work"]


UPGRADES = """
import sys
from crosswire.store.session import open_store

open_store(sys.argv[1]).upgrade()
"""


def test_processes_that_start_at_once_upgrade_once(empty_url: str) -> None:
    ended = run_together(4, UPGRADES, empty_url)

    assert ended == [(0, "")] * 4
    store = open_store(empty_url)
    with store.reading() as tx:
        assert tx.articles.count() == 0
    store.dispose()


MARKED_BY_DAY = """
    INSERT INTO sources (id, name) VALUES ('north', 'North Daily');
    INSERT INTO articles (id, source_id, guid, title, stored_at, revision, from_page, alerting)
        VALUES ('a', 'north', 'a', 'Dam bursts', '2024-05-14 12:00:00', 1, FALSE, TRUE);
    INSERT INTO prints (number, article_id, at, day, printed)
        VALUES (7, 'a', '2024-05-14 12:00:00', 738000, '');
    INSERT INTO marks (day, run, print) VALUES (738000, 3, 7), (738001, 2, 7)
"""


def test_marks_that_were_kept_by_day_are_kept_by_run(empty_url: str) -> None:
    engine = connect_to(read_url(empty_url))
    Path(engine.url.database or "").parent.mkdir(exist_ok=True)
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0007")
        for statement in MARKED_BY_DAY.split(";"):
            connection.execute(text(statement))

    upgrade(empty_url)

    with engine.begin() as connection:
        marks = connection.execute(text("SELECT run, day, print FROM marks ORDER BY run")).all()
    engine.dispose()
    assert marks == [(2, 738001, 7), (3, 738000, 7)]


def test_a_database_of_a_newer_version_is_refused_and_left_alone(database_url: str) -> None:
    engine = connect_to(read_url(database_url))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    try:
        with pytest.raises(Refused, match="A newer Crosswire has written the database"):
            upgrade(database_url)
    finally:
        with engine.begin() as connection:
            assert version_of(connection) == "9999"
            connection.execute(text(f"UPDATE alembic_version SET version_num = '{VERSION}'"))
        engine.dispose()


def test_a_new_sqlite_file_is_in_wal_mode_and_for_its_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "crosswire.db"

    upgrade(f"sqlite:///{path}")

    engine = connect_to(read_url(f"sqlite:///{path}"))
    with engine.connect() as connection:
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    engine.dispose()
    assert pragmas == ["wal", 2, 1, 10_000]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700

"""The three places where one store stands: in memory, in a file, on a server."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.store.protocol import Store
from crosswire.store.session import SqlStore, open_store
from crosswire.testing import memory_store


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with all tables, to copy."""
    path = tmp_path_factory.mktemp("store") / "migrated.db"
    store = open_store(f"sqlite:///{path}")
    store.upgrade()
    store.dispose()
    return path


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """The address of a file with all tables, empty."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'crosswire.db')}"


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store that holds nothing."""
    if request.param == "memory":
        yield memory_store()
        return
    opened = open_store(request.getfixturevalue(f"{request.param}_url"))
    yield opened
    opened.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database that many processes may open."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[SqlStore]:
    """The store at that address."""
    opened = open_store(database_url)
    yield opened
    opened.dispose()

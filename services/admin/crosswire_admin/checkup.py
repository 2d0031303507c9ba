"""What `crosswire doctor` looks at: each check answers with what it saw and what to do."""

import os
import platform
import pyexpat
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from importlib import metadata
from importlib.util import find_spec
from typing import Any

from pydantic import BaseModel
from redis.exceptions import RedisError

from crosswire.domain.errors import CrosswireError
from crosswire.embedded import PrivateRedis, server_binary
from crosswire.queue.connection import connect
from crosswire.settings import Settings
from crosswire_admin.feed_checkup import feed_findings
from crosswire_admin.findings import Finding, fail, ok, warn
from crosswire_admin.newsroom import open_settled
from crosswire_admin.services import ROLES, ask
from crosswire_admin.tenancy import tenant_of

OLDEST_PYTHON = (3, 11)
OLDEST_REDIS = (6, 2)
#: Since this version expat refuses documents that blow themselves up.
OLDEST_EXPAT = (2, 4, 1)
LIBRARIES = ("sqlalchemy", "alembic", "redis", "rq", "pydantic", "fastapi", "uvicorn", "typer")
LITTLE_SPACE, NO_SPACE = 1 << 30, 100 << 20
"""Bytes."""
SKEW = 2.0
"""Seconds that two clocks may differ."""


def check_up(settings: Settings, environment: Mapping[str, str]) -> list[Finding]:
    looks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _python,
        _services,
        _expat,
        lambda: _variables(environment),
        lambda: _folder(settings),
        lambda: _store(settings),
        lambda: feed_findings(settings),
        lambda: _redis(settings),
        lambda: _model(settings),
        lambda: _port(settings),
        lambda: _token(settings),
    )
    return [finding for look in looks for finding in look()]


def _python() -> Iterator[Finding]:
    version = platform.python_version()
    if sys.version_info < OLDEST_PYTHON:
        yield fail("Python", version, "Install Python 3.11 or newer.")
    else:
        yield ok("Python", f"{version} on {platform.system()} {platform.machine()}")
    versions = {name: _version(name) for name in LIBRARIES}
    missing = [name for name, version in versions.items() if not version]
    if missing:
        yield fail("libraries", f"missing: {', '.join(missing)}", "Run make setup.")
    else:
        yield ok("libraries", ", ".join(f"{name} {it}" for name, it in versions.items()))


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _services() -> Iterator[Finding]:
    modules = sorted({module for module, *_ in ROLES.values()})
    missing = [module for module in modules if find_spec(module) is None]
    if missing:
        saw = f"not here: {', '.join(missing)}"
        yield warn("services", saw, "Their roles must run elsewhere; `up` needs --only here.")
    else:
        yield ok("services", ", ".join(modules))


def _expat() -> Iterator[Finding]:
    if pyexpat.version_info < OLDEST_EXPAT:
        advice = "Update expat or Python: feeds can make this one use up all memory."
        yield fail("expat", pyexpat.EXPAT_VERSION, advice)
    else:
        yield ok("expat", pyexpat.EXPAT_VERSION)


def _variables(environment: Mapping[str, str]) -> Iterator[Finding]:
    """A variable that is misspelt is silently without effect."""
    known = {f"CROSSWIRE_{name}" for name in _names(Settings, "")} | {"CROSSWIRE_ENDPOINT_SECRET"}
    given = {name for name in environment if name.upper().startswith("CROSSWIRE_")}
    strange = sorted(name for name in given if name.upper().removesuffix("_FILE") not in known)
    if strange:
        advice = "Nothing reads it: see docs/operations.md for the names."
        yield warn("settings", f"unknown: {', '.join(strange)}", advice)
    else:
        yield ok("settings", f"{len(given)} set by variables")


def _names(model: type[BaseModel], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        full = f"{prefix}{name.upper()}"
        yield full
        kind: Any = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _names(kind, f"{full}__")


def _folder(settings: Settings) -> Iterator[Finding]:
    data = settings.data.absolute()
    nearest = next(path for path in (data, *data.parents) if path.exists())
    if not os.access(nearest, os.W_OK):
        yield fail("data folder", f"{data} cannot be written", "Name another: CROSSWIRE_DATA.")
        return
    if data.exists() and data.stat().st_mode & 0o077 and not settings.database_url:
        yield warn("data folder", f"others may read {data}", f"chmod 700 {data}")
    else:
        yield ok("data folder", str(data))
    free = shutil.disk_usage(nearest).free
    saw = f"{free / (1 << 30):,.1f} GiB free"
    if free < NO_SPACE:
        yield fail("disk space", saw, "Free some space: nothing can be stored.")
    elif free < LITTLE_SPACE:
        yield warn("disk space", saw, "Free some space before it runs out.")
    else:
        yield ok("disk space", saw)


def _store(settings: Settings) -> Iterator[Finding]:
    kind = "PostgreSQL" if settings.database_url and "postgres" in settings.database else "SQLite"
    if not settings.database_url and not (settings.data / "crosswire.db").exists():
        yield ok("store", "SQLite, made when it is first needed")
        return
    try:
        store = open_settled(settings)
        with store.reading() as tx:
            articles = tx.tally().articles
        store.dispose()
    except CrosswireError as error:
        yield fail("store", str(error), "Set CROSSWIRE_DATABASE_URL, or leave it unset for SQLite.")
    else:
        yield ok("store", f"{kind}, tables of this version, {articles} articles")


def _redis(settings: Settings) -> Iterator[Finding]:
    if settings.redis_url:
        yield from _named_redis(settings.redis_url)
        return
    try:
        binary = server_binary()
        words = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True)
    except (CrosswireError, OSError, subprocess.CalledProcessError) as error:
        yield fail("Redis", str(error), "Install redis-server, or set CROSSWIRE_REDIS_URL.")
        return
    running = "runs" if PrivateRedis(settings.data).running else "not running"
    version = words.stdout.partition("v=")[2].split(" ")[0] or words.stdout.strip()
    yield ok("Redis", f"private, {version}, {running} ({binary})")


def _named_redis(url: str) -> Iterator[Finding]:
    try:
        redis = connect(url)
        about: dict[str, Any] = redis.info()
        seconds, micro = redis.time()
    except (RedisError, ValueError) as error:
        yield fail(
            "Redis", f"does not answer: {error}", "Start it, or correct CROSSWIRE_REDIS_URL."
        )
        return
    version = str(about["redis_version"])
    if tuple(int(part) for part in version.split(".")[:2]) < OLDEST_REDIS:
        yield fail("Redis", version, "Redis 6.2 or newer, or Valkey, is needed.")
    else:
        yield ok("Redis", version)
    if about.get("maxmemory_policy", "noeviction") != "noeviction":
        saw = f"maxmemory-policy {about['maxmemory_policy']}"
        yield warn("Redis eviction", saw, "Set it to noeviction, or bells will be thrown away.")
    if not about.get("aof_enabled"):
        advice = "Set appendonly yes; without it nothing is lost, but queues are rebuilt."
        yield warn("Redis persistence", "no append-only file", advice)
    skew = time.time() - (seconds + micro / 1e6)
    if abs(skew) > SKEW:
        yield warn("clock", f"{skew:+.1f} s from that of Redis", "Synchronise the clocks (NTP).")
    else:
        yield ok("clock", f"{skew:+.2f} s from that of Redis")


def _model(settings: Settings) -> Iterator[Finding]:
    """Nothing, if none is set: none is needed."""
    if settings.model.title is None:
        return
    try:
        said = ask("crosswire_alerts", "model")
    except CrosswireError as error:
        yield fail("model", str(error), "Until that is mended, the rules judge alone.")
    else:
        saw = f"{said['model']} reads a pair of sentences in {1000 * said['seconds']:,.0f} ms"
        yield ok("model", saw)


def _port(settings: Settings) -> Iterator[Finding]:
    host, port = settings.api.host, settings.api.port
    tenant = tenant_of(settings.data)
    if tenant:
        yield ok("daemon", f"process {tenant.pid} runs, {tenant.url or 'no API'}")
        return
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        yield fail(
            "port", f"{host}:{port}: {error.strerror}", "Choose another: CROSSWIRE_API__PORT."
        )
    else:
        yield ok("port", f"{host}:{port} is free")


def _token(settings: Settings) -> Iterator[Finding]:
    if settings.api.token is None and settings.api.host not in ("127.0.0.1", "::1", "localhost"):
        advice = "Set CROSSWIRE_API__TOKEN, or let the API listen on 127.0.0.1 only."
        yield warn("API token", f"none, and it listens on {settings.api.host}", advice)

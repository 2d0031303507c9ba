"""The daemon: a private Redis, the store, and every role as a child that is kept running."""

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from urllib.parse import urlsplit

from crosswire.domain.errors import Refused, Unavailable
from crosswire.embedded import PrivateRedis
from crosswire.observability.logs import configure_logs
from crosswire.settings import LogSettings, Settings
from crosswire.store.protocol import Store
from crosswire_admin.children import Child
from crosswire_admin.news import News
from crosswire_admin.newsroom import open_settled
from crosswire_admin.services import ROLES, Role, module_command
from crosswire_admin.tenancy import Tenancy

GRACE = timedelta(seconds=45)
TICK = 0.1
#: Variables that the daemon decides itself for its children.
OURS = ("DATA", "DATABASE_URL", "REDIS_URL", "LOG__FORMAT", "LOG__LEVEL")


class Daemon:
    """Everything that runs; made by `running`."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        children: Sequence[Child],
        redis: PrivateRedis | None,
        news: News,
        url: str | None,
    ) -> None:
        self.settings = settings
        self.store = store
        self.environment = environment_of(settings, os.environ)
        """For whatever is to work on the same store as the children."""
        self.url = url
        self._children = children
        self._redis = redis
        self._news = news

    def keep_running(self, closing: threading.Event) -> None:
        """Until `closing` is set: restart whatever ends. Raises when that is no use."""
        while not closing.wait(TICK):
            for child in self._children:
                child.tick()
            self._keep_redis()

    def _keep_redis(self) -> None:
        if self._redis and not self._redis.running:
            self._news.trouble("The private Redis ended and is started again; nothing is lost.")
            self._redis.start()

    def stop(self) -> None:
        """Each child finishes what it has in hand, all at the same time; Ctrl-C hurries them."""
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, signal.default_int_handler)
        for child in self._children:
            child.ask_to_end()
        try:
            self._wait(GRACE.total_seconds())
        except KeyboardInterrupt:
            self._wait(0)

    def _wait(self, seconds: float) -> None:
        by = time.monotonic() + seconds
        for child in self._children:
            child.end(by)


@contextmanager
def running(
    settings: Settings, roles: Sequence[Role], news: News, *, extractors: int = 1
) -> Iterator[Daemon]:
    """Start it all, and stop it all when the block ends: children first, Redis last."""
    for role in roles:
        module_command(*ROLES[role])
    configure_logs(logs_of(settings), process="daemon")
    with ExitStack() as stack:
        door = stack.enter_context(listening(settings)) if "api" in roles else None
        url = _url(door) if door else None
        stack.enter_context(Tenancy(settings.data, url))
        redis = None if settings.redis_url else PrivateRedis(settings.data)
        if redis:
            stack.callback(redis.stop)
            redis.start()
        else:
            check_redis(settings)
        store = open_settled(settings, upgrade=True)
        stack.callback(store.dispose)
        children = list(_children(settings, roles, news, extractors, door))
        daemon = Daemon(settings, store, children, redis, news, url)
        stack.callback(daemon.stop)
        for child in children:
            child.start()
        yield daemon


def _children(
    settings: Settings,
    roles: Sequence[Role],
    news: News,
    extractors: int,
    door: socket.socket | None,
) -> Iterator[Child]:
    environment = environment_of(settings, os.environ)
    for role in roles:
        count = extractors if role == "extractor" else 1
        fds = (door.fileno(),) if door and role == "api" else ()
        options = ("--fd", str(fds[0])) if fds else ()
        for number in range(1, count + 1):
            yield Child(
                f"{role}-{number}" if count > 1 else role,
                (*ROLES[role], *options),
                environment=environment,
                listen=news.heard,
                tell=news.trouble,
                pass_fds=fds,
            )


def logs_of(settings: Settings) -> LogSettings:
    """Only trouble, unless a level was named or programs read the log: people get the news."""
    named = "level" in settings.log.model_fields_set
    quiet = settings.log.format == "console" and not named
    return settings.log.with_(level="warning") if quiet else settings.log


def environment_of(settings: Settings, given: Mapping[str, str]) -> dict[str, str]:
    """What children are told: the settings of the daemon."""
    dropped = {f"CROSSWIRE_{name}{end}" for name in OURS for end in ("", "_FILE")}
    log = logs_of(settings)
    decided = {
        "DATA": str(settings.data.absolute()),
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "LOG__FORMAT": log.format,
        "LOG__LEVEL": log.level,
    }
    kept = {name: value for name, value in given.items() if name.upper() not in dropped}
    ours = {f"CROSSWIRE_{name}": value for name, value in decided.items() if value is not None}
    return {**kept, **ours, "PYTHONUNBUFFERED": "1"}


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket]:
    """The API's socket, held here so that a restart of the API refuses nobody."""
    host, port = settings.api.host, settings.api.port
    try:
        door = socket.create_server((host, port), family=_family(host), backlog=128)
    except OSError as error:
        raise Refused(
            f"Cannot listen on {host}:{port}: {error.strerror}. Choose another "
            f"port with --port {port + 1} or CROSSWIRE_API__PORT."
        ) from error
    with door:
        yield door


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _url(door: socket.socket) -> str:
    host, port = door.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{shown}:{port}"


def check_redis(settings: Settings) -> None:
    """A Redis of one's own must answer at the start; later it may come and go."""
    from crosswire.queue.connection import answers, connect

    assert settings.redis_url
    try:
        redis = connect(settings.redis_url)
    except ValueError as error:
        raise Refused(f"CROSSWIRE_REDIS_URL is wrong: {error}.") from error
    if not answers(redis):
        where = urlsplit(settings.redis_url)
        name = where.path if where.scheme == "unix" else f"{where.hostname}:{where.port or 6379}"
        raise Unavailable(
            f"Redis at {name} does not answer: start it, or leave CROSSWIRE_REDIS_URL unset for "
            "a private one."
        )

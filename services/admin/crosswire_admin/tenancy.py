"""One daemon for one data folder: two would fight over the private Redis."""

import fcntl
import json
import os
from pathlib import Path
from typing import IO

from pydantic import ValidationError

from crosswire.domain.errors import Refused
from crosswire.domain.value import Value
from crosswire_admin.newsroom import make_folder


class Tenant(Value):
    """The daemon that runs on a folder."""

    pid: int
    url: str | None = None


class Tenancy:
    """Held while the block runs; the system gives it back when the process ends, however."""

    def __init__(self, data: Path, url: str | None) -> None:
        self._path = data / "daemon.lock"
        self._tenant = Tenant(pid=os.getpid(), url=url)
        self._file: IO[str] | None = None

    def __enter__(self) -> None:
        make_folder(self._path.parent)
        try:
            self._move_in(self._path.open("a+"))
        except OSError as error:
            raise Refused(
                f"The data folder {self._path.parent} cannot be written to: {error.strerror}. "
                "Mend that, or name another with CROSSWIRE_DATA."
            ) from error

    def _move_in(self, file: IO[str]) -> None:
        if not _held(file):
            tenant = tenant_of(self._path.parent)
            who = f" (process {tenant.pid})" if tenant else ""
            raise Refused(
                f"Crosswire runs on {self._path.parent} already{who}: stop it first, or name "
                "another folder with CROSSWIRE_DATA."
            )
        file.truncate(0)
        file.write(self._tenant.model_dump_json())
        file.flush()
        self._file = file

    def __exit__(self, *_: object) -> None:
        if self._file:
            self._file.truncate(0)
            self._file.close()


def tenant_of(data: Path) -> Tenant | None:
    """Who runs on the folder, if anybody does."""
    try:
        with (data / "daemon.lock").open("r+") as file:
            if _held(file):
                return None
            return Tenant.model_validate(json.load(file))
    except (OSError, ValueError, ValidationError):
        return None


def _held(file: IO[str]) -> bool:
    """Whether the lock is ours now."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

"""What every command works with: the settings, the store and the clock."""

import getpass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from crosswire.clock import Clock, SystemClock
from crosswire.domain.errors import Refused, Unavailable

if TYPE_CHECKING:  # reading settings and tables takes longer than a page of help may
    from crosswire.settings import Settings
    from crosswire.store.protocol import Store


class Newsroom:
    """Opens the store when a command first asks for it; a test hands in its own."""

    def __init__(
        self,
        *,
        settings: "Settings | None" = None,
        store: "Store | None" = None,
        clock: Clock | None = None,
    ) -> None:
        self._settings = settings
        self._store = store
        self.clock = clock or SystemClock()

    @cached_property
    def settings(self) -> "Settings":
        from crosswire.settings import read_settings

        return self._settings or read_settings()

    @cached_property
    def store(self) -> "Store":
        """Ready to use: its schema is brought up to date first."""
        return self._store or open_settled(self.settings)

    @property
    def person(self) -> str:
        """Who acts, for the history of a dispute."""
        try:
            return getpass.getuser()
        except (KeyError, OSError):  # a container's user may have no name
            return "desk"


def newsroom(ctx: typer.Context) -> Newsroom:
    """The one that was handed to this run of the command."""
    room = ctx.find_object(Newsroom)
    assert room is not None
    return room


def open_settled(settings: "Settings", *, upgrade: bool = False) -> "Store":
    """The store, with its tables. `upgrade` brings them up to date whatever state they are in."""
    from crosswire.store.session import open_store

    if not settings.database_url:
        make_folder(settings.data)
    store = open_store(settings.database)
    if upgrade or not _has_tables(store):
        store.upgrade()
    return store


def make_folder(data: Path) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise Refused(
            f"The data folder {data} cannot be made: {error.strerror}. Name another with "
            "CROSSWIRE_DATA."
        ) from error


def _has_tables(store: "Store") -> bool:
    """Asked first because the migrations take a second to load."""
    try:
        with store.reading() as tx:
            tx.articles.count()
    except Unavailable:
        return False
    return True

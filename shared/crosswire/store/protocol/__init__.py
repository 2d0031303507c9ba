"""The questions that services ask of the store, whatever stands behind it.

A transaction sees one state and commits as a whole or not at all. Each method answers in domain
values. Methods that find nothing raise NotFound where the name says `get`, and give None or an
empty list elsewhere.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from crosswire.store.protocol.findings import Alerts, Claims, Disputes, Verdicts, Wanted
from crosswire.store.protocol.newsroom import (
    Articles,
    FeedLists,
    Feeds,
    Hosts,
    Kept,
    Pages,
    Prints,
    Sources,
    ToAsk,
)
from crosswire.store.protocol.work import Deliveries, Endpoints, SettingsKept, WorkRows

__all__ = [
    "Alerts",
    "Articles",
    "Claims",
    "Deliveries",
    "Disputes",
    "Endpoints",
    "FeedLists",
    "Feeds",
    "Hosts",
    "Kept",
    "Pages",
    "Prints",
    "SettingsKept",
    "Sources",
    "Store",
    "Tally",
    "ToAsk",
    "Transaction",
    "Verdicts",
    "Wanted",
    "WorkRows",
]


class Tally(NamedTuple):
    """How much of everything the store holds, for metrics and reconciliation."""

    articles: int
    revisions: int
    claims: int
    verdicts: dict[str, int]
    """By relation."""
    disputes: dict[str, int]
    """By state."""
    alerts: dict[str, int]
    """By event."""
    deliveries: dict[str, int]
    """By state."""
    attempts: dict[str, int]
    """By outcome."""


class Transaction(Protocol):
    sources: Sources
    feeds: Feeds
    feed_lists: FeedLists
    hosts: Hosts
    pages: Pages
    articles: Articles
    prints: Prints
    claims: Claims
    verdicts: Verdicts
    disputes: Disputes
    alerts: Alerts
    endpoints: Endpoints
    deliveries: Deliveries
    work: WorkRows
    settings: SettingsKept

    def lock(self, keys: Iterable[str]) -> None:
        """Wait until no other transaction holds any of these; held until the end."""

    def tally(self) -> Tally: ...


class Store(Protocol):
    def transaction(self) -> AbstractContextManager[Transaction]:
        """Read and write; commit on success, roll back on any error.

        Raises Unavailable if the database is down or stays locked.
        """

    def reading(self) -> AbstractContextManager[Transaction]:
        """Read only; never waits for a writer."""

    def ping(self) -> None:
        """Raises Unavailable with one sentence if the database does not answer."""

    def upgrade(self) -> None:
        """Bring the schema to the newest version; safe when several processes start at once."""

    def dispose(self) -> None: ...

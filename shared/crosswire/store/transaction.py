"""One transaction: every aggregate on one connection."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, bindparam, func, select

from crosswire.store import protocol
from crosswire.store.alerts import SqlAlerts
from crosswire.store.articles import SqlArticles
from crosswire.store.claims import SqlClaims
from crosswire.store.deliveries import SqlDeliveries, SqlEndpoints
from crosswire.store.disputes import SqlDisputes, SqlVerdicts
from crosswire.store.hosts import SqlHosts, SqlPages
from crosswire.store.lists import SqlFeedLists
from crosswire.store.prints import SqlPrints
from crosswire.store.protocol import Tally
from crosswire.store.rows import Rows
from crosswire.store.shared import SqlSettings
from crosswire.store.sources import SqlFeeds, SqlSources
from crosswire.store.tables import alerts, attempts, deliveries, disputes, revisions, verdicts
from crosswire.store.work import SqlWork

_LOCK = select(func.pg_advisory_xact_lock(bindparam("number")))
_REVISIONS = select(func.count()).select_from(revisions)


class SqlTransaction(Rows):
    """What a service holds between the start of a transaction and its commit."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.sources: protocol.Sources = SqlSources(connection)
        self.feeds: protocol.Feeds = SqlFeeds(connection)
        self.feed_lists: protocol.FeedLists = SqlFeedLists(connection)
        self.hosts: protocol.Hosts = SqlHosts(connection)
        self.pages: protocol.Pages = SqlPages(connection)
        self.articles: protocol.Articles = SqlArticles(connection)
        self.prints: protocol.Prints = SqlPrints(connection)
        self.claims: protocol.Claims = SqlClaims(connection)
        self.verdicts: protocol.Verdicts = SqlVerdicts(connection)
        self.disputes: protocol.Disputes = SqlDisputes(connection)
        self.alerts: protocol.Alerts = SqlAlerts(connection)
        self.endpoints: protocol.Endpoints = SqlEndpoints(connection)
        self.deliveries: protocol.Deliveries = SqlDeliveries(connection)
        self.work: protocol.WorkRows = SqlWork(connection)
        self.settings: protocol.SettingsKept = SqlSettings(connection)

    def lock(self, keys: Iterable[str]) -> None:
        if self._dialect == "sqlite":
            return  # a writing transaction has the whole database
        # In one order for all, so that two transactions wait for each other but never both.
        for number in sorted({_lock_number(key) for key in keys}):
            self._value(_LOCK, number=number)

    def tally(self) -> Tally:
        return Tally(
            articles=self.articles.count(),
            revisions=int(self._value(_REVISIONS)),
            claims=self.claims.count(),
            verdicts=self._by(verdicts.c.relation),
            disputes=self._by(disputes.c.state),
            alerts=self._by(alerts.c.event),
            deliveries=self._by(deliveries.c.state),
            attempts=self._by(attempts.c.outcome),
        )

    def _by(self, column: ColumnElement[str]) -> dict[str, int]:
        counted = select(column.label("value"), func.count().label("rows")).group_by(column)
        return {row["value"]: row["rows"] for row in self._all(counted)}


def _lock_number(key: str) -> int:
    """PostgreSQL's advisory locks are named by signed 64-bit numbers."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big", signed=True)

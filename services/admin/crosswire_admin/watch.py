"""Notices disputes the moment they open or grow, and changes of position."""

import threading
from datetime import timedelta
from typing import Any

from crosswire.domain.disputes import Dispute, HistoryEntry
from crosswire.domain.errors import Unavailable
from crosswire.store.protocol import Store
from crosswire_admin.cases import Case, case_of
from crosswire_admin.news import News

EVERY = timedelta(milliseconds=200)
SEEN_AT_ONCE = 200
#: What is worth a line when a case grows; another claim on a known side is not.
TOLD = frozenset({"position-added", "origin-added", "reopened", "withdrawn", "merged", "split"})


class Watch:
    """Tells of what changes in the store from now on."""

    def __init__(self, store: Store, news: News, api: str | None = None) -> None:
        self._store = store
        self._api = api
        self._news = news
        self._turn = threading.Lock()
        self._turns = set(self._recent_turns())
        self._known = {dispute.id: dispute for dispute in self._recent()}
        self._told = {dispute_id: self._length(dispute_id) for dispute_id in self._known}

    def look(self) -> list[Case]:
        """Tell of what is new since the last look; give the cases that opened."""
        with self._turn:
            self._tell_turns()
            changed = [it for it in self._recent() if self._known.get(it.id) != it]
            return [case for it in reversed(changed) if (case := self._tell(it))]

    def keep_looking(self, closing: threading.Event) -> None:
        while not closing.wait(EVERY.total_seconds()):
            try:
                self.look()
            except Unavailable as error:
                self._news.trouble(str(error))
                closing.wait(5)

    def _tell(self, dispute: Dispute) -> Case | None:
        with self._store.reading() as tx:
            case = case_of(tx, dispute, self._api)
        before = self._known.get(dispute.id)
        fresh = case.history[self._told.get(dispute.id, 0) :]
        self._known[dispute.id] = dispute
        self._told[dispute.id] = len(case.history)
        if before is None:
            self._news.opened(case)
            return case
        if worth := [entry for entry in fresh if _is_worth_a_line(entry)]:
            self._news.grew(case, before, worth)
        return None

    def _tell_turns(self) -> None:
        for alert_id, reversal in self._recent_turns().items():
            if alert_id not in self._turns:
                self._turns.add(alert_id)
                self._news.turned(reversal)

    def _recent_turns(self) -> dict[str, dict[str, Any]]:
        """Changes of position, the oldest first."""
        with self._store.reading() as tx:
            told = tx.alerts.newest(event="claim.reversed", limit=SEEN_AT_ONCE)
        return {alert.id: alert.payload["data"] for alert in reversed(told)}

    def _recent(self) -> list[Dispute]:
        with self._store.reading() as tx:
            return tx.disputes.search(limit=SEEN_AT_ONCE)

    def _length(self, dispute_id: str) -> int:
        with self._store.reading() as tx:
            return len(tx.disputes.history(dispute_id))


def _is_worth_a_line(entry: HistoryEntry) -> bool:
    return entry.event in TOLD

"""Disputes are told of the moment they open or grow, once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from crosswire.domain.disputes import Alert, Dispute, HistoryEntry
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_admin.cases import Case
from crosswire_admin.watch import Watch
from tests.samples import NOON, claim
from tests.unit.admin.newsdesk import dispute_in, position


@dataclass
class Heard:
    """News that only remembers."""

    told: list[str] = field(default_factory=list)

    def say(self, sentence: str) -> None:
        self.told.append(sentence)

    def trouble(self, sentence: str) -> None:
        self.told.append(sentence)

    def heard(self, child: str, line: str) -> None:
        self.told.append(line)

    def opened(self, case: Case) -> None:
        self.told.append(f"opened {case.dispute.id}")

    def grew(self, case: Case, before: Dispute, entries: Sequence[HistoryEntry]) -> None:
        events = " ".join(entry.event for entry in entries)
        self.told.append(f"{len(before.positions)}→{len(case.dispute.positions)} {events}")

    def turned(self, reversal: dict[str, Any]) -> None:
        self.told.append(f"{reversal['speaker']} turned")


def turn_in(store: Store) -> None:
    alert = Alert(
        id="al1",
        event="claim.reversed",
        dispute_id="r1",
        dedup_key="r1/reversed",
        payload={"data": {"speaker": "The minister"}},
        created_at=NOON,
    )
    with store.transaction() as tx:
        tx.alerts.raise_(alert)


def test_a_change_of_position_is_told_of_once() -> None:
    store, news = memory_store(), Heard()
    watch = Watch(store, news)
    turn_in(store)

    watch.look()
    watch.look()

    assert news.told == ["The minister turned"]


def test_changes_of_position_from_before_are_no_news() -> None:
    store, news = memory_store(), Heard()
    turn_in(store)

    Watch(store, news).look()

    assert news.told == []


def test_a_dispute_is_told_of_once_when_it_opens() -> None:
    store, news = memory_store(), Heard()
    watch = Watch(store, news)
    dispute = dispute_in(store)

    opened = watch.look()

    assert [case.dispute.id for case in opened] == [dispute.id]
    assert (watch.look(), news.told) == ([], [f"opened {dispute.id}"])


def test_disputes_from_before_are_no_news() -> None:
    store, news = memory_store(), Heard()
    dispute_in(store)

    assert Watch(store, news).look() == []
    assert news.told == []


def test_a_new_side_is_news_and_another_voice_on_a_side_is_not() -> None:
    store, news = memory_store(), Heard()
    dispute = dispute_in(store)
    watch = Watch(store, news)

    _grow(store, dispute, "claim-added", sides=2)
    watch.look()
    _grow(store, dispute, "position-added", sides=3)
    watch.look()

    assert news.told == ["2→3 position-added"]


def _grow(store: Store, dispute: Dispute, event: str, *, sides: int) -> None:
    more = [position(number, "none", claim(0)) for number in range(3, sides + 1)]
    with store.transaction() as tx:
        now = tx.disputes.get(dispute.id)
        grown = now.with_(
            positions=(*dispute.positions, *more), updated_at=now.updated_at + timedelta(seconds=1)
        )
        entry = HistoryEntry(dispute_id=dispute.id, at=NOON, actor="crosswire", event=event)
        tx.disputes.save(grown, entry)

"""What the desk may do with a case: each act gives the changed dispute and a line of history."""

from datetime import datetime

from crosswire.domain.disputes import Dispute, DisputeState, HistoryEntry
from crosswire.domain.errors import Refused

Act = tuple[Dispute, HistoryEntry]


def acknowledge(dispute: Dispute, by: str, now: datetime, note: str = "") -> Act:
    """Somebody has seen it and looks into it."""
    return _become(dispute, "acknowledged", by, now, note)


def resolve(dispute: Dispute, by: str, now: datetime, note: str = "") -> Act:
    """The desk knows enough; new evidence reopens it."""
    return _become(dispute, "resolved", by, now, note)


def dismiss(dispute: Dispute, by: str, now: datetime, note: str = "") -> Act:
    """It is no contradiction, or not one that matters."""
    return _become(dispute, "dismissed", by, now, note)


def snooze(dispute: Dispute, by: str, now: datetime, until: datetime, note: str = "") -> Act:
    if until <= now:
        raise Refused("A dispute can only be snoozed until a time to come.")
    changed, entry = _become(dispute, "snoozed", by, now, note or f"until {until:%Y-%m-%d %H:%MZ}")
    return changed.with_(snoozed_until=until), entry


def assign(dispute: Dispute, by: str, now: datetime, to: str) -> Act:
    return dispute.with_(assignee=to), _entry(dispute, by, now, "assigned", f"to {to}")


def add_note(dispute: Dispute, by: str, now: datetime, note: str) -> Act:
    if not note.strip():
        raise Refused("A note needs words.")
    return dispute, _entry(dispute, by, now, "note", note)


def _become(dispute: Dispute, state: DisputeState, by: str, now: datetime, note: str) -> Act:
    if dispute.state == state and state != "snoozed":
        raise Refused(f"Dispute {dispute.id} is {state} already.")
    changed = dispute.with_(state=state, snoozed_until=None)
    return changed, _entry(dispute, by, now, state, note)


def _entry(dispute: Dispute, by: str, now: datetime, event: str, detail: str) -> HistoryEntry:
    return HistoryEntry(dispute_id=dispute.id, at=now, actor=by, event=event, detail=detail)

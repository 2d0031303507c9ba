"""When a case rings, and under which name: each occasion is told once."""

from collections.abc import Mapping
from datetime import datetime

import structlog

from crosswire.domain.articles import Article
from crosswire.domain.disputes import Alert, AlertEvent, Dispute, HistoryEntry
from crosswire.settings import Settings
from crosswire.store.protocol import Transaction
from crosswire_alerts.disputes import CROSSWIRE, Growth
from crosswire_alerts.edits import Edit
from crosswire_alerts.evidence import evidence_of
from crosswire_alerts.payload import Occasion, document

#: In the history of a case.
EDITED = "evidence-changed"

log = structlog.get_logger()


def announce(
    tx: Transaction, growth: Growth, article: Article, *, now: datetime, settings: Settings
) -> None:
    """Ring about a new case, side or origin, unless a person has put the case aside."""
    case = growth.case
    if not growth.news or put_aside(case, now):
        return
    first = not tx.alerts.of(case.id)
    event: AlertEvent = "dispute.opened" if first else "dispute.updated"
    occasion = "opened" if first else f"updated/{article.id}/{article.revision}"
    changes = tuple(f"{entry.event}: {entry.detail}" for entry in growth.news)
    _raise(tx, event, case, occasion, changes, now=now, settings=settings)


def announce_edits(
    tx: Transaction,
    edits: Mapping[str, Edit],
    article: Article,
    *,
    now: datetime,
    settings: Settings,
) -> None:
    """Tell of quoted sentences that an edited article no longer holds, once a case and revision.

    `edits` are by the id of the claim that was read from the sentence.
    """
    for case in tx.disputes.holding(edits):
        told = [e.detail for e in tx.disputes.history(case.id) if e.event == EDITED]
        changed = dict.fromkeys(edits[id] for id in case.claim_ids if id in edits)
        # What was told of an earlier revision is so of this one as well.
        fresh = [e for e in changed if not any(it.endswith(_what(e)) for it in told)]
        if not fresh:
            continue
        details = tuple(_in_words(edit, article) for edit in fresh)
        occasion = f"edited/{article.id}/{article.revision}"
        entries = [
            HistoryEntry(dispute_id=case.id, at=now, actor=CROSSWIRE, event=EDITED, detail=detail)
            for detail in details
        ]
        tx.disputes.save(case.with_(updated_at=now), *entries)
        if article.alerting and not put_aside(case, now):
            _raise(tx, "evidence.changed", case, occasion, details, now=now, settings=settings)


def _in_words(edit: Edit, article: Article) -> str:
    how = "dropped from" if edit.after is None else "changed in"
    return f"{how} {article.title} (revision {article.revision}){_what(edit)}"


def _what(edit: Edit) -> str:
    return f": {edit.before}" + ("" if edit.after is None else f" → {edit.after}")


def _raise(
    tx: Transaction,
    event: AlertEvent,
    case: Dispute,
    occasion: str,
    changes: tuple[str, ...],
    *,
    now: datetime,
    settings: Settings,
) -> None:
    key = f"{case.id}/{occasion}"
    told = Occasion(id=Alert.id_for(key), event=event, at=now, changes=changes)
    payload = document(told, case, evidence_of(tx, case), settings.api.public_url)
    alert = Alert(
        id=told.id,
        event=event,
        dispute_id=case.id,
        dedup_key=key,
        payload=payload,
        created_at=now,
    )
    if tx.alerts.raise_(alert):
        log.info(event.replace(".", " "), dispute=case.id, question=case.question, alert=alert.id)


def put_aside(case: Dispute, now: datetime) -> bool:
    """Whether a person wants to hear no more of it for now."""
    snoozed = case.state == "snoozed" and (case.snoozed_until is None or case.snoozed_until > now)
    return snoozed or case.state == "dismissed"

"""A speaker who takes something back: told with what he said before and after, disputed or not."""

from collections.abc import Iterable
from datetime import datetime

import structlog

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Alert, AlertEvent, Dispute, Verdict
from crosswire.domain.value import fingerprint
from crosswire.settings import Settings
from crosswire.store.protocol import Transaction
from crosswire_alerts.announcing import put_aside
from crosswire_alerts.evidence import evidence_on
from crosswire_alerts.payload import Occasion, reversal

EVENT: AlertEvent = "claim.reversed"

log = structlog.get_logger()


def announce_reversals(
    tx: Transaction, verdicts: Iterable[Verdict], *, now: datetime, settings: Settings
) -> None:
    """A change of position is news of its own; a figure or a state that is taken back is news if
    it stands in a case. However many outlets report a turn, it is told once."""
    for verdict in verdicts:
        if verdict.relation != "reverses" or verdict.confidence < settings.alerts.alert_at:
            continue
        case = _case_of(tx, verdict)
        if case is None and verdict.type != "position":
            continue
        if case is not None and put_aside(case, now):
            continue
        claims = tx.claims.many((verdict.a, verdict.b))
        if len(claims) == 2:
            _tell(tx, verdict, case, claims[verdict.b], now=now, settings=settings)


def _tell(
    tx: Transaction,
    verdict: Verdict,
    case: Dispute | None,
    after: Claim,
    *,
    now: datetime,
    settings: Settings,
) -> None:
    subject = case.id if case else turn_of(after)
    if case is None and _told_of_late(tx, subject, now, settings):
        return
    key = f"{subject}/reversed/{verdict.a}/{verdict.b}"
    told = Occasion(id=Alert.id_for(key), event=EVENT, at=now, changes=())
    evidence = evidence_on(tx, (verdict.a, verdict.b))
    alert = Alert(
        id=told.id,
        event=EVENT,
        dispute_id=subject,
        dedup_key=key,
        payload=reversal(told, subject, case, verdict, evidence, settings.api.public_url),
        created_at=now,
    )
    if tx.alerts.raise_(alert):
        log.info("claim reversed", question=after.question.text, alert=alert.id)


def turn_of(after: Claim) -> str:
    """One id for all reports that this speaker has turned this way on this question."""
    speaker = after.attribution.speaker
    who = speaker.key if speaker else after.attribution.outlet
    way = f"{after.polarity}/{after.modality}"
    return "r" + fingerprint(after.question.key, who, way, length=12)


def _told_of_late(tx: Transaction, turn: str, now: datetime, settings: Settings) -> bool:
    return any(
        now - alert.created_at <= settings.alerts.reopen_within for alert in tx.alerts.of(turn)
    )


def _case_of(tx: Transaction, verdict: Verdict) -> Dispute | None:
    """The case that either claim stands in, the last opened of several."""
    return next(iter(tx.disputes.holding((verdict.a, verdict.b))), None)

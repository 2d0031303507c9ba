"""The documents that a receiver gets: composed from their evidence, in as much as fits."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crosswire.domain.articles import Article
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import AlertEvent, Dispute, Position, Stand, Verdict
from crosswire_alerts.judge import words
from crosswire_alerts.shape import (
    AlertDocument,
    DisputeData,
    Quote,
    ReversalData,
    ReversalDocument,
    Side,
)

#: Bytes of the body as it is sent; Standard Webhooks asks for less than 20 kB.
MOST_BYTES = 20_000


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is told, and why now."""

    id: str
    event: AlertEvent
    at: datetime
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the document quotes from, by id."""

    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    outlets: Mapping[str, str]
    """Names by the id of the source."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much of everything the document may hold."""

    positions: int
    quotes: int
    letters: int
    """Of a sentence, a title or a reason."""


#: Tried in turn until the document is small enough; the last always is.
ROOMS = (Room(8, 5, 600), Room(8, 3, 300), Room(6, 2, 200), Room(4, 1, 100), Room(2, 1, 40))


def document(
    told: Occasion, case: Dispute, evidence: Evidence, public_url: str | None
) -> dict[str, Any]:
    """The alert as JSON values, in as much room as fits."""
    return _fitting(lambda room: _document(told, case, evidence, public_url, room))


def reversal(
    told: Occasion,
    subject: str,
    case: Dispute | None,
    verdict: Verdict,
    evidence: Evidence,
    public_url: str | None,
) -> dict[str, Any]:
    """What one speaker said before and after; both claims are in the evidence."""
    return _fitting(lambda room: _turn(told, subject, case, verdict, evidence, public_url, room))


def _fitting(compose: Callable[[Room], dict[str, Any]]) -> dict[str, Any]:
    for room in ROOMS:
        payload = compose(room)
        if size_of(payload) < MOST_BYTES:
            break
    return payload


def size_of(payload: dict[str, Any]) -> int:
    """Bytes of the body at its largest, with every other letter than ASCII escaped."""
    return len(json.dumps(payload, separators=(",", ":")))


def _document(
    told: Occasion, case: Dispute, evidence: Evidence, public_url: str | None, room: Room
) -> dict[str, Any]:
    base = public_url.rstrip("/") if public_url else None
    shown = case.positions[: room.positions]
    data = DisputeData(
        dispute=case.id,
        question=_short(case.question, room),
        question_key=_short(case.question_key, room),
        kind=case.type,
        between=case.between,
        state=case.state,
        confidence=case.confidence,
        reasons=tuple(_short(reason, room) for reason in case.reasons[:12]),
        changes=tuple(_short(change, room) for change in told.changes[: room.positions]),
        positions=tuple(_side(position, evidence, room) for position in shown),
        positions_omitted=len(case.positions) - len(shown),
        opened=case.opened_at,
        updated=case.updated_at,
        url=f"{base}/v1/disputes/{case.id}" if base else None,
    )
    alert = AlertDocument(
        id=told.id,
        source=base or "crosswire",
        type=f"crosswire.{told.event}",
        subject=case.id,
        time=told.at,
        timestamp=told.at,
        data=data,
    )
    return alert.model_dump(mode="json", exclude_none=True)


def _turn(
    told: Occasion,
    subject: str,
    case: Dispute | None,
    verdict: Verdict,
    evidence: Evidence,
    public_url: str | None,
    room: Room,
) -> dict[str, Any]:
    base = public_url.rstrip("/") if public_url else None
    before, after = (evidence.claims[id] for id in (verdict.a, verdict.b))
    said_before, said_after = (_quote(claim, evidence, room) for claim in (before, after))
    data = ReversalData(
        question=_short(after.question.text, room),
        question_key=_short(after.question.key, room),
        kind=verdict.type or "position",
        speaker=said_after.speaker,
        confidence=verdict.confidence,
        reasons=tuple(_short(reason, room) for reason in verdict.reasons[:12]),
        before=said_before,
        after=said_after,
        dispute=case.id if case else None,
        url=f"{base}/v1/disputes/{case.id}" if base and case else None,
    )
    alert = ReversalDocument(
        id=told.id,
        source=base or "crosswire",
        subject=subject,
        time=told.at,
        timestamp=told.at,
        data=data,
    )
    return alert.model_dump(mode="json", exclude_none=True)


def _side(position: Position, evidence: Evidence, room: Room) -> Side:
    voices = _voices(position.stands)
    quotes = [
        _quote(evidence.claims[stand.claim_id], evidence, room)
        for stand in voices[: room.quotes]
        if stand.claim_id in evidence.claims
    ]
    names = sorted(evidence.outlets.get(source, source) for source in position.sources)
    return Side(
        number=position.number,
        label=_short(position.label, room),
        origins=len(position.origins),
        sources=tuple(_short(name, room) for name in names[: room.quotes]),
        claims=len(position.stands),
        quotes=tuple(quotes),
        quotes_omitted=len(position.stands) - len(quotes),
    )


def _voices(stands: Sequence[Stand]) -> list[Stand]:
    """A stand for each article and speaker; every origin once before any comes again."""
    spoken = list({(s.article_id, s.speaker_key): s for s in reversed(stands)}.values())[::-1]
    first = {stand.origin: stand for stand in reversed(spoken)}.values()
    leading = [stand for stand in spoken if stand in first]
    return leading + [stand for stand in spoken if stand not in leading]


def _quote(claim: Claim, evidence: Evidence, room: Room) -> Quote:
    article, speaker = evidence.articles.get(claim.article_id), claim.attribution.speaker
    outlet = evidence.outlets.get(claim.attribution.outlet, claim.attribution.outlet)
    sentence = _short(claim.evidence.sentence, room)
    url = claim.evidence.url
    return Quote(
        claim=claim.id,
        sentence=sentence,
        shortened=sentence != claim.evidence.sentence,
        start=claim.evidence.start,
        end=claim.evidence.end,
        speaker=_short(speaker.name if speaker else outlet, room),
        chain=_short(words.chain(claim, outlet), room),
        outlet=_short(outlet, room),
        article=claim.article_id,
        title=_short(article.title if article else "", room),
        # A link that is cut leads nowhere: whole or not at all.
        url=url if url and len(url) <= room.letters else None,
        published=claim.published_at,
    )


def _short(text: str, room: Room) -> str:
    """At most so many letters, and none that UTF-8 cannot write."""
    text = text.encode("utf-8", "replace").decode()
    return text if len(text) <= room.letters else text[: room.letters - 1] + "…"

"""The document that a receiver gets: a CloudEvent that is a Standard Webhooks body as well.

CloudEvents 1.0 asks for specversion, id, source and type; Standard Webhooks for type, timestamp
and data. The JSON Schema of these models is published in docs/schemas/alert.schema.json.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from pydantic import ConfigDict, Field

from crosswire.domain.articles import Article
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import (
    AlertEvent,
    Between,
    Contradiction,
    Dispute,
    DisputeState,
    Position,
    Stand,
)
from crosswire.domain.value import Value
from crosswire_alerts.judge import words

#: Bytes of the body as it is sent; Standard Webhooks asks for less than 20 kB.
MOST_BYTES = 20_000


class Part(Value):
    """A part of the document; the sentence under a field is its description in the schema."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Quote(Part):
    """One claim with its evidence."""

    claim: str
    sentence: str
    """Verbatim, unless `shortened`."""
    shortened: bool = False
    start: int
    """Offset in the article's text; -1: it stands in the title."""
    end: int
    speaker: str
    chain: str
    """Who quotes whom, the outlet first."""
    outlet: str
    article: str
    title: str
    url: str | None = None
    published: datetime | None = None


class Side(Part):
    """One answer to the question, and who gives it."""

    number: int
    label: str
    origins: int
    """Independent origins: outlets that reprint one agency count once."""
    sources: tuple[str, ...]
    claims: int
    quotes: tuple[Quote, ...]
    quotes_omitted: int = 0


class DisputeData(Part):
    """The dispute as it stood when this was told."""

    dispute: str
    question: str
    question_key: str
    kind: Contradiction
    between: Between
    state: DisputeState
    confidence: float = Field(ge=0, le=1)
    reasons: tuple[str, ...]
    changes: tuple[str, ...]
    """What is new since the last time."""
    positions: tuple[Side, ...]
    positions_omitted: int = 0
    opened: datetime
    updated: datetime
    url: str | None = None
    """The dispute in the API, if its address is set."""


class AlertDocument(Part):
    """One alert about one dispute."""

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str
    type: str = Field(pattern=r"^crosswire\.[a-z]+\.[a-z]+$")
    subject: str
    """The dispute's id."""
    time: datetime
    timestamp: datetime
    """The same time, under the name that Standard Webhooks gives it."""
    datacontenttype: Literal["application/json"] = "application/json"
    data: DisputeData


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
    for room in ROOMS:
        payload = _document(told, case, evidence, public_url, room)
        if size_of(payload) < MOST_BYTES:
            break
    return payload


def size_of(payload: dict[str, Any]) -> int:
    """Bytes of the body at its largest, with every other letter than ASCII escaped."""
    return len(json.dumps(payload, separators=(",", ":")))


def schema() -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **AlertDocument.model_json_schema(mode="serialization"),
    }


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


def _side(position: Position, evidence: Evidence, room: Room) -> Side:
    voices = _voices(position.stands)
    quotes = [
        _quote(stand, evidence.claims[stand.claim_id], evidence, room)
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


def _quote(stand: Stand, claim: Claim, evidence: Evidence, room: Room) -> Quote:
    article = evidence.articles.get(claim.article_id)
    outlet = evidence.outlets.get(stand.source_id, stand.source_id)
    sentence = _short(claim.evidence.sentence, room)
    url = claim.evidence.url
    return Quote(
        claim=claim.id,
        sentence=sentence,
        shortened=sentence != claim.evidence.sentence,
        start=claim.evidence.start,
        end=claim.evidence.end,
        speaker=_short(stand.speaker if claim.attribution.chain else outlet, room),
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

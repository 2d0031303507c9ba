"""What programs are given, by `--json` and by the HTTP API: stable names, complete sentences."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pydantic import BaseModel, Field

from crosswire.domain.articles import Article, Revision, Source
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Dispute, HistoryEntry
from crosswire.domain.feeds import Feed
from crosswire.store.protocol import Transaction
from crosswire_admin.cases import Case, outlets
from crosswire_admin.output import plain
from crosswire_admin.words import answer_in_words, chain


class ClaimDocument(BaseModel):
    """Who is reported to have said what, with the verbatim sentence."""

    id: str
    question: str = Field(examples=["killed(flood)"])
    question_key: str
    says: str = Field(description="The answer in words.", examples=["almost 600 people"])
    answer: dict[str, Any]
    polarity: str
    modality: str
    outlet: str
    agency: str | None
    speakers: list[str] = Field(description="Nearest the outlet first; empty: the outlet itself.")
    chain: str = Field(examples=["North Daily → Reuters → the governor"])
    cue: str | None
    direct: bool
    hedge: str | None
    sentence: str
    start: int = Field(description="Offset of the sentence in the revision's text; -1: the title.")
    end: int
    as_of: dict[str, Any] | None
    event_time: dict[str, Any] | None
    place: str | None
    url: str | None
    published_at: datetime | None
    fetched_at: datetime
    article_id: str
    revision: int
    extractor: str


class PositionDocument(BaseModel):
    number: int
    label: str
    origins: list[str] = Field(description="Independent origins: reprints of one agency are one.")
    claims: list[ClaimDocument]


class DisputeSummary(BaseModel):
    id: str
    question: str
    type: str
    between: str
    state: str
    confidence: float
    positions: list[str] = Field(description="Each side's answer in words.")
    opened_at: datetime
    updated_at: datetime
    assignee: str | None


class SuggestionDocument(BaseModel):
    """Two claims that may contradict each other, too unsure for an alert."""

    rule: str = Field(description="Which rule says so; `model`: no rule does, but a model.")
    type: str | None
    between: str | None
    confidence: float
    reasons: list[str]
    claims: list[ClaimDocument] = Field(description="The earlier one first.")


class HistoryDocument(BaseModel):
    at: datetime
    actor: str
    event: str
    detail: str


class DisputeDocument(BaseModel):
    """One case with both sentences, the reasons and the history."""

    id: str
    question: str
    question_key: str
    type: str
    between: str
    state: str
    confidence: float
    opened_at: datetime
    updated_at: datetime
    snoozed_until: datetime | None
    assignee: str | None
    reasons: list[str]
    positions: list[PositionDocument]
    history: list[HistoryDocument]


class PrintingDocument(BaseModel):
    """Another article that prints the same text."""

    id: str
    source: str
    agency: str | None
    published_at: datetime = Field(description="When it was stored, if that is unknown.")


class ReprintsDocument(BaseModel):
    """Whose text an article prints: its own, if it is the one that the text comes from."""

    origin: str = Field(examples=["agency:wire-service"])
    comes_from: PrintingDocument
    others: list[PrintingDocument] = Field(description="Who prints it besides, the first 50.")


class ArticleDocument(BaseModel):
    id: str
    source: str
    title: str
    url: str | None
    published_at: datetime | None
    language: str | None
    agency: str | None
    author: str | None
    section: str | None
    stored_at: datetime
    revision: int
    alerting: bool
    text: str | None = Field(None, description="Only when one article is asked for.")
    reprints: ReprintsDocument | None = Field(
        None, description="Only when one article is asked for, and others print its text."
    )


class SourceDocument(BaseModel):
    """An outlet."""

    id: str
    name: str
    url: str | None = Field(description="Of its site, if that is known.")
    family: str | None = Field(description="The outlets under one owner: one origin of a claim.")
    feeds: int = Field(description="How many of its feeds are polled or paused.")


def claim_document(claim: Claim, outlet: str | None = None) -> ClaimDocument:
    said, evidence = claim.attribution, claim.evidence
    outlet = outlet or said.outlet
    return ClaimDocument(
        id=claim.id,
        question=claim.question.text,
        question_key=claim.question.key,
        says=answer_in_words(claim),
        answer=plain(claim.answer),
        polarity=claim.polarity,
        modality=claim.modality,
        outlet=outlet,
        agency=said.agency,
        speakers=[speaker.name for speaker in said.chain],
        chain=chain(said, outlet),
        cue=said.cue,
        direct=said.direct,
        hedge=said.hedge,
        sentence=evidence.sentence,
        start=evidence.start,
        end=evidence.end,
        as_of=plain(claim.as_of),
        event_time=plain(claim.event_time),
        place=claim.place.name if claim.place else None,
        url=evidence.url,
        published_at=claim.published_at,
        fetched_at=evidence.fetched_at,
        article_id=claim.article_id,
        revision=claim.revision,
        extractor=claim.extractor,
    )


def suggestion_documents(tx: Transaction, *, below: float, limit: int) -> list[SuggestionDocument]:
    """The newest first; those whose claims are both still there."""
    found = tx.verdicts.suggested(below=below, limit=limit)
    claims = tx.claims.many({id for it in found for id in (it.a, it.b)})
    names = outlets(tx.sources.all())
    return [
        SuggestionDocument(
            rule=verdict.rule,
            type=verdict.type,
            between=verdict.between,
            confidence=verdict.confidence,
            reasons=list(verdict.reasons),
            claims=[claim_document(it, names.get(it.attribution.outlet)) for it in pair],
        )
        for verdict in found
        if len(pair := [claims[id] for id in (verdict.a, verdict.b) if id in claims]) == 2
    ]


def dispute_summary(dispute: Dispute) -> DisputeSummary:
    labels = [position.label for position in dispute.positions]
    return DisputeSummary(positions=labels, **_common(dispute))


def dispute_document(case: Case) -> DisputeDocument:
    dispute = case.dispute
    sides = [
        PositionDocument(
            number=position.number,
            label=position.label,
            origins=sorted(position.origins),
            claims=[claim_document(it, case.outlet(it)) for it in case.voices(position)],
        )
        for position in dispute.positions
    ]
    return DisputeDocument(
        question_key=dispute.question_key,
        snoozed_until=dispute.snoozed_until,
        reasons=list(dispute.reasons),
        positions=sides,
        history=[history_document(entry) for entry in case.history],
        **_common(dispute),
    )


_COMMON = (
    "id",
    "question",
    "type",
    "between",
    "state",
    "confidence",
    "opened_at",
    "updated_at",
    "assignee",
)


def _common(dispute: Dispute) -> dict[str, Any]:
    return {name: getattr(dispute, name) for name in _COMMON}


def history_document(entry: HistoryEntry) -> HistoryDocument:
    return HistoryDocument(at=entry.at, actor=entry.actor, event=entry.event, detail=entry.detail)


def article_document(
    article: Article, outlet: str | None = None, words: Revision | None = None
) -> ArticleDocument:
    return ArticleDocument(
        id=article.id,
        source=outlet or article.source_id,
        title=article.title,
        url=article.url,
        published_at=article.published_at,
        language=article.language,
        agency=article.agency,
        author=article.author,
        section=article.section,
        stored_at=article.stored_at,
        revision=article.revision,
        alerting=article.alerting,
        text=words.text if words else None,
    )


def in_full(tx: Transaction, article_id: str, revision: int | None = None) -> ArticleDocument:
    """One article with its words, and with who else prints them."""
    article = tx.articles.get(article_id)
    words = tx.articles.revision(article_id, revision)
    document = article_document(article, tx.sources.get(article.source_id).name, words)
    together = tx.prints.together_with(article_id)
    if not together:
        return document
    printings = [
        PrintingDocument(
            id=it.article_id,
            source=tx.sources.get(it.source_id).name,
            agency=it.agency,
            published_at=it.at,
        )
        for it in together
    ]
    others = [it for it in printings[1:] if it.id != article_id]
    origin = together[0].origin
    reprints = ReprintsDocument(origin=origin, comes_from=printings[0], others=others)
    return document.model_copy(update={"reprints": reprints})


def source_documents(sources: Iterable[Source], feeds: Iterable[Feed]) -> list[SourceDocument]:
    counts = Counter(feed.source_id for feed in feeds)
    return [
        SourceDocument(id=it.id, name=it.name, url=it.url, family=it.family, feeds=counts[it.id])
        for it in sources
    ]

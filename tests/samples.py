"""Ready-made values: a test names only what it is about."""

from datetime import UTC, date, datetime, timedelta

from crosswire.domain.articles import NewArticle, Source
from crosswire.domain.claims import (
    Amount,
    Answer,
    Attribution,
    Claim,
    Entity,
    Evidence,
    Modality,
    Polarity,
    Quantity,
    Question,
    TimeSpan,
)
from crosswire.domain.messages import Rank
from crosswire.domain.value import fingerprint

NOON = datetime(2024, 5, 14, 12, 0, tzinfo=UTC)
DAY = NOON.date()

FLOOD_DEATHS = Question(
    kind="quantity", predicate="killed", subject="people", event="flood", text="killed(flood)"
)


def source(name: str = "north-daily") -> Source:
    return Source(id=name, name=name.replace("-", " ").title())


def article(
    title: str = "Flood in the valley",
    text: str = "Twelve people died in the flood, police said.",
    *,
    source_name: str = "north-daily",
    guid: str | None = None,
    url: str | None = None,
    published_at: datetime | None = NOON,
    alerting: bool = True,
    agency: str | None = None,
    rank: Rank = Rank.NEWS,
    patience: timedelta | None = None,
) -> NewArticle:
    return NewArticle(
        source=source(source_name),
        title=title,
        text=text,
        guid=guid,
        url=url,
        published_at=published_at,
        alerting=alerting,
        agency=agency,
        rank=rank,
        patience=patience,
    )


def person(name: str, side: str | None = None) -> Entity:
    return Entity(key=f"person:{name.lower()}", name=name, kind="person", side=side)


def exactly(number: float, unit: str = "people") -> Quantity:
    return Quantity(low=number, high=number, value=number, unit=unit, text=str(number))


def on(day: date) -> TimeSpan:
    return TimeSpan(start=day, end=day)


def claim(
    answer: Answer | float = 12,
    *,
    source_name: str = "north-daily",
    article_id: str | None = None,
    speaker: Entity | None = None,
    agency: str | None = None,
    question: Question = FLOOD_DEATHS,
    polarity: Polarity = "affirmed",
    modality: Modality = "asserted",
    day: date | None = DAY,
    place: Entity | None = None,
    sentence: str = "Twelve people died in the flood.",
    revision: int = 1,
    start: int = 0,
) -> Claim:
    if isinstance(answer, (int, float)):
        answer = Amount(quantity=exactly(answer))
    article_id = article_id or f"a-{source_name}"
    return Claim(
        id=Claim.id_for(
            article_id,
            revision,
            "test",
            start,
            question.key,
            answer.to_json(),
            polarity,
            speaker and speaker.key,
            day,
        ),
        article_id=article_id,
        revision=revision,
        question=question,
        answer=answer,
        polarity=polarity,
        modality=modality,
        as_of=on(day) if day else None,
        place=place,
        attribution=Attribution(
            outlet=source_name, agency=agency, chain=(speaker,) if speaker else ()
        ),
        evidence=Evidence(
            start=start,
            end=start + len(sentence),
            sentence=sentence,
            content_sha=fingerprint(article_id, revision, length=64),
            fetched_at=NOON,
        ),
        published_at=NOON,
        extractor="test",
    )

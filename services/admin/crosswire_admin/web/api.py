"""/v1: disputes, claims and articles; and handing an article in."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response
from fastapi.security import HTTPBearer
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    Discriminator,
    Field,
    Tag,
    field_validator,
)
from redis import Redis

from crosswire.clock import Clock
from crosswire.credit import credited
from crosswire.domain.articles import NewArticle, Source
from crosswire.domain.disputes import DisputeState
from crosswire.domain.errors import Refused
from crosswire.domain.messages import Rank
from crosswire.domain.text import clean_line, clean_text
from crosswire.outbound import checked_url
from crosswire.queue.nudge import nudge
from crosswire.settings import AlertSettings
from crosswire.store.protocol import Kept, Store
from crosswire_admin.cases import case_of, outlets
from crosswire_admin.documents import (
    ArticleDocument,
    ClaimDocument,
    DisputeDocument,
    DisputeSummary,
    SourceDocument,
    SuggestionDocument,
    article_document,
    claim_document,
    dispute_document,
    dispute_summary,
    in_full,
    source_documents,
    suggestion_documents,
)
from crosswire_admin.stated import is_future

MOST = 200
#: Of a time that is stated; what lies outside is a mistake of whoever sent it.
YEARS = range(1900, 2101)
Limit = Annotated[int, Query(ge=1, le=MOST, description="At most so many.")]


class Trouble(BaseModel):
    """What every error looks like."""

    error: str = Field(examples=["No dispute starts with d3f9."])


def _in_our_time(at: datetime) -> datetime:
    if at.year not in YEARS:
        raise ValueError(f"the year must lie between {YEARS.start} and {YEARS.stop - 1}")
    return at


class ArticleIn(BaseModel):
    """An article that arrives over HTTP."""

    model_config = {"extra": "forbid"}

    source: str = Field(max_length=200, description="The outlet's name.", examples=["North Daily"])
    title: str = Field(min_length=1, max_length=1000, examples=["Flood in the valley"])
    text: str = Field(min_length=1, examples=["Twelve people died in the flood, police said."])
    guid: str | None = Field(None, max_length=2000, description="What the outlet calls the item.")
    url: str | None = Field(None, examples=["https://north.example.org/flood"])
    published: Annotated[AwareDatetime, AfterValidator(_in_our_time)] | None = Field(
        None, description="With a time zone. Unknown stays unknown.", examples=["2024-05-14T12:00Z"]
    )
    language: str | None = Field(None, max_length=35, examples=["en"])
    agency: str | None = Field(None, max_length=200, examples=["Reuters"])
    author: str | None = Field(None, max_length=500, description="The byline.")
    section: str | None = Field(None, max_length=200, examples=["World"])
    alerting: bool = Field(
        True, description="False for back-fill: it rings nobody, and news is read before it."
    )

    @field_validator("source", "title", "guid", "language", "agency", "author", "section")
    @classmethod
    def _on_one_line(cls, words: str | None) -> str | None:
        return clean_line(words) if words is not None else None

    def arrived(self, now: datetime) -> NewArticle:
        """Raises Refused if words are missing, if the address is none, or of the future."""
        text = clean_text(self.text).strip()
        if not text or not self.title:
            raise Refused("An article needs a title and a text.")
        if is_future(self.published, now):
            raise Refused(
                f"published: {self.published} lies in the future: leave out what is not known."
            )
        return NewArticle(
            source=Source.named(self.source),
            title=self.title,
            text=text,
            guid=self.guid or None,
            url=str(checked_url(self.url)) if self.url else None,
            published_at=self.published,
            language=self.language or None,
            agency=self.agency or credited(title=self.title, text=text, outlet=self.source),
            author=self.author or None,
            section=self.section or None,
            alerting=self.alerting,
            rank=Rank.NEWS if self.alerting else Rank.BACKFILL,
        )


SEVERAL = 100
"""At most so many articles are handed in at once."""
ArticlesIn = Annotated[
    Annotated[ArticleIn, Tag("one")]
    | Annotated[list[ArticleIn], Field(min_length=1, max_length=SEVERAL), Tag("several")],
    # Told apart first, so that what is wrong is said of the one that was meant.
    Discriminator(lambda body: "several" if isinstance(body, list) else "one"),
]


class ArticleKept(BaseModel):
    id: str
    revision: int
    change: Literal["new", "revised", "known"]


def desk_routes(store: Store, redis: Redis, clock: Clock, settings: AlertSettings) -> APIRouter:
    router = APIRouter(
        prefix="/v1",
        tags=["desk"],
        # Only for the document: the guards before the routes check the token.
        dependencies=[Depends(HTTPBearer(auto_error=False))],
        responses={code: {"model": Trouble} for code in (400, 401, 404, 422, 503)},
    )

    @router.get("/disputes")
    def disputes(
        state: Annotated[list[DisputeState] | None, Query()] = None,
        question: Annotated[str | None, Query(max_length=200)] = None,
        limit: Limit = 50,
    ) -> list[DisputeSummary]:
        """Disputes, the last updated first; all states unless some are named."""
        with store.reading() as tx:
            found = tx.disputes.search(states=state or (), question=question, limit=limit)
        return [dispute_summary(dispute) for dispute in found]

    @router.get("/disputes/{dispute_id}")
    def dispute(dispute_id: str) -> DisputeDocument:
        """One case: each side with its sentences, why they contradict, and what happened."""
        with store.reading() as tx:
            return dispute_document(case_of(tx, tx.disputes.get(dispute_id)))

    @router.get("/claims")
    def claims(
        question: Annotated[str | None, Query(max_length=200)] = None,
        speaker: Annotated[str | None, Query(max_length=200)] = None,
        article: Annotated[str | None, Query(max_length=100)] = None,
        limit: Limit = 50,
    ) -> list[ClaimDocument]:
        """Claims, the newest first."""
        with store.reading() as tx:
            found = tx.claims.search(
                question=question, speaker=speaker, article_id=article, limit=limit
            )
            names = outlets(tx.sources.all())
        return [claim_document(it, names.get(it.attribution.outlet)) for it in found]

    @router.get("/suggestions")
    def suggestions(limit: Limit = 50) -> list[SuggestionDocument]:
        """Pairs of claims that may contradict each other, too unsure for an alert, newest first."""
        with store.reading() as tx:
            return suggestion_documents(tx, below=settings.alert_at, limit=limit)

    @router.get("/articles")
    def articles(
        source: Annotated[str | None, Query(max_length=200)] = None,
        before: Annotated[
            Annotated[AwareDatetime, AfterValidator(_in_our_time)] | None,
            Query(description="Stored before then: the next page."),
        ] = None,
        limit: Limit = 50,
    ) -> list[ArticleDocument]:
        """Articles, the last stored first, without their words."""
        with store.reading() as tx:
            found = tx.articles.newest(source_id=source, limit=limit, before=before)
            names = outlets(tx.sources.all())
        return [article_document(it, names.get(it.source_id)) for it in found]

    @router.get("/articles/{article_id}")
    def article(
        article_id: str, revision: Annotated[int | None, Query(ge=1, le=1_000_000)] = None
    ) -> ArticleDocument:
        """One article with its words."""
        with store.reading() as tx:
            return in_full(tx, article_id, revision)

    @router.post(
        "/articles",
        status_code=201,
        responses={
            200: {
                "model": ArticleKept | list[ArticleKept],
                "description": "Known, or a new revision.",
            }
        },
    )
    def hand_in(body: ArticlesIn, response: Response) -> ArticleKept | list[ArticleKept]:
        """Hand an article in, or a list of up to 100, of which all are kept or none.

        Each is known by guid, else by address, else by its words, so sending it again changes
        nothing; changed words become a revision. The answer has the form and the order of what was
        sent; its status is 201 if anything is new.
        """
        now: datetime = clock.now()
        arrived = _arrived(body, now) if isinstance(body, list) else [body.arrived(now)]
        with store.transaction() as tx:
            kept = [tx.articles.keep(article, now) for article in arrived]
        if any(it.change != "known" for it in kept):
            nudge(redis)
        if all(it.change != "new" for it in kept):
            response.status_code = 200
        told = [_told(it) for it in kept]
        return told if isinstance(body, list) else told[0]

    @router.get("/sources")
    def sources() -> list[SourceDocument]:
        """Outlets by their ids, each with the family that a person has put it into."""
        with store.reading() as tx:
            return source_documents(tx.sources.all(), tx.feeds.all())

    return router


def _arrived(articles: list[ArticleIn], now: datetime) -> list[NewArticle]:
    """Raises Refused naming the article by its place, from 1."""
    found = []
    for number, article in enumerate(articles, 1):
        try:
            found.append(article.arrived(now))
        except Refused as refused:
            raise Refused(f"Article {number}: {refused}") from refused
    return found


def _told(kept: Kept) -> ArticleKept:
    change = "revised" if kept.change == "restated" else kept.change
    return ArticleKept(id=kept.article.id, revision=kept.article.revision, change=change)

"""Articles on their way through the services as lines of a stream, with no store between them.

Each service reads one document a line and writes one a line: items become readings, readings
become disputes or comparisons.
"""

from datetime import datetime
from typing import Any

from crosswire.domain.articles import Article, NewArticle, Revision, Source
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Contradiction, Dispute, Relation, Verdict
from crosswire.domain.value import Value


class Item(Value):
    """An article as a stream hands it in."""

    id: str
    """What the stream calls it."""
    source: str
    """The outlet's name."""
    published: datetime | None = None
    arrived: datetime
    """When it counts as arrived: as it was published, if that is known."""
    title: str = ""
    text: str = ""
    url: str | None = None
    agency: str | None = None
    revision: int = 1

    @property
    def guid(self) -> str:
        """Never an address, so that one item is not taken for the revision of another."""
        return f"item:{self.id}"

    @property
    def article_id(self) -> str:
        return Article.id_for(Source.named(self.source).id, self.guid)

    def arriving(self) -> NewArticle:
        """As ingest would hand it to the store. It alerts: a replay is no back-fill."""
        return NewArticle(
            source=Source.named(self.source),
            title=self.title,
            text=self.text,
            guid=self.guid,
            url=self.url,
            published_at=self.published,
            agency=self.agency,
        )

    def stored(self) -> tuple[Article, Revision]:
        """As the store would hand it to the extractor."""
        new = self.arriving()
        article = Article(
            id=self.article_id,
            source_id=new.source.id,
            guid=self.guid,
            url=new.url,
            title=new.title,
            published_at=new.published_at,
            agency=new.agency,
            stored_at=self.arrived,
            revision=self.revision,
        )
        revision = Revision(
            article_id=article.id,
            number=self.revision,
            title=new.title,
            text=new.text,
            content_sha=Revision.sha(new.title, new.text),
            fetched_at=self.arrived,
        )
        return article, revision


class Reading(Value):
    """An item with what it claims."""

    item: Item
    claims: tuple[Claim, ...] = ()
    set_aside: str | None = None
    """Why nothing was read in it, such as that it is in another language."""
    trouble: str | None = None
    """Why it could not be read: a bug, which costs this item and no other."""


class Judged(Value):
    """What became of one item."""

    item: str
    claims: int
    opened: tuple[str, ...] = ()
    """The disputes that it opened."""
    turns: tuple[str, ...] = ()
    """The alerts that tell of a speaker's change of position, which it brought."""
    set_aside: str | None = None
    """Why nothing was read in it."""
    trouble: str | None = None


class Turn(Value):
    """A speaker's change of position, as its alert tells of it."""

    told_at: datetime
    reversal: dict[str, Any]
    """The data of the alert: question, speaker, before, after, confidence, reasons."""


class Suggested(Value):
    """A pair that only a model takes for contrary, with the two claims."""

    verdict: Verdict
    a: Claim
    b: Claim


class Outcome(Value):
    """A dispute as it stood at the end, with the claims that stand in it."""

    dispute: Dispute
    claims: tuple[Claim, ...]


class Comparison(Value):
    """Two items that were read before, to be compared."""

    pair: str
    a: str
    b: str
    suggest: bool = False
    """Whether a contradiction counts that is not sure enough for an alert."""
    spent: tuple[str, ...] = ()
    """Items that no later pair asks for."""


class Compared(Value):
    """The strongest verdict between any two claims of a pair."""

    id: str
    relation: Relation
    type: Contradiction | None = None
    confidence: float
    sentences: tuple[str, ...] = ()
    """The two sentences, that of the first item first; none if an item claims nothing."""
    reasons: tuple[str, ...]
    trouble: str | None = None
    """Why an item could not be read, or the pair not be judged: a bug."""

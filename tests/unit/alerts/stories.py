"""Articles as an extractor reads them, for judging one against another."""

from datetime import UTC, datetime, timedelta

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import Item
from tests.quality.comparing import strength

SETTINGS = AlertSettings()
MORNING = datetime(2024, 5, 14, 6, tzinfo=UTC)


def said(outlet: str, title: str, text: str, *, hours: int = 0) -> list[Claim]:
    """What an outlet's article claims; it came out so many hours after the morning."""
    when = MORNING + timedelta(hours=hours)
    article = Article(
        id=f"a-{outlet}", source_id=outlet, guid="1", title=title, published_at=when, stored_at=when
    )
    revision = Revision(
        article_id=article.id, number=1, title=title, text=text, content_sha=outlet, fetched_at=when
    )
    return list(read(article, revision))


def strongest(first: list[Claim], second: list[Claim]) -> Verdict:
    """The surest contradiction between two articles, else any verdict."""
    verdicts = [judge(a, b, settings=SETTINGS) for a in first for b in second]
    return max(verdicts, key=lambda v: (v.relation == "contradicts", v.confidence))


def raised(verdict: Verdict | None) -> bool:
    """Whether it would open a dispute, and be told."""
    told = verdict is not None and verdict.relation == "contradicts"
    return told and verdict is not None and verdict.confidence >= SETTINGS.alert_at


def verdict(first: str, second: str, *, hours: int = 0) -> Verdict:
    """The strongest between two reports of a title, a "##" and a text."""
    claims = [
        list(read(*Item.told(form, source=source, published=at).article()))
        for source, at, form in (
            ("Kervo Post", "2024-05-14T10:00", first),
            ("Orla Echo", f"2024-05-14T{10 + hours}:20", second),
        )
    ]
    return min((judge(a, b, settings=SETTINGS) for a in claims[0] for b in claims[1]), key=strength)

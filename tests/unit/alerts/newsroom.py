"""A store with articles whose claims are given, and the alerts stage to work them off."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from crosswire.clock import FixedClock
from crosswire.domain.articles import NewArticle
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Dispute
from crosswire.domain.messages import ArticleStored, ClaimsExtracted
from crosswire.domain.value import fingerprint
from crosswire.queue.handling import Done, Handlers
from crosswire.settings import Settings
from crosswire.store.protocol import Store
from crosswire.testing import drain, memory_store
from crosswire_alerts.handlers import alert_handlers
from crosswire_alerts.model.opinions import Adviser
from tests.samples import NOON, article


class Newsroom:
    """Claims arrive article by article, as the extractor would keep them."""

    def __init__(
        self,
        store: Store | None = None,
        settings: Settings | None = None,
        adviser: Adviser | None = None,
    ) -> None:
        self.store = store or memory_store()
        self.clock = FixedClock(NOON)
        self.settings = settings or Settings()
        self.adviser = adviser

    def arrive(
        self, *claims: Claim, alerting: bool = True, title: str = "News", text: str | None = None
    ) -> list[Claim]:
        """One article makes these claims; gives them as they are kept."""
        new = _making(claims, title, text, alerting)
        with self.store.transaction() as tx:
            kept = tx.articles.keep(new, self.clock.now()).article
            made = [_of(claim, kept.id, kept.revision) for claim in claims]
            tx.claims.replace_for(kept.id, kept.revision, made)
            message = ClaimsExtracted(article_id=kept.id, revision=kept.revision)
            tx.work.add(message, now=self.clock.now())
        return made

    def store_only(self, *claims: Claim, alerting: bool = True) -> None:
        """The article that will make these claims is kept, and waits to be read."""
        with self.store.transaction() as tx:
            tx.articles.keep(_making(claims, "News", None, alerting), self.clock.now())

    def judge(self) -> None:
        handlers: Handlers = {
            ArticleStored: lambda message: Done(lambda tx: None),
            **alert_handlers(self.store, self.clock, self.settings, self.adviser),
        }
        drain(self.store, handlers, clock=self.clock)

    def hear(
        self, *claims: Claim, alerting: bool = True, title: str = "News", text: str | None = None
    ) -> None:
        self.arrive(*claims, alerting=alerting, title=title, text=text)
        self.judge()

    def again(self, *articles: str) -> None:
        """The same messages once more."""
        with self.store.transaction() as tx:
            for article_id in articles:
                revision = tx.articles.get(article_id).revision
                message = ClaimsExtracted(article_id=article_id, revision=revision)
                assert tx.work.wake(message, now=self.clock.now())
        self.judge()

    def read_again(self, article_id: str, revision: int) -> None:
        """A revision turns out to claim nothing."""
        with self.store.transaction() as tx:
            tx.claims.replace_for(article_id, revision, ())
            message = ClaimsExtracted(article_id=article_id, revision=revision)
            tx.work.add(message, now=self.clock.now())
        self.judge()

    def later(self, **by: float) -> None:
        self.clock.advance(timedelta(**by))

    def disputes(self) -> list[Dispute]:
        with self.store.reading() as tx:
            return tx.disputes.search()

    def rung(self) -> list[str]:
        """The events that were told, oldest first."""
        with self.store.reading() as tx:
            return [alert.event for alert in reversed(tx.alerts.newest())]

    def articles(self) -> list[str]:
        with self.store.reading() as tx:
            return [one.id for one in tx.articles.newest()]


def _making(claims: Sequence[Claim], title: str, text: str | None, alerting: bool) -> NewArticle:
    first = claims[0]
    return article(
        title,
        # Words that are in no other article, whatever the sentences have in common.
        text or fingerprint(*(claim.evidence.sentence for claim in claims)),
        source_name=first.attribution.outlet,
        guid=first.article_id,
        published_at=first.published_at,
        alerting=alerting,
    )


def _of(claim: Claim, article_id: str, revision: int) -> Claim:
    """The claim as that article's own."""
    made = claim.with_(article_id=article_id, revision=revision)
    return made.with_(id=Claim.id_for(article_id, revision, claim.extractor, claim.id))


def relations(room: Newsroom, claims: Iterable[Claim]) -> list[str]:
    with room.store.reading() as tx:
        return [verdict.relation for claim in claims for verdict in tx.verdicts.of(claim.id)]

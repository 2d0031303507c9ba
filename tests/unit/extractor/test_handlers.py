"""ArticleStored becomes claims and ClaimsExtracted, in one transaction."""

from crosswire.clock import FixedClock
from crosswire.domain.articles import Article
from crosswire.domain.messages import ArticleStored, ClaimsExtracted, Rank
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_extractor.handlers import extract_claims, handlers
from tests import samples

CLOCK = FixedClock(samples.NOON)


def stored(store: Store, text: str) -> Article:
    with store.transaction() as tx:
        return tx.articles.keep(samples.article(text=text, guid="1"), CLOCK.now()).article


def extract(store: Store, article: Article, revision: int = 1) -> None:
    message = ArticleStored(article_id=article.id, revision=revision)
    done = extract_claims(message, store=store, clock=CLOCK)
    with store.transaction() as tx:
        done.effect(tx)


def test_a_stored_article_becomes_claims_and_is_announced() -> None:
    store = memory_store()
    article = stored(store, "Twelve people died in the flood, police said.")

    extract(store, article)

    with store.reading() as tx:
        assert len(tx.claims.of(article.id)) == 1
        assert tx.work.find(ClaimsExtracted(article_id=article.id, revision=1)) is not None


def test_what_comes_of_back_fill_is_back_fill() -> None:
    store = memory_store()
    article = stored(store, "Twelve people died in the flood, police said.")
    message = ArticleStored(article_id=article.id, revision=1, rank=Rank.BACKFILL)

    done = extract_claims(message, store=store, clock=CLOCK)
    with store.transaction() as tx:
        done.effect(tx)
        told = tx.work.find(ClaimsExtracted(article_id=article.id, revision=1))

    assert told is not None
    assert told.rank is Rank.BACKFILL


def test_nothing_is_written_before_the_effect() -> None:
    store = memory_store()
    article = stored(store, "Twelve people died in the flood, police said.")

    extract_claims(ArticleStored(article_id=article.id, revision=1), store=store, clock=CLOCK)

    with store.reading() as tx:
        assert tx.claims.count() == 0


def test_extracting_twice_changes_nothing() -> None:
    store = memory_store()
    article = stored(store, "Twelve people died in the flood, police said.")

    extract(store, article)
    extract(store, article)

    with store.reading() as tx:
        assert tx.claims.count() == 1


def test_a_late_older_revision_leaves_the_newest_in_place() -> None:
    store = memory_store()
    article = stored(store, "Twelve people died in the flood, police said.")
    stored(store, "Fifteen people died in the flood, police said.")

    extract(store, article, revision=2)
    extract(store, article, revision=1)

    with store.reading() as tx:
        newest = tx.claims.of(article.id)
        assert [claim.evidence.sentence[:7] for claim in newest] == ["Fifteen"]


def test_an_article_without_claims_is_announced_all_the_same() -> None:
    store = memory_store()
    article = stored(store, "Der Fluss ist über die Ufer getreten und hat die Stadt erreicht.")

    extract(store, article)

    with store.reading() as tx:
        assert tx.claims.count() == 0
        assert tx.work.find(ClaimsExtracted(article_id=article.id, revision=1)) is not None


def test_the_extractor_receives_stored_articles_and_nothing_else() -> None:
    assert set(handlers(store=memory_store(), clock=CLOCK)) == {ArticleStored}

"""News that was judged while back-fill waited: it rings as it would have, had it come after it.

News goes before back-fill, so that an archive is read when much of what came later has been judged
already. What the two make together is the news' to tell: back-fill itself rings nobody.
"""

from collections.abc import Iterable
from functools import cache

from crosswire.domain.articles import Article
from crosswire.domain.disputes import Verdict
from crosswire.store.protocol import Transaction
from crosswire_alerts.candidates import Matter
from crosswire_alerts.disputes import Growth


class Overtaken:
    """Which news came after an article that is judged only now."""

    def __init__(self, tx: Transaction, article: Article) -> None:
        self._get = cache(tx.articles.get)
        self._article = article

    def teller(self, growth: Growth, known: Iterable[str]) -> Article | None:
        """Who tells what became of a case: the article itself unless it is back-fill, else the
        first news that it draws in. `known` are the claims that stood in cases before."""
        if self._article.alerting:
            return self._article
        before = frozenset(known)
        new = {
            stand.article_id
            for side in growth.case.positions
            for stand in side.stands
            if stand.claim_id not in before
        }
        return next((self._get(id) for id in sorted(new) if self._is_later_news(id)), None)

    def told(self, verdicts: Iterable[Verdict], matter: Matter) -> list[Verdict]:
        """Those that are news, though one of the two claims may be back-fill."""
        if self._article.alerting:
            return list(verdicts)
        articles = {claim.id: claim.article_id for claim in (*matter.fresh, *matter.rivals)}
        return [
            verdict
            for verdict in verdicts
            if any(self._is_later_news(articles[id]) for id in (verdict.a, verdict.b))
        ]

    def _is_later_news(self, article_id: str) -> bool:
        if article_id == self._article.id:
            return False
        other = self._get(article_id)
        return other.alerting and other.stored_at > self._article.stored_at

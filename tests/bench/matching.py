"""How the cost of finding and judging rivals grows with the claims in the store.

Each store holds ten claims a question, over ever more questions. The same new claims are judged
against each store in turn, so that noise on the machine falls on all of them alike.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median

from crosswire.clock import FixedClock
from crosswire.domain.articles import Article
from crosswire.domain.claims import Claim, Question
from crosswire.domain.messages import ClaimsExtracted
from crosswire.settings import Settings
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from crosswire_alerts.handlers import judge_article
from tests.samples import DAY, NOON, article, claim

A_QUESTION = 10
ROUNDS = 5


def growth(
    folder: Path, sizes: Sequence[int], tell: Callable[[str], None], fresh: int = 200
) -> Mapping[int, float]:
    """Milliseconds of CPU a claim, median of the rounds, for each number of stored claims."""
    stores: dict[int, tuple[Store, list[ClaimsExtracted]]] = {}
    for size in sizes:
        tell(f"storing {size:,} claims")
        store = open_store(f"sqlite:///{folder / f'claims-{size}.db'}")
        store.upgrade()
        fill(store, size)
        stores[size] = store, _new_articles(store, size, fresh)
    tell(f"judging {fresh} new claims against each store, {ROUNDS} rounds")
    costs: dict[int, list[float]] = {size: [] for size in sizes}
    for _ in range(ROUNDS):
        for size, (kept, messages) in stores.items():
            costs[size].append(_cost(kept, messages))
    for kept, _ in stores.values():
        kept.dispose()
    return {size: median(rounds) for size, rounds in costs.items()}


def fill(store: Store, size: int, at_once: int = 5_000) -> None:
    """`size` claims: ten a question, of ten outlets, over two weeks, all saying the same."""
    for start in range(0, size, at_once):
        with store.transaction() as tx:
            for number in range(start, min(start + at_once, size), A_QUESTION):
                tx.claims.replace_for(f"stored-{number}", 1, list(_on_question(number)))


def _on_question(number: int) -> Iterator[Claim]:
    for turn in range(A_QUESTION):
        yield claim(
            100,
            question=_question(number // A_QUESTION),
            source_name=f"outlet-{turn}",
            article_id=f"stored-{number}",
            day=DAY - timedelta(days=turn),
            start=turn,
        )


def _question(number: int) -> Question:
    return Question(
        kind="quantity", predicate="killed", subject="people", event=f"event-{number}",
        text=f"killed(event {number})",
    )  # fmt: skip


def _new_articles(store: Store, size: int, count: int) -> list[ClaimsExtracted]:
    """Articles with a claim each on a question that the store knows, drawn at random."""
    random = Random(size)
    messages = []
    for number in range(count):
        with store.transaction() as tx:
            kept = tx.articles.keep(
                article(guid=f"new-{number}", source_name="newcomer"), NOON
            ).article
            tx.claims.replace_for(kept.id, 1, [_fresh_claim(kept, random, size)])
        messages.append(ClaimsExtracted(article_id=kept.id, revision=1))
    return messages


def _fresh_claim(kept: Article, random: Random, size: int) -> Claim:
    question = _question(random.randrange(max(1, size // A_QUESTION)))
    return claim(100, question=question, source_name="newcomer", article_id=kept.id)


def _cost(store: Store, messages: Sequence[ClaimsExtracted]) -> float:
    settings = Settings(data=Path("unused"))
    begun = time.process_time()
    for message in messages:
        judge_article(message, store=store, clock=FixedClock(NOON), settings=settings)
    return 1000 * (time.process_time() - begun) / len(messages)

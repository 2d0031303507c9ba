"""How the cost of finding and judging rivals grows with the claims in the store.

Each store holds ten claims a question, over ever more questions; or statements that are compared
word by word, whose words are as unevenly frequent as those of the news. The same new claims are
judged against each store in turn, so that noise on the machine falls on all of them alike.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median

from crosswire.clock import FixedClock
from crosswire.domain.claims import Argument, Claim, Frame, Question, TimeSpan, Truth
from crosswire.domain.messages import ClaimsExtracted
from crosswire.settings import Settings
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from crosswire_alerts.handlers import judge_article
from crosswire_alerts.loading import load
from tests.samples import DAY, NOON, article, claim

A_QUESTION = 10
ROUNDS = 5


Make = Callable[[int, str, int], Claim]


def growth(
    folder: Path,
    sizes: Sequence[int],
    tell: Callable[[str], None],
    make: "Make | None" = None,
    fresh: int = 200,
) -> Mapping[int, float]:
    """Milliseconds of CPU a claim, median of the rounds, for each number of stored claims.

    `make`: the number of a group of ten, the outlet and the article's number → a claim; if none is
    given, claims on questions in normal form.
    """
    make = make or on_question
    stores: dict[int, tuple[Store, list[ClaimsExtracted]]] = {}
    for size in sizes:
        tell(f"storing {size:,} claims")
        store = open_store(f"sqlite:///{folder / f'{make.__name__}-{size}.db'}")
        store.upgrade()
        fill(store, size, make)
        stores[size] = store, _new_articles(store, size, fresh, make)
    tell(f"judging {fresh} new claims against each store, {ROUNDS} rounds")
    load()
    costs: dict[int, list[float]] = {size: [] for size in sizes}
    for _ in range(ROUNDS):
        for size, (kept, messages) in stores.items():
            costs[size].append(_cost(kept, messages))
    for kept, _ in stores.values():
        kept.dispose()
    return {size: median(rounds) for size, rounds in costs.items()}


def fill(store: Store, size: int, make: Make, at_once: int = 5_000) -> None:
    """`size` claims of ten outlets over two weeks, ten in a group."""
    for start in range(0, size, at_once):
        with store.transaction() as tx:
            for number in range(start, min(start + at_once, size), A_QUESTION):
                group = [
                    _of(
                        make(number // A_QUESTION, f"outlet-{turn}", turn), f"stored-{number}", turn
                    )
                    for turn in range(A_QUESTION)
                ]
                tx.claims.replace_for(f"stored-{number}", 1, group)


def _of(claim: Claim, article_id: str, turn: int) -> Claim:
    day = DAY - timedelta(days=turn)
    return claim.model_copy(
        update={
            "id": Claim.id_for(article_id, 1, "bench", turn),
            "article_id": article_id,
            "as_of": TimeSpan(start=day, end=day),
        }
    )


def on_question(group: int, outlet: str, turn: int) -> Claim:
    """All of a group answer one question alike."""
    question = Question(
        kind="quantity", predicate="killed", subject="people", event=f"event-{group}",
        text=f"killed(event {group})",
    )  # fmt: skip
    return claim(100, question=question, source_name=outlet)


def word_by_word(group: int, outlet: str, turn: int) -> Claim:
    """Who does what to whom, where; the commonest words are in every tenth statement."""
    random = Random(f"{group}:{turn}")
    words = [_frequent(random, kinds) for kinds in (400, 5_000, 20_000, 2_000)]
    predicate, agent, patient, place = (
        f"{kind}{word}" for kind, word in zip("vapl", words, strict=True)
    )
    pairs = [(predicate, agent), (predicate, patient), (predicate, place), (agent, patient),
             (agent, place), (patient, place)]  # fmt: skip
    frame = Frame(
        predicate=predicate,
        arguments=(
            Argument(role="agent", head=agent, key=f"name:{agent}", text=agent),
            Argument(role="patient", head=patient, text=patient),
            Argument(role="oblique", link="in", head=place, key=f"place:{place}", text=place),
        ),
        found_by=tuple("|".join(pair) for pair in pairs),
    )
    question = Question(kind="occurrence", predicate=predicate, subject=patient, text=patient)
    said = claim(question=question, source_name=outlet)
    return said.model_copy(update={"answer": Truth(), "frame": frame, "scene": (f"place:{place}",)})


def _frequent(random: Random, kinds: int) -> int:
    """The n-th word is as frequent as 1/n, as Zipf found."""
    return int(kinds ** random.random())


def _new_articles(store: Store, size: int, count: int, make: Make) -> list[ClaimsExtracted]:
    """Articles with a claim each on what the store knows, drawn at random."""
    random = Random(size)
    messages = []
    for number in range(count):
        with store.transaction() as tx:
            kept = tx.articles.keep(
                article(guid=f"new-{number}", source_name="newcomer"), NOON
            ).article
            group = random.randrange(max(1, size // A_QUESTION))
            made = make(group, "newcomer", number)
            name = Claim.id_for(kept.id, 1, "bench", number)
            new = made.model_copy(update={"article_id": kept.id, "id": name})
            tx.claims.replace_for(kept.id, 1, [new])
        messages.append(ClaimsExtracted(article_id=kept.id, revision=1))
    return messages


def _cost(store: Store, messages: Sequence[ClaimsExtracted]) -> float:
    settings = Settings(data=Path("unused"))
    begun = time.process_time()
    for message in messages:
        judge_article(message, store=store, clock=FixedClock(NOON), settings=settings)
    return 1000 * (time.process_time() - begun) / len(messages)

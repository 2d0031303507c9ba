"""`python -m tests.bench.model`: what asking a model costs an article, beside judging it."""

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, quantiles

import psutil

from crosswire.clock import SystemClock
from crosswire.domain.messages import ArticleStored, ClaimsExtracted
from crosswire.observability import counts
from crosswire.observability.logs import configure_logs
from crosswire.settings import LogSettings, ModelSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_alerts.handlers import judge_article
from crosswire_alerts.loading import load
from crosswire_alerts.model.child import ChildReader
from crosswire_alerts.model.guard import Guard
from crosswire_extractor.handlers import extract_claims
from tests.tinymodel import tiny_model
from tests.wire import wire_articles

#: Layers and width of a small sentence encoder, such as MiniLM-L6.
SMALL = (6, 384)


@dataclass
class Trial:
    """One store on which all articles are judged with one model, or with none."""

    name: str
    settings: Settings = field(default_factory=Settings)
    reader: ChildReader | None = None
    store: Store = field(default_factory=memory_store)
    seconds: list[float] = field(default_factory=list)
    child: float = 0.0
    """Seconds of CPU that the model's own process took for all of them."""
    pairs: float = 0.0
    """Put to the model, an article."""

    def __post_init__(self) -> None:
        self.adviser = Guard(self.reader, self.settings.model) if self.reader else None

    def judge(self, message: ClaimsExtracted) -> None:
        begun = time.process_time()
        done = judge_article(
            message,
            store=self.store,
            clock=SystemClock(),
            settings=self.settings,
            adviser=self.adviser,
        )
        with self.store.transaction() as tx:
            done.effect(tx)
        self.seconds.append(time.process_time() - begun)

    @property
    def spent_by_child(self) -> float:
        pid = self.reader.pid if self.reader else None
        return sum(psutil.Process(pid).cpu_times()[:2]) if pid else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=150)
    count = parser.parse_args().articles
    configure_logs(LogSettings(level="error"), process="bench")
    load()
    with tempfile.TemporaryDirectory(prefix="crosswire-bench-") as folder, _trials(folder) as them:
        for trial in them:
            _run(trial, count)
    plain = them[0]
    print(f"{count} articles, milliseconds of CPU an article")
    print(f"{'':30}{'judging':>9}{'p95':>7}{'asking':>8}{'model':>8}{'pairs':>7}")
    for trial in them:
        _tell(trial, plain, count)


@contextmanager
def _trials(folder: str) -> Iterator[Sequence[Trial]]:
    readers = {
        "a model of six words": ChildReader(tiny_model(Path(folder) / "tiny")),
        "six layers of 384, 32 bits": ChildReader(tiny_model(Path(folder) / "small", layers=SMALL)),
    }
    settings = Settings(model=ModelSettings(folder=Path(folder)))
    trials = [Trial("no model")]
    for name, reader in readers.items():
        reader.warm(seconds=60)
        trials.append(Trial(name, settings, reader))
    try:
        yield trials
    finally:
        for reader in readers.values():
            reader.close()


def _run(trial: Trial, count: int) -> None:
    counts.taken()
    before = trial.spent_by_child
    now = SystemClock().now()
    for new in wire_articles(count, seed=3):
        with trial.store.transaction() as tx:
            article = tx.articles.keep(new, now).article
        message = ArticleStored(article_id=article.id, revision=article.revision)
        read = extract_claims(message, store=trial.store, clock=SystemClock())
        with trial.store.transaction() as tx:
            read.effect(tx)
        trial.judge(ClaimsExtracted(article_id=article.id, revision=article.revision))
    trial.child = trial.spent_by_child - before
    trial.pairs = counts.taken().get("model.pairs.read", 0) / count


def _tell(trial: Trial, plain: Trial, count: int) -> None:
    each = [1000 * seconds for seconds in trial.seconds]
    asking = mean(each) - 1000 * mean(plain.seconds)
    child = 1000 * trial.child / count
    p95 = quantiles(each, n=20)[-1]
    print(f"{trial.name:30}{mean(each):9.1f}{p95:7.1f}{asking:8.1f}{child:8.1f}{trial.pairs:7.1f}")


if __name__ == "__main__":
    main()

"""How long news waits to be judged while an archive is read: by rank, and in order of arrival.

python -m tests.bench.waiting --archive 600
"""

import argparse
import tempfile
import time
from pathlib import Path
from statistics import median

from crosswire.domain.articles import NewArticle
from crosswire.domain.messages import ClaimsExtracted, Rank
from crosswire.observability.logs import configure_logs
from crosswire.settings import LogSettings
from crosswire.store.protocol import Store
from tests.bench.pipeline import BATCH, LIMIT, daemon, judged_in, keep
from tests.wire import wire_articles

CASES: tuple[tuple[str, bool, Rank], ...] = (
    ("nothing", False, Rank.NEWS),
    ("an archive, by rank", True, Rank.BACKFILL),
    ("an archive, as it came", True, Rank.NEWS),
)


def main() -> None:
    options = _options()
    configure_logs(LogSettings(level="warning"), process="bench")
    print(f"{options.news} articles of news, one every {options.every:g} s; seconds to judged")
    print(f"{'waiting before them':<26}{'median':>9}{'longest':>9}{'archive judged meanwhile':>27}")
    for name, waits, rank in CASES:
        with tempfile.TemporaryDirectory(prefix="crosswire-bench-") as folder:
            data = Path(folder) / "data"
            data.mkdir()
            with daemon(data, 1) as store:
                archive = options.archive if waits else 0
                done = _case(store, archive, rank, options.news, options.every)
                took = judged_in(data, "news-")
        print(f"{name:<26}{median(took):>9.2f}{took[-1]:>9.2f}{done:>27,}", flush=True)


def _case(store: Store, archive: int, rank: Rank, news: int, every: float) -> int:
    """Give so much news while an archive waits, and wait for the last of it; how much of the
    archive was judged by then."""
    old = [
        article.with_(rank=rank, guid=f"old-{article.guid}")
        for article in wire_articles(archive, seed=1)
    ]
    for at in range(0, archive, BATCH):
        keep(store, old[at : at + BATCH])
    for article in wire_articles(news, seed=2):
        new = article.with_(guid=f"news-{article.guid}", title=f"{article.title} again")
        keep(store, [new])
        time.sleep(every)
    by = time.monotonic() + LIMIT.total_seconds()
    while not _is_judged(store, new):
        if time.monotonic() > by:
            raise SystemExit(f"The news was not judged after {LIMIT}.")
        time.sleep(0.1)
    with store.reading() as tx:
        return tx.work.counts()[2].done - news if archive else 0


def _is_judged(store: Store, new: NewArticle) -> bool:
    with store.reading() as tx:
        (article,) = (it for it in tx.articles.newest(limit=1))
        work = tx.work.find(ClaimsExtracted(article_id=article.id, revision=1))
    return article.guid == new.guid and work is not None and work.state == "done"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.waiting", description=__doc__)
    parser.add_argument("--archive", type=int, default=600, help="articles that wait")
    parser.add_argument("--news", type=int, default=20, help="articles that come meanwhile")
    parser.add_argument("--every", type=float, default=1, help="seconds between two of them")
    return parser.parse_args()


if __name__ == "__main__":
    main()

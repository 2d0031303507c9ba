"""`make bench`: the pipeline's pace, what each stage costs, how matching grows."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from crosswire.observability.logs import configure_logs
from crosswire.settings import LogSettings
from tests.bench import feeds, matching, pages, pipeline, stages

SIZES = (1_000, 100_000, 1_000_000)


def main() -> None:
    options = _options()
    configure_logs(LogSettings(level="warning"), process="bench")
    with tempfile.TemporaryDirectory(prefix="crosswire-bench-") as folder:
        report = _run(options, Path(folder))
    if options.out:
        options.out.write_text(json.dumps(report, indent=2) + "\n")


def _run(options: argparse.Namespace, folder: Path) -> Mapping[str, object]:
    _tell(
        f"{os.cpu_count()} cores, Python {sys.version.split()[0]}; figures are of this machine now"
    )
    data = folder / "data"
    data.mkdir()
    with pipeline.daemon(data, options.extractors) as store:
        _tell(f"pipeline: {options.articles} articles at once")
        burst = pipeline.burst(store, data, options.articles)
        _tell(f"pipeline: {options.articles // 2} articles at {options.rate:g} a second")
        steady = pipeline.offered(store, data, options.articles // 2, options.rate)
    costs = stages.cpu_per_article(folder)
    documents = feeds.cpu_per_document()
    read = pages.costs()
    grown = matching.growth(folder, options.claims, _tell)
    worded = matching.growth(folder, options.claims, _tell, matching.word_by_word)
    _show_pace(burst, steady, options.rate)
    _show_stages(costs)
    feeds.show(documents)
    pages.show(read)
    _show_growth("on a question in normal form", grown)
    _show_growth("that is compared word by word", worded)
    return {
        "articles_per_second": burst.rate,
        "steady": {"rate": options.rate, **_latency(steady)},
        "cpu_ms_per_article": dict(costs),
        "cpu_ms_per_feed": {name: cost._asdict() for name, cost in documents.items()},
        "ms_per_page": {name: cost._asdict() for name, cost in read.items()},
        "matching_ms_per_claim": {str(size): cost for size, cost in grown.items()},
        "matching_ms_per_statement": {str(size): cost for size, cost in worded.items()},
    }


def _show_pace(burst: pipeline.Pace, steady: pipeline.Pace, rate: float) -> None:
    print("\nThe whole embedded pipeline, as `crosswire up` runs it")
    _row("articles at once", burst.articles)
    _row("articles a second", f"{burst.rate:.1f}")
    _row("disputes opened", burst.disputes)
    print(f"\nLatency at {rate:g} articles a second")
    print(f"  {'':<28}{'p50':>10}{'p99':>10}")
    for name, times in (
        ("stored to judged", steady.judged),
        ("stored to dispute", steady.disputed),
    ):
        print(f"  {name:<28}{_ms(times, 50):>10}{_ms(times, 99):>10}")


def _show_stages(costs: Mapping[str, float]) -> None:
    print("\nCPU an article, in one process")
    for name, cost in costs.items():
        _row(name, f"{cost:.2f} ms")
    _row("together", f"{sum(costs.values()):.2f} ms")


def _show_growth(which: str, grown: Mapping[int, float]) -> None:
    smallest = next(iter(grown.values()))
    print(f"\nFinding and judging the rivals of one claim {which}")
    print(f"  {'claims stored':<28}{'a claim':>10}{'growth':>10}")
    for size, cost in grown.items():
        print(f"  {size:<28,}{f'{cost:.2f} ms':>10}{f'{cost / smallest:.2f}×':>10}")


def _row(name: str, value: object) -> None:
    print(f"  {name:<28}{value!s:>10}")


def _latency(pace: pipeline.Pace) -> Mapping[str, float | int]:
    return {
        "stored_to_judged_p50": _percentile(pace.judged, 50),
        "stored_to_judged_p99": _percentile(pace.judged, 99),
        "stored_to_dispute_p50": _percentile(pace.disputed, 50),
        "stored_to_dispute_p99": _percentile(pace.disputed, 99),
        "disputes": pace.disputes,
    }


def _percentile(times: Sequence[float], percent: int) -> float:
    """Of sorted times; the nearest rank."""
    return times[min(len(times) - 1, len(times) * percent // 100)] if times else float("nan")


def _ms(times: Sequence[float], percent: int) -> str:
    value = median(times) if percent == 50 and times else _percentile(times, percent)
    return f"{1000 * value:.0f} ms"


def _tell(line: str) -> None:
    print(f"… {line}", file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--rate", type=float, default=10, help="articles a second, for latency")
    parser.add_argument("--extractors", type=int, default=1)
    parser.add_argument("--claims", type=int, nargs="+", default=SIZES, help="sizes of stores")
    parser.add_argument("--out", type=Path, help="a file for the figures as JSON")
    return parser.parse_args()


if __name__ == "__main__":
    main()

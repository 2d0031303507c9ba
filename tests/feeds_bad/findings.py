"""What a run shows: every case as it should be, memory flat, neighbours on time."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median
from typing import Any

from tests.feeds_bad.case import Bad
from tests.feeds_bad.judging import Verdict, judged
from tests.feeds_bad.running import Run, Watch
from tests.feeds_bad.serving import host_of

MOST_GROWTH = 20.0
"""MiB by which the ingest service may have grown in the end."""
HIGHEST_PEAK = 40.0
"""MiB by which it may have grown at any time."""
LARGEST_CHILD = 512.0
"""MiB."""
MOST_DELAY = 2.0
"""Times the delay of calm days that a neighbour may be late."""


@dataclass(frozen=True)
class Findings:
    verdicts: tuple[Verdict, ...]
    calm_delay: float
    """Seconds by which a healthy feed is asked later than it is due, while all are healthy."""
    storm_delay: float
    """While the cases are polled."""
    calm_median: float
    storm_median: float
    parent_before: float
    """MiB of the ingest service."""
    parent_after: float
    parent_peak: float
    child: float
    """MiB of the largest child that reads."""
    faults: tuple[str, ...]


def findings(run: Run, cases: Sequence[Bad]) -> Findings:
    verdicts = tuple(judged(case, run.outcomes[host_of(n)]) for n, case in enumerate(cases))
    calm, storm = _delays(run, *run.calm), _delays(run, *run.storm)
    before = _memory(run.watch, run.calm[1] - 10, run.calm[1])
    after = _memory(run.watch, run.storm[1] + 2, float("inf"))
    peak = max((mib for _, mib in run.watch.parent), default=0.0)
    faults = [f"{v.kind}, {v.name}: {fault}" for v in verdicts for fault in v.faults]
    if run.watch.deaths:
        faults.append("the ingest service died")
    if run.dead_letters:
        faults.append(f"{run.dead_letters} dead letters")
    if run.tracebacks:
        faults.append(f"{run.tracebacks} tracebacks in its log")
    if after - before > MOST_GROWTH:
        faults.append(f"the ingest service grew by {after - before:.0f} MiB")
    if peak - before > HIGHEST_PEAK:
        faults.append(f"the ingest service held {peak - before:.0f} MiB more at its peak")
    if run.watch.child > LARGEST_CHILD:
        faults.append(f"a child held {run.watch.child:.0f} MiB")
    if not calm or not storm:
        faults.append("no neighbour was polled")
    elif mean(storm) > MOST_DELAY * mean(calm):
        faults.append(f"neighbours wait {mean(storm):.2f} s, and {mean(calm):.2f} s on calm days")
    return Findings(
        verdicts,
        mean(calm or [0]),
        mean(storm or [0]),
        median(calm or [0]),
        median(storm or [0]),
        before,
        after,
        peak,
        run.watch.child,
        tuple(faults),
    )


def _delays(run: Run, begin: float, end: float) -> list[float]:
    """From the time at which each poll of a neighbour was due to its request."""
    found = []
    for host, times in run.watch.due.items():
        for asked in run.asked.get(host, []):
            place = bisect_right(times, asked)
            if begin + 3 <= asked <= end and place:
                found.append(asked - times[place - 1])
    return found


def _memory(watch: Watch, begin: float, end: float) -> float:
    within = [mib for at, mib in watch.parent if begin <= at <= end]
    return median(within) if within else 0.0


def told(found: Findings) -> dict[str, Any]:
    """For JSON."""
    return {**vars(found), "verdicts": [vars(verdict) for verdict in found.verdicts]}

"""A month of the web in minutes: `python -m tests.websim --feeds 500 --days 30 --seed 1`."""

import argparse
import logging
import sys
import time

import structlog
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.websim.findings import Findings, findings, summary
from tests.websim.running import month


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.websim", description=__doc__)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    began = time.monotonic()
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task(f"{asked.feeds} feeds, {asked.days} days", total=1.0)
        with month(
            asked.feeds,
            days=asked.days,
            seed=asked.seed,
            say=lambda share: progress.update(task, completed=share),
        ) as run:
            found = findings(run)
    _show(found, time.monotonic() - began)
    return 1 if found.faults else 0


def _show(found: Findings, seconds: float) -> None:
    console = Console()
    table = Table("what", "figure", title=f"A month of the web, in {seconds / 60:.1f} minutes")
    for what, figure in (
        ("items published and in reach", f"{found.items:,}"),
        ("articles", f"{found.articles:,}"),
        ("requests", f"{found.requests:,}"),
        ("of a fixed ten-minute schedule", f"{found.fixed:,}"),
        ("share of it", f"{found.requests / found.fixed:.2f}"),
        ("faults", f"{len(found.faults):,}"),
    ):
        table.add_row(what, figure)
    console.print(table)
    delays = Table("temper", "hours to storing (median)")
    for temper, hours in found.notes.items():
        delays.add_row(temper, f"{hours:.2f}")
    console.print(delays)
    for kind, many in summary(found).items():
        examples = [fault for fault in found.faults if fault.startswith(kind)][:5]
        console.print(f"[red]{kind}: {many:,}[/] {'; '.join(examples)}")


if __name__ == "__main__":
    sys.exit(main())

"""A month of the web in minutes: `python -m tests.websim --feeds 500 --days 30 --seed 1`."""

import argparse
import os
import resource
import sys
import time

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.websim.findings import Findings, summary
from tests.websim.parts import in_parts


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.websim", description=__doc__)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    cores = os.cpu_count() or 1
    parser.add_argument("--parts", type=int, default=cores, help="into which hosts are divided")
    parser.add_argument("--at-once", type=int, default=cores, help="parts that run at one time")
    asked = parser.parse_args()
    began = time.monotonic()
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task(f"{asked.feeds} feeds, {asked.days} days", total=1.0)
        found = in_parts(
            asked.feeds,
            days=asked.days,
            seed=asked.seed,
            parts=asked.parts,
            at_once=asked.at_once,
            say=lambda share: progress.update(task, completed=share),
            ended=lambda part, its: progress.console.print(
                f"part {part + 1} of {asked.parts}: {its.items:,} items, {its.requests:,} requests,"
                f" {len(its.faults):,} faults"
            ),
        )
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    _show(found, time.monotonic() - began, used.ru_utime + used.ru_stime)
    return 1 if found.faults else 0


def _show(found: Findings, seconds: float, worked: float) -> None:
    console = Console()
    table = Table("what", "figure", title=f"The web, in {seconds / 60:.1f} minutes")
    for what, figure in (
        ("items published and in reach", f"{found.items:,}"),
        ("articles", f"{found.articles:,}"),
        ("requests", f"{found.requests:,}"),
        ("of a fixed ten-minute schedule", f"{found.fixed:,}"),
        ("share of it", f"{found.requests / found.fixed:.2f}"),
        ("faults", f"{len(found.faults):,}"),
        ("minutes of one core", f"{worked / 60:.1f}"),
    ):
        table.add_row(what, figure)
    console.print(table)
    delays = Table("temper", "hours to storing (median)")
    for temper, hours in found.medians.items():
        delays.add_row(temper, f"{hours:.2f}")
    console.print(delays)
    for kind, many in summary(found).items():
        examples = [fault for fault in found.faults if fault.startswith(kind)][:5]
        console.print(f"[red]{kind}: {many:,}[/] {'; '.join(examples)}")


if __name__ == "__main__":
    sys.exit(main())

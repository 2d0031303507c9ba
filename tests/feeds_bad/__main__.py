"""Bad feeds and pages against the real ingest: `python -m tests.feeds_bad --json FILE`."""

import argparse
import json
import sys
import time
from collections import defaultdict
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.feeds_bad.cases import cases
from tests.feeds_bad.findings import Findings, findings, told
from tests.feeds_bad.judging import Verdict
from tests.feeds_bad.running import run


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.feeds_bad", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", help="only cases of this kind; may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE")
    asked = parser.parse_args()
    chosen = [it for it in cases(asked.seed) if not asked.kind or it.kind in asked.kind]
    began = time.monotonic()
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task(f"{len(chosen)} cases", total=1.0)
        seen = run(
            chosen, seed=asked.seed, say=lambda share: progress.update(task, completed=share)
        )
    found = findings(seen, chosen)
    _show(found, time.monotonic() - began)
    if asked.json:
        asked.json.write_text(json.dumps({"seed": asked.seed, **told(found)}, indent=1))
    return 1 if found.faults else 0


def _show(found: Findings, seconds: float) -> None:
    console = Console()
    kinds: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in found.verdicts:
        kinds[verdict.kind].append(verdict)
    table = Table("kind", "cases", "entries kept", "slowest, s", "faults")
    table.title = f"{len(found.verdicts)} bad feeds and pages, {seconds:.0f} s"
    for kind, of in sorted(kinds.items()):
        kept, slowest = sum(v.survived for v in of), max(v.seconds for v in of)
        faulty = sum(bool(v.faults) for v in of)
        table.add_row(kind, str(len(of)), f"{kept:,}", f"{slowest:.1f}", str(faulty or ""))
    console.print(table)
    console.print(
        f"Neighbours wait {found.storm_delay:.2f} s on average (median {found.storm_median:.2f}), "
        f"and {found.calm_delay:.2f} s (median {found.calm_median:.2f}) on calm days.\n"
        f"The ingest service holds {found.parent_before:.0f} MiB before and "
        f"{found.parent_after:.0f} MiB after, {found.parent_peak:.0f} at its peak; "
        f"its largest child {found.child:.0f} MiB."
    )
    for fault in found.faults:
        console.print(f"fault: {fault}", markup=False, highlight=False, soft_wrap=True)
    if not found.faults:
        console.print("Everything that could survive has survived.")


if __name__ == "__main__":
    sys.exit(main())

"""Addresses that lead inward, through every way in: `python -m tests.ssrf --seed 1 --json FILE`."""

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.ssrf.entries import ENTRIES
from tests.ssrf.trying import Run, run, told


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.ssrf", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--all", action="store_true", help="show every trial")
    asked = parser.parse_args()
    began = time.monotonic()
    found = run(asked.seed)
    _show(found, time.monotonic() - began, everything=asked.all)
    if asked.json:
        asked.json.write_text(json.dumps({"seed": asked.seed, **told(found)}, indent=1))
    return 1 if found.faults else 0


def _show(found: Run, seconds: float, *, everything: bool) -> None:
    console = Console()
    cases = {(t.kind, t.name) for t in found.trials}
    table = Table("kind", "n", *ENTRIES, "in")
    table.title = f"{len(cases)} addresses, {len(found.trials)} trials, {seconds:.0f} s"
    for kind in sorted({kind for kind, _ in cases}):
        tried = Counter(t.entry for t in found.trials if t.kind == kind)
        seen = sum(t.connections for t in found.trials if t.kind == kind)
        many = sum(of == kind for of, _ in cases)
        table.add_row(kind, str(many), *(str(tried[e] or "") for e in ENTRIES), str(seen))
    console.print(table)
    if everything:
        for t in found.trials:
            console.print(f"{t.kind:12} {t.entry:8} {t.name[:40]:40} {t.outcome}", markup=False)
    passed = sum(c.fault is None for c in found.controls)
    console.print(
        f"Public controls reached: {passed} of {len(found.controls)}. "
        f"Connections dialled by the process: {found.dialled}. "
        f"Seen by the same listeners without a guard: {found.sabotaged}."
    )
    for fault in found.faults:
        console.print(f"[red]fault:[/] {fault}")
    if not found.faults:
        console.print("No connection came in.")


if __name__ == "__main__":
    sys.exit(main())

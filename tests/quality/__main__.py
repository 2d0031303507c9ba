"""`python -m tests.quality`: measure the reading and the judge on labelled pairs."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from crosswire.domain.errors import Refused
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import FOLDER, Case, in_fast_subset, read_cases
from tests.quality.comparing import Finding, compare
from tests.quality.floors import read_floors, shortfalls
from tests.quality.measure import score
from tests.quality.report import headline, misses, tables, write_report

REPORT = Path(__file__).parents[2] / "docs" / "quality.md"
COMMAND = "make quality"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        return _measure(options)
    except Refused as error:
        print(error, file=sys.stderr)
        return 2


def _measure(options: argparse.Namespace) -> int:
    if options.misses and options.half == "held":
        raise Refused("The held half stays unseen: --misses lists the dev half only.")
    own = options.set == "cases"
    if options.report and not (own and options.half == "all" and not options.fast):
        raise Refused("--report is about all of our own cases: leave --set, --half and --fast out.")
    cases = read_cases(FOLDER if own else Path(options.set))
    started = time.perf_counter()
    findings = list(
        compare(_chosen(cases, options), read=read, judge=judge, settings=AlertSettings())
    )
    seconds = time.perf_counter() - started
    if options.misses:
        print(misses(findings), end="\n\n")
    print(tables(findings), end="\n\n")
    print(f"{headline(score(findings).total)}, {seconds:.1f} s")
    if options.report:
        write_report(REPORT, _measured(findings))
        print(f"Written to {REPORT}")
    return _gate(findings) if own and options.half == "all" else 0


def _chosen(cases: Sequence[Case], options: argparse.Namespace) -> list[Case]:
    return [
        case
        for case in cases
        if options.half in ("all", case.half) and (not options.fast or in_fast_subset(case))
    ]


def _measured(findings: Sequence[Finding]) -> str:
    halves = {half: [f for f in findings if f.case.half == half] for half in ("dev", "held")}
    sections = [
        f"### The {half} half\n\n{tables(group)}" for half, group in halves.items() if group
    ]
    return "\n\n".join([f"Measured by `{COMMAND}`.", *sections])


def _gate(findings: Sequence[Finding]) -> int:
    """Hold the fast subset against its floors."""
    fast = score(finding for finding in findings if in_fast_subset(finding.case)).total
    short = list(shortfalls(fast, read_floors()))
    print(f"Fast subset: {headline(fast)}")
    for sentence in short:
        print(f"Below the floor: {sentence}.")
    return 1 if short else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--set", default="cases", metavar="cases|FILE", help="own cases, or a file")
    parser.add_argument("--half", choices=("dev", "held", "all"), default="all")
    parser.add_argument("--fast", action="store_true", help="two thirds of the families")
    parser.add_argument("--misses", action="store_true", help="list what is wrong in the dev half")
    parser.add_argument("--report", action="store_true", help="write the tables to docs/quality.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())

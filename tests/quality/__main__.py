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
from tests.quality.cases import Case, in_fast_subset
from tests.quality.comparing import Finding, Read, compare
from tests.quality.floors import read_floors, shortfalls
from tests.quality.measure import score
from tests.quality.mistakes import misses, shares
from tests.quality.page import write_page
from tests.quality.readings import Readings
from tests.quality.report import headline, summary, tables
from tests.quality.sets import BENCH, OWN, all_sets, bench_folder, cases_of, is_unseen, named

REPORT = Path(__file__).parents[2] / "docs" / "quality.md"

Findings = dict[str, list[Finding]]


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except Refused as error:
        print(error, file=sys.stderr)
        return 2


def _run(options: argparse.Namespace) -> int:
    bench = bench_folder(options.bench)
    names = [named(name, bench) for name in options.set or [OWN]]
    if options.all:
        names = list(all_sets(bench))
    if options.list:
        print("\n".join(all_sets(bench)))
        return 0
    _check(options, names)
    reader = Readings(read, stale=options.stale)
    found: Findings = {}
    for name in names:
        cases = _chosen(cases_of(name, bench), options)
        found[name] = _measure(name, cases, reader, options)
    if len(found) > 1:
        print(summary(found), end="\n\n")
    if bench is None and options.all:
        print(f"Sets of others were not run: name their folder with --bench or {BENCH}.")
    if options.report:
        write_page(REPORT, found)
        print(f"Written to {REPORT}")
    return _gate(found[OWN]) if OWN in found and options.half == "all" else 0


def _check(options: argparse.Namespace, names: Sequence[str]) -> None:
    unseen = options.half == "held" or any(map(is_unseen, names))
    if options.misses is not None and unseen:
        raise Refused("What is held back stays unseen: --misses lists what may be looked at.")
    if options.report and not options.all:
        raise Refused("--report is about all sets: it goes with --all.")


def _measure(
    name: str, cases: Sequence[Case], reader: Read, options: argparse.Namespace
) -> list[Finding]:
    settings = AlertSettings() if options.at is None else AlertSettings(alert_at=options.at)
    started = time.perf_counter()
    findings = list(compare(cases, read=reader, judge=judge, settings=settings))
    seconds = time.perf_counter() - started
    if options.misses is not None:
        print(misses(findings, limit=options.misses, of=options.of), end="\n\n")
        for row in shares(finding for finding in findings if finding.case.half == "dev"):
            print("{1:>5} {2:>4}  {0}".format(*row))
    elif not options.all:
        print(tables(findings), end="\n\n")
    print(f"{name}: {headline(score(findings).total)}, {seconds:.1f} s", flush=True)
    return findings


def _chosen(cases: Sequence[Case], options: argparse.Namespace) -> list[Case]:
    return [
        case
        for case in cases
        if options.half in ("all", case.half) and (not options.fast or in_fast_subset(case))
    ]


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
    add = parser.add_argument
    add("--set", action="append", metavar="NAME|FILE", help="a set or a file; may be repeated")
    add("--all", action="store_true", help="every set that is there, a line and a row each")
    add("--list", action="store_true", help="name the sets that are there")
    add("--bench", metavar="FOLDER", help=f"other people's sets; default: {BENCH}")
    add("--half", choices=("dev", "held", "all"), default="all")
    add("--fast", action="store_true", help="two thirds of the families")
    add("--at", type=float, metavar="CONFIDENCE", help="alert from this confidence")
    add(
        "--misses",
        type=int,
        nargs="?",
        const=1000,
        metavar="N",
        help="what is wrong in what may be looked at, N of each class of mistake",
    )
    add("--of", default="", metavar="WORDS", help="with --misses: classes that hold these words")
    add("--stale", action="store_true", help="judge what an older reader read, if it is known")
    add("--report", action="store_true", help="write the tables to docs/quality.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())

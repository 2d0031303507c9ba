"""`python -m tests.quality.values FOLDER`: how many numbers, units and dates are read right.

FOLDER holds the English specs of Microsoft's Recognizers-Text (MIT): sentences, each with the
numbers, amounts or dates that it contains. A case is right when as many are read as expected, each
lies over at least half of the expected words, and has the expected value:

- a number, percentage or age the same figure; an amount also the same unit; a range the same ends
  (an end that the spec leaves open may be 0 for us); an ordinal the same place;
- a date the same day (of "a month ago", for us an interval, the middle), a period the same days;
  either of the spec's resolutions counts, the past or the coming one. A spec gives the day after a
  period as its end, for some the last day, and for a range that ends with a month or a year the
  first day of that: all count. "Since" and "before" have one end, and must be read as such;
- what the spec leaves unresolved ("next summer", 30 February) must not be read.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from crosswire.domain.errors import Refused
from tests.quality.values.cases import Outcome, Row, Spec, cases_of, outcomes
from tests.quality.values.scope import OUT_OF_SCOPE, left_out
from tests.quality.values.specs import SPECS


def table(results: Sequence[Outcome]) -> str:
    """A row a spec, then all."""
    files = list(dict.fromkeys(each.spec.file for each in results))
    rows = [
        (_of_file(results, file)[0].spec.group, file, _of_file(results, file)) for file in files
    ]
    lines = [_row(group, file, ones) for group, file, ones in rows]
    return "\n".join(
        [
            "| what | spec | cases | right | % |",
            "|---|---|---|---|---|",
            *lines,
            _row("all", "", results),
        ]
    )


def _of_file(results: Sequence[Outcome], file: str) -> list[Outcome]:
    return [each for each in results if each.spec.file == file]


def _row(group: str, file: str, results: Sequence[Outcome]) -> str:
    right = sum(each.right for each in results)
    return f"| {group} | {file} | {len(results)} | {right} | {100 * right / len(results):.1f} |"


def misses(results: Sequence[Outcome]) -> str:
    return "\n".join(
        f"{each.case['Input']!r}\n    expected {_expectation(each.case)}\n    read     {each.read}"
        for each in results
        if not each.right
    )


def _expectation(case: Row) -> str:
    told = [(r["Text"], r.get("Resolution") or r.get("Value")) for r in case["Results"]]
    return json.dumps(told, ensure_ascii=False)


def scope(folder: Path, chosen: Sequence[Spec]) -> str:
    """The files that are not measured and the cases that are left out of the others."""
    files = [f"- {names}: {reason}" for names, reason in OUT_OF_SCOPE.items()]
    dates = [
        case
        for spec in chosen
        if "dates" in spec.group or "periods" in spec.group
        for case in cases_of(folder, spec.file)
    ]
    cases = [f"- {reason}: {count} cases" for reason, count in left_out(dates).items()]
    return "\n".join(["Files out of scope:", *files, "Cases of dates out of scope:", *cases])


def _chosen(file: str | None) -> list[Spec]:
    chosen = [spec for spec in SPECS if file in (None, spec.file)]
    if not chosen:
        raise Refused(f"No spec is called {file}: choose from {', '.join(s.file for s in SPECS)}.")
    return chosen


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.values")
    parser.add_argument("folder", type=Path, help="the unpacked English specs")
    parser.add_argument("--spec", help="only this file, such as DateTime/DateParser")
    parser.add_argument("--misses", action="store_true", help="list the cases that are not right")
    parser.add_argument("--scope", action="store_true", help="list what is left out, and why")
    options = parser.parse_args(arguments)
    try:
        chosen = _chosen(options.spec)
        results = list(outcomes(options.folder, chosen))
        if options.scope:
            print(scope(options.folder, chosen), end="\n\n")
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    if options.misses:
        print(misses(results), end="\n\n")
    print(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.quality.forms`: is one clash found in whatever forms its two sides are told?

A file of `matrices` has events, each told in several forms and denied in several. Every form of
the one is judged against every form of the other. A row of the table is a form that tells it, a
column one that denies it: `#` found, `c` seen and below the threshold, `.` not seen. Reports that
only look like a denial stand behind a bar, where every alert is false.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.domain.value import Value
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import UNTOLD, telling
from crosswire_extractor.reading import read
from tests.quality.cases import Case, Item
from tests.quality.comparing import compare, tells

FOLDER = Path(__file__).with_name("matrices")
_SHOWN = 96


class Clash(Value):
    """One event; of its forms see `Item.told`."""

    name: str
    told: tuple[str, ...]
    denied: tuple[str, ...]
    silent: tuple[str, ...] = ()
    """Reports that look like a denial and are none: another event, person, day or part."""


class Matrix(NamedTuple):
    clash: Clash
    rows: tuple[str, ...]
    """A mark for each form of the denial, then one for each report that is none."""

    @property
    def found(self) -> int:
        return sum(row[: len(self.clash.denied)].count("#") for row in self.rows)

    @property
    def false(self) -> int:
        return sum(row[len(self.clash.denied) :].count("#") for row in self.rows)

    @property
    def pairs(self) -> int:
        return len(self.clash.told) * len(self.clash.denied)


def files() -> tuple[Path, ...]:
    return tuple(sorted(FOLDER.glob("*.toml")))


def read_forms(file: Path) -> tuple[Clash, ...]:
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["clash"]
    return tuple(Clash.model_validate(row) for row in rows)


def floor_of(file: Path) -> int:
    """How many must be found: raise it when more are; never lower it to pass."""
    return int(tomllib.loads(file.read_text(encoding="utf-8"))["floor"])


def matrix_of(clash: Clash) -> Matrix:
    marks = "".join(_marks(clash))
    wide = len(clash.denied) + len(clash.silent)
    return Matrix(clash, tuple(marks[at : at + wide] for at in range(0, len(marks), wide)))


def _marks(clash: Clash) -> Iterator[str]:
    others = (*clash.denied, *clash.silent)
    cases = [_case(clash, told, other) for told in clash.told for other in others]
    for finding in compare(cases, read=read, judge=as_alerted, settings=AlertSettings()):
        seen = finding.verdict is not None and tells(finding.verdict)
        yield "#" if finding.alerts else "c" if seen else "."


def as_alerted(a: Claim, b: Claim, *, settings: AlertSettings) -> Verdict:
    """As the alert service has it: of two that no key brings together it never hears."""
    met = {*a.sought_by} & {*b.found_by}
    return telling(a, b, settings=settings) if met else UNTOLD


def _case(clash: Clash, told: str, other: str) -> Case:
    return Case(
        id=f"{told} | {other}",
        family=clash.name,
        type="forms",
        expect="contradicts" if other in clash.denied else "silent",
        domain="forms",
        half="dev",
        a=Item.told(told, source="Kervo Post", published="2025-03-04T10:00"),
        b=Item.told(other, source="Orla Echo", published="2025-03-04T11:00"),
    )


def lines_of(matrix: Matrix) -> Iterator[str]:
    """The table of one event, with both forms beside it."""
    clash = matrix.clash
    yield f"{clash.name}: {matrix.found} of {matrix.pairs}, {matrix.false} false"
    for marks, told in zip(matrix.rows, clash.told, strict=True):
        wide = len(clash.denied)
        yield f"  {marks[:wide]}|{marks[wide:]}  {told[:_SHOWN]}"
    for at, form in enumerate((*clash.denied, *clash.silent)):
        alerts = sum(row[at] == "#" for row in matrix.rows)
        named = "found" if at < len(clash.denied) else "false"
        yield f"    {at + 1}. {named} {alerts}: {form[:_SHOWN]}"


def total_of(matrices: Iterable[Matrix]) -> str:
    each = list(matrices)
    found, pairs = sum(m.found for m in each), sum(m.pairs for m in each)
    false = sum(m.false for m in each)
    alike = sum(len(m.clash.told) * len(m.clash.silent) for m in each)
    events = f"{len(each)} events, {pairs} pairs of forms, {found} found ({found / pairs:.0%})"
    return f"{events}; {false} of {alike} pairs that only look alike alert"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.forms", description=__doc__)
    parser.add_argument("--name", default="", help="only events with this in their name")
    parser.add_argument("--file", default="", help="only the file of this name, without .toml")
    wanted = parser.parse_args()
    chosen = [file for file in files() if wanted.file in ("", file.stem)]
    clashes = [c for file in chosen for c in read_forms(file) if wanted.name in c.name]
    if not clashes:
        print("No event is named so; leave --name and --file out to see all.", file=sys.stderr)
        return 2
    matrices = []
    for clash in clashes:
        matrices.append(matrix_of(clash))
        print("\n".join(lines_of(matrices[-1])), end="\n\n")
    print(total_of(matrices))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.quality.forms`: is one clash found in whatever forms its two sides are told?

`forms.toml` has events, each told in several forms and denied in several. Every form of the one is
judged against every form of the other. A row of the table is a form that tells it, a column one
that denies it: `#` found, `c` seen and below the threshold, `.` not seen.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from crosswire.domain.value import Value
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import Case, Item
from tests.quality.comparing import compare, tells

FILE = Path(__file__).with_name("forms.toml")
_SHOWN = 96


class Clash(Value):
    """One event; a form is a text, or a title, "##" and a text."""

    name: str
    told: tuple[str, ...]
    denied: tuple[str, ...]


class Matrix(NamedTuple):
    clash: Clash
    rows: tuple[str, ...]
    """A mark for each form of the denial."""

    @property
    def found(self) -> int:
        return sum(row.count("#") for row in self.rows)

    @property
    def pairs(self) -> int:
        return len(self.clash.told) * len(self.clash.denied)


def read_forms(file: Path = FILE) -> tuple[Clash, ...]:
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["clash"]
    return tuple(Clash.model_validate(row) for row in rows)


def matrix_of(clash: Clash) -> Matrix:
    marks = "".join(_marks(clash))
    wide = len(clash.denied)
    return Matrix(clash, tuple(marks[at : at + wide] for at in range(0, len(marks), wide)))


def _marks(clash: Clash) -> Iterator[str]:
    cases = [_case(clash, told, other) for told in clash.told for other in clash.denied]
    for finding in compare(cases, read=read, judge=judge, settings=AlertSettings()):
        seen = finding.verdict is not None and tells(finding.verdict)
        yield "#" if finding.alerts else "c" if seen else "."


def _case(clash: Clash, told: str, denied: str) -> Case:
    return Case(
        id=f"{clash.told.index(told)}-{clash.denied.index(denied)}",
        family=clash.name,
        type="forms",
        expect="contradicts",
        domain="forms",
        half="dev",
        a=_item("Kervo Post", 10, told),
        b=_item("Orla Echo", 11, denied),
    )


def _item(source: str, hour: int, form: str) -> Item:
    title, mark, text = form.rpartition("##")
    published = f"2025-03-04T{hour}:00"
    return Item(source=source, published=published, title=title if mark else "", text=text)


def lines_of(matrix: Matrix) -> Iterator[str]:
    """The table of one event, with both forms beside it."""
    yield f"{matrix.clash.name}: {matrix.found} of {matrix.pairs}"
    for marks, told in zip(matrix.rows, matrix.clash.told, strict=True):
        yield f"  {marks}  {told[:_SHOWN]}"
    for at, denied in enumerate(matrix.clash.denied):
        found = sum(row[at] == "#" for row in matrix.rows)
        yield f"    {at + 1}. found {found}: {denied[:_SHOWN]}"


def total_of(matrices: Iterable[Matrix]) -> str:
    each = list(matrices)
    found, pairs = sum(m.found for m in each), sum(m.pairs for m in each)
    return f"{len(each)} events, {pairs} pairs of forms, {found} found ({found / pairs:.0%})"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.forms", description=__doc__)
    parser.add_argument("--name", default="", help="only events with this in their name")
    wanted = parser.parse_args().name
    clashes = [each for each in read_forms() if wanted in each.name]
    if not clashes:
        print(f"No event has {wanted!r} in its name; leave --name out to see all.", file=sys.stderr)
        return 2
    matrices = []
    for clash in clashes:
        matrices.append(matrix_of(clash))
        print("\n".join(lines_of(matrices[-1])), end="\n\n")
    print(total_of(matrices))
    return 0


if __name__ == "__main__":
    sys.exit(main())

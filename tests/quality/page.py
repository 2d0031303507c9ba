"""What is measured goes into docs/quality.md; the rest of the page is its authors'."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.quality.calibrate import reliability
from tests.quality.comparing import Finding
from tests.quality.doubts import told_in
from tests.quality.mistakes import shares
from tests.quality.report import look_alikes, summary, table, types
from tests.quality.sets import OWN, is_unseen

START, END = "<!-- measured: start -->", "<!-- measured: end -->"
COMMAND = "python -m tests.quality --all --report"
#: Classes of mistakes beyond these are summed up in a line.
MOST_CLASSES = 10

Findings = Mapping[str, Sequence[Finding]]


def write_page(page: Path, found: Findings) -> None:
    text = page.read_text() if page.exists() else "# How often Crosswire is right\n"
    page.write_text(written_into(text, measured(found)))


def written_into(page: str, measured: str) -> str:
    """The page with its measured part replaced, and all else as its authors left it."""
    block = f"{START}\n{measured}\n{END}"
    if START not in page or END not in page:
        return f"{page.rstrip()}\n\n{block}\n".lstrip()
    before, rest = page.split(START, 1)
    return before + block + rest.split(END, 1)[1]


def measured(found: Findings) -> str:
    """The tables: each set, each type, the look-alikes, confidence, and classes of mistakes."""
    halves = {
        f"own, {half} half": [one for one in found[OWN] if one.case.half == half]
        for half in ("dev", "held")
    }
    sets = {**halves, **{name: all_of for name, all_of in found.items() if name != OWN}}
    told = [each for name, all_of in sets.items() for each in told_in(name, all_of)]
    parts = [
        f"Written by `{COMMAND}`.",
        f"### Each set\n\n{summary(sets)}",
        f"### Each type\n\n{types(halves)}",
        f"### Silent pairs of our own, by what they look like\n\n{look_alikes(found[OWN])}",
        f"### Whether confidence means what it says\n\n{reliability(told)}",
        *(
            f"### What goes wrong: {name}\n\n{_classes(all_of)}"
            for name, all_of in sets.items()
            if _may_be_classed(name)
        ),
    ]
    return "\n\n".join(parts)


def _may_be_classed(name: str) -> bool:
    """Classes tell nothing of a single case; still, what is unseen is only measured."""
    return (
        not is_unseen(name)
        and "held" not in name
        and any(part in name for part in ("own", "losses", "rte3", ":look"))
    )


def _classes(findings: Sequence[Finding]) -> str:
    rows = shares(findings)
    rest = rows[MOST_CLASSES:]
    if rest:
        count = sum(int(number) for _, number, _ in rest)
        rows = [*rows[:MOST_CLASSES], (f"{len(rest)} smaller classes", str(count), "")]
    return table(("class of mistake", "pairs", "share"), rows)

"""The tables that people read. They name no case, so that they may be printed of what is held."""

from collections.abc import Iterable, Mapping, Sequence

from tests.quality.comparing import Finding
from tests.quality.measure import Count, Estimate, Score, by, contradiction_type, score

Row = Sequence[str]


def tables(findings: Sequence[Finding]) -> str:
    """All tables as Markdown, which is plain enough for a terminal."""
    parts = [
        ("All", table(SCORED, [_scored("all", score(findings))])),
        ("By type of contradiction", table(TYPED, _types(findings))),
        ("By domain", table(SCORED, _domains(findings))),
        ("What became of the contradictions", table(FATES, _fates(findings))),
        ("Silent pairs by what they look like", table(SILENT, _near_misses(findings))),
        ("Where the threshold stands", table(AT, _thresholds(findings))),
    ]
    return "\n\n".join(f"**{title}**\n\n{table}" for title, table in parts)


def summary(sets: Mapping[str, Sequence[Finding]]) -> str:
    """One row a set."""
    return table(SCORED, [_scored(name, score(findings)) for name, findings in sets.items()])


def types(sets: Mapping[str, Sequence[Finding]]) -> str:
    """One row a set and a type of contradiction."""
    rows = [(name, *row) for name, findings in sets.items() for row in _types(findings)]
    return table(("set", "type", *TYPED[1:]), rows)


def look_alikes(findings: Sequence[Finding]) -> str:
    """The silent pairs by what they look like, with the false alerts on them."""
    return table(SILENT, _near_misses(findings))


SCORED: Row = (
    "",
    "contradictions",
    "silent",
    "found",
    "false alerts",
    "precision",
    "recall",
    "F1",
    "false per 1,000 items",
)
TYPED: Row = (
    "",
    "contradictions",
    "found",
    "named right",
    "false alerts",
    "precision",
    "recall",
    "F1",
)
FATES: Row = ("fate", "pairs")
SILENT: Row = ("looks like", "pairs", "false alerts")
AT: Row = ("alerts at", "found", "false alerts", "precision", "recall")


def _domains(findings: Sequence[Finding]) -> list[Row]:
    groups = by(findings, lambda finding: finding.case.domain)
    return [_scored(name, score(group)) for name, group in groups.items()]


def _types(findings: Sequence[Finding]) -> list[Row]:
    return [_typed(name, group) for name, group in by(findings, contradiction_type).items()]


def _typed(name: str, group: Sequence[Finding]) -> Row:
    result = score(group)
    total = result.total
    named = sum(finding.found and finding.named_type == name for finding in group)
    numbers = (total.found + total.missed, total.found, named, total.false)
    return (name, *map(str, numbers), *_measures(result))


def _scored(name: str, result: Score) -> Row:
    total = result.total
    contradictions = total.found + total.missed
    return (
        name,
        str(contradictions),
        str(total.pairs - contradictions),
        str(total.found),
        str(total.false),
        *_measures(result),
        f"{total.false_per_thousand:.1f}",
    )


def _measures(result: Score) -> tuple[str, str, str]:
    return (
        str(result.estimate(lambda count: count.precision)),
        str(result.estimate(lambda count: count.recall)),
        str(result.estimate(lambda count: count.f1)),
    )


def _fates(findings: Sequence[Finding]) -> list[Row]:
    contradictions = [finding for finding in findings if finding.case.contradicts]
    return [(fate, str(len(group))) for fate, group in by(contradictions, _fate).items()]


def _fate(finding: Finding) -> str:
    """Where a contradiction was found, or lost on the way from reading to verdict."""
    if finding.verdict is None:
        return "lost: no claim was read in one of the items"
    if finding.found:
        return "found"
    relation = finding.verdict.relation
    return "lost: below the threshold" if relation == "contradicts" else f"lost: judged {relation}"


def _near_misses(findings: Sequence[Finding]) -> list[Row]:
    silent = [finding for finding in findings if not finding.case.contradicts]
    return [
        (kind, str(len(group)), str(sum(finding.false_alert for finding in group)))
        for kind, group in by(silent, lambda finding: finding.case.type).items()
    ]


def _thresholds(findings: Sequence[Finding]) -> list[Row]:
    """What other thresholds would have told."""
    right = sum(finding.case.contradicts for finding in findings)
    return [_threshold(at / 100, findings, right) for at in range(30, 100, 10)]


def _threshold(at: float, findings: Sequence[Finding], right: int) -> Row:
    told = [finding for finding in findings if finding.would_alert_at(at)]
    found = sum(finding.case.contradicts for finding in told)
    total = Count(found, right - found, len(told) - found, len(findings))
    measures = (Estimate(total.precision), Estimate(total.recall))
    return (f"{at:.2f}", str(found), str(total.false), *map(str, measures))


def table(header: Row, rows: Iterable[Row]) -> str:
    """A Markdown table whose columns are aligned as plain text too."""
    lines = [header, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    printed = [
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    ]
    return "\n".join([printed[0], rule, *printed[1:]])


def headline(total: Count) -> str:
    """One line for a log."""

    def shown(value: float | None) -> str:
        return "–" if value is None else f"{value:.3f}"

    return (
        f"{total.pairs} pairs: precision {shown(total.precision)}, recall {shown(total.recall)}, "
        f"F1 {shown(total.f1)}, {total.false} false alerts"
    )

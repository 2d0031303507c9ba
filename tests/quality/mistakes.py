"""What went wrong, by class of mistake, with what was read and why it was judged so."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge import words
from tests.quality.cases import Item
from tests.quality.comparing import Finding

#: Of an item's words and claims, so much is shown.
MOST_WORDS = 700
MOST_CLAIMS = 8


def mistakes(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Missed and false pairs by class, the largest class first."""
    classes: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.missed or finding.false_alert:
            classes[class_of(finding)].append(finding)
    return dict(sorted(classes.items(), key=lambda each: (-len(each[1]), each[0])))


def class_of(finding: Finding) -> str:
    """Where a contradiction was lost on its way, or which rule was taken in by what."""
    verdict = finding.verdict
    if finding.false_alert and verdict:
        return f"false: {verdict.rule} on {finding.case.type}"
    if verdict is None:
        empty = [name for name, claims in zip("ab", finding.claims, strict=True) if not claims]
        return f"missed: no claim in {' and '.join(empty)}"
    if verdict.relation == "contradicts":
        return "missed: below the threshold"
    nearest = finding.nearest or verdict
    gate = nearest.rule.removeprefix("gate: ")
    stopped = nearest.rule != gate
    return f"missed: {f'stopped at {gate}' if stopped else f'{nearest.relation} by {gate}'}"


def shares(findings: Iterable[Finding]) -> list[tuple[str, str, str]]:
    """Each class with how many mistakes are in it, and their share of all."""
    classes = mistakes(findings)
    total = sum(map(len, classes.values()))
    return [(name, str(len(group)), f"{len(group) / total:.0%}") for name, group in classes.items()]


def misses(findings: Iterable[Finding], *, limit: int | None = None, of: str = "") -> str:
    """Each pair of the dev half that came out wrong, by class: at most `limit` of a class, and
    only classes in whose name `of` occurs."""
    seen = [finding for finding in findings if finding.case.half == "dev"]
    classes = {name: group for name, group in mistakes(seen).items() if of in name}
    parts = [
        "\n\n".join([f"== {len(group)} × {name}", *map(_miss, group[:limit])])
        for name, group in classes.items()
    ]
    return "\n\n".join(parts) or "Nothing is wrong in the dev half."


def _miss(finding: Finding) -> str:
    case, telling = finding.case, finding.nearest if finding.missed else finding.verdict
    said = "FALSE ALERT" if finding.false_alert else "MISSED"
    lines = [f"{said} {case.id} ({case.type}): {case.why}"]
    for item, claims in zip((case.a, case.b), finding.claims, strict=True):
        lines += [_item(item), *_claims(claims, telling)]
    return "\n".join([*lines, *_outcome(telling)])


def _item(item: Item) -> str:
    text = item.text if len(item.text) <= MOST_WORDS else f"{item.text[:MOST_WORDS]} […]"
    return f"  {item.source}, {item.published}: {item.title}\n    {' '.join(text.split())}"


def _claims(claims: Sequence[Claim], telling: Verdict | None) -> list[str]:
    """What was read, the claim that was judged first."""
    judged = {telling.a, telling.b} if telling else set()
    first = sorted(claims, key=lambda claim: claim.id not in judged)
    shown = [
        f"    {'*' if claim.id in judged else '-'} {in_words(claim)}"
        for claim in first[:MOST_CLAIMS]
    ]
    more = len(claims) - len(shown)
    return [*shown, f"    … and {more} more"] if more else shown or ["    (no claim read)"]


def in_words(claim: Claim) -> str:
    """A claim on one line: question, answer, speaker, days, modality."""
    where = f" in {claim.place.name}" if claim.place else ""
    return (
        f"{claim.question.text} [{claim.question.key}]: {words.label(claim)}{where}"
        f" | {words.speaker(claim)} | {words.days(claim)} | {claim.modality}"
    )


def _outcome(verdict: Verdict | None) -> list[str]:
    if verdict is None:
        return ["  → no pair of claims"]
    head = f"  → {verdict.relation} {verdict.type or ''} {verdict.confidence:.2f} by {verdict.rule}"
    return [head, *(f"    · {reason}" for reason in verdict.reasons)]

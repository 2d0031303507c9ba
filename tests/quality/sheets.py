"""Reading sheets: each dispute in a few lines, to be marked right or wrong by a person.

A dispute's mark names the two sentences that opened it, so that marks outlive a new reader.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from crosswire.domain.claims import Claim
from crosswire.domain.errors import Refused
from crosswire.domain.items import Item, Outcome
from crosswire.domain.value import Value, fingerprint
from crosswire_alerts.judge import words

MOST_WORDS = 400


class Mark(Value):
    """What a person thought of a dispute."""

    verdict: Literal["right", "wrong"]
    why: str = ""


Marks = Mapping[str, Mark]


def sheet(outcomes: Sequence[Outcome], items: Mapping[str, Item], marks: Marks) -> str:
    """The disputes, those that nobody has marked yet first."""
    ordered = sorted(outcomes, key=lambda outcome: mark_id(outcome) in marks)
    return "\n".join("\n".join(_entry(each, items, marks)) + "\n" for each in ordered)


def mark_id(outcome: Outcome) -> str:
    """A name for the two sentences that opened it."""
    opening = (f"{c.attribution.outlet} {c.evidence.sentence}" for c in opening_of(outcome))
    return fingerprint(*sorted(opening), length=8)


def opening_of(outcome: Outcome) -> list[Claim]:
    """The first claim of each of the two positions with which it opened."""
    claims = {claim.id: claim for claim in outcome.claims}
    firsts = (position.stands[0].claim_id for position in outcome.dispute.positions[:2])
    return [claims[id] for id in firsts if id in claims]


def read_marks(file: Path) -> dict[str, Mark]:
    """Lines of "id, right|wrong, why"; empty ones and those after a # say nothing."""
    try:
        lines = file.read_text().splitlines()
    except OSError as error:
        raise Refused(f"{file} cannot be read: {error.strerror}.") from error
    return dict(_marks_in(file, lines))


def _marks_in(file: Path, lines: Sequence[str]) -> Iterator[tuple[str, Mark]]:
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        id, verdict, why = [part.strip() for part in f"{line},,".split(",", 2)]
        if verdict == "right":
            yield id, Mark(verdict="right", why=why.strip(", "))
        elif verdict == "wrong":
            yield id, Mark(verdict="wrong", why=why.strip(", "))
        else:
            raise Refused(f"{file}, line {number}: {verdict!r} is neither right nor wrong.")


def marked(outcomes: Sequence[Outcome], marks: Marks, items: int) -> str:
    """What the marks come to: precision of those read, and why the wrong ones are wrong."""
    known = [marks[mark_id(outcome)] for outcome in outcomes if mark_id(outcome) in marks]
    right = sum(mark.verdict == "right" for mark in known)
    wrong = [mark.why or "no reason given" for mark in known if mark.verdict == "wrong"]
    reasons = "; ".join(f"{count} {why}" for why, count in Counter(wrong).most_common())
    share = f"{right / len(known):.2f}" if known else "–"
    return (
        f"{len(known)} of {len(outcomes)} read: {right} right, precision {share}, "
        f"{1000 * len(wrong) / items:.1f} false per 1,000 items" + (f" ({reasons})" * bool(wrong))
    )


def _entry(outcome: Outcome, items: Mapping[str, Item], marks: Marks) -> Iterator[str]:
    case, id = outcome.dispute, mark_id(outcome)
    mark = marks.get(id)
    said = f"{mark.verdict}: {mark.why}" if mark else "?"
    yield f"{id} {case.type} between {case.between} {case.confidence:.2f} [{said}] {case.question}"
    claims = {claim.id: claim for claim in outcome.claims}
    for position in case.positions:
        yield f"  {position.number}. {position.label} ({len(position.stands)})"
        for stand in position.stands[:2]:
            if (claim := claims.get(stand.claim_id)) and (item := items.get(claim.article_id)):
                said = f"{item.source}, {words.speaker(claim)}: {_quote(claim, item)}"
                yield f"     {_day(item)} {said}"
    yield f"  · {' '.join(case.reasons)}"


def _quote(claim: Claim, item: Item) -> str:
    place = "title" if claim.evidence.start < 0 else "text"
    sentence = " ".join(claim.evidence.sentence.split())[:MOST_WORDS]
    about = f" [{item.title}]" if place == "text" and item.title else ""
    return f"“{sentence}”{about}"


def _day(item: Item) -> str:
    return f"{item.published:%Y-%m-%d}" if item.published else "undated"

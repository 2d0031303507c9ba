"""Claims as aligned plain text for a terminal."""

import math
import textwrap
from collections.abc import Sequence

from crosswire.domain.claims import Amount, Claim, Doer, Moment, Spot, State

_WIDTH = 100


def table_of(claims: Sequence[Claim]) -> str:
    rows = [(c.question.text, answer_of(c), _stance(c), _speaker(c)) for c in claims]
    head = ("QUESTION", "ANSWER", "STANCE", "WHO SAYS IT")
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(3)]
    lines = [_line(head, widths)]
    for claim, row in zip(claims, rows, strict=True):
        lines.append(_line(row, widths))
        lines += textwrap.wrap(
            claim.evidence.sentence, _WIDTH, initial_indent="    | ", subsequent_indent="    | "
        )
    return "\n".join(lines)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
    return "  ".join((*cells, row[-1])).rstrip()


def answer_of(claim: Claim) -> str:
    """The answer in a few words: "360 to 400 troops", "held by Russia", "2 Mar 2022"."""
    answer = claim.answer
    if isinstance(answer, Amount):
        return f"{_interval(answer)} {answer.counted} ({answer.scope})"
    if isinstance(answer, State):
        return f"{answer.state} by {answer.holder.name}" if answer.holder else answer.state
    if isinstance(answer, Moment):
        return f"{answer.when.start}{'' if answer.certain else ' (scheduled)'}"
    if isinstance(answer, Spot):
        return answer.place.name
    if isinstance(answer, Doer):
        return answer.entity.name
    return "so"


def _interval(answer: Amount) -> str:
    low, high = answer.quantity.low, answer.quantity.high
    if low == high:
        return f"{low:,.10g}"
    if math.isinf(high):
        return f"{low:,.10g} or more"
    return f"{low:,.10g} to {high:,.10g}"


def _stance(claim: Claim) -> str:
    negated = "not, " if claim.polarity == "negated" else ""
    return f"{negated}{claim.modality}"


def _speaker(claim: Claim) -> str:
    chain = (claim.attribution.outlet, *(entity.name for entity in claim.attribution.chain))
    return " → ".join(chain)

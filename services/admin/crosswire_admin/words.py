"""Claims and disputes in the words of the desk."""

from datetime import datetime

from crosswire.domain.claims import (
    Amount,
    Answer,
    Attribution,
    Claim,
    Doer,
    Moment,
    Quantity,
    Spot,
    State,
    TimeSpan,
)
from crosswire.domain.disputes import Dispute
from crosswire.domain.shares import hundredths
from crosswire_admin.output import long_date


def in_quotation_marks(sentence: str) -> str:
    """Unless it brings marks of its own."""
    return sentence if sentence.startswith(tuple("“\"‘'„«")) else f"“{sentence}”"


def answer_in_words(claim: Claim) -> str:
    """What the claim says, with its polarity and its doubt."""
    words = _answer(claim.answer)
    if claim.polarity == "negated":
        words = f"not {words}"
    return words if claim.modality == "asserted" else f"{words} ({claim.modality})"


def as_read(claim: Claim) -> str:
    """The question and what the claim answers to it; a statement is both."""
    if claim.frame is None:
        return f"{claim.question.text}: {answer_in_words(claim)}"
    words = claim.question.text
    if claim.polarity == "negated":
        words = f"not so: {words}"
    return words if claim.modality == "asserted" else f"{words} ({claim.modality})"


def days_in_words(claim: Claim) -> str:
    """When and where it is so, as far as is known."""
    span = claim.event_time or (None if claim.frame else claim.as_of)
    when = f"of {_days(span)}" if span else "no day is told"
    where = f" · {claim.place.name}" if claim.place else ""
    return f"{when}{where} · published {published(claim)}"


def _days(span: TimeSpan) -> str:
    first, last = long_date(span.start), long_date(span.end)
    return first if first == last else f"{first} to {last}"


def _answer(answer: Answer) -> str:
    if isinstance(answer, Amount):
        return f"{figure(answer.quantity)} {answer.counted}"
    if isinstance(answer, State):
        return f"{answer.state} by {answer.holder.name}" if answer.holder else answer.state
    if isinstance(answer, Moment):
        return day_or_days(answer)
    if isinstance(answer, Spot):
        return answer.place.name
    return answer.entity.name if isinstance(answer, Doer) else "it is so"


def day_or_days(moment: Moment) -> str:
    words = _days(moment.when)
    return words if moment.certain else f"{words} (scheduled)"


def figure(quantity: Quantity) -> str:
    """As the text has it, else the interval."""
    return quantity.text or interval(quantity)


def interval(quantity: Quantity) -> str:
    """1,800–2,000 · at least 22 · 310."""
    low, high = quantity.low, quantity.high
    if low == high:
        return number(low)
    if low in (float("-inf"), 0) and high != float("inf"):
        return f"at most {number(high)}"
    if high == float("inf"):
        return f"at least {number(low)}" if low != float("-inf") else "any number"
    return f"{number(low)}–{number(high)}"


def counted(count: int, one: str, many: str = "") -> str:
    """1 origin, 2 origins; 1 change of position, 2 changes of position."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")


def chain(attribution: Attribution, outlet: str) -> str:
    """Who told whom, the outlet first: North Daily → Reuters → the governor."""
    agency = attribution.agency if attribution.agency != outlet else None
    links = [outlet, agency, *(speaker.name for speaker in attribution.chain)]
    return " → ".join(link for link in links if link)


def disagreement(dispute: Dispute) -> str:
    return f"{dispute.type} · {dispute.between} disagree"


def percent(confidence: float) -> str:
    return f"{hundredths(confidence)} %"


def published(claim: Claim) -> str:
    return long_date(claim.published_at.date()) if claim.published_at else "date unknown"


def minute(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%MZ")

"""Claims in plain words, for reasons and labels that a reader is shown."""

from datetime import date

from crosswire.domain.claims import (
    Amount,
    Answer,
    Claim,
    Doer,
    Moment,
    Quantity,
    Question,
    Spot,
    State,
    TimeSpan,
    Truth,
)
from crosswire.domain.units import is_measure
from crosswire_alerts.judge.pair import days_of, denies


def label(claim: Claim) -> str:
    """The answer in words, such as "310 troops killed" or "not held by Russia"."""
    if claim.frame is not None:
        return f"not so: {claim.question.text}" if denies(claim) else claim.question.text
    if isinstance(claim.answer, Truth):
        return "it is not so" if denies(claim) else "it is so"
    words = answer_in_words(claim.answer, claim.question)
    return f"not {words}" if denies(claim) else words


def answer_in_words(answer: Answer, question: Question) -> str:
    match answer:
        case Amount():
            return f"{amount(answer)} {question.predicate}"
        case State(state="held", holder=holder) if holder:
            return f"held by {holder.name}"
        case State():
            return answer.state
        case Moment():
            return ("on " if answer.certain else "due on ") + span(answer.when)
        case Spot():
            return f"in {answer.place.name}"
        case Doer():
            return f"done by {answer.entity.name}"
        case Truth():
            return "so"


def amount(answer: Amount) -> str:
    """The figure with the class counted, or with its unit: "almost 2,000 troops", "3 %"."""
    unit = answer.counted if answer.quantity.unit == "people" else answer.quantity.unit
    figure = answer.quantity.text or numbers(answer.quantity)
    if answer.quantity.text and is_measure(unit):
        return figure  # the words name the unit
    return figure if figure.casefold().endswith(unit.casefold()) else f"{figure} {unit}"


def is_general(counted: str) -> bool:
    """Whether a class says no more than the question does."""
    return counted in ("people", "troops")


def numbers(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low == high:
        return _number(low)
    if high == float("inf"):
        return f"at least {_number(low)}"
    if low == float("-inf"):
        return f"at most {_number(high)}"
    return f"{_number(low)} to {_number(high)}"


def days(claim: Claim) -> str:
    known = days_of(claim)
    return span(known) if known else "an unknown day"


def span(of: TimeSpan) -> str:
    return day(of.start) if of.start == of.end else f"{day(of.start)} to {day(of.end)}"


def day(of: date) -> str:
    return f"{of.day} {of:%B %Y}"


def speaker(claim: Claim) -> str:
    """Who answers for it, by name; an outlet that speaks for itself by its id."""
    named = claim.attribution.speaker
    return named.name if named else claim.attribution.outlet


def chain(claim: Claim, outlet: str) -> str:
    """Such as "Coast Times, quoting the mayor, quoting the fire brigade"."""
    return ", quoting ".join((outlet, *(entity.name for entity in claim.attribution.chain)))


def both(first: object, second: object) -> str:
    """Such as "12 people against 40 people"."""
    return f"{first} against {second}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:,}"

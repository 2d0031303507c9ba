"""A headline leaves out when and where: the sentence under it, which tells the same, says so. Pure.

The first sentence of a report tells its headline again at length, as journalists are taught; what
the headline only hints at is therefore taken from there.
"""

from collections.abc import Iterator, Sequence

from crosswire import lexis
from crosswire.domain.claims import Amount, Argument, Claim, Frame

#: So many sentences tell the headline again.
LEAD = 2
CORE = ("agent", "patient")


def with_leads(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims in their order, those of the headline with the day and the place of the lead."""
    starts = sorted({c.evidence.start for c in claims if c.evidence.start >= 0})[:LEAD]
    lead = [claim for claim in claims if claim.evidence.start in starts]
    for claim in claims:
        again = None
        if claim.evidence.start < 0:
            again = next((each for each in lead if _tells_again(claim, each)), None)
        yield claim if again is None else _placed(claim, again)


def _placed(claim: Claim, lead: Claim) -> Claim:
    found = {
        name: getattr(lead, name)
        for name in ("event_time", "as_of", "place")
        if getattr(claim, name) is None and getattr(lead, name) is not None
    }
    return claim.with_(**found) if found else claim


def _tells_again(claim: Claim, lead: Claim) -> bool:
    if claim.polarity != lead.polarity or (claim.frame is None) != (lead.frame is None):
        return False
    if claim.frame is not None and lead.frame is not None:
        return _same_deed(claim.frame, lead.frame)
    if claim.question.key != lead.question.key:
        return False
    if isinstance(claim.answer, Amount) and isinstance(lead.answer, Amount):
        return claim.answer.quantity.overlaps(lead.answer.quantity)
    return claim.answer == lead.answer


def _same_deed(title: Frame, lead: Frame) -> bool:
    """One predicate, and no participant of the one who is another in the other."""
    if title.whole_story or lead.whole_story or title.refutes or lead.refutes:
        return False
    one = lexis.canonical(title.predicate, title.pos) == lexis.canonical(lead.predicate, lead.pos)
    if title.pos != lead.pos or not (one or lexis.one_deed(title.predicate, lead.predicate)):
        return False
    pairs = [(title.of(role), lead.of(role)) for role in CORE]
    both = [(a, b) for a, b in pairs if a and b and a.known and b.known]
    return bool(both) and all(_one(a, b) for a, b in both)


def _one(a: Argument, b: Argument) -> bool:
    if a.quantity and b.quantity and not a.quantity.overlaps(b.quantity):
        return False
    if a.head == b.head or (a.key and a.key == b.key) or (a.side and a.side == b.side):
        return True
    words = {a.head, *a.terms}, {b.head, *b.terms}
    return bool(words[0] & words[1]) or lexis.kinship(a.head, b.head, "n") is not None

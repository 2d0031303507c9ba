"""Whether two states are of two matters, though one stands in for the other. Pure."""

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire_alerts.judge.frames.alignment import Alignment, states_in
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair


def of_two_matters(pair: Pair, found: Alignment, whose: Tie) -> bool:
    """By what else one of them speaks of; `whose`: what each of the states is said of."""
    return (
        _one_of_several(whose)
        or _one_of_the_other(found, whose)
        or _told_of_two(pair, found, whose)
    )


def _one_of_the_other(found: Alignment, whose: Tie) -> bool:
    """Rejected an amendment to the bill, passed the bill: one of them speaks of both."""
    heads = {whose.a.head, whose.b.head}
    if len(heads) < 2 or (whose.strength == "same" and whose.named):
        return False  # Roe, who remains chief executive
    return any(heads <= {each.head for each in frame.arguments} for frame in (found.a, found.b))


def _told_of_two(pair: Pair, found: Alignment, whose: Tie) -> bool:
    """Left the pact, remains in the union: what each is in or out of is told, and not the same."""
    rest = [[each for each in only if _matter(each)] for only in (found.only_a, found.only_b)]
    texts = pair.later.evidence.sentence.lower(), pair.earlier.evidence.sentence.lower()
    held_by_doer = any(state.holder == "subject" for state in states_in(found.a))
    return (
        held_by_doer
        and whose.a.role != "patient" != whose.b.role
        and all(rest)
        and not any(
            one.head in text for only, text in zip(rest, texts, strict=True) for one in only
        )
    )


def _matter(each: Argument) -> bool:
    somebody = each.key.startswith("person:") or lexis.is_a(each.head, "person")
    timed = each.quantity is not None or lexis.is_a(each.head, "time")
    return each.known and each.role in ("patient", "oblique") and not (somebody or timed)


def _one_of_several(whose: Tie) -> bool:
    """A hostage is free, three hostages are held."""
    counted = [each.quantity is not None for each in whose[:2]]
    plain = whose.b if counted[0] else whose.a
    return counted[0] != counted[1] and plain.text.lower().startswith(("a ", "an ", "one "))

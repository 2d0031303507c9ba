"""Whether two states are told of two things, and so can both be: two offices, two counts. Pure."""

from crosswire import lexis
from crosswire.domain.claims import Argument, Frame
from crosswire_alerts.judge.crimes import crimes_apart
from crosswire_alerts.judge.frames.alignment import Alignment, groups_in, states_in
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.exchanged import NUMBERS
from crosswire_alerts.judge.frames.sites import elsewhere, in_a_part, two_owners
from crosswire_alerts.judge.frames.story import story_of
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair

#: Before what somebody is: resigned as minister.
OFFICE = "as"


def of_two(pair: Pair, found: Alignment, whose: Tie) -> str | None:
    """Why both can be so, if they can; `whose`: what each of the states is said of."""
    if pair.in_passing:
        return "A state told in passing"
    if in_a_part(found.a) != in_a_part(found.b):
        return "One tells of a part only"
    one_person = whose.named and whose.strength == "same"  # who stays on as what he was
    if not one_person and (
        _in_another_office(whose.a, found.b) or _in_another_office(whose.b, found.a)
    ):
        return "Of two in two offices"
    if elsewhere(pair, found.a, found.b, whose):
        return "Of two at two places"
    if _some_of_several(whose):
        return "Some are told of, and others"
    if two_owners(pair, found.a, found.b, whose) or two_owners(pair, found.b, found.a, whose):
        return "Of two owners"
    if _from_day_to_day(pair, found):
        return "On two days"
    if _measured_apart(found):
        return "Each in a measure of its own"
    if _of_two_contests(pair, found):
        return "Two contests, as far as they say"
    if crimes_apart(pair):
        return "Two counts of one trial"
    if _of_two_matters(pair, found, whose):
        return "Of two matters"
    return None


def _in_another_office(who: Argument, other: Frame) -> bool:
    """The finance minister goes; Roe stays on as health minister."""
    offices = (each for each in other.arguments if each.link == OFFICE)
    return any(each.head == who.head and tie(who, each).strength != "same" for each in offices)


def _some_of_several(whose: Tie) -> bool:
    """A hostage, three hostages, the hostages; eleven miners, three miners."""
    first, second = (each.text.lower().split(" ", 1)[0] for each in (whose.a, whose.b))
    if first != second and {first, second} <= NUMBERS:
        return True
    single = [_is_single(each.text.lower()) for each in (whose.a, whose.b)]
    many = [_is_several(each) for each in (whose.a, whose.b)]
    return (single[0] and many[1]) or (single[1] and many[0])


def _is_single(text: str) -> bool:
    """A hostage; not a majority of them."""
    return text.startswith(("a ", "an ", "one ")) and not text.startswith("a majority ")


def _is_several(argument: Argument) -> bool:
    if argument.quantity is not None:
        return argument.quantity.low > 1
    plural = argument.head not in argument.text.lower().split()
    return plural and not argument.key and lexis.is_a(argument.head, "person")


def _from_day_to_day(pair: Pair, found: Alignment) -> bool:
    """Shares rose on Monday and fell on Tuesday."""
    return pair.dated_apart and "trend" in groups_in(found.a) & groups_in(found.b)


def _measured_apart(found: Alignment) -> bool:
    """Up in euros and down in dollars; more visitors and fewer tickets; won 63 seats, lost 12."""
    if any(t.figures_apart for t in found.holding):
        return True
    units = [
        {each.quantity.unit for each in frame.arguments if each.quantity}
        for frame in (found.a, found.b)
    ]
    return bool(units[0] and units[1]) and not units[0] & units[1]


def _of_two_contests(pair: Pair, found: Alignment) -> bool:
    """One wins a song contest and loses a battle."""
    groups = groups_in(found.a) & groups_in(found.b)
    return groups == {"contest"} and len(found.holding) < 2 and not story_of(pair)


def _of_two_matters(pair: Pair, found: Alignment, whose: Tie) -> bool:
    """By what else one of them speaks of."""
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

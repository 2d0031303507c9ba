"""What a verb's clause says of a figure: so many, so much, for so long, worth so much."""

from collections.abc import Iterator

from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import members, verb_lemma
from crosswire_extractor.reading.frames.lengths import by_length, sanctioned
from crosswire_extractor.reading.frames.measures import (
    as_paid,
    as_price,
    as_settled,
    being_worth,
    measured,
    of_what,
    put_to,
    sold_for,
    where_of,
    with_figure,
    worth_of_deal,
)
from crosswire_extractor.reading.frames.saying import Saying, Step
from crosswire_extractor.reading.frames.verbs import Roles, roles_of
from crosswire_extractor.reading.frames.verdicts import SENTENCE, as_told, in_years, sentenced
from crosswire_extractor.reading.frames.votes import passed_by
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.syntax import Node


def amount(saying: Saying) -> Step:
    """So many, so much; raised to so much."""
    measure = measured(saying.parsed, saying.verb, saying.roles)
    if measure is not None:
        yield from _measured(saying, *measure)
        return True
    price = sold_for(saying.parsed, saying.predicate, saying.roles) or worth_of_deal(
        saying.parsed, saying.predicate, saying.roles
    )
    if price is not None:
        saying.set_mood()
        settled = as_settled(saying.tree, saying.verb, saying.mood)
        sold = saying.tell("amount", Roles(patient=price[0]), mood=settled, of_itself=True)
        yield with_figure(as_paid(sold), saying.parsed, price[1])
    figure = put_to(saying.parsed, saying.verb, saying.predicate, saying.roles)
    if figure is not None:
        saying.set_mood()
        told = saying.tell("amount", Roles(patient=saying.roles.patient))
        yield with_figure(told, saying.parsed, figure)
    return False


def _measured(saying: Saying, counted: Node, figure: NumberFound) -> Iterator[Clause]:
    saying.set_mood()
    # Who puts a figure on something reports it: what is reported starts at the thing.
    node = counted if saying.in_report else saying.verb
    where = where_of(saying.parsed, saying.roles, figure)
    told = Roles(patient=of_what(saying.tree, counted), obliques=where)
    clause = saying.tell("amount", told, at=node, of_itself=True)
    clause = as_price(clause, costs=saying.predicate == "cost")
    yield with_figure(clause, saying.parsed, figure)
    for below in saying.tree.children(counted, "relcl", "acl"):
        befell = roles_of(saying.tree, below)
        inner = Roles(patient=members(saying.tree, befell.patient or befell.agent or counted))
        deed = saying.tell(verb_lemma(saying.tree, below), inner, at=node, of_itself=True)
        yield with_figure(deed, saying.parsed, figure)


def worth(saying: Saying) -> Step:
    """What it is worth."""
    found = being_worth(saying.parsed, saying.predicate, saying.roles)
    if found is None:
        return False
    thing, figure = found
    told = saying.tell("amount", Roles(patient=thing), of_itself=True)
    yield with_figure(told, saying.parsed, figure)
    return True


def terms(saying: Saying) -> Step:
    """So many years in prison, a ban for so long; what passed a parliament."""
    parsed, verb, roles = saying.parsed, saying.verb, saying.roles
    if (term := sentenced(parsed, verb, saying.predicate, roles)) is not None:
        mood = as_told(saying.tree, verb, saying.predicate, saying.mood)
        yield in_years(saying.tell(SENTENCE, term, mood=mood))
    if (given := sanctioned(parsed, verb, saying.predicate, roles)) is not None:
        saying.carried.add(given.noun.at)
        mood = saying.mood.flipped() if given.escaped else saying.mood
        yield by_length(saying.tell(given.deed, given.roles, mood=mood))
        return True
    if (bill := passed_by(saying.predicate, roles)) is not None:
        saying.predicate, saying.roles = "pass", bill
    return False

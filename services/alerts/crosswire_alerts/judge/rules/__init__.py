"""One kind of contradiction a file; the first rule with an opinion of a pair wins."""

from collections.abc import Mapping

from crosswire_alerts.judge.finding import Finding, Rule
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.rules.actor import actor
from crosswire_alerts.judge.rules.date import date
from crosswire_alerts.judge.rules.denial import denial
from crosswire_alerts.judge.rules.place import place
from crosswire_alerts.judge.rules.position import position
from crosswire_alerts.judge.rules.quantity import quantity
from crosswire_alerts.judge.rules.status import status
from crosswire_alerts.judge.words import both, label

#: In order: who takes back or denies what, then what the answers say.
RULES: dict[str, Rule] = {
    "position": position,
    "denial": denial,
    "quantity": quantity,
    "status": status,
    "date": date,
    "place": place,
    "actor": actor,
}


def decide(pair: Pair, rules: Mapping[str, Rule] = RULES) -> tuple[str, Finding]:
    """The rule that has an opinion, and its opinion."""
    for name, rule in rules.items():
        finding = rule(pair)
        if finding:
            return name, finding
    answers = both(label(pair.earlier), label(pair.later))
    return "none", Finding("compatible", f"Both can be so: {answers}.")

"""How an appeal against a judgment ended, however it is told: it was won, or lost.

To quash a conviction and to allow the appeal against it are one; so are to uphold it, to dismiss
the appeal, and that the verdict stands.
"""

from typing import NamedTuple

from crosswire_extractor.reading.frames.grammar import behind, lemma
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

WON, LOST = "win appeal", "lose appeal"
_JUDGMENTS = frozenset(("conviction", "verdict", "sentence", "judgment", "judgement"))
_GRANTING = frozenset(("uphold", "allow", "grant", "accept"))
_REFUSING = frozenset(("reject", "dismiss", "turn down", "throw out", "deny", "refuse"))
_UNDOING = frozenset(
    ("overturn", "quash", "set aside", "annul", "reverse", "strike down", "throw out", "void")
)
_KEEPING = frozenset(("uphold", "confirm", "affirm"))
_STANDING = frozenset(("stand",))
_HIS_OWN = {"win": WON, "lose": LOST}
APPEALING = _GRANTING | _REFUSING | _UNDOING | _KEEPING | _STANDING | _HIS_OWN.keys()


class Appeal(NamedTuple):
    outcome: str
    roles: Roles
    noun: Node
    """The appeal, or the judgment, by which it is told."""


def appeal_decided(tree: Tree, word: str, roles: Roles) -> Appeal | None:
    """What became of whose appeal, by which court."""
    thing, court = roles.patient, roles.agent
    if thing is None:
        thing, court = (roles.agent, None) if word in _STANDING else (None, None)
    if thing is None or not thing.noun:
        return None
    if lemma(thing) == "appeal" and _against_a_judgment(tree, thing):
        if word in _HIS_OWN and not roles.passive:
            who = Roles(patient=roles.agent)
            return Appeal(_HIS_OWN[word], who, thing) if roles.agent else None
        outcome = WON if word in _GRANTING else LOST if word in _REFUSING else None
        whose = tree.child(thing, "poss") or next(behind(tree, thing, "by", "of"), None)
    elif lemma(thing) in _JUDGMENTS:
        kept = word in _KEEPING or (word in _STANDING and roles.patient is None)
        outcome = LOST if kept else WON if word in _UNDOING else None
        whose = tree.child(thing, "poss") or next(behind(tree, thing, "of", "against"), None)
    else:
        return None
    if outcome is None or whose is None or whose.tag.startswith("PRP"):
        return None
    return Appeal(outcome, Roles(agent=court, patient=whose), thing)


def _against_a_judgment(tree: Tree, appeal: Node) -> bool:
    """Not an appeal for calm, nor against an extradition."""
    if any(behind(tree, appeal, "for", "to")):
        return False
    return all(lemma(what) in _JUDGMENTS for what in behind(tree, appeal, "against"))

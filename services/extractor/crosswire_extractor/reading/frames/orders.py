"""Who ordered what, in the ways in which it is told, as one deed. Pure.

"Ordered troops to fire on them", "gave the order to fire on them", "ordered the shooting", "the
order to fire came from her"; and of those who fired on them "on her orders", that she ordered it.
"""

from typing import NamedTuple

from crosswire_extractor.reading.frames.grammar import behind, has_to, lemma, verb_lemma, words
from crosswire_extractor.reading.frames.nouns import event_of, roles_of_event
from crosswire_extractor.reading.frames.phrasing import said_plainly
from crosswire_extractor.reading.frames.verbs import Roles, roles_of
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

ORDER = "order"
#: Whose word moves others: told the crew to leave, the order came from him.
TELLING, COMING = "tell", "come"
_UPON = frozenset(("on", "upon", "by", "under", "at"))


class Ordered(NamedTuple):
    predicate: str
    roles: Roles
    by_noun: Node | None
    """The order that tells it, if a noun does."""
    deed: Node
    """What was ordered: a verb, or the noun of an event."""


def ordered(parsed: Parsed, verb: Node, word: str, roles: Roles) -> Ordered | None:
    """The order with who gave it and what it is for; None if the clause tells of none."""
    tree = parsed.tree
    if word in words("to_order") or word == TELLING:
        return _by_verb(parsed, verb, word, roles)
    if word != COMING and word not in words("handing_over"):
        return None
    noun = roles.agent if word == COMING else roles.patient
    if roles.passive:
        noun = roles.patient
    if noun is None or lemma(noun) not in words("orderings"):
        return None
    sender = next((each for link, each in roles.obliques if link == "from"), None)
    giver = sender if word == COMING else roles.agent
    deed = next((each for each in tree.children(noun, "acl") if has_to(tree, each)), None)
    if deed is None or (giver is None and not roles.passive):
        return None
    return _of_deed(tree, deed, giver, None, noun)


def _by_verb(parsed: Parsed, verb: Node, word: str, roles: Roles) -> Ordered | None:
    tree, thing = parsed.tree, roles.patient
    if thing is None or (roles.agent is None and not roles.passive):
        return None
    inner = (each for each in tree.children(verb, "xcomp", "ccomp") if each.at > thing.at)
    deed = next((each for each in inner if has_to(tree, each)), None)
    if deed is not None:
        return _of_deed(tree, deed, roles.agent, thing, None)
    done = event_of(thing) if word in words("to_order") else None
    if done is None or roles.passive:
        return None
    told = roles_of_event(parsed, thing)
    inner_roles = Roles(agent=roles.agent, patient=told.patient, obliques=told.obliques)
    return Ordered(named(done), inner_roles, thing, thing) if told.patient else None


def _of_deed(
    tree: Tree, deed: Node, giver: Node | None, whom: Node | None, noun: Node | None
) -> Ordered:
    """What is done to nothing is ordered of those who do it."""
    inner = roles_of(tree, deed)
    plainly = said_plainly(tree, deed, inner)
    done, inner = plainly or (verb_lemma(tree, deed), inner)
    whom = inner.patient or (whom if not inner.passive else None)
    told = Roles(agent=giver, patient=whom, obliques=inner.obliques)
    return Ordered(named(done), told, noun, deed)


def named(deed: str) -> str:
    """The deed of who orders it, as one word; to open fire on somebody is to shoot."""
    plain = "shoot" if deed in words("shooting") else deed
    return f"{ORDER} {plain}".replace(" ", "_")


def on_orders(tree: Tree, roles: Roles) -> tuple[Node, Node] | None:
    """(the orders, who gave them), of a deed that was done on them."""
    for link, noun in roles.obliques:
        if link in _UPON and lemma(noun) in words("orderings"):
            giver = next(behind(tree, noun, "of", "from", "by"), None)
            giver = giver or tree.child(noun, "poss")
            return (noun, giver) if giver is not None else None
    return None

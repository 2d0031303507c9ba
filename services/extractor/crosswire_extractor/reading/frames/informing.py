"""Who was told, ordered or knew of something: deeds of speech that are themselves disputed.

That she was warned of the leak, that nobody informed the ministry, that no order was given, that
the firm learned of it in May: a verb of speech says so, and what it hands over is another matter.
"""

from functools import cache
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import (
    behind,
    lemma,
    negated,
    none_of,
    verb_lemma,
    words,
)
from crosswire_extractor.reading.frames.nouns import event_of
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

WARN, INFORM, ORDER, LEARN = "warn", "inform", "order", "learn"
_ABOUT = frozenset(("of", "about", "on", "over", "against", "regarding", "concerning"))
_NOBODY = frozenset(("anyone", "anybody", "nobody", "no-one", "none"))


class Informed(NamedTuple):
    predicate: str
    roles: Roles
    by_noun: Node | None
    """The warning, the order that tells it, if a noun does."""


@cache
def informing_verbs() -> frozenset[str]:
    """None but these tell that somebody is told, ordered or knows."""
    return words("to_warn", "to_inform", "to_order", "knowing", "receiving", "handing_over")


def informed(tree: Tree, verb: Node, roles: Roles) -> Informed | None:
    """None unless the verb, or a noun beside it, tells that somebody is told, ordered or knows."""
    word = verb_lemma(tree, verb)
    if told := _deed_of(word):
        return _by_verb(tree, verb, told, word, roles)
    if word in words("knowing"):
        matter = next(iter(_matters(tree, verb)), None)
        thing = roles.patient
        if matter is None or roles.agent is None or (thing is not None and thing.at < matter.at):
            return None
        return Informed(LEARN, Roles(agent=roles.agent, patient=matter), None)
    return _by_noun(tree, verb, word, roles)


class Aware(NamedTuple):
    """Of what somebody is aware, or is not."""

    matter: Node
    unaware: bool


def aware_of(tree: Tree, adjective: Node) -> Aware | None:
    """Was aware, was unaware, of the leak."""
    if adjective.lower not in words("knowing_of"):
        return None
    matter = next(iter(_matters(tree, adjective)), None)
    unaware = adjective.lower in ("unaware", "ignorant")
    return Aware(matter, unaware) if matter is not None else None


def _deed_of(word: str) -> str | None:
    for deed in (WARN, INFORM, ORDER):
        if word in words(f"to_{deed}"):
            return deed
    return None


def _by_verb(tree: Tree, verb: Node, deed: str, word: str, roles: Roles) -> Informed | None:
    matters = _matters(tree, verb)
    hearer = roles.patient
    if hearer is None:
        return None
    if hearer.lower in _NOBODY:  # had not informed anyone in the government
        hearer = next(behind(tree, verb, "in", "at", "from"), hearer)
    # Told reporters, warned that: a report like many.
    denied = negated(tree, verb) or (roles.agent is not None and none_of(tree, roles.agent))
    plainly = roles.passive or denied or (bool(matters) and word != "tell")
    if not plainly and deed != ORDER:
        return None
    told_to = roles.passive or any(tree.children(verb, "xcomp", "ccomp"))
    if deed == ORDER and not (told_to or event_of(hearer)):
        return None
    about = tuple(("about", each) for each in matters)
    return Informed(deed, Roles(roles.agent, hearer, passive=roles.passive, obliques=about), None)


def _matters(tree: Tree, top: Node) -> list[Node]:
    """Of what: warned of the flood, knew about the leak."""
    return [
        noun
        for noun in behind(tree, top, *_ABOUT)
        if noun.noun and not lexis.is_a(lemma(noun), "time")
    ]


def _by_noun(tree: Tree, verb: Node, word: str, roles: Roles) -> Informed | None:
    """Got no warning, sent it a notice, an order was given to the troops."""
    noun = _notice(tree, verb, roles)
    deed = _deed_named(noun) if noun is not None else None
    if noun is None or deed is None:
        return None
    named = [
        each for each in tree.children(noun, "compound", "nmod") if each.noun and not each.name
    ]
    about = tuple(("about", each) for each in (*named, *_matters(tree, noun)))  # a flood warning
    if word in words("receiving") and not roles.passive:
        sender = next((n for link, n in roles.obliques if link == "from"), None)
        return Informed(deed, Roles(sender, roles.agent, obliques=about), noun)
    if word not in words("handing_over"):
        return None
    receiver = next((n for link, n in roles.obliques if link == "to"), None)
    if roles.passive:
        subject = roles.patient
        if subject is not None and subject.at != noun.at:
            receiver = subject  # was sent a warning
        return Informed(deed, Roles(roles.agent, receiver, passive=True, obliques=about), noun)
    return Informed(deed, Roles(roles.agent, receiver, obliques=about), noun)


def _notice(tree: Tree, verb: Node, roles: Roles) -> Node | None:
    things: list[Node] = [*tree.children(verb, "dobj", "nsubjpass")]
    if roles.patient is not None:
        things.append(roles.patient)
    for noun in things:
        if noun.noun and not noun.name and _deed_named(noun):
            return noun
    return None


def _deed_named(noun: Node) -> str | None:
    word = lemma(noun)
    for deed in (WARN, INFORM, ORDER):
        if word in words(f"{deed}ings"):
            return deed
    return None

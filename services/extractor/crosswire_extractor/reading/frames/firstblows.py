"""Who began a fight: fired first, threw the first punch, from whom the first shots came. Pure."""

from dataclasses import replace

from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

#: What is said of whoever began it.
STRIKE_FIRST = "strike first"


def first_blow(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """By the order of the deed, or of the blow."""
    thing = roles.agent if word == "come" else roles.patient
    if thing is not None and _first(tree, thing) and lemma(thing) in words("blows"):
        who = _sender(roles) if word == "come" else roles.agent
        if who is None or (word != "come" and word not in words("blowing")):
            return None
        return STRIKE_FIRST, Roles(agent=who, obliques=roles.without(who))
    if word not in words("blowing") or not _told_first(tree, verb):
        return None
    opens = thing is not None and word == "open" and lemma(thing) == "fire"
    if word == "open" and not opens:
        return None
    # Parsers take "police fired first" for what was done to the police.
    misread = roles.passive and roles.agent is None and not any(tree.children(verb, "auxpass"))
    who = roles.patient if misread else roles.agent
    if who is None or (roles.passive and not misread):
        return None
    struck = None if opens or misread else roles.patient
    return STRIKE_FIRST, replace(roles, agent=who, patient=struck, passive=False)


def told_as_begun(tree: Tree, clause: Clause, verb: Node) -> Clause:
    """In words for people: "police fired first"."""
    doer = next((each.text for each in clause.arguments if each.role == "agent"), "")
    shot = verb_lemma(tree, verb) in ("fire", "shoot", "open", "come", "launch")
    how = "fired" if shot else "struck"
    return replace(clause, told=f"{doer} {how} first")


def _first(tree: Tree, blow: Node) -> bool:
    return any(each.lower == "first" for each in tree.children(blow, "amod", "advmod"))


def _told_first(tree: Tree, verb: Node) -> bool:
    """Fired first; opened fire first in the square, where "first" hangs on "in"."""
    near = [verb, *tree.children(verb, "prep", "dobj")]
    return any(
        each.lower == "first" and each.at > verb.at
        for top in near
        for each in tree.children(top, "advmod")
    )


def _sender(roles: Roles) -> Node | None:
    return next((noun for link, noun in roles.obliques if link == "from"), None)


def begins(tree: Tree, verb: Node, roles: Roles) -> bool:
    """Started the fire, the riot: they brought it about."""
    if verb_lemma(tree, verb) not in words("beginning") or roles.agent is None:
        return False
    thing = roles.patient
    return thing is not None and lemma(thing) in words("outbreaks") | words("fights")

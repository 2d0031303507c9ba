"""What somebody is by being among those to whom it happened: he was among the dead."""

from dataclasses import replace

from crosswire_extractor.reading.frames.grammar import lemma, phrases, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

#: Who they are among, and what befell them.
_BEFELL = {
    "dead": "die", "fatality": "die", "killed": "kill", "kill": "kill", "injured": "injure",
    "injure": "injure", "wounded": "wound", "wound": "wound", "arrested": "arrest",
    "arrest": "arrest", "detained": "detain", "detain": "detain", "missing": "go missing",
    "survivor": "survive", "detainee": "arrest",
}  # fmt: skip
#: To be told as one of them.
COUNTED = frozenset(("count", "list", "number", "report"))
#: It happens to them, and nobody need do it.
_OF_THEMSELVES = frozenset(("die", "survive", "go missing"))


def among(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Was among the dead; was one of those injured; is counted among the missing."""
    subject = roles.patient if roles.passive else roles.agent
    if subject is None or any(tree.children(subject, "nummod")):
        return None  # three children were among the dead: a part of them
    counted = roles.passive and word in COUNTED
    if word not in words("stative") and not counted:
        return None
    of_them = roles.complement is not None and roles.complement.lower == "one"
    for link, noun in roles.obliques if not of_them else _of_one(tree, roles.complement):
        if link not in ("among", "amongst", "of"):
            continue
        if link == "of" and not of_them:
            continue
        befell = _BEFELL.get(lemma(noun)) or _BEFELL.get(noun.lower)
        below = tree.child(noun, "acl")  # among those killed
        if befell is None and below is not None:
            befell = _BEFELL.get(below.lower)
        if befell is not None:
            rest = roles.without(noun)
            by_itself = befell in _OF_THEMSELVES
            who = Roles(agent=subject) if by_itself else Roles(patient=subject)
            return befell, replace(who, obliques=rest)
    return None


def those_among(tree: Tree, told: Roles, plain: Roles) -> Node | None:
    """The word for those among whom somebody is, which the plain verb leaves out."""
    links = (*told.obliques, *_of_one(tree, told.complement))
    gone = (noun for link, noun in links if link in ("among", "amongst", "of"))
    kept = {noun.at for _, noun in plain.obliques}
    return next((noun for noun in gone if noun.at not in kept), None)


def _of_one(tree: Tree, one: Node | None) -> tuple[tuple[str, Node], ...]:
    """One of those, of the dead: whose number it is one of."""
    return tuple(phrases(tree, one)) if one is not None else ()

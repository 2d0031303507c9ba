"""What somebody is by being among those to whom it happened: he was among the dead."""

from dataclasses import replace

from crosswire_extractor.reading.frames.grammar import lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Tree

#: Who they are among, and what befell them.
_BEFELL = {
    "dead": "die", "fatality": "die", "killed": "kill", "kill": "kill", "injured": "injure",
    "injure": "injure", "wounded": "wound", "wound": "wound", "arrested": "arrest",
    "arrest": "arrest", "detained": "detain", "detain": "detain", "missing": "go missing",
    "survivor": "survive", "detainee": "arrest",
}  # fmt: skip
#: It happens to them, and nobody need do it.
_OF_THEMSELVES = frozenset(("die", "survive", "go missing"))


def among(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Was among the dead; is one of those injured; counted among the missing."""
    subject = roles.patient if roles.passive else roles.agent
    if subject is None or any(tree.children(subject, "nummod")):
        return None  # three children were among the dead: a part of them
    if word not in words("stative"):
        return None
    for link, noun in roles.obliques:
        if link not in ("among", "amongst"):
            continue
        befell = _BEFELL.get(lemma(noun)) or _BEFELL.get(noun.lower)
        below = tree.child(noun, "acl")  # among those killed
        if befell is None and below is not None:
            befell = _BEFELL.get(below.lower)
        if befell is not None:
            rest = tuple(o for o in roles.obliques if o[1].at != noun.at)
            by_itself = befell in _OF_THEMSELVES
            who = Roles(agent=subject) if by_itself else Roles(patient=subject)
            return befell, replace(who, obliques=rest)
    return None

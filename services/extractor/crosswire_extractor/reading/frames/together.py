"""What two do with each other, as the one does it with the other: they met, talks between them."""

from dataclasses import replace

from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

_BETWEEN = "between"


def with_each_other(tree: Tree, predicate: str, roles: Roles) -> Roles:
    """Anna Berg and Bo Kell met, signed a deal: she with him."""
    if predicate in words("made_together"):
        roles = between_two(tree, roles)
    kind = "mutual" if roles.patient is None else "made_together"
    if roles.agent is None or predicate not in words(kind):
        return roles
    other = _second(tree, roles.agent)
    if other is None or any(link == "with" for link, _ in roles.obliques):
        return roles
    return replace(roles, obliques=(("with", other), *roles.obliques))


def between_two(tree: Tree, roles: Roles) -> Roles:
    """A meeting between Anna Berg and Bo Kell: she with him."""
    if roles.agent is not None:
        return roles
    for link, one in roles.obliques:
        other = _second(tree, one) if link == _BETWEEN else None
        if other is not None:
            obliques = (("with", other), *roles.without(one))
            return replace(roles, agent=one, obliques=obliques)
    return roles


def _second(tree: Tree, first: Node) -> Node | None:
    """The other of two; None if there are more, or one."""
    others = [each for each in tree.children(first, "conj") if each.noun]
    if len(others) != 1 or any(tree.children(others[0], "conj")):
        return None
    joined = any(each.lower == "and" for each in tree.children(first, "cc"))
    return others[0] if joined else None

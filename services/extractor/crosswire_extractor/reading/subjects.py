"""Who does what a verb says, though the verb may stand far from him: in the tree of a sentence."""

from crosswire_extractor import lexicon
from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.syntax import Node, Tree

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_MOST_STEPS = 8


def passive(tree: Tree, verb: Node) -> bool:
    return tree.child(verb, "auxpass", "nsubjpass") is not None


def agent(tree: Tree, verb: Node) -> Node | None:
    """By whom: reported by the police."""
    by = tree.child(verb, "agent") or next(
        (each for each in tree.children(verb, "prep") if each.lower == "by"), None
    )
    return tree.child(by, "pobj") if by else None


def subject(tree: Tree, verb: Node) -> Node | None:
    """The noun or pronoun that does it, through chains of verbs: He refused to say …"""
    return _subject(tree, verb, _MOST_STEPS)


def _subject(tree: Tree, verb: Node, steps: int) -> Node | None:
    own = _own(tree, verb)
    head = tree.head(verb)
    if own or head is None or not steps:
        return own
    if verb.dep in ("ccomp", "parataxis") and verb.tag in ("VBD", "VBZ"):
        return None  # a clause of its own, whose subject the parser missed
    if resumed(tree, verb) and (above := tree.head(head)):
        return _subject(tree, above, steps - 1)
    if verb.dep == "acl":
        return _of_acl(tree, verb, head, steps)
    if verb.dep == "relcl":
        return head
    if verb.dep == "xcomp" and (object_ := _controlled(tree, head)):
        return object_
    if verb.dep in ("pcomp", "pobj"):
        return _of_gerund(tree, verb, head, steps)
    if verb.dep == "prep" or not (head.verb or head.dep in ("ROOT", "acomp")):
        return _around(tree, head, steps)
    if passive(tree, head) and head.dep == "ccomp" and (above := tree.head(head)):
        return _subject(tree, above, steps - 1)  # said that they were believed …, adding that
    return _subject(tree, head, steps - 1)


def resumed(tree: Tree, verb: Node) -> bool:
    """He said it had gone and said …: who said the first said the second, though the parser
    joins it to what was said."""
    said = tree.head(verb)
    above = tree.head(said) if said and said.dep == "ccomp" else None
    return (
        above is not None
        and verb.dep == "conj"
        and verb.tag == above.tag
        and verb.lower in verbs()
        and above.lower in verbs()
        and said is not None
        and said.lower not in verbs()
        and tree.child(verb, "ccomp") is not None
        and _own(tree, verb) is None
    )


def _own(tree: Tree, verb: Node) -> Node | None:
    found = [each for each in tree.children(verb, *_SUBJECTS) if each.tag != "EX"]
    if len(found) > 1 and tree[verb.at - 1].lower in (",", '"', "”", "'"):
        return found[-1]  # "Twelve dead, says Kenya": both look like subjects
    ahead = [each for each in found if each.at < verb.at]
    return ahead[-1] if ahead else next(iter(found), None)


def _controlled(tree: Tree, governor: Node) -> Node | None:
    """Told him to say: the object does it."""
    if governor.lower in lexicon.group("promises"):
        return None
    return tree.child(governor, "dobj", "dative") if governor.verb else None


def _of_acl(tree: Tree, verb: Node, noun: Node, steps: int) -> Node | None:
    """A statement saying …: the statement; a plan to say …: who has the plan."""
    infinitive = any(each.tag == "TO" for each in tree.children(verb, "aux"))
    if not infinitive:
        return noun
    owner = tree.child(noun, "poss")
    return owner or _around(tree, noun, steps) or noun


def _of_gerund(tree: Tree, verb: Node, preposition: Node, steps: int) -> Node | None:
    """By saying …, after saying …: who leads the clause; for saying: whom it is about."""
    owner = tree.child(verb, "poss")
    above = tree.head(preposition)
    if owner or above is None:
        return owner
    if preposition.lower in ("of", "for") and (object_ := tree.child(above, "dobj")):
        return object_
    return _around(tree, above, steps)


def _around(tree: Tree, node: Node, steps: int) -> Node | None:
    """The subject of the nearest verb above."""
    if node.verb:
        return _subject(tree, node, steps - 1)
    verb = next((each for each in tree.ancestors(node) if each.verb), None)
    return _subject(tree, verb, steps - 1) if verb and steps else None

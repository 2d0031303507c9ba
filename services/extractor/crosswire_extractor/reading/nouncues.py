"""Nouns and adjectives that hold what somebody says or thinks: "his claim that", "opposed to"."""

from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.clauses import clause_words
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.senses import ReportKind, adjectives, nouns, verbs
from crosswire_extractor.reading.subjects import subject
from crosswire_extractor.syntax import Node, Tree

#: The official line: whose it is, is not said, but that it is the authorities'.
_OFFICIAL = "official"
_OWNERS = ("adjective", "country", "organisation", "body")


class Held(NamedTuple):
    """What a noun or an adjective holds, whose it is, and the verb that goes with it."""

    kind: ReportKind
    source: Node | None
    contents: set[int]
    verb: int | None = None


def adjective_cue(parsed: Parsed, node: Node) -> Held | None:
    """Is confident that …; was opposed to …"""
    kind = adjectives().get(node.lower)
    tree = parsed.tree
    if kind is None:
        return None
    head = tree.head(node)
    verb = head if head and head.verb and node.dep in ("acomp", "oprd", "xcomp", "ccomp") else None
    if node.verb and tree.child(node, "auxpass"):
        verb = node
    if verb is None and (head is None or node.dep not in ("acl", "advcl", "amod")):
        return None
    contents: set[int] = set()
    for each in tree.children(node, "ccomp", "xcomp", "prep", "advcl"):
        linked = each.dep != "prep" or each.lower in lexicon.group("content_prepositions")
        if linked and each.at > node.at and (each.dep != "advcl" or not tree.child(each, "mark")):
            contents |= clause_words(parsed, each)
    if not contents:
        return None
    source = (
        head if verb is None else (tree.child(verb, "nsubj", "nsubjpass") or subject(tree, verb))
    )
    if source is None or source.tag == "EX" or source.lower in ("it", "that", "this", "which"):
        return None
    return Held(kind, source, contents, verb.at if verb else None)


def noun_cue(parsed: Parsed, node: Node) -> Held | None:
    """His claim that …; criticism of …; made an appeal for …"""
    kind = nouns().get(node.lower)
    tree = parsed.tree
    head = tree.head(node)
    if kind is None or head is None or node.dep == "compound":
        return None
    if node.dep == "pobj" and _said_in(tree, head):
        return None  # said in a statement that …: the verb has it all
    contents = _contents(parsed, node)
    source, verb = _owner(parsed, node), None
    if source is None and _object_of_saying(tree, node, head):
        return None  # denied claims that …: the verb has it all
    if source is None:
        source, verb = _maker(parsed, node, head)
    predicate = head if node.dep == "nsubj" and head.lower in lexicon.group("copulas") else None
    if predicate:
        for each in tree.children(predicate, "ccomp", "xcomp"):
            contents |= clause_words(parsed, each)
    if source is not None and _drawn(tree, node, head) and (blamed := subject(tree, head)):
        contents |= clause_words(parsed, blamed)
    if source is not None:
        contents -= {each.at for each in tree.subtree(source)}
    if not contents:
        return None
    if source is None:
        that = tree.child(node, "acl", "ccomp", "relcl")
        if that is None or not any(each.lower == "that" for each in tree.children(that, "mark")):
            return None
        return Held("hearsay", None, contents)
    return Held(kind, source, contents, verb)


def _contents(parsed: Parsed, node: Node) -> set[int]:
    tree = parsed.tree
    found: set[int] = set()
    for each in tree.children(node, "acl", "ccomp", "prep", "appos", "xcomp"):
        if each.dep == "acl" and each.tag in ("VBN", "VBG") and not tree.child(each, "mark", "aux"):
            continue
        if each.dep == "appos" or (
            each.dep == "prep" and each.lower not in lexicon.group("content_prepositions")
        ):
            continue
        if each.dep == "prep" and each.lower in ("in", "by", "from", "among"):
            continue
        found |= clause_words(parsed, each)
    return found


def _owner(parsed: Parsed, node: Node) -> Node | None:
    """Kyiv's claim, Ukrainian claims, criticism by the opposition, support among voters."""
    tree = parsed.tree
    if owner := tree.child(node, "poss"):
        return owner
    for each in tree.children(node, "prep"):
        noun = tree.child(each, "pobj")
        if noun and each.lower in ("by", "from", "among"):
            return noun
        if noun and each.lower == "of" and _speaks(parsed, noun) and _states(tree, node):
            return noun
    return next(
        (
            each
            for each in tree.children(node, "amod", "compound")
            if any(
                one.start <= each.at < one.end and one.kind in _OWNERS
                for one in parsed.mentions
            ) or each.lower == _OFFICIAL
        ),
        None,
    )  # fmt: skip


def _speaks(parsed: Parsed, node: Node) -> bool:
    return any(
        one.start <= node.at < one.end and one.kind in ("organisation", "body", "name", "role")
        for one in parsed.mentions
    )


def _states(tree: Tree, node: Node) -> bool:
    """A claim of the ministry that …, about …: it is the ministry's, and not about it."""
    return any(each.lower == "about" for each in tree.children(node, "prep")) or any(
        mark.lower == "that"
        for clause in tree.children(node, "acl", "ccomp", "relcl")
        for mark in tree.children(clause, "mark")
    )


def _object_of_saying(tree: Tree, node: Node, head: Node) -> bool:
    verb = verbs().get(head.lower) if head.verb else None
    if verb is None or node.dep not in ("dobj", "nsubjpass", "attr"):
        return False
    return head.lower not in lexicon.group("light_verbs") and verb.alone is not None


def _drawn(tree: Tree, node: Node, head: Node) -> bool:
    """The plan drew criticism from farmers: it is the plan that they criticise."""
    return node.dep == "dobj" and head.verb and head.lower in lexicon.group("drawing")


def _said_in(tree: Tree, preposition: Node) -> bool:
    above = tree.head(preposition)
    return above is not None and above.verb and above.lower in verbs() and preposition.lower == "in"


def _maker(parsed: Parsed, node: Node, head: Node) -> tuple[Node | None, int | None]:
    """Made a claim, has no plan, in support of: the subject of the verb that goes with it."""
    tree = parsed.tree
    if node.dep in ("dobj", "attr") and head.verb and head.lower in lexicon.group("light_verbs"):
        return _speaking(subject(tree, head)), head.at
    if node.dep == "pobj" and head.lower in ("in", "with", "without"):
        above = tree.head(head)
        if above is not None and above.verb:
            return _speaking(subject(tree, above)), None
    return None, None


def _speaking(node: Node | None) -> Node | None:
    return None if node is None or node.tag == "EX" or node.lower == "it" else node

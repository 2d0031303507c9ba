"""Deeds on the verb that blames somebody for them, or that aims at somebody. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.syntax import Node, Tree

#: Verbs of blame whose object does what follows "for", and what follows "of".
_FOR = frozenset(("blame", "fault"))
_OF = frozenset(("accuse", "suspect", "convict", "acquit"))
#: Verbs of sending something at somebody.
_AIMING = frozenset(
    ("fire", "shoot", "throw", "hurl", "aim", "launch", "direct", "point", "lob", "shout")
)


def of_blame(tree: Tree, link: Node) -> Iterator[Node]:
    """Blames the firm for it, accused them of leaking photographs."""
    if link.lower not in ("for", "of"):
        return
    verb = next((each for each in tree.ancestors(link) if each.verb), None)
    blaming = lexis.lemma(verb.lower, "v") if verb is not None else ""
    if verb is None or verb.at > link.at or blaming not in (_FOR if link.lower == "for" else _OF):
        return
    deed = tree[link.at + 1] if link.at + 1 < len(tree.nodes) else None
    doing = deed is not None and deed.tag == "VBG"
    above = tree.head(link)
    near = above is not None and above.dep in ("dobj", "nsubjpass") and above.head == verb.at
    if link.head != verb.at and ((near and link.lower == "for") or doing):
        yield replace(link, head=verb.at)
    thing = tree.child(link, "pobj")
    if thing is not None and deed is not None and doing and deed.head == thing.at:
        yield replace(deed, head=link.at, dep="pcomp")
        yield replace(thing, head=deed.at, dep="dobj")


def what_is_blamed(tree: Tree, doing: Node) -> Iterator[Node]:
    """Blamed army shelling for it: the shelling is blamed, and it is the army's."""
    if doing.tag != "VBG":
        return
    before = tree[doing.at - 1]
    verb = tree.head(before)
    bare = before.dep == "dobj" and doing.head in (before.head, before.at) and before.tag == "NN"
    if verb is None or not bare or lexis.lemma(verb.lower, "v") not in _FOR:
        return
    if any(tree.children(before, "det", "poss")) or any(tree.children(doing, "dobj", "aux")):
        return
    yield replace(doing, head=verb.at, dep="dobj", tag="NN")
    yield replace(before, head=doing.at, dep="compound")
    for link in tree.children(doing, "prep"):
        yield replace(link, head=verb.at)


def held_so(tree: Tree, responsible: Node) -> Iterator[Node]:
    """Held the firm Kell responsible for it: the firm is held so."""
    above = tree.head(responsible)
    own = tree.child(responsible, "nsubj")
    if above is None:
        return
    if own is not None and lexis.lemma(above.lower, "v") == "hold":
        yield replace(own, head=above.at, dep="dobj")
        yield replace(responsible, dep="oprd")
    verb = tree.head(above)
    if verb is None or responsible.dep != "amod" or responsible.at < above.at:
        return
    if above.dep == "dobj" and lexis.lemma(verb.lower, "v") == "hold":
        yield replace(responsible, head=verb.at, dep="oprd")


def aimed_at(tree: Tree, link: Node) -> Iterator[Node]:
    """Fired tear gas at protesting farmers: they protest, and are what is fired at."""
    if link.lower != "at":
        return
    doing = tree.child(link, "pcomp")
    whom = tree.child(doing, "dobj") if doing is not None and doing.at == link.at + 1 else None
    verb = next((each for each in tree.ancestors(link) if each.verb), None)
    if doing is None or whom is None or verb is None or doing.tag != "VBG":
        return
    bare = whom.tag == "NNS" and not any(tree.children(whom, "det", "poss"))
    if bare and lexis.lemma(verb.lower, "v") in _AIMING:
        yield replace(whom, head=link.at, dep="pobj")
        yield replace(doing, head=whom.at, dep="amod")

"""What a parser is known to get wrong in reports, set right. Pure.

"Denies the charge, claiming rebels did it": that the rebels did it is what is claimed, and hung on
"denies" it would be denied.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.calling import with_callings
from crosswire_extractor.reading.datedplaces import behind_a_day, behind_a_place
from crosswire_extractor.reading.kindnames import set_apart, under_its_kind
from crosswire_extractor.reading.rehanging import rehung
from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.syntax import Node, Tree

#: Verbs of blame whose object does what follows "for", and what follows "of".
_FOR = frozenset(("blame", "fault"))
_OF = frozenset(("accuse", "suspect", "convict", "acquit"))
#: Verbs of sending something at somebody.
_AIMING = frozenset(
    ("fire", "shoot", "throw", "hurl", "aim", "launch", "direct", "point", "lob", "shout")
)
_RESPONSIBLE = frozenset(("responsible", "accountable", "liable"))


def mended(tree: Tree) -> Tree:
    """The same tree, or one in which what the parser hung wrongly hangs where it belongs: reported
    clauses on the participle in front of them, deeds on the verb that blames somebody for them."""
    found = {each.at: each for each in (*rehung(tree), *_mended(tree))}
    if found:
        tree = _if_whole(Tree(tuple(found.get(each.at, each) for each in tree.nodes)), tree)
    return _if_whole(with_callings(tree), tree)


def _if_whole(changed: Tree, tree: Tree) -> Tree:
    """Two mendings of one sentence may undo each other: then it stays as it was parsed."""
    return changed if changed is tree or is_whole([each.head for each in changed.nodes]) else tree


def is_whole(heads: Sequence[int]) -> bool:
    """Whether every word hangs, over others, on one that hangs on itself."""
    rooted: set[int] = set()
    for at in range(len(heads)):
        way: set[int] = set()
        while at not in rooted and heads[at] != at:
            if at in way:
                return False
            way.add(at)
            at = heads[at]
        rooted |= way | {at}
    return True


def _mended(tree: Tree) -> Iterator[Node]:
    if (first := _one_of_a_trade(tree)) is not None:
        yield first
    for node in tree.nodes:
        if node.tag == "VBG" and node.dep == "advcl":
            yield from (replace(each, head=node.at) for each in _strayed(tree, node))
        elif node.dep == "prep" and node.lower in ("for", "of"):
            yield from _of_blame(tree, node)
        elif node.dep == "prep" and node.lower == "at":
            yield from _aimed_at(tree, node)
            yield from behind_a_day(tree, node)
        elif node.dep == "prep":
            yield from behind_a_day(tree, node)
        elif node.lower in _RESPONSIBLE:
            yield from _held_so(tree, node)
        elif node.dep in ("npadvmod", "dep") and node.noun:
            yield from _leading_clause(tree, node)
        elif node.dep == "appos":
            yield from _speaker_after(tree, node)
        elif node.dep == "compound" and node.lower in lexicon.words("calendar"):
            yield from _day_before(tree, node)
        elif node.dep == "conj" and node.lower in lexicon.words("claim_nouns"):
            yield from _reports_untrue(tree, node)
        elif node.dep == "relcl":
            yield from under_its_kind(tree, node)
            yield from behind_a_place(tree, node)
    yield from set_apart(tree)


def _one_of_a_trade(tree: Tree) -> Node | None:
    """ "Miner dies in fire": a word for people, and no name for its capital at the start."""
    first = tree.nodes[0] if tree.nodes else None
    if first is None or first.tag != "NNP" or first.dep not in ("nsubj", "nsubjpass"):
        return None
    alone = not any(tree.children(first, "compound", "nmod", "appos", "conj"))
    verb = tree.head(first)
    plain = verb is not None and verb.at == 1 and lexis.uses(first.lower, "n") > 0
    if not (alone and plain and lexis.is_a(first.lower, "person")):
        return None
    return replace(first, tag="NN")


def _of_blame(tree: Tree, link: Node) -> Iterator[Node]:
    """Blames the firm for it, accused them of leaking photographs."""
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


def _held_so(tree: Tree, responsible: Node) -> Iterator[Node]:
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


def _strayed(tree: Tree, saying: Node) -> list[Node]:
    """Clauses behind a comma and "claiming" that hang on a verb which has its object already."""
    above = tree.head(saying)
    entry = verbs().get(saying.lower)
    if above is None or entry is None or entry.alone is None or tree.child(saying, "ccomp"):
        return []
    if saying.at == 0 or tree[saying.at - 1].text != "," or above.at > saying.at:
        return []
    if not any(thing.at < saying.at for thing in tree.children(above, "dobj")):
        return []
    return [each for each in tree.children(above, "ccomp") if each.at > saying.at]


def _leading_clause(tree: Tree, noun: Node) -> Iterator[Node]:
    """ "No acid leaked into the river, the firm said": a clause, and no acid that is leaked."""
    said, deed = tree.head(noun), tree.child(noun, "acl")
    if said is None or deed is None or lexis.is_a(noun.lower, "time"):
        return
    if _opens_report(tree, noun, deed, said):
        yield replace(noun, head=deed.at, dep="nsubj")
        yield replace(deed, head=said.at, dep="ccomp", tag="VBD")


def _opens_report(tree: Tree, noun: Node, deed: Node, said: Node) -> bool:
    """The noun, its participle, a comma, who speaks, and the verb of speech."""
    who = tree.child(said, "nsubj")
    below = tree.subtree(noun)
    if who is None or said.at < noun.at or said.lower not in verbs() or below[0].at != 0:
        return False
    after = below[-1].at + 1
    return deed.tag == "VBN" and who.at > after and after < len(tree) and tree[after].text == ","


def _speaker_after(tree: Tree, noun: Node) -> Iterator[Node]:
    """ "No lorry came to Kell, the mayor of the town said": he says so, and is not what Kell is."""
    phrase = tree.subtree(noun)
    start, end = phrase[0].at, phrase[-1].at + 1
    said = tree[end] if end < len(tree) else None
    root = tree.head(said) if said is not None else None
    if said is None or root is None or root.dep != "ROOT" or start < 2 or root.at > start:
        return
    alone = said.dep in ("advcl", "conj", "dep", "parataxis") and not any(
        tree.children(said, "nsubj", "mark", "aux", "cc")
    )
    if tree[start - 1].text != "," or not alone or said.tag not in ("VBD", "VBZ"):
        return
    if said.lower in verbs() and noun.noun and not noun.name:
        yield replace(noun, head=said.at, dep="nsubj")
        yield replace(root, head=said.at, dep="ccomp")
        yield replace(said, head=said.at, dep="ROOT")


def _aimed_at(tree: Tree, link: Node) -> Iterator[Node]:
    """Fired tear gas at protesting farmers: they protest, and are what is fired at."""
    doing = tree.child(link, "pcomp")
    whom = tree.child(doing, "dobj") if doing is not None and doing.at == link.at + 1 else None
    verb = next((each for each in tree.ancestors(link) if each.verb), None)
    if doing is None or whom is None or verb is None or doing.tag != "VBG":
        return
    bare = whom.tag == "NNS" and not any(tree.children(whom, "det", "poss"))
    if bare and lexis.lemma(verb.lower, "v") in _AIMING:
        yield replace(whom, head=link.at, dep="pobj")
        yield replace(doing, head=whom.at, dep="amod")


def _day_before(tree: Tree, day: Node) -> Iterator[Node]:
    """ "Said on Tuesday Norway had paid": Tuesday is the day, and no part of Norway's name."""
    before = tree[day.at - 1] if day.at else None
    whose = tree.head(day)
    if before is None or before.dep != "prep" or before.lower not in ("on", "in"):
        return
    if whose is not None and whose.name and whose.dep in ("nsubj", "nsubjpass"):
        yield replace(day, head=before.at, dep="pobj")


def _reports_untrue(tree: Tree, reports: Node) -> Iterator[Node]:
    """ "Lost none, and reports that one was hit were untrue": the reports are what is untrue."""
    first, told = tree.head(reports), tree.child(reports, "ccomp")
    if reports.tag not in ("VBZ", "VBP") or told is None or first is None:
        return
    for verb in tree.children(first, "conj"):
        called = tree.child(verb, "acomp", "attr")
        free = verb.at > told.at and not any(tree.children(verb, "nsubj", "nsubjpass"))
        if free and called is not None and lexis.untrue(lexis.lemma(called.lower, "a")):
            yield replace(reports, head=verb.at, dep="nsubj", tag="NNS")
            yield replace(told, dep="acl")
            return

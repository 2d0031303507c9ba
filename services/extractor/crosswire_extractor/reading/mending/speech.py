"""Who says what: reported clauses on the verb of speech, and who speaks in front of it. Pure.

"Denies the charge, claiming rebels did it": that the rebels did it is what is claimed, and hung on
"denies" it would be denied.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.syntax import Node, Tree


def strayed(tree: Tree, saying: Node) -> Iterator[Node]:
    """Clauses behind a comma and "claiming" that hang on a verb which has its object already."""
    above = tree.head(saying) if saying.tag == "VBG" else None
    entry = verbs().get(saying.lower)
    if above is None or entry is None or entry.alone is None or tree.child(saying, "ccomp"):
        return
    if saying.at == 0 or tree[saying.at - 1].text != "," or above.at > saying.at:
        return
    if not any(thing.at < saying.at for thing in tree.children(above, "dobj")):
        return
    for each in tree.children(above, "ccomp"):
        if each.at > saying.at:
            yield replace(each, head=saying.at)


def ruled_out(tree: Tree, deed: Node) -> Iterator[Node]:
    """ "Has ruled out standing for mayor": it is what is ruled out, and not done meanwhile."""
    above = tree.head(deed) if deed.tag == "VBG" else None
    before = tree[deed.at - 1] if deed.at else None
    if above is None or before is None or before.lower != "out" or before.head != above.at:
        return
    if lexis.lemma(above.lower, "v") == "rule" and not any(tree.children(above, "dobj")):
        yield replace(deed, dep="xcomp")


def denied_doing(tree: Tree, deed: Node) -> Iterator[Node]:
    """ "Denied on Monday taking bribes": the bribes are denied, and not taken meanwhile."""
    above = tree.head(deed) if deed.tag == "VBG" else None
    if above is None or above.at > deed.at or tree[deed.at - 1].text == ",":
        return
    entry = verbs().get(above.lower)
    denies = entry is not None and entry.alone is not None and entry.alone.kind == "deny"
    if denies and not any(tree.children(above, "dobj", "xcomp", "ccomp")):
        yield replace(deed, dep="xcomp")


def bidden(tree: Tree, deed: Node) -> Iterator[Node]:
    """ "Did not order the crew to leave": that is what they were told, and not for what."""
    above, helper = tree.head(deed), tree.child(deed, "aux")
    if above is None or helper is None or helper.lower != "to" or above.at > deed.at:
        return
    if lexis.lemma(above.lower, "v") not in lexicon.group("bidding_verbs"):
        return
    whom = tree.child(above, "dobj") or tree.child(deed, "nsubj")
    if whom is not None and above.at < whom.at == helper.at - 1:
        yield replace(whom, head=above.at, dep="dobj")
        yield replace(deed, dep="xcomp")


def leading_clause(tree: Tree, noun: Node) -> Iterator[Node]:
    """ "No acid leaked into the river, the firm said": a clause, and no acid that is leaked."""
    said, deed = tree.head(noun), tree.child(noun, "acl")
    if said is None or deed is None or not noun.noun or lexis.is_a(noun.lower, "time"):
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


def speaker_after(tree: Tree, noun: Node) -> Iterator[Node]:
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


def speaker_apposed(tree: Tree, noun: Node) -> Iterator[Node]:
    """ "Never hit Ivo Kell, a lawyer for the actress said": the lawyer says so, and is not Kell."""
    phrase, name = tree.subtree(noun), tree.head(noun)
    start, end = phrase[0].at, phrase[-1].at + 1
    said = tree[end] if end < len(tree) else None
    if said is None or name is None or noun.name or not name.name or name.at > start:
        return
    if said.dep != "ROOT" or said.tag not in ("VBD", "VBZ") or said.lower not in verbs():
        return
    who = tree.child(said, "nsubj")
    told = next((n for n in tree.children(said, "ccomp") if n.at < name.at), None)
    if told is None or tree[start - 1].text != "," or (who is not None and who.at != name.at):
        return
    yield replace(noun, head=said.at, dep="nsubj")
    if who is None:
        return
    first = min([name.at, *(n.at for n in tree.children(name, "compound"))])
    trade = tree[first - 1]
    if trade.head == told.at and trade.dep == "dobj" and trade.noun:
        yield replace(trade, head=name.at, dep="compound")
    free = tree.child(told, "dobj")
    if free is None or free.at == trade.at:
        yield replace(name, head=told.at, dep="dobj")


def reports_untrue(tree: Tree, reports: Node) -> Iterator[Node]:
    """ "Lost none, and reports that one was hit were untrue": the reports are what is untrue."""
    first, told = tree.head(reports), tree.child(reports, "ccomp")
    if reports.tag not in ("VBZ", "VBP") or told is None or first is None:
        return
    if reports.lower not in lexicon.words("claim_nouns"):
        return
    for verb in tree.children(first, "conj"):
        called = tree.child(verb, "acomp", "attr")
        free = verb.at > told.at and not any(tree.children(verb, "nsubj", "nsubjpass"))
        if free and called is not None and lexis.untrue(lexis.lemma(called.lower, "a")):
            yield replace(reports, head=verb.at, dep="nsubj", tag="NNS")
            yield replace(told, dep="acl")
            return


def speaking(tree: Tree) -> Iterator[Node]:
    """Nine were hurt in Kell, the mayor, Ada Roe, said: she is the mayor, and Kell is not."""
    for saying in tree.nodes[3:]:
        entry = verbs().get(saying.lower) if saying.verb else None
        if entry is None or entry.alone is None or tree.child(saying, "nsubj", "nsubjpass", "cc"):
            continue
        who = next((n for n in tree.nodes[: saying.at] if _introduced(tree, n, saying)), None)
        first = tree.head(saying)
        if who is None or (first is not None and tree.child(first, "cc")):
            continue
        yield replace(who, head=saying.at, dep="nsubj")
        if saying.dep == "conj" and first is not None and first.dep == "ROOT":
            yield replace(saying, head=saying.at, dep="ROOT")
            yield replace(first, head=saying.at, dep="ccomp")


def _introduced(tree: Tree, who: Node, saying: Node) -> bool:
    """Stands between commas behind another name, and has a name of his own before "said"."""
    other = tree.head(who)
    if who.dep != "appos" or who.name or other is None or not other.name or other.at > who.at:
        return False
    below = tree.subtree(who)
    if below[0].at == 0 or tree[below[0].at - 1].text != "," or tree[saying.at - 1].text != ",":
        return False
    named = any(n.name for n in tree.children(who, "appos"))
    return named and below[-1].at == saying.at - 2

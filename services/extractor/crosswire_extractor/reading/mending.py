"""What a parser is known to get wrong in reports, set right. Pure.

"Denies the charge, claiming rebels did it": that the rebels did it is what is claimed, and hung on
"denies" it would be denied.
"""

from dataclasses import replace

from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.syntax import Node, Tree


def mended(tree: Tree) -> Tree:
    """The same tree, or one whose reported clauses hang on the participle in front of them."""
    heads = {
        clause.at: saying.at
        for saying in tree.nodes
        if saying.tag == "VBG" and saying.dep == "advcl"
        for clause in _strayed(tree, saying)
    }
    if not heads:
        return tree
    nodes = tree.nodes
    return Tree(tuple(replace(n, head=heads[n.at]) if n.at in heads else n for n in nodes))


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

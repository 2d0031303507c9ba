"""What a verb of two words is done to, where parsers hang it on the second word. Pure.

"Voted down the bill": the bill, and no way that somebody voted.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.syntax import Node, Tree

_PARTICLES = frozenset(("down", "off", "up", "out", "over"))


def done_to(tree: Tree, link: Node) -> Iterator[Node]:
    """The thing behind "down" as the object of the verb before it."""
    verb = tree.head(link)
    thing = tree.child(link, "pobj")
    if link.lower not in _PARTICLES or verb is None or thing is None or verb.at != link.at - 1:
        return
    if any(tree.children(verb, "dobj")) or not (link.dep == "prt" or _needs_one(verb, link)):
        return
    yield replace(link, dep="prt", tag="RP")
    yield replace(thing, head=verb.at, dep="dobj")


def _needs_one(verb: Node, link: Node) -> bool:
    """Whether both words together tell what becomes of their object."""
    both = f"{lexis.lemma(verb.lower, 'v')} {link.lower}"
    return any(state.holder == "object" for state in lexis.states_of(both, "v"))

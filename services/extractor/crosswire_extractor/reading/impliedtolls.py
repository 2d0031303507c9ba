"""Tolls that are told without their number: everyone on board survived, the third victim."""

from collections.abc import Iterator

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.counted import Counted, counted_at
from crosswire_extractor.reading.figures import ordinal_at
from crosswire_extractor.reading.frames.grammar import negated, verb_lemma
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.reading.tolls import Toll
from crosswire_extractor.syntax import Node, Tree

#: Who comes last in a toll.
_VICTIMS = frozenset(("victim", "victims", "death", "deaths", "fatality", "fatalities"))
_MOST = 1000


def implied_tolls(parsed: Parsed) -> Iterator[Toll]:
    yield from _all_alive(parsed)
    yield from _nth_victim(parsed)


def _all_alive(parsed: Parsed) -> Iterator[Toll]:
    """Everyone on the ferry was found alive, all 40 passengers survived: none died."""
    tree = parsed.tree
    for node in tree.nodes:
        whole = node.dep in ("nsubj", "nsubjpass") and _whole(tree, node)
        verb = tree.head(node) if whole else None
        if verb is None or not _left_alive(tree, verb) or negated(tree, verb):
            continue
        if any(child.tag == "MD" for child in tree.children(verb, "aux")):
            continue
        at = node.at
        people = Counted("people", node.lower, False, None, at + 1)
        yield Toll("killed", at, NumberFound(at, at + 1, 0, 0, 0), people, None)


def _whole(tree: Tree, node: Node) -> bool:
    """Everyone on board, all the passengers; not everyone who lives there."""
    all_of_them = node.lower in ("everyone", "everybody")
    if not (all_of_them or _aboard(node)) or any(tree.children(node, "relcl", "acl")):
        return False
    every = any(
        each.lower in ("all", "every") for each in tree.children(node, "det", "predet", "advmod")
    )
    counted = any(
        each.lower == "all"
        for number in tree.children(node, "nummod")
        for each in tree.children(number)
    )
    return all_of_them or every or counted or node.lower == "all"


def _aboard(node: Node) -> bool:
    known = lexis.lemma(node.lower, "n") in lexicon.group("those_aboard")
    return known or node.lower in ("all", "aboard")


def _left_alive(tree: Tree, verb: Node) -> bool:
    word = verb_lemma(tree, verb)
    if word in ("survive", "live"):
        return True
    told = tree.child(verb, "acomp", "oprd", "advmod")
    alive = told is not None and told.lower in ("alive", "safe", "unharmed", "unhurt", "well")
    return alive or (word == "rescue" and any(tree.children(verb, "nsubjpass", "auxpass")))


def _nth_victim(parsed: Parsed) -> Iterator[Toll]:
    """A rigger died, the third victim of the collapse: three have died."""
    for at, victim in enumerate(parsed.tokens[1:]):
        if victim.lower not in _VICTIMS:
            continue
        rank = ordinal_at(parsed.tokens, at)
        if rank is None or rank.end != at + 1 or not 1 < rank.value < _MOST:
            continue
        if not _of_something(parsed, at + 2):
            continue
        found = NumberFound(at, at + 1, rank.value, rank.value, rank.value)
        yield Toll("killed", at, found, counted_at(parsed, at + 2, at + 2), None)


def _of_something(parsed: Parsed, at: int) -> bool:
    return parsed.word(at) in ("of", "in", "from")

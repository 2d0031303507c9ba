"""Tolls that are told without their number: everyone on board survived, the third victim."""

import math
from collections.abc import Iterator

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.counted import Counted, counted_at
from crosswire_extractor.reading.figures import ordinal_at
from crosswire_extractor.reading.frames.grammar import negated, none_of, verb_lemma, words
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.reading.tolls import Toll
from crosswire_extractor.syntax import Node, Tree

#: Who comes last in a toll.
_VICTIMS = frozenset(("victim", "victims", "death", "deaths", "fatality", "fatalities"))
_MOST = 1000
#: Without one of these nobody speaks of all of them.
_WHOLE = frozenset(("all", "every", "everyone", "everybody"))
#: The forms without one of which nobody comes to harm.
_OF_HARM = frozenset((
    "killed", "kills", "dies", "died", "perished", "perishes", "injured", "injures", "hurt",
    "hurts", "wounded", "wounds",
))  # fmt: skip
#: Verbs of one's death and injury.
_BEFELL = {
    "kill": "killed", "die": "killed", "perish": "killed", "injure": "wounded",
    "hurt": "wounded", "wound": "wounded",
}  # fmt: skip


def implied_tolls(parsed: Parsed) -> Iterator[Toll]:
    yield from _all_alive(parsed)
    yield from _nth_victim(parsed)
    yield from _somebody(parsed)


def _all_alive(parsed: Parsed) -> Iterator[Toll]:
    """Everyone on the ferry was found alive, all 40 passengers survived: none died."""
    if _WHOLE.isdisjoint(parsed.vocabulary):
        return
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


def _somebody(parsed: Parsed) -> Iterator[Toll]:
    """A worker was killed in the fire: so it is not so that nobody was."""
    if _OF_HARM.isdisjoint(parsed.vocabulary):
        return
    tree = parsed.tree
    for verb in tree.nodes:
        outcome = _BEFELL.get(verb_lemma(tree, verb)) if verb.verb else None
        if outcome is None or negated(tree, verb) or any(tree.children(verb, "aux")):
            continue
        whom = _whom(tree, verb)
        if whom is not None and _somebody_there(tree, whom) and _in_an_event(parsed, verb):
            at = whom.at
            found = NumberFound(at, at + 1, 1, math.inf, None)
            people = Counted("people", whom.lower, False, None, at + 1)
            yield Toll(outcome, at, found, people, None)


def _whom(tree: Tree, verb: Node) -> Node | None:
    if verb_lemma(tree, verb) in ("die", "perish"):
        return tree.child(verb, "nsubj")
    told = tree.child(verb, "nsubjpass") or tree.child(verb, "dobj")
    if told is None and verb.tag in ("VBN", "VBD") and verb.at == 1:  # pilot killed in crash
        told = tree.child(verb, "nsubj") or (tree[0] if verb.head == 0 else None)
    return told


def _somebody_there(tree: Tree, noun: Node) -> bool:
    """A worker; in a headline, "Worker dies": one, whoever it is."""
    if noun.tag != "NN" or not lexis.is_a(lexis.lemma(noun.lower, "n"), "person"):
        return False
    if any(tree.children(noun, "conj", "nummod", "poss")) or none_of(tree, noun):
        return False
    articles = [each.lower for each in tree.children(noun, "det")]
    return articles in (["a"], ["an"]) or (not articles and noun.at == 0)


def _in_an_event(parsed: Parsed, verb: Node) -> bool:
    """In the fire, when the bus overturned: what it came of is told beside it."""
    tree = parsed.tree
    for preposition in tree.children(verb, "prep"):
        for noun in tree.children(preposition, "pobj"):
            if preposition.lower in ("in", "during") and _is_a_mishap(noun):
                return True
    return False


def _is_a_mishap(noun: Node) -> bool:
    word = lexis.lemma(noun.lower, "n")
    return word in words("occasions") or word in words("outbreaks")


def _nth_victim(parsed: Parsed) -> Iterator[Toll]:
    """A rigger died, the third victim of the collapse: three have died."""
    if _VICTIMS.isdisjoint(parsed.vocabulary):
        return
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

"""States that headlines tell without a verb: "Bridge intact", "Minister still in office". Pure."""

from collections.abc import Iterator
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

#: Adjectives and adverbs.
_TELLING = frozenset(("JJ", "JJR", "JJS", "RB"))


class Verbless(NamedTuple):
    """What something is said to be, and the word that says so."""

    thing: Node
    state: str
    told_at: Node


def verbless(parsed: Parsed) -> Iterator[Verbless]:
    if not parsed.sentence.in_title:
        return
    tree = parsed.tree
    for thing in tree.nodes:
        if not thing.noun or _of_a_verb(tree, thing):
            continue
        for word in tree.children(thing, "amod", "advmod", "acl", "prep"):
            if word.at > thing.at and (state := _state(tree, word)):
                yield Verbless(thing, state, word)
                break


def bare(tree: Tree, node: Node) -> bool:
    """An adjective or adverb that stands for the verb: "Ferry still afloat"."""
    if node.tag not in _TELLING or not tree.children(node, "nsubj"):
        return False
    return node.tag != "RB" or bool(lexis.states_of(node.lower, "a"))


def _of_a_verb(tree: Tree, thing: Node) -> bool:
    """The subject or object of a verb has that verb to tell its state, but for who reports it."""
    verb = tree.head(thing)
    if verb is None or not verb.verb or thing.dep not in ("nsubj", "nsubjpass", "dobj"):
        return False
    return sum(1 for _ in tree.children(verb, "nsubj")) < 2  # "Mayor not guilty, jury finds"


def _state(tree: Tree, word: Node) -> str | None:
    if word.dep != "prep":
        return word.lower if lexis.states_of(word.lower, "a") else None
    for noun in tree.children(word, "pobj"):
        phrase = f"{word.lower} {lemma(noun)}"
        if not any(tree.children(noun, "det", "poss")) and lexis.states_of(phrase, "a"):
            return phrase
    return None

"""At what hour something happened: the blast was at 3 a.m., the plane came down before noon."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.clocks import Clock, clocks_in
from crosswire_extractor.reading.frames.grammar import lemma, negated, phrases, verb_lemma
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree


class Hour(NamedTuple):
    """An event of a kind, read at a verb, and when in the day it was."""

    kind: str
    verb: Node
    clock: Clock
    thing: str
    """What or whom it befell, if that is said: a factory, a bus, a man."""


def hours_in(parsed: Parsed) -> Iterator[Hour]:
    """Each event of which one hour is told; none of which there are several."""
    tree = parsed.tree
    clocks = clocks_in(parsed) if len(tree) else []
    told = [(verb, clock) for clock in clocks if (verb := _of_verb(parsed, clock)) is not None]
    for verb, clock in told:
        found = _event(tree, verb)
        alone = sum(other is verb for other, _ in told) == 1
        if found is not None and alone and not _before_that(tree, verb):
            kind, noun = found
            yield Hour(kind, verb, clock, _thing(tree, verb, noun))


@cache
def _words() -> tuple[dict[str, str], dict[str, str], dict[tuple[str, str], str]]:
    """Nouns, verbs, and verbs with what goes down, each → what happens."""
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    pairs: dict[tuple[str, str], str] = {}
    for kind, listed in lexicon.tree("hours")["events"].items():
        nouns.update(dict.fromkeys(listed["nouns"].split(), kind))
        verbs.update({word.replace("_", " "): kind for word in listed["verbs"].split()})
        for verb in listed.get("with_things", "").split():
            for thing in listed["things"].split():
                pairs[verb.replace("_", " "), thing] = kind
    return nouns, verbs, pairs


@cache
def _happening() -> frozenset[str]:
    listed = lexicon.tree("hours")["happening"]["verbs"].split()
    return frozenset(word.replace("_", " ") for word in listed)


def _of_verb(parsed: Parsed, clock: Clock) -> Node | None:
    """The verb that the hour hangs on; of "it was noon when it fell", the second one."""
    tree, offset = parsed.tree, max(0, parsed.sentence.start)
    inside = {n.at: n for n in tree.nodes if clock.start <= n.start - offset < clock.end}
    top = next((node for node in inside.values() if node.head not in inside), None)
    verb = next((n for n in tree.ancestors(top) if n.verb), None) if top is not None else None
    if verb is not None and verb_lemma(tree, verb) == "be":
        verb = next((n for n in tree.children(verb, "advcl", "ccomp") if n.verb), verb)
    return verb


def _before_that(tree: Tree, verb: Node) -> bool:
    """Had crashed by then, was to explode, did not: no hour at which it happened."""
    helped = {each.lower for each in tree.children(verb, "aux")}
    return bool(helped - {"was", "were", "has", "have", "did", "is"}) or negated(tree, verb)


def _event(tree: Tree, verb: Node) -> tuple[str, Node | None] | None:
    """What kind of event it is, and the noun for it, unless the verb tells it."""
    nouns, verbs, pairs = _words()
    word = verb_lemma(tree, verb)
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if word in verbs:
        return verbs[word], None
    if subject is None:
        return None
    for what in (subject, *tree.children(subject, "compound")):
        if (word, lemma(what)) in pairs:
            return pairs[word, lemma(what)], None
    if word not in _happening():
        return None
    told = [subject, *(n for link, n in phrases(tree, verb, "agent") if link == "by")]
    noun = next((n for n in told if n.tag == "NN" and lemma(n) in nouns), None)
    return (nouns[lemma(noun)], noun) if noun is not None else None


def _thing(tree: Tree, verb: Node, noun: Node | None) -> str:
    """The blast destroyed a mill, the mill blew up, the blast at the mill, the mill blast."""
    told = [*tree.children(verb, "dobj", "nsubjpass")]
    if noun is None:
        told += tree.children(verb, "nsubj")
    else:
        told += [n for link, n in phrases(tree, noun) if link in ("at", "in", "on", "of")]
        told += tree.children(noun, "compound")
        told += [n for each in tree.children(noun, "relcl") for n in tree.children(each, "dobj")]
        beside = (n for link, n in phrases(tree, verb) if link in ("at", "in", "on"))
        told += [n for n in beside if lexis.is_a(lemma(n), "artifact")]
    told = [each for n in told for each in (n, *(tree.children(n, "compound") if n.name else ()))]
    plain = (lemma(n) for n in told if n is not noun and n.noun and not n.name)
    return next(plain, "")

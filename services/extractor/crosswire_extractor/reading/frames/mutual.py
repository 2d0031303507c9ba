"""Two who blame each other: each of them says that the other did it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Entity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.discourse import Told
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.denials import key_of
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma, words
from crosswire_extractor.reading.frames.wording import words_of
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.spelling import spelling_key
from crosswire_extractor.syntax import Node, Tree

_EACH_OTHER = ("each other", "one another")


class _Two(NamedTuple):
    """The verb by which they do so, and the two."""

    verb: Node
    one: Node
    other: Node


def each_by_the_other(
    told: Told, clause: Clause, chain: Sequence[Report], speakers: Speakers
) -> Iterator[tuple[Clause, list[Report]]]:
    """The clause as either has it; none unless two who are named blame each other for it."""
    if not lexis.harms_of(clause.predicate) or clause.mood.negated:
        return
    two = _two_over(told.parsed.tree, clause.node)
    if two is None:
        return
    one, other = (speakers.of(told.parsed, each) for each in (two.one, two.other))
    if one is None or other is None or one.key == other.key:
        return
    outer = [each for each in chain if each.cue != two.verb.at]
    for says, does in ((one, other), (other, one)):
        report = Report(two.verb.at, says, (), "say", False, two.verb.text, two.one.at)
        yield _done_by(told, clause, does), [*outer, report]


def _two_over(tree: Tree, node: Node) -> _Two | None:
    for above in tree.ancestors(node):
        if above.verb and _at_each_other(tree, above):
            subject = tree.child(above, "nsubj")
            others = tree.children(subject, "conj") if subject is not None else ()
            two = len(others) == 1 and not tree.children(others[0], "conj")
            return _Two(above, subject, others[0]) if subject and two else None
    return None


def _at_each_other(tree: Tree, verb: Node) -> bool:
    """Blame each other, trade accusations; not who do so no more."""
    thing = tree.child(verb, "dobj")
    if thing is None or tree.child(verb, "neg"):
        return False
    word = verb_lemma(tree, verb)
    if word in lexicon.group("accusing_verbs"):
        near = " ".join(each.lower for each in tree.nodes[thing.at - 1 : thing.at + 2])
        return any(phrase in near for phrase in _EACH_OTHER)
    return word in words("exchanging") and lemma(thing) in words("accusing_nouns") | {"blame"}


def _done_by(told: Told, clause: Clause, doer: Entity) -> Clause:
    names = tuple(spelling_key(word) for word in doer.name.lower().split())
    agent = Argument(
        role="agent", head=doer.name.lower(), key=key_of(doer), side=doer.side, terms=names,
        names=names, text=doer.name,
    )  # fmt: skip
    rest = tuple(each for each in clause.arguments if each.role != "agent")
    text = words_of(told.parsed, clause)
    for phrase in _EACH_OTHER:
        text = text.replace(phrase, doer.name)
    text = text if doer.name in text else f"{text} by {doer.name}"
    mood = replace(clause.mood, presupposed=False)
    return replace(clause, arguments=(agent, *rest), mood=mood, told=text)

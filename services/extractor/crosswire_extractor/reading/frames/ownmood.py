"""How far a verb says by itself that it is so: will, may, must, not, nobody did. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import (
    lemma,
    may_say_none,
    negated,
    none_of,
    phrases,
    verb_lemma,
    words,
)
from crosswire_extractor.syntax import Node, Tree, answered_once

MoodName = Literal["fact", "future", "possible", "demanded", "conditional", "question"]

#: The higher the number, the less is said.
_WEIGHT: dict[MoodName, int] = {
    "fact": 0, "possible": 1, "future": 2, "demanded": 3, "conditional": 4, "question": 5,
}  # fmt: skip
_WILL = frozenset(("will", "wo", "'ll", "would", "shall", "'d"))
_WOULD = frozenset(("would", "'d"))
_MAY = frozenset(("may", "might", "could", "can", "ca"))
_MUST = frozenset(("must", "should", "ought"))
_NOW = frozenset(("is", "are", "am", "'s", "'m", "'re"))
#: What may depend on a condition.
_IF_SO = frozenset(("would", "will", "'d", "'ll", "could", "may", "might"))


@dataclass(frozen=True)
class Mood:
    name: MoodName = "fact"
    negated: bool = False
    hedge: str | None = None
    presupposed: bool = False

    def less(self, name: MoodName) -> "Mood":
        weaker = _WEIGHT[name] > _WEIGHT[self.name]
        return Mood(name, self.negated, self.hedge, self.presupposed) if weaker else self

    def flipped(self) -> "Mood":
        return Mood(self.name, not self.negated, self.hedge, self.presupposed)


_PLAIN, _NOT = Mood(), Mood(negated=True)


@answered_once
def own_mood(tree: Tree, node: Node) -> Mood:
    mood = _NOT if negated(tree, node) else _PLAIN
    helpers = [child.lower for child in tree.children(node, "aux", "auxpass")]
    if helpers:
        mood = _helped(tree, node, helpers, mood)
    if _to_be_so(tree, node):
        mood = mood.less("demanded")
    none = may_say_none(tree)
    for child in tree.children(node):
        if child.dep == "advmod":
            if child.lower == "nowhere":
                mood = mood.flipped()
            elif child.lower in words("doubting_adverbs"):
                mood = replace(mood, hedge=child.lower)
        elif none and _says_none(tree, child):
            # Nothing but trouble: what is named there, and nothing said of the rest.
            mood = mood.less("question") if _but(tree, child) else mood.flipped()
    return mood


def _helped(tree: Tree, node: Node, helpers: Sequence[str], mood: Mood) -> Mood:
    """What its helpers make of it: will, may have, is not closing."""
    perfect = "have" in helpers
    for word in helpers:
        if perfect and word in _WOULD:
            mood = mood.less("conditional")  # would have opened, and did not
        elif word in _WILL or word == "going" or (mood.negated and word in ("can", "ca")):
            mood = mood.less("future")  # cannot close it: will not
        elif word in _MAY:
            mood = replace(mood.less("possible" if perfect else "future"), hedge=word)
        elif word in _MUST and perfect:  # must have gone; should have gone, and who knows
            mood = replace(mood, hedge=word) if word == "must" else mood.less("question")
        elif word in _MUST:
            mood = mood.less("demanded")
    to_do = helpers == ["to"]
    if to_do and node.dep in ("ROOT", "ccomp", "conj"):
        mood = mood.less("future")  # a headline: Minister to resign
    if mood.negated and node.tag == "VBG" and not _NOW.isdisjoint(helpers):
        ended = any(child.lower == "longer" for child in tree.children(node))
        going_on = verb_lemma(tree, node) in words("processes")  # is not leaking: does not
        mood = mood if ended or going_on else mood.less("future")  # "is not closing": will not
    if node.lower == "coming" and any(h in ("is", "are", "was", "were", "'s") for h in helpers):
        mood = mood.less("future")
    if to_do or not _IF_SO.isdisjoint(helpers):  # agreed to end it if paid
        for clause in tree.children(node, "advcl"):
            if any(c.lower in ("if", "unless") for c in tree.children(clause, "mark")):
                mood = mood.less("conditional")
    return mood


def _to_be_so(tree: Tree, node: Node) -> bool:
    """Insists that the bank open its files: what is so would be "opens"."""
    above = tree.head(node) if node.dep == "ccomp" else None
    first = tree.child(node, "auxpass") or node
    if above is None or first.lower != lexis.lemma(first.lower, "v"):
        return False
    if verb_lemma(tree, above) not in words("mandative"):
        return False
    who = tree.child(node, "nsubj", "nsubjpass")
    single = who is not None and (who.tag in ("NN", "NNP") or who.lower in ("he", "she", "it"))
    joined = who is not None and any(tree.children(who, "cc", "conj"))
    helped = any(tree.children(node, "aux"))
    return single and not joined and not helped


def _says_none(tree: Tree, child: Node) -> bool:
    """Nobody came; found no trace; confessed to nothing."""
    if child.dep == "prep":
        naught = ("nothing", "nobody", "none", "no-one")
        return any(n.lower in naught for n in tree.children(child, "pobj"))
    return child.dep in ("nsubj", "nsubjpass", "dobj", "attr") and none_of(tree, child)


def _but(tree: Tree, child: Node) -> bool:
    """Nothing but trouble, nobody except the mayor: the one that is named."""
    after = min(child.at + 1, len(tree) - 1)
    return tree[after].lower in ("but", "except", "save")


def in_some_way(tree: Tree, verb: Node) -> bool:
    """What did not happen at the desired level, or as planned, may well have happened."""
    measured = (lemma(noun) in words("measures_of_deeds") for _, noun in phrases(tree, verb))
    foreseen = (
        each.at > verb.at and any(mark.lower == "as" for mark in tree.children(each, "mark"))
        for each in tree.children(verb, "advcl")
    )
    return any(measured) or any(foreseen)

"""How far an event that a noun names is said to have happened: no attack, a planned attack."""

from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.calling import calls_untrue
from crosswire_extractor.reading.frames.grammar import lemma, none_of, verb_lemma, words
from crosswire_extractor.reading.frames.mood import mood_of
from crosswire_extractor.reading.frames.nouns import having_to_do
from crosswire_extractor.reading.frames.ownmood import Mood, in_some_way
from crosswire_extractor.reading.frames.relatives import stands_alone
from crosswire_extractor.reading.frames.untruths import (
    is_statement,
    made_up,
    rejected,
    untrue_complement,
)
from crosswire_extractor.syntax import Node, Tree

#: What stands after these is not what a light verb is about: it was paid for the release.
BESIDE = frozenset(
    ("for", "after", "before", "because", "during", "despite", "over", "since", "until", "by")
)


def noun_mood(tree: Tree, noun: Node, reported: frozenset[int]) -> Mood:
    """The mood of an event that a noun names: no attack; plans for an attack; a staged attack."""
    mood = Mood(presupposed=not stands_alone(tree, noun))
    if none_of(tree, noun):
        mood = mood.flipped()
    for child in tree.children(noun, "amod", "compound"):
        word = lemma(child)
        if lexis.untrue(word):
            mood = mood.flipped()
        elif word in ("alleged", "reported", "suspected", "possible", "apparent", "presumed"):
            mood = replace(mood, hedge=word)
        elif word in ("planned", "future", "potential", "imminent", "further", "expected"):
            mood = mood.less("future")
    above = tree.head(noun)
    beside = False  # paid for the release: it is no part of what is paid
    if above is not None and above.dep == "prep":
        beside = above.lower in BESIDE
        above = tree.head(above)
        if above is not None and lemma(above) in words("blameless"):
            return _of_guilt(tree, above, mood.flipped(), reported)
        if above is not None and above.noun:
            return _of_event(tree, above, mood, reported)
        if above is not None and above.at in reported:
            return replace(mood, presupposed=False)
    if above is not None and lemma(above) in words("responsible"):
        return _of_guilt(tree, above, mood, reported)
    if above is None or not above.verb:
        return mood
    if (dealt := having_to_do(tree, above)) is not None:
        return replace(mood_of(tree, dealt, reported), presupposed=False)
    if noun.dep == "dobj" and calls_untrue(tree, above) and not is_statement(noun):
        outer = mood_of(tree, above, reported)
        return replace(mood.flipped() if not outer.negated else mood, presupposed=False)
    word = verb_lemma(tree, above)
    wished = word in words("ahead", "asked", "attitude")
    if above.at in reported and noun.dep == "dobj" and not wished:
        return replace(mood, presupposed=False)
    outer = mood_of(tree, above, reported)
    if noun.dep in ("nsubj", "nsubjpass"):
        if noun.dep == "nsubjpass" and _barred(noun, word) and not outer.negated:
            return replace(mood.flipped().less(outer.name), presupposed=False)
        if lexis.untrue(word) or untrue_complement(tree, above) or _came_to_nothing(noun, word):
            return replace(mood.flipped(), presupposed=False)
        if outer.negated and in_some_way(tree, above):
            return mood
        if (word in ("happen", "occur", "take") or _existential(tree, above)) and outer.negated:
            return replace(mood.flipped(), presupposed=False)
        if word in words("telling_events") and outer == Mood():
            return replace(mood, presupposed=False)
        if word in words("announcing") and lemma(noun) in words("done_when_told"):
            return replace(mood, presupposed=False).less(outer.name)
        return mood.less(outer.name) if word in ("happen", "occur", "take") else mood
    if noun.dep == "dobj" and word in words("announcing"):
        return replace(mood, presupposed=False).less(outer.name)
    if noun.dep in ("dobj", "pobj", "attr", "oprd"):
        if word in words("ahead") or word in ("threaten", "warn", "fear", "risk", "plot"):
            return mood.less("future")
        if _barred(noun, word) and not outer.negated:
            return replace(mood.flipped().less(outer.name), presupposed=False)
        if word in words("asked") or word in ("call for", "seek"):
            return mood.less("demanded")
        if word in words("attitude") and word not in words("taken_as_given"):
            return mood.less("demanded")
        if word in words("not_so") or word in ("halt", "end", "foil", "thwart", "prevent"):
            return mood.less("possible")
        # will not suffer from the ban
        befell = noun.dep == "pobj" and word in ("suffer", "sustain")
        light = word in words("light") and not (befell or beside)
        if light or _existential(tree, above):
            mood = replace(mood, presupposed=False).less(outer.name)
            return mood.flipped() if outer.negated and not none_of(tree, noun) else mood
    return mood


def _came_to_nothing(noun: Node, word: str) -> bool:
    """The sale fell through, the strike was averted: it did not come about."""
    dealt = lemma(noun) in words("dealings") and word in words("falling_through")
    return dealt or word in words("averting")


def _barred(noun: Node, word: str) -> bool:
    """A court blocked his extradition: he has not been extradited."""
    return lemma(noun) in words("barred") and word in words("barring")


def _of_guilt(tree: Tree, responsible: Node, mood: Mood, reported: frozenset[int]) -> Mood:
    """Held them responsible for it; they are, or are not, responsible for it."""
    holder = tree.head(responsible)
    if holder is None or not holder.verb:
        return mood
    if holder.at in reported:
        return replace(mood, presupposed=False)
    if lexis.lemma(holder.lower, "v") != "be":
        return mood
    outer = mood_of(tree, holder, reported)
    told = replace(mood, presupposed=False).less(outer.name)
    return told.flipped() if outer.negated else told


def _existential(tree: Tree, verb: Node) -> bool:
    """There was no attack."""
    return any(tree.children(verb, "expl"))


def _of_event(tree: Tree, noun: Node, mood: Mood, reported: frozenset[int]) -> Mood:
    word = lemma(noun)
    if word in words("part_in"):
        above = tree.head(noun)
        told = above is not None and above.verb
        mood = replace(mood, presupposed=False)
        if above is not None and told and above.at not in reported:
            outer = mood_of(tree, above, reported)
            mood = mood.less(outer.name)
            return mood.flipped() if outer.negated else mood
        return mood.flipped() if none_of(tree, noun) and not told else mood
    if word in words("feared"):
        return mood.less("future")
    if made_up(tree, noun):
        return replace(mood.flipped(), presupposed=False)
    if is_statement(noun):
        if rejected(tree, noun, reported):
            return replace(mood.flipped(), presupposed=False)
        if noun.dep == "dobj" and noun.head in reported:
            mood = replace(mood, presupposed=False)  # denied claims of an attack: it is denied
        return replace(mood, hedge=word) if word in words("alleged") else mood
    if word in ("evidence", "proof", "sign") and none_of(tree, noun):
        return replace(mood.flipped(), hedge=f"no {word}")
    return mood

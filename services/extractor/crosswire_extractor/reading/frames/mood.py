"""How far a clause is said to be so, by the words it hangs on: planned, tried, feared, not so."""

from dataclasses import replace

from crosswire_extractor.reading.frames.aims import (
    after_aside,
    headline_aim,
    kept_from,
    plan_behind,
    turned_down,
    unmade,
)
from crosswire_extractor.reading.frames.grammar import has_to, none_of, verb_lemma, words
from crosswire_extractor.reading.frames.moodshifts import (
    behind_link,
    beside_clause,
    charged_with,
    in_report,
    joined,
    of_noun,
    passes,
    said_of_him,
    under,
)
from crosswire_extractor.reading.frames.ownmood import Mood, own_mood
from crosswire_extractor.reading.frames.relatives import (
    after_colon,
    cleft,
    done_to_it,
    in_a_story,
    only_told_of,
    said_of_itself,
    said_to_be_there,
    set_off,
    stands_alone,
)
from crosswire_extractor.reading.frames.untruths import doubt_of, said_by_liars
from crosswire_extractor.syntax import Node, Tree


def mood_of(tree: Tree, node: Node, reported: frozenset[int]) -> Mood:
    """The mood of a verb or predicate; `reported` are cues of reports, which tell their own."""
    mood = own_mood(tree, node)
    if headline_aim(tree, node):
        return mood.less("future")
    if (plan := plan_behind(tree, node)) and unmade(tree, plan):
        return mood.flipped().less("future")
    if (no := turned_down(tree, node, reported)) is not None:
        return _given_up(tree, no, mood_of(tree, no, reported), mood)
    below, top = node, tree.head(node)
    while top is not None and (below.at not in reported or _refused(tree, below)):
        if below.dep == "relcl" and (frame := cleft(tree, top)):
            mood = joined(mood, own_mood(tree, frame))
            below, top = frame, tree.head(frame)
            continue
        if below.dep == "ccomp" and said_by_liars(tree, top):
            return replace(mood.flipped(), presupposed=False)
        if below.dep == "acl" and below.tag == "VBN" and stands_alone(tree, top):
            return mood.flipped() if none_of(tree, top) else mood  # a headline: Bridge destroyed
        if (rumour := only_told_of(tree, below, top)) is not None:
            return replace(mood, hedge=mood.hedge or rumour)
        if (doubt := doubt_of(tree, below, top)) is not None:
            sure = none_of(tree, top)  # there is no doubt that they did it
            return mood if sure else replace(mood, hedge=mood.hedge or doubt)
        doing = below.dep == "acl" and not has_to(tree, below)
        if doing and (there := said_to_be_there(tree, top)):
            return joined(mood, mood_of(tree, there, reported))
        if below.dep in ("relcl", "acl") and after_colon(tree, below, top):
            break
        if below.dep == "acl" and after_aside(tree, below):
            break
        if below.dep == "relcl" and set_off(tree, below) and not in_a_story(tree, top):
            break  # ", where tractors block the road": said, and not only to tell which
        if below.dep in ("relcl", "acl") and not has_to(tree, below):
            be = said_of_itself(tree, top)
            if be is not None and not any(each.at in reported for each in tree.ancestors(be)):
                return joined(mood, mood_of(tree, be, reported))
        if below.dep in ("relcl", "acl", "appos") and not has_to(tree, below):
            passing = replace(mood, presupposed=True)
            own = done_to_it(tree, below)
            mood = passing if own else of_noun(tree, top, passing, reported)
            break
        mood = said_of_him(tree, below, top, mood)
        if top.at in reported and below.dep in ("ccomp", "parataxis", "xcomp", "dobj", "prep"):
            return in_report(tree, below, top, mood)
        if below.dep == "pcomp":
            if (told := behind_link(tree, top, mood)) is not None:
                return told
            if (keeper := kept_from(tree, top)) is not None:
                said = mood_of(tree, keeper, reported)
                kept = mood.flipped()
                return kept.less("question") if said.negated else kept.less(said.name)
            if (charge := charged_with(tree, top)) is not None:
                return of_noun(tree, charge, mood, reported)
        if below.dep == "advcl":
            return beside_clause(tree, below, top, mood)
        if below.dep == "ccomp" and below.at < top.at:
            break  # "The car isn't stolen; it hasn't lost a wheel": a clause of its own
        mood = under(tree, below, top, mood)
        if below.dep == "ccomp" and top.verb and not passes(tree, top):
            outer = mood_of(tree, top, reported)
            holds = not outer.negated and outer.name in ("fact", "possible")
            return mood if holds else mood.less("question")
        below, top = top, tree.head(top)
    return mood


def _given_up(tree: Tree, no: Node, said: Mood, mood: Mood) -> Mood:
    """Dropped plans to close it, has not dropped them, may drop them; refused a call for it."""
    if not said.negated:
        return mood.flipped().less("future").less(said.name)
    kept = verb_lemma(tree, no) in words("dropping")  # what is not refused is not yet done
    return mood.less("future" if kept else "question").less(said.name)


def _refused(tree: Tree, verb: Node) -> bool:
    """Refused to accept it: a verb of speech by itself, and it was not said."""
    above = tree.head(verb) if verb.dep == "xcomp" and has_to(tree, verb) else None
    return above is not None and verb_lemma(tree, above) in words("not_so")

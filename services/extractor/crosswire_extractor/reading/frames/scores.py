"""The score of a match beside the verb that tells who won it: beat them 2-1."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from crosswire.domain.claims import Argument
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import behind, lemma, phrases, verb_lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node

#: So many words may stand between the verb and the score.
_NEAR = 8
#: A 2-1 away victory: so many words before the noun.
_JUST_BEFORE = 6


def with_score(clause: Clause, parsed: Parsed) -> Clause:
    if clause.predicate not in words("contests"):
        return clause
    score = _score_after(parsed, clause.node.at)
    return clause if score is None else with_result(clause, score)


def in_words(clause: Clause, score: str) -> Clause:
    """Kell beat Orlava 2-1: the sentence itself has another verb."""
    texts = " beat ".join(each.text for each in clause.arguments[:2])
    return replace(with_result(clause, score), told=f"{texts} {score}")


def with_result(clause: Clause, score: str) -> Clause:
    told = Argument(role="oblique", link="score", head=score, text=score)
    return replace(clause, arguments=(*clause.arguments, told))


def won_by_noun(parsed: Parsed, verb: Node, roles: Roles) -> Iterator[tuple[Node, Node, str]]:
    """Won the cup with a 2-1 victory over Kell; lost 2-1 to Kell: the winner, the loser, how."""
    tree, who = parsed.tree, roles.agent
    if roles.passive or not any(f.kind == "score" for f in parsed.figures):
        return
    if verb_lemma(tree, verb) in ("give", "hand", "earn"):
        who = tree.child(verb, "dative") or who  # a late goal gave them victory
    if who is None:
        return
    if verb_lemma(tree, verb) == "lose":
        to = next((n for link, n in roles.obliques if link == "to" and n.name), None)
        if to is not None and (score := _score_after(parsed, verb.at)) is not None:
            yield to, who, score
    beside = (noun for _, noun in phrases(tree, verb))
    for noun in (*tree.children(verb, "dobj"), *beside):
        if lemma(noun) not in words("victories"):
            continue
        score = _score_after(parsed, noun.at - _JUST_BEFORE)
        for loser in behind(tree, noun, "over", "against"):
            if score is not None:
                yield who, loser, score


def _score_after(parsed: Parsed, at: int) -> str | None:
    """The higher number first: it is the same match from either side."""
    figures = [f for f in parsed.figures if f.kind == "score" and at < f.start <= at + _NEAR]
    for first, second in pairwise(figures):
        if second.start == first.end + 1:
            goals = [int(parsed.tokens[f.start].text) for f in (first, second)]
            return "-".join(str(each) for each in sorted(goals, reverse=True))
    return None

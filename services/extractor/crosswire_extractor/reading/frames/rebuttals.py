"""Statements told only to be called untrue: whoever made them says so, whoever tells it does not.

"Ukraine denies the separatists' claim that the town is encircled" holds two statements, and so do
"the minister's claim that it is safe is a lie" and "is spreading a fake report, claiming that".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.discourse import Told
from crosswire_extractor.reading.entities import OUTLET, SOMEBODY
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma, words
from crosswire_extractor.reading.frames.hearsay import answers_for_nothing
from crosswire_extractor.reading.frames.mutual import each_by_the_other
from crosswire_extractor.reading.frames.subjects import is_passive, subject_of
from crosswire_extractor.reading.frames.untruths import is_statement, rejected
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.syntax import Node, Tree


class Version(NamedTuple):
    """A clause as one party has it."""

    clause: Clause
    chain: Sequence[Report]
    refuted: bool = False
    """The last of the chain, or the outlet itself, calls it untrue."""


def versions_of(
    told: Told, clause: Clause, chain: Sequence[Report], speakers: Speakers
) -> Iterator[Version]:
    """The clause as it is told, and as those have it whose statement is called untrue."""
    mutual = list(each_by_the_other(told, clause, chain, speakers))
    if mutual:
        yield from (Version(*each) for each in mutual)
        return
    spread = _spread(told, clause, chain, speakers)
    if spread:
        yield from spread
        return
    claimed = _rejected(told, clause)
    if claimed is not None:
        without = [each for each in chain if each is not claimed]
        yield Version(clause, without, refuted=not without)
        yield Version(_plain(_flipped(clause)), [*without, claimed])
        return
    yield Version(clause, chain)
    answered = _denied(told, clause, chain)
    if answered is not None:
        yield Version(_plain(clause), [*chain[:-1], answered])


def _denied(told: Told, clause: Clause, chain: Sequence[Report]) -> Report | None:
    """Denied the separatists' claim that …: the claim that the denial answers."""
    if not chain or chain[-1].kind != "deny" or chain[-1].negated or clause.mood.presupposed:
        return None
    denial = chain[-1]
    return next(
        (
            each
            for each in told.reports
            if each.noun and _accountable(each) and each.covers(clause.node.at)
            if denial.covers(each.cue) and each.cue != clause.node.at
        ),
        None,
    )


def _rejected(told: Told, clause: Clause) -> Report | None:
    """His claim that … is a lie: the claim, if it is known whose it is."""
    if clause.mood.presupposed:
        return None
    tree = told.parsed.tree
    reported = frozenset(each.cue for each in told.reports if not each.noun)
    for above in tree.ancestors(clause.node):
        if not (above.noun and is_statement(above) and rejected(tree, above, reported)):
            continue
        return next(
            (
                each
                for each in told.reports
                if each.noun and each.cue == above.at and _accountable(each)
                if each.covers(clause.node.at)
            ),
            None,
        )
    return None


def _spread(
    told: Told, clause: Clause, chain: Sequence[Report], speakers: Speakers
) -> list[Version]:
    """Is circulating a fake report, claiming that …: both versions."""
    if not chain or chain[-1].kind != "say" or chain[-1].noun or chain[-1].negated:
        return []
    tree = told.parsed.tree
    report = chain[-1]
    found = _untruth_of(tree, tree[report.cue]) if report.cue < len(tree) else None
    if found is None:
        return []
    untruth, spreader = found
    if told.parsed.tree[untruth.at].at in range(*(report.source_at or (0, 0))):
        source = speakers.of(told.parsed, spreader)
        if source is None:
            return []
        report = report._replace(source=source)
    if not _accountable(report):
        return []
    outer = list(chain[:-1])
    return [
        Version(_plain(clause), [*outer, report]),
        Version(_flipped(clause), outer, refuted=not outer),
    ]


def _untruth_of(tree: Tree, claiming: Node) -> tuple[Node, Node] | None:
    """The made-up report that "claiming" tells the content of, and who spreads it."""
    above = tree.head(claiming)
    if above is None or claiming.tag != "VBG" or claiming.dep not in ("acl", "advcl"):
        return None
    untruth = above if above.noun else tree.child(above, "dobj")
    verb = tree.head(above) if above.noun else above
    if untruth is None or verb is None or not verb.verb or not _untrue(tree, untruth):
        return None
    if verb_lemma(tree, verb) not in lexicon.group("spreading_verbs") or untruth.dep != "dobj":
        return None
    spreader = subject_of(tree, verb, is_passive(tree, verb))
    return (untruth, spreader) if spreader is not None and spreader.noun else None


def _untrue(tree: Tree, noun: Node) -> bool:
    """A hoax; a fake report."""
    return lexis.untrue(lemma(noun), "n") or any(
        lexis.untrue(lemma(each)) for each in tree.children(noun, "amod", "compound")
    )


def _accountable(report: Report) -> bool:
    if report.source in (OUTLET, SOMEBODY) or report.kind == "hearsay":
        return False
    return not answers_for_nothing(report)


def _flipped(clause: Clause) -> Clause:
    return replace(clause, mood=clause.mood.flipped())


def _plain(clause: Clause) -> Clause:
    """Without "allegedly" and "claims", which tell what others think of it."""
    hedge = clause.mood.hedge
    doubted = hedge in lexicon.group("distancing") or hedge in words("alleged")
    return replace(clause, mood=replace(clause.mood, hedge=None)) if doubted else clause

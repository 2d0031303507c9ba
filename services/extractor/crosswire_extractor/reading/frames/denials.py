"""Denials that only point back: "Moscow denies it", "the company rejected the accusation"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Entity
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.discourse import Told
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma, words
from crosswire_extractor.reading.frames.keys import keys_of
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.syntax import Node, Tree

#: A denial answers what was said at most so many claims before.
_BACK = 12


class Bare(NamedTuple):
    """A denial of which no claim of its sentence tells what is denied."""

    report: Report
    verb: str | None
    """Of the event that it names, if it names one: "denies the attack"."""
    under: tuple[Claim, ...]
    """Claims that say too little: that it "attacked"."""


def bare_denials(told: Told, own: Sequence[Claim]) -> Iterator[Bare]:
    """The denials of a sentence that only point back."""
    for report in told.reports:
        if report.kind != "deny" or report.negated:
            continue
        under = [
            claim
            for claim in own
            if claim.modality == "denied" and claim.attribution.speaker == report.source
        ]
        if any(_says_enough(claim) for claim in under):
            continue
        points, verb = _points_back(told, report)
        if points:
            yield Bare(report, verb, tuple(under))


def _says_enough(claim: Claim) -> bool:
    return claim.frame is None or claim.frame.of("patient") is not None


def _points_back(told: Told, report: Report) -> tuple[bool, str | None]:
    """Whether what is denied is a pronoun, an accusation, or an event that is not described."""
    tree = told.parsed.tree
    if report.cue >= len(tree):
        return False, None
    cue = tree[report.cue]
    if verb_lemma(tree, cue) in words("forestalling"):
        return False, None
    thing = tree.child(cue, "dobj") or _carried_out(tree, cue)
    if thing is None:
        return not any(tree.children(cue, "ccomp", "xcomp", "prep")), None
    word = lemma(thing)
    verb = lexis.verb_behind(word) if not thing.name else None
    if thing.lower in ("it", "this", "that", "them") or word in words("accusing_nouns"):
        bare = not any(tree.children(thing, "acl", "relcl", "ccomp", "prep"))
        return bare, None
    if word in words("part_in"):
        return not any(tree.children(thing, "prep")), None
    return verb is not None and not any(tree.children(thing, "prep", "acl", "relcl")), verb


def _carried_out(tree: Tree, cue: Node) -> Node | None:
    """Denies carrying out the attack: the attack."""
    after = (each for each in tree.children(cue, "xcomp", "ccomp") if each.at > cue.at)
    done = next(after, None)
    light = done is not None and verb_lemma(tree, done) in words("light")
    if done is None or not light or any(tree.children(done, "nsubj", "nsubjpass")):
        return None
    return tree.child(done, "dobj")


def otherwise(told: Told, speakers: Speakers) -> Iterator[Report]:
    """Officials now say otherwise: they deny what somebody else says in the same sentence."""
    tree = told.parsed.tree
    if words("otherwise").isdisjoint(told.parsed.vocabulary):
        return
    for node in tree.nodes:
        if node.lower not in words("otherwise") or node.dep != "advmod":
            continue
        verb = tree.head(node)
        who = tree.child(verb, "nsubj") if verb is not None and verb.verb else None
        if verb is None or who is None or verb_lemma(tree, verb) not in words("telling"):
            continue
        source = speakers.of(told.parsed, who)
        if source is not None:
            yield Report(verb.at, source, (), "deny", False, verb.text, who.at)


def stated_by_another(denier: Entity, own: Sequence[Claim]) -> Claim | None:
    """The first statement of the sentence by a speaker other than the denier."""
    return next(
        (
            claim
            for claim in own
            if claim.frame is not None and not claim.frame.presupposed
            if claim.modality in ("asserted", "hedged") and claim.attribution.chain
            if not _same(claim.attribution.speaker, denier)
        ),
        None,
    )


def answered(denier: Entity, verb: str | None, before: Sequence[Claim]) -> Claim | None:
    """The last statement of somebody else by which the denier, or its side, did something."""
    for claim in reversed(before[-_BACK:]):
        frame = claim.frame
        if frame is None or claim.modality not in ("asserted", "hedged"):
            continue
        if claim.polarity == "negated" or _same(claim.attribution.speaker, denier):
            continue
        doer = frame.of("agent")
        if doer is None or not _is(doer, denier):
            continue
        if verb is not None and not _kin(verb, frame.predicate):
            continue
        return claim
    return None if verb is None else _undone(denier, verb, before)


def _undone(denier: Entity, verb: str, before: Sequence[Claim]) -> Claim | None:
    """The last statement that it was done, by nobody knows whom: by the denier, as is denied."""
    for claim in reversed(before[-_BACK:]):
        frame = claim.frame
        if frame is None or claim.modality not in ("asserted", "hedged"):
            continue
        done_to = frame.of("patient")
        if claim.polarity == "negated" or frame.of("agent") or done_to is None:
            continue
        if not done_to.known or not _kin(verb, frame.predicate):
            continue
        doer = Argument(
            role="agent", head=denier.name.lower(), key=key_of(denier), side=denier.side,
            text=denier.name,
        )  # fmt: skip
        whole = frame.with_(arguments=(doer, *frame.arguments))
        return claim.with_(frame=whole.with_(found_by=tuple(keys_of(whole))))
    return None


def key_of(denier: Entity) -> str:
    """A government stands for its country."""
    return f"country:{denier.side}" if denier.key.startswith("org:government@") else denier.key


def _is(doer: Argument, denier: Entity) -> bool:
    if doer.side is not None and doer.side == denier.side:
        return True
    return bool(doer.key) and doer.key.partition(":")[2] == denier.key.partition(":")[2]


def _same(speaker: Entity | None, denier: Entity) -> bool:
    if speaker is None:
        return False
    return speaker.key == denier.key or (speaker.side is not None and speaker.side == denier.side)


def _kin(verb: str, other: str) -> bool:
    kin = lexis.kinship(verb, other, "v")
    return kin is not None and kin.kind != "opposite"

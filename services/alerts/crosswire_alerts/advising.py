"""What a model is asked about claims, once the rules have judged them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.observability.counts import happened
from crosswire.settings import Settings
from crosswire_alerts.judge import UNTOLD
from crosswire_alerts.judge.advice import (
    doubted,
    left_open,
    may_be_doubted,
    may_be_proposed,
    proposed,
)
from crosswire_alerts.judge.likeness import LEAST, Likeness
from crosswire_alerts.model.opinions import Ask, Sentences

#: What is longer than so many letters is no sentence.
LONGEST = 1_000
#: For each pair that is put to the model, so many are looked at.
LOOKED_AT = 10

Judged = Callable[[Claim, Claim], Verdict]
"""What the judge says of two claims, in full."""


class Couple(NamedTuple):
    """Two claims and what the rules say of them."""

    a: Claim
    b: Claim
    verdict: Verdict

    @property
    def sentences(self) -> Sentences:
        """In an order that does not depend on which was seen first: one pair is one question."""
        first, second = sorted((self.a, self.b), key=_place)
        return first.evidence.sentence, second.evidence.sentence

    @property
    def places(self) -> tuple[tuple[str, int], tuple[str, int]]:
        first, second = _place(self.a), _place(self.b)
        return (first, second) if first <= second else (second, first)

    @property
    def short(self) -> bool:
        return all(len(claim.evidence.sentence) <= LONGEST for claim in (self.a, self.b))


def doubts(
    verdicts: Iterable[Verdict], claims: Mapping[str, Claim], ask: Ask, settings: Settings
) -> list[Verdict]:
    """Verdicts that would be told, less sure, where one sentence follows from the other."""
    couples = [
        couple
        for verdict in verdicts
        if may_be_doubted(verdict, settings.alerts)
        and (couple := Couple(claims[verdict.a], claims[verdict.b], verdict)).short
    ]
    asked = [
        way for one in dict.fromkeys(it.sentences for it in couples) for way in (one, one[::-1])
    ]
    answers = dict(zip(asked, ask(asked), strict=True))
    found = []
    for couple in couples:
        ways = (couple.sentences, couple.sentences[::-1])
        agreement = max(answer.agreement if (answer := answers[way]) else 0.0 for way in ways)
        if agreement >= settings.model.doubt_at:
            found.append(
                doubted(
                    couple.verdict,
                    agreement,
                    factor=settings.model.doubt,
                    settings=settings.alerts,
                )
            )
    happened("model.pairs.doubted", len(found))
    return found


def suggestions(
    couples: Iterable[Couple], judge: Judged, ask: Ask, *, by: str, settings: Settings
) -> list[Verdict]:
    """Pairs that the rules leave open and the model takes for contrary."""
    chosen = _chosen(couples, judge, settings)
    answers = ask([couple.sentences for couple in chosen])
    found = []
    for (a, b, verdict), answer in zip(chosen, answers, strict=True):
        if answer is not None and answer.contrary >= settings.model.suggest_at:
            made = proposed(
                a, b, verdict, answer.contrary, by=f"model/{by}", settings=settings.alerts
            )
            found += [made] if made else []
    happened("model.pairs.suggested", len(found))
    return found


def _chosen(couples: Iterable[Couple], judge: Judged, settings: Settings) -> list[Couple]:
    """The likest pairs of sentences, each by one of the couples of claims that it makes."""
    by_sentences: dict[object, list[Couple]] = defaultdict(list)
    for couple in couples:
        by_sentences[couple.places].append(couple)
    # A rule may still have an opinion of those of which it has nothing to tell: see `_to_propose`.
    open_ones = [it for it in by_sentences.values() if it[0].short and all(map(_open, it))]
    likeness = Likeness(claim for several in open_ones for claim in several[0][:2])
    ranked = [
        (liking, places, several)
        for several in open_ones
        for liking, places in ((likeness(*several[0][:2]), several[0].places),)
        if liking >= LEAST
    ]
    ranked.sort(key=lambda each: (-each[0], each[1]))
    chosen: list[Couple] = []
    for _, _, several in ranked[: LOOKED_AT * settings.model.pairs]:
        if len(chosen) < settings.model.pairs:
            chosen += _to_propose(several, judge, settings)
    return chosen


def _open(couple: Couple) -> bool:
    return couple.verdict is UNTOLD or left_open(couple.verdict)


def _to_propose(several: Sequence[Couple], judge: Judged, settings: Settings) -> Sequence[Couple]:
    """The first couple that may be proposed; none if a rule has compared any of them.

    Of most the judge has only said that there is nothing to tell: now it is asked why.
    """
    in_full = [
        Couple(a, b, judge(a, b) if verdict is UNTOLD else verdict) for a, b, verdict in several
    ]
    if not all(map(_open, in_full)):
        return ()
    return [it for it in in_full if may_be_proposed(it.a, it.b, settings.alerts)][:1]


def _place(claim: Claim) -> tuple[str, int]:
    return claim.article_id, claim.evidence.start

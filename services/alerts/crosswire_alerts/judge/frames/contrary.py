"""One sentence twice, and in one of the two it is not so: a dog barks, no dog barks. Pure.

By its words alone: where a clause is read in two ways, or not at all, they still say the opposite.
"""

import re
from functools import lru_cache

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.exchanged import OPEN_LEFT
from crosswire_alerts.judge.frames.mirrored import (
    EMPTY,
    FEWEST,
    HOURS,
    SOMEBODY,
    WORD,
    lemma_of,
)
from crosswire_alerts.judge.frames.telling import sides
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.words import both

NOT = re.compile(r"\b(?:no|not|nobody|none|never|no-one|cannot)\b|n['’]t\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def contrary_in(pair: Pair) -> bool:
    """Whether the two say the same in the same order, but for one "not" or "no"."""
    a, b = pair.earlier, pair.later
    if pair.same_article or abs(pair.hours_apart or 0) > HOURS:
        return False
    denied = [len(NOT.findall(each.evidence.sentence)) for each in (a, b)]
    if sorted(denied) != [0, 1] or not all(_plain(each) for each in (a, b)):
        return False
    mine, yours = _said(a.evidence.sentence), _said(b.evidence.sentence)
    return mine == yours and len(mine) >= FEWEST


def _plain(claim: Claim) -> bool:
    """Told as so by the outlet itself, with no way left open."""
    told = claim.modality in ("asserted", "denied") or claim.attribution.hedge is None
    return told and not claim.attribution.chain and not OPEN_LEFT.search(claim.evidence.sentence)


@lru_cache(maxsize=4096)
def _said(sentence: str) -> tuple[str, ...]:
    """What is spoken of, in order, without words for anybody and without numbers."""
    words = (word.lower().replace("’", "'") for word in WORD.findall(sentence))
    return tuple(lemma_of(word) for word in words if word not in EMPTY | SOMEBODY)


def same_sentence_denied(pair: Pair) -> Step:
    texts = both(*(f"“{each.evidence.sentence}”" for each in (pair.earlier, pair.later)))
    return passed(f"One sentence, so and not so: {texts}.", Doubt.SAME_WORDING)


def contrary(pair: Pair) -> Finding | None:
    if not contrary_in(pair):
        return None
    texts = both(*(f"“{each.evidence.sentence}”" for each in (pair.earlier, pair.later)))
    if pair.corrected:
        return Finding("supersedes", f"A correction: {texts}.")
    return Finding("contradicts", f"{texts}.", sides(pair), type="denial")

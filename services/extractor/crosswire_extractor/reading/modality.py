"""Whether a statement is asserted, denied, hedged, foreseen, conditional, demanded or asked."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswire.domain.claims import Modality, Polarity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.verbs import VerbGroup

_FAR = 12


class Stance(NamedTuple):
    """How the last speaker stands to the statement."""

    polarity: Polarity
    modality: Modality
    hedge: str | None


def stance_at(
    parsed: Parsed,
    at: int,
    group: VerbGroup | None,
    chain: Sequence[Report],
    *,
    negated: bool = False,
) -> Stance | None:
    """The stance to what is read at this token; None if nobody holds it either way."""
    if any(report.negated for report in chain) or any(r.kind == "deny" for r in chain[:-1]):
        return None  # "did not confirm" says nothing; "denied that X said" is about the saying
    denied = bool(chain) and chain[-1].kind == "deny"
    if denied and _aside(parsed, chain[-1].cue, at):
        return None
    polarity: Polarity = "negated" if negated != denied else "affirmed"
    hedge = hedge_near(parsed, at, group)
    if denied:
        return Stance(polarity, "denied", hedge)
    return Stance(
        polarity, _modality(parsed, at, group, chain, hedge), hedge or _doubt_after(parsed, at)
    )


def _aside(parsed: Parsed, cue: int, at: int) -> bool:
    """Denied that the mall, where 20 died, was a target: the deaths are not what is denied."""
    return bool({"where", "which", "who", "whose"}.intersection(parsed.words(cue + 1, at)))


def _modality(
    parsed: Parsed, at: int, group: VerbGroup | None, chain: Sequence[Report], hedge: str | None
) -> Modality:
    mood = group.mood if group else "fact"
    if parsed.is_question or (chain and chain[-1].kind == "ask"):
        return "question"
    if mood == "demanded" or (chain and chain[-1].kind == "demand"):
        return "demanded"
    if chain and chain[-1].kind == "promise":
        return "forecast"
    if _after_if(parsed, at) or (
        mood in ("future", "possible")
        and ("if" in parsed.words(at, at + _FAR) or parsed.word(0) in ("if", "unless"))
    ):
        return "conditional"
    if mood in ("future", "intent") or (mood == "possible" and not _perfect(parsed, group)):
        return "forecast"
    if hedge or mood in ("hearsay", "possible"):
        return "hedged"
    return "asserted"


def _perfect(parsed: Parsed, group: VerbGroup | None) -> bool:
    """May have died: a guess at what was, not at what will be."""
    return bool(group) and "have" in parsed.words(group.start, group.end)  # type: ignore[union-attr]


def _after_if(parsed: Parsed, at: int) -> bool:
    for back in range(at - 1, max(-1, at - _FAR), -1):
        word = parsed.word(back)
        if word in ("if", "unless", "whether"):
            return True
        if word in (",", ";", ":", "that", '"', "“"):
            return False
    return False


@cache
def _hedges() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in lexicon.phrases("hedges"))


def hedge_near(parsed: Parsed, at: int, group: VerbGroup | None) -> str | None:
    """The word of doubt inside the verb's words, or opening the clause right before them."""
    start = (group.start if group else at) - 3
    end = (group.end if group else at) + 1
    for index in range(max(0, start), min(end, len(parsed.tokens))):
        found = _hedges().at(parsed.tokens, index)
        if found:
            return parsed.text(found.start, found.end)
    first = _hedges().at(parsed.tokens, 0) if parsed.tokens else None
    return parsed.text(0, first.end) if first else None


def _doubt_after(parsed: Parsed, at: int) -> str | None:
    """…, a claim that has not been verified: the outlet's doubt, not the speaker's."""
    words = parsed.words(at, len(parsed.tokens))
    for doubt in ("verified", "confirmed", "corroborated"):
        if doubt in words:
            place = at + words.index(doubt)
            before = parsed.words(place - 6, place)
            if ("not" in before or "n't" in before or "independently" in before) and place - at > 3:
                return parsed.text(max(at, place - 3), place + 1)
    return None

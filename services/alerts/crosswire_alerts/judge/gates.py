"""The gates that a pair goes through before a rule looks at it, in their order."""

import re

from crosswire.domain.claims import Claim, Question
from crosswire.domain.disputes import Relation, Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.comparable import comparable
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.families import given_names, of_one_family
from crosswire_alerts.judge.finding import Check, Step, passed, stopped
from crosswire_alerts.judge.pair import Pair, voice
from crosswire_alerts.judge.reprint import (
    added,
    alone,
    edited,
    one_sentence,
    same_words,
    whole_text,
)
from crosswire_alerts.judge.timing import same_time
from crosswire_alerts.judge.words import both, label, speaker

#: Why one speaker's claims within an article, or a text that two carry, are no contradiction.
IN_ONE_BREATH = "says both in one article."
IN_ONE_TEXT = "says both in one text that two outlets carry."
#: What is settled when it is announced.
PLANNED = frozenset({"jobs cut", "transfer fee", "settlement"})
#: Words by which what was to begin on a condition is told to go on.
UNDER_WAY = re.compile(
    r"\b(?:second|third|fourth|next|another|further|new|fresh|latest) (?:[a-z-]+ )?"
    r"(?:rounds?|talks|negotiations|meetings?|session)|\b(?:resum|continu)\w+",
    re.IGNORECASE,
)
#: What such a sentence says is not said to be so.
NOT_SAID_TO_BE_SO = frozenset({"forecast", "conditional", "demanded", "question"})


def same_question(pair: Pair, settings: AlertSettings) -> Step:
    first, second = pair.earlier, pair.later
    if first.question.key != second.question.key or first.frame or second.frame:
        return stopped(f"Different questions: {both(first.question.text, second.question.text)}.")
    if first.answer.kind != second.answer.kind:
        return stopped(f"Different kinds of answer: {both(label(first), label(second))}.")
    if of_one_family(_given(first.question), _given(second.question)):
        return stopped(f"Of two people: {both(first.question.text, second.question.text)}.")
    return passed(f"Both answer {first.question.text}: {both(label(first), label(second))}.")


def _given(question: Question) -> list[str]:
    """Of custody(Anna Kell), Anna."""
    if not question.subject.startswith("person:"):
        return []
    _, _, name = question.text.rstrip(")").partition("(")
    return given_names(name.split()[:-1])


def assertive(pair: Pair, settings: AlertSettings) -> Step:
    if drops_condition(pair):
        if UNDER_WAY.search(pair.later.evidence.sentence):
            said = "What was to begin on a condition is under way, and the condition is not made."
            return passed(said, Doubt.CONDITION_OVERTAKEN)
        return passed("A condition that was made is made no more.", Doubt.CONDITION_UNSAID)
    for claim in (pair.earlier, pair.later):
        if claim.modality in NOT_SAID_TO_BE_SO and not _is_a_plan(claim):
            return stopped(f"{speaker(claim)} does not say that it is so: {claim.modality}.")
    hedged = [claim for claim in (pair.earlier, pair.later) if claim.modality == "hedged"]
    if len(hedged) == 2:
        return passed("Both are hedged.", Doubt.BOTH_HEDGED)
    if hedged:
        return passed(f"What {speaker(hedged[0])} says is hedged.", Doubt.HEDGED)
    doubted = any(claim.attribution.hedge for claim in (pair.earlier, pair.later))
    return passed("Both say whether it is so.", *([Doubt.DOUBTED] if doubted else []))


def drops_condition(pair: Pair) -> bool:
    """Ready for talks once arms are laid down, and days later ready for talks. Whoever leaves a
    condition unsaid need not have dropped it: that is a suggestion, unless he is now ready for a
    further round of them."""
    first, second = pair.earlier, pair.later
    return (
        first.question.kind == second.question.kind == "position"
        and pair.same_speaker
        and bool(pair.days_apart)
        and (first.modality, second.modality) == ("conditional", "asserted")
        and first.polarity == second.polarity
    )


def independent(pair: Pair, settings: AlertSettings) -> Step:
    a, b = pair.earlier, pair.later
    if a.id == b.id:
        return stopped("It is one and the same claim.")
    if pair.same_article:
        return _within_one_article(pair, settings)
    if same_words(a, b) and (pair.same_speaker or one_sentence(a, b)):
        return stopped(f"{_voices(pair)} in the same words: a reprint.")
    if pair.printed_as_one or (pair.one_text and not (added(a, b) or _said_of_two(pair))):
        return _within_one_text(pair)
    if pair.same_speaker:
        return passed(f"Two reports of {speaker(a)}{_of_one_family(pair)}.")
    if pair.same_origin and any(pair.own_words):
        return stopped(f"Both are told by {a.attribution.outlet}: {_voices(pair)}.")
    doubts = [Doubt.OWN_WORDS] if any(pair.own_words) and not all(pair.own_words) else []
    return passed(f"Independent voices: {_voices(pair)}{_of_one_family(pair)}.", *doubts)


def _within_one_article(pair: Pair, settings: AlertSettings) -> Step:
    if pair.same_speaker:
        return stopped(f"{speaker(pair.earlier)} {IN_ONE_BREATH}")
    rebutted = _rebutted(pair)
    if pair.one_clause and not rebutted:
        return stopped(f"One clause, whoever says it: {_voices(pair)}.")
    if any(pair.own_words):
        if rebutted:
            return passed(f"An article calls untrue what it quotes: {_voices(pair)}.")
        return stopped("An article's own words are no voice against those whom it quotes.")
    if not settings.same_article:
        return stopped("Speakers within one article are not compared here.")
    return passed(f"Two speakers in one article: {_voices(pair)}.")


def _rebutted(pair: Pair) -> bool:
    """One clause that the one states and the other denies outright: a claim called untrue."""
    return pair.one_clause and "denied" in (pair.earlier.modality, pair.later.modality)


def _said_of_two(pair: Pair) -> bool:
    """Two texts of one sentence each, put in two mouths: neither prints what the other says."""
    a, b = pair.earlier, pair.later
    return alone(a) and alone(b) and not (pair.same_speaker or one_sentence(a, b))


def _within_one_text(pair: Pair) -> Step:
    """Speakers whom one text sets against each other clash within either article already."""
    if not pair.same_speaker:
        return stopped(f"One text that two outlets carry: {_voices(pair)}.")
    if edited(pair.earlier, pair.later) and not whole_text(pair.earlier, pair.later):
        return passed(f"Two versions of one text: {_voices(pair)}.")
    return stopped(f"{speaker(pair.earlier)} {IN_ONE_TEXT}")


def in_one_breath(verdict: Verdict) -> bool:
    """Whether it was stopped only because one speaker says both in one article or text."""
    said_both = verdict.reasons[-1].endswith((IN_ONE_BREATH, IN_ONE_TEXT))
    return verdict.gates[-1].name == "independent" and said_both


def _is_a_plan(claim: Claim) -> bool:
    """When something will be is what a question of date is about; jobs are cut once announced."""
    ahead = claim.question.kind == "date" or claim.question.predicate in PLANNED
    return ahead and claim.modality == "forecast"


def _of_one_family(pair: Pair) -> str:
    first, second = pair.earlier.attribution, pair.later.attribution
    kin = first.family is not None and first.family == second.family
    return f", in two outlets of {first.family}" if kin and first.outlet != second.outlet else ""


def _voices(pair: Pair) -> str:
    names = both(speaker(pair.earlier), speaker(pair.later))
    return names if voice(pair.earlier) != voice(pair.later) else speaker(pair.later)


#: Each gate with its name and what becomes of a pair that it stops.
GATES: tuple[tuple[str, Check, Relation], ...] = (
    ("same question", same_question, "unrelated"),
    ("same time", same_time, "compatible"),
    ("comparable", comparable, "unrelated"),
    ("assertive", assertive, "compatible"),
    ("independent", independent, "compatible"),
)

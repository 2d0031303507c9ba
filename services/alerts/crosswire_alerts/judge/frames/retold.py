"""A denial against what it denies, told by a clause of another build: no talks are being held, and
the two are negotiating; she was never warned, and a warning was sent to her. Pure.

The two clauses are laid side by side word by word and not part by part, as in the alignment of
hypothesis and text by MacCartney and Manning ("Modeling semantic containment and exclusion in
natural language inference", 2008): what the denial is made of must have its like in the other.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.afterwards import stood_before
from crosswire_alerts.judge.frames.arguments import NOTHING, tie
from crosswire_alerts.judge.frames.keyed import NAMED
from crosswire_alerts.judge.frames.plans import plans_denied
from crosswire_alerts.judge.frames.refutation import speaks_of_untruth
from crosswire_alerts.judge.frames.sites import WHERE
from crosswire_alerts.judge.frames.story import LIKELY, SURE, story_of
from crosswire_alerts.judge.frames.telling import clash_of, sides
from crosswire_alerts.judge.pair import Pair, denies

#: Of what the denial is made of, so much must be told by the other.
MOST, NEARLY_ALL = 0.62, 0.85
#: How surely a word is told by another: itself, one that means the same, a kind of it.
ITSELF, SYNONYM, KIND = 1.0, 0.9, 0.75
#: A name that the other article is about, though its clause does not say it again.
IN_SCENE = 0.7
WEIGHTS = {"patient": 1.0, "agent": 1.0, "complement": 1.0, "oblique": 0.5}
OF_TERM = 0.25
#: What is denied may have come about, and a state may have changed, so many hours later.
CHANGE_HOURS = 3
#: What is said, and the nouns by which somebody's saying it is told.
SPOKEN = frozenset(("claim", "report", "allege", "assert", "state", "rumour", "rumor"))
CLAIM_OF = re.compile(
    r"(?:['’] ?s|\b(?:the|this|that|a|his|her|their|its)) (?:[\w-]+ ){0,2}"
    r"(?:claim|report|statement|allegation|assertion|rumou?r)s?\b",
    re.IGNORECASE,
)
#: What is done about a deed that may never come.
NOT_DONE_YET = frozenset(
    ("plan", "propose", "seek", "consider", "mull", "weigh", "demand", "threaten", "fear", "oppose",
     "discuss", "debate", "want", "urge")
)  # fmt: skip
#: What two do about a matter.
DEALING = frozenset(("agree", "negotiate", "talk"))
#: A sentence with one of these does not only tell what is so.
UNSURE = re.compile(
    r"\b(?:not|no|nor|never|none|nobody|nothing|without|cannot|den(?:y|ie[sd]|ying)|"
    r"reject\w*|dismiss\w*|if|whether|unless|could|may|might|would|should|alleg\w+|"
    r"(?:said|believed|thought) to|suspect\w*|accus\w+|"
    r"report(?:s|ed|edly)?|rumou?r\w*|expect\w*|plan\w*|demand\w*|refus\w+|fail\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]{3,}")


class Retold(NamedTuple):
    """A denial, what it denies, and how much of it is told there."""

    denial: Claim
    told: Claim
    share: float
    deed: str


@lru_cache(maxsize=16)
def retold_in(pair: Pair) -> Retold | None:
    """None unless one denies, and most of what it denies stands in what the other asserts."""
    a, b = pair.earlier, pair.later
    if denies(a) == denies(b) or pair.same_article:
        return None
    denial, told = (a, b) if denies(a) else (b, a)
    frame, other = denial.frame, told.frame
    if frame is None or other is None or frame.whole_story or other.whole_story:
        return None
    if frame.refutes or other.refutes or frame.presupposed or frame.predicate == "amount":
        return None  # an offer of 4 percent is turned down, and one of 6 is not
    plan_denied = denial.modality == "denied" and plans_denied(pair)
    if not _both_facts(denial, told) and not plan_denied:
        return None
    deed = _deed(frame)
    if deed is None or claim_untrue(denial) or not _one_story(pair) or pair.scenes_apart:
        return None
    if speaks_of_untruth(told) or other.predicate in NOT_DONE_YET - {deed}:
        return None  # the arrest is a hoax; they plan a merger
    share = _share(frame, other, told, pair, deed)
    # Two outlets' own words in different clauses: too little to go by, but for one who is named.
    least = NEARLY_ALL if all(pair.own_words) else MOST
    if all(pair.own_words) and not _named_alike(frame, other, pair, LIKELY):
        return None
    return Retold(denial, told, share, deed) if share >= least else None


def claim_untrue(denial: Claim) -> bool:
    """ "Kell's claim is false" does not deny that Kell made it."""
    frame = denial.frame
    spoken = frame is not None and frame.predicate in SPOKEN
    return spoken and CLAIM_OF.search(denial.question.text) is not None


def _both_facts(denial: Claim, told: Claim) -> bool:
    return denial.modality in ("asserted", "denied") and told.modality == "asserted"


def _one_story(pair: Pair) -> bool:
    return bool(pair.common_names) or story_of(pair) == SURE or _of_two_countries(pair)


def _of_two_countries(pair: Pair) -> bool:
    """What two countries have to do with each other: no other name need be told."""
    common = {*pair.earlier.scene} & {*pair.later.scene}
    countries = [each for each in common if each.startswith("country:")]
    return len(countries) > 1 and bool(story_of(pair))


def tells_of_denied(a: Claim, b: Claim) -> bool:
    """Whether one denies a deed and a word of the other tells of it: a quick look."""
    if denies(a) == denies(b):
        return False
    denial, told = (a, b) if denies(a) else (b, a)
    if denial.frame is None or told.frame is None:
        return False
    deed = _deed(denial.frame)
    return deed is not None and _surely(deed, _told_words(told.frame, told)) >= KIND


def _told_words(other: Frame, told: Claim) -> tuple[str, ...]:
    return (*_words(other), *_beside(told))


def _surely(word: str, words: tuple[str, ...]) -> float:
    """How like the word the likest of the others is."""
    return max((_likeness(word, other) for other in words), default=0.0)


def _deed(frame: Frame) -> str | None:
    """What is denied to have been: the verb, or the noun that a light verb leaves it to."""
    if not lexis.light(frame.predicate):
        return frame.predicate
    noun = frame.of("patient") or frame.of("complement")
    if noun is None or not noun.known or noun.key or noun.head in NOTHING:
        return None
    return None if f"name:{noun.head}" in noun.terms or noun.head in noun.names else noun.head


def _share(frame: Frame, other: Frame, told: Claim, pair: Pair, deed: str) -> float:
    """0 if the deed is not told, or is told of somebody else."""
    words = _told_words(other, told)
    sure = _surely(deed, words)
    if sure >= KIND and _surely_one(frame, other, pair):
        sure = max(sure, SYNONYM)
    if sure < SYNONYM:
        return 0.0
    weight, found = 1.0, sure
    for each in frame.arguments:
        if not each.known or each.head in NOTHING or each.head == deed:
            continue
        if _is_another(each, other, pair):
            return 0.0
        if each.link == "between" and each.quantity and not each.names:
            continue  # between the two sides
        part = WEIGHTS[each.role]
        there = _told(each, other, words, told, pair)
        if not there and each.link == "with" and each.key.startswith((*NAMED, "country:")):
            return 0.0  # a contract with another
        if not there and each.link in WHERE and each.key.startswith("country:"):
            return 0.0  # has recalled none in that country
        if not there and deed in DEALING and each.link in ("on", "about"):
            return 0.0  # agreed on trade, did not agree on peace
        if not there and each.role == "patient" and other.of("patient") is not None:
            return 0.0  # left the meeting, remains in the government
        weight += part
        found += part * there
        for term in each.terms:
            if term not in each.names:
                weight += OF_TERM
                found += OF_TERM * _surely(term, words)
    return found / weight


def _surely_one(frame: Frame, other: Frame, pair: Pair) -> bool:
    """Whether two words for a deed are that deed: in one story, of one who is named, of what two
    countries do, or of a deed of which nothing more is told: there was no confession."""
    if _named_alike(frame, other, pair) or _of_two_countries(pair):
        return True
    told = [each for each in frame.arguments if each.known and each.head not in NOTHING]
    return story_of(pair) == SURE and lexis.light(frame.predicate) and len(told) == 1


def _named_alike(frame: Frame, other: Frame, pair: Pair, sure: int = SURE) -> bool:
    """Whether in one story both say by name who does it, or to whom it is done."""
    if story_of(pair) < sure:
        return False
    mine, yours = (
        [each for each in one.arguments if each.role != "oblique"] for one in (frame, other)
    )
    return any(tie(x, y).named for x in mine for y in yours)


def _told(each: Argument, other: Frame, words: tuple[str, ...], told: Claim, pair: Pair) -> float:
    story = story_of(pair)
    if any(tie(each, one, pair.common_names, story).holds for one in other.arguments):
        return ITSELF
    if each.key:
        return IN_SCENE if each.key in told.scene or _named(each, told) else 0.0
    return _surely(each.head, words)


def _named(each: Argument, told: Claim) -> bool:
    """By a part of the name, or as the one who speaks."""
    speaker = told.attribution.speaker
    if speaker is not None and speaker.key == each.key:
        return True
    return any(f"name:{name}" in told.scene for name in each.terms)


def _is_another(each: Argument, other: Frame, pair: Pair) -> bool:
    """The nurses' protest, and that of the teachers: the other has somebody else in that part."""
    there = other.of(each.role) if each.role in ("agent", "patient") else None
    if there is None or not there.known or there.head in NOTHING:
        return False
    if _inside(each, there) or _inside(there, each) or _of_other_names(each, there, other):
        return True
    held = tie(each, there, pair.common_names, story_of(pair))
    described = bool(each.terms and there.terms) and not {*each.terms} & {*there.terms}
    if held.holds or (held.strength == "unsure" and (each.key or there.key or not described)):
        return False  # the trade deal, the fishing treaty
    return not any(
        tie(each, one, pair.common_names, story_of(pair)).holds for one in other.arguments
    )


def _of_other_names(each: Argument, there: Argument, other: Frame) -> bool:
    """Its Robin model, its Heron pram."""
    if each.key or there.key or not (each.names and there.names):
        return False
    named = {name for one in other.arguments for name in (*one.names, *one.terms)}
    return named.isdisjoint(each.names)


def _inside(thing: Argument, place: Argument) -> bool:
    """A hospital in Kell, and Kell."""
    lies_in = bool(place.key) and not thing.key and bool({*place.names} & {*thing.names})
    return lies_in and lexis.is_a(thing.head, "building")


def _words(frame: Frame) -> Iterator[str]:
    if not lexis.light(frame.predicate):
        yield frame.predicate
    for each in frame.arguments:
        if each.known and not each.key:
            yield each.head
        yield from (term for term in each.terms if term not in each.names)


def _beside(told: Claim) -> frozenset[str]:
    """The words of its sentence, if that says nothing but what is so."""
    return _plain_words(told.evidence.sentence)


@lru_cache(maxsize=4096)
def _plain_words(sentence: str) -> frozenset[str]:
    if UNSURE.search(sentence):
        return frozenset()
    words = [word for word in WORD.findall(sentence) if not word[0].isupper()]
    lemmas = {lexis.lemma(word, pos) for word in words for pos in ("n", "v")}
    return frozenset(lemma for lemma in lemmas if not lexis.light(lemma))


@lru_cache(maxsize=65_536)
def _likeness(word: str, other: str) -> float:
    if word == other:
        return ITSELF
    mine, yours = _roots(word), _roots(other)
    if mine & yours:
        return ITSELF
    best = 0.0
    for x in mine:
        for y in yours:
            for pos in ("v", "n", "a"):
                kin = lexis.kinship(x, y, pos)
                if kin is None:
                    continue
                if kin.kind == "opposite":
                    return 0.0
                best = max(best, SYNONYM if kin.kind in ("same", "synonym") else KIND)
    alike = any(lexis.one_deed(x, y) for x in mine for y in yours)
    if alike or lexis.stand_in(word, other):
        best = max(best, KIND)
    return best


@lru_cache(maxsize=16_384)
def _roots(word: str) -> frozenset[str]:
    """The word and the verb that it stands for: confession, confess."""
    verb = lexis.verb_behind(word)
    return frozenset((word, verb)) if verb else frozenset((word,))


def same_retold(found: Retold) -> Step:
    doubts = [Doubt.RETOLD] if found.share >= NEARLY_ALL else [Doubt.RETOLD_IN_PART]
    return passed(f"Both speak of “{found.deed}”, in other words.", *doubts)


def retelling(pair: Pair) -> Finding | None:
    found = retold_in(pair)
    if found is None:
        return None
    if pair.corrected:
        return Finding("supersedes", f"A correction: {clash_of(pair)}")
    doubts = list(sides(pair))
    if stood_before(pair):
        doubts.append(Doubt.MAY_HAVE_CHANGED)
    if found.denial is pair.earlier and (pair.hours_apart or 0) > CHANGE_HOURS:
        doubts.append(Doubt.MAY_HAVE_CHANGED)
    return Finding("contradicts", clash_of(pair), tuple(doubts), type="denial")

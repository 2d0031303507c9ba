"""Who or what is said to have brought harm about, and to what: read off one statement. Pure."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.frames.doers import CHANCE
from crosswire_alerts.judge.pair import denies
from crosswire_alerts.judge.remembering import once_each

#: A party has a name or a side; people a word of their own; chance is nobody's doing.
Kind = Literal["party", "people", "chance", "means"]
#: What is somebody's, besides weapons and vehicles.
MEANS = frozenset(("strike", "airstrike", "attack", "raid", "shelling", "bombing", "rocket"))
#: What is nobody's doing, unless it is said whose it is.
OUTBREAKS = frozenset(("fire", "blaze", "blast", "explosion", "detonation"))
#: What may have been anybody's doing, if no word says what kind it was.
BARE_BLAST = re.compile(
    r"(?:an?|the|this|that)? ?(?:blast|explosion|detonation)s?\b", re.IGNORECASE
)
#: By which an outbreak is told without what it befell.
BEGINNING = frozenset(("break out", "start", "begin", "erupt", "occur", "happen"))
#: Pronouns that may do a deed, or have done it.
POINTING = frozenset(
    ("they", "them", "their", "theirs", "he", "him", "his", "she", "her", "hers", "it", "its", "we",
     "our", "i", "my", "you", "your", "who", "whose", "which", "that", "this", "these", "those")
)  # fmt: skip
#: What somebody does wrong without meaning to: whose it is, did it.
LAPSES = frozenset(
    ("error", "mistake", "negligence", "neglect", "blunder", "carelessness", "oversight", "lapse",
     "incompetence", "misjudgement", "misjudgment", "recklessness")
)  # fmt: skip
#: By which harm is told to have been meant, whoever did it.
DELIBERATE = frozenset(
    ("arson", "sabotage", "arsonist", "saboteur", "deliberately", "intentionally", "purposely",
     "maliciously")
)  # fmt: skip
#: Of whoever began a fight: fired first, threw the first punch.
STRIKE_FIRST = "strike first"
VIOLENCE = frozenset(("violence",))
INSIDE = frozenset(("at", "on", "in", "inside", "aboard", "onboard"))
#: Of a weapon that goes off by itself.
GOES_OFF = frozenset(("detonate", "explode"))
#: By which a weapon is told to be somebody's: jets of the Tamba Front.
OWNED = re.compile(r"\b(?:of|by|from)\b|['’]s?(?:\s|$)")
#: By which harm is told to have come of what was meant for something else.
ASIDE = re.compile(
    r"\b(?:near-?by|near by|next to|next door|adjacent|neighbou?ring|close by|"
    r"spread (?:to|from))\b",
    re.IGNORECASE,
)
MANY_BUILDINGS = frozenset(
    ("house", "home", "building", "apartment", "block", "flat", "structure", "shop", "store",
     "garage", "hut", "barn", "warehouse", "depot", "school", "tower", "room", "shelter")
)  # fmt: skip
#: Whose weapons may be.
ARMED = ("state", "irregular")


class Charge(NamedTuple):
    """Who or what is said to have brought which harm about, and to what."""

    doer: Argument
    harms: frozenset[str]
    done_to: Argument | None
    names: frozenset[str]
    """Of what it was done to and where."""
    aside: bool = False
    """Told to have come of what was meant for something else near by."""
    effect: Argument | None = None
    """The mishap that it is said to have caused."""


@once_each
def charge_in(claim: Claim) -> Charge | None:
    frame = claim.frame
    if frame is None or frame.whole_story or frame.refutes or denies(claim):
        return None
    if claim.modality not in ("asserted", "hedged"):
        return None
    doer, done_to = frame.of("agent"), frame.of("patient")
    if doer is None or not doer.known or doer.joint or _only_points(doer):
        return None
    effect = None
    if frame.predicate == "cause":
        effect = done_to
        harms, done_to = _of_effect(frame, done_to)
    elif frame.predicate == STRIKE_FIRST:
        harms, done_to = VIOLENCE, done_to or _where(frame)
    elif frame.predicate in BEGINNING and doer.head in OUTBREAKS:
        harms, done_to = lexis.harms_in_effect(doer.head), _where(frame)
    else:
        harms = lexis.harms_of(frame.predicate) if frame.pos == "v" else frozenset()
        harms -= VIOLENCE  # who fights has not begun it
    if not harms or (harms == {"life"} and BARE_BLAST.match(doer.text)):
        return None
    aside = frame.predicate == "cause" and ASIDE.search(claim.evidence.sentence) is not None
    return Charge(doer, harms, done_to, _names(frame), aside, effect)


def _only_points(doer: Argument) -> bool:
    """ "Their strikes on it": of whom, the sentence alone does not tell."""
    return doer.text.lower() in POINTING and not (doer.key or doer.side)


def _where(frame: Frame) -> Argument | None:
    """Broke out on the ferry, in the town; "on board" says no more of where."""
    inside = (each for each in frame.arguments if each.link in INSIDE and each.known)
    return next((each for each in inside if each.head != "board"), None)


def _of_effect(frame: Frame, effect: Argument | None) -> tuple[frozenset[str], Argument | None]:
    """The blast at the hospital, the train's crash: the harm, and what it befell."""
    if effect is None or not effect.known:
        return frozenset(), None
    told = (each for each in frame.arguments if each.link in ("at", "of", "on", "to"))
    where = next((each for each in told if each.known), None)
    if not lexis.harms_of(effect.head):  # an outbreak is a mishap of its own
        return lexis.harms_in_effect(effect.head), effect
    return lexis.harms_of(effect.head), where or _befallen(effect)


def _befallen(effect: Argument) -> Argument:
    """That the ferry Ona sank: of what it tells, the Ona."""
    last = effect.text.lower().rpartition(" ")[2]
    thing = next((each for each in (last, lexis.lemma(last, "n")) if each in effect.terms), None)
    if thing is None or thing == effect.head:
        return effect
    rest = tuple(term for term in effect.terms if term != thing)
    key = f"name:{thing}" if thing in effect.names else ""
    return effect.with_(head=thing, key=key, terms=(thing, *rest) if key else rest)


def _names(frame: Frame) -> frozenset[str]:
    """Proper names of all but the doer."""
    others = [each for each in frame.arguments if each.role != "agent"]
    named = {name for each in others for name in each.names}
    for each in others:
        if each.key and not each.key.startswith("country:"):
            named |= {each.key, *each.terms}
    return frozenset(named)


def charged_alike(a: Claim, b: Claim) -> bool:
    """Whether both lay a harm of one kind at a door: a quick look."""
    first, second = charge_in(a), charge_in(b)
    return bool(first and second and first.harms & second.harms)


def kind_of(doer: Argument) -> Kind:
    if doer.head in DELIBERATE:
        return "people"
    weapon = any(lexis.is_a(doer.head, kind) for kind in ("weapon", "vehicle"))
    armed = any(lexis.role(term) in ARMED for term in doer.terms)
    if weapon and not doer.side and not OWNED.search(doer.text):  # by whatever name it goes
        return "people" if armed else "means"
    if doer.side or ((doer.key or doer.names) and not _title_word(doer)):
        return "party"
    if doer.head in LAPSES:
        whose = OWNED.search(doer.text) or any(lexis.is_a(each, "person") for each in doer.terms)
        return "people" if whose else "chance"
    if doer.head in CHANCE | OUTBREAKS or not _somebodys(doer) or GOES_OFF & {*doer.terms}:
        return "chance"
    return "means" if (weapon or doer.head in MEANS) and not armed else "people"


def _title_word(doer: Argument) -> bool:
    """ "Missile hits mall": a common noun with the capital of a headline."""
    return doer.key.startswith(("place:", "name:")) and lexis.known(doer.head, "n")


def _somebodys(doer: Argument) -> bool:
    kinds = ("person", "group", "weapon", "vehicle")
    told = doer.head in MEANS or "firm" in lexis.stands_for(doer.head)
    return told or any(lexis.is_a(doer.head, kind) for kind in kinds)


def in_whole_words(a: Argument, b: Argument) -> Iterator[tuple[Argument, Argument]]:
    """As they are, and with a noun that two words make: a shopping centre, which is a mall."""
    yield a, b
    if told := _two_words(b):
        yield _without(a, told), _without(b, told).with_(head=told)
    if told := _two_words(a):
        yield _without(a, told).with_(head=told), _without(b, told)


def _two_words(argument: Argument) -> str:
    words = argument.text.lower().split()
    at = next((i for i, each in enumerate(words) if lexis.lemma(each, "n") == argument.head), 0)
    told = f"{words[at - 1]} {argument.head}" if at and not argument.key else ""
    return told if told and lexis.known(told, "n") else ""


def _without(argument: Argument, told: str) -> Argument:
    rest = tuple(term for term in argument.terms if term not in told.split())
    return argument.with_(terms=rest)


def one_of_few(*arguments: Argument) -> bool:
    """A mall, a theatre: of such buildings a town has few, and not of houses."""
    heads = {each.head for each in arguments}
    return not heads & MANY_BUILDINGS and any(lexis.is_a(head, "building") for head in heads)

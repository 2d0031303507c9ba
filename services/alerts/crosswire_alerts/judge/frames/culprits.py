"""One harm of one story that two speakers lay at two doors, in whatever words. Pure.

Where two clauses can be laid side by side, `events.actor` compares their doers. Here it is enough
that both speak of harm to one thing: a market that was shelled by rebels, and the bombing of the
market by jets.
"""

from typing import Literal, NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.doers import (
    CHANCE,
    TRIGGER,
    again_and_again,
    any_of_its_kind,
    in_company,
    may_be_one,
    namesakes,
    own_deed,
    two_causes,
    unlike,
)
from crosswire_alerts.judge.frames.story import EVENT_DAYS, SURE, story_of
from crosswire_alerts.judge.frames.telling import sides
from crosswire_alerts.judge.frames.ties import Tie, tie
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.remembering import once_each
from crosswire_alerts.judge.words import both, speaker

#: A party has a name or a side; people a word of their own; chance is nobody's doing.
Kind = Literal["party", "people", "chance", "means"]
#: What is somebody's, besides weapons and vehicles.
MEANS = frozenset(("strike", "airstrike", "attack", "raid", "shelling", "bombing", "rocket"))
#: What is nobody's doing, unless it is said whose it is.
OUTBREAKS = frozenset(("fire", "blaze", "blast", "explosion", "detonation"))
#: Whose weapons may be.
ARMED = ("state", "irregular")


class Charge(NamedTuple):
    """Who or what is said to have brought which harm about, and to what."""

    doer: Argument
    harms: frozenset[str]
    done_to: Argument | None
    names: frozenset[str]
    """Of what it was done to and where."""


class Laid(NamedTuple):
    """One harm at two doors."""

    first: Charge
    second: Charge
    matter: Tie
    """What both say was harmed."""
    answered: bool
    """Whether one of the speakers is whom the other accuses."""


@once_each
def charge_in(claim: Claim) -> Charge | None:
    frame = claim.frame
    if frame is None or frame.whole_story or frame.refutes or denies(claim):
        return None
    if claim.modality not in ("asserted", "hedged"):
        return None
    doer, done_to = frame.of("agent"), frame.of("patient")
    if doer is None or not doer.known or doer.joint:
        return None
    if frame.predicate == "cause":
        harms, done_to = _of_effect(frame, done_to)
    else:
        harms = lexis.harms_of(frame.predicate) if frame.pos == "v" else frozenset()
    return Charge(doer, harms, done_to, _names(frame)) if harms else None


def _of_effect(frame: Frame, effect: Argument | None) -> tuple[frozenset[str], Argument | None]:
    """The blast at the hospital, the train's crash: the harm, and what it befell."""
    if effect is None or not effect.known:
        return frozenset(), None
    harms = lexis.harms_of(effect.head)
    told = (each for each in frame.arguments if each.link in ("at", "of", "on", "to"))
    where = next((each for each in told if each.known), None)
    if not harms:  # an outbreak is a mishap of its own
        word = lexis.verb_behind(effect.head) or effect.head
        own = frozenset((f"={word}",)) if lexis.is_a(effect.head, "event") else frozenset()
        return own, effect
    return harms, where or effect


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


def laid_in(pair: Pair) -> Laid | None:
    """None unless both speak of one harm, of one story, and of two who cannot be one."""
    first, second = charge_in(pair.earlier), charge_in(pair.later)
    if first is None or second is None or not first.harms & second.harms or pair.one_clause:
        return None
    if all(pair.own_words):  # who did it is disputed by those who answer for it
        return None
    if pair.same_article and any(pair.own_words):
        return None
    story = story_of(pair)
    if not story or pair.scenes_apart or pair.places_apart:
        return None
    matter = _matter(first, second, pair, story)
    if matter is None or (pair.days_apart or 0) > EVENT_DAYS:
        return None
    answered = _accuses(pair.earlier, second.doer) or _accuses(pair.later, first.doer)
    if not _apart(first.doer, second.doer, pair, answered=answered):
        return None
    return Laid(first, second, matter, answered)


def _matter(first: Charge, second: Charge, pair: Pair, story: int) -> Tie | None:
    """What the harm was done to, if it is one thing: not a town, which is shelled daily."""
    a, b = first.done_to, second.done_to
    if a is None or b is None or not (a.known and b.known):
        return None
    held = tie(a, b, pair.common_names, story)
    if not held.holds or again_and_again(a) or again_and_again(b):
        return None
    if a.quantity and b.quantity and not a.quantity.overlaps(b.quantity):
        return None
    if held.named or first.names & second.names:
        return held
    sure = story == SURE or pair.same_article
    return held if sure and not any_of_its_kind(held) else None


def _accuses(claim: Claim, doer: Argument) -> bool:
    """Whether the speaker of a claim is who is accused in the other."""
    who = claim.attribution.speaker
    if who is None:
        return False
    if doer.side is not None and doer.side == who.side:
        return True
    if doer.key:
        return doer.key.partition(":")[2] == who.key.partition(":")[2]
    return doer.head in {lexis.lemma(word, "n") for word in who.name.lower().split()}


def kind_of(doer: Argument) -> Kind:
    if doer.side or doer.names or (doer.key and not _title_word(doer)):
        return "party"
    if doer.head in CHANCE | OUTBREAKS or not _somebodys(doer):
        return "chance"
    if any(lexis.is_a(doer.head, kind) for kind in ("weapon", "vehicle")) or doer.head in MEANS:
        return "people" if any(lexis.role(term) in ARMED for term in doer.terms) else "means"
    return "people"


def _title_word(doer: Argument) -> bool:
    """ "Missile hits mall": a common noun with the capital of a headline."""
    return doer.key.startswith(("place:", "name:")) and lexis.known(doer.head, "n")


def _somebodys(doer: Argument) -> bool:
    kinds = ("person", "group", "weapon", "vehicle")
    return doer.head in MEANS or any(lexis.is_a(doer.head, kind) for kind in kinds)


def _apart(a: Argument, b: Argument, pair: Pair, *, answered: bool) -> bool:
    kinds = {kind_of(a), kind_of(b)}
    if "means" in kinds:
        return False
    if kinds == {"chance"}:
        causes = Tie(a, b, "apart")
        return unlike(causes) and two_causes(causes) and not _one_of_chain(pair)
    if kinds == {"party"}:
        return _parties_apart(a, b, answered=answered)
    if "chance" in kinds:
        return not _one_of_chain(pair) and not pair.same_speaker
    if kinds == {"people"}:
        return tie(a, b).strength == "apart" and not may_be_one(Tie(a, b, "apart"))
    return answered and not ({*a.terms, *a.names} & {*b.terms, *b.names})


def _parties_apart(a: Argument, b: Argument, *, answered: bool) -> bool:
    """Who answers a charge names somebody else than himself."""
    if a.side and b.side:
        return a.side != b.side
    if (a.key and a.key == b.key) or namesakes(a, b):
        return False
    return answered or tie(a, b).strength == "apart"


def _one_of_chain(pair: Pair) -> bool:
    return any(TRIGGER.search(claim.evidence.sentence) for claim in (pair.earlier, pair.later))


def same_harm(pair: Pair, laid: Laid) -> Step:
    """Within one article "the ship" is the warship that it has told of."""
    what = both(laid.matter.a.text, laid.matter.b.text)
    known = {Doubt.WIDER_WORD} if pair.same_article else set()
    doubts = [doubt for doubt in laid.matter.doubts if doubt not in known]
    return passed(f"Both lay harm to one thing at a door: {what}.", *doubts)


def laying(pair: Pair) -> Finding | None:
    """One harm of one story, laid at two doors."""
    laid = laid_in(pair)
    if laid is None:
        return None
    names = both(laid.first.doer.text, laid.second.doer.text)
    if in_company(pair):
        return Finding("compatible", f"They may have done it together: {names}.")
    if pair.same_speaker:
        return Finding("supersedes", f"{speaker(pair.later)} names another: {names}.")
    doubts = list(sides(pair))
    kinds = {kind_of(laid.first.doer), kind_of(laid.second.doer)}
    if not (laid.answered or pair.opposed or kinds == {"chance"}):
        doubts.append(Doubt.TWO_OF_STORY)
    if len(kinds) == 2 and "chance" in kinds:
        doubts.append(Doubt.CHAIN_OF_CAUSES)
    if all(own_deed(claim) for claim in (pair.earlier, pair.later)):
        doubts.append(Doubt.OWN_DEEDS)
    if "people" in kinds and not laid.answered:
        doubts.append(Doubt.DOERS_UNNAMED)
    return Finding("contradicts", f"One harm at two doors: {names}.", tuple(doubts), type="actor")

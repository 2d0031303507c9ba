"""One harm of one story that two speakers lay at two doors, in whatever words. Pure.

Where two clauses can be laid side by side, `events.actor` compares their doers. Here it is enough
that both speak of harm to one thing: a market that was shelled by rebels, and the bombing of the
market by jets.
"""

from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.alignment import opponents
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.charges import (
    DELIBERATE,
    OUTBREAKS,
    VIOLENCE,
    Charge,
    charge_in,
    in_whole_words,
    kind_of,
    one_of_few,
)
from crosswire_alerts.judge.frames.doers import (
    TRIGGER,
    again_and_again,
    answers,
    any_of_its_kind,
    in_company,
    may_be_one,
    namesakes,
    own_deed,
    two_causes,
    unlike,
)
from crosswire_alerts.judge.frames.sites import SENDING, two_sites
from crosswire_alerts.judge.frames.story import EVENT_DAYS, LIKELY, SURE, UNKNOWN, story_of, told_to
from crosswire_alerts.judge.frames.telling import sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.words import both, speaker


class Laid(NamedTuple):
    """One harm at two doors."""

    first: Charge
    second: Charge
    matter: Tie
    """What both say was harmed."""
    answered: bool
    """Whether one of the speakers is whom the other accuses."""


def laid_in(pair: Pair) -> Laid | None:
    """None unless both speak of one harm, of one story, and of two who cannot be one."""
    first, second = charge_in(pair.earlier), charge_in(pair.later)
    if first is None or second is None or not first.harms & second.harms or pair.one_clause:
        return None
    if all(pair.own_words):  # who did it is disputed by those who answer for it
        return None
    if pair.same_article and any(pair.own_words):
        return None
    if pair.earlier.frame and pair.later.frame and two_sites(pair.earlier.frame, pair.later.frame):
        return None
    frames = [each.frame for each in (pair.earlier, pair.later) if each.frame]
    if len({each.predicate in SENDING for each in frames}) > 1:
        return None  # the one fires missiles, the other shoots them down
    dated = told_to(pair)
    story = story_of(pair) or (LIKELY if dated and pair.common_names else UNKNOWN)
    if not story or pair.scenes_apart or pair.places_apart:
        return None
    answered = answers(pair, Tie(first.doer, second.doer, "apart"))
    matter = _matter(first, second, pair, story, answered=answered)
    if matter is None or ((pair.days_apart or 0) > EVENT_DAYS and not dated):
        return None
    if not _apart(first, second, pair, answered=answered):
        return None
    return Laid(first, second, matter, answered)


def _matter(first: Charge, second: Charge, pair: Pair, story: int, *, answered: bool) -> Tie | None:
    """What the harm was done to, if it is one thing: not a town, which is shelled daily."""
    if first.harms & second.harms == VIOLENCE:
        return _one_fight(first, second, pair, story)
    chance = "chance" in (kind_of(first.doer), kind_of(second.doer))
    if chance and set_side_by_side(pair):
        return _of_one_sentence(first.done_to, second.done_to)
    held = _held(first, second, pair, story, answered=answered)
    if held is not None:
        return held
    effects = first._replace(done_to=first.effect), second._replace(done_to=second.effect)
    return _held(*effects, pair, story, answered=answered)


def _one_fight(first: Charge, second: Charge, pair: Pair, story: int) -> Tie | None:
    """Who began it is asked of one fight, of one day and one story."""
    if pair.days_apart or not (story == SURE or pair.common_names):
        return None
    about = second.done_to or first.done_to or second.doer
    return Tie(about, about, "kin")


def _held(first: Charge, second: Charge, pair: Pair, story: int, *, answered: bool) -> Tie | None:
    a, b = first.done_to, second.done_to
    if a is None or b is None or not (a.known and b.known):
        return None
    ties = (tie(x, y, pair.common_names, story) for x, y in in_whole_words(a, b))
    held = next((each for each in ties if each.holds), None)
    if held is None or again_and_again(a) or again_and_again(b):
        return None
    if a.quantity and b.quantity and not a.quantity.overlaps(b.quantity):
        return None
    if held.named or first.names & second.names:
        return held
    sure = story == SURE or pair.same_article
    if answered and sure and one_of_few(held.a, held.b):
        return held  # who is accused answers for the mall that was hit in that town
    return held if sure and not any_of_its_kind(held) else None


def set_side_by_side(pair: Pair) -> bool:
    """Two opponents of whom one sentence tells: Oslo says missiles hit it, Stockholm a fire."""
    first, second = pair.earlier, pair.later
    one_sentence = pair.same_article and first.evidence.start == second.evidence.start
    return one_sentence and pair.opposed and not any(pair.own_words)


def _of_one_sentence(a: Argument | None, b: Argument | None) -> Tie | None:
    """What only one of them names is what both speak of: the vessel, and damage."""
    told = [each for each in (a, b) if each is not None and each.known]
    things = [each for each in told if not lexis.harms_of(each.head)]
    if len(things) == 2:
        held = tie(things[0], things[1], story=SURE)
        return held if held.holds else None
    about = next(iter((*things, *told)), None)
    return Tie(about, about, "kin", (Doubt.BY_PRONOUN,)) if about else None


def _apart(first: Charge, second: Charge, pair: Pair, *, answered: bool) -> bool:
    a, b = first.doer, second.doer
    kinds = {kind_of(a), kind_of(b)}
    if first.aside != second.aside:  # meant for what stands near by, says who is accused
        return answered or pair.opposed
    if "chance" in kinds and set_side_by_side(pair) and kinds != {"chance"}:
        return True
    if _of_that_fire(first, second) or _of_that_fire(second, first):
        return False
    if opponents(a, b):
        return True
    if {a.head, b.head} & DELIBERATE:  # that it was meant rules out no one who did it
        return "chance" in kinds and not _one_of_chain(pair)
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


def _of_that_fire(told: Charge, cause: Charge) -> bool:
    """The fire destroyed it; an arsonist caused the fire."""
    return (
        cause.effect is not None and told.doer.head in OUTBREAKS and cause.effect.head in OUTBREAKS
    )


def _parties_apart(a: Argument, b: Argument, *, answered: bool) -> bool:
    """Who answers a charge names somebody else than himself."""
    if a.side and b.side:
        return a.side != b.side
    if (a.key and a.key == b.key) or namesakes(a, b):
        return False
    return answered or tie(a, b).strength == "apart"


def _one_of_chain(pair: Pair) -> bool:
    return any(TRIGGER.search(claim.evidence.sentence) for claim in (pair.earlier, pair.later))


def _may_be_a_chain(laid: Laid, pair: Pair) -> bool:
    """The rocket and the fire that it set; not if who is accused of the one puts it down to the
    other, nor where two opponents are set against each other."""
    kinds = {kind_of(laid.first.doer), kind_of(laid.second.doer)}
    if {laid.first.doer.head, laid.second.doer.head} & DELIBERATE:
        return False
    if "chance" not in kinds and laid.first.aside == laid.second.aside:
        return False
    return len(kinds) == 2 and not (laid.answered or set_side_by_side(pair))


def _of_two_roles(laid: Laid) -> bool:
    """Police and protesters: of two kinds of doers, of which none may be anybody."""
    roles = {lexis.role(laid.first.doer.head), lexis.role(laid.second.doer.head)}
    return len(roles) == 2 and not roles & {"anybody", "outsider"}


def same_harm(pair: Pair, laid: Laid) -> Step:
    """Within one article "the ship" is the warship that it has told of."""
    what = both(laid.matter.a.text, laid.matter.b.text)
    known = {Doubt.WIDER_WORD, Doubt.DESCRIBED_BY_ONE} if pair.same_article else set()
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
    if not (laid.answered or pair.opposed or "chance" in kinds):
        doubts.append(Doubt.TWO_OF_STORY)
    if _may_be_a_chain(laid, pair):
        doubts.append(Doubt.CHAIN_OF_CAUSES)
    if all(own_deed(claim) for claim in (pair.earlier, pair.later)):
        doubts.append(Doubt.OWN_DEEDS)
    apart = opponents(laid.first.doer, laid.second.doer) or _of_two_roles(laid)
    told = laid.answered or "chance" in kinds or apart
    if "people" in kinds and not told:
        doubts.append(Doubt.DOERS_UNNAMED)
    return Finding("contradicts", f"One harm at two doors: {names}.", tuple(doubts), type="actor")

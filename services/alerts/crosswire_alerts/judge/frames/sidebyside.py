"""Two statements side by side, part by part, and how sure it is that both mean the same. Pure."""

from functools import lru_cache, partial

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire_alerts.judge.confidence import Doubt, confidence_in
from crosswire_alerts.judge.finding import Step, passed, stopped
from crosswire_alerts.judge.frames.alignment import Alignment, aligned, states_in
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.doers import as_a_rule
from crosswire_alerts.judge.frames.mirrored import mirrored, stands_for
from crosswire_alerts.judge.frames.onceonly import places_disputed
from crosswire_alerts.judge.frames.plans import dated_occasion
from crosswire_alerts.judge.frames.retold import claim_untrue
from crosswire_alerts.judge.frames.story import SURE, story_of
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.words import both

#: Groups of states that a thing is in, whoever brought them about; not what two houses decide.
BROUGHT_ABOUT = frozenset((
    "life", "harm", "presence", "custody", "control", "siege", "flotation", "wholeness", "aim",
    "interception", "access", "evacuation", "rescue", "fire", "power", "arming", "barrier",
    "grounding", "reprieve", "fate", "cleanness",
))  # fmt: skip
#: Doubts whether both mean the same, which one wording in both takes away.
OF_IDENTITY = frozenset(
    (Doubt.NO_NAME, Doubt.DESCRIBED_ALIKE, Doubt.NAMED_NEAR_BY, Doubt.ONE_TIE, Doubt.WHOSE_UNSAID)
)


@lru_cache(maxsize=16)
def alignment_of(pair: Pair) -> Alignment | None:
    a, b = pair.earlier.frame, pair.later.frame
    if a is None or b is None or a.whole_story or b.whole_story:
        return None
    story = partial(story_of, pair)
    return aligned(
        a,
        b,
        pair.common_names,
        one_clause=pair.one_clause,
        story=story,
        mirrored=mirrored(pair),
        stands_for=lambda plain, named: stands_for(plain, named, pair),
    )


def _untrue(found: Alignment) -> bool:
    """A report that is false, or fake; a portrait that is a fake is a thing."""
    thing = found.subject is not None and lexis.is_a(found.subject.a.head, "artifact")
    return found.a.pos != "v" and lexis.untrue(found.a.predicate) and not thing


def side_by_side(pair: Pair) -> Step:
    """Part by part: predicate against predicate, participant against participant."""
    found = alignment_of(pair)
    if found is None:
        return stopped(f"They say different things: {texts_of(pair)}.")
    if found.subject is None:
        return stopped(f"About different things: {texts_of(pair)}.")
    if found.predicates == "same" and _untrue(found):
        return stopped(f"Both speak of an untruth, not of what is so: {texts_of(pair)}.")
    if any(denies(claim) and claim_untrue(claim) for claim in (pair.earlier, pair.later)):
        return stopped(f"That a claim is untrue does not deny that it was made: {texts_of(pair)}.")
    strangers = [t for t in found.core if t.strength == "apart"]
    values = _differing(pair, found)
    if len(strangers) > values:
        names = "; ".join(both(t.a.text, t.b.text) for t in strangers)
        return stopped(f"About different things: {names}.")
    if pair.in_passing and len(found.holding) < 2 and not _known_which(pair, found):
        return stopped(f"Told in passing, with too little to know which: {texts_of(pair)}.")
    doubts = (*found.doubts, *_weakness(pair, found))
    sure = tuple(doubt for doubt in doubts if doubt not in OF_IDENTITY)
    if mirrored(pair):
        few = f"{found.reason} The two sentences differ in a few words."
        by_wording = (*sure, Doubt.SAME_WORDING)
        if _one_name(found):
            return passed(few, *max(by_wording, doubts, key=confidence_in))
        return passed(few, *by_wording)
    if Doubt.BY_PRONOUN in doubts or _one_dated_event(pair):
        doubts = sure
    return passed(f"{found.reason} {_in_common(found)}", *doubts)


def _known_which(pair: Pair, found: Alignment) -> bool:
    """Though it is told in passing."""
    return dated_occasion(pair) or _ended_it(pair, found) or _of_one_person(found)


def _ended_it(pair: Pair, found: Alignment) -> bool:
    """After his death on Monday: nobody dies twice, so that it is known which."""
    about, dated = found.subject, (pair.earlier.event_time, pair.later.event_time)
    named = about is not None and about.strength == "same" and bool(about.a.key and about.b.key)
    return named and all(dated) and lexis.once(found.a.predicate)


def _of_one_person(found: Alignment) -> bool:
    """The arrest of the mayor, by her name: she is not arrested twice in a week."""
    whom = found.subject
    if whom is None or whom.strength != "same" or found.predicates not in ("same", "synonym"):
        return False
    return whom.a.key.startswith("person:") and lexis.once(found.a.predicate)


def _one_name(found: Alignment) -> bool:
    """Whether what both tell of has a name, or is told from others by one."""
    return any(t.holds and (t.named or bool({*t.a.names} & {*t.b.names})) for t in found.core)


def _one_dated_event(pair: Pair) -> bool:
    """Two articles that open with the same names and deeds, and both give the same day."""
    first, second = pair.earlier.event_time, pair.later.event_time
    if first is None or second is None or not first.overlaps(second):
        return False
    return {first.precision, second.precision} <= {"day", "hour", "minute"} and (
        story_of(pair) == SURE
    )


def swapped_in(pair: Pair) -> tuple[Tie, Tie] | None:
    """Whether each has as the doer whom the other has as the one to whom it is done."""
    a, b = pair.earlier.frame, pair.later.frame
    if a is None or b is None or a.predicate != b.predicate or not lexis.one_way(a.predicate):
        return None
    doer, done_to = a.of("agent"), a.of("patient")
    other_doer, other_done_to = b.of("agent"), b.of("patient")
    if not (doer and done_to and other_doer and other_done_to):
        return None
    if denies(pair.earlier) or denies(pair.later):
        return None
    ties = tie(doer, other_done_to), tie(done_to, other_doer)
    sure = all(t.strength == "same" for t in ties) and tie(doer, done_to).strength == "apart"
    return ties if sure else None


def _differing(pair: Pair, found: Alignment) -> int:
    """How many participants may differ because they are what is disputed."""
    if found.predicates == "excluded":
        return int(_whoever_did_it(found))
    return int(denies(pair.earlier) == denies(pair.later))


def _whoever_did_it(found: Alignment) -> bool:
    """Fire gutted the house, firemen saved it: how the house is, whoever brought that about."""
    groups = [{s.group for s in states_in(f) if s.holder == "object"} for f in (found.a, found.b)]
    doers = found.at("agent")
    return doers is not None and not doers.holds and bool(groups[0] & groups[1] & BROUGHT_ABOUT)


def _in_common(found: Alignment) -> str:
    named = ", ".join(
        both(t.a.text, t.b.text) if t.a.text != t.b.text else t.a.text for t in found.holding
    )
    return f"Both speak of: {named}."


def _weakness(pair: Pair, found: Alignment) -> tuple[Doubt, ...]:
    if pair.one_clause:
        return ()
    doubts = []
    missing = [
        each
        for only, told in ((found.only_a, found.b), (found.only_b, found.a))
        for each in only
        if each.role != "oblique"
        and not (found.predicates in ("same", "synonym") and as_a_rule(each, told, pair))
    ]
    if len(found.holding) < 2 and any(not _owns(each, found) for each in missing):
        doubts.append(Doubt.ONE_TIE)
    doubts.extend(_unnamed(pair, found))
    return tuple(doubts)


def _owns(doer: Argument, found: Alignment) -> bool:
    """Kell builds its plant; Kell's plant is built: both tell whose it is."""
    names = {*doer.names} or {doer.head}
    return any(names & {*t.a.names, *t.b.names} for t in found.holding)


def _unnamed(pair: Pair, found: Alignment) -> tuple[Doubt, ...]:
    """How sure it is that both mean the same of its kind."""
    if any(t.well_described for t in found.holding):
        return ()
    if any(t.named for t in found.core):
        by_name = any(t.a.key and t.strength == "same" for t in found.holding)
        if pair.scenes_apart and not by_name:
            return (Doubt.SCENES_APART,)
        by_both = any(_has_name(t.a) and _has_name(t.b) for t in found.holding)
        return () if by_both or pair.common_names else (Doubt.NO_NAME,)
    where = any(
        t.strength == "apart" and places_disputed(pair, found, t) for t in found.circumstances
    )
    if pair.scenes_apart and not found.named and not where:
        return (Doubt.SCENES_APART,)
    if pair.common_names or found.named:
        return (Doubt.NAMED_NEAR_BY,)
    alike = any(t.described_alike for t in found.holding)
    return (Doubt.DESCRIBED_ALIKE,) if alike else (Doubt.NO_NAME,)


def _has_name(argument: Argument) -> bool:
    return bool(argument.key or argument.side or argument.names)


def texts_of(pair: Pair) -> str:
    return both(*(f"“{c.question.text}”" for c in (pair.earlier, pair.later)))

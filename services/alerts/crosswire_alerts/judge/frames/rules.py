"""Whether two aligned statements can both be so; the first rule with an opinion wins."""

from crosswire import lexis
from crosswire.domain.claims import Amount, Argument
from crosswire_alerts.judge.agreement import TOLERANCE, distance
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Rule
from crosswire_alerts.judge.frames.alignment import WHERE, Alignment, holder, states_in
from crosswire_alerts.judge.frames.gates import (
    EVENT_DAYS,
    alignment_of,
    happens_once,
    stated,
    swapped_in,
)
from crosswire_alerts.judge.frames.refutation import both_refute, refutation, refuted_in
from crosswire_alerts.judge.frames.ties import Tie, tie
from crosswire_alerts.judge.pair import Pair, denies, gap
from crosswire_alerts.judge.rules.date import RESCHEDULED
from crosswire_alerts.judge.rules.position import position
from crosswire_alerts.judge.rules.quantity import quantity
from crosswire_alerts.judge.words import both, span, speaker

#: So many letters in common make two names one.
NAMESAKE = 4


def denial(pair: Pair) -> Finding | None:
    """It is so, it is not so: of the same, and of no narrower case."""
    found = alignment_of(pair)
    assert found is not None
    first, second = pair.earlier, pair.later
    if denies(first) == denies(second) or found.predicates in ("excluded", "opposite"):
        return None
    denier_first = denies(first)
    narrower = "narrower" if denier_first else "wider"
    if found.predicates == narrower:
        return Finding("compatible", f"What is denied is narrower: {_stated(pair)}.")
    more = list(found.only_a if denier_first else found.only_b)
    missing = [each for each in more if each.role != "oblique"]
    if missing:
        names = ", ".join(each.text for each in missing)
        return Finding("compatible", f"Only the denial names {names}: {_stated(pair)}.")
    if any(not t.holds for t in found.core):
        return Finding("compatible", f"Who or what is meant is not sure: {_stated(pair)}.")
    more += [t.a for t in found.circumstances if not t.holds]
    if pair.same_speaker and pair.same_origin:
        return Finding("supersedes", f"A correction: {_stated(pair)}.")
    if any(not _of_place(each) for each in more):
        names = ", ".join(each.text for each in more)
        return Finding("compatible", f"Only the denial narrows it to {names}: {_stated(pair)}.")
    doubts = [Doubt.NARROWED] if more or _narrowed(found, denier_first) else []
    doubts += [Doubt.EVENT_UNSURE] if _may_be_another(pair, found, denier_first) else []
    return Finding("contradicts", _clash(pair), (*doubts, *_sides(pair)), type="denial")


def _may_be_another(pair: Pair, found: Alignment, denier_first: bool) -> bool:
    """A doer denies a deed of which only the other says to whom it was done; or, days apart, both
    speak of things that neither names nor describes."""
    if pair.one_clause:
        return False
    denied, told = (found.a, found.b) if denier_first else (found.b, found.a)
    if denied.of("agent") and not denied.of("patient") and told.of("patient"):
        return not pair.same_article
    about = found.subject
    bare = about is not None and not about.named and not (about.a.terms and about.b.terms)
    return bare and bool(pair.days_apart) and (pair.days_apart or 0) > EVENT_DAYS


def _narrowed(found: Alignment, denier_first: bool) -> bool:
    """Whether what is denied is described more closely: no civilian was hurt, somebody was."""
    loose = [t for t in found.core if not t.described_alike]
    pairs = [(t.a, t.b) if denier_first else (t.b, t.a) for t in loose]
    return any(
        set(denied.terms) - {*told.terms, told.head}
        for denied, told in pairs
        if not (denied.key or told.key)
    )


def _of_place(argument: Argument) -> bool:
    return argument.link in WHERE


def roles(pair: Pair) -> Finding | None:
    """A did it to B, B did it to A, of what two cannot do to each other."""
    swapped = swapped_in(pair)
    if swapped is None:
        return None
    if pair.same_speaker and pair.same_origin:
        return Finding("supersedes", f"A correction: {_stated(pair)}.")
    return Finding("contradicts", _clash(pair), _sides(pair), type="actor")


def status(pair: Pair) -> Finding | None:
    """Two states of one thing that exclude each other."""
    found = alignment_of(pair)
    assert found is not None
    if found.predicates not in ("excluded", "opposite"):
        return None
    if denies(pair.earlier) != denies(pair.later):
        if _no_third(found):
            return Finding("corroborates", f"Both say so in other words: {_stated(pair)}.")
        return Finding("compatible", f"The one does not exclude the other: {_stated(pair)}.")
    if denies(pair.earlier):
        return Finding("compatible", f"Both may be false: {_stated(pair)}.")
    whose = _in_state(pair, found)
    for_and_against = [t for t in found.circumstances if t.a.link != t.b.link]
    if whose is None or not all(t.holds for t in (whose, *for_and_against)):
        return Finding("compatible", f"Not of one thing: {_stated(pair)}.")
    if pair.same_speaker and (pair.same_origin or pair.days_apart):
        return Finding("supersedes", f"{speaker(pair.later)} reports a change: {_stated(pair)}.")
    if any(c.frame and c.frame.presupposed for c in (pair.earlier, pair.later)):
        return Finding("compatible", f"A state told in passing: {_stated(pair)}.")
    doubts = _changed(pair)
    return Finding("contradicts", _clash(pair), (*doubts, *_sides(pair)), type="status")


def _no_third(found: Alignment) -> bool:
    """What is not open is closed."""
    groups = {s.group for s in states_in(found.a)} & {s.group for s in states_in(found.b)}
    return any(lexis.leaves_no_third(group) for group in groups)


def _in_state(pair: Pair, found: Alignment) -> Tie | None:
    for first in states_in(found.a):
        for second in states_in(found.b):
            if first.group == second.group and first.name != second.name:
                one, other = holder(found.a, first), holder(found.b, second)
                if one and other:
                    return tie(one, other, pair.common_names)
    return found.subject if found.predicates == "opposite" else None


def _changed(pair: Pair) -> list[Doubt]:
    """Whether the state may have changed between the two reports, or in no known order."""
    if _lasting(pair) or pair.same_article:
        return []
    hours = abs(pair.hours_apart or 0)
    if hours > 12:
        return [Doubt.MAY_HAVE_CHANGED]
    return [Doubt.NO_ORDER] if hours == 0 and not pair.days_stated else []


def _lasting(pair: Pair) -> bool:
    """Whether nothing follows on the state that was told first."""
    first = pair.earlier.frame
    return first is not None and any(lexis.lasts(state) for state in states_in(first)[:1])


def figures(pair: Pair) -> Finding | None:
    """The same of so many, and of so many others: judged as any two figures are."""
    found = alignment_of(pair)
    assert found is not None
    if pair.days_apart and not (found.named or pair.common_names):
        return None
    for t in found.holding:
        first, second = t.a.quantity, t.b.quantity
        if first is None or second is None:
            continue
        if 1 in (first.value, second.value):
            continue  # "one" singles out: two missiles fell, one hit the school
        if not (_plural_pair(found, t) or pair.common_names):
            continue
        if first.unit != second.unit and t.strength != "kin":
            continue
        unit = first.unit
        amounts = [
            Amount(quantity=q.with_(unit=unit), counted=t.a.head, scope="unknown")
            for q in (first, second)
        ]
        if distance(amounts[0].quantity, amounts[1].quantity) <= TOLERANCE:
            continue
        if found.a.predicate == "amount" and (first.unit != second.unit or _has_it(t)):
            continue
        question = pair.earlier.question.with_(predicate=_outcome(found))
        counted = Pair(
            pair.earlier.with_(answer=amounts[0], question=question),
            pair.later.with_(answer=amounts[1], question=question),
        )
        finding = quantity(counted)
        if finding:
            return Finding(
                finding.relation, finding.reason, (*finding.doubts, Doubt.SCOPES_UNSAID),
                type=finding.type,
            )  # fmt: skip
    return None


def _has_it(t: Tie) -> bool:
    """A person is no amount: the figure is of something else."""
    return t.a.key.startswith("person:") or t.b.key.startswith("person:")


def _plural_pair(found: Alignment, t: Tie) -> bool:
    others = [o for o in found.holding if o is not t]
    return bool(others) or found.named


def _outcome(found: Alignment) -> str:
    state = lexis.state_of(found.a.predicate, found.a.pos)
    plain = {"kill": "killed", "die": "killed", "wound": "wounded", "injure": "injured",
             "arrest": "arrested", "detain": "arrested", "destroy": "destroyed"}  # fmt: skip
    if state and state.name == "dead":
        return "killed"
    return plain.get(found.a.predicate, found.a.predicate)


def actor(pair: Pair) -> Finding | None:
    """One deed that only one can have done, put down to two."""
    found = alignment_of(pair)
    assert found is not None
    doers = found.at("agent")
    done_to = found.at("patient")
    if doers is None or doers.strength != "apart" or done_to is None or not done_to.holds:
        return None
    if denies(pair.earlier) or denies(pair.later):
        return Finding("compatible", f"Two doers, one denied: {_stated(pair)}.")
    names = both(doers.a.text, doers.b.text)
    if not (doers.a.terms and doers.b.terms) and (doers.a.key or doers.b.key):
        return Finding("compatible", f"One doer is told only by a pronoun: {_stated(pair)}.")
    if doers.a.quantity or doers.b.quantity:
        return Finding("compatible", f"Some may have done so, and others too: {names}.")
    if doers.a.joint or doers.b.joint:
        return Finding("compatible", f"They may have done it together: {names}.")
    unique = lexis.once(found.a.predicate) or "only" in (*done_to.a.terms, *done_to.b.terms)
    if not unique or not _told_apart(doers):
        return Finding("compatible", f"Both may have done so: {names}.")
    if pair.same_speaker and (pair.same_origin or pair.same_article):
        return Finding("supersedes", f"{speaker(pair.later)} names another: {names}.")
    surely = done_to.named or (pair.common_names and not pair.days_apart)
    doubts = () if surely else (Doubt.EVENT_UNSURE,)
    if not any(each.key or each.side or each.names for each in (doers.a, doers.b)):
        doubts = (*doubts, Doubt.DOERS_UNNAMED)
    return Finding(
        "contradicts", f"One deed, two doers: {names}.", (*doubts, *_sides(pair)), type="actor"
    )


def _told_apart(doers: Tie) -> bool:
    """Two names, or the sides of two countries: a soldier and a missile may be one doer."""
    a, b = doers.a, doers.b
    if a.side and b.side:
        return a.side != b.side
    if a.key and b.key:
        return not _namesakes(a, b)
    people = [lexis.is_a(each.head, "person") or lexis.is_a(each.head, "group") for each in (a, b)]
    return not a.key and not b.key and all(people)


def _namesakes(a: Argument, b: Argument) -> bool:
    """The Kell Brigade, the Kells: one name, in part or in the plural."""
    return any(
        x.startswith(y) or y.startswith(x)
        for x in a.terms
        for y in b.terms
        if min(len(x), len(y)) >= NAMESAKE
    )


def date(pair: Pair) -> Finding | None:
    """One event that happens once, on two days."""
    found = alignment_of(pair)
    first, second = pair.earlier.event_time, pair.later.event_time
    assert found is not None
    if first is None or second is None or not happens_once(pair, found):
        return None
    if first.overlaps(second) or any(not t.holds for t in found.core):
        return None
    times = both(span(first), span(second))
    if any(RESCHEDULED.search(c.evidence.sentence) for c in (pair.earlier, pair.later)):
        return Finding("compatible", f"It was rescheduled: {times}.")
    if gap(first, second) < 1 or pair.same_speaker:
        return Finding("compatible", f"The days are close, or one speaker names both: {times}.")
    doubts = [Doubt.NEXT_DAY] if gap(first, second) < 2 else []
    reason = f"One event on two days: {times}."
    return Finding("contradicts", reason, (*doubts, *_sides(pair)), type="date")


def place(pair: Pair) -> Finding | None:
    """One event that happens once, at two places."""
    found = alignment_of(pair)
    assert found is not None
    if not happens_once(pair, found) or any(not t.holds for t in found.core):
        return None
    for t in found.circumstances:
        if t.a.joint or t.b.joint:
            continue
        if t.strength == "apart" and t.a.link in WHERE and t.b.link in WHERE and _towns(t):
            reason = f"One event at two places: {both(t.a.text, t.b.text)}."
            return Finding("contradicts", reason, (Doubt.PLACE_WIDER, *_sides(pair)), type="place")
    return None


def _towns(t: Tie) -> bool:
    """Two named places of which neither is a country."""
    return all(each.key and not each.key.startswith("country:") for each in (t.a, t.b))


def agreement(pair: Pair) -> Finding | None:
    found = alignment_of(pair)
    assert found is not None
    if denies(pair.earlier) != denies(pair.later) or found.predicates in ("excluded", "opposite"):
        return None
    agreed = all(t.holds or not (t.a.known and t.b.known) for t in found.ties)
    if agreed and _surely_one(found):
        return Finding("corroborates", f"Both say so: {_stated(pair)}.")
    return Finding("compatible", f"Both can be so: {_stated(pair)}.")


def _surely_one(found: Alignment) -> bool:
    """Two participants in common, or one of what happens once or lasts."""
    if len([t for t in found.holding if t in found.core]) >= 2:
        return True
    state = lexis.state_of(found.a.predicate, found.a.pos)
    return lexis.once(found.a.predicate) or (state is not None and found.named)


def change_of_position(pair: Pair) -> Finding | None:
    found = alignment_of(pair)
    assert found is not None
    if found.predicates in ("excluded", "opposite") or any(not t.holds for t in found.core):
        return None
    return position(pair)


def _sides(pair: Pair) -> tuple[Doubt, ...]:
    if pair.same_speaker:
        return (Doubt.STALE,)
    return (Doubt.SAME_SIDE,) if pair.same_side or pair.perhaps_one_side else ()


def _clash(pair: Pair) -> str:
    sides = (f"{speaker(c)} says “{stated(c)}”" for c in (pair.earlier, pair.later))
    return both(*sides) + "."


def _stated(pair: Pair) -> str:
    return both(*(f"“{stated(c)}”" for c in (pair.earlier, pair.later)))


def story(pair: Pair) -> Finding | None:
    told = refuted_in(pair)
    if told is None and both_refute(pair) is not None:
        return Finding("corroborates", "Both say that the story is untrue.")
    return None if told is None else refutation(told)


FRAME_RULES: dict[str, Rule] = {
    "story": story,
    "roles": roles,
    "position": change_of_position,
    "denial": denial,
    "status": status,
    "quantity": figures,
    "actor": actor,
    "date": date,
    "place": place,
    "agreement": agreement,
}

"""Whether two aligned statements can both be so; the first rule with an opinion wins."""

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt, confidence_in
from crosswire_alerts.judge.finding import Finding, Rule
from crosswire_alerts.judge.frames.absence import absence
from crosswire_alerts.judge.frames.afterwards import came_later, may_have_come
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.assurances import broken
from crosswire_alerts.judge.frames.contrary import contrary
from crosswire_alerts.judge.frames.culprits import laying
from crosswire_alerts.judge.frames.doers import as_a_rule
from crosswire_alerts.judge.frames.events import actor, date, holders, place, roles
from crosswire_alerts.judge.frames.exchanged import exchange
from crosswire_alerts.judge.frames.figures import figures, score
from crosswire_alerts.judge.frames.identity import identity
from crosswire_alerts.judge.frames.mirrored import both_together, mirrored
from crosswire_alerts.judge.frames.onlyso import only_so
from crosswire_alerts.judge.frames.refutation import both_refute, refutation, refuted_in
from crosswire_alerts.judge.frames.retold import retelling
from crosswire_alerts.judge.frames.sidebyside import alignment_of, side_by_side, swapped_in
from crosswire_alerts.judge.frames.sites import WHERE
from crosswire_alerts.judge.frames.states import OFFICE, status
from crosswire_alerts.judge.frames.story import EVENT_DAYS
from crosswire_alerts.judge.frames.suicides import suicide
from crosswire_alerts.judge.frames.telling import both_stated, clash_of, sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.rules.position import position
from crosswire_alerts.judge.spans import AGAIN, FOR_LONG


def denial(pair: Pair) -> Finding | None:
    """It is so, it is not so: of the same, and of no narrower case."""
    found = alignment_of(pair)
    assert found is not None
    first, second = pair.earlier, pair.later
    if denies(first) == denies(second) or found.predicates in ("excluded", "opposite"):
        return None
    if pair.hours_apart and second.frame and "ended" in second.frame.modifiers:
        return Finding("compatible", f"It may have ended since: {both_stated(pair)}.")
    begun_again = pair.days_apart or AGAIN.search(second.evidence.sentence)
    if begun_again and first.frame and "ended" in first.frame.modifiers:
        return Finding("compatible", f"It may have begun again: {both_stated(pair)}.")
    denier_first = denies(first)
    sides_of_it = (first, second) if denier_first else (second, first)
    if _ended(sides_of_it[0]) and FOR_LONG.search(sides_of_it[1].evidence.sentence):
        return Finding("compatible", f"It was so before it ended: {both_stated(pair)}.")
    if came_later(*sides_of_it):
        return Finding("compatible", f"It happened only after that: {both_stated(pair)}.")
    if mirrored(pair) and both_together(*sides_of_it):
        return Finding("compatible", f"Only both together are denied: {both_stated(pair)}.")
    narrower = "narrower" if denier_first else "wider"
    if found.predicates == narrower:
        return Finding("compatible", f"What is denied is narrower: {both_stated(pair)}.")
    more = list(found.only_a if denier_first else found.only_b)
    told = found.b if denier_first else found.a
    missing = [e for e in more if e.role != "oblique" and not as_a_rule(e, told, pair)]
    missing = [e for e in missing if not _told_besides(e, told)]
    if missing:
        names = ", ".join(each.text for each in missing)
        return Finding("compatible", f"Only the denial names {names}: {both_stated(pair)}.")
    if any(not t.holds for t in found.core):
        return Finding("compatible", f"Who or what is meant is not sure: {both_stated(pair)}.")
    if any(_other_figure(t) for t in found.holding):
        return Finding("compatible", f"Another figure is denied: {both_stated(pair)}.")
    teller = second if denier_first else first
    more = [e for e in more if e.known and not _told_besides(e, told) and e.role == "oblique"]
    more = [e for e in more if not _in_that_office(e, teller)]
    more += [t.a for t in found.circumstances if not t.holds and t.a.known and t.b.known]
    if pair.corrected:
        return Finding("supersedes", f"A correction: {both_stated(pair)}.")
    if any(not (_of_place(each) or each.link == OFFICE) for each in more):
        names = ", ".join(each.text for each in more)
        return Finding("compatible", f"Only the denial narrows it to {names}: {both_stated(pair)}.")
    doubts = [Doubt.NARROWED] if more or _narrowed(found, denier_first) else []
    doubts += [Doubt.EVENT_UNSURE] if _may_be_another(pair, found, denier_first) else []
    doubts += [Doubt.MAY_HAVE_CHANGED] if may_have_come(*sides_of_it) else []
    return Finding("contradicts", clash_of(pair), (*doubts, *sides(pair)), type="denial")


def _ended(claim: Claim) -> bool:
    return claim.frame is not None and "ended" in claim.frame.modifiers


def _told_besides(each: Argument, told: Frame) -> bool:
    """In talks about Kell: the other negotiates the purchase of Kell, which names it as well."""
    named = {*each.names, *each.terms} if each.key else set(each.names)
    return bool(named) and any(named & {*other.names, *other.terms} for other in told.arguments)


def _in_that_office(each: Argument, told: Claim) -> bool:
    """Denies resigning as minister: the minister has resigned, the other tells."""
    return each.link == OFFICE and each.head in told.evidence.sentence.lower()


def _other_figure(t: Tie) -> bool:
    """So many are denied, and so many others told."""
    a, b = t.a.quantity, t.b.quantity
    return a is not None and b is not None and (a.unit != b.unit or not a.overlaps(b))


def _may_be_another(pair: Pair, found: Alignment, denier_first: bool) -> bool:
    """A doer denies a deed of which only the other says to whom it was done; or, days apart, both
    speak of things that neither names, describes or puts anywhere."""
    if pair.one_clause:
        return False
    denied, told = (found.a, found.b) if denier_first else (found.b, found.a)
    whom = told.of("patient")
    if denied.of("agent") and not denied.of("patient") and whom:
        return not (pair.same_article or any(whom in (t.a, t.b) for t in found.holding))
    about = found.subject
    if about is not None and Doubt.NAME_UNSAID in about.doubts and len(found.holding) < 2:
        return True
    bare = about is not None and not about.named and not (about.a.terms and about.b.terms)
    bare = bare and not (about and {*about.a.names} & {*about.b.names})
    if any(t.named for t in found.circumstances):  # both say where
        return False
    return bare and bool(pair.days_apart) and (pair.days_apart or 0) > EVENT_DAYS


def _narrowed(found: Alignment, denier_first: bool) -> bool:
    """Whether what is denied is described more closely: no civilian was hurt, somebody was."""
    loose = [t for t in found.core if not t.described_alike]
    pairs = [(t.a, t.b) if denier_first else (t.b, t.a) for t in loose]
    return any(
        set(denied.terms) - {*told.terms, *told.names, told.head, *lexis.calendar()}
        for denied, told in pairs
        if not (denied.key or told.key)
    )


def _of_place(argument: Argument) -> bool:
    return argument.link in WHERE


def agreement(pair: Pair) -> Finding | None:
    found = alignment_of(pair)
    assert found is not None
    if denies(pair.earlier) != denies(pair.later) or found.predicates in ("excluded", "opposite"):
        return None
    agreed = all(t.holds or not (t.a.known and t.b.known) for t in found.ties)
    alike = found.predicates in ("same", "synonym")  # a siege is an attack, but not that one
    if agreed and alike and _surely_one(found):
        return Finding("corroborates", f"Both say so: {both_stated(pair)}.")
    return Finding("compatible", f"Both can be so: {both_stated(pair)}.")


def _surely_one(found: Alignment) -> bool:
    """Two participants in common, or one of what happens once or lasts."""
    if len([t for t in found.holding if t in found.core]) >= 2:
        return True
    state = lexis.state_of(found.a.predicate, found.a.pos)
    return lexis.once(found.a.predicate) or (state is not None and found.named)


def change_of_position(pair: Pair) -> Finding | None:
    found = alignment_of(pair)
    assert found is not None
    kept = broken(pair, found)
    if kept is not None:
        return kept
    if found.predicates != "same" or any(t.strength != "same" for t in found.core):
        return None
    if any(_other_figure(t) for t in found.holding):
        return None  # turned down an offer of 4 percent, took one of 6
    told_which = any(t.described_alike for t in found.holding)
    if not (found.named or len(found.holding) > 1 or told_which):
        return None
    first, second = pair.earlier, pair.later
    if denies(first) and (came_later(first, second) or may_have_come(first, second)):
        return Finding("supersedes", f"It has come about since: {both_stated(pair)}.")
    return position(pair)


def retold(pair: Pair) -> Finding | None:
    """Only of clauses that have nothing to be laid side by side."""
    return None if side_by_side(pair).passed else retelling(pair)


def culprits(pair: Pair) -> Finding | None:
    """Unless their doers, laid side by side, contradict each other more surely."""
    laid = None if swapped_in(pair) else laying(pair)
    if laid is None or not side_by_side(pair).passed:
        return laid
    plain = actor(pair)
    if plain is None or plain.relation != "contradicts":
        return laid
    return laid if confidence_in(laid.doubts) > confidence_in(plain.doubts) else None


def story(pair: Pair) -> Finding | None:
    told = refuted_in(pair)
    if told is None and both_refute(pair) is not None:
        return Finding("corroborates", "Both say that the story is untrue.")
    return None if told is None else refutation(told)


FRAME_RULES: dict[str, Rule] = {
    "story": story,
    "absence": absence,
    "retold": retold,
    "suicide": suicide,
    "culprits": culprits,
    "roles": roles,
    "identity": identity,
    "exchange": exchange,
    "contrary": contrary,
    "position": change_of_position,
    "denial": denial,
    "status": status,
    "holders": holders,
    "quantity": figures,
    "score": score,
    "actor": actor,
    "date": date,
    "place": place,
    "only": only_so,
    "agreement": agreement,
}

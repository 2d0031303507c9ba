"""Whether two aligned statements can both be so; the first rule with an opinion wins."""

from crosswire import lexis
from crosswire_alerts.judge.confidence import confidence_in
from crosswire_alerts.judge.finding import Finding, Rule
from crosswire_alerts.judge.frames.absence import absence
from crosswire_alerts.judge.frames.afterwards import came_later, may_have_come
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.assurances import broken
from crosswire_alerts.judge.frames.contests import contest
from crosswire_alerts.judge.frames.contrary import contrary
from crosswire_alerts.judge.frames.culprits import laying
from crosswire_alerts.judge.frames.denials import denial, other_figure
from crosswire_alerts.judge.frames.events import actor, date, holders, place, roles
from crosswire_alerts.judge.frames.exchanged import exchange
from crosswire_alerts.judge.frames.figures import figures, score
from crosswire_alerts.judge.frames.identity import identity
from crosswire_alerts.judge.frames.onlyso import only_so
from crosswire_alerts.judge.frames.refutation import both_refute, refutation, refuted_in
from crosswire_alerts.judge.frames.retold import retelling
from crosswire_alerts.judge.frames.sidebyside import alignment_of, side_by_side, swapped_in
from crosswire_alerts.judge.frames.states import status
from crosswire_alerts.judge.frames.suicides import suicide
from crosswire_alerts.judge.frames.telling import both_stated
from crosswire_alerts.judge.frames.whereabouts import whereabouts
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.rules.position import position


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
    if any(other_figure(t) for t in found.holding):
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
    found = retelling(pair)
    return found if found is not None and not side_by_side(pair).passed else None


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
    "whereabouts": whereabouts,
    "contest": contest,
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

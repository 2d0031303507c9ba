"""It is so, it is not so: of the same, and of no narrower case. Pure."""

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames.afterwards import came_later, may_have_come, told_as_state
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.doers import as_a_rule
from crosswire_alerts.judge.frames.mirrored import both_together, mirrored
from crosswire_alerts.judge.frames.sidebyside import alignment_of
from crosswire_alerts.judge.frames.sites import WHERE
from crosswire_alerts.judge.frames.story import EVENT_DAYS
from crosswire_alerts.judge.frames.telling import both_stated, clash_of, sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.frames.twothings import OFFICE
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.spans import AGAIN, FOR_LONG, was_before


def denial(pair: Pair) -> Finding | None:
    found = alignment_of(pair)
    assert found is not None
    first, second = pair.earlier, pair.later
    if denies(first) == denies(second) or found.predicates in ("excluded", "opposite"):
        return None
    denier_first = denies(first)
    denying, telling = (first, second) if denier_first else (second, first)
    why = _at_another_time(pair, denying, telling) or _of_another(pair, found, denier_first)
    if why is not None:
        return Finding("compatible", f"{why}: {both_stated(pair)}.")
    if pair.corrected:
        return Finding("supersedes", f"A correction: {both_stated(pair)}.")
    closer = _closer(found, denier_first, telling)
    elsewise = [each for each in closer if not (each.link in WHERE or each.link == OFFICE)]
    if elsewise:
        names = ", ".join(each.text for each in closer)
        return Finding("compatible", f"Only the denial narrows it to {names}: {both_stated(pair)}.")
    doubts = [Doubt.NARROWED] if closer or _narrowed(found, denier_first) else []
    doubts += [Doubt.EVENT_UNSURE] if _may_be_another(pair, found, denier_first) else []
    doubts += [Doubt.MAY_HAVE_CHANGED] if may_have_come(denying, telling) else []
    return Finding("contradicts", clash_of(pair), (*doubts, *sides(pair)), type="denial")


def _at_another_time(pair: Pair, denying: Claim, telling: Claim) -> str | None:
    """Why it may have been so at one time and not at another, if it may."""
    if pair.hours_apart and _ended(pair.later):
        return "It may have ended since"
    if _ended(pair.earlier) and (pair.days_apart or AGAIN.search(pair.later.evidence.sentence)):
        return "It may have begun again"
    if _ended(denying) and FOR_LONG.search(telling.evidence.sentence):
        return "It was so before it ended"
    if came_later(denying, telling):
        return "It happened only after that"
    if was_before(pair) and told_as_state(denying) and told_as_state(telling):
        return "It was so on another day"
    if mirrored(pair) and both_together(denying, telling):
        return "Only both together are denied"
    return None


def _of_another(pair: Pair, found: Alignment, denier_first: bool) -> str | None:
    """Why less is denied than is told, or something else, if it is."""
    if found.predicates == ("narrower" if denier_first else "wider"):
        return "What is denied is narrower"
    only, told = (found.only_a, found.b) if denier_first else (found.only_b, found.a)
    missing = [e for e in only if e.role != "oblique" and not as_a_rule(e, told, pair)]
    missing = [each for each in missing if not _told_besides(each, told)]
    if missing:
        return f"Only the denial names {', '.join(each.text for each in missing)}"
    if any(not t.holds for t in found.core):
        return "Who or what is meant is not sure"
    if any(map(_a_part, found.core)):
        return "One may be of a part of the other"
    if any(map(other_figure, found.holding)):
        return "Another figure is denied"
    return None


def _a_part(t: Tie) -> bool:
    """The frame of the portrait, and the portrait."""
    if Doubt.WIDER_WORD not in t.doubts or t.a.key or t.b.key:
        return False
    for part, whole in ((t.a, t.b), (t.b, t.a)):
        _, of, behind = part.text.lower().partition(" of ")
        if of and whole.head in part.terms and whole.head in behind.split():
            return True
    return False


def _closer(found: Alignment, denier_first: bool, telling: Claim) -> list[Argument]:
    """Circumstances of what is denied, of which the other says nothing or another."""
    only, told = (found.only_a, found.b) if denier_first else (found.only_b, found.a)
    more = [e for e in only if e.known and e.role == "oblique" and not _told_besides(e, told)]
    more = [each for each in more if not _in_that_office(each, telling)]
    return more + [t.a for t in found.circumstances if not t.holds and t.a.known and t.b.known]


def _ended(claim: Claim) -> bool:
    return claim.frame is not None and "ended" in claim.frame.modifiers


def _told_besides(each: Argument, told: Frame) -> bool:
    """In talks about Kell: the other negotiates the purchase of Kell, which names it as well."""
    named = {*each.names, *each.terms} if each.key else set(each.names)
    return bool(named) and any(named & {*other.names, *other.terms} for other in told.arguments)


def _in_that_office(each: Argument, told: Claim) -> bool:
    """Denies resigning as minister: the minister has resigned, the other tells."""
    return each.link == OFFICE and each.head in told.evidence.sentence.lower()


def other_figure(t: Tie) -> bool:
    """So many are denied, and so many others told."""
    a, b = t.a.quantity, t.b.quantity
    return t.figures_apart or (a is not None and b is not None and a.unit != b.unit)


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
    if about is None or about.named or any(t.named for t in found.circumstances):
        return False
    described = (about.a.terms and about.b.terms) or {*about.a.names} & {*about.b.names}
    return not described and (pair.days_apart or 0) > EVENT_DAYS


def _narrowed(found: Alignment, denier_first: bool) -> bool:
    """Whether what is denied is described more closely: no civilian was hurt, somebody was."""
    loose = [t for t in found.core if not t.described_alike]
    pairs = [(t.a, t.b) if denier_first else (t.b, t.a) for t in loose]
    return any(
        set(denied.terms) - {*told.terms, *told.names, told.head, *lexis.calendar()}
        for denied, told in pairs
        if not (denied.key or told.key)
    )

"""The same of so many, and of so many others. Pure."""

import re

from crosswire import lexis
from crosswire.domain.claims import Amount, Argument
from crosswire.domain.units import is_measure
from crosswire_alerts.judge.agreement import TOLERANCE, distance
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.keyed import on_the_map
from crosswire_alerts.judge.frames.plans import decided
from crosswire_alerts.judge.frames.sidebyside import alignment_of
from crosswire_alerts.judge.frames.sites import told_where
from crosswire_alerts.judge.frames.telling import sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.rules.quantity import quantity
from crosswire_alerts.judge.settled import MEASURED
from crosswire_alerts.judge.spans import other_stretch
from crosswire_alerts.judge.words import both

#: Under which link a statement has the votes that won it.
VOTES = "votes"
#: To have had such a share of the vote.
SHARE = "poll"
#: Of what somebody stands accused, he is told at once.
CHARGES = frozenset(("count", "charge", "offence", "offense"))
#: What burns, spills or is seized goes on growing.
GROWING = frozenset(("square metre", "litre", "kilogram"))
#: How many are in such a state changes from hour to hour.
PASSING = frozenset(("lose power", "have power", "miss", "missing"))
_PART = r"(?<!\w){} of (?:the|them|these|those|whom)\b"
#: Of the vote in Kell, of the workers at Kell: a part of them.
INSIDE = re.compile(r"\b(?:in|at|from) (?:the )?([A-Z][\w-]+)")
#: So many ballots are counted, and then more of them.
COUNTING = frozenset(("count", "recount", "tally", "process"))


def figures(pair: Pair) -> Finding | None:
    """The same of so many, and of so many others: judged as any two figures are."""
    found = alignment_of(pair)
    assert found is not None
    if pair.days_apart and not (found.named or pair.common_names):
        return None
    ahead = "forecast" in (pair.earlier.modality, pair.later.modality)
    if ahead and not decided(pair, found):
        return None  # how many there will be, nobody knows
    if any(map(_other_of_its_kind, found.core)) or any(map(_two_towns, found.circumstances)):
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
        of_another = first.unit != second.unit or _has_it(t) or _two_kinds(t)
        if found.a.predicate == "amount" and of_another:
            continue
        question = pair.earlier.question.with_(predicate=_outcome(found, t))
        counted = Pair(
            pair.earlier.with_(answer=amounts[0], question=question),
            pair.later.with_(answer=amounts[1], question=question),
            pair.known_as_one_text,
        )
        finding = quantity(counted)
        if finding and finding.relation == "contradicts" and found.a.predicate in COUNTING:
            return Finding("compatible", f"The count goes on: {finding.reason}")
        if finding and finding.relation == "contradicts" and pair.on_two_days:
            return Finding("compatible", f"For two days: {finding.reason}")
        if finding and finding.relation == "contradicts" and other_stretch(counted):
            return Finding("compatible", f"For different stretches of time: {finding.reason}")
        if finding:
            return Finding(
                finding.relation,
                finding.reason,
                (
                    *finding.doubts,
                    *_scopes(found, t, unit),
                    *_part_told(pair, t),
                    *_lower_there(pair, found, t),
                    *_of_a_kind(t),
                    *_of_others(found, t),
                    *_of_one_doer(found, t),
                    *_come_and_gone(pair, found),
                ),
                type=finding.type,
            )
    return None


def score(pair: Pair) -> Finding | None:
    """One match of the same two, with two results."""
    found = alignment_of(pair)
    assert found is not None
    told = next((t for t in found.circumstances if t.a.link == t.b.link == "score"), None)
    sides_of_it = found.at("agent"), found.at("patient")
    if told is None or not all(t is not None and t.named for t in sides_of_it):
        return None
    if told.a.head == told.b.head or denies(pair.earlier) or denies(pair.later):
        return None
    if pair.corrected:
        return Finding("supersedes", f"A correction: {both(told.a.text, told.b.text)}.")
    doubts = (Doubt.EVENT_UNSURE,) if pair.days_apart else ()
    reason = f"One match, two results: {both(told.a.text, told.b.text)}."
    return Finding("contradicts", reason, (*doubts, *sides(pair)), type="quantity")


def _has_it(t: Tie) -> bool:
    """A person is no amount: the figure is of something else."""
    return t.a.key.startswith("person:") or t.b.key.startswith("person:")


def _two_kinds(t: Tie) -> bool:
    """The health budget, the defence budget."""
    return bool({*t.a.terms} - {*t.b.terms, t.b.head} and {*t.b.terms} - {*t.a.terms, t.a.head})


def _two_towns(t: Tie) -> bool:
    """So many at the one town, so many at the other."""
    return t.a.key != t.b.key and all(each.key.startswith("place:") for each in (t.a, t.b))


def _other_of_its_kind(t: Tie) -> bool:
    """The key rate and the deposit rate, the water bill and the tax bill."""
    only_told_so = Doubt.STORY_WORD in t.doubts or t.strength == "unsure"
    return only_told_so and t.a.head == t.b.head and _two_kinds(t)


def _of_others(found: Alignment, t: Tie) -> tuple[Doubt, ...]:
    """A party wins so many seats, a coalition so many: each of its own."""
    others = any(not o.holds for o in found.core if o is not t)
    return (Doubt.EVENT_UNSURE,) if others else ()


def _of_one_doer(found: Alignment, t: Tie) -> tuple[Doubt, ...]:
    """One airline cancels 45 flights, 130 are cancelled: it may have been alone in neither."""
    low = t.a if (t.a.quantity and t.b.quantity and t.a.quantity.low < t.b.quantity.low) else t.b
    others = found.only_a if low is t.a else found.only_b
    alone = any(each.role == "agent" and _named(each) for each in others)
    return (Doubt.PART_OF_WHOLE,) if alone and t.a.role == t.b.role == "patient" else ()


def _named(doer: Argument) -> bool:
    return bool(doer.key) or not lexis.known(doer.head, "n")


def _scopes(found: Alignment, t: Tie, unit: str) -> tuple[Doubt, ...]:
    """What is measured is no running total; nor is a speed, a price, a vote, a count of fraud."""
    measured = found.a.predicate == MEASURED or t.a.link == VOTES or unit in CHARGES
    return () if measured or (is_measure(unit) and unit not in GROWING) else (Doubt.SCOPES_UNSAID,)


def _come_and_gone(pair: Pair, found: Alignment) -> tuple[Doubt, ...]:
    """So many homes are without power in the morning, and fewer at night."""
    return (Doubt.NEWER,) if found.a.predicate in PASSING and pair.hours_apart else ()


def _part_told(pair: Pair, t: Tie) -> tuple[Doubt, ...]:
    """Two of the men, five men: the former are some of them."""
    parts = [
        bool(each.quantity and re.search(_PART.format(re.escape(each.quantity.text)), sentence))
        for each, sentence in (
            (t.a, pair.earlier.evidence.sentence), (t.b, pair.later.evidence.sentence),
        )
    ]  # fmt: skip
    return (Doubt.PART_OF_WHOLE,) if parts[0] != parts[1] else ()


def _lower_there(pair: Pair, found: Alignment, t: Tie) -> tuple[Doubt, ...]:
    """200 jobs in a country of which the other, who tells of 900 jobs, says nothing."""
    if t.a.quantity is None or t.b.quantity is None:
        return ()
    first = t.a.quantity.low < t.b.quantity.low
    only, other = (found.only_a, pair.later) if first else (found.only_b, pair.earlier)
    placed = filter(on_the_map, told_where(only))
    part = any(each.key not in other.scene for each in placed)
    low = t.a if first else t.b
    part = part or any(name not in other.evidence.sentence for name in INSIDE.findall(low.text))
    return (Doubt.PART_OF_WHOLE,) if part else ()


def _of_a_kind(t: Tie) -> tuple[Doubt, ...]:
    """90 regional trains, 310 trains; two million tonnes of wheat, five of grain."""
    low, high = sorted((t.a, t.b), key=lambda each: each.quantity.low if each.quantity else 0)
    described = {*low.terms} - {*high.terms, high.head} and not {*high.terms} - {*low.terms}
    part = Doubt.DESCRIBED_BY_ONE in t.doubts and described
    return (Doubt.PART_OF_WHOLE,) if part or Doubt.WIDER_WORD in t.doubts else ()


def _plural_pair(found: Alignment, t: Tie) -> bool:
    others = [o for o in found.holding if o is not t]
    return bool(others) or found.named


def _outcome(found: Alignment, told: Tie) -> str:
    if told.a.link == told.b.link == VOTES or found.a.predicate == SHARE:
        return VOTES
    if found.a.predicate == "win" and any(t.a.head == t.b.head == "seat" for t in found.holding):
        return "seats"
    state = lexis.state_of(found.a.predicate, found.a.pos)
    plain = {"kill": "killed", "die": "killed", "wound": "wounded", "injure": "injured",
             "arrest": "arrested", "detain": "arrested", "destroy": "destroyed",
             "burn": "burned", "scorch": "burned", "char": "burned", "blacken": "burned",
             "consume": "burned"}  # fmt: skip
    if state and state.name == "dead":
        return "killed"
    return plain.get(found.a.predicate, found.a.predicate)

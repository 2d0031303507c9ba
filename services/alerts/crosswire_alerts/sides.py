"""Which side of a dispute a claim stands on. Pure.

A claim stands with those whom it confirms or updates, and with what its speaker says besides in
the same article; it stands against those whom it contradicts. One that fits two sides, such as
"at least 400" between 310 and 2,000, stands on none.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Position, Stand, Verdict
from crosswire.domain.origins import as_read
from crosswire_alerts.echoes import AGREEMENT
from crosswire_alerts.judge import words
from crosswire_alerts.judge.agreement import agree
from crosswire_alerts.judge.gates import in_one_breath
from crosswire_alerts.judge.pair import denies
from crosswire_alerts.origins import OriginOf, origin_among, renamed

Compare = Callable[[Claim, Claim], Verdict]
Claims = Mapping[str, Claim]

#: So sure it must be that two statements, word by word, say the same.
SURE_TO_AGREE = 0.7
COMPARED = frozenset((AGREEMENT, "gate: independent"))
#: A side is represented by its first and its last claims, so that a case may grow for ever at
#: the same cost.
FIRST, LAST = 2, 4


def representatives(position: Position) -> tuple[str, ...]:
    """The ids of the claims that speak for a side."""
    ids = tuple(stand.claim_id for stand in position.stands)
    return ids if len(ids) <= FIRST + LAST else ids[:FIRST] + ids[-LAST:]


def place(
    claim: Claim,
    positions: Sequence[Position],
    known: Claims,
    *,
    compare: Compare,
    alert_at: float,
    near: Collection[str] = (),
) -> Position | None:
    """The position it belongs to, a new one without stands, or None: it takes no side.

    It is compared with those who represent a side, and with those of `near` who stand there.
    """
    friends, against = [], []
    for position in positions:
        verdicts = [compare(claim, other) for other in speaking_for(position, known, near)]
        if any(clashes(verdict, alert_at) for verdict in verdicts):
            against.append(position)
        elif any(map(sides_with, _by_what_it_opened(claim, position, known, compare, verdicts))):
            friends.append(position)
    if against and not friends:
        friends = [side for side in positions if side not in against and _beside(claim, side)]
    if len(friends) == 1:
        return friends[0]
    return new_position(positions) if against and not friends else None


def _beside(claim: Claim, position: Position) -> bool:
    """Whether its article stands there already by its title or text, and no other speaker."""
    own = f"outlet:{claim.attribution.outlet}"
    voices = {own, claim.attribution.speaker_key}
    return claim.frame is not None and any(
        stand.article_id == claim.article_id
        and (stand.speaker_key in voices or claim.attribution.speaker_key == own)
        for stand in position.stands
    )


def _by_what_it_opened(
    claim: Claim,
    position: Position,
    known: Claims,
    compare: Compare,
    verdicts: Sequence[Verdict],
) -> Sequence[Verdict]:
    """A statement word by word sides with what the side opened with: by its latest, which only
    resemble it, a side would drift from one matter to the next."""
    if claim.frame is None:
        return verdicts
    opening = [
        known[stand.claim_id] for stand in position.stands[:FIRST] if stand.claim_id in known
    ]
    return [compare(claim, other) for other in opening]


def speaking_for(position: Position, known: Claims, near: Collection[str] = ()) -> list[Claim]:
    ids = [*representatives(position), *(s.claim_id for s in position.stands if s.claim_id in near)]
    return [known[id] for id in dict.fromkeys(ids) if id in known]


def sides_with(verdict: Verdict) -> bool:
    """One that may only speak of the same stands with nobody."""
    if verdict.relation == "corroborates" and verdict.rule in COMPARED:
        return verdict.confidence >= SURE_TO_AGREE
    return verdict.relation in ("corroborates", "supersedes") or in_one_breath(verdict)


def says_the_same(
    claim: Claim, positions: Sequence[Position], known: Claims, *, compare: Compare
) -> Position | None:
    """The first position with its answer, though perhaps of other days."""
    for position in positions:
        for other in speaking_for(position, known):
            if claim.frame is not None or other.frame is not None:
                same = sides_with(compare(claim, other))
            else:
                same = denies(claim) == denies(other) and agree(claim.answer, other.answer)
            if same:
                return position
    return None


def clashes(verdict: Verdict, alert_at: float) -> bool:
    return verdict.relation == "contradicts" and verdict.confidence >= alert_at


def new_position(positions: Collection[Position]) -> Position:
    number = max((position.number for position in positions), default=0) + 1
    return Position(number=number, label="", stands=())


def joined(
    position: Position,
    claim: Claim,
    known: Claims,
    *,
    outdated: Collection[str] = (),
    origin_of: OriginOf = as_read,
) -> Position:
    """The position with one more stand, in place of what an older revision said there."""
    kept = [stand for stand in position.stands if stand.claim_id not in outdated]
    stands = renamed(kept, known, origin_of)
    stand = stand_of(claim).with_(origin=origin_among(claim, stands, known, origin_of))
    larger = position.with_(stands=(*stands, stand))
    return larger.with_(label=_label(larger, {**known, claim.id: claim}))


def stand_of(claim: Claim) -> Stand:
    return Stand(
        claim_id=claim.id,
        article_id=claim.article_id,
        source_id=claim.attribution.outlet,
        origin=claim.attribution.origin,
        speaker_key=claim.attribution.speaker_key,
        speaker=words.speaker(claim),
    )


def _label(position: Position, known: Claims) -> str:
    """In the words of its newest claims: one figure, or what is said of a state."""
    claims = speaking_for(position, known)
    if claims[0].frame is not None:  # whoever joins later says the same in other words
        return words.label(claims[0])
    newest = max(claim.day for claim in claims)
    said = sorted((c for c in claims if c.day == newest), key=lambda c: c.id)
    if said[0].question.kind != "state":
        return words.label(said[0])
    return ", ".join(sorted({words.label(claim) for claim in said}))


def with_names(position: Position, outlets: Mapping[str, str]) -> Position:
    """Outlets that speak for themselves by their names, which claims do not hold."""
    stands = [
        stand.with_(speaker=outlets.get(stand.source_id, stand.speaker))
        if stand.speaker_key == f"outlet:{stand.source_id}"
        else stand
        for stand in position.stands
    ]
    return position.with_(stands=tuple(stands))

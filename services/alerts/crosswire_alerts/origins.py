"""Where a claim on a side comes from: reprints count with what they reprint. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Stand
from crosswire.domain.origins import FAMILY
from crosswire_alerts.judge.reprint import one_wire

OriginOf = Callable[[Claim], str]
"""The origin of a claim as it is known now."""


def origin_among(
    claim: Claim, stands: Sequence[Stand], known: Mapping[str, Claim], origin_of: OriginOf
) -> str:
    """The origin that a side has already, if the claim is of its wire; else the claim's own."""
    own = origin_of(claim)
    for stand in stands:
        if _name(stand.origin) == _name(own):
            return stand.origin
    for stand in stands:
        other = known.get(stand.claim_id)
        if other and _one_origin(claim, other):
            return stand.origin
    return own


def renamed(
    stands: Iterable[Stand], known: Mapping[str, Claim], origin_of: OriginOf
) -> tuple[Stand, ...]:
    """The stands under the origins that are known by now, with all that counted with them."""
    stands = tuple(stands)
    names = {}
    for stand in stands:
        claim = known.get(stand.claim_id)
        now = origin_of(claim) if claim else stand.origin
        if now not in (stand.origin, f"outlet:{stand.source_id}"):
            names[stand.origin] = now
    return tuple(stand.with_(origin=names.get(stand.origin, stand.origin)) for stand in stands)


def _one_origin(claim: Claim, other: Claim) -> bool:
    return claim.attribution.shares_origin_with(other.attribution) or one_wire(claim, other)


def _name(origin: str) -> str:
    """An agency is called as the outlet is that has its name; a family is no outlet."""
    return origin if origin.startswith(FAMILY) else origin.partition(":")[2]

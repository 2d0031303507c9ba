"""Where a claim on a side comes from: reprints count with what they reprint. Pure."""

from collections.abc import Iterable, Mapping

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Stand
from crosswire_alerts.judge.reprint import one_wire


def origin_among(claim: Claim, stands: Iterable[Stand], known: Mapping[str, Claim]) -> str:
    """The origin that a side has already, if the claim is of its wire; else the claim's own."""
    for stand in stands:
        other = known.get(stand.claim_id)
        if other and _one_origin(claim, other):
            return stand.origin
    return claim.attribution.origin


def _one_origin(claim: Claim, other: Claim) -> bool:
    return claim.attribution.shares_origin_with(other.attribution) or one_wire(claim, other)

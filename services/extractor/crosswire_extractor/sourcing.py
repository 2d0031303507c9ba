"""Claims with the origin of the text that they stand in, and with their outlet's family."""

from collections.abc import Iterable

from crosswire.domain.claims import Claim
from crosswire.domain.origins import origin_in
from crosswire.domain.prints import Wire


def sourced(claims: Iterable[Claim], wire: Wire | None, family: str | None) -> list[Claim]:
    """`wire`: what their article prints with others."""
    return [_sourced(claim, wire, family) for claim in claims]


def _sourced(claim: Claim, wire: Wire | None, family: str | None) -> Claim:
    origin = origin_in(wire, claim)
    if origin is None and family is None:
        return claim
    said = claim.attribution.with_(wire=origin, family=family)
    return claim.with_(attribution=said)

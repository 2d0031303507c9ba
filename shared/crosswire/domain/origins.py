"""Where a claim comes from: the text that its article prints with others, else its own outlet."""

from collections.abc import Callable, Mapping

from crosswire.domain.claims import Claim
from crosswire.domain.prints import Wire

#: How the origin begins that all outlets under one owner are.
FAMILY = "family:"


def origin_in(wire: Wire | None, claim: Claim) -> str | None:
    """The origin of the wire, if the claim stands in it; None if the outlet has it of its own.

    A title and a quotation are told from a wire by nothing: they go with it.
    """
    if wire is None or wire.first.article_id == claim.article_id:
        return None
    telling = claim.evidence.start >= 0 and not claim.attribution.direct
    added = telling and not wire.holds(claim.evidence.sentence)
    return None if added else wire.origin


def print_one_text(a: Claim, b: Claim, wires: Mapping[str, Wire]) -> bool:
    """Whether their articles print one text, and either sentence stands in it.

    `wires` are by article. Two sentences that each outlet added to the text that they share are
    two newsrooms'.
    """
    wire, other = wires.get(a.article_id), wires.get(b.article_id)
    if a.article_id == b.article_id or wire is None or other is None:
        return False
    if wire.first.cluster != other.first.cluster:
        return False
    telling = all(c.evidence.start >= 0 and not c.attribution.direct for c in (a, b))
    return not telling or wire.holds(a.evidence.sentence) or other.holds(b.evidence.sentence)


class Origins:
    """The origins of claims as they are known now: reprints and kin may be known later than they
    were read."""

    def __init__(
        self, wire_of: Callable[[str], Wire | None], family_of: Callable[[str], str | None]
    ) -> None:
        """By the ids of an article and of an outlet."""
        self._wire_of = wire_of
        self._family_of = family_of

    def __call__(self, claim: Claim) -> str:
        wire = self._wire_of(claim.article_id)
        if wire is None:
            return self._of_kin(claim.attribution.origin)
        own = claim.attribution.with_(wire=None).origin
        return self._of_kin(origin_in(wire, claim) or own)

    def _of_kin(self, origin: str) -> str:
        kind, _, name = origin.partition(":")
        family = self._family_of(name) if kind == "outlet" else None
        return f"{FAMILY}{'-'.join(family.casefold().split())}" if family else origin


def as_read(claim: Claim) -> str:
    """The origin that was known when the claim was read."""
    return claim.attribution.origin


def origin_in_words(origin: str) -> str:
    """`agency:wire-service` as "agency wire-service"."""
    return " ".join(origin.split(":", 1))

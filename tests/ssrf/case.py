"""One address that is offered to Crosswire."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FRONT = "front.example"
"""A name with a public address."""


@dataclass(frozen=True)
class Case:
    """An address that is given to Crosswire, and what the web answers on the way."""

    kind: str
    name: str
    url: str
    answers: Mapping[str, bytes] = field(default_factory=dict)
    """By host and path; anything else on the pretended web is a 404."""
    entries: frozenset[str] = frozenset()
    """The ways in that it is meant for; none: all."""
    edited_to: str | None = None
    """The webhook's address after it was checked."""

"""The shape of an alert: a CloudEvent that is the body of a Standard Webhook as well.

CloudEvents 1.0 asks for specversion, id, source and type; Standard Webhooks for type, timestamp
and data. The JSON Schema of these models is published in docs/schemas/alert.schema.json.
"""

from datetime import datetime
from typing import Any, Literal

from pydantic import ConfigDict, Field

from crosswire.domain.disputes import Between, Contradiction, DisputeState
from crosswire.domain.value import Value


class Part(Value):
    """A part of the document; the sentence under a field is its description in the schema."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Quote(Part):
    """One claim with its evidence."""

    claim: str
    sentence: str
    """Verbatim, unless `shortened`."""
    shortened: bool = False
    start: int
    """Offset in the article's text; -1: it stands in the title."""
    end: int
    speaker: str
    chain: str
    """Who quotes whom, the outlet first."""
    outlet: str
    article: str
    title: str
    url: str | None = None
    published: datetime | None = None


class Side(Part):
    """One answer to the question, and who gives it."""

    number: int
    label: str
    origins: int
    """Independent origins: outlets that reprint one agency count once."""
    sources: tuple[str, ...]
    claims: int
    quotes: tuple[Quote, ...]
    quotes_omitted: int = 0


class Event(Part):
    """The envelope of CloudEvents 1.0 around what is told."""

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str
    type: str
    subject: str
    time: datetime
    timestamp: datetime
    """The same time, under the name that Standard Webhooks gives it."""
    datacontenttype: Literal["application/json"] = "application/json"


class DisputeData(Part):
    """The dispute as it stood when this was told."""

    dispute: str
    question: str
    question_key: str
    kind: Contradiction
    between: Between
    state: DisputeState
    confidence: float = Field(ge=0, le=1)
    reasons: tuple[str, ...]
    changes: tuple[str, ...]
    """What is new since the last time."""
    positions: tuple[Side, ...]
    positions_omitted: int = 0
    opened: datetime
    updated: datetime
    url: str | None = None
    """The dispute in the API, if its address is set."""


class AlertDocument(Event):
    """One alert about one dispute."""

    type: str = Field(pattern=r"^crosswire\.[a-z]+\.[a-z]+$")
    subject: str
    """The dispute's id."""
    data: DisputeData


class ReversalData(Part):
    """A speaker who now says the opposite of what he said, or takes back what he reported."""

    question: str
    question_key: str
    kind: Contradiction
    speaker: str
    confidence: float = Field(ge=0, le=1)
    reasons: tuple[str, ...]
    before: Quote
    after: Quote
    dispute: str | None = None
    """The dispute in which one of the two stands, if one does."""
    url: str | None = None
    """That dispute in the API, if its address is set."""


class ReversalDocument(Event):
    """One alert about one speaker's change of position."""

    type: Literal["crosswire.claim.reversed"] = "crosswire.claim.reversed"
    subject: str
    """The dispute's id, or one for this speaker, question and turn."""
    data: ReversalData


def schema() -> dict[str, Any]:
    return _published(AlertDocument)


def reversal_schema() -> dict[str, Any]:
    return _published(ReversalDocument)


def _published(document: type[Part]) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **document.model_json_schema(mode="serialization"),
    }

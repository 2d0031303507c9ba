"""What is told about a feed: a CloudEvent that is the body of a Standard Webhook as well."""

from datetime import datetime
from typing import Any, Literal

from pydantic import ConfigDict, Field

from crosswire.domain.disputes import AlertEvent
from crosswire.domain.feeds import Condition, Feed
from crosswire.domain.value import Value


class FeedData(Value):
    """The feed as it stood when this was told."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    feed: str
    address: str
    outlet: str
    condition: Condition
    sentence: str
    """What happened, for people."""
    new_at: datetime | None = None
    """When a poll last brought something new."""
    failing_since: datetime | None = None
    last_error: str | None = None


class FeedNotice(Value):
    """One notice about one feed."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str
    type: str = Field(pattern=r"^crosswire\.feed\.[a-z]+$")
    subject: str
    """The feed's id."""
    time: datetime
    timestamp: datetime
    """The same time, under the name that Standard Webhooks gives it."""
    datacontenttype: Literal["application/json"] = "application/json"
    data: FeedData


def feed_notice(
    feed: Feed,
    outlet: str,
    *,
    id: str,
    event: AlertEvent,
    sentence: str,
    at: datetime,
    public_url: str | None,
) -> dict[str, Any]:
    """The notice as JSON values."""
    notice = FeedNotice(
        id=id,
        source=public_url.rstrip("/") if public_url else "crosswire",
        type=f"crosswire.{event}",
        subject=feed.id,
        time=at,
        timestamp=at,
        data=FeedData(
            feed=feed.id,
            address=feed.url,
            outlet=outlet,
            condition=feed.habits.condition,
            sentence=sentence,
            new_at=feed.habits.new_at,
            failing_since=feed.habits.failing_since,
            last_error=feed.last_error,
        ),
    )
    return notice.model_dump(mode="json", exclude_none=True)


def schema() -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **FeedNotice.model_json_schema(mode="serialization"),
    }

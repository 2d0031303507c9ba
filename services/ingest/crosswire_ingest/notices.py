"""One notice when a feed falls silent or dies, and one when it is back."""

from datetime import datetime

import structlog

from crosswire.domain.disputes import Alert, AlertEvent
from crosswire.domain.feeds import Condition, Feed
from crosswire.domain.notices import feed_notice
from crosswire.settings import Settings
from crosswire.store.protocol import Transaction
from crosswire_ingest.habits import condition_of

log = structlog.get_logger()

_EVENTS: dict[Condition, AlertEvent] = {
    "silent": "feed.silent",
    "dead": "feed.dead",
    "well": "feed.returned",
}


def tell(tx: Transaction, feed: Feed, *, now: datetime, settings: Settings) -> Feed:
    """Raise a notice if the feed does otherwise than people were told last; the feed as told."""
    bounds = settings.ingest
    condition = condition_of(
        feed, now=now, silent_after=bounds.silent_after, dead_after=bounds.dead_after
    )
    if condition == feed.habits.condition:
        return feed
    feed = feed.with_(habits=feed.habits.with_(condition=condition))
    outlet = tx.sources.get(feed.source_id).name
    sentence = _sentence(feed, outlet, condition)
    key = f"{feed.id}/{condition}/{now.isoformat()}"
    event = _EVENTS[condition]
    tx.alerts.raise_(
        Alert(
            id=Alert.id_for(key),
            event=event,
            dispute_id=feed.id,
            dedup_key=key,
            payload=feed_notice(
                feed,
                outlet,
                id=Alert.id_for(key),
                event=event,
                sentence=sentence,
                at=now,
                public_url=settings.api.public_url,
            ),
            created_at=now,
        )
    )
    log.warning(sentence, feed=feed.url, condition=condition)
    return feed


def _sentence(feed: Feed, outlet: str, condition: Condition) -> str:
    habits = feed.habits
    match condition:
        case "silent":
            since = _day(habits.new_at)
            return f"{outlet} has fallen silent: its feed has brought nothing since {since}."
        case "dead":
            since = _day(habits.failing_since)
            return f"{outlet}'s feed is dead: polls have failed since {since}. {feed.last_error}"
    return f"The feed of {outlet} is back."


def _day(when: datetime | None) -> str:
    return f"{when:%d %B %Y, %H:%M} UTC" if when else "it was added"

"""The ingest worker within the test's process, where everything that it opens is seen."""

from datetime import datetime

from crosswire.clock import Clock
from crosswire.queue.consumer import work_off
from crosswire.queue.handling import Handlers
from crosswire.settings import QueueSettings
from crosswire.store.protocol import Store
from crosswire_ingest.article_text import Page, read_page
from crosswire_ingest.feeds import FeedDocument, read_feed
from crosswire_ingest.fetch import Fetched
from crosswire_ingest.robots import Permission, permission

SUMMARY = "A dam above Ostrand burst on Monday night, flooding 300 houses, the mayor said."
WHOLE = (
    "A dam above the town of Ostrand burst on Monday night, flooding 300 houses, the mayor said. "
    "Rescuers took 41 people off roofs before dawn and brought them to a school. The dam was built "
    "in 1958, and engineers who inspected it in March found no cracks, the water board said."
)
PAGE = f"<html><body><article><h1>Dam bursts</h1><p>{WHOLE}</p></article></body></html>"


def feed_of(fetched: Fetched, now: datetime) -> FeedDocument:
    return read_feed(fetched.body, dict(fetched.headers), fetched.url, 1000, now)


def page_of(fetched: Fetched) -> Page:
    return read_page(fetched.body)


def allowed(rules: str, url: str) -> Permission:
    return permission(rules, url, "Crosswire")


def work_off_what_is_due(store: Store, clock: Clock, handlers: Handlers) -> None:
    """Each piece has to succeed; what it stores waits for the extractor."""
    now, queue = clock.now(), QueueSettings()
    with store.transaction() as tx:
        works = tx.work.claim_next("ingest", token="t", now=now, lease=queue.lease, limit=9)
    for work in works:
        assert work_off(work, handlers, store=store, clock=clock, settings=queue)

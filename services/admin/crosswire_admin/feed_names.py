"""The feed or the list that a person means."""

from collections.abc import Sequence

from crosswire.domain.addresses import canonical_address
from crosswire.domain.errors import NotFound, Refused
from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed
from crosswire.store.protocol import Transaction
from crosswire_admin.feed_views import has_tag


def feed_named(tx: Transaction, name: str) -> Feed:
    """By address, id, the start of an id, or an outlet that has only one feed."""
    feeds = tx.feeds.all()
    exact = [feed for feed in feeds if name in (feed.url, feed.id)]
    outlet = {it.id for it in tx.sources.all() if name.casefold() in (it.id, it.name.casefold())}
    matches = exact or [
        feed for feed in feeds if feed.id.startswith(name) or feed.source_id in outlet
    ]
    if len(matches) != 1:
        what = "No feed" if not matches else "More than one feed"
        raise NotFound(f"{what} is called {name}. See crosswire feeds list.")
    return matches[0]


def is_polled(tx: Transaction, url: str) -> bool:
    """Whether a feed has that address, however it is written."""
    address = canonical_address(url)
    return any(canonical_address(feed.url) == address for feed in tx.feeds.all())


def feeds_meant(tx: Transaction, name: str | None, tag: str | None) -> Sequence[Feed]:
    """One feed by its name, or all in a folder. Raises Refused if neither or both are given."""
    if (name is None) == (tag is None):
        raise Refused("Name a feed, or a folder of feeds with --tag.")
    if name is not None:
        return [feed_named(tx, name)]
    assert tag is not None
    found = [feed for feed in tx.feeds.all() if has_tag(feed, tag)]
    if not found:
        raise NotFound(f"No feed has the tag {tag}. See crosswire feeds list.")
    return found


def list_named(tx: Transaction, name: str, whole_path: str | None = None) -> FeedList:
    """By address, path, id, or the start of an id."""
    matches = [
        it
        for it in tx.feed_lists.all()
        if it.address in (name, whole_path) or it.id.startswith(name)
    ]
    if len(matches) != 1:
        what = "No list" if not matches else "More than one list"
        raise NotFound(f"{what} is called {name}. See crosswire feeds lists.")
    return matches[0]

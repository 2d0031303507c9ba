"""What a followed list asks for: feeds to add, to pause, to resume, to sort anew. Pure.

Only what the list itself has changed since it was last read is done: what a person has removed,
paused, resumed or sorted stays as that person left it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crosswire.domain.addresses import canonical_address
from crosswire.domain.feed_lists import FeedList, Outline, OutlineList
from crosswire.domain.feeds import Feed


@dataclass(frozen=True)
class Changes:
    """`feeds` are known ones as they are to be from now on."""

    new: tuple[Outline, ...]
    paused: tuple[Feed, ...]
    resumed: tuple[Feed, ...]
    sorted: tuple[Feed, ...]
    listed: Mapping[str, tuple[str, ...]]


def distinct(outlines: Iterable[Outline]) -> dict[str, Outline]:
    """Entries by their addresses; one that stands in several folders has the tags of all."""
    found: dict[str, Outline] = {}
    for it in outlines:
        address = canonical_address(it.url) if it.url and not it.is_list else None
        if address is None:
            continue
        first = found.setdefault(address, it)
        found[address] = first.with_(tags=tuple(dict.fromkeys(first.tags + it.tags)))
    return found


def changes(followed: FeedList, now: OutlineList, feeds: Iterable[Feed]) -> Changes:
    """What became of the list since it was read last. A list that breaks off has lost nothing."""
    known = {feed.id: feed for feed in feeds}
    ids = {canonical_address(feed.url): feed.id for feed in known.values()}

    def feed_id(address: str, outline: Outline) -> str:
        """A feed that has moved is still listed under the address that it was added with."""
        own = Feed.id_for(outline.url or "")
        return own if own in known else ids.get(address, own)

    outlines = {feed_id(address, it): it for address, it in distinct(now.outlines).items()}
    listed = {id: outline.tags for id, outline in outlines.items()}
    new = tuple(it for id, it in outlines.items() if id not in known and id not in followed.listed)
    gone = set(followed.listed) - set(listed) if now.whole and not now.left_out else set()
    mine = {id: feed for id, feed in known.items() if feed.listed_in == followed.id}
    paused = tuple(
        mine[id].with_(state="paused")
        for id in sorted(gone)
        if id in mine and mine[id].state == "active"
    )
    resumed = tuple(
        mine[id].with_(state="active")
        for id in followed.paused
        if id in listed and id in mine and mine[id].state == "paused"
    )
    changed = {feed.id for feed in (*paused, *resumed)}
    resorted = tuple(
        feed.with_(tags=listed[id])
        for id, feed in mine.items()
        if id in listed
        and id not in changed
        and id in followed.listed
        and feed.tags == followed.listed[id] != listed[id]
    )
    if not now.whole or now.left_out:
        listed = {**followed.listed, **listed}
    return Changes(new, paused, resumed, resorted, listed)

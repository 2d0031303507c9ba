"""`crosswire feeds`: addresses that are polled for articles."""

from datetime import timedelta
from typing import Annotated, Literal

import typer
from rich.console import RenderableType

from crosswire.domain.articles import Source
from crosswire.domain.errors import NotFound, Refused, Unavailable
from crosswire.domain.feeds import Feed
from crosswire.outbound import Outbound, checked_url
from crosswire.settings import Settings
from crosswire.store.protocol import Transaction
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, say, show, table
from crosswire_admin.spans import span_of

EXAMPLES = (
    "crosswire feeds add https://example.org/rss --source 'Example News'",
    "crosswire feeds add https://example.org/rss --every 5m --alert-on-first-poll",
    "crosswire feeds list",
    "crosswire feeds pause https://example.org/rss",
    "crosswire feeds resume https://example.org/rss",
    "crosswire feeds remove https://example.org/rss",
)

FeedName = Annotated[str, typer.Argument(metavar="FEED", help="Its address or id.")]


def add(
    ctx: typer.Context,
    url: str,
    source: Annotated[str | None, typer.Option(help="The outlet; its host unless named.")] = None,
    every: Annotated[
        timedelta | None, typer.Option(parser=span_of, metavar="SPAN", help="Such as 5m or 1h.")
    ] = None,
    alert_on_first_poll: Annotated[
        bool, typer.Option(help="Ring for what is in the feed already.")
    ] = False,
    check: Annotated[bool, typer.Option(help="Fetch it once before it is added.")] = True,
    as_json: AsJson = False,
) -> None:
    """Poll a feed from now on."""
    room = newsroom(ctx)
    if check:
        look_at(url, room.settings)
    outlet = Source.named(source or str(checked_url(url).host).removeprefix("www."))
    feed = Feed(
        id=Feed.id_for(url),
        source_id=outlet.id,
        url=url,
        interval=every or room.settings.ingest.interval,
        interval_fixed=every is not None,
        next_poll_at=room.clock.now(),
        alert_on_first_poll=alert_on_first_poll,
    )
    with room.store.transaction() as tx:
        tx.sources.keep(outlet)
        if not tx.feeds.add(feed):
            raise Refused(f"{url} is polled already.")
    say(f"{outlet.name} is polled from now on: {url} ({feed.id}).", as_json, feed)


def look_at(url: str, settings: Settings) -> None:
    """Fetch it once. Raises Refused if it can be no feed, so that no one waits for it in vain."""
    try:
        response = Outbound(settings.outbound).get(url)
    except Unavailable as error:
        raise Unavailable(f"{error} To add it all the same: --no-check.") from error
    if response.status >= 400:
        raise Refused(f"{url} answers {response.status}. To add it all the same: --no-check.")
    start = response.body[:1024].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        raise Refused(f"{url} is a web page, not a feed: look for its RSS or Atom address.")


def list_feeds(ctx: typer.Context, as_json: AsJson = False) -> None:
    """All feeds, and how polling them goes."""
    with newsroom(ctx).store.reading() as tx:
        feeds = tx.feeds.all()
    show(feeds, as_json, _overview)


def _overview(feeds: list[Feed]) -> RenderableType:
    rows = (
        (it.id, it.source_id, it.url, it.state, it.interval, it.polled_at, it.last_error or "")
        for it in feeds
    )
    columns = (
        Column("ID", whole=True),
        "Source",
        "Address",
        Column("State", whole=True),
        Column("Every", whole=True),
        Column("Polled", whole=True),
        "Trouble",
    )
    return table(columns, rows)


def remove(ctx: typer.Context, name: FeedName, as_json: AsJson = False) -> None:
    """Stop polling a feed for good; its articles stay."""
    with newsroom(ctx).store.transaction() as tx:
        feed = _named(tx, name)
        tx.feeds.remove(feed.id)
    say(f"{feed.url} is no longer polled; its articles stay.", as_json, feed)


def pause(ctx: typer.Context, name: FeedName, as_json: AsJson = False) -> None:
    """Do not poll it until it is resumed."""
    _set(ctx, name, "paused", as_json)


def resume(ctx: typer.Context, name: FeedName, as_json: AsJson = False) -> None:
    """Poll it again, starting now."""
    _set(ctx, name, "active", as_json)


def _set(ctx: typer.Context, name: str, state: Literal["active", "paused"], as_json: bool) -> None:
    room = newsroom(ctx)
    with room.store.transaction() as tx:
        feed = _named(tx, name)
        due = room.clock.now() if state == "active" else feed.next_poll_at
        feed = feed.with_(state=state, next_poll_at=due)
        tx.feeds.save(feed)
    say(f"{feed.url} is {state}.", as_json, feed)


def _named(tx: Transaction, name: str) -> Feed:
    """By id, address, or the start of an id."""
    matches = [feed for feed in tx.feeds.all() if feed.url == name or feed.id.startswith(name)]
    if len(matches) != 1:
        what = "No feed" if not matches else "More than one feed"
        raise NotFound(f"{what} is called {name}. See crosswire feeds list.")
    return matches[0]


VERBS = {"add": add, "list": list_feeds, "remove": remove, "pause": pause, "resume": resume}

"""`crosswire feeds`: addresses that are polled for articles."""

from datetime import timedelta
from typing import Annotated, Literal

import typer

from crosswire.domain.articles import Source
from crosswire.domain.errors import Refused
from crosswire.domain.feeds import Feed
from crosswire.domain.outlets import plain_host
from crosswire.domain.text import clean_line
from crosswire.outbound import checked_url
from crosswire_admin.cases import outlets
from crosswire_admin.commands.feed_lists import (
    export_list,
    follow,
    import_list,
    lists,
    unfollow,
)
from crosswire_admin.feed_names import feed_named, feeds_meant, is_polled
from crosswire_admin.feed_views import has_tag, in_full, overview
from crosswire_admin.first_look import Choice, feed_at
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, plain, print_json, say, show
from crosswire_admin.spans import interval_of

EXAMPLES = (
    "crosswire feeds import subscriptions.opml",
    "crosswire feeds add https://example.org --source 'Example News'",
    "crosswire feeds add https://example.org/rss --every 5m --alert-on-first-poll",
    "crosswire feeds list --tag World",
    "crosswire feeds show https://example.org/rss",
    "crosswire feeds set https://example.org/rss --adaptive --tag World/Europe",
    "crosswire feeds pause --tag World",
    "crosswire feeds resume https://example.org/rss",
    "crosswire feeds remove https://example.org/rss",
    "crosswire feeds export --out subscriptions.opml",
    "crosswire feeds follow https://example.org/feeds.opml",
    "crosswire feeds unfollow https://example.org/feeds.opml --feeds pause",
    "crosswire feeds lists",
)

FeedName = Annotated[str, typer.Argument(metavar="FEED", help="Its address, id or outlet.")]
Meant = Annotated[str | None, typer.Argument(metavar="[FEED]", help="Its address, id or outlet.")]
Tag = Annotated[str | None, typer.Option(help="All feeds in this folder.")]
Every = Annotated[
    timedelta | None, typer.Option(parser=interval_of, metavar="SPAN", help="Such as 5m or 1h.")
]


def add(
    ctx: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="Of the feed, or of its site.")],
    source: Annotated[str | None, typer.Option(help="The outlet; its host unless named.")] = None,
    every: Every = None,
    tag: Annotated[list[str] | None, typer.Option(help="A folder; may be repeated.")] = None,
    alert_on_first_poll: Annotated[
        bool, typer.Option(help="Ring for what is in the feed already.")
    ] = False,
    check: Annotated[bool, typer.Option(help="Fetch it once before it is added.")] = True,
    as_json: AsJson = False,
) -> None:
    """Poll a feed from now on. Of a web page, the feed that it names is taken."""
    room = newsroom(ctx)
    checked_url(url)
    found = _found(url, as_json) if check else url
    outlet = Source.named(source or plain_host(found))
    feed = Feed(
        id=Feed.id_for(found),
        source_id=outlet.id,
        url=found,
        tags=_folders(tag or ()),
        interval=every or room.settings.ingest.interval,
        interval_fixed=every is not None,
        next_poll_at=room.clock.now(),
        alert_on_first_poll=alert_on_first_poll,
    )
    with room.store.transaction() as tx:
        tx.sources.keep(outlet)
        if is_polled(tx, found) or not tx.feeds.add(feed):
            raise Refused(f"{found} is polled already.")
    say(f"{outlet.name} is polled from now on: {found} ({feed.id}).", as_json, feed)


def _found(url: str, as_json: bool) -> str:
    """Where the feed is. Of a page with several, they are listed for a person to choose from."""
    try:
        looked = feed_at(url)
    except Choice as choice:
        if as_json:
            print_json({"error": str(choice), "feeds": plain(choice.offers)})
        else:
            for offer in choice.offers:
                title = f"  {offer.title}" if offer.title else ""
                say(f"crosswire feeds add {offer.url}{title and '  # ' + title.strip()}", False)
        raise
    found = looked.url or url
    if not as_json and looked.sight == "found":
        say(f"{url} is a web page; the feed that it names is {found}.", False)
    elif not as_json and looked.sight == "moved":
        say(f"{url} has moved for good to {found}.", False)
    return found


def list_feeds(ctx: typer.Context, tag: Tag = None, as_json: AsJson = False) -> None:
    """All feeds, and how polling them goes."""
    room = newsroom(ctx)
    with room.store.reading() as tx:
        feeds = [feed for feed in tx.feeds.all() if tag is None or has_tag(feed, tag)]
        names = outlets(tx.sources.all())
    show(feeds, as_json, lambda them: overview(them, names, room.clock.now()))


def show_feed(ctx: typer.Context, name: FeedName, as_json: AsJson = False) -> None:
    """One feed, and what polling it has taught."""
    room = newsroom(ctx)
    now = room.clock.now()
    with room.store.reading() as tx:
        feed = feed_named(tx, name)
        outlet, followed = tx.sources.get(feed.source_id).name, tx.feed_lists.all()
        host = tx.hosts.get(feed.host, now)
    show(feed, as_json, lambda it: in_full(it, outlet, host, followed, now))


def change(
    ctx: typer.Context,
    name: FeedName,
    every: Every = None,
    adaptive: Annotated[
        bool, typer.Option("--adaptive", help="As often as its rate of news asks for.")
    ] = False,
    tag: Annotated[list[str] | None, typer.Option(help="Into this folder.")] = None,
    untag: Annotated[list[str] | None, typer.Option(help="Out of this folder.")] = None,
    validators: Annotated[
        Literal["trust", "ignore"] | None,
        typer.Option(help="ignore: its server says “not modified” though it was."),
    ] = None,
    full_text: Annotated[
        Literal["auto", "never"] | None,
        typer.Option(help="Whether pages are read where it gives only summaries."),
    ] = None,
    source: Annotated[str | None, typer.Option(help="The outlet, for articles to come.")] = None,
    as_json: AsJson = False,
) -> None:
    """Change how a feed is polled, and the folders it stands in."""
    if every and adaptive:
        raise Refused("--every fixes the interval and --adaptive frees it: choose one.")
    room = newsroom(ctx)
    with room.store.transaction() as tx:
        feed = feed_named(tx, name)
        changes: dict[str, object] = {
            "interval": every,
            "interval_fixed": False if adaptive else True if every else None,
            "validators": validators,
            "full_text": full_text,
        }
        if tag or untag:
            gone = {it.casefold() for it in _folders(untag or ())}
            kept = [it for it in feed.tags if it.casefold() not in gone]
            changes["tags"] = tuple(dict.fromkeys([*kept, *_folders(tag or ())]))
        if source:
            outlet = Source.named(source)
            tx.sources.keep(outlet)
            changes["source_id"] = outlet.id
        changes = {key: value for key, value in changes.items() if value is not None}
        if not changes:
            raise Refused("Say what to change: crosswire feeds set --help lists what there is.")
        if every:
            changes["next_poll_at"] = min(feed.next_poll_at, room.clock.now() + every)
        feed = feed.with_(**changes)
        tx.feeds.save(feed)
    say(f"{feed.url} is changed.", as_json, feed)


def remove(ctx: typer.Context, name: FeedName, as_json: AsJson = False) -> None:
    """Stop polling a feed for good; its articles stay."""
    with newsroom(ctx).store.transaction() as tx:
        feed = feed_named(tx, name)
        tx.feeds.remove(feed.id)
    say(f"{feed.url} is no longer polled; its articles stay.", as_json, feed)


def pause(ctx: typer.Context, name: Meant = None, tag: Tag = None, as_json: AsJson = False) -> None:
    """Do not poll it until it is resumed."""
    _set_state(ctx, name, tag, "paused", as_json)


def resume(
    ctx: typer.Context, name: Meant = None, tag: Tag = None, as_json: AsJson = False
) -> None:
    """Poll it again, starting now."""
    _set_state(ctx, name, tag, "active", as_json)


def _set_state(
    ctx: typer.Context,
    name: str | None,
    tag: str | None,
    state: Literal["active", "paused"],
    as_json: bool,
) -> None:
    room = newsroom(ctx)
    with room.store.transaction() as tx:
        feeds = []
        for feed in feeds_meant(tx, name, tag):
            due = room.clock.now() if state == "active" else feed.next_poll_at
            feeds.append(feed.with_(state=state, next_poll_at=due))
            tx.feeds.save(feeds[-1])
    if name is not None:
        say(f"{feeds[0].url} is {state}.", as_json, feeds[0])
    else:
        say(f"{len(feeds)} feeds in {tag} are {state}.", as_json, feeds)


def _folders(tags: "list[str] | tuple[str, ...]") -> tuple[str, ...]:
    return tuple(clean for it in tags if (clean := clean_line(it).strip("/ ")))


VERBS = {
    "add": add,
    "import": import_list,
    "export": export_list,
    "list": list_feeds,
    "show": show_feed,
    "set": change,
    "pause": pause,
    "resume": resume,
    "remove": remove,
    "follow": follow,
    "unfollow": unfollow,
    "lists": lists,
}

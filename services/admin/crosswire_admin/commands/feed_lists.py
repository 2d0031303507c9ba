"""`crosswire feeds import`, `export`, `follow`, `unfollow` and `lists`."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

import typer

from crosswire.domain.errors import Refused
from crosswire.domain.feed_lists import FeedList
from crosswire_admin.exporting import opml
from crosswire_admin.feed_names import list_named
from crosswire_admin.feed_views import has_tag, lists_overview
from crosswire_admin.first_look import list_at, looks_at
from crosswire_admin.import_report import ImportReport, picture
from crosswire_admin.jsonlines import write
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, console, print_json, say, show
from crosswire_admin.spans import interval_of
from crosswire_admin.subscribing import Subscriber, to_look_at

FILES_EVERY, ADDRESSES_EVERY = timedelta(minutes=5), timedelta(hours=1)
WHERE = "FILE_OR_URL"


def import_list(
    ctx: typer.Context,
    where: Annotated[str, typer.Argument(metavar=WHERE, help="A list of feeds (OPML).")],
    tag: Annotated[str | None, typer.Option(help="A folder for all of them.")] = None,
    check: Annotated[bool, typer.Option(help="Look at each address before it is added.")] = True,
    as_json: AsJson = False,
) -> None:
    """Poll the feeds of a list. The exit code is 2 if some entries were left out."""
    room = newsroom(ctx)
    address, listed = list_at(where)
    if not listed.outlines:
        raise Refused(f"{where} names no feed.")
    outlines = listed.outlines
    if tag and (folder := tag.strip("/ ")):
        outlines = tuple(
            it.with_(tags=tuple(f"{folder}/{its}" for its in it.tags) or (folder,))
            for it in outlines
        )
    looked = None
    if check:
        with room.store.reading() as tx:
            wanted = to_look_at(outlines, tx.feeds.all())
        looked = looks_at(wanted)
    with room.store.transaction() as tx:
        subscriber = Subscriber(tx, room.clock.now(), room.settings.ingest.interval)
        entries = subscriber.take(outlines, looked)
    report = ImportReport(
        address=address,
        title=listed.title,
        damage=listed.damage or (None if listed.whole else "it breaks off"),
        beyond=listed.left_out,
        entries=tuple(entries),
    )
    if as_json:
        print_json(report.document)
    else:
        console().print(picture(report))
    if report.left_out:
        raise typer.Exit(2)


def export_list(
    ctx: typer.Context,
    out: Annotated[Path | None, typer.Option(help="Into this file, not to the terminal.")] = None,
    tag: Annotated[str | None, typer.Option(help="Only feeds in this folder.")] = None,
) -> None:
    """Feeds as a list (OPML) that other readers import too."""
    room = newsroom(ctx)
    with room.store.reading() as tx:
        feeds = [feed for feed in tx.feeds.all() if tag is None or has_tag(feed, tag)]
        sources = {source.id: source for source in tx.sources.all()}
    document = opml(feeds, sources, room.clock.now())
    if out is None:
        print(document, end="")
    else:
        write(out, document)


def follow(
    ctx: typer.Context,
    where: Annotated[str, typer.Argument(metavar=WHERE, help="A list of feeds (OPML).")],
    every: Annotated[
        timedelta | None, typer.Option(parser=interval_of, metavar="SPAN", help="Such as 5m or 1h.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Keep to a list: what is added to it is polled, what vanishes from it is paused."""
    room = newsroom(ctx)
    address, listed = list_at(where)
    if not listed.outlines:
        raise Refused(f"{where} names no feed.")
    usual = ADDRESSES_EVERY if "://" in address else FILES_EVERY
    followed = FeedList(
        id=FeedList.id_for(address),
        address=address,
        title=listed.title,
        interval=every or usual,
        next_poll_at=room.clock.now(),
    )
    with room.store.transaction() as tx:
        if not tx.feed_lists.add(followed):
            raise Refused(f"{address} is followed already.")
    count = len(listed.outlines)
    entries = "1 entry" if count == 1 else f"{count} entries"
    say(
        f"{address} is followed from now on ({followed.id}, {entries}): the daemon reads it next.",
        as_json,
        followed,
    )


def unfollow(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="LIST", help="Its address, path or id.")],
    feeds: Annotated[
        Literal["keep", "pause", "remove"], typer.Option(help="What becomes of its feeds.")
    ] = "keep",
    as_json: AsJson = False,
) -> None:
    """Follow a list no longer. Its feeds are polled on, unless told otherwise."""
    with newsroom(ctx).store.transaction() as tx:
        followed = list_named(tx, name, str(Path(name).expanduser().absolute()))
        mine = [feed for feed in tx.feeds.all() if feed.listed_in == followed.id]
        for feed in mine:
            if feeds == "remove":
                tx.feeds.remove(feed.id)
            else:
                state = "paused" if feeds == "pause" else feed.state
                tx.feeds.save(feed.with_(listed_in=None, state=state))
        tx.feed_lists.remove(followed.id)
    became = {"keep": "stay", "pause": "are paused", "remove": "are removed"}[feeds]
    say(f"{followed.address} is followed no longer; its {len(mine)} feeds {became}.", as_json,
        followed)  # fmt: skip


def lists(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Lists that are followed, and how reading them goes."""
    room = newsroom(ctx)
    with room.store.reading() as tx:
        found = tx.feed_lists.all()
    show(found, as_json, lambda them: lists_overview(them, room.clock.now()))

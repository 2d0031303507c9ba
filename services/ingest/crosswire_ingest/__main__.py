"""The ingest service: `work` polls feeds, `add` takes in files; `outlines` and `look` answer."""

import argparse
import json
import os
import random
import socket
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from crosswire.clock import SystemClock
from crosswire.domain.errors import CrosswireError, Refused
from crosswire.domain.feed_lists import OutlineList
from crosswire.domain.messages import FeedDue, ListDue, PageDue
from crosswire.domain.text import clean_text
from crosswire.observability.logs import configure_logs
from crosswire.outbound import Outbound
from crosswire.queue.chores import Chore
from crosswire.queue.desk import lease_of
from crosswire.queue.handling import Handlers
from crosswire.queue.worker import run_worker
from crosswire.settings import Settings, read_settings
from crosswire.store.protocol import Store
from crosswire.store.session import open_store
from crosswire_ingest import catching_up
from crosswire_ingest.adding import add
from crosswire_ingest.announce import EVERY, Schedule
from crosswire_ingest.answering import given_addresses, looks, outlines, print_looks
from crosswire_ingest.article_text import Page, read_page
from crosswire_ingest.catching_up import CatchingUp
from crosswire_ingest.charsets import header_charset
from crosswire_ingest.child import Nursery
from crosswire_ingest.feeds import FeedDocument, read_feed
from crosswire_ingest.fetch import Fetched
from crosswire_ingest.files import FileReader
from crosswire_ingest.handlers import FeedPoller
from crosswire_ingest.list_source import ListSource
from crosswire_ingest.lists import ListPoller
from crosswire_ingest.looking import Scout
from crosswire_ingest.manifest import Facts
from crosswire_ingest.memory import TIDY, give_back, keep_large_blocks_apart
from crosswire_ingest.opml import read_opml
from crosswire_ingest.paging import PageFetcher
from crosswire_ingest.patience import Patient
from crosswire_ingest.reading.discovery import FeedsOffered, feeds_offered
from crosswire_ingest.robots import Permission, permission


def main(words: Sequence[str] | None = None) -> int:
    asked = _command_line().parse_args(words)
    try:
        settings = read_settings()
        configure_logs(settings.log, process="ingest")
        if asked.verb in ("outlines", "look"):
            return _answer(settings, asked)
        store = open_store(settings.database)
        try:
            store.upgrade()
            return _work(store, settings) if asked.verb == "work" else _add(store, settings, asked)
        finally:
            store.dispose()
    except KeyboardInterrupt:
        return 130
    except CrosswireError as error:
        print(clean_text(str(error)), file=sys.stderr)
        return 2 if isinstance(error, Refused) else 3


def _work(store: Store, settings: Settings) -> int:
    clock = SystemClock()
    nursery = Nursery(settings.ingest)

    def read_text(fetched: Fetched) -> Page:
        charset = header_charset(fetched.headers.get("content-type", ""))
        return nursery.read(Page, read_page, fetched.held, charset)

    def allowed(rules: str, url: str) -> Permission:
        agent = settings.outbound.user_agent.partition("/")[0]
        return nursery.read(Permission, permission, rules, url, agent)

    outbound = Outbound(settings.outbound)
    poll = FeedPoller(
        store=store,
        outbound=outbound,
        read=_feed_reader(nursery, settings),
        clock=clock,
        settings=settings,
        luck=partial(random.uniform, -1, 1),
    )
    pages = PageFetcher(
        store=store,
        outbound=outbound,
        read=read_text,
        permission=allowed,
        clock=clock,
        settings=settings,
    )
    lists = ListPoller(
        store=store,
        source=_list_source(outbound, nursery, settings),
        clock=clock,
        settings=settings,
        luck=partial(random.uniform, -1, 1),
    )
    schedule = Schedule(
        store=store,
        clock=clock,
        holder=f"{socket.gethostname()}:{os.getpid()}",
        settings=settings.ingest,
    )
    older = CatchingUp(store, clock, f"{socket.gethostname()}:{os.getpid()}")
    keep_large_blocks_apart()
    chores = [
        Chore("announce due feeds, lists and pages", EVERY, schedule.announce),
        Chore("catch up with prints", catching_up.EVERY, older.go_on),
        Chore("give memory back", TIDY, give_back),
    ]
    # A forked worker ends with its job, and its threads with it, so it hears the answer out.
    forks = settings.queue.worker == "fork"
    longest = lease_of("ingest", settings)
    patience = longest if forks else settings.ingest.patience
    patient = Patient(store, clock, patience=patience, longest=longest)
    handlers: Handlers = {
        FeedDue: patient.with_(poll),
        ListDue: patient.with_(lists),
        PageDue: patient.with_(pages),
    }
    run_worker("ingest", handlers, store=store, settings=settings, chores=chores)
    return 0


def _feed_reader(
    nursery: Nursery, settings: Settings
) -> Callable[[Fetched, datetime], FeedDocument]:
    def read(fetched: Fetched, now: datetime) -> FeedDocument:
        entries = settings.ingest.max_entries
        headers = dict(fetched.headers)
        return nursery.read(
            FeedDocument, read_feed, fetched.held, headers, fetched.url, entries, now
        )

    return read


def _list_source(outbound: Outbound, nursery: Nursery, settings: Settings) -> ListSource:
    def read(body: bytes, charset: str | None) -> OutlineList:
        return nursery.read(OutlineList, read_opml, body, charset)

    return ListSource(outbound=outbound, read=read, max_bytes=settings.outbound.max_bytes)


def _answer(settings: Settings, asked: argparse.Namespace) -> int:
    """What another service asks for; the store is not opened."""
    nursery, outbound = Nursery(settings.ingest), Outbound(settings.outbound)
    clock = SystemClock()
    most = settings.outbound.max_redirects
    if asked.verb == "outlines":
        source = _list_source(outbound, nursery, settings)
        print(json.dumps(outlines(asked.address, source, clock.now(), most)))
        return 0

    def feeds_on(body: bytes, url: str) -> FeedsOffered:
        return nursery.read(FeedsOffered, feeds_offered, body, url)

    read = _feed_reader(nursery, settings)
    scout = Scout(
        outbound=outbound, read=read, feeds_on=feeds_on, now=clock.now, max_redirects=most
    )
    return print_looks(looks(given_addresses(), scout.look, settings.ingest.host_pause))


def _add(store: Store, settings: Settings, asked: argparse.Namespace) -> int:
    nursery = Nursery(settings.ingest)
    clock = SystemClock()

    def page(body: bytes) -> Page:
        return nursery.read(Page, read_page, body)

    reader = FileReader(
        page=page,
        given=Facts(source=asked.source, published=asked.published),
        now=clock.now(),
        max_bytes=settings.ingest.max_article_bytes,
    )
    taken = reader.take(asked.paths, asked.manifest)
    return add(taken, store=store, clock=clock, settings=settings, as_json=asked.json)


def _command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="crosswire_ingest", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("work", help="poll feeds until stopped")
    lists = verbs.add_parser("outlines", help="the entries of a list of feeds, as JSON")
    lists.add_argument("address", metavar="FILE_OR_URL")
    verbs.add_parser("look", help="what the addresses on standard input are, as JSON lines")
    files = verbs.add_parser("add", help="take in article files")
    files.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    files.add_argument("--source", metavar="NAME", help="the outlet of files that name none")
    files.add_argument("--published", metavar="TIME", help="when they were, if they do not say")
    files.add_argument("--manifest", type=Path, metavar="FILE", help="what is known of the files")
    files.add_argument("--json", action="store_true", help="say what happened as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""`crosswire status`: what runs, what waits and what is known."""

from typing import Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, facts_table, plain, show, table
from crosswire_admin.tenancy import tenant_of

EXAMPLES = ("crosswire status", "crosswire status --json")


def status(ctx: typer.Context, as_json: AsJson = False) -> None:
    """What runs, what waits and what is known."""
    room = newsroom(ctx)
    tenant = tenant_of(room.settings.data)
    with room.store.reading() as tx:
        tally, stages = tx.tally(), tx.work.counts()
        feeds, endpoints = tx.feeds.all(), tx.endpoints.all()
    document = {
        "daemon": tenant,
        "data": str(room.settings.data.absolute()),
        "stages": stages,
        "tally": tally._asdict(),
        "feeds": {
            "active": sum(feed.state == "active" for feed in feeds),
            "paused": sum(feed.state == "paused" for feed in feeds),
            "failing": sum(feed.failures > 0 for feed in feeds),
        },
        "endpoints": {
            "enabled": sum(it.state == "enabled" for it in endpoints),
            "disabled": sum(it.state == "disabled" for it in endpoints),
            "failing": sum(it.consecutive_failures > 0 for it in endpoints),
        },
        "now": room.clock.now(),
    }
    show(document, as_json, _picture)


def _picture(document: dict[str, Any]) -> RenderableType:
    tenant, tally = document["daemon"], document["tally"]
    running = (
        f"runs, process {tenant.pid}, {tenant.url or 'no API'}" if tenant else "does not run here"
    )
    facts = {
        "daemon": running,
        "data": document["data"],
        "feeds": _counts(document["feeds"]),
        "articles": f"{tally['articles']} in {tally['revisions']} revisions",
        "claims": tally["claims"],
        "disputes": _counts(tally["disputes"]),
        "endpoints": _counts(document["endpoints"]),
        "deliveries": _counts(tally["deliveries"]),
    }
    return Group(facts_table(facts), Text(), _stages(document))


def _stages(document: dict[str, Any]) -> RenderableType:
    rows = (
        (
            it.stage,
            it.waiting,
            it.backfill,
            it.running,
            it.done,
            it.dead,
            document["now"] - it.oldest_waiting if it.oldest_waiting else None,
        )
        for it in document["stages"]
    )
    numbers = ("Waiting", "Back-fill", "Running", "Done", "Dead", "Oldest")
    return table(["Stage", *(Column(name, number=True) for name in numbers)], rows)


def _counts(counts: dict[str, int]) -> str:
    return " · ".join(f"{count} {name}" for name, count in plain(counts).items() if count) or "none"


VERBS = {"": status}

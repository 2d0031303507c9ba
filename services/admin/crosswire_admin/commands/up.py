"""`crosswire up`: everything on this machine, kept running."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from crosswire.domain.errors import Refused
from crosswire.queue.signals import closing_on_signals
from crosswire.settings import Settings
from crosswire_admin.beside import Beside
from crosswire_admin.news import ForLogs, ForPeople, ForPrograms, News
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson
from crosswire_admin.seeds import in_order
from crosswire_admin.services import ROLES, Role
from crosswire_admin.supervisor import Daemon, running

EXAMPLES = (
    "crosswire up",
    "crosswire up --seeds seeds",
    "crosswire up --extractors 4 --port 8711",
    "crosswire up --only relay,api",
)


def up(
    ctx: typer.Context,
    extractors: Annotated[int, typer.Option(min=1, max=256, help="How many read articles.")] = 1,
    seeds: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Articles to start with.")
    ] = None,
    exit_after_seeds: Annotated[
        bool, typer.Option("--exit-after-seeds", help="Stop once they are worked through.")
    ] = False,
    only: Annotated[
        str | None, typer.Option(metavar="ROLES", help="Only these, such as relay,api.")
    ] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Of the API; 0: any that is free.")
    ] = None,
    json_logs: Annotated[
        bool, typer.Option("--json-logs", help="Log everything as JSON, on standard error.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Start everything on this machine and keep it running until Ctrl-C or SIGTERM.

    It starts a private Redis unless CROSSWIRE_REDIS_URL names one, and keeps its store in the
    data folder unless CROSSWIRE_DATABASE_URL names another.
    """
    settings = told(newsroom(ctx).settings, port, json_logs)
    news = news_for(settings, as_json)
    if exit_after_seeds and not seeds:
        raise Refused("--exit-after-seeds needs --seeds FOLDER.")
    if seeds:
        in_order(seeds)  # refused before anything starts
    with (
        closing_on_signals() as closing,
        running(settings, roles_of(only), news, extractors=extractors) as daemon,
    ):
        news.say(_greeting(daemon))
        Beside(daemon, news, closing, seeds, stop_after=exit_after_seeds).run()
        news.say("Crosswire finishes what it has in hand and stops.")


def told(settings: Settings, port: int | None, json_logs: bool) -> Settings:
    """The settings with what the command line says."""
    api = settings.api if port is None else settings.api.with_(port=port)
    log = settings.log.with_(format="json") if json_logs else settings.log
    return settings.model_copy(update={"api": api, "log": log})


def news_for(settings: Settings, as_json: bool) -> News:
    if as_json:
        return ForPrograms()
    return ForLogs() if settings.log.format == "json" else ForPeople()


def roles_of(only: str | None) -> list[Role]:
    if only is None:
        return list(ROLES)
    wanted = [name.strip() for name in only.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in ROLES]
    if unknown or not wanted:
        raise Refused(f"There is no role {', '.join(unknown) or only!r}: {', '.join(ROLES)}.")
    return [role for role in ROLES if role in wanted]


def _greeting(daemon: Daemon) -> str:
    settings = daemon.settings
    with daemon.store.reading() as tx:
        feeds, articles = len(tx.feeds.all()), tx.articles.count()
    facts: Sequence[str] = (
        daemon.url or "no API",
        f"store {'PostgreSQL' if 'postgres' in settings.database else 'SQLite'}",
        f"{feeds} feed{'s' * (feeds != 1)}",
        f"{articles} article{'s' * (articles != 1)}",
        f"data {settings.data.absolute()}",
    )
    return f"Crosswire is up: {' · '.join(facts)}"


VERBS = {"": up}

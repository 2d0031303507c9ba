"""`crosswire demo`: articles in a folder that is thrown away, their disputes, and the end."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from crosswire.queue.signals import closing_on_signals
from crosswire_admin.beside import Beside
from crosswire_admin.commands.up import news_for, told
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson
from crosswire_admin.seeds import in_order
from crosswire_admin.services import Role
from crosswire_admin.supervisor import running

EXAMPLES = ("crosswire demo seeds", "crosswire demo seeds --json")

#: Nothing is polled, delivered or served.
ROLES: list[Role] = ["relay", "extractor", "alerts"]


def demo(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Of articles, with a manifest.toml.")] = Path(
        "seeds"
    ),
    as_json: AsJson = False,
) -> None:
    """Read the articles of a folder one after another, show each dispute as it opens, and stop.

    Nothing is kept. The exit code is 1 if no dispute came out.
    """
    in_order(folder)  # refused before anything starts
    settings = told(newsroom(ctx).settings, None, False)
    news = news_for(settings, as_json)
    with tempfile.TemporaryDirectory(prefix="crosswire-") as data:
        settings = settings.model_copy(
            update={"data": Path(data), "database_url": None, "redis_url": None}
        )
        with closing_on_signals() as closing, running(settings, ROLES, news) as daemon:
            beside = Beside(daemon, news, closing, folder, stop_after=True)
            beside.run()
    if not beside.opened:
        raise typer.Exit(1)


VERBS = {"": demo}

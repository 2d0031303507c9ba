"""The nouns of the `crosswire` command, each loaded only when it is asked for."""

from collections.abc import Iterable
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

#: Every noun with its panel of the help and its sentence. Its module is in `commands`.
NOUNS: dict[str, tuple[str, str]] = {
    "up": ("Daemon", "Start everything on this machine and keep it running."),
    "demo": ("Daemon", "Read articles in a folder that is thrown away, and show their disputes."),
    "status": ("Daemon", "What runs, what waits and what is known."),
    "doctor": ("Daemon", "Check this machine and the settings, and say what to do."),
    "reconcile": ("Daemon", "Recount the store: was anything lost, or done twice?"),
    "work": ("Daemon", "Run one role in the foreground, for servers of one's own."),
    "disputes": ("Desk", "Cases in which sources contradict each other."),
    "explain": ("Desk", "What the judge says of two claims, articles or files, and why."),
    "replay": ("Desk", "Run a stream of articles again, and see every dispute that comes of it."),
    "compare": ("Desk", "What the judge says of pairs of articles, many at once."),
    "claims": ("Desk", "Who is reported to have said what."),
    "articles": ("Desk", "What was read, and reading more."),
    "feeds": ("Desk", "Addresses that are polled for articles."),
    "sources": ("Desk", "Outlets, and the families of those under one owner."),
    "endpoints": ("Webhooks", "Receivers of alerts."),
    "deliveries": ("Webhooks", "What was sent, or waits to be sent."),
    "dead": ("Webhooks", "Work that could not be done: replay it or drop it."),
    "receive": ("Webhooks", "A small verified receiver to try webhooks with."),
}  #: Started by the daemon and by `crosswire work`, not by people.
PROCESSES = ("relay", "api")

EXAMPLES = (
    "crosswire up --seeds seeds",
    "crosswire feeds add https://example.org/rss --source 'Example News'",
    "crosswire disputes list",
    "crosswire disputes show d3f9",
    "crosswire explain first.txt second.txt",
)


class Nouns(TyperGroup):
    """Knows every noun by name and sentence, and imports one when it is about to run."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name, (panel, sentence) in NOUNS.items():
            self.commands[name] = TyperCommand(name=name, help=sentence, rich_help_panel=panel)
        for name in PROCESSES:
            self.commands[name] = TyperCommand(name=name, hidden=True)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else None, rest


def build() -> TyperGroup:
    """The whole command, with nothing loaded but the names."""
    root = typer.Typer(cls=Nouns, no_args_is_help=True, epilog=_listed(EXAMPLES))
    root.callback()(crosswire)
    group = get_command(root)
    assert isinstance(group, TyperGroup)
    return group


def load(noun: str) -> Any:
    """The noun's own command, with its verbs if it has any."""
    module = import_module(f"crosswire_admin.commands.{noun}")
    app = typer.Typer(
        name=noun, add_completion=False, no_args_is_help=True, epilog=_listed(module.EXAMPLES)
    )
    for verb, function in module.VERBS.items():
        start = f"crosswire {noun} {verb}".rstrip()
        mine = [line for line in module.EXAMPLES if line.startswith(start)]
        app.command(verb or noun, epilog=_listed(mine))(function)
    if "" not in module.VERBS:
        app.callback(help=NOUNS[noun][1])(lambda: None)
    return get_command(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib import metadata

        typer.echo(f"crosswire {metadata.version('crosswire')}")
        raise typer.Exit


def crosswire(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print it and stop."
        ),
    ] = False,
) -> None:
    """Crosswire watches the news and tells you, with both sentences in hand, when sources
    contradict each other."""


def _listed(examples: Iterable[str]) -> str | None:
    """Examples under a help page, one a line."""
    lines = [f"$ {example}" for example in examples]
    return "\n".join(["Examples:", *lines]) if lines else None

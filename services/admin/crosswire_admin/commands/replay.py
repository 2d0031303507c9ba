"""`crosswire replay`: a stream of articles run again, and every dispute that comes of it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group
from rich.text import Text

from crosswire.domain.errors import Refused
from crosswire.domain.items import Item
from crosswire.domain.text import clean_line
from crosswire_admin.against import DISPUTES, Changes, Document, changes, earlier_run
from crosswire_admin.announcement import turn
from crosswire_admin.jsonlines import STDIN, ensure_writable, write, write_lines
from crosswire_admin.newsroom import Newsroom, newsroom
from crosswire_admin.output import AsJson, console, print_json, tell_model
from crosswire_admin.presentation import case_as_news
from crosswire_admin.progress import progress, tell_troubles
from crosswire_admin.report import in_numbers, page, set_aside
from crosswire_admin.rerun import (
    Rerun,
    as_documents,
    rerun,
    suggestions_as_documents,
    turns_as_documents,
)
from crosswire_admin.streams import read_stream, stored_stream

EXAMPLES = (
    "crosswire replay week.jsonl --out monday",
    "crosswire replay week.jsonl.gz --out tuesday --against monday",
    "crosswire replay --stored --out everything",
)
REPORT = "report.html"
REVERSALS = "reversals.jsonl"
SUGGESTIONS = "suggestions.jsonl"


def replay(
    ctx: typer.Context,
    out: Annotated[
        Path,
        typer.Option(
            help="The folder for disputes.jsonl, reversals.jsonl and report.html.", file_okay=False
        ),
    ],
    stream: Annotated[
        Path | None,
        typer.Argument(help="A file of JSON lines, plain or gzipped; - is standard input."),
    ] = None,
    stored: Annotated[
        bool, typer.Option("--stored", help="Replay the articles in the store instead of a file.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(help="The folder of an earlier replay: which disputes are new, which gone?"),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0: one for each core.")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """Run articles in the order of their dates through reading, matching and judging, and show the
    disputes as the daemon would have opened them. Nothing is stored or delivered.

    A line is {"id", "source", "published", "title", "text", "url"}. `published` is a day
    (2024-05-14, or 05/14/2024 with the month first) or a time (ISO 8601); without one an article
    comes last. The same stream gives the same files, byte for byte.
    """
    room = newsroom(ctx)
    name, items = _items(room, stream, stored)
    earlier = earlier_run(against) if against else None
    _make(out)
    with progress("Replaying", len(items)) as step:
        run = rerun(items, jobs=jobs, step=step, model=room.settings.model.title)
    documents = as_documents(run)
    turned = changes(earlier, documents) if earlier is not None else None
    since = against.name if against else ""
    reversals = turns_as_documents(run)
    write_lines(out / DISPUTES, documents)
    write_lines(out / REVERSALS, reversals)
    suggestions = suggestions_as_documents(run)
    if run.model:
        write_lines(out / SUGGESTIONS, suggestions)
    write(out / REPORT, page(name, run, turned, since))
    if as_json:
        print_json(
            {
                "disputes": documents,
                "reversals": reversals,
                "set_aside": run.set_aside,
                **(turned._asdict() if turned else {}),
                **({"model": run.model, "suggestions": suggestions} if run.model else {}),
            }
        )
    else:
        tell_model(room.settings)
        _tell(run, turned, since, out)
    tell_troubles(run.troubles)


def _items(room: Newsroom, stream: Path | None, stored: bool) -> tuple[str, list[Item]]:
    if (stream is None) == (not stored):
        raise Refused("Name a stream of JSON lines, or --stored for the articles in the store.")
    if stream is None:
        return "The stored articles", stored_stream(room.store)
    return "A stream" if stream == STDIN else stream.name, read_stream(stream)


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"The folder {out} cannot be made: {error.strerror}.") from error
    ensure_writable(out / DISPUTES)


def _tell(run: Rerun, turned: Changes | None, since: str, out: Path) -> None:
    screen = console()
    for case in run.cases:
        screen.print(Group(case_as_news(case), Text()))
    for it in run.turns:
        screen.print(turn(it.reversal))
    if turned:
        screen.print(f"Against {since}: {len(turned.gained)} gained, {len(turned.lost)} lost.")
        for mark, documents in (("+", turned.gained), ("-", turned.lost)):
            for document in documents:
                screen.print(Text(f"  {mark} {_in_short(document)}"), soft_wrap=True)
    print(clean_line(in_numbers(run)))
    for sentence in set_aside(run):
        print(clean_line(sentence))
    print(f"See {out / REPORT}.")


def _in_short(document: Document) -> str:
    sides = " | ".join(side["position"] for side in document["positions"])
    return clean_line(f"{document['type']}: {document['question']}: {sides}")


VERBS = {"": replay}

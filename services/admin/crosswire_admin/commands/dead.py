"""`crosswire dead`: work that could not be done, until it is replayed or dropped."""

from typing import Annotated

import typer
from rich.console import RenderableType

from crosswire.domain.errors import NotFound, Refused
from crosswire.domain.messages import Stage
from crosswire.domain.work import Work
from crosswire_admin.newsroom import Newsroom, newsroom
from crosswire_admin.output import AsJson, Column, Limit, facts_table, say, show, table

EXAMPLES = (
    "crosswire dead list",
    "crosswire dead show 42",
    "crosswire dead replay 42",
    "crosswire dead replay --all --stage extractor",
    "crosswire dead drop 42",
)

Number = Annotated[int, typer.Argument(metavar="NUMBER", help="As `dead list` shows it.")]
OfStage = Annotated[Stage | None, typer.Option(help="Only of this stage.")]


def list_dead(
    ctx: typer.Context, stage: OfStage = None, limit: Limit = 50, as_json: AsJson = False
) -> None:
    """Dead letters, with why they died."""
    with newsroom(ctx).store.reading() as tx:
        letters = tx.work.dead(stage=stage, limit=limit)
    show(letters, as_json, _overview)


def _overview(letters: list[Work]) -> RenderableType:
    rows = (
        (it.id, it.stage, it.message, it.error_class, it.attempts, it.ended_at, it.last_error)
        for it in letters
    )
    columns = (
        Column("No.", number=True),
        Column("Stage", whole=True),
        Column("Message", whole=True),
        Column("Class", whole=True),
        Column("Tries", number=True),
        Column("Died", whole=True),
        "Why",
    )
    return table(columns, rows)


def show_dead(ctx: typer.Context, number: Number, as_json: AsJson = False) -> None:
    """One dead letter."""
    show(_letter(newsroom(ctx), number), as_json, _in_full)


def _in_full(letter: Work) -> RenderableType:
    return facts_table(
        {
            "stage": letter.stage,
            "message": letter.message,
            "body": letter.body,
            "class": letter.error_class,
            "tries": letter.attempts,
            "made": letter.created_at,
            "died": letter.ended_at,
            "why": letter.last_error,
        }
    )


def replay(
    ctx: typer.Context,
    number: Annotated[int | None, typer.Argument(metavar="NUMBER")] = None,
    every: Annotated[bool, typer.Option("--all", help="All of them.")] = False,
    stage: OfStage = None,
    as_json: AsJson = False,
) -> None:
    """Try it again from the start, or all of them."""
    room = newsroom(ctx)
    if (number is None) is not every:
        raise Refused("Say either the number of a dead letter or --all.")
    with room.store.transaction() as tx:
        letters = tx.work.dead(stage=stage, limit=100_000) if every else []
        numbers = [letter.id for letter in letters] if number is None else [number]
        replayed = [it for it in numbers if tx.work.replay(it, room.clock.now())]
    if number is not None and not replayed:
        raise NotFound(f"There is no dead letter {number}. See crosswire dead list.")
    say(f"{len(replayed)} replayed.", as_json, {"replayed": replayed})


def drop(ctx: typer.Context, number: Number, as_json: AsJson = False) -> None:
    """Delete it: the work is given up."""
    room = newsroom(ctx)
    letter = _letter(room, number)
    with room.store.transaction() as tx:
        tx.work.drop(number)
    say(f"{letter.message} {number} is dropped.", as_json, letter)


def _letter(room: Newsroom, number: int) -> Work:
    with room.store.reading() as tx:
        work = tx.work.get(number)
    if work.state != "dead":
        raise NotFound(f"There is no dead letter {number}. See crosswire dead list.")
    return work


VERBS = {"list": list_dead, "show": show_dead, "replay": replay, "drop": drop}

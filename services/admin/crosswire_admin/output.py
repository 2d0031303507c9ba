"""How a command answers: one JSON document for programs, aligned tables for people."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from crosswire.domain.deliveries import Secret
from crosswire.domain.text import clean_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from crosswire.settings import Settings

T = TypeVar("T")
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, max=10_000, help="At most so many.")]

#: Columns when the output is not a terminal: wide enough that no identifier is cut.
PIPED_WIDTH = 110


def console(*, stderr: bool = False) -> "Console":
    """For people: colour only on a terminal and never under NO_COLOR."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    return Console(
        file=stream,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
        width=None if stream.isatty() else PIPED_WIDTH,
    )


def show(value: T, as_json: bool, picture: "Callable[[T], RenderableType]") -> None:
    """Print a value for a program or, as a picture, for a person."""
    if as_json:
        print_json(value)
    else:
        console().print(picture(value))


def say(sentence: str, as_json: bool, value: object = None) -> None:
    """Report what was done: a sentence, or the thing it was done to."""
    print_json(value) if as_json else print(clean_line(sentence))


def tell_model(settings: "Settings") -> None:
    """Whether a model was asked too; nothing is said if there is none."""
    if settings.model.title:
        print(clean_line(f"With the model {settings.model.title}."))


def print_json(value: object) -> None:
    print(json.dumps(plain(value), ensure_ascii=False, indent=2, allow_nan=False))


def plain(value: Any) -> Any:
    """As JSON can say it: no infinity, and signing keys stay in the store."""
    if isinstance(value, Secret):
        return {"created_at": plain(value.created_at), "expires_at": plain(value.expires_at)}
    if isinstance(value, BaseModel):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    return to_jsonable_python(value, inf_nan_mode="null")


@dataclass(frozen=True)
class Column:
    """A column of a table. Text folds unless it is an identifier or a number."""

    name: str
    whole: bool = False
    number: bool = False


def table(columns: Iterable[str | Column], rows: Iterable[Iterable[object]]) -> "RenderableType":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from crosswire_admin.trim import Trimmed

    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        it = column if isinstance(column, Column) else Column(column)
        grid.add_column(
            it.name,
            no_wrap=it.whole or it.number,
            justify="right" if it.number else "left",
            overflow="fold",
        )
    for row in rows:
        grid.add_row(*(cell if isinstance(cell, Text) else in_words(cell) for cell in row))
    if not grid.row_count:
        return "Nothing yet."
    return Trimmed(grid)


def facts_table(facts: Mapping[str, object]) -> "RenderableType":
    """Names and values, one pair a line."""
    from rich.console import Group
    from rich.text import Text

    width = max(len(name) for name in facts)
    lines = [
        Text.assemble((f"{name:<{width}}  ", "dim"), in_words(value))
        for name, value in facts.items()
    ]
    return Group(*lines)


def in_words(cell: object) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).strftime("%Y-%m-%d %H:%MZ")
    if isinstance(cell, timedelta):
        return duration(cell)
    return clean_line(str(cell))


def duration(span: timedelta) -> str:
    """In the largest unit that fits: 45 s, 10 min, 3 h, 2 d."""
    seconds = int(span.total_seconds())
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if abs(seconds) >= size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def long_date(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

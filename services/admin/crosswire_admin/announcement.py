"""An alert as a receiver of webhooks shows it: what changed, and each side with its sentence."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from crosswire.domain.text import clean_line
from crosswire_admin.presentation import SIDE_COLOURS
from crosswire_admin.trim import Trimmed
from crosswire_admin.words import in_quotation_marks

#: What a speaker said before is the first side, what he says now the second.
TURN_COLOURS = {"before": SIDE_COLOURS[0], "after": SIDE_COLOURS[1]}


def turn(reversal: dict[str, Any]) -> RenderableType:
    """A change of position as a stream or a daemon tells of it: the data of its alert."""
    head = Text(f"{clean_line(str(reversal.get('speaker', '')))} changes position", style="bold")
    return Group(head, *_data_lines(reversal))


def announcement(event: Any) -> RenderableType:
    """Any JSON document; what it does not have is left out."""
    document = event if isinstance(event, dict) else {}
    return Group(*_lines(document, _dict(document.get("data"))))


def _lines(document: dict[str, Any], data: dict[str, Any]) -> Iterator[RenderableType]:
    kind = clean_line(str(document.get("type", "event")))
    yield Text.assemble((kind, "bold"), f"  {clean_line(str(document.get('time', '')))}")
    yield from _data_lines(data)


def _data_lines(data: dict[str, Any]) -> Iterator[RenderableType]:
    if question := data.get("question") or data.get("text"):
        yield Text(f"  {clean_line(str(question))}", style="bold")
    for change in _list(data.get("changes")):
        yield Text(f"  {clean_line(str(change))}", style="dim")
    for side in map(_dict, _list(data.get("positions"))):
        yield from _side(side)
    for when in ("before", "after"):
        if quote := _dict(data.get(when)):
            yield Text(f"  {when}", style=f"bold {TURN_COLOURS[when]}")
            yield _quote(quote)
    yield Text()


def _side(side: dict[str, Any]) -> Iterator[RenderableType]:
    number = side.get("number") if isinstance(side.get("number"), int) else 1
    colour = SIDE_COLOURS[(int(number or 1) - 1) % len(SIDE_COLOURS)]
    yield Text(f"  {number}  {clean_line(str(side.get('label', '')))}", style=f"bold {colour}")
    yield from map(_quote, map(_dict, _list(side.get("quotes"))))


def _quote(quote: dict[str, Any]) -> RenderableType:
    who = clean_line(str(quote.get("chain") or quote.get("outlet") or ""))
    day = str(quote.get("published", ""))[:10]
    words = Group(
        Text(f"{who} · {clean_line(day)}" if day else who, style="dim"),
        Text(in_quotation_marks(clean_line(str(quote.get("sentence", "")))), style="italic"),
    )
    return Trimmed(words, indent=5)


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []

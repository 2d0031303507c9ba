"""An alert as a receiver of webhooks shows it: what changed, and each side with its sentence."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from crosswire.domain.text import clean_line
from crosswire_admin.presentation import SIDE_COLOURS
from crosswire_admin.trim import Trimmed


def announcement(event: Any) -> RenderableType:
    """Any JSON document; what it does not have is left out."""
    document = event if isinstance(event, dict) else {}
    return Group(*_lines(document, _dict(document.get("data"))))


def _lines(document: dict[str, Any], data: dict[str, Any]) -> Iterator[RenderableType]:
    kind = clean_line(str(document.get("type", "event")))
    yield Text.assemble((kind, "bold"), f"  {clean_line(str(document.get('time', '')))}")
    if question := data.get("question") or data.get("text"):
        yield Text(f"  {clean_line(str(question))}", style="bold")
    for change in _list(data.get("changes")):
        yield Text(f"  {clean_line(str(change))}", style="dim")
    for side in map(_dict, _list(data.get("positions"))):
        yield from _side(side)
    yield Text()


def _side(side: dict[str, Any]) -> Iterator[RenderableType]:
    number = side.get("number") if isinstance(side.get("number"), int) else 1
    colour = SIDE_COLOURS[(int(number or 1) - 1) % len(SIDE_COLOURS)]
    yield Text(f"  {number}  {clean_line(str(side.get('label', '')))}", style=f"bold {colour}")
    for quote in map(_dict, _list(side.get("quotes"))):
        words = Group(
            Text(clean_line(str(quote.get("chain") or quote.get("outlet") or "")), style="dim"),
            Text(f"“{clean_line(str(quote.get('sentence', '')))}”", style="italic"),
        )
        yield Trimmed(words, indent=5)


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []

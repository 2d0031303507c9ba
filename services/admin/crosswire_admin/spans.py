"""Spans of time as a person types them: 90s, 30m, 12h, 2d."""

import re
from datetime import timedelta
from typing import Annotated

import typer

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def span_of(text: str) -> timedelta:
    match = re.fullmatch(r"(\d{1,6})\s*([smhd])", text.strip())
    if not match:
        raise typer.BadParameter(f"{text!r} is no span of time such as 30m, 12h or 2d")
    return timedelta(**{UNITS[match[2]]: int(match[1])})


def interval_of(text: str) -> timedelta:
    """A span between two requests to a publisher: from a second to a year."""
    span = span_of(text)
    if not timedelta(seconds=1) <= span <= timedelta(days=366):
        raise typer.BadParameter(f"{text!r} is no interval: from 1s to 366d")
    return span


Span = Annotated[timedelta, typer.Argument(parser=span_of, metavar="SPAN")]

"""A zone as a feed writes it, by number or by name, to its difference from UTC."""

import re
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from importlib.resources import files

_ZONE = re.compile(
    r"(?P<name>[A-Za-z]{1,5})?\s*+(?P<offset>(?P<sign>[+\-−])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?)?"
    r"\s*+(?:\([^()]*\))?"
)
_FURTHEST = timedelta(hours=14)
_NOT_FROM = {"zh": {"CST"}}
"""Names that mean another zone to outlets in a language: China's time is CST too."""


def offset_of(zone: str, language: str | None = None) -> timedelta | None:
    """None for a zone that is not known, or means several."""
    found = _ZONE.fullmatch(zone.strip())
    if found is None or not (found["name"] or found["offset"]):
        return None
    name = (found["name"] or "UTC").upper()
    if found["offset"] is None:
        return None if name in _NOT_FROM.get(language or "", ()) else _known().get(name)
    size = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    if size > _FURTHEST or (found["minutes"] or "0") >= "60":
        return None
    return size if found["sign"] == "+" else -size


@cache
def _known() -> Mapping[str, timedelta]:
    lines = files(__package__).joinpath("zones.txt").read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return {name: _offset(offset) for name, offset in pairs}


def _offset(text: str) -> timedelta:
    size = timedelta(hours=int(text[1:3]), minutes=int(text[3:]))
    return -size if text[0] == "-" else size

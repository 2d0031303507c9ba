"""Which news agency an article is credited to, if it says so."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_DATELINE = re.compile(r"^[^\n(]{0,80}\((?P<agency>[^()\n]{2,40})\)\s*[-–—:]")


def credited(*, author: str | None, text: str) -> str | None:
    """The agency named as the author, or in the dateline at the head of the text."""
    dateline = _DATELINE.match(text)
    for name in (author, dateline and dateline["agency"]):
        if name and (agency := _agencies().get(name.strip().casefold())):
            return agency
    return None


@cache
def _agencies() -> Mapping[str, str]:
    """Every spelling, folded, and the name that it stands for."""
    lines = files("crosswire_ingest").joinpath("agencies.txt").read_text("utf-8").splitlines()
    rows = [[name.strip() for name in line.split("|")] for line in lines if line[:1] not in "#"]
    return {spelling.casefold(): row[0] for row in rows for spelling in row}

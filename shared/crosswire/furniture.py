"""Lines of a text that are no part of the report: offers, notices, by-lines. Pure."""

import re
from functools import cache
from importlib.resources import files

#: A longer line is no furniture.
LONGEST = 160

#: How a line ends that is a sentence.
FULL_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_BYLINE = re.compile(r"[Bb]y(?: [A-Z][\w.'’-]+){1,4}(?:(?:,| and| in) .{0,60})?$")
_SIGNS = ("getty images", "all rights reserved")
#: Marks a phrase that may open a whole sentence.
_WHOLE = " …"


def is_furniture(line: str) -> bool:
    """Of a line without blanks around it."""
    if len(line) > LONGEST:
        return False
    low = line.lower().replace("’", "'")
    if _BYLINE.match(line) or low.startswith("©") or any(sign in low for sign in _SIGNS):
        return True
    first = low.split(" ")[0].rstrip(":|»")
    return any(_begins(low, start) for start in _starts().get(first, ()))


def without_furniture(text: str) -> str:
    """The other lines; the whole text if it has none."""
    lines = text.splitlines()
    report = [line for line in lines if not is_furniture(line.strip())]
    return text if len(report) == len(lines) else "\n".join(report) or text


def _begins(line: str, start: str) -> bool:
    if start.endswith(_WHOLE):
        return line.startswith(start.removesuffix(_WHOLE))
    if line == start or line.startswith((start + ":", start + " |")):
        return True
    return " " in start and line.startswith(start) and not FULL_STOP.search(line)


@cache
def _starts() -> dict[str, tuple[str, ...]]:
    """The phrases by their first word."""
    starts: dict[str, tuple[str, ...]] = {}
    for line in files("crosswire").joinpath("furniture.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            first = line.split(" ")[0]
            starts[first] = (*starts.get(first, ()), line)
    return starts

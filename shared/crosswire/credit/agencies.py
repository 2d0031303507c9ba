"""The news agencies of the world by all the ways in which they are written."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

#: Spellings as short as this count only as they are listed or in capitals: "Ria" is a person.
INITIALS = 4
#: Marks a spelling that is also something else.
AMBIGUOUS = "~"

_WRAPPING = " \t.,:;'’\"“”«»()[]|*"
_BEFORE = re.compile(r"^(?:the|via|by)\s+|^www\.", re.IGNORECASE)
_AFTER = re.compile(
    r"(?<!\s)\s++(?:(?:\w++\s++)?(?:writers?|correspondents?)|staff|reporters?|(?:news\s++)?agency|newswires?|"
    r"newsroom|wire|service)$",
    re.IGNORECASE,
)


def agency_named(words: str, *, certain: bool = False) -> str | None:
    """The agency of which these words are the whole name, perhaps with "the" or "staff".

    `certain`: where nothing but an agency can stand, so that ambiguous spellings count.
    """
    bare = words.strip(_WRAPPING)
    shorter = _AFTER.sub("", _BEFORE.sub("", bare))
    for spelling in (bare, shorter):
        name = _known().get(_key(spelling)) or (certain and _ambiguous().get(_key(spelling)))
        if name:
            return name
    return None


def _key(spelling: str) -> str:
    """Short ones keep their capitals."""
    return spelling if len(spelling) <= INITIALS else spelling.casefold()


@cache
def _known() -> dict[str, str]:
    return {key: name for key, name, ambiguous in _spellings() if not ambiguous}


@cache
def _ambiguous() -> dict[str, str]:
    return {key: name for key, name, ambiguous in _spellings() if ambiguous}


def _spellings() -> Iterator[tuple[str, str, bool]]:
    """Every key, the name that it stands for, and whether it may be something else."""
    lines = files(__package__).joinpath("agencies.txt").read_text("utf-8").splitlines()
    for line in lines:
        if not line or line.startswith("#"):
            continue
        name, *others = (each.strip() for each in line.split("|"))
        for spelling in (name, *others):
            ambiguous = AMBIGUOUS + name in others if spelling == name else spelling[0] == AMBIGUOUS
            bare = spelling.lstrip(AMBIGUOUS)
            yield from ((key, name, ambiguous) for key in {_key(bare), _key(bare.upper())})

"""Words by which two cases of one kind are told apart, from `data/cases.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

ROLES = ("state", "irregular", "outsider", "anybody")
Line = tuple[frozenset[str], ...]


@cache
def contrasts() -> tuple[Line, ...]:
    """Lines of members; a member is all the words for one of several opposite cases."""
    return _lines("contrasts")


@cache
def directions() -> tuple[Line, ...]:
    """The same of where things lie, by words that in capital letters are parts of names."""
    return _lines("directions")


@cache
def parts_of_things() -> frozenset[str]:
    return frozenset(_tables()["parts"]["of_a_thing"].split())


@cache
def parts_of_places() -> frozenset[str]:
    return frozenset(_tables()["parts"]["of_a_place"].split())


@cache
def single_works() -> frozenset[str]:
    """A plant, a yard: a firm may have several."""
    return frozenset(_tables()["parts"]["works"].split())


@cache
def numbered() -> frozenset[str]:
    """Terminals, reactors: of which several are told apart by a number or a letter."""
    return frozenset(_tables()["numbered"]["things"].split())


@cache
def some_people() -> frozenset[str]:
    """Women, foreigners: fewer than the people among whom they are counted."""
    return frozenset(_tables()["subsets"]["people"].split())


@cache
def whoever() -> frozenset[str]:
    """The gunman, the thief: called so by the deed."""
    return frozenset(_tables()["doers"]["whoever"].split())


def role(noun: str) -> str:
    """What kind of doer it is: of the state, irregular, an outsider, anybody, else a civilian."""
    return next((kind for kind in ROLES if noun in _words(kind)), "civilian")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(_tables()["doers"][kind].split())


@cache
def calendar() -> frozenset[str]:
    """Days, weeks: counted through in every sentence that has a date."""
    return frozenset(_tables()["times"]["calendar"].split())


def _lines(table: str) -> tuple[Line, ...]:
    lines = _tables()[table].values()
    return tuple(
        tuple(frozenset(_spaced(word) for word in member.split("/")) for member in line.split())
        for line in lines
    )


def _spaced(word: str) -> str:
    return word.replace("_", " ")


@cache
def _tables() -> dict[str, Any]:
    text = files(__package__).joinpath("data", "cases.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

"""Language as data: the files of one language, read once each.

A word list has a word or phrase a line; a table has `key = a, b` or `key: a, b`; a `#` starts a
comment. Each file names its source.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `en/NAME.txt` without comments and blanks."""
    text = files(__name__).joinpath("en", f"{name}.txt").read_text(encoding="utf-8")
    bare = (line.split("# ")[0].strip() for line in text.splitlines() if not line.startswith("#"))
    return tuple(line for line in bare if line)


@cache
def words(name: str) -> frozenset[str]:
    """Every word of a file that holds words separated by space."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Every phrase of a file that holds one a line, in small letters."""
    return tuple(line.lower() for line in lines(name))


@cache
def table(name: str, separator: str = "=") -> dict[str, tuple[str, ...]]:
    """Key → its comma-separated values."""
    rows = (line.partition(separator) for line in lines(name))
    return {key.strip(): tuple(value.strip() for value in rest.split(",")) for key, _, rest in rows}


@cache
def naming(name: str, separator: str = "=") -> dict[str, str]:
    """The table turned round: each value, in small letters → its key. The first key wins."""
    named: dict[str, str] = {}
    for key, values in table(name, separator).items():
        for value in values:
            named.setdefault(value.lower(), key)
    return named


@cache
def group(name: str, file: str = "grammar") -> frozenset[str]:
    """The words of one set in `en/grammar.toml`, or in another such file."""
    return frozenset(tree(file)[name].split())


@cache
def tree(name: str) -> dict[str, Any]:
    """The content of `en/NAME.toml`."""
    text = files(__name__).joinpath("en", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

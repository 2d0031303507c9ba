"""Files of JSON lines, plain or gzipped: what is wrong is said with the number of the line."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BufferedIOBase, BufferedReader
from pathlib import Path
from typing import Any, TypeVar

from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_line

T = TypeVar("T")

LONGEST_LINE = 16 << 20
"""Bytes."""
_GZIP = b"\x1f\x8b"
_MARK = b"\xef\xbb\xbf"
_LONGEST_ID = 200


def documents(path: Path, take: Callable[[dict[str, Any]], T]) -> list[T]:
    """What `take` makes of each line's object; empty lines are left out.

    Raises Refused with one sentence that names the file and the line.
    """
    found = []
    for line in lines(path):
        try:
            found.append(take(line.document))
        except Refused as refused:
            raise Refused(f"{path}, line {line.number}: {sentence_of(refused)}") from refused
    if not found:
        raise Refused(f"{path} holds no line: one JSON object a line is needed.")
    return found


def write_lines(path: Path, rows: Iterable[object]) -> None:
    """One document a line, whole or not at all."""
    write(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def write(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}.") from error


def words(row: dict[str, Any], name: str) -> str:
    """A field that holds words, or nothing."""
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refused(f"its {name} is not in words")
    return value


def identity(row: dict[str, Any]) -> str:
    """The `id` that every line needs, a word or a number."""
    value = row.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Refused("it has no id" if value is None else "its id is neither a word nor a number")
    name = clean_line(str(value))
    if not 0 < len(name) <= _LONGEST_ID:
        raise Refused(f"its id has {len(name)} letters: 1 to {_LONGEST_ID} are taken")
    return name


@dataclass(frozen=True)
class Line:
    """One line that is not empty, as it stands in its file."""

    number: int
    raw: bytes
    read: int
    """Bytes of the file that were read so far, for a bar."""
    whole: bool = True
    """False: it is longer than any line may be, and this is its start."""

    @property
    def document(self) -> dict[str, Any]:
        """Raises Refused saying what is wrong with it, in the middle of a sentence."""
        if not self.whole:
            raise Refused(f"it is longer than {LONGEST_LINE >> 20} MiB")
        try:
            return _object(self.raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise Refused("it is not UTF-8 text") from error


def lines(path: Path) -> Iterator[Line]:
    """One line after another, so that a file may be larger than memory. Raises Refused if it cannot
    be read, or not to its end."""
    try:
        with path.open("rb") as file:
            packed = file.peek(2)[:2] == _GZIP
            yield from _numbered(gzip.GzipFile(fileobj=file) if packed else file, file)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Refused(f"{path} is no whole gzip file: {error}.") from error
    except IsADirectoryError as error:
        raise Refused(f"{path} is a folder: name a file of JSON lines.") from error
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error


def _numbered(text: BufferedIOBase, file: BufferedReader) -> Iterator[Line]:
    number = 0
    while raw := text.readline(LONGEST_LINE):
        number += 1
        whole = raw.endswith(b"\n") or len(raw) < LONGEST_LINE
        while not whole and (rest := text.readline(LONGEST_LINE)):
            if rest.endswith(b"\n"):
                break
        if number == 1:
            raw = raw.removeprefix(_MARK)
        if raw.strip():
            yield Line(number, raw, file.tell(), whole)


def sentence_of(refused: Refused) -> str:
    return f"{str(refused).removesuffix('.')}."


def _object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise Refused(f"it is not JSON ({error.msg} at letter {error.pos + 1})") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits
        raise Refused("its JSON is nested too deeply or holds too long a number") from error
    if not isinstance(row, dict):
        raise Refused("it is no JSON object")
    return row

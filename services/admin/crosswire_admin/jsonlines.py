"""Files of JSON lines, plain or gzipped: what is wrong is said with the number of the line."""

import gzip
import json
import os
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
STDIN = Path("-")
"""Stands for standard input, as a stream to be read."""
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
            where = f"{name_of(path)}, line {line.number}"
            raise Refused(f"{where}: {sentence_of(refused)}") from refused
    if not found:
        raise Refused(f"{name_of(path)} holds no line: one JSON object a line is needed.")
    return found


def name_of(path: Path) -> str:
    """What a stream is called in sentences."""
    return "standard input" if path == STDIN else str(path)


def write_lines(path: Path, rows: Iterable[object]) -> None:
    """One document a line, whole or not at all."""
    write(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def write(path: Path, text: str) -> None:
    """Whole or not at all. A pipe or a device is written to, and a link stays one."""
    try:
        if _is_no_file(path):
            path.write_text(text, encoding="utf-8")
            return
        part = _part_of(path)
        part.write_text(text, encoding="utf-8")
        part.replace(path.resolve())
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}.") from error


def ensure_writable(path: Path) -> None:
    """Before long work, so that it is not done for nothing. Raises Refused."""
    try:
        if path.is_dir():
            raise Refused(f"{path} is a folder: name a file.")
        if _is_no_file(path):
            return
        part = _part_of(path)
        part.touch()
        part.unlink()
    except OSError as error:
        why = error.strerror
        raise Refused(
            f"{path} cannot be written: {why}. Name a file in a folder that you may write to."
        ) from error


def _is_no_file(path: Path) -> bool:
    """A device, a pipe, or standard output by whatever name."""
    return path.exists() and (not path.is_file() or path.is_relative_to("/dev"))


def _part_of(path: Path) -> Path:
    """Beside the file itself, so that it can take its place at once."""
    path = path.resolve()
    return path.with_name(f".{path.name}.part")


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
    """Bytes of the file that were read so far, for a bar; 0 of a pipe."""
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
    name = name_of(path)
    try:
        with _opened(path) as file:
            packed = file.peek(2)[:2] == _GZIP
            yield from _numbered(gzip.GzipFile(fileobj=file) if packed else file, file)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Refused(f"{name} is no whole gzip file: {error}.") from error
    except IsADirectoryError as error:
        raise Refused(f"{path} is a folder: name a file of JSON lines.") from error
    except OSError as error:
        raise Refused(f"{name} cannot be read: {error.strerror}.") from error


def _opened(path: Path) -> BufferedReader:
    if path == STDIN:
        return open(os.dup(0), "rb")
    return path.open("rb")


def _numbered(text: BufferedIOBase, file: BufferedReader) -> Iterator[Line]:
    number, is_kept = 0, file.seekable()
    while raw := text.readline(LONGEST_LINE):
        number += 1
        whole = raw.endswith(b"\n") or len(raw) < LONGEST_LINE
        while not whole and (rest := text.readline(LONGEST_LINE)):
            if rest.endswith(b"\n"):
                break
        if number == 1:
            raw = raw.removeprefix(_MARK)
        if raw.strip():
            yield Line(number, raw, file.tell() if is_kept else 0, whole)


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

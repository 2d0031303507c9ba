"""Cases of the specs: what is expected of a sentence, what is read, and whether that is right."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.domain.errors import Refused
from crosswire_extractor.reading.dates import DateFound
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.reading.tokens import Token, tokens_in

Row = dict[str, Any]


Check = Callable[[Any, Row], bool]


class Expected(NamedTuple):
    start: int
    end: int
    row: Row


class Spec(NamedTuple):
    """One file of cases, what is read from a sentence, and when that is right."""

    group: str
    file: str
    read: Callable[[Sequence[Token], Row], Sequence[NumberFound | DateFound]]
    right: Check
    covers: Callable[[Row], bool] = lambda case: True
    """Whether a case is about what is read at all."""
    counts: Callable[[Row], bool] = lambda result: True
    """Whether one of its results is."""


class Outcome(NamedTuple):
    spec: Spec
    case: Row
    right: bool
    read: str


def outcomes(folder: Path, specs: Iterable[Spec]) -> Iterator[Outcome]:
    for spec in specs:
        for case in cases_of(folder, spec.file):
            if spec.covers(case):
                yield _outcome(spec, case)


def cases_of(folder: Path, name: str) -> list[Row]:
    kind, _, model = name.partition("/")
    file = folder / kind / "English" / f"{model}.json"
    try:
        cases: list[Row] = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise Refused(f"Not a spec of Recognizers-Text: {file} ({error})") from error
    return cases


def _outcome(spec: Spec, case: Row) -> Outcome:
    tokens = tokens_in(case["Input"])
    found = spec.read(tokens, case)
    expected = [
        Expected(*_place(each), each) for each in case.get("Results") or () if spec.counts(each)
    ]
    pairs = zip(found, expected, strict=False)
    right = len(found) == len(expected) and all(
        _over(tokens, one, two) and spec.right(one, two.row) for one, two in pairs
    )
    return Outcome(spec, case, right, "; ".join(_told(each) for each in found))


def _place(result: Row) -> tuple[int, int]:
    end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
    start, words = result["Start"], result["Text"].split()
    while len(words) > 1 and words[0].lower() in _SMALL:
        start += len(words.pop(0)) + 1
    return start, end


#: Words that a spec counts to the date and we do not.
_SMALL = frozenset(
    ("the", "in", "on", "of", "from", "during", "at", "a", "since", "before", "after")
)


def _over(tokens: Sequence[Token], found: NumberFound | DateFound, expected: Expected) -> bool:
    start, end = tokens[found.start].start, tokens[found.end - 1].end
    shared = min(end, expected.end) - max(start, expected.start)
    return 2 * shared >= expected.end - expected.start


def _told(found: NumberFound | DateFound) -> str:
    if isinstance(found, DateFound):
        return f"{found.span.start}..{found.span.end} {found.bound or ''} [{found.span.text}]"
    return f"{found.value} ({found.low:g}..{found.high:g}) {found.unit or ''} {found.kind}"

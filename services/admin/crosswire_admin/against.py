"""Two runs of a replay side by side: which disputes the later one gained and lost.

Identifiers change with the version that read the text, so a dispute is known by what is quoted:
two runs found the same one if two sentences stand against each other in both.
"""

from collections.abc import Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.domain.errors import Refused
from crosswire_admin.jsonlines import documents

DISPUTES = "disputes.jsonl"

Document = dict[str, Any]
Quote = tuple[str, str]


class Changes(NamedTuple):
    """Disputes as `disputes.jsonl` has them."""

    gained: list[Document]
    lost: list[Document]


def earlier_run(folder: Path) -> list[Document]:
    """The disputes that a replay left in the folder. Raises Refused if it is none."""
    file = folder / DISPUTES
    if file.is_file() and not file.stat().st_size:
        return []  # a run without disputes
    return documents(file, _dispute)


def changes(earlier: Sequence[Document], later: Sequence[Document]) -> Changes:
    before = {clash for document in earlier for clash in _clashes(document)}
    after = {clash for document in later for clash in _clashes(document)}
    return Changes(
        gained=[it for it in later if not _clashes(it) & before],
        lost=[it for it in earlier if not _clashes(it) & after],
    )


def _clashes(document: Document) -> set[frozenset[Quote]]:
    """Every pair of sentences on two sides."""
    sides = [
        {(quote["article"], quote["sentence"]) for quote in position["claims"]}
        for position in document["positions"]
    ]
    return {
        frozenset(pair) for one, other in combinations(sides, 2) for pair in product(one, other)
    }


def _dispute(row: Document) -> Document:
    try:
        _clashes(row)
    except (KeyError, TypeError) as error:
        raise Refused("it is no dispute that a replay wrote") from error
    return row

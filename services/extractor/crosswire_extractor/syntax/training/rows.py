"""A tree while it is being made: one row a word, with its tag, its relation and its head."""

from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    text: str
    space: bool
    """Whether a space follows it."""
    tag: str
    dep: str
    head: int
    """Its own index for the root."""


def is_tree(heads: Sequence[int]) -> bool:
    """One root, and every word reaches it."""
    roots = [index for index, head in enumerate(heads) if head == index]
    return len(roots) == 1 and all(_reaches(index, roots[0], heads) for index in range(len(heads)))


def _reaches(index: int, root: int, heads: Sequence[int]) -> bool:
    for _ in heads:
        if index == root:
            return True
        index = heads[index]
    return index == root


def without(rows: Sequence[Row], dropped: set[int]) -> list[Row]:
    """The rows without these words; what hung on one of them hangs on its nearest kept head."""
    kept = [index for index in range(len(rows)) if index not in dropped]
    place = {index: new for new, index in enumerate(kept)}

    def nearest(index: int) -> int:
        head = rows[index].head
        while head in dropped and rows[head].head != head:
            head = rows[head].head
        return place.get(head, place[index])

    return [rows[index]._replace(head=nearest(index)) for index in kept]

"""A sentence as a tree of words: which word hangs on which, and how. Pure.

Tags are those of the Penn Treebank, relations those of the ClearNLP scheme (nsubj, dobj, pobj,
prep, ccomp …). `at` is the index of the word among the tokens in the sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, Protocol

_VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))
_NAMES = frozenset(("NNP", "NNPS"))
_NOUNS = frozenset(("NN", "NNS", *_NAMES))


class Word(Protocol):
    """What the parser needs to know of a token."""

    @property
    def text(self) -> str: ...
    @property
    def lower(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(slots=True, init=False)
class Node:
    """One word or mark in its place in the tree.

    Readers ask the same of each word many times: what they ask most is kept in slots, which are
    read faster than the fields of a tuple.
    """

    at: Final[int]
    text: Final[str]
    lower: Final[str]
    tag: Final[str]
    """Part of speech: NN, NNP, VBD …"""
    dep: Final[str]
    """How it hangs on its head: nsubj, dobj, pobj …; ROOT for the root."""
    head: Final[int]
    """The index of the word it hangs on; its own for the root."""
    start: Final[int]
    """Of its first character, as its token has it."""
    end: Final[int]
    lemma: str | None = field(init=False, repr=False, compare=False)
    """Its dictionary form, as soon as a reader has looked it up."""
    verb: bool = field(init=False)
    noun: bool = field(init=False)
    name: bool = field(init=False)

    def __init__(
        self, at: int, text: str, lower: str, tag: str, dep: str, head: int, start: int, end: int
    ) -> None:
        self.at, self.text, self.lower, self.tag = at, text, lower, tag
        self.dep, self.head, self.start, self.end = dep, head, start, end
        self.lemma = None
        self.verb, self.noun, self.name = tag in _VERBS, tag in _NOUNS, tag in _NAMES

    def __hash__(self) -> int:
        return self.at


#: The order of the text.
in_order = attrgetter("at")


_CHILDLESS: tuple[tuple[Node, ...], frozenset[str]] = ((), frozenset())


@dataclass(frozen=True)
class Tree:
    """The nodes of one sentence, in its order. An empty sentence has an empty tree."""

    nodes: tuple[Node, ...]
    _below: tuple[tuple[tuple[Node, ...], frozenset[str]], ...] = field(
        init=False, repr=False, compare=False
    )
    """The children of each node and how they hang on it: most questions are answered by a look."""
    answers: dict[tuple[object, int], Any] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """What was asked of a node before, and the answer: see `answered_once`."""

    def __post_init__(self) -> None:
        below: list[list[Node]] = [[] for _ in self.nodes]
        for node in self.nodes:
            if node.head != node.at:
                below[node.head].append(node)
        children = [
            (tuple(each), frozenset([child.dep for child in each])) if each else _CHILDLESS
            for each in below
        ]
        object.__setattr__(self, "_below", tuple(children))

    @cached_property
    def roots(self) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes if node.head == node.at)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that stands in it, in small letters."""
        return frozenset([node.lower for node in self.nodes])

    @cached_property
    def nouns(self) -> tuple[Node, ...]:
        """Common nouns and names."""
        return tuple(node for node in self.nodes if node.noun)

    @cached_property
    def common_nouns(self) -> tuple[Node, ...]:
        return tuple(node for node in self.nouns if not node.name)

    def __len__(self) -> int:
        return len(self.nodes)

    def __getitem__(self, index: int) -> Node:
        return self.nodes[index]

    def head(self, node: Node) -> Node | None:
        return None if node.head == node.at else self.nodes[node.head]

    def children(self, node: Node, *deps: str) -> Sequence[Node]:
        """What hangs directly on it, in the order of the text; of these relations, if any."""
        below, relations = self._below[node.at]
        if not deps:
            return below
        if relations.isdisjoint(deps):
            return ()
        return [child for child in below if child.dep in deps]

    def child(self, node: Node, *deps: str) -> Node | None:
        below, relations = self._below[node.at]
        if deps and relations.isdisjoint(deps):
            return None
        for child in below:
            if not deps or child.dep in deps:
                return child
        return None

    def ancestors(self, node: Node) -> Iterator[Node]:
        """Its head, the head's head, up to the root."""
        head = self.head(node)
        while head is not None:
            yield head
            head = self.head(head)

    def subtree(self, node: Node) -> list[Node]:
        """It and everything below it, in the order of the text."""
        found = [node]
        for each in found:
            found += self._below[each.at][0]
        found.sort(key=in_order)
        return found

    def below(self, node: Node, top: Node) -> bool:
        """Whether the node is the top or hangs, at any depth, on it."""
        at = node.at
        while at != top.at and self.nodes[at].head != at:
            at = self.nodes[at].head
        return at == top.at


def tree(words: Sequence[tuple[str, str, str, int]]) -> Tree:
    """A tree from (word, tag, relation, head) rows: for tests and examples."""
    nodes, at = [], 0
    for index, (text, tag, dep, head) in enumerate(words):
        nodes.append(Node(index, text, text.lower(), tag, dep, head, at, at + len(text)))
        at += len(text) + 1
    return Tree(tuple(nodes))

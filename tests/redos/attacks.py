"""Texts of a pattern's own parts that cost it most: what repeats, repeated, then a misfit."""

import importlib
import itertools
import re
from collections.abc import Iterator
from typing import Any

# Python's own reader of patterns, and the names of the parts that it finds.
sre: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")

MISFIT = "\x00"
_CLASSES = {
    sre.CATEGORY_DIGIT: "7",
    sre.CATEGORY_NOT_DIGIT: "a",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_NOT_SPACE: "a",
    sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_WORD: " ",
}
_MOST_CHARACTERS = 10


def attacks(pattern: re.Pattern[Any], length: int) -> Iterator[str]:
    """Texts of about that length."""
    tree = parser.parse(
        pattern.pattern,
        pattern.flags & ~re.UNICODE & ~re.LOCALE & ~re.DEBUG
        if isinstance(pattern.pattern, bytes)
        else pattern.flags,
    )
    seen: set[str] = set()
    for text in _made(tree, length):
        if text not in seen:
            seen.add(text)
            yield text


def _made(tree: Any, length: int) -> Iterator[str]:
    characters = list(dict.fromkeys(_characters(tree)))[:_MOST_CHARACTERS]
    for one in characters:
        yield one * length + MISFIT
    for one, other in itertools.pairwise(characters):
        yield (one + other) * (length // 2) + MISFIT
    whole = _sample(tree)
    if whole:
        yield whole * (length // len(whole)) + MISFIT
    if len(whole) > 1:
        yield whole[:-1] * (length // (len(whole) - 1)) + MISFIT
    for before, body in _repeats(tree, ""):
        if body:
            yield before + body * (length // len(body)) + MISFIT
            yield (before + body) * (length // (len(before) + len(body))) + MISFIT


def _repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Everything that may stand many times, with a text that leads to it."""
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            _, most, body = value
            if most > 3:
                yield before, _sample(body)
            yield from _repeats(body, before)
        elif op is sre.SUBPATTERN:
            yield from _repeats(value[3], before)
        elif op is sre.ATOMIC_GROUP:
            yield from _repeats(value, before)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from _repeats(branch, before)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _repeats(value[1], before)
        before += _sample_of(op, value)


def _sample(tree: Any) -> str:
    """A text that the tree likely fits, as short as it gets with one of whatever may repeat."""
    return "".join(_sample_of(op, value) for op, value in tree)


def _sample_of(op: Any, value: Any) -> str:
    if op is sre.LITERAL:
        return chr(value)
    if op is sre.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if op is sre.ANY:
        return "a"
    if op is sre.IN:
        return next(_in(value), "")
    if op is sre.CATEGORY:
        return str(_CLASSES.get(value, "a"))
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _sample(value[2]) * max(1, min(int(value[0]), 8))
    if op is sre.SUBPATTERN:
        return _sample(value[3])
    if op is sre.ATOMIC_GROUP:
        return _sample(value)
    if op is sre.BRANCH:
        return _sample(value[1][0])
    return ""


def _in(items: Any) -> Iterator[str]:
    if items and items[0][0] is sre.NEGATE:
        excluded = set(_characters([(sre.IN, items[1:])]))
        yield from (c for c in "a 7.-/<x" if c not in excluded)
        return
    for op, value in items:
        if op is sre.LITERAL:
            yield chr(value)
        elif op is sre.RANGE:
            yield chr(value[0])
        elif op is sre.CATEGORY:
            yield _CLASSES.get(value, "a")


def _characters(tree: Any) -> Iterator[str]:
    """The alphabet: what repeats first, since that is what hurts."""
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            yield from _characters(value[2])
    for op, value in tree:
        if op is sre.LITERAL:
            yield chr(value)
        elif op is sre.IN:
            yield from _in(value)
        elif op is sre.SUBPATTERN:
            yield from _characters(value[3])
        elif op is sre.ATOMIC_GROUP:
            yield from _characters(value)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from _characters(branch)

"""Quotation marks in one sentence: what stands between them, and what they touch."""

from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node


def quotations(parsed: Parsed) -> list[tuple[int, int]]:
    """Runs of tokens between quotation marks; a lone mark runs to the sentence's end or start."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    for at, mark in parsed.marks:
        if start is None and mark != "close":
            start = at
        elif start is None and not found:
            found.append((0, at + 1))
        elif start is not None and mark != "open":
            found.append((start, at + 1))
            start = None
    if start is not None:
        found.append((start, len(parsed.tokens)))
    return found


def quoted_at(parsed: Parsed, at: int) -> bool:
    return any(start <= at < end for start, end in quotations(parsed))


def within_quotation(parsed: Parsed, node: Node, words: set[int]) -> set[int]:
    """What is said inside a quotation ends with it."""
    for start, end in quotations(parsed):
        if start < node.at < end - 1:
            return {at for at in words if start <= at < end}
    return words


def quotations_beside(parsed: Parsed, verb: Node, core: set[int]) -> set[int]:
    """The quotations that touch what is said, or stand right beside the cue's own words."""
    found: set[int] = set()
    for start, end in quotations(parsed):
        if start <= verb.at < end:
            continue
        inside = set(range(start, end))
        if core & inside or _touches(parsed, core, start, end):
            found |= inside
    return found


def _touches(parsed: Parsed, core: set[int], start: int, end: int) -> bool:
    """Only marks between the quotation and the words."""

    def bare(at: int) -> bool:
        return at not in core and 0 <= at < len(parsed.tokens) and not parsed.tokens[at].word

    after, before = end, start - 1
    while bare(after):
        after += 1
    while bare(before):
        before -= 1
    return after in core or before in core

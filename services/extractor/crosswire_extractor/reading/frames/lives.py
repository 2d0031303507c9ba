"""When somebody lived, in brackets after the name: Roe (born 4 May 1960), Roe (1810 – 1870)."""

from collections.abc import Iterator
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import TimeSpan
from crosswire_extractor.reading.calendars import DateFound
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

_OPENS, _CLOSES = ("(", "["), (")", "]")
_DASHES = frozenset(("-", "–", "—", "−"))
_BORN = frozenset(("born", "b"))


class Life(NamedTuple):
    predicate: str
    whose: Node
    at: Node
    """The word at which it is read."""
    when: DateFound
    told: str
    """In words, for people."""


def lives_in(parsed: Parsed) -> Iterator[Life]:
    if not parsed.dates or "(" not in parsed.vocabulary or not len(parsed.tree):
        return
    words = [token.text for token in parsed.tokens]
    for start, end in _brackets(words):
        whose = _named_before(parsed.tree, start)
        if whose is not None:
            yield from _told(parsed, whose, start, end)


def _brackets(words: list[str]) -> Iterator[tuple[int, int]]:
    """Outermost pairs of brackets."""
    depth, start = 0, 0
    for at, word in enumerate(words):
        if word in _OPENS:
            start = at if depth == 0 else start
            depth += 1
        elif word in _CLOSES and depth:
            depth -= 1
            if depth == 0:
                yield start, at


def _named_before(tree: Tree, start: int) -> Node | None:
    """The name that the brackets follow, a title in between left aside."""
    at = start - 1
    while at >= 0 and tree[at].text == ",":
        at -= 1
    if at < 0 or not tree[at].name:
        return None
    found = tree[at]
    for above in tree.ancestors(found):
        if above.at > start or above.verb:
            break
        found = above if above.name else found
    return found


def _told(parsed: Parsed, whose: Node, start: int, end: int) -> Iterator[Life]:
    inside = [
        part
        for each in parsed.dates
        if start < each.start and each.end <= end
        for part in _parts(parsed, each)
    ]
    born = next((at for at in range(start, end) if parsed.word(at) in _BORN), None)
    two = len(inside) >= 2 and _dashed(parsed, inside[-2], inside[-1])
    if not inside or not (born is not None or (two and _is_somebody(parsed, whose, inside))):
        return
    first = inside[-2] if two else inside[-1]
    name = _name(parsed, whose, start)
    if born is None or born < first.start:
        at = parsed.tree[first.start if born is None else born]
        yield Life("bear", whose, at, first, f"{name} born")
    if two:
        yield Life("die", whose, parsed.tree[inside[-1].start], inside[-1], f"{name} died")


def _name(parsed: Parsed, whose: Node, end: int) -> str:
    """Its words up to the brackets."""
    first = min(each.at for each in parsed.tree.subtree(whose) if each.dep != "punct")
    return parsed.text(min(first, whose.at), min(whose.at + 1, end))


def _parts(parsed: Parsed, date: DateFound) -> list[DateFound]:
    """The two ends of a life that is read as one stretch of time."""
    dashes = [at for at in range(date.start, date.end) if parsed.tokens[at].text in _DASHES]
    if not dashes or date.span.start.year == date.span.end.year:
        return [date]
    first, last = date.span.start, date.span.end
    exact = date.span.precision == "day"
    born = first if exact else first.replace(month=12, day=31)
    died = last if exact else last.replace(month=1, day=1)
    return [
        _part(parsed, date.start, dashes[0], date.span.with_(end=born)),
        _part(parsed, dashes[-1] + 1, date.end, date.span.with_(start=died)),
    ]


def _part(parsed: Parsed, start: int, end: int, span: TimeSpan) -> DateFound:
    return DateFound(start, end, span.with_(text=parsed.text(start, end)))


def of_a_life(parsed: Parsed, date: DateFound) -> bool:
    """Whether it tells when somebody lived, and nothing of what else is told of him."""
    return any(date.start <= life.when.start < date.end for life in lives_in(parsed))


def _dashed(parsed: Parsed, first: DateFound, last: DateFound) -> bool:
    between = [parsed.tokens[at].text for at in range(first.end, last.start)]
    return bool(between) and all(each in _DASHES for each in between)


def _is_somebody(parsed: Parsed, whose: Node, dates: list[DateFound]) -> bool:
    """Years alone may be those of a ferry or a firm: not if it is told to be a person."""
    if all(each.span.precision == "day" for each in dates[-2:]):
        return True
    be = parsed.tree.head(whose)
    told = parsed.tree.child(be, "attr") if be is not None and be.verb else None
    return told is not None and lexis.is_a(lemma(told), "person")

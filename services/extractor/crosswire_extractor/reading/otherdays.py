"""A day that is another's: of what a figure is compared with, or of what happened "when". Pure."""

from collections.abc import Iterator

from crosswire_extractor.reading.calendars import DateFound
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

_BEFORE_IT = frozenset(("after", "against", "from", "versus"))
_COMPARING = frozenset(("compared", "compare"))
_MAY_COMPARE = _BEFORE_IT | _COMPARING | {"than"}


def of_the_compared(parsed: Parsed, date: DateFound, at: int) -> bool:
    """90,000, more than in March; 88 million, after 102 million last year: what stands before the
    comparison, as the word `at`, is not of that day."""
    if _MAY_COMPARE.isdisjoint(parsed.vocabulary):
        return False
    tree = parsed.tree
    below = None
    for node in tree.ancestors(tree[date.end - 1]) if len(tree) else ():
        if node.verb:
            return node.lower in _COMPARING and at < node.at
        if at < node.at and _compares(parsed, node, below):
            return "to" not in parsed.words(node.at, date.start)  # from 66 to 68 by 2031
        below = node
    return False


def _compares(parsed: Parsed, link: Node, below: Node | None) -> bool:
    """Than; compared with; after a figure, where another stands before it."""
    if link.lower == "than":
        return True
    if link.lower not in _BEFORE_IT:
        return link.lower in _COMPARING
    figures = [each for each in parsed.figures if each.kind not in ("ordinal", "age", "label")]
    counted = below is not None and any(link.at < f.start <= below.at for f in figures)
    return counted and any(each.end <= link.at for each in figures)


def _in_the_clause(tree: Tree, node: Node) -> Iterator[int]:
    """It and what is above it, up to its verb: not "when it emerged that he had won"."""
    for each in (node, *tree.ancestors(node)):
        yield each.at
        if each.dep in ("ccomp", "relcl", "acl", "advcl"):
            return


def when_it_was(parsed: Parsed, at: int) -> DateFound | None:
    """Since 1998, when the storm killed 70: the day that "when" picks up, for a word of its
    clause."""
    if "when" not in parsed.vocabulary:
        return None
    tree = parsed.tree
    above = list(_in_the_clause(tree, tree[at])) if len(tree) else []
    for date in parsed.dates:
        when = date.end + (parsed.word(date.end) == ",")
        if parsed.word(when) == "when" and at > when and tree[when].head in above:
            return date
    return None

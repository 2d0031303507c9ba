"""The words of a clause, without the asides of whoever tells it."""

from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quotations import quoted_at
from crosswire_extractor.reading.subjects import resumed
from crosswire_extractor.syntax import Node, Tree

_OPENERS = frozenset(("as", "amid", "while", "whereas"))


def clause_words(parsed: Parsed, top: Node) -> set[int]:
    """All below it, but for asides of the outlet: "…, as the talks went on"."""
    tree = parsed.tree
    found: set[int] = set()
    waiting = [top]
    while waiting:
        node = waiting.pop()
        found.add(node.at)
        waiting += [
            each
            for each in tree.children(node)
            if not _aside(parsed, each) and not (each.dep == "conj" and resumed(tree, each))
        ]
    return found


def _aside(parsed: Parsed, node: Node) -> bool:
    if node.dep not in ("advcl", "prep") or _OPENERS.isdisjoint(parsed.vocabulary):
        return False
    first = parsed.tree.subtree(node)[0].at
    opens = parsed.word(first) in _OPENERS and (node.dep == "advcl" or parsed.word(first) == "amid")
    return opens and parsed.word(first - 1) == "," and not quoted_at(parsed, first)


def finite(tree: Tree, node: Node) -> bool:
    """Whether a clause has a tense; a fragment counts as one."""
    if node.tag in ("VBD", "VBP", "VBZ", "MD") or not node.verb:
        return True
    return any(
        each.tag in ("VBD", "VBP", "VBZ", "MD") for each in tree.children(node, "aux", "auxpass")
    )


def spans_of(parsed: Parsed, words: set[int]) -> tuple[tuple[int, int], ...]:
    """Runs of tokens, without marks at their edges, smallest first."""
    found: list[tuple[int, int]] = []
    for at in sorted(words):
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return tuple(run for run in (_trimmed(parsed, *each) for each in found) if run[0] < run[1])


def _trimmed(parsed: Parsed, start: int, end: int) -> tuple[int, int]:
    while start < end and parsed.word(start) in (",", ";", ":", "-", "–", "—", "."):
        start += 1
    while start < end and parsed.word(end - 1) in (",", ";", ":", "-", "–", "—", "."):
        end -= 1
    return start, end

"""What a parser is known to get wrong in reports, set right. Pure."""

from collections.abc import Iterator, Sequence

from crosswire_extractor import lexicon
from crosswire_extractor.reading.calling import with_callings
from crosswire_extractor.reading.mending.blame import aimed_at, held_so, of_blame, what_is_blamed
from crosswire_extractor.reading.mending.clefts import cleft
from crosswire_extractor.reading.mending.days import behind_a_day, behind_a_place, day_before
from crosswire_extractor.reading.mending.names import (
    called_so,
    capitals,
    misread_noun,
    set_apart,
    under_its_kind,
    whose_name_it_is,
)
from crosswire_extractor.reading.mending.particles import done_to
from crosswire_extractor.reading.mending.people import called, describing, kept, one_of_a_trade
from crosswire_extractor.reading.mending.speech import (
    leading_clause,
    reports_untrue,
    ruled_out,
    speaker_after,
    speaking,
    strayed,
)
from crosswire_extractor.syntax import Node, Tree

__all__ = ["is_whole", "mended"]

#: How words hang that may hang so wrongly.
_HUNG_WRONGLY = frozenset((
    "acl", "advcl", "prep", "prt", "npadvmod", "dep", "appos", "compound", "conj", "ccomp", "relcl",
))  # fmt: skip
_RESPONSIBLE = frozenset(("responsible", "accountable", "liable"))


def mended(tree: Tree) -> Tree:
    """The same tree, or one in which what the parser hung wrongly hangs where it belongs."""
    found = {each.at: each for each in _mended(tree)}
    if found:
        tree = _if_whole(Tree(tuple(found.get(each.at, each) for each in tree.nodes)), tree)
    return _if_whole(with_callings(tree), tree)


def _if_whole(changed: Tree, tree: Tree) -> Tree:
    """Two mendings of one sentence may undo each other: then it stays as it was parsed."""
    return changed if changed is tree or is_whole([each.head for each in changed.nodes]) else tree


def is_whole(heads: Sequence[int]) -> bool:
    """Whether every word hangs, over others, on one that hangs on itself."""
    rooted: set[int] = set()
    for at in range(len(heads)):
        way: set[int] = set()
        while at not in rooted and heads[at] != at:
            if at in way:
                return False
            way.add(at)
            at = heads[at]
        rooted |= way | {at}
    return True


def _mended(tree: Tree) -> Iterator[Node]:
    """Words as they ought to hang; of two ways for one word, the later counts."""
    for mend in (capitals, called_so, describing, kept, speaking, one_of_a_trade):
        yield from mend(tree)
    for node in tree.nodes:
        if node.dep not in _HUNG_WRONGLY and node.lower not in _RESPONSIBLE:
            continue
        if node.tag == "VBG" and node.dep == "advcl":
            yield from strayed(tree, node)
            yield from what_is_blamed(tree, node)
            yield from ruled_out(tree, node)
        elif node.dep == "prep" and node.lower in ("for", "of"):
            yield from of_blame(tree, node)
        elif node.dep == "prep":
            if node.lower == "at":
                yield from aimed_at(tree, node)
            yield from behind_a_day(tree, node)
            yield from done_to(tree, node)
        elif node.dep == "prt":
            yield from done_to(tree, node)
        elif node.lower in _RESPONSIBLE:
            yield from held_so(tree, node)
        elif node.dep in ("npadvmod", "dep") and node.noun:
            yield from leading_clause(tree, node)
            yield from called(tree, node)
        elif node.dep == "appos":
            yield from speaker_after(tree, node)
            yield from called(tree, node)
        elif node.dep == "compound" and node.lower in lexicon.words("calendar"):
            yield from day_before(tree, node)
        elif node.dep == "conj" and node.lower in lexicon.words("claim_nouns"):
            yield from reports_untrue(tree, node)
        elif node.dep == "conj":
            yield from called(tree, node)
        elif node.dep == "acl":
            yield from misread_noun(tree, node)
        elif node.dep == "ccomp":
            yield from cleft(tree, node)
        elif node.dep == "relcl":
            yield from under_its_kind(tree, node)
            yield from whose_name_it_is(tree, node)
            yield from behind_a_place(tree, node)
    yield from set_apart(tree)

"""What a parser is known to get wrong in reports, set right. Pure."""

from collections.abc import Callable, Iterator, Sequence

from crosswire_extractor.reading.calling import with_callings
from crosswire_extractor.reading.mending.blame import aimed_at, held_so, of_blame, what_is_blamed
from crosswire_extractor.reading.mending.clefts import cleft
from crosswire_extractor.reading.mending.days import (
    behind_a_day,
    behind_a_place,
    day_before,
    of_its_deed,
    on_whose_orders,
)
from crosswire_extractor.reading.mending.names import (
    before_its_verb,
    called_so,
    capitals,
    misread_noun,
    set_apart,
    under_its_kind,
    whose_name_it_is,
)
from crosswire_extractor.reading.mending.particles import done_to
from crosswire_extractor.reading.mending.people import (
    called,
    describing,
    kept,
    of_a_trade,
    one_of_a_trade,
)
from crosswire_extractor.reading.mending.speech import (
    bidden,
    denied_doing,
    leading_clause,
    reports_untrue,
    ruled_out,
    speaker_after,
    speaker_apposed,
    speaking,
    strayed,
)
from crosswire_extractor.reading.mending.unspoken import without_is
from crosswire_extractor.reading.mending.verbless import with_its_verb
from crosswire_extractor.syntax import Node, Tree

__all__ = ["is_whole", "mended"]

Mending = Callable[[Tree, Node], Iterator[Node]]

#: What is mended of words that hang so.
_MENDINGS: dict[str, tuple[Mending, ...]] = {
    "advcl": (strayed, what_is_blamed, ruled_out, denied_doing, bidden),
    "prep": (of_blame, aimed_at, behind_a_day, of_its_deed, done_to, on_whose_orders),
    "prt": (done_to,),
    "npadvmod": (leading_clause, called),
    "dep": (leading_clause, called),
    "appos": (speaker_after, speaker_apposed, called),
    "dobj": (of_a_trade,),
    "compound": (day_before, before_its_verb),
    "conj": (reports_untrue, called),
    "acl": (misread_noun,),
    "ccomp": (cleft, bidden),
    "relcl": (under_its_kind, whose_name_it_is, behind_a_place),
}
#: What is mended of a sentence as a whole.
_OF_SENTENCES: tuple[Callable[[Tree], Iterator[Node]], ...] = (
    capitals,
    called_so,
    describing,
    kept,
    speaking,
    one_of_a_trade,
    without_is,
    with_its_verb,
)
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
    for mend in _OF_SENTENCES:
        yield from mend(tree)
    for node in tree.nodes:
        mendings = (held_so,) if node.lower in _RESPONSIBLE else _MENDINGS.get(node.dep, ())
        for each in mendings:
            yield from each(tree, node)
    yield from set_apart(tree)

"""Where to look for another who did it: one harm, under the story's and the harmed one's names."""

from collections.abc import Iterator, Sequence

from crosswire import lexis
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.firstblows import STRIKE_FIRST
from crosswire_extractor.reading.frames.grammar import words

#: So many names, those of what was harmed before those that the article opens with.
_NAMES = 2
_NAMED = ("name:", "org:", "place:")


def blame_keys(clause: Clause, scene: Sequence[str], article_id: str) -> Iterator[str]:
    """None unless it says who or what did harm: to shell, to bomb and to cause a fire are one.

    The article's own key lets its speakers meet, by whatever names they tell of it.
    """
    told_of = {each.role: each for each in reversed(clause.arguments)}
    doer, done_to = told_of.get("agent"), told_of.get("patient")
    if clause.pos != "v" or doer is None or not doer.known:
        return
    if clause.predicate == STRIKE_FIRST:
        told = lexis.harms_of(STRIKE_FIRST)
    elif doer.head in words("outbreaks") and clause.predicate in words("starting"):
        told = lexis.harms_in_effect(doer.head)
    elif done_to is None:
        return
    else:
        caused = clause.predicate == "cause"
        told = lexis.harms_in_effect(done_to.head) if caused else lexis.harms_of(clause.predicate)
    if not told:
        return
    harmed = [each for each in clause.arguments if each.role != "agent"]
    own = [each.key for each in harmed if each.key.startswith(_NAMED)]
    own += [f"name:{name}" for each in harmed for name in each.names]
    opening = [name for name in scene if name.startswith(_NAMED)]
    names = [*list(dict.fromkeys((*own, *opening)))[:_NAMES], article_id]
    for harm in sorted(told):
        yield from (f"h:{harm}@{name}" for name in names)

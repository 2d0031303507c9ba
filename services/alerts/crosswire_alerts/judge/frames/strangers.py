"""Whether two statements surely have no deed or no participant in common, by single words. Pure.

Asked of every pair before the two are laid side by side, and never sure where that might find
something: each question here is wider than the one that `alignment` and `arguments` ask.
"""

from functools import lru_cache

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame, Pos
from crosswire_alerts.judge.frames.alignment import groups_in
from crosswire_alerts.judge.frames.arguments import NOTHING
from crosswire_alerts.judge.frames.charges import charged_alike
from crosswire_alerts.judge.frames.occurrences import takes_place
from crosswire_alerts.judge.frames.retold import tells_of_denied

PARTICIPANTS = ("agent", "patient")


def strangers(a: Claim, b: Claim) -> bool:
    """False of an article's own statements, and of those that speak of a whole story."""
    first, second = a.frame, b.frame
    if first is None or second is None or a.article_id == b.article_id:
        return False
    if first.refutes or second.refutes or tells_of_denied(a, b) or charged_alike(a, b):
        return False
    told = (first.predicate, second.predicate)
    if all(map(lexis.ways_to_be_there, told)) or all(map(lexis.outcome, told)):
        return False  # fled and is elsewhere; was elected, and another won
    return not (_one_deed(first, second) and _one_participant(first, second))


def _one_deed(a: Frame, b: Frame) -> bool:
    if a.pos == b.pos == "n" and lexis.two_beings(a.predicate, b.predicate):
        return True
    if _alike(a.predicate, a.pos, b.predicate, b.pos) or not groups_in(a).isdisjoint(groups_in(b)):
        return True
    return takes_place(a) and takes_place(b)


def _one_participant(a: Frame, b: Frame) -> bool:
    return any(
        _one_thing(x, y)
        for x in a.arguments
        for y in b.arguments
        if x.role in PARTICIPANTS or y.role in PARTICIPANTS
    )


def _one_thing(x: Argument, y: Argument) -> bool:
    """Names are left to the ties; common nouns are one thing by their words."""
    if x.key or y.key or x.head == y.head or x.head in y.terms or y.head in x.terms:
        return True
    return _kin(x.head, y.head)


@lru_cache(maxsize=65_536)
def _kin(head: str, other: str) -> bool:
    told = lexis.kinship(head, other, "n") is not None or lexis.stand_in(head, other)
    return told or head in NOTHING or other in NOTHING


@lru_cache(maxsize=65_536)
def _alike(predicate: str, pos: Pos, other: str, other_pos: Pos) -> bool:
    if pos != other_pos:
        return False
    if predicate == other or lexis.kinship(predicate, other, pos) is not None:
        return True
    return lexis.one_deed(predicate, other)

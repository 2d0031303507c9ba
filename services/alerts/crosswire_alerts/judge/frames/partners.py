"""What two do with each other, told from either side: the club signed the player, he signed with
the club. Pure."""

from crosswire.domain.claims import Argument, Frame
from crosswire_alerts.judge.frames.arguments import tie

#: What A does with B, B does with A.
_WITH = frozenset(
    ("sign", "reach", "conclude", "strike", "talk", "speak", "negotiate", "meet", "agree", "merge",
     "clash", "settle", "cooperate", "collaborate", "confer", "quarrel", "trade", "consult",
     "liaise", "fight", "play", "draw")
)  # fmt: skip
#: What A does to B, B does to A.
_EACH = frozenset(("meet", "marry", "divorce", "debate", "telephone", "phone"))


def turned(a: Frame, b: Frame, scenes: frozenset[str]) -> Frame:
    """`b` as the other party would tell it, if only so both have the same doer."""
    if a.predicate != b.predicate and not {a.predicate, b.predicate} <= _WITH | _EACH:
        return b
    doer, other, partner = a.of("agent"), b.of("agent"), _partner(b)
    if doer is None or other is None or partner is None or tie(doer, other, scenes).holds:
        return b
    if not tie(doer, partner, scenes).holds:
        return b
    swapped = {
        id(other): other.with_(role=partner.role, link=partner.link),
        id(partner): partner.with_(role="agent", link=""),
    }
    return b.with_(arguments=tuple(swapped.get(id(each), each) for each in b.arguments))


def _partner(frame: Frame) -> Argument | None:
    if frame.predicate in _WITH:
        for each in frame.arguments:
            if each.role == "oblique" and each.link == "with":
                return each
    return frame.of("patient") if frame.predicate in _EACH else None

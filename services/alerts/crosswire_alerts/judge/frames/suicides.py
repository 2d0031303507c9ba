"""Who died by his own hand, as the one says, and at the hands of others, as the other. Pure."""

from crosswire import lexis
from crosswire.domain.claims import Claim, Frame
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.story import SURE, story_of
from crosswire_alerts.judge.frames.telling import clash_of, sides
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair, denies

LIFE = "life"
#: What nobody does to himself.
BY_OTHERS = frozenset(("murder", "assassinate", "execute", "lynch", "massacre", "slaughter"))


def by_own_hand(pair: Pair) -> Tie | None:
    """Whose death it is, if only one of them lays it at the hands of others."""
    a, b = pair.earlier, pair.later
    if not (_told(a) and _told(b)):
        return None
    first, second = a.frame, b.frame
    assert first is not None
    assert second is not None
    alone = _alone(first), _alone(second)
    if alone[0] == alone[1] or not _by_others(second if alone[0] else first):
        return None
    one, other = first.of("patient"), second.of("patient")
    if one is None or other is None:
        return None
    story = story_of(pair)
    who = tie(one, other, pair.common_names, story)
    return who if who.holds and (who.named or story == SURE) else None


def _told(claim: Claim) -> bool:
    frame = claim.frame
    if frame is None or frame.pos != "v" or denies(claim):
        return False
    return claim.modality in ("asserted", "hedged") and LIFE in lexis.harms_of(frame.predicate)


def _alone(frame: Frame) -> bool:
    doer, whom = frame.of("agent"), frame.of("patient")
    return doer is not None and whom is not None and _one(doer.key, whom.key, doer.text, whom.text)


def _one(key: str, other: str, text: str, words: str) -> bool:
    return key == other if key and other else text == words


def _by_others(frame: Frame) -> bool:
    """Murdered; killed by somebody: a fall, or a shot, may be one's own."""
    doer = frame.of("agent")
    if frame.predicate in BY_OTHERS:
        return True
    if doer is None or not doer.known or frame.predicate == "die":
        return False
    kinds = ("person", "group")
    return bool(doer.key or doer.side) or any(lexis.is_a(doer.head, kind) for kind in kinds)


def same_death(pair: Pair, who: Tie) -> Step:
    return passed(f"Both tell at whose hands {who.a.text} died.", *who.doubts)


def suicide(pair: Pair) -> Finding | None:
    if by_own_hand(pair) is None:
        return None
    return Finding("contradicts", clash_of(pair), sides(pair), type="actor")

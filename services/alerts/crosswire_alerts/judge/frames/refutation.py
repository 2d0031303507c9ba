"""A statement against an article that calls the whole story untrue. Pure."""

from functools import lru_cache
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed, stopped
from crosswire_alerts.judge.frames.onestory import Common, in_common
from crosswire_alerts.judge.pair import Pair, denies, voice
from crosswire_alerts.judge.words import speaker

#: So many of a statement's predicate and participants must be what the story is about.
SHARED = 2
SHARE = 0.5


#: What is told in passing by fewer words than so many may be anything: DNA tests, the arrest.
PASSING_PARTS = 3


class Refuted(NamedTuple):
    statement: Claim
    refutation: Claim
    shared: tuple[str, ...]
    of: int
    deed: bool
    """Whether what it says happened is part of the story."""
    story: Common = Common()
    """What the story that it opens and the one that is refuted have in common."""


def refuted_in(pair: Pair) -> Refuted | None:
    """None unless one of the two refutes a story and the other tells something."""
    a, b = pair.earlier, pair.later
    if a.frame is None or b.frame is None or a.frame.refutes == b.frame.refutes:
        return None
    statement, refutation = (b, a) if a.frame.refutes else (a, b)
    assert statement.frame is not None
    assert refutation.frame is not None
    refuted = _story(refutation.frame.arguments[0].terms)
    deed = next((word for word in sorted(refuted) if _tells(statement.frame, word)), None)
    parts = [frozenset((deed,) if deed else ())]
    parts += [_names(each) for each in statement.frame.arguments if each.known]
    shared: list[str] = []
    for part in parts:
        common = sorted(part & refuted - set(shared))
        shared += common[:1]
    story = in_common(statement.frame.story, refutation.frame.arguments[0].terms)
    return Refuted(statement, refutation, tuple(shared), len(parts), deed is not None, story)


def _tells(frame: Frame, word: str) -> bool:
    """Whether a word of the story tells the same deed or state."""
    if word == frame.predicate:
        return True
    mine, other = lexis.states_of(frame.predicate, frame.pos)[:1], lexis.states_of(word, frame.pos)
    return bool(mine) and mine[0].name == (other[0].name if other else "")


@lru_cache(maxsize=1024)
def _story(terms: tuple[str, ...]) -> frozenset[str]:
    """What it is about, its events as verbs as well: of a death, that somebody died."""
    return frozenset((*terms, *filter(None, map(lexis.verb_behind, terms))))


def both_refute(pair: Pair) -> Step | None:
    """None unless either calls a whole story untrue."""
    a, b = pair.earlier.frame, pair.later.frame
    if a is None or b is None or not (a.refutes and b.refutes):
        return None
    common = in_common(a.arguments[0].terms, b.arguments[0].terms)
    if not common.one_story:
        return stopped("The stories that are called untrue are two.")
    return passed(f"Both call untrue a story about {', '.join(common.words[:6])}.")


def _names(argument: Argument) -> frozenset[str]:
    names = {argument.head, *argument.terms, lexis.canonical(argument.head, "n")}
    if argument.key:
        names |= {argument.key, "name:" + argument.key.rpartition(":")[2]}
    return frozenset(names)


def same_story(found: Refuted) -> Step:
    if found.story.one_story:
        return passed(f"Both tell of {', '.join(found.story.words[:6])}.", Doubt.WHOLE_STORY)
    if found.statement.evidence.start < 0:  # what a headline says, it says as a whole
        return stopped("The story that is called untrue is another one.")
    telling = [word for word in found.shared if not word.startswith(("place:", "country:"))]
    enough = len(telling) >= SHARED and len(found.shared) >= SHARE * found.of and found.deed
    frame = found.statement.frame
    enough = enough and not (frame and frame.presupposed and found.of < PASSING_PARTS)
    if not enough:
        return stopped("The story that is called untrue is another one.")
    doubts = [Doubt.WHOLE_STORY]
    if len(found.shared) < found.of:
        doubts.append(Doubt.PART_OF_STORY)
    return passed(f"Both are about {', '.join(_bare(each) for each in found.shared)}.", *doubts)


def refutation(found: Refuted) -> Finding:
    if denies(found.statement) or speaks_of_untruth(found.statement):
        return Finding("corroborates", "Both say that it is not so.")
    if _tells_of_the_report(found.statement):
        return Finding("compatible", "It tells of the report, and not of what that says.")
    if voice(found.statement) == voice(found.refutation):
        return Finding("compatible", f"{speaker(found.refutation)} says both.")
    if not found.statement.evidence.start < LEAD_CHARACTERS:
        return Finding("compatible", "It is a detail, and may be so though the story is untrue.")
    who, what = speaker(found.refutation), found.statement.question.text
    reason = f"{speaker(found.statement)} says “{what}”, {who} that the story is untrue."
    return Finding("contradicts", reason, type="denial")


def _tells_of_the_report(statement: Claim) -> bool:
    """A report went viral, the rumour spread: nobody says that it is so."""
    frame = statement.frame
    if frame is None or frame.whole_story:
        return False
    core = [each for each in frame.arguments if each.role != "oblique"]
    return bool(core) and all(each.head in REPORTS for each in core)


def speaks_of_untruth(statement: Claim) -> bool:
    """Whom a hoax befell, how a rumour spread."""
    assert statement.frame is not None
    frame = statement.frame
    told = [frame.predicate, *(each.head for each in frame.arguments)]
    described = [term for each in frame.arguments for term in each.terms]
    return any(lexis.untrue(word) for word in (*told, *described))


#: What is said, as a thing that goes round.
REPORTS = frozenset(("report", "story", "rumour", "rumor", "claim", "news", "allegation", "tale"))
#: A statement further down than so many characters is a detail of its article.
LEAD_CHARACTERS = 200


def _bare(term: str) -> str:
    return term.rpartition(":")[2]

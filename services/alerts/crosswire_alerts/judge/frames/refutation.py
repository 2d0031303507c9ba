"""A statement against an article that calls the whole story untrue. Pure."""

from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed, stopped
from crosswire_alerts.judge.pair import Pair, denies, voice
from crosswire_alerts.judge.words import speaker

#: So many of a statement's predicate and participants must be what the story is about.
SHARED = 2
SHARE = 0.5


#: What is told in passing by fewer words than so many may be anything: DNA tests, the arrest.
PASSING_PARTS = 3
#: So many words in common make two stories that are called untrue one.
ONE_STORY = 4


#: So many words and such a share of them in common make the story of an opening the refuted one.
STORY_WORDS = 3
STORY_SHARE = 0.4


class Refuted(NamedTuple):
    statement: Claim
    refutation: Claim
    shared: tuple[str, ...]
    of: int
    deed: bool
    """Whether what it says happened is part of the story."""
    story: tuple[str, ...] = ()
    """What the story that it opens and the one that is refuted have in common."""
    overlap: float = 0.0
    """The share of the shorter of the two stories that is in the other."""


def refuted_in(pair: Pair) -> Refuted | None:
    """None unless one of the two refutes a story and the other tells something."""
    a, b = pair.earlier, pair.later
    if a.frame is None or b.frame is None or a.frame.refutes == b.frame.refutes:
        return None
    statement, refutation = (b, a) if a.frame.refutes else (a, b)
    assert statement.frame is not None
    assert refutation.frame is not None
    story = _story(refutation.frame)
    deed = next((word for word in sorted(story) if _tells(statement.frame, word)), None)
    parts = [frozenset((deed,) if deed else ())]
    parts += [_names(each) for each in statement.frame.arguments if each.known]
    shared: list[str] = []
    for part in parts:
        common = sorted(part & story - set(shared))
        shared += common[:1]
    both, share = _in_common(statement.frame, refutation.frame)
    return Refuted(statement, refutation, tuple(shared), len(parts), deed is not None, both, share)


def _in_common(opening: Frame, refuting: Frame) -> tuple[tuple[str, ...], float]:
    """What two stories are both about, each thing counted once by its plainest name."""
    mine, other = _told(opening.story), _told(refuting.arguments[0].terms)
    common = sorted(set(mine.values()) & set(other.values()))
    shorter = min(len(set(mine.values())), len(set(other.values())))
    return tuple(common), len(common) / shorter if shorter else 0.0


def _told(terms: tuple[str, ...]) -> dict[str, str]:
    """Nouns of deeds by their verbs and synonyms by one name, without names told as words."""
    words = [term for term in terms if ":" not in term]
    return {word: lexis.canonical(lexis.verb_behind(word) or word, "n") for word in words}


def _tells(frame: Frame, word: str) -> bool:
    """Whether a word of the story tells the same deed or state."""
    if word == frame.predicate:
        return True
    mine, other = lexis.states_of(frame.predicate, frame.pos)[:1], lexis.states_of(word, frame.pos)
    return bool(mine) and mine[0].name == (other[0].name if other else "")


def _story(frame: Frame) -> frozenset[str]:
    """What it is about, its events as verbs as well: of a death, that somebody died."""
    terms = frame.arguments[0].terms
    return frozenset((*terms, *filter(None, map(lexis.verb_behind, terms))))


def both_refute(pair: Pair) -> Step | None:
    """None unless either calls a whole story untrue."""
    a, b = pair.earlier.frame, pair.later.frame
    if a is None or b is None or not (a.refutes and b.refutes):
        return None
    told, other = set(a.arguments[0].terms), set(b.arguments[0].terms)
    common = sorted(told & other)
    if len(common) < min(ONE_STORY, len(told), len(other)):
        return stopped("The stories that are called untrue are two.")
    return passed(f"Both call untrue a story about {', '.join(_bare(each) for each in common)}.")


def _names(argument: Argument) -> frozenset[str]:
    names = {argument.head, *argument.terms, lexis.canonical(argument.head, "n")}
    if argument.key:
        names |= {argument.key, "name:" + argument.key.rpartition(":")[2]}
    return frozenset(names)


def same_story(found: Refuted) -> Step:
    if len(found.story) >= STORY_WORDS and found.overlap >= STORY_SHARE:
        return passed(f"Both tell of {', '.join(found.story[:6])}.", Doubt.WHOLE_STORY)
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
    if denies(found.statement) or _speaks_of_untruth(found.statement):
        return Finding("corroborates", "Both say that it is not so.")
    if voice(found.statement) == voice(found.refutation):
        return Finding("compatible", f"{speaker(found.refutation)} says both.")
    if not found.statement.evidence.start < LEAD_CHARACTERS:
        return Finding("compatible", "It is a detail, and may be so though the story is untrue.")
    who, what = speaker(found.refutation), found.statement.question.text
    reason = f"{speaker(found.statement)} says “{what}”, {who} that the story is untrue."
    return Finding("contradicts", reason, type="denial")


def _speaks_of_untruth(statement: Claim) -> bool:
    """Whom a hoax befell, how a rumour spread."""
    assert statement.frame is not None
    frame = statement.frame
    told = [frame.predicate, *(each.head for each in frame.arguments)]
    described = [term for each in frame.arguments for term in each.terms]
    return any(lexis.untrue(word) for word in (*told, *described))


#: A statement further down than so many characters is a detail of its article.
LEAD_CHARACTERS = 200


def _bare(term: str) -> str:
    return term.rpartition(":")[2]

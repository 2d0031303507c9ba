"""The story that an article opens with, as a whole, if it tells it as a fact.

A headline need not use one word of the clause that another article refutes: what counts is that
both are about the same.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.debunking import story_keys, story_terms, telling_words
from crosswire_extractor.reading.frames.standing import Cue, standing_of
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.places import Atlas

#: Fewer words than so many tell no story.
_FEWEST_WORDS = 3
#: Without a title, so many sentences say what an article is about.
_LEAD = 2
#: In so many sentences an article says that it only passes on what others say.
_DOUBTS = 4
#: Log odds that an article refutes its story, below which it vouches for it.
_VOUCHED_FOR = -2.5
#: Log odds that it only passes the story on, below which it tells it as its own.
_ITS_OWN = -0.5
#: A headline with one of these asks, quotes, or names before a colon who says so.
_NOT_ITS_OWN = frozenset(("?", ":", "'", '"', "‘", "’", "“", "”", "``", "''"))
#: Groups of words that a headline may use which tells something as a fact.
_PLAIN = frozenset(("confirm", "meta", "truth"))
_DENYING = frozenset(("negation", "false", "hoax", "debunk", "deny", "instead"))


@cache
def _words(name: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in lexicon.phrases(name))


def opening_of(
    sentences: Sequence[Parsed], cues: Sequence[Sequence[Cue]], atlas: Atlas
) -> Frame | None:
    """None if the article doubts, asks, denies or only passes on what it opens with."""
    if not sentences:
        return None
    titled = sentences[0].sentence.start < 0
    if titled and not told_plainly(sentences[0], cues[0]):
        return None
    opening = sentences[:1] if titled else sentences[:_LEAD]
    standing = standing_of(cues)
    if standing is not None:  # a long article is known by all that it says
        vouched_for = standing.refutes < _VOUCHED_FOR and standing.passes_on < _ITS_OWN
    else:
        asked = any(parsed.is_question or _denied(parsed) for parsed in opening)
        vouched_for = not asked and not any(_doubted(parsed) for parsed in sentences[:_DOUBTS])
    return _whole(opening, atlas) if vouched_for else None


def denied_of(
    sentences: Sequence[Parsed], cues: Sequence[Sequence[Cue]], atlas: Atlas
) -> Frame | None:
    """The story that a headline says is not so: "No, the bridge has not fallen"."""
    if not sentences or sentences[0].sentence.start >= 0 or sentences[0].is_question:
        return None
    denies = any(cue.group in _DENYING for cue in cues[0])
    return _whole(sentences[:1], atlas) if denies else None


def _whole(opening: Sequence[Parsed], atlas: Atlas) -> Frame | None:
    told = set().union(*(telling_words(parsed) for parsed in opening))
    if len(told) < _FEWEST_WORDS:
        return None
    terms = story_terms(opening, atlas)
    whole = Argument(role="patient", head="story", terms=terms, text="the story", key="story:it")
    return Frame(predicate="tell", arguments=(whole,), story=terms, found_by=story_keys(terms))


def told_plainly(headline: Parsed, cues: Iterable[Cue]) -> bool:
    """The outlet itself says so: nothing is quoted, asked, doubted or ascribed to others."""
    text = {token.lower for token in headline.tokens}
    return not text & _NOT_ITS_OWN and all(cue.group in _PLAIN for cue in cues)


def _doubted(parsed: Parsed) -> bool:
    return bool(_words("doubting").all_in(parsed.tokens))


def _denied(parsed: Parsed) -> bool:
    return bool(_words("not_so").all_in(parsed.tokens))


def opens_with(claim: Claim, first: Parsed) -> bool:
    """Whether a plain statement of the first sentence: it stands for the whole story."""
    plain = claim.polarity == "affirmed" and claim.modality == "asserted"
    return claim.frame is not None and plain and claim.evidence.start == first.sentence.start


def opens_with_denial(claim: Claim, first: Parsed) -> bool:
    """Whether the first sentence says so of what is not so."""
    denied = claim.polarity == "negated" and claim.modality in ("asserted", "denied")
    return claim.frame is not None and denied and claim.evidence.start == first.sentence.start


def telling_all(claim: Claim, opening: Frame) -> Claim:
    """The statement with the story that it stands for."""
    assert claim.frame is not None
    keys = dict.fromkeys((*claim.frame.found_by, *opening.found_by))
    return claim.with_(frame=claim.frame.with_(story=opening.story, found_by=tuple(keys)))

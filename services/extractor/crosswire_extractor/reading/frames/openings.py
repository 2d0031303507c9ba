"""The story that an article opens with, as a whole, if it tells it as a fact.

A headline need not use one word of the clause that another article refutes: what counts is that
both are about the same.
"""

from collections.abc import Sequence
from functools import cache

from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.debunking import story_keys, story_terms, telling_words
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.places import Atlas

#: Fewer words than so many tell no story.
_FEWEST_WORDS = 3
#: Without a title, so many sentences say what an article is about.
_LEAD = 2
#: In so many sentences an article says that it only passes on what others say.
_DOUBTS = 4
#: So many words may name a speaker before a colon.
_SPEAKER = 6
_MARKS = frozenset(("'", '"', "‘", "’", "“", "”", "``", "''"))


@cache
def _words(name: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in lexicon.phrases(name))


def opening_of(sentences: Sequence[Parsed], atlas: Atlas) -> Frame | None:
    """None if the article doubts, asks, denies or only passes on what it opens with."""
    if not sentences:
        return None
    titled = sentences[0].sentence.start < 0
    opening = sentences[:1] if titled else sentences[:_LEAD]
    if any(_doubted(parsed) for parsed in sentences[:_DOUBTS]):
        return None
    if any(parsed.is_question or _denied(parsed) for parsed in opening) or _of_another(opening[0]):
        return None
    told = set().union(*(telling_words(parsed) for parsed in opening))
    if len(told) < _FEWEST_WORDS:
        return None
    terms = story_terms(opening, atlas)
    whole = Argument(role="patient", head="story", terms=terms, text="the story", key="story:it")
    return Frame(predicate="tell", arguments=(whole,), story=terms, found_by=story_keys(terms))


def _doubted(parsed: Parsed) -> bool:
    return bool(_words("doubting").all_in(parsed.tokens))


def _denied(parsed: Parsed) -> bool:
    return bool(_words("not_so").all_in(parsed.tokens))


def opens_with(claim: Claim, first: Parsed) -> bool:
    """Whether a plain statement of the first sentence: it stands for the whole story."""
    plain = claim.polarity == "affirmed" and claim.modality == "asserted"
    return claim.frame is not None and plain and claim.evidence.start == first.sentence.start


def telling_all(claim: Claim, opening: Frame) -> Claim:
    """The statement with the story that it stands for."""
    assert claim.frame is not None
    keys = dict.fromkeys((*claim.frame.found_by, *opening.found_by))
    return claim.with_(frame=claim.frame.with_(story=opening.story, found_by=tuple(keys)))


def _of_another(parsed: Parsed) -> bool:
    """A headline that asks, quotes what happened, or names before a colon who says it."""
    text = [token.lower for token in parsed.tokens]
    if parsed.sentence.start >= 0:
        return False
    if "?" in text:
        return True
    if ":" in text[:_SPEAKER]:
        before = parsed.tree.nodes[: text.index(":")]
        if not any(node.verb for node in before):
            return True
    marks = [at for at, word in enumerate(text) if word in _MARKS]
    return any(node.verb for node in parsed.tree.nodes if marks and marks[0] < node.at < marks[-1])

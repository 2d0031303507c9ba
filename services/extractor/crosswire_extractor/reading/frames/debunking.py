"""Articles that call the story they tell untrue: a hoax, a rumour, a fabricated report.

What such an article says of the story is not its own word: it is what it refutes.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.claims import scene_of
from crosswire_extractor.reading.frames.grammar import lemma, words
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.spelling import spelling_key

#: Title and so many sentences are where an article says what it is about.
_LEAD = 4
#: So many phrases anywhere, or one in the lead, make a refutation.
_ENOUGH = 2
_MOST_TERMS = 16


class Refutation(NamedTuple):
    """The sentence that refutes, and the words that tell which story."""

    parsed: Parsed
    at: int
    terms: tuple[str, ...]
    sentences: frozenset[int]
    """Where sentences start that call the story untrue."""


@cache
def _phrases() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in lexicon.phrases("debunking"))


def refutation_in(sentences: Sequence[Parsed], atlas: Atlas) -> Refutation | None:
    """None unless the article, by its lead or more than once, calls a story untrue."""
    found = [
        (number, parsed, phrase.start)
        for number, parsed in enumerate(sentences)
        for phrase in _phrases().all_in(parsed.tokens)
        if not _denied(parsed, phrase.start)
    ]
    lead = [each for each in found if each[0] < _LEAD]
    if not lead and len(found) < _ENOUGH:
        return None
    _, parsed, at = (lead or found)[0]
    refuting = frozenset(parsed.sentence.start for _, parsed, _ in found)
    return Refutation(parsed, at, story_terms(sentences, atlas), refuting)


def _denied(parsed: Parsed, at: int) -> bool:
    """It is no hoax; denied that it was fabricated; I hope that it is not true."""
    before = parsed.words(max(0, at - 4), at)
    doubtful = {"if", "whether", "hope", "hopes", "hoped"}
    return bool({"not", "n't", "no", "denied", "denies", *doubtful} & set(before))


def story_terms(sentences: Sequence[Parsed], atlas: Atlas) -> tuple[str, ...]:
    """Whom and what the story is about: names of the lead, and the words used most."""
    names = [name for name in scene_of(sentences, atlas) if not name.startswith("country:")]
    counts: Counter[str] = Counter()
    for number, parsed in enumerate(sentences[:12]):
        weight = 2 if number < _LEAD else 1
        for node in parsed.tree.nodes:
            if node.noun or (node.verb and node.tag != "MD"):
                word = spelling_key(node.lower) if node.name else lemma(node)
                if len(word) > 2 and word not in words("thin") | words("story_words"):
                    counts[word] += weight
    common = [word for word, _ in counts.most_common(_MOST_TERMS)]
    return tuple(dict.fromkeys([*names[:6], *common]))[: _MOST_TERMS + 6]


def refuting_frame(refutation: Refutation) -> Frame:
    story = Argument(
        role="patient", head="story", terms=refutation.terms, text="the story", key="story:it"
    )
    names = [
        term if ":" in term else "n:" + lexis.canonical(term, "n") for term in refutation.terms
    ]
    keys = [
        "|".join(sorted((first, second)))
        for number, first in enumerate(names[:6])
        for second in names[number + 1 : 6]
    ]
    return Frame(
        predicate="untrue", pos="a", arguments=(story,), refutes=True, found_by=tuple(keys[:14])
    )


def refuted(claim: Claim, refutation: Refutation) -> bool:
    """Whether a statement in a refuting article is what it refutes: a rumour, hedged, or told in
    the breath that calls it untrue."""
    if claim.frame is None or claim.polarity == "negated":
        return False
    if claim.modality == "hedged":
        return True
    speaker = claim.attribution.speaker
    if speaker is None:
        return claim.evidence.start in refutation.sentences
    parts = set(speaker.name.lower().replace("-", " ").split())
    return bool(parts & words("unaccountable"))

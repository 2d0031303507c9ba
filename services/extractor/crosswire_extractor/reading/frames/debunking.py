"""Articles that call the story they tell untrue: a hoax, a rumour, a fabricated report.

What such an article says of the story is not its own word: it is what it refutes.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import combinations
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
_MOST_TERMS = 32
#: So many sentences tell the story.
_TOLD = 12


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
        and not _of_somebody(parsed, phrase.end)
        and not _in_some_way(parsed, phrase.end)
    ]
    if sentences and _answers_no(sentences[0]):
        found.insert(0, (0, sentences[0], 0))
    lead = [each for each in found if each[0] < _LEAD]
    if not lead and len(found) < _ENOUGH:
        return None
    _, parsed, at = (lead or found)[0]
    refuting = frozenset(parsed.sentence.start for _, parsed, _ in found)
    return Refutation(parsed, at, story_terms(sentences, atlas, refuting), refuting)


def _answers_no(parsed: Parsed) -> bool:
    """A headline such as "No, the bridge has not fallen"."""
    return parsed.sentence.start < 0 and parsed.words(0, 2) == ["no", ","]


def _denied(parsed: Parsed, at: int) -> bool:
    """It is no hoax; denied that it was fabricated; I hope that it is not true."""
    before = parsed.words(max(0, at - 4), at)
    doubtful = {"if", "whether", "hope", "hopes", "hoped"}
    return bool({"not", "n't", "no", "denied", "denies", *doubtful} & set(before))


def _in_some_way(parsed: Parsed, end: int) -> bool:
    """It did not happen at the desired level, as planned, until May: but it did."""
    if parsed.word(end - 1) not in ("happen", "happened", "true"):
        return False
    return parsed.word(end) in words("ways")


def _of_somebody(parsed: Parsed, end: int) -> bool:
    """Debunks the ministry's explanations: what one side says of the story, and not the story."""
    named = any(end <= each.start <= end + 1 for each in parsed.mentions)
    return named and bool(
        words("accusing_nouns") & {_noun_at(parsed, at) for at in range(end, end + 5)}
    )


def _noun_at(parsed: Parsed, at: int) -> str:
    return lexis.lemma(parsed.word(at), "n")


def story_terms(
    sentences: Sequence[Parsed], atlas: Atlas, refuting: Container[int] = ()
) -> tuple[str, ...]:
    """Whom and what the story is about: names of the lead, and the words used most, those of the
    title and of the sentences that refute it before others."""
    names = [name for name in scene_of(sentences, atlas) if not name.startswith("country:")]
    counts: Counter[str] = Counter()
    for number, parsed in enumerate(sentences):
        told = parsed.sentence.start in refuting or parsed.sentence.start < 0
        if number < _TOLD or told:
            weight = 3 if told else 2 if number < _LEAD else 1
            counts.update({word: weight * n for word, n in Counter(telling_words(parsed)).items()})
    common = [word for word, _ in counts.most_common(_MOST_TERMS)]
    return tuple(dict.fromkeys([*names[:6], *common]))[: _MOST_TERMS + 6]


def telling_words(parsed: Parsed) -> Iterator[str]:
    """The nouns, verbs and names of a sentence that tell one story from another."""
    for node in parsed.tree.nodes:
        if node.noun or (node.verb and node.tag != "MD"):
            word = spelling_key(node.lower) if node.name else lemma(node)
            if len(word) > 2 and word not in words("thin") | words("story_words"):
                yield word


def refuting_frame(refutation: Refutation) -> Frame:
    story = Argument(
        role="patient", head="story", terms=refutation.terms, text="the story", key="story:it"
    )
    return Frame(
        predicate="untrue",
        pos="a",
        arguments=(story,),
        refutes=True,
        found_by=story_keys(refutation.terms),
    )


def story_keys(terms: Sequence[str]) -> tuple[str, ...]:
    """Pairs of names and words of a story, under which others about it are found."""
    names = [term for term in terms if ":" in term][:3]
    common = ["n:" + lexis.canonical(term, "n") for term in terms if ":" not in term][:4]
    return tuple("|".join(sorted(pair)) for pair in combinations((*names, *common), 2))


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

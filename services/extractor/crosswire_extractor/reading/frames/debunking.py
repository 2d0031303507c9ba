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
from crosswire_extractor.reading.frames.grammar import lemma, words
from crosswire_extractor.reading.frames.scenes import scene_of
from crosswire_extractor.reading.frames.standing import Cue, standing_of
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.spelling import spelling_key
from crosswire_extractor.syntax import Node

#: Title and so many sentences are where an article says what it is about.
_LEAD = 4
#: So many phrases anywhere, or one in the lead, make a refutation.
_ENOUGH = 2
_MOST_TERMS = 32
#: Whoever refutes a story tells it at length.
_MOST_REFUTED = 60
#: Log odds, by all that it says, from which an article may refute its story, and from which it
#: does: by leaving stories out, more than half and seven of ten alerts are right then.
_PERHAPS, _LIKELY = -2.0, -1.6
#: Groups of words that say outright that it is not so, and those that make it hard to believe.
_UNTRUE = frozenset(("false", "hoax"))
_REFUTING = _UNTRUE | {"debunk", "deny"}
_CASTING_DOUBT = frozenset(("doubt", "noevidence", "instead"))
#: How much a sentence says of it that has words of these groups.
_SAYING_SO = ((_REFUTING, 2.0), (_CASTING_DOUBT, 0.5), (frozenset(("negation",)), 0.25))


class Refutation(NamedTuple):
    """The sentence that refutes, and the words that tell which story."""

    parsed: Parsed
    at: int
    terms: tuple[str, ...]
    sentences: frozenset[int]
    """Where sentences start that call the story untrue."""
    sure: bool = True
    """Whether what the article repeats of the story is refuted with it."""
    outright: bool = True
    """Whether it says that it is not so, and not only that it is hard to believe."""


@cache
def _phrases() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in lexicon.phrases("debunking"))


def refutation_in(
    sentences: Sequence[Parsed], cues: Sequence[Sequence[Cue]], atlas: Atlas
) -> Refutation | None:
    """None unless the article calls a story untrue: a long one by all that it says."""
    standing = standing_of(cues)
    if standing is None:
        return _by_phrases(sentences, atlas)
    if standing.refutes < _PERHAPS:
        return None
    found = _by_cues(sentences, cues, atlas)
    if found is None:
        return None
    outright = found.outright and standing.refutes >= _LIKELY
    return found._replace(sure=standing.refutes > 0, outright=outright)


def _by_cues(
    sentences: Sequence[Parsed], cues: Sequence[Sequence[Cue]], atlas: Atlas
) -> Refutation | None:
    """With the sentence that says most of what is untrue, the first of several."""
    refuting = _saying_so(sentences, cues, _REFUTING)
    terms = story_terms(sentences, atlas, refuting, most=_MOST_REFUTED)
    told = {term.rpartition(":")[2] for term in terms}

    def weight(at: int) -> float:
        groups = {cue.group for cue in cues[at]}
        said = sum(share for meant, share in _SAYING_SO if groups & meant)
        return said and said * (2 + len(told & set(telling_words(sentences[at]))) / (1 + at / 8))

    at = max(range(len(sentences)), key=weight)
    if not weight(at):
        return None
    first = next((c.start for c in cues[at] if c.group in _REFUTING), cues[at][0].start)
    outright = any(cue.group in _REFUTING for cue in cues[at])
    untrue = _saying_so(sentences, cues, _UNTRUE)
    return Refutation(sentences[at], first, terms, untrue, outright=outright)


def _saying_so(
    sentences: Sequence[Parsed], cues: Sequence[Sequence[Cue]], groups: frozenset[str]
) -> frozenset[int]:
    """Where the sentences start that have words of these groups."""
    told = zip(sentences, cues, strict=True)
    return frozenset(p.sentence.start for p, each in told if any(c.group in groups for c in each))


def _by_phrases(sentences: Sequence[Parsed], atlas: Atlas) -> Refutation | None:
    """By a phrase in its lead, or more than one anywhere."""
    found = [
        (number, parsed, phrase.start)
        for number, parsed in enumerate(sentences)
        for phrase in (() if _asks(parsed) else parsed.all_of(_phrases()))
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
    terms = story_terms(sentences, atlas, refuting, most=_MOST_REFUTED)
    return Refutation(parsed, at, terms, refuting)


def _asks(parsed: Parsed) -> bool:
    """A headline such as "Bridge collapse a hoax? Police investigate"."""
    return parsed.sentence.start < 0 and any(token.text == "?" for token in parsed.tokens)


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
    sentences: Sequence[Parsed],
    atlas: Atlas,
    refuting: Container[int] = (),
    most: int = _MOST_TERMS,
) -> tuple[str, ...]:
    """Whom and what the story is about: names of the lead, and the words used most, those of the
    title and of the sentences that refute it before others."""
    names = [name for name in scene_of(sentences, atlas) if not name.startswith("country:")]
    counts: Counter[str] = Counter()
    for number, parsed in enumerate(sentences):
        told = parsed.sentence.start in refuting or parsed.sentence.start < 0
        weight = 3 if told else 2 if number < _LEAD else 1
        counts.update({word: weight * n for word, n in Counter(telling_words(parsed)).items()})
    common = [word for word, _ in counts.most_common(most)]
    return tuple(dict.fromkeys([*names[:6], *common]))[: most + 6]


def telling_words(parsed: Parsed) -> Iterator[str]:
    """The nouns, verbs, names and figures of a sentence that tell one story from another."""
    for node in parsed.tree.nodes:
        if node.tag == "CD" and sum(letter.isdigit() for letter in node.lower) > 1:
            yield node.lower
        elif node.noun or (node.verb and node.tag != "MD"):
            word = _plainly(node) if node.name else lemma(node)
            if len(word) > 2 and word[0] != "'" and word not in words("thin", "story_words"):
                yield word


def _plainly(node: Node) -> str:
    """A headline may write any word like a name: as the word that it is, or as a name's key."""
    for pos in ("n", "v"):
        word = lexis.lemma(node.lower, pos)
        if lexis.known(word, pos):
            return word
    return spelling_key(node.lower)


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
    if claim.frame is None or claim.polarity == "negated" or not refutation.sure:
        return False
    if claim.modality == "hedged":
        return True
    speaker = claim.attribution.speaker
    if speaker is None:
        return claim.evidence.start in refutation.sentences
    parts = set(speaker.name.lower().replace("-", " ").split())
    return bool(parts & words("unaccountable"))

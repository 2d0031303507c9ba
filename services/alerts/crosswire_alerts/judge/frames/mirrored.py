"""Two sentences that are one but for a few words: each answers the other. Pure."""

import re
from functools import lru_cache

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim
from crosswire_alerts.judge.pair import Pair

#: Words for what is said in both, and how much of either sentence they make up.
FEWEST = 2
SHARE = 0.75
MOST = 0.6
#: Words for anybody, and numbers: to say that nobody does it, none of them is needed.
SOMEBODY = frozenset(
    ("one", "two", "three", "four", "five", "six", "several", "many", "few", "people", "person",
     "persons", "someone", "somebody", "anyone", "anybody", "group", "piece", "pieces")
)  # fmt: skip
PRONOUNS = frozenset(("he", "she", "it", "they"))
#: Wording shows that two speak of one thing only for so long: then the thing may have changed,
#: and the wording stayed.
HOURS = 6
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
MARK = re.compile(r"[,;.:!?\"”]")
#: Words that say nothing of what is spoken of, and those that only deny.
EMPTY = frozenset(
    ("a", "an", "the", "and", "or", "between", "among", "of", "to", "in", "on", "at", "by", "for",
     "with", "from", "as",
     "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does",
     "did", "that", "which", "who", "it", "its", "his", "her", "their", "there", "this", "some",
     "any", "no", "not", "never", "none", "nobody", "nothing", "n't", "isn't", "aren't", "wasn't",
     "weren't", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't", "will", "would",
     "won't", "can", "cannot", "can't", "couldn't")
)  # fmt: skip


@lru_cache(maxsize=64)
def mirrored(pair: Pair) -> bool:
    """Whether the two sentences have all but a few words in common, and are of the same hours."""
    a, b = pair.earlier, pair.later
    if pair.same_article or abs(pair.hours_apart or 0) > HOURS:
        return False
    mine, yours = content_of(a.evidence.sentence), content_of(b.evidence.sentence)
    common = len(mine & yours)
    return common >= FEWEST and common >= SHARE * max(len(mine), len(yours))


def both_together(denial: Claim, told: Claim) -> bool:
    """Nobody sings and plays: who only plays is told of by another who leaves out the singing."""
    joined = (part for part in MARK.split(denial.evidence.sentence) if " and " in part)
    besides = frozenset[str]().union(*map(content_of, joined))
    told_of = content_of(told.evidence.sentence)
    left = besides - told_of - {"i", "we", "fail", "refuse", *PRONOUNS}
    deeds = {lexis.lemma(word, "v") for word in told_of}
    return any(lexis.lemma(word, "v") not in deeds for word in left)


def stands_for(plain: Argument, named: Argument, pair: Pair) -> bool:
    """Whether "it", or "the film", with which one text opens, is whom or what the other names.

    Only where all else that the shorter of the two says is said by the other, too: who lays a text
    that opens so beside another takes it to be known what it is about.
    """
    if not _names_nothing(plain) or not (named.key or named.text[:1].isupper()):
        return False
    if pair.same_article or pair.hours_apart:
        return False
    a, b = pair.earlier, pair.later
    of_a = a.frame is not None and plain in a.frame.arguments
    opening, naming = (a, b) if of_a else (b, a)
    if not _opens_with(opening, plain):
        return False
    mine, yours = (content_of(each.evidence.sentence) for each in (opening, naming))
    besides = yours - content_of(named.text) - content_of(plain.text)
    return bool(besides) and len(besides & mine) >= MOST * len(besides)


def _names_nothing(plain: Argument) -> bool:
    if plain.key or plain.names or plain.terms:
        return False
    return plain.head in PRONOUNS or plain.text.lower() == f"the {plain.head}"


def _opens_with(claim: Claim, plain: Argument) -> bool:
    opens = claim.evidence.start == 0
    return opens and claim.evidence.sentence.lower().startswith(f"{plain.text.lower()} ")


@lru_cache(maxsize=4096)
def content_of(sentence: str) -> frozenset[str]:
    """The lemmas of the words that say what is spoken of."""
    words = (word.lower().replace("’", "'") for word in WORD.findall(sentence))
    return frozenset(lemma_of(word) for word in words if word not in EMPTY)


@lru_cache(maxsize=65_536)
def lemma_of(word: str) -> str:
    """The verb behind a form in -ing or -ed, else the noun."""
    verb = lexis.lemma(word, "v")
    return verb if word.endswith(("ing", "ed")) else lexis.lemma(word, "n")


def under_way(claim: Claim) -> bool:
    """They are shelling it, they are not shelling it: told as going on."""
    frame = claim.frame
    if frame is None or frame.pos != "v":
        return False
    first = frame.predicate.partition(" ")[0]
    words = WORD.findall(claim.evidence.sentence.lower())
    return any(word.endswith("ing") and lexis.lemma(word, "v") == first for word in words)

"""Which words stand for one another or against one another."""

import re

from crosswire.lexis.mining.choice import frequent_senses
from crosswire.lexis.mining.wordnet import Pointer, WordNet

#: A sense is dominant if it has this share of a word's tagged uses, and at least so many of them.
DOMINANT = 0.75
FEWEST = 3
#: Where British spelling differs, as patterns, and what American spelling has there.
SPELLINGS = (
    (r"is(e|er|ing|ation)$", r"iz\1"),
    (r"yse$", "yze"),
    (r"our(?=$|e|i|a)", "or"),
    (r"tre$", "ter"),
    (r"ence$", "ense"),
    (r"ll(?=ing|ed|er|ment)", "l"),
    (r"ogue$", "og"),
    (r"aem|oed", "em"),
    (r"mme$", "m"),
    (r"dgement$", "dgment"),
    (r"(?<=.)-(?=.)", ""),
)


def canonical_name(net: WordNet, pos: str, word: str) -> str:
    """The most used word that is spelled alike or has the same dominant sense, or nothing."""
    peers = _spelled_alike(net, pos, word) or _alike(net, pos, word)
    best = max([*peers, word], key=lambda peer: (sum(net.counts[pos, peer]), -len(peer), peer))
    return "" if best == word else best


def _alike(net: WordNet, pos: str, word: str) -> list[str]:
    sense = _dominant(net, pos, word)
    words = net.synsets[sense].words if sense else ()
    return [peer for peer in words if _dominant(net, pos, peer) == sense]


def _spelled_alike(net: WordNet, pos: str, word: str) -> list[str]:
    """The same word in British or American spelling (mobilise, mobilize)."""
    return [
        peer
        for sense in net.senses[pos, word]
        for peer in net.synsets[sense].words
        if peer != word and _american(peer) == _american(word)
    ]


def _american(word: str) -> str:
    for british, american in SPELLINGS:
        word = re.sub(british, american, word)
    return word


def _dominant(net: WordNet, pos: str, word: str) -> str | None:
    """The one sense of a word, or the sense that nearly all of its tagged uses have."""
    counts, first = net.counts[pos, word], net.senses[pos, word][0]
    clear = max(counts) == counts[0] >= FEWEST and counts[0] >= DOMINANT * sum(counts)
    return first if len(counts) == 1 or clear else None


def opposites_of(net: WordNet, word: str, senses: list[str]) -> list[str]:
    """The words that WordNet sets against this very word, in frequent senses of both."""
    found = set()
    for sense in senses:
        for pointer in net.synsets[sense].pointers:
            if pointer.symbol == "!" and _is_from(net, pointer, sense, word):
                other = net.synsets[pointer.target].words[pointer.target_word - 1]
                if pointer.target in frequent_senses(net, sense[0], other):
                    found.add(other)
    return sorted(found)


def _is_from(net: WordNet, pointer: Pointer, sense: str, word: str) -> bool:
    return net.synsets[sense].words[pointer.source_word - 1] == word

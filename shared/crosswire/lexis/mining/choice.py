"""Which words and which of their senses are kept: those that news is likely to use."""

import re
from collections import Counter

from crosswire.lexis.mining.wordnet import INSTANCE, WordNet

#: Kinds of noun of which phrases are kept as well ("car bomb", "prime minister"):
#: acts, communication, events, groups, people, possession, processes, states.
PHRASES = {4, 10, 11, 14, 18, 21, 22, 26}
#: Kinds of noun of which every single word is kept; further artifacts, places, amounts, times.
SINGLE_WORDS = PHRASES | {6, 15, 19, 23, 28}
#: Any other word is kept if it is tagged in running text, has an opposite, or is written so often
#: in definitions.
COMMON = 3
#: A sense is frequent if it has at least this share of the word's tagged uses.
SHARE = 0.1
MOST_SENSES = 4
#: Below this many tagged uses the order of senses says little, so two are trusted.
FEW_USES = 5


def frequent_senses(net: WordNet, pos: str, word: str) -> list[str]:
    """The senses a newspaper reader thinks of; never a single named thing."""
    counts, senses = net.counts[pos, word], net.senses[pos, word]
    floor = max(1.0, SHARE * sum(counts))
    trusted = 2 if sum(counts) < FEW_USES else 1
    chosen = [
        sense
        for place, (sense, count) in enumerate(zip(senses, counts, strict=True))
        if (place < trusted or count >= floor) and not net.synsets[sense].to(INSTANCE)
    ]
    return chosen[:MOST_SENSES]


def kept_words(net: WordNet) -> dict[tuple[str, str], list[str]]:
    """Part of speech and word → frequent senses, for the words worth shipping."""
    written = _words_of_glosses(net)
    kept = {}
    for pos, word in sorted(net.senses):
        senses = frequent_senses(net, pos, word)
        if senses and word.isascii() and _wanted(net, pos, word, senses, written):
            kept[pos, word] = senses
    return kept


def _wanted(net: WordNet, pos: str, word: str, senses: list[str], written: Counter[str]) -> bool:
    if len(word) < 2 or any(character.isdigit() for character in word):
        return False
    if sum(net.counts[pos, word]):
        return True
    if " " in word:
        return pos == "v" or (pos == "n" and net.synsets[senses[0]].file in PHRASES)
    if pos == "v" or (pos == "n" and net.synsets[senses[0]].file in SINGLE_WORDS):
        return True
    return written[word] >= COMMON or any(net.synsets[sense].to("!") for sense in senses)


def _words_of_glosses(net: WordNet) -> Counter[str]:
    """WordNet's own definitions and examples serve as the corpus of common words."""
    return Counter(
        word
        for synset in net.synsets.values()
        for word in re.findall(r"[a-z][a-z'-]+", synset.gloss.lower())
    )

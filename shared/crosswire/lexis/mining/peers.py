"""Which words stand for one another or against one another, and which are too wide to compare."""

from crosswire.lexis.mining.choice import frequent_senses
from crosswire.lexis.mining.wordnet import Pointer, WordNet

#: A verb with more kinds than this below it (to change, to move) says too little of any of them.
MANY = 150
#: A sense is dominant if it has this share of a word's tagged uses, and at least so many of them.
DOMINANT = 0.75
FEWEST = 3


def canonical_name(net: WordNet, pos: str, word: str) -> str:
    """The most used word whose dominant sense is this word's dominant sense, or nothing."""
    sense = _dominant(net, pos, word)
    if sense is None:
        return ""
    peers = [peer for peer in net.synsets[sense].words if _dominant(net, pos, peer) == sense]
    best = max(peers, key=lambda peer: (sum(net.counts[pos, peer]), -len(peer), peer))
    return "" if best == word else best


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


def too_wide(net: WordNet, sense: str) -> bool:
    return sense.startswith("v") and len(_below(net, sense)) > MANY


def _below(net: WordNet, sense: str) -> set[str]:
    found, queue = set[str](), [sense]
    while queue:
        kinds = [kind for kind in net.synsets[queue.pop()].to("~") if kind not in found]
        found.update(kinds)
        queue += kinds
    return found

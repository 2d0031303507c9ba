"""The verb behind an event noun, by WordNet's links of derivation."""

from crosswire.lexis.mining.kinds import kinds_of
from crosswire.lexis.mining.wordnet import WordNet

#: Acts, events, phenomena, processes, states: senses that a verb may stand behind.
HAPPENINGS = {4, 11, 19, 22, 26}
COMMUNICATION = 10
#: Endings of verbs made from a noun (item, itemize), where the noun is not the verb's deed.
MADE = ("ize", "ise", "ify", "ate")


def verb_of(net: WordNet, noun: str, frequent: list[str]) -> str:
    """The verb that the most frequent happening sense of a noun is derived from, or nothing."""
    if not any(_happens(net, sense) for sense in frequent):
        return ""
    for sense in (*frequent, *net.senses["n", noun]):
        verbs = [verb for verb in _derived(net, noun, sense) if not _is_made(noun, verb)]
        if verbs and _happens(net, sense):
            return max(verbs, key=lambda verb: (_closeness(noun, verb), _uses(net, verb), verb))
    return ""


def _happens(net: WordNet, sense: str) -> bool:
    file = net.synsets[sense].file
    return file in HAPPENINGS or (file == COMMUNICATION and "statement" in kinds_of(net, [sense]))


def _is_made(noun: str, verb: str) -> bool:
    return verb.endswith(MADE) and len(verb) > len(noun)


def _derived(net: WordNet, noun: str, sense: str) -> list[str]:
    synset = net.synsets[sense]
    return [
        net.synsets[pointer.target].words[pointer.target_word - 1]
        for pointer in synset.pointers
        if pointer.symbol == "+"
        and pointer.target.startswith("v")
        and pointer.source_word
        and synset.words[pointer.source_word - 1] == noun
    ]


def _closeness(noun: str, verb: str) -> int:
    """How many letters they share at the start."""
    pairs = zip(noun, verb, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(noun), len(verb)))


def _uses(net: WordNet, verb: str) -> int:
    return sum(net.counts["v", verb])

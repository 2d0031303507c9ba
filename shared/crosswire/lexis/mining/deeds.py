"""The verb behind an event noun, by WordNet's links of derivation."""

from crosswire.lexis.mining.wordnet import WordNet

#: Acts, communication, events, phenomena, processes, states: senses a verb may stand behind.
HAPPENINGS = {4, 10, 11, 19, 22, 26}


def verb_of(net: WordNet, noun: str, senses: list[str]) -> str:
    """The verb that the most frequent happening sense of a noun is derived from, or nothing."""
    for sense in senses:
        if net.synsets[sense].file in HAPPENINGS and (verbs := _derived(net, noun, sense)):
            return max(verbs, key=lambda verb: (_closeness(noun, verb), _uses(net, verb), verb))
    return ""


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

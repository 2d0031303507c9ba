"""Which meanings are so wide that two things under them need have nothing in common."""

from crosswire.lexis.mining.wordnet import WordNet

#: More kinds than this below a verb or noun (to change, a state) say too little of each.
MANY = {"v": 150, "n": 1000}


def wide_senses(net: WordNet) -> set[str]:
    """The senses with too much below them; a person is one all the same."""
    sizes: dict[str, int] = {}
    wide = {
        sense
        for sense in net.synsets
        if sense[0] in MANY and _size(net, sense, sizes) > MANY[sense[0]]
    }
    return wide - {net.senses["n", "person"][0]}


def _size(net: WordNet, sense: str, sizes: dict[str, int]) -> int:
    """How many kinds are below a sense; one that is below it in two ways counts twice."""
    if sense not in sizes:
        sizes[sense] = sum(1 + _size(net, kind, sizes) for kind in net.synsets[sense].to("~"))
    return sizes[sense]

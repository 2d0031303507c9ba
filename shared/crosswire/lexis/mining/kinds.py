"""Which broad kinds of thing a noun's senses belong to."""

from crosswire.lexis.mining.wordnet import INSTANCE, WordNet

#: Kind → the senses (word, number) whose whole subtree belongs to it.
ROOTS = {
    "person": [("person", 1), ("people", 1)],
    "group": [("group", 1)],
    "place": [("location", 1), ("geological formation", 1), ("land", 4), ("body of water", 1)],
    "event": [("event", 1), ("act", 2), ("process", 6), ("phenomenon", 1)],
    "artifact": [("artifact", 1)],
    "vehicle": [("vehicle", 1)],
    "weapon": [("weapon", 1), ("weaponry", 1), ("ammunition", 1), ("explosive", 1)],
    "building": [("building", 1), ("housing", 1), ("place of worship", 1)],
    "time": [("time period", 1), ("time unit", 1), ("point", 6), ("time", 5)],
    "measure": [("measure", 2), ("proportion", 1)],
    "statement": [
        ("statement", 1),
        ("message", 2),
        ("speech act", 1),
        ("auditory communication", 1),
    ],
}
"""The order is the order of the letters in the packed file."""


def kinds_of(net: WordNet, senses: list[str]) -> set[str]:
    return {kind for sense in senses for kind in _kinds_of_sense(net, sense)}


def _kinds_of_sense(net: WordNet, sense: str) -> set[str]:
    above = ancestors(net, sense)
    kinds = {
        kind
        for kind, roots in ROOTS.items()
        if any(net.senses["n", word][number - 1] in above for word, number in roots)
    }
    # To say something is an act, but a claim is not an event that a claim reports.
    return kinds - {"event"} if "statement" in kinds else kinds


def ancestors(net: WordNet, sense: str) -> set[str]:
    found, queue = set(), [sense]
    while queue:
        here = queue.pop()
        if here not in found:
            found.add(here)
            queue += net.synsets[here].to("@", INSTANCE)
    return found

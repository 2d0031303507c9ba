"""How much two sentences have in common, cheaply: which pairs are worth a model's time. Pure."""

import math
import re
from collections import Counter
from collections.abc import Iterable

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.pair import Pair, names_of

#: So many names in common are as good as any number.
NAMES = 2
#: Each name in common counts as much as half of all words.
OF_A_NAME = 0.5
#: A day between them takes a fifth.
A_DAY = 0.8
#: Words so short tell little.
SHORT = 3
#: Below, they have nothing in common but common words.
LEAST = 0.2

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*")


class Likeness:
    """Of sentences among others: a word that few of them have tells more than one of many."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._words = {each.evidence.sentence: _telling(each.evidence.sentence) for each in claims}
        seen = Counter(word for words in self._words.values() for word in words)
        many = len(self._words)
        self._rarity = {word: math.log(1 + many / count) for word, count in seen.items()}

    def __call__(self, a: Claim, b: Claim) -> float:
        """From 0, nothing; below LEAST it is not worth looking at."""
        names = min(len(_named(a) & _named(b)), NAMES)
        first, second = self._words[a.evidence.sentence], self._words[b.evidence.sentence]
        common = self._weight(first & second)
        share = common / (math.sqrt(self._weight(first) * self._weight(second)) or 1)
        if not common:
            return 0.0
        return round((share + OF_A_NAME * names) * A_DAY ** (Pair.of(a, b).days_apart or 0), 6)

    def _weight(self, words: Iterable[str]) -> float:
        return math.fsum(self._rarity[word] for word in words)


def _telling(sentence: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(sentence.casefold()) if len(word) > SHORT)


def _named(claim: Claim) -> frozenset[str]:
    """By the statement itself, else by what its article is about."""
    arguments = claim.frame.arguments if claim.frame else ()
    keys = {each.key for each in arguments if each.key}
    return frozenset((*keys, *(name for each in arguments for name in each.names))) or names_of(
        claim
    )

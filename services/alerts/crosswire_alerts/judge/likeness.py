"""How much two sentences have in common, cheaply: which pairs are worth a model's time. Pure."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.pair import names_of
from crosswire_alerts.judge.remembering import once_each

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
        words = {each.evidence.sentence: _telling(each) for each in claims}
        seen = Counter(chain.from_iterable(words.values()))
        many = len(words)
        self._rarity = {word: math.log(1 + many / count) for word, count in seen.items()}
        self._weights = {sentence: self._weight(told) for sentence, told in words.items()}

    def __call__(self, a: Claim, b: Claim) -> float:
        """From 0, nothing; below LEAST it is not worth looking at."""
        common = self._weight(_telling(a) & _telling(b))
        if not common:
            return 0.0
        names = min(len(_named(a) & _named(b)), NAMES)
        weights = (self._weights[each.evidence.sentence] for each in (a, b))
        share = common / math.sqrt(math.prod(weights))
        days = abs(_day(a) - _day(b))
        return round((share + OF_A_NAME * names) * A_DAY**days, 6)

    def _weight(self, words: Iterable[str]) -> float:
        return math.fsum(map(self._rarity.__getitem__, words))


@once_each
def _telling(claim: Claim) -> frozenset[str]:
    words = _WORD.findall(claim.evidence.sentence.casefold())
    return frozenset(word for word in words if len(word) > SHORT)


@once_each
def _named(claim: Claim) -> frozenset[str]:
    """By the statement itself, else by what its article is about."""
    arguments = claim.frame.arguments if claim.frame else ()
    keys = {each.key for each in arguments if each.key}
    names = chain.from_iterable(each.names for each in arguments)
    return frozenset((*keys, *names)) or names_of(claim)


@once_each
def _day(claim: Claim) -> int:
    return claim.day.toordinal()

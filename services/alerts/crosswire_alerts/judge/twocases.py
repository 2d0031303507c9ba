"""Two figures of one kind and day that are of two cases: two rallies, two firms fined. Pure."""

import re

from crosswire.domain.claims import Claim
from crosswire_alerts.judge.pair import Pair, names_of

#: What one firm or player has, and another one has besides.
OF_ONE_PARTY = frozenset(("fined", "settlement", "transfer fee", "ransom", "bribe"))
#: Where a robbery was: of banks and shops a town has several.
STOLEN = "stolen"
ROBBED = frozenset(
    ("bank", "banks", "van", "vault", "train", "shop", "store", "supermarket", "museum", "casino",
     "jeweller", "jeweler", "jewellery", "house", "home", "villa", "flat", "warehouse", "exchange",
     "pharmacy", "school", "church", "airport", "truck", "post", "account", "accounts")
)  # fmt: skip
WORD = re.compile(r"[a-z]+")
GATHERED = "attended"
FOR = re.compile(r"\b(?:in (?:support|favou?r) of|supporters?|loyalists?|to back|pro-\w+)\b", re.I)
AGAINST = re.compile(
    r"\b(?:against|oppos\w+|resignation|to (?:demand|condemn|denounce)|anti-\w+|protest\w*)\b", re.I
)


def two_cases(pair: Pair) -> bool:
    """Whether what they tell of is not one rally, or not of one firm."""
    told = pair.later.question.predicate
    if told == GATHERED:
        return {_cause(pair.earlier), _cause(pair.later)} == {"for", "against"}
    if told == STOLEN:
        first, second = (
            ROBBED & {*WORD.findall(c.evidence.sentence.lower())}
            for c in (pair.earlier, pair.later)
        )
        return bool(first and second) and not first & second
    return told in OF_ONE_PARTY and _each_of_its_own(pair)


def _cause(claim: Claim) -> str | None:
    sentence = claim.evidence.sentence
    found = bool(FOR.search(sentence)), bool(AGAINST.search(sentence))
    return {(True, False): "for", (False, True): "against"}.get(found)


def _each_of_its_own(pair: Pair) -> bool:
    """Each article opens with somebody whom the other does not name."""
    first, second = (
        {each for each in names_of(claim) if each.startswith(("name:", "org:"))}
        for claim in (pair.earlier, pair.later)
    )
    return bool(first - second) and bool(second - first)

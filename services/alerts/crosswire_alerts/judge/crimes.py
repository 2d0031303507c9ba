"""Of which crime somebody is found guilty, or cleared: of murder, of manslaughter. Pure."""

import re
from itertools import product

from crosswire import lexis
from crosswire.domain.claims import Claim
from crosswire_alerts.judge.pair import Pair

#: A verdict and what it is about, with the day or who gave it in between.
VERDICT = re.compile(
    r"\b(?:acquitted|convicted|cleared|guilty|innocent|exonerated)\b(?: on \w+day)?,? "
    r"(?:of|over|on) (?:(?:the|a|an|all|any|both|two|three|several|other|charges?|counts?|of) )*"
    r"([a-z]+(?: [a-z]+)?)"
)
CHARGE = re.compile(r"\b(?:charged with|(?:a|the|all|of) (?=\w+ charges?\b)) ?([a-z]+)")
NO_CRIME = frozenset(
    ("charge", "charges", "these", "those", "other", "same", "criminal", "remaining")
)
LETTERS = 4


def crimes_apart(pair: Pair) -> bool:
    """Whether both say of which crime, and it is not the same."""
    first, second = _crimes(pair.earlier), _crimes(pair.later)
    return bool(first and second) and not any(_alike(x, y) for x in first for y in second)


def _crimes(claim: Claim) -> tuple[str, ...]:
    sentence = claim.evidence.sentence
    charged = (word for word in CHARGE.findall(sentence) if word not in NO_CRIME)
    return (*VERDICT.findall(sentence), *charged)


def _alike(x: str, y: str) -> bool:
    """Fraud and defrauding, theft and stealing; tax evasion is no fraud."""
    words = ([each for each in told.split() if len(each) >= LETTERS] for told in (x, y))
    return any(_kin(first, second) for first, second in product(*words))


def _kin(x: str, y: str) -> bool:
    if x[:LETTERS] == y[:LETTERS] or x in y or y in x:
        return True
    roots = lexis.root_of(lexis.lemma(x, "n")), lexis.root_of(lexis.lemma(y, "v"))
    kin = lexis.kinship(*roots, "v")
    return kin is not None and kin.kind in ("same", "synonym")

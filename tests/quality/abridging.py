"""Reprints made of a text: cut, re-ordered, credited to somebody else, put in other words."""

import random
import re
from typing import NamedTuple

_SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[\"“]?[A-Z])|\n+")
_HEADS = ("LONDON (AP) — ", "PARIS, 3 May (Agence France-Presse) - ", "By our own staff\n", "")
_TAILS = ("\n— AFP", "\nSign up for our morning letter.", "\n© North Daily", "")


class Strength(NamedTuple):
    """What was done to a text: so much was kept, and so many of its words are others."""

    kept: float
    moved: bool
    reworded: float
    mixed: bool

    def __str__(self) -> str:
        done = ["sentences anywhere, re-ordered" if self.moved else "beginning"]
        done += [f"{self.reworded:.0%} of words changed"] if self.reworded else []
        done += ["a fifth from elsewhere"] if self.mixed else []
        return f"{self.kept:.0%} kept: {', '.join(done)}"


STRENGTHS = [
    Strength(kept, *rest)
    for kept in (1.0, 0.8, 0.6, 0.5, 0.4)
    for rest in (
        (False, 0.0, False),
        (True, 0.0, False),
        (True, 0.05, False),
        (True, 0.1, False),
        (True, 0.15, False),
        (True, 0.1, True),
    )
]


def reprint(text: str, how: Strength, other: str, chance: random.Random) -> str:
    """The text as an outlet that is in a hurry prints it."""
    sentences = sentences_of(text)
    order = list(range(len(sentences)))
    if how.moved:
        chance.shuffle(order)
    room, chosen = how.kept * len(text.split()), []
    for place in order:
        if room <= 0:
            break
        chosen.append(sentences[place])
        room -= len(sentences[place].split())
    vocabulary = other.split()
    body = [_reworded(one, how.reworded, vocabulary, chance) for one in chosen]
    if how.mixed:
        middle = len(body) // 2
        body[middle:middle] = sentences_of(other)[: max(1, len(body) // 4)]
    return chance.choice(_HEADS) + "\n".join(body) + chance.choice(_TAILS)


def sentences_of(text: str) -> list[str]:
    return [one for one in _SENTENCE.split(text) if one and one.strip()]


def _reworded(sentence: str, rate: float, others: list[str], chance: random.Random) -> str:
    words = (chance.choice(others) if chance.random() < rate else word for word in sentence.split())
    return " ".join(words)

"""How an article stands to the story that it tells: whether it refutes it, or only passes it on.

No single phrase says so: an article that refutes a story speaks of websites and headlines as much
as of what is false. Groups of words are counted, and what they weigh was learnt from labelled
reports (logistic regression; the recipe is `tests/quality/standing.py`). What is counted knows
nothing of the story itself.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import log1p
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node

#: Of fewer sentences than this, counts say little.
FEWEST = 5
#: Title and so many sentences open an article.
_OPENING = 2
#: No hoax; never doubted; can neither confirm nor deny.
_TAKEN_BACK = frozenset(("false", "hoax", "debunk", "deny", "doubt"))
#: Words of these groups, in a sentence that tells what somebody says: called untrue by him.
_REFUTING = frozenset(("false", "hoax", "debunk", "deny", "instead"))
_SAID = "report"
_NEGATING = frozenset(("not", "n't", "no", "never", "hardly", "cannot", "neither"))
_TAKING_BACK = _NEGATING | {"deny"}
_NEAR = 3

Words = tuple[str, ...]


class Cue(NamedTuple):
    """Words from token `start` to `end` that say something of the story, and of which group."""

    start: int
    end: int
    group: str


class Standing(NamedTuple):
    """Log odds; above 0, more likely than not."""

    refutes: float
    passes_on: float
    """Reports the story as what others say."""


@cache
def _by_first() -> dict[str, list[tuple[Words, str]]]:
    found: dict[str, list[tuple[Words, str]]] = {}
    for group, text in lexicon.tree("standing").items():
        for phrase in " ".join(str(text).split()).split("; "):
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), group))
    return found


@cache
def groups() -> tuple[str, ...]:
    """All groups, and those whose words are taken back by a negation before them."""
    return (*lexicon.tree("standing"), *(f"no {group}" for group in sorted(_TAKEN_BACK)))


def cues_in(parsed: Parsed) -> list[Cue]:
    table, nodes = _by_first(), parsed.tree.nodes
    found: list[Cue] = []
    for at in [at for at, node in enumerate(nodes) if _may_start(node.lower)]:
        for word in _forms(nodes[at]):
            if word in table:
                found += _cues(nodes, at, word)
    return found


@lru_cache(maxsize=16_384)
def _may_start(spelling: str) -> bool:
    """Whether a cue starts with some form of the word: with most words none does."""
    return not _by_first().keys().isdisjoint((spelling, *_lemmas(spelling)))


def _lemmas(spelling: str) -> Iterator[str]:
    return (lexis.lemma(spelling, part_of_speech) for part_of_speech in ("n", "v", "a", "r"))


def _forms(node: Node) -> Iterable[str]:
    """In a headline every word may look like a name: "Raises Doubts", "Ministry Denies Report"."""
    if not node.name:
        word = lemma(node)
        return (word,) if word == node.lower else (node.lower, word)
    return dict.fromkeys((node.lower, *(lexis.lemma(node.lower, pos) for pos in ("v", "n"))))


def _cues(nodes: Sequence[Node], at: int, word: str) -> Iterator[Cue]:
    """Those that start with this word, in whatever form it stands there."""
    after = _forms(nodes[at + 1]) if at + 1 < len(nodes) else ()
    for rest, group in _by_first()[word]:
        if rest and not (rest[0] in after and _follow(rest, nodes[at + 1 : at + 1 + len(rest)])):
            continue
        if group in _TAKEN_BACK and word not in _NEGATING:
            before = nodes[max(0, at - _NEAR) : at]
            if any(not _TAKING_BACK.isdisjoint(_forms(each)) for each in before):
                group = f"no {group}"
        yield Cue(at, at + 1 + len(rest), group)


def _follow(rest: Words, nodes: Sequence[Node]) -> bool:
    """Whether the words stand here one after the other, in whatever form."""
    return len(nodes) == len(rest) and all(
        word in _forms(node) for word, node in zip(rest, nodes, strict=True)
    )


def features(cues: Sequence[Sequence[Cue]]) -> dict[str, float]:
    """By name, of the cues of each sentence: how often, what share, and whether at the start."""
    length = len(cues)
    found = {"length": log1p(length)}
    places: dict[str, list[int]] = {group: [] for group in groups()}
    places["called untrue"] = []
    for at, each in enumerate(cues):
        for cue in each:
            places[cue.group].append(at)
        told = {cue.group for cue in each}
        if _SAID in told and told & _REFUTING:
            places["called untrue"].append(at)
    for group, where in places.items():
        found[f"{group}: often"] = log1p(len(where))
        found[f"{group}: share"] = min(1.0, len(where) / max(FEWEST - 1, length))
        found[f"{group}: opening"] = float(any(at < _OPENING for at in where))
    return found


def standing_of(cues: Sequence[Sequence[Cue]]) -> Standing | None:
    """By the cues of each sentence of a text; None of a short one."""
    if len(cues) < FEWEST:
        return None
    told = features(cues)
    return Standing(*(_sum(told, weights(name)) for name in ("refutes", "passes_on")))


def _sum(told: Mapping[str, float], weigh: Mapping[str, float]) -> float:
    return weigh["bias"] + sum(weigh[name] * value for name, value in told.items())


@cache
def weights(name: str) -> dict[str, float]:
    return {key: float(value) for key, value in lexicon.tree("standing_weights")[name].items()}

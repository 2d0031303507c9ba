"""`python -m tests.quality.reprints FILE`: how well reprints are told from reports of one's own.

FILE holds texts, one JSON document a line: `text`, and `body_id` or `id`. Reprints are made of
them: cut, re-ordered, mixed with another newsroom's sentences, put in other words, credited to
somebody else. With `--stories FILE` (lines with `headline`, `body_id` and `stance`) texts under
one headline are of one story, and pairs of them show what independent reports are taken for.
"""

import argparse
import gzip
import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.domain.errors import Refused
from crosswire.domain.sketch import is_reprint, sketch_of

SEED = 7
#: Shorter texts are hardly abridged.
FEWEST_WORDS = 120
#: Runs of so many words are copied, not met by chance; quotations are left out.
RUN = 5
#: Who shares less than this with the longer text reported himself; more than that, he copied.
OWN, COPIED = 0.2, 0.6

_SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[\"“]?[A-Z])|\n+")
_QUOTED = re.compile(r'["“][^"“”\n]{0,600}["”]')
_WORD = re.compile(r"\w+")
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


class Text(NamedTuple):
    id: str
    words: str


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        texts = [Text(_id(row), row["text"]) for row in _rows(options.file, "text")]
        stories = _stories(options.stories) if options.stories else {}
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    found, made = _of_reprints(texts, stories, random.Random(SEED))
    false, pairs = _of_pairs(texts, stories)
    _conclude(texts, found, made, false, pairs)
    return 0


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


def copied(one: str, other: str) -> float:
    """The share of the shorter text that stands in the other, word by word and unquoted."""
    short, long = sorted((_plain(one), _plain(other)), key=len)
    runs = set(zip(*(long[at:] for at in range(RUN)), strict=False))
    covered = [False] * len(short)
    for at in range(len(short) - RUN + 1):
        if tuple(short[at : at + RUN]) in runs:
            covered[at : at + RUN] = [True] * RUN
    return sum(covered) / max(1, len(short))


def _of_reprints(
    texts: list[Text], stories: dict[str, set[str]], chance: random.Random
) -> tuple[int, int]:
    """How many made reprints are found, by strength; each text is used for some strengths."""
    long = [text for text in texts if len(text.words.split()) >= FEWEST_WORDS]
    by_id = {text.id: text for text in texts}
    hits: dict[Strength, list[bool]] = defaultdict(list)
    for number, text in enumerate(long):
        for how in STRENGTHS[number % 3 :: 3]:
            mates = [by_id[id] for id in sorted(stories.get(text.id, ())) if id in by_id]
            other = chance.choice(mates or long).words
            sketches = sketch_of(text.words), sketch_of(reprint(text.words, how, other, chance))
            hits[how].append(is_reprint(*sketches))
    print("| made reprints | of | found |\n|---|---|---|")
    for how in STRENGTHS:
        print(f"| {how} | {len(hits[how])} | {_share(sum(hits[how]), len(hits[how]))} |")
    return sum(map(sum, hits.values())), sum(map(len, hits.values()))


def _of_pairs(texts: list[Text], stories: dict[str, set[str]]) -> tuple[int, int]:
    """What pairs of one story are taken for; without stories, neighbours in the file."""
    sketches = {text.id: sketch_of(text.words) for text in texts}
    words = {text.id: text.words for text in texts}
    classes: dict[str, list[bool]] = {"own reports": [], "partly copied": [], "copied": []}
    for a, b in _pairs(texts, stories):
        if min(len(_plain(words[a])), len(_plain(words[b]))) < FEWEST_WORDS / 3:
            continue
        share = copied(words[a], words[b])
        kind = "own reports" if share < OWN else "copied" if share > COPIED else "partly copied"
        classes[kind].append(is_reprint(sketches[a], sketches[b]))
    print("\n| pairs of one story, as printed | of | taken for reprints |\n|---|---|---|")
    for kind, taken in classes.items():
        print(f"| {kind} | {len(taken)} | {sum(taken)} ({_share(sum(taken), len(taken))}) |")
    real = sum(map(sum, classes.values()))
    wrong = sum(classes["own reports"])
    print(
        f"\nOf {real} pairs taken for reprints, {_share(real - wrong, real)} are copied or partly."
    )
    return sum(classes["own reports"]), len(classes["own reports"])


def _conclude(texts: list[Text], found: int, made: int, false: int, pairs: int) -> None:
    print(f"Recall {_share(found, made)} of {made} made reprints.")
    print(f"Precision {_share(found, found + false)} beside {pairs} pairs of own reports.")
    long = [text.words for text in texts if 500 <= len(text.words.split()) <= 700][:200] or [
        text.words for text in texts
    ]
    started = time.process_time()
    sketches = [sketch_of(words) for words in long]
    taken = (time.process_time() - started) * 1e3 / len(long)
    started = time.process_time()
    compared = [is_reprint(a, b) for a in sketches[:50] for b in sketches]
    each = (time.process_time() - started) * 1e6 / len(compared)
    print(f"A sketch takes {taken:.2f} ms of CPU, comparing two {each:.1f} µs.")


def _pairs(texts: list[Text], stories: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    if not stories:
        return pairwise(text.id for text in texts)
    known = {text.id for text in texts}
    groups = {frozenset(story & known) for story in stories.values()}
    ordered = sorted(sorted(group) for group in groups)
    return (pair for group in ordered for pair in combinations(group, 2))


def _stories(file: Path) -> dict[str, set[str]]:
    """Every text's story: those that a headline belongs to are of one, and so on."""
    story: dict[str, set[str]] = {}
    by_headline: dict[str, str] = {}
    for row in _rows(file, "headline"):
        if row.get("stance") == "unrelated":
            continue
        id = _id(row)
        mate = by_headline.setdefault(row["headline"], id)
        whole = story.get(id, {id}) | story.get(mate, {mate})
        story.update(dict.fromkeys(whole, whole))
    return story


def _rows(file: Path, field: str) -> Iterable[dict[str, Any]]:
    try:
        raw = file.read_bytes()
        lines = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode().splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise Refused(f"{file} cannot be read as JSON lines: {error}.") from error
    if not rows or not all(isinstance(row, dict) and row.get(field) is not None for row in rows):
        raise Refused(f"{file} needs a {field} on every line.")
    return rows


def _id(row: dict[str, Any]) -> str:
    return str(row.get("body_id", row.get("id")))


def _reworded(sentence: str, rate: float, others: list[str], chance: random.Random) -> str:
    words = (chance.choice(others) if chance.random() < rate else word for word in sentence.split())
    return " ".join(words)


def _plain(text: str) -> list[str]:
    return _WORD.findall(_QUOTED.sub(" ", text).casefold())


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.reprints", description=__doc__)
    parser.add_argument("file", type=Path, help="JSON lines with text")
    parser.add_argument("--stories", type=Path, help="JSON lines that tell which are of one story")
    return parser


if __name__ == "__main__":
    sys.exit(main())

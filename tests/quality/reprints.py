"""`python -m tests.quality.reprints FILE`: how well reprints are told from reports of one's own.

FILE holds texts, one JSON document a line: `text`, and `body_id` or `id`; without one, texts are
invented. Reprints are made of them: cut, re-ordered, mixed with another newsroom's sentences, put
in other words, credited to somebody else. They are looked for by the sketches that claims carry,
and in a store that holds all texts. With `--stories FILE` (lines with `headline`, `body_id` and
`stance`) texts under one headline are of one story, and pairs of them show what independent
reports are taken for.
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
from itertools import chain, combinations, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.domain.errors import Refused
from crosswire.domain.sketch import is_reprint, sketch_of
from tests.quality.abridging import STRENGTHS, Strength, reprint
from tests.quality.reprinted import Shelf
from tests.wire import wire_articles

SEED = 7
#: Shorter texts are hardly abridged.
FEWEST_WORDS = 120
#: Runs of so many words are copied, not met by chance; quotations are left out.
RUN = 5
#: Who shares less than this with the longer text reported himself; more than that, he copied.
OWN, COPIED = 0.2, 0.6
KINDS = ("own reports", "partly copied", "copied")

_QUOTED = re.compile(r'["“][^"“”\n]{0,600}["”]')
_WORD = re.compile(r"\w+")


class Text(NamedTuple):
    id: str
    words: str


class Made(NamedTuple):
    """A reprint of a text."""

    how: Strength
    of: Text
    words: str


class Tally(NamedTuple):
    """What one way of looking made of the reprints and of the pairs of independent reports."""

    found: int
    made: int
    false: int


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        texts = _texts(options.file) if options.file else invented()
        stories = _stories(options.stories) if options.stories else {}
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    shelf = Shelf(texts)
    by_sketch, by_store = _of_reprints(_made(texts, stories, random.Random(SEED)), shelf)
    false, pairs = _of_pairs(texts, stories, shelf)
    print(f"\nBeside {pairs} pairs of own reports:")
    _conclude("By the sketches of claims", by_sketch, false["sketch"])
    _conclude("By the store", by_store, false["store"])
    _show_cost(texts)
    return 0


def invented(count: int = 240) -> list[Text]:
    """Texts about which nobody holds a right."""
    return [Text(str(n), new.text) for n, new in enumerate(wire_articles(count, seed=SEED))]


def copied(one: str, other: str) -> float:
    """The share of the shorter text that stands in the other, word by word and unquoted."""
    short, long = sorted((_plain(one), _plain(other)), key=len)
    runs = set(zip(*(long[at:] for at in range(RUN)), strict=False))
    covered = [False] * len(short)
    for at in range(len(short) - RUN + 1):
        if tuple(short[at : at + RUN]) in runs:
            covered[at : at + RUN] = [True] * RUN
    return sum(covered) / max(1, len(short))


def _made(texts: list[Text], stories: dict[str, set[str]], chance: random.Random) -> Iterator[Made]:
    """Each text is used for some strengths."""
    long = [text for text in texts if len(text.words.split()) >= FEWEST_WORDS]
    by_id = {text.id: text for text in texts}
    for number, text in enumerate(long):
        for how in STRENGTHS[number % 3 :: 3]:
            mates = [by_id[id] for id in sorted(stories.get(text.id, ())) if id in by_id]
            other = chance.choice(mates or long).words
            yield Made(how, text, reprint(text.words, how, other, chance))


def _of_reprints(made: Iterable[Made], shelf: Shelf) -> tuple[Tally, Tally]:
    """What is found of them, by strength: by sketches, and by the store that holds the texts."""
    hits: dict[Strength, list[tuple[bool, bool]]] = defaultdict(list)
    elsewhere = 0
    for one in made:
        told = is_reprint(sketch_of(one.of.words), sketch_of(one.words))
        stored = shelf.meets(one.of.id, one.words)
        hits[one.how].append((told, stored.original))
        elsewhere += stored.others_only
    print("| made reprints | of | found by sketches | by the store |\n|---|---|---|---|")
    for how in filter(hits.__contains__, STRENGTHS):
        told_of, stored_of = (sum(column) for column in zip(*hits[how], strict=True))
        count = len(hits[how])
        print(f"| {how} | {count} | {_share(told_of, count)} | {_share(stored_of, count)} |")
    by_sketch, by_store = (sum(c) for c in zip(*chain(*hits.values()), strict=True))
    count = sum(map(len, hits.values()))
    return Tally(by_sketch, count, 0), Tally(by_store, count, elsewhere)


def _of_pairs(
    texts: list[Text], stories: dict[str, set[str]], shelf: Shelf
) -> tuple[dict[str, int], int]:
    """What pairs of one story are taken for; without stories, neighbours in the file."""
    sketches = {text.id: sketch_of(text.words) for text in texts}
    words = {text.id: text.words for text in texts}
    classes: dict[str, list[tuple[bool, bool]]] = {kind: [] for kind in KINDS}
    pairs = [(a, b) for a, b in _pairs(texts, stories) if _comparable(words[a], words[b])]
    for (a, b), stored in zip(pairs, shelf.together(pairs), strict=True):
        share = copied(words[a], words[b])
        kind = KINDS[0] if share < OWN else KINDS[2] if share > COPIED else KINDS[1]
        classes[kind].append((is_reprint(sketches[a], sketches[b]), stored))
    print("\n| pairs of one story, as printed | of | one by sketches | by the store |")
    print("|---|---|---|---|")
    for kind, taken in classes.items():
        told, kept = (sum(column) for column in zip(*taken, strict=True)) if taken else (0, 0)
        shares = f"{told} ({_share(told, len(taken))}) | {kept} ({_share(kept, len(taken))})"
        print(f"| {kind} | {len(taken)} | {shares} |")
    own = classes[KINDS[0]]
    false = {"sketch": sum(told for told, _ in own), "store": sum(kept for _, kept in own)}
    return false, len(own)


def _comparable(one: str, other: str) -> bool:
    return min(len(_plain(one)), len(_plain(other))) >= FEWEST_WORDS / 3


def _conclude(way: str, tally: Tally, false_pairs: int) -> None:
    wrong = tally.false + false_pairs
    recall, precision = _share(tally.found, tally.made), _share(tally.found, tally.found + wrong)
    print(f"{way}: recall {recall} of {tally.made} made reprints, precision {precision}.")


def _show_cost(texts: list[Text]) -> None:
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


def _texts(file: Path) -> list[Text]:
    return [Text(_id(row), row["text"]) for row in _rows(file, "text")]


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


def _plain(text: str) -> list[str]:
    return _WORD.findall(_QUOTED.sub(" ", text).casefold())


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.reprints", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="JSON lines with text")
    parser.add_argument("--stories", type=Path, help="JSON lines that tell which are of one story")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.quality.attribution FOLDER`: sources, cues and contents against annotated news.

The folder holds `text/NAME.txt` and `attributions/NAME_WHO.ann` in brat's stand-off format.
How it is counted: an attribution that was read is paired with at most one annotated attribution,
the pairs with the most words of cue and content in common first. It is *found* when each part that
either has (source, cue, content) shares a word with the other's; *found closely* when each shares
at least half of the words of both together (Dice ≥ 0.5). Speech inside speech is left out on both
sides, because the annotation knows one attribution a word.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from crosswire.domain.errors import Refused
from crosswire_extractor.reading.attribution import Report, ReportReader
from crosswire_extractor.reading.cast import Cast
from crosswire_extractor.reading.discourse import Discourse, Told
from crosswire_extractor.reading.parsed import parse_all
from crosswire_extractor.reading.sentences import sentences_in
from crosswire_extractor.reading.speakers import Speakers

PARTS = ("source", "cue", "content")
_WORD = re.compile(r"\w+|:")
_SPAN = re.compile(r"(T\d+)\t([\w-]+) ([\d; ]+)")
_LINK = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")
_CLOSE = 0.5

Words = frozenset[int]


class Attributed(NamedTuple):
    """The words of each part, by their number in the text."""

    source: Words
    cue: Words
    content: Words

    def shared(self, other: "Attributed") -> int:
        return len(self.cue & other.cue) + len(self.content & other.content)


class Text:
    """A text whose words are numbered."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._number: dict[int, int] = {}
        for number, match in enumerate(_WORD.finditer(text)):
            self._number.update(dict.fromkeys(range(match.start(), match.end()), number))

    def words(self, spans: Sequence[tuple[int, int]]) -> Words:
        places = (at for start, end in spans for at in range(start, end))
        return frozenset(self._number[at] for at in places if at in self._number)


def annotated(text: Text, path: Path) -> list[Attributed]:
    spans: dict[str, list[tuple[int, int]]] = {}
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if span := _SPAN.match(line):
            pairs = (pair.split() for pair in span[3].split(";"))
            spans[span[1]] = [(int(start), int(end)) for start, end in pairs]
        elif line.startswith("E"):
            parts: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
            for name, target in _LINK.findall(line):
                parts[name] += spans.get(target, [])
            one = Attributed(*(text.words(each) for each in parts.values()))
            if one.cue and one.content:
                found.append(one)
    return found


def read_in(text: Text) -> list[Attributed]:
    parsed = parse_all(sentences_in(text.text), date(2024, 1, 1))
    cast = Cast()
    for each in parsed:
        cast.read(each.tokens, each.mentions)
    reporter = ReportReader(Speakers(cast))
    told = [Told(each, reporter.read(each)) for each in parsed]
    discourse = Discourse(told)
    found = [_attributed(text, each, one, discourse) for each in told for one in each.reports]
    return [each for each in found if each.content and not _inside(each, found)]


def _inside(one: Attributed, others: Sequence[Attributed]) -> bool:
    return any(one.cue & each.content for each in others if each is not one)


def _attributed(text: Text, told: Told, report: Report, discourse: Discourse) -> Attributed:
    def words(*spans: tuple[int, int]) -> Words:
        tokens = told.parsed.tokens
        return text.words([(tokens[a].start, tokens[b - 1].end) for a, b in spans if a < b])

    cue = words(report.words)
    source = words(report.source_at) if report.source_at else frozenset[int]()
    quoted = [(each.start, each.end) for each in discourse.quotations_of(report)]
    content = words(*report.contents) | text.words(quoted)
    return Attributed(source, cue, content - cue - source)


class Tally:
    """What was read, what is annotated, what of it met."""

    def __init__(self) -> None:
        self.read = self.annotated = self.found = self.closely = 0
        self.by_part = {part: [0, 0, 0, 0, 0, 0] for part in PARTS}
        self.missed: list[tuple[Text, Attributed]] = []
        self.false: list[tuple[Text, Attributed]] = []

    def add(self, text: Text, read: Sequence[Attributed], gold: Sequence[Attributed]) -> None:
        self.read += len(read)
        self.annotated += len(gold)
        pairs = list(_paired(read, gold))
        self._add_parts(read, gold, pairs)
        met = [(one, other) for one, other in pairs if _meet(one, other, 0.0)]
        self.found += len(met)
        self.closely += sum(_meet(one, other, _CLOSE) for one, other in met)
        self.missed += [(text, one) for one in gold if all(one is not other for _, other in met)]
        self.false += [(text, one) for one in read if all(one is not other for other, _ in met)]

    def _add_parts(
        self,
        read: Sequence[Attributed],
        gold: Sequence[Attributed],
        pairs: Sequence[tuple[Attributed, Attributed]],
    ) -> None:
        for part, counts in self.by_part.items():
            mine, theirs = [getattr(one, part) for one in read], [getattr(o, part) for o in gold]
            shared = [getattr(one, part) & getattr(other, part) for one, other in pairs]
            counts[0] += sum(map(bool, shared))
            counts[1] += sum(map(bool, mine))
            counts[2] += sum(map(bool, theirs))
            counts[3] += sum(map(len, shared))
            counts[4] += sum(map(len, mine))
            counts[5] += sum(map(len, theirs))


def _paired(
    read: Sequence[Attributed], gold: Sequence[Attributed]
) -> Iterator[tuple[Attributed, Attributed]]:
    """One to one, those with the most in common first."""
    scored = [
        (one.shared(other) + 3 * bool(one.cue & other.cue), here, there)
        for here, one in enumerate(read)
        for there, other in enumerate(gold)
        if one.shared(other)
    ]
    taken_here, taken_there = set(), set()
    for _, here, there in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if here not in taken_here and there not in taken_there:
            taken_here.add(here)
            taken_there.add(there)
            yield read[here], gold[there]


def _meet(one: Attributed, other: Attributed, least: float) -> bool:
    return all(_alike(mine, theirs, least) for mine, theirs in zip(one, other, strict=True))


def _alike(mine: Words, theirs: Words, least: float) -> bool:
    if not mine and not theirs:
        return True
    shared = len(mine & theirs)
    return shared > 0 and 2 * shared / (len(mine) + len(theirs)) >= least


def table(tally: Tally) -> str:
    rows = [f"{'':32}precision  recall  F1"]
    for part, (met, read, gold, shared, mine, theirs) in tally.by_part.items():
        rows.append(_row(f"{part}, spans that overlap", met, read, gold))
        rows.append(_row(f"{part}, words", shared, mine, theirs))
    rows.append(_row("whole, every part overlaps", tally.found, tally.read, tally.annotated))
    rows.append(_row("whole, every part Dice ≥ 0.5", tally.closely, tally.read, tally.annotated))
    return "\n".join(rows)


def _row(name: str, met: int, read: int, gold: int) -> str:
    precision, recall = met / max(1, read), met / max(1, gold)
    f1 = 2 * met / max(1, read + gold)
    return f"{name:32}{precision:9.3f}{recall:8.3f}{f1:8.3f}"


def measured(folder: Path) -> Tally:
    tally = Tally()
    paths = sorted((folder / "attributions").glob("*.ann"))
    if not paths:
        raise Refused(f"{folder} has no attributions/*.ann: name the folder of one split.")
    for path in paths:
        name = path.stem.rpartition("_")[0]
        with (folder / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as source:
            text = Text(source.read())
        tally.add(text, read_in(text), annotated(text, path))
    return tally


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.attribution")
    parser.add_argument("folder", type=Path)
    try:
        tally = measured(parser.parse_args(arguments).folder)
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    print(table(tally))
    print(f"{tally.annotated} annotated, {tally.read} read, {tally.found} found")
    return 0


if __name__ == "__main__":
    sys.exit(main())

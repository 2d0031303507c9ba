"""`python -m tests.bench.reading`: what reading 600 words costs, and where it goes."""

import argparse
import json
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import TypeVar

from crosswire.domain.articles import Article, Revision
from crosswire_extractor.loading import load
from crosswire_extractor.reading import read
from crosswire_extractor.reading.parsed import parse_all
from crosswire_extractor.reading.sentences import sentences_in
from crosswire_extractor.reading.tokens import tokens_in
from crosswire_extractor.syntax import trees_of

T = TypeVar("T")

SEEDS = Path(__file__).parents[2] / "seeds"
WORDS = 600
_DAY = datetime(2022, 3, 1, tzinfo=UTC)


def cpu_for_600_words(texts: Sequence[str], rounds: int = 5) -> Mapping[str, float]:
    """Milliseconds of CPU by stage, the median of the rounds; before them all are read once."""
    load()
    words = sum(len(text.split()) for text in texts)
    stored = [_stored(text) for text in texts]
    _spent(stored, lambda pair: read(*pair))
    timed = [_stages(texts, stored) for _ in range(rounds)]
    trees, sentences, whole = (
        1000 * WORDS / words * median(times) for times in zip(*timed, strict=True)
    )
    return {
        "trees of the sentences": trees,
        "names, dates, numbers": sentences - trees,
        "who says what": whole - sentences,
    }


def _stages(texts: Sequence[str], stored: Sequence[tuple[Article, Revision]]) -> tuple[float, ...]:
    """Seconds for the trees, for these and the names in the sentences, for everything."""
    sentences = [sentences_in(text) for text in texts]
    tokens = [[tokens_in(each.text, each.start) for each in article] for article in sentences]
    return (
        _spent(tokens, trees_of),
        _spent(sentences, lambda article: parse_all(article, _DAY.date())),
        _spent(stored, lambda pair: read(*pair)),
    )


def _spent(things: Sequence[T], work: Callable[[T], object]) -> float:
    begun = time.process_time()
    for each in things:
        work(each)
    return time.process_time() - begun


def articles_of_600_words(folder: Path = SEEDS) -> list[str]:
    """The seeds, paragraph after paragraph, cut where 600 words are full."""
    paragraphs = [
        paragraph
        for path in sorted(folder.glob("*.txt"))
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    ]
    articles: list[list[str]] = [[]]
    for paragraph in paragraphs:
        articles[-1].append(paragraph)
        if sum(len(each.split()) for each in articles[-1]) >= WORDS:
            articles.append([])
    return ["\n\n".join(article) for article in articles if article]


def _stored(text: str) -> tuple[Article, Revision]:
    article = Article(id="a", source_id="s", guid="g", title="", published_at=_DAY, stored_at=_DAY)
    return article, Revision(
        article_id="a", number=1, title="", text=text, content_sha="", fetched_at=_DAY
    )


def show(costs: Mapping[str, float]) -> None:
    print(f"\nReading {WORDS} words, CPU on one core")
    for name, cost in {**costs, "together": sum(costs.values())}.items():
        print(f"  {name:<28}{cost:>7.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.reading", description=__doc__)
    parser.add_argument("--texts", type=Path, help='one JSON document a line, with its "text"')
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    texts = articles_of_600_words()
    if options.texts:
        lines = options.texts.read_text(encoding="utf-8").splitlines()
        texts = [str(json.loads(line)["text"]) for line in lines]
    show(cpu_for_600_words(texts, options.rounds))


if __name__ == "__main__":
    main()

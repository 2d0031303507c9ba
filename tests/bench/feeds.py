"""`python -m tests.bench.feeds`: what reading a feed costs, beside plain feedparser."""

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from statistics import median
from typing import NamedTuple

import feedparser

from crosswire_ingest.feeds import read_feed
from crosswire_ingest.reading.entries import entries_in
from crosswire_ingest.reading.reference import by_feedparser
from crosswire_ingest.reading.swift import by_swift_reader

NOW = datetime(2024, 5, 15, tzinfo=UTC)
URL = "https://north-daily.example/rss"
_PARAGRAPH = (
    '<p>The river <a href="https://north-daily.example/river?a=1&amp;b=2">rose</a> by two metres '
    "&amp; the <b>town</b> was left without power for a day, officials said on Tuesday.</p>"
)


class Sample(NamedTuple):
    name: str
    body: bytes
    plain: bool
    """Whether the fast reader answers for it."""


class Costs(NamedTuple):
    """Milliseconds of CPU a document."""

    ours: float
    without_fast_reader: float
    feedparser: float


def samples() -> Sequence[Sample]:
    return (
        Sample("RSS, 50 summaries", _rss(50, 1), True),
        Sample("RSS, 50 full texts", _rss(50, 20), True),
        Sample("Atom, 50 full texts", _atom(50, 20), True),
        Sample("RSS ill formed, 50 texts", _rss(50, 20).replace(b"</channel>", b""), False),
    )


def cpu_per_document(rounds: int = 7) -> Mapping[str, Costs]:
    """Medians; the three take turns, so that the machine's moods fall on all alike."""
    return {sample.name: _measured(sample, rounds) for sample in samples()}


def _measured(sample: Sample, rounds: int) -> Costs:
    text = sample.body.decode()
    if (by_swift_reader(text) is not None) is not sample.plain:
        raise RuntimeError(f"{sample.name}: not read as it should be")

    def without_fast_reader() -> None:
        channel = by_feedparser(text)
        assert channel
        entries_in(channel, URL, NOW)

    ways: tuple[Callable[[], object], ...] = (
        lambda: read_feed(sample.body, {}, URL, 1000, NOW),
        without_fast_reader,
        lambda: feedparser.parse(BytesIO(sample.body)),
    )
    for way in ways:
        way()
    times = [[_milliseconds(way) for way in ways] for _ in range(rounds)]
    return Costs(*(median(column) for column in zip(*times, strict=True)))


def _milliseconds(way: Callable[[], object]) -> float:
    begun = time.process_time()
    way()
    return 1000 * (time.process_time() - begun)


def _rss(items: int, paragraphs: int) -> bytes:
    inside = "".join(
        f"<item><title>Headline number {n} of the day</title>"
        f"<link>https://north-daily.example/{n}</link>"
        f"<guid isPermaLink='false'>https://north-daily.example/?p={n}</guid>"
        f"<pubDate>Tue, 14 May 2024 12:{n % 60:02}:00 +0000</pubDate>"
        "<dc:creator><![CDATA[Jane Doe]]></dc:creator><category><![CDATA[World]]></category>"
        f"<description><![CDATA[{_PARAGRAPH}]]></description>"
        f"<content:encoded><![CDATA[{_PARAGRAPH * paragraphs}]]></content:encoded></item>"
        for n in range(items)
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'"
        " xmlns:dc='http://purl.org/dc/elements/1.1/'"
        " xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
        f"<channel><title>North Daily</title><language>en</language>{inside}</channel></rss>"
    ).encode()


def _atom(entries: int, paragraphs: int) -> bytes:
    inside = "".join(
        f"<entry><title>Headline number {n} of the day</title><id>tag:north-daily.example,{n}</id>"
        f"<link href='https://north-daily.example/{n}'/>"
        f"<published>2024-05-14T12:{n % 60:02}:00Z</published>"
        "<author><name>Jane Doe</name></author><category term='World'/>"
        f"<content type='html'><![CDATA[{_PARAGRAPH * paragraphs}]]></content></entry>"
        for n in range(entries)
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'"
        f" xml:lang='en'><title>North Daily</title>{inside}</feed>"
    ).encode()


def show(costs: Mapping[str, Costs]) -> None:
    print("\nReading one feed, CPU on one core")
    print(f"  {'':<28}{'ours':>10}{'no fast':>10}{'feedparser':>12}{'ratio':>9}")
    for name, cost in costs.items():
        ratio = f"{cost.feedparser / cost.ours:.1f}×"
        print(
            f"  {name:<28}{cost.ours:>7.1f} ms{cost.without_fast_reader:>7.1f} ms"
            f"{cost.feedparser:>9.1f} ms{ratio:>9}"
        )


if __name__ == "__main__":
    show(cpu_per_document())

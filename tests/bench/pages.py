"""`python -m tests.bench.pages`: what a page's text costs to find, beside plain trafilatura."""

import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import NamedTuple

import trafilatura

from crosswire.settings import IngestSettings
from crosswire_ingest.article_text import Page, read_page
from crosswire_ingest.child import Nursery

_SENTENCE = (
    "The river rose by two metres and the town was left without power for a day, officials said. "
)


class Costs(NamedTuple):
    """Milliseconds a page: CPU of the first two, and of the child by the clock."""

    ours: float
    trafilatura: float
    in_a_child: float


def samples() -> Mapping[str, bytes]:
    return {
        "a page of 12 paragraphs": _page(12, 20),
        "a page of 60 paragraphs": _page(60, 60),
        "a page with 600 links": _page(12, 600),
    }


def costs(rounds: int = 7) -> Mapping[str, Costs]:
    """Medians; the three take turns, so that the machine's moods fall on all alike."""
    nursery = Nursery(IngestSettings())
    return {name: _measured(body, nursery, rounds) for name, body in samples().items()}


def _measured(body: bytes, nursery: Nursery, rounds: int) -> Costs:
    markup = body.decode()
    plain = trafilatura.extract(markup)
    if plain is None or _SENTENCE.strip() not in plain:
        raise RuntimeError("the page has no text to compare with")
    ways: tuple[tuple[Callable[[], float], Callable[[], object]], ...] = (
        (time.process_time, lambda: read_page(body)),
        (time.process_time, lambda: trafilatura.extract(markup)),
        (time.perf_counter, lambda: nursery.read(Page, read_page, body, None)),
    )
    times = [[_milliseconds(clock, way) for clock, way in ways] for _ in range(rounds + 1)]
    return Costs(*(median(column) for column in zip(*times[1:], strict=True)))


def _milliseconds(clock: Callable[[], float], way: Callable[[], object]) -> float:
    begun = clock()
    way()
    return 1000 * (clock() - begun)


def _page(paragraphs: int, links: int) -> bytes:
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(links))
    text = "".join(f"<p>{n}. {_SENTENCE * 3}</p>" for n in range(paragraphs))
    return (
        "<!doctype html><html lang='en'><head><title>Flood in the valley</title>"
        "<meta property='article:published_time' content='2024-05-14T12:00:00Z'></head>"
        f"<body><nav><ul>{menu}</ul></nav><article><h1>Flood in the valley</h1>{text}</article>"
        "<footer>All rights reserved.</footer></body></html>"
    ).encode()


def show(found: Mapping[str, Costs]) -> None:
    print("\nFinding the text of one page, one core")
    print(f"  {'':<28}{'ours':>10}{'trafilatura':>14}{'ratio':>9}{'in a child':>14}")
    for name, cost in found.items():
        ratio = f"{cost.ours / cost.trafilatura:.2f}×"
        print(
            f"  {name:<28}{cost.ours:>7.1f} ms{cost.trafilatura:>11.1f} ms{ratio:>9}"
            f"{cost.in_a_child:>11.1f} ms"
        )


if __name__ == "__main__":
    show(costs())

"""`python -m tests.quality.articles`: are the clashes of whole articles found, and no others?

A file of `stories` has one story as two outlets print it, and the points at which they clash, each
by words of the one and of the other. All stories are replayed as one stream, as `crosswire replay`
does. What is raised besides is printed as it stands: read it, it is a false alert or a clash that
the file does not name.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from crosswire.domain.claims import Claim
from crosswire.domain.items import Item, Outcome
from crosswire.domain.value import Value
from crosswire.observability.logs import configure_logs
from crosswire.settings import Settings
from crosswire_admin.streams import in_date_order, item_of, numbered
from crosswire_extractor.reading import read
from tests.quality.sheets import sheet
from tests.quality.streams import replay

FOLDER = Path(__file__).with_name("stories")
FLOORS = FOLDER / "floors.toml"


class Article(Value):
    source: str
    published: str
    title: str
    text: str


class Clash(Value):
    """A point at which the first article of a story clashes with the second."""

    type: str
    about: str
    a: tuple[str, ...]
    """Words of the sentence of the first article that says so, or of any that does."""
    b: tuple[str, ...]


class Story(Value):
    name: str
    article: tuple[Article, Article]
    clash: tuple[Clash, ...]

    @property
    def items(self) -> tuple[Item, Item]:
        a, b = (
            item_of(article.model_dump(), id=f"{self.name} {side}", source=article.source)
            for article, side in zip(self.article, "ab", strict=True)
        )
        return a, b


class Told(NamedTuple):
    """What a stream of stories raised, and which of it was meant."""

    found: list[tuple[str, Clash]]
    missed: list[tuple[str, Clash]]
    besides: list[Outcome]


def files() -> tuple[Path, ...]:
    return tuple(file for file in sorted(FOLDER.glob("*.toml")) if file != FLOORS)


def read_story(file: Path) -> Story:
    return Story.model_validate({"name": file.stem, **tomllib.loads(file.read_text("utf-8"))})


def floor() -> int:
    """How many clashes must be found: raise it when more are; never lower it to pass."""
    return int(tomllib.loads(FLOORS.read_text("utf-8"))["found"])


def told_of(stories: Sequence[Story]) -> Told:
    items = numbered(in_date_order(item for story in stories for item in story.items))
    outcomes = replay(items, read, Settings())
    clashes = [(story, clash) for story in stories for clash in story.clash]
    raised = [
        (story, clash, [each for each in outcomes if raises(each, story, clash)])
        for story, clash in clashes
    ]
    meant = [outcome for _, _, these in raised for outcome in these]
    return Told(
        found=[(story.name, clash) for story, clash, these in raised if these],
        missed=[(story.name, clash) for story, clash, these in raised if not these],
        besides=[outcome for outcome in outcomes if outcome not in meant],
    )


def raises(outcome: Outcome, story: Story, clash: Clash) -> bool:
    """Whether the two sentences stand in it, and on different sides."""
    a, b = story.items
    return any(
        first != second and _says(one, a, clash.a) and _says(other, b, clash.b)
        for first, one in _stands(outcome)
        for second, other in _stands(outcome)
    )


def _stands(outcome: Outcome) -> Iterator[tuple[int, Claim]]:
    claims = {claim.id: claim for claim in outcome.claims}
    for position in outcome.dispute.positions:
        yield from (
            (position.number, claims[stand.claim_id])
            for stand in position.stands
            if stand.claim_id in claims
        )


def _says(claim: Claim, item: Item, told: Iterable[str]) -> bool:
    sentence = " ".join(claim.evidence.sentence.split())
    return claim.article_id == item.article_id and any(words in sentence for words in told)


def lines_of(told: Told) -> Iterator[str]:
    for mark, clashes in (("found ", told.found), ("missed", told.missed)):
        yield from (f"{mark}  {name}: {clash.about} ({clash.type})" for name, clash in clashes)


def total_of(stories: Iterable[Story], told: Told) -> str:
    articles, clashes = 2 * len(list(stories)), len(told.found) + len(told.missed)
    counted = f"{len(told.found)} of {clashes} clashes found"
    return f"{articles} articles: {counted}, {len(told.besides)} disputes raised besides"


def main() -> int:
    configure_logs(Settings().log.with_(level="error"), process="quality")
    stories = [read_story(file) for file in files()]
    told = told_of(stories)
    items = {item.article_id: item for story in stories for item in story.items}
    print("\n".join(lines_of(told)))
    print(f"\n{sheet(told.besides, items, {})}")
    print(total_of(stories, told))
    return 0


if __name__ == "__main__":
    sys.exit(main())

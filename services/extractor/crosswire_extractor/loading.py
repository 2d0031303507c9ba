"""What a process that reads articles does once, before the first one."""

import gc
from datetime import UTC, datetime

from crosswire.domain.articles import Article, Revision
from crosswire_extractor.reading import read

#: Readings make few cycles: the collector is called a tenth as often.
_YOUNG = 7_000


def load() -> None:
    """Load names, words and weights: before any work's time runs, and before a fork.

    They stay as long as the process: the collector need not look through them again.
    """
    read(*_example())
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG)


def _example() -> tuple[Article, Revision]:
    day = datetime(2024, 1, 1, tzinfo=UTC)
    text = "Police said that 12 people were killed in Cork on Monday."
    article = Article(
        id="example", source_id="file", guid="example", title="", published_at=day, stored_at=day
    )
    return article, Revision(
        article_id="example", number=1, title="", text=text, content_sha="", fetched_at=day
    )

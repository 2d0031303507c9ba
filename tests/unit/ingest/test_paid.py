"""Pages that say of themselves that only subscribers may read all of them."""

import pytest

from crosswire.domain.errors import Refused
from crosswire_ingest.article_text import read_page

BODY = "<article><h1>Dam bursts</h1><p>A dam burst on Monday night, the mayor said.</p></article>"


def linked(stated: str) -> str:
    return f'<script type="application/ld+json">{stated}</script>'


def says_so(head: str, body: str = BODY) -> bool:
    page = f"<html><head><title>Dam bursts</title>{head}</head><body>{body}</body></html>"
    return read_page(page.encode()).for_subscribers


@pytest.mark.parametrize(
    "head",
    [
        linked('{"@type": "NewsArticle", "isAccessibleForFree": false}'),
        linked('{"@type": "NewsArticle", "isAccessibleForFree": "False"}'),
        linked('{"isAccessibleForFree": "https://schema.org/False"}'),
        linked('{"@graph": [{"@type": "WebSite"}, {"isAccessibleForFree": false}]}'),
        linked('{"hasPart": {"isAccessibleForFree": false, "cssSelector": ".rest"}}'),
        linked("no JSON") + linked('[{"isAccessibleForFree": false}]'),
        "<meta itemprop=isAccessibleForFree content=False>",
        "<meta property=article:content_tier content=locked>",
        "<meta property=article:content_tier content=' Locked '>",
    ],
)
def test_a_page_states_that_it_is_for_subscribers(head: str) -> None:
    assert says_so(head)


@pytest.mark.parametrize(
    "head",
    [
        "",
        linked('{"@type": "NewsArticle", "isAccessibleForFree": true}'),
        linked('{"@type": "NewsArticle", "isAccessibleForFree": "True"}'),
        linked('{"isFamilyFriendly": false, "text": "false"}'),
        linked("{"),
        linked("[" * 100_000),
        "<meta itemprop=isAccessibleForFree content=True>",
        "<meta property=article:content_tier content=metered>",
        '<script>{"isAccessibleForFree": false}</script>',
    ],
)
def test_any_other_page_is_for_everybody(head: str) -> None:
    assert not says_so(head)


def test_a_page_that_shows_nothing_at_all_is_still_refused() -> None:
    with pytest.raises(Refused, match="no readable article"):
        says_so("<meta property=article:content_tier content=locked>", body="")

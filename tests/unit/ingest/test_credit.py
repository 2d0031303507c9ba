"""Agencies that an article is credited to."""

import pytest

from crosswire.domain.articles import Source
from crosswire_ingest.credit import credited, taken_from
from crosswire_ingest.feeds import Entry
from crosswire_ingest.keeping import article_of


@pytest.mark.parametrize(
    ("author", "text", "agency"),
    [
        ("Reuters", "Twelve people died.", "Reuters"),
        ("agence france-presse", "Twelve people died.", "AFP"),
        (None, "GENEVA (Reuters) - Twelve people died.", "Reuters"),
        (None, "GENEVA, May 14 (The Associated Press) — Twelve people died.", "AP"),
        ("Jane Doe", "NEW DELHI (PTI): Twelve people died.", "PTI"),
        ("Jane Doe", "Twelve people died.", None),
        (None, "The club (founded 1902) - a big one - won.", None),
        (None, "He told the agency (Reuters) that twelve died.", None),
        (None, "", None),
    ],
)
def test_an_author_or_a_dateline_credits_an_agency(
    author: str | None, text: str, agency: str | None
) -> None:
    assert credited(author=author, text=text) == agency


@pytest.mark.parametrize(
    ("source", "agency"),
    [
        ("Reuters", "Reuters"),
        ("reuters.com", "Reuters"),
        ("The Associated Press", "AP"),
        ("PA", "PA"),
        ("North Daily", "North Daily"),
        (None, None),
    ],
)
def test_an_agency_is_one_however_a_feed_writes_it(source: str | None, agency: str | None) -> None:
    assert taken_from(source) == agency


def test_the_feed_of_an_agency_is_of_one_origin_with_its_reprints() -> None:
    entry = Entry(title="Flood", text="Twelve people died.")

    own = article_of(entry, Source.named("Agence France-Presse"), alerting=True)

    assert own.agency == "AFP"

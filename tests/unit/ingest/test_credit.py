"""Agencies that an article is credited to."""

import pytest

from crosswire_ingest.credit import credited


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

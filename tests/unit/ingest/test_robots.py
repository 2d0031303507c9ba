"""What robots.txt allows."""

from datetime import timedelta

import pytest

from crosswire_ingest.robots import permission, rules_of

RULES = """
User-agent: *
Disallow: /private
Crawl-delay: 5

User-agent: Crosswire
Disallow: /members/*/full$
Request-rate: 1/10
"""


@pytest.mark.parametrize(
    ("path", "agent", "allowed"),
    [
        ("/news/1", "Otherbot", True),
        ("/private/1", "Otherbot", False),
        ("/private/1", "Crosswire", True),
        ("/members/9/full", "Crosswire", False),
        ("/members/9/fuller", "Crosswire", True),
    ],
)
def test_the_rules_for_our_name_count_and_those_for_all_if_there_are_none(
    path: str, agent: str, allowed: bool
) -> None:
    assert permission(RULES, f"https://north.example{path}", agent).allowed is allowed


def test_pauses_are_asked_for_as_a_delay_or_a_rate() -> None:
    assert permission(RULES, "https://n.example/", "Otherbot").pause == timedelta(seconds=5)
    assert permission(RULES, "https://n.example/", "Crosswire").pause == timedelta(seconds=10)
    assert permission("", "https://n.example/", "Crosswire").pause is None


@pytest.mark.parametrize(
    ("status", "rules"),
    [(200, "Disallow: /"), (404, ""), (403, ""), (429, None), (500, None), (503, None)],
)
def test_no_file_allows_all_and_a_server_in_trouble_nothing_yet(
    status: int, rules: str | None
) -> None:
    assert rules_of(status, b"\xef\xbb\xbfDisallow: /") == rules

"""No pattern of ours takes the square of a text's length, whatever the text."""

import re

import pytest

from tests.redos.patterns import Found, patterns
from tests.redos.timing import growth


def named(pattern: str, *uses: str) -> Found:
    return Found("here", re.compile(pattern), frozenset(uses))


@pytest.mark.timeout(300)
def test_every_pattern_takes_time_in_proportion_to_the_text() -> None:
    found = patterns()

    slow = [one for one in found if growth(one).bad]
    # A busy machine may have been elsewhere: what is slow is slow again.
    bad = [each for one in slow if (each := growth(one)).bad]

    assert [f"{it.where}: {it.pattern} on {it.attack}" for it in bad] == []
    assert len(found) > 100


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"\s+$", r"(\w|\d)*!", r"\s*,", r"a.*b.*c"])
def test_patterns_that_are_known_to_be_slow_are_found_to_be(pattern: str) -> None:
    assert growth(named(pattern, "search")).bad


@pytest.mark.parametrize("pattern", [r"[a-z]+", r"(?<!\s)\s+$", r"\d{1,3}(?:,\d{3})*"])
def test_patterns_that_are_known_to_be_linear_are_not(pattern: str) -> None:
    assert not growth(named(pattern, "search")).bad

"""One address for one page."""

import pytest

from crosswire.domain.addresses import canonical_address

PAGE = "https://north.example/flood?id=7"


@pytest.mark.parametrize(
    "dressed",
    [
        "http://north.example/flood?id=7",
        "HTTPS://North.Example:443/flood?id=7",
        "http://north.example:80/flood?id=7",
        "https://north.example/flood?id=7#comments",
        "https://north.example/flood?utm_source=rss&id=7&utm_medium=feed",
        "https://north.example/flood?id=7&fbclid=x1&GCLID=x2",
        "  https://north.example/flood?id=7\n",
    ],
)
def test_dress_does_not_make_another_page(dressed: str) -> None:
    assert canonical_address(dressed) == PAGE


@pytest.mark.parametrize(
    "other",
    [
        "https://north.example/flood?id=8",
        "https://north.example/flood?id=7&id=8",
        "https://north.example:8443/flood?id=7",
        "https://south.example/flood?id=7",
        "https://north.example/flood/2?id=7",
    ],
)
def test_what_may_be_another_page_stays_another(other: str) -> None:
    assert canonical_address(other) not in (None, PAGE)


def test_letters_of_any_script_are_written_in_one_way() -> None:
    assert canonical_address("https://north.example/flut-in-köln") == canonical_address(
        "https://north.example/flut-in-k%C3%B6ln"
    )


@pytest.mark.parametrize(
    "nothing", ["", "flood", "ftp://north.example/x", "https:///x", "http://[::1", "javascript:x"]
)
def test_what_is_no_address_on_the_web_has_none(nothing: str) -> None:
    assert canonical_address(nothing) is None


def test_an_endless_address_is_not_compared() -> None:
    assert canonical_address("https://north.example/" + "x" * 3_000) is None

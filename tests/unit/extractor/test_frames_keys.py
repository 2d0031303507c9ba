"""By which keys a statement is found by one that tells the same in another verb."""

import pytest

from tests.unit.extractor.test_frames import of


def keys(predicate: str, text: str, mark: str) -> set[str]:
    frame = of(predicate, text).frame
    assert frame is not None
    return {key for key in frame.found_by if key.startswith(mark)}


def test_whoever_won_an_election_is_found_by_whoever_else_was_elected() -> None:
    won = keys("win", "Mara Sund won the presidential election in Zembia.", "vote|")
    elected = keys("re-elect", "Paul Ebo was re-elected president of Zembia.", "vote|")

    assert "vote|zembia" in won & elected


def test_whoever_is_somewhere_is_found_by_whoever_says_that_he_fled() -> None:
    there = keys("be", "Karl Omm is in Egypt.", "at|")
    fled = keys("flee", "Karl Omm fled to Ethiopia.", "at|")

    assert there == fled == {"at|person:om"}


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("win", "Mara Sund won a prize in Zembia."),
        ("criticise", "Mara Sund criticised the presidential election in Zembia."),
        ("meet", "Mara Sund met Paul Ebo in Zembia."),
    ],
)
def test_other_deeds_have_no_such_keys(predicate: str, text: str) -> None:
    assert not keys(predicate, text, "vote|") | keys(predicate, text, "at|")

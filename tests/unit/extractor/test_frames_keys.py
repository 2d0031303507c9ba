"""By which keys a statement is found by one that tells the same in another verb."""

import pytest

from tests.unit.extractor.test_frames import framed, of


def keys(predicate: str, text: str, mark: str, *, title: str = "") -> set[str]:
    frame = of(predicate, text, title=title).frame
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


def all_keys(text: str) -> set[str]:
    return {key for claim in framed(text) for key in claim.found_by}


@pytest.mark.parametrize(
    ("a", "b", "key"),
    [
        pytest.param(
            "The town of Tamsin fell to the rebels.",
            "The army still holds Tamsin.",
            "d:take|name:tamsin",
            id="one took the town, and the other holds it",
        ),
        pytest.param(
            "The bridge was destroyed on Tuesday.",
            "Traffic is crossing the bridge as usual.",
            "s:passage|n:bridge",
            id="destroyed, and in use: the third of its matters",
        ),
        pytest.param(
            "Karl Omm and Joram Vell met in Geneva.",
            "Karl Omm and Joram Vell held talks in Vienna.",
            "d:negotiate|person:om",
            id="one deed in two verbs",
        ),
        pytest.param(
            "Tamsin remains under government control.",
            "Rebels seized Tamsin on Tuesday.",
            "d:take|name:tamsin",
            id="a name that begins the sentence, and is taken for a noun",
        ),
    ],
)
def test_two_clauses_of_another_build_share_a_key(a: str, b: str, key: str) -> None:
    assert key in all_keys(a) & all_keys(b)


def test_a_bill_is_found_by_who_voted_for_it_and_who_rejected_it() -> None:
    backed = keys("vote for", "Kenyan senators voted for the water bill.", "s:")
    rejected = keys("reject", "The senate of Kenya rejected the water bill.", "s:")

    assert "s:stance|n:bill" in backed & rejected


def test_a_state_is_kept_under_whatever_is_in_it_and_not_under_who_brought_it_about() -> None:
    third = keys("destroy", "Rebels destroyed the bridge.", "s:orbit")

    assert third == {"s:orbit|n:bridge"}


def test_whoever_is_named_is_found_by_a_text_that_calls_him_by_his_trade() -> None:
    named = keys("die", "Kenyan writer Amos Wanda died on Saturday.", "s:life@")
    title = "Writer Amos Wanda dead at 81"
    called = keys("die", "The Kenyan novelist died on Monday.", "s:life@", title=title)

    assert "s:life@name:wanda" in named & called

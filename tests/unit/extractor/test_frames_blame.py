"""Under which keys who did harm is looked for: those of the harm, not those of the deed."""

import pytest

from tests.unit.extractor.test_frames import framed


def keys(predicate: str, text: str, *, title: str = "") -> set[str]:
    return {
        key
        for claim in framed(text, title=title)
        if claim.frame and claim.frame.predicate == predicate
        for key in claim.frame.found_by
        if key.startswith("h:")
    }


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Norwegian jets bombed the Lumen cinema in Orlava.", "bomb"),
        ("A fire broke out at the Lumen cinema in Orlava.", "break out"),
        ("A rocket caused a fire at the Lumen cinema in Orlava.", "cause"),
    ],
)
def test_one_harm_is_found_under_the_names_of_what_was_harmed(text: str, predicate: str) -> None:
    names = ("name:lumen", "name:orlava", "a1")

    assert keys(predicate, text) == {f"h:things@{name}" for name in names}


def test_without_a_name_of_its_own_it_is_found_under_what_the_article_opens_with() -> None:
    found = keys("bomb", "Norwegian jets bombed a cinema.", title="Fears in Norvale")

    assert found == {"h:things@name:norvale", "h:things@a1"}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Somebody bombed the Lumen cinema in Orlava.", "bomb"),
        ("The Lumen cinema in Orlava was bombed.", "bomb"),
        ("Norwegian jets did not bomb the Lumen cinema in Orlava.", "bomb"),
        ("Norwegian jets may bomb the Lumen cinema in Orlava.", "bomb"),
        ("Norwegian jets visited the Lumen cinema in Orlava.", "visit"),
        ("A rocket caused a debate at the Lumen cinema in Orlava.", "cause"),
        ("Norwegian jets bombed.", "bomb"),
        ("A crowd broke out in Orlava.", "break out"),
        ("A fire warmed the Lumen cinema in Orlava.", "warm"),
    ],
)
def test_nobody_is_looked_for_where_nobody_is_said_to_have_done_harm(
    text: str, predicate: str
) -> None:
    assert keys(predicate, text) == set()

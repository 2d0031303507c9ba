"""Sentences whose only verb was taken for a word before a noun."""

import pytest

from crosswire_extractor.reading.mending.verbless import with_its_verb
from tests.unit.extractor.hung import hung, moved
from tests.unit.extractor.test_frames import heads, of

ACCUSED = (
    "Unions/NNS/compound/2 accused/VBN/amod/2 ministers/NNS/ROOT/2 of/IN/prep/2 fraud/NN/pobj/3"
)


@pytest.mark.parametrize("tag", ["VBN", "VBD"])
def test_what_stands_between_two_nouns_is_the_verb_of_both(tag: str) -> None:
    tree = hung(ACCUSED.replace("VBN", tag))

    assert moved(tree, with_its_verb(tree)) == {
        "accused": ("accused", "ROOT"),
        "unions": ("accused", "nsubj"),
        "ministers": ("accused", "dobj"),
        "of": ("accused", "prep"),
    }


def test_what_describes_the_one_before_it_goes_with_him() -> None:
    tree = hung("The/DT/det/3 unions/NNS/compound/3 accused/VBN/amod/3 ministers/NNS/ROOT/3")

    assert moved(tree, with_its_verb(tree))["the"] == ("unions", "det")


def test_when_they_did_it_goes_with_nobody() -> None:
    tree = hung(
        "Then/RB/advmod/4 here/RB/dep/4 unions/NNS/compound/4 accused/VBN/amod/4 men/NNS/ROOT/4"
    )

    assert moved(tree, with_its_verb(tree)).keys() == {"accused", "unions", "men"}


@pytest.mark.parametrize(
    "behind",
    ["jan/NN/compound/4 rival/NN/appos/2", ",/,/punct/2 Roe/NNP/appos/2"],
)
def test_who_is_no_name_or_stands_behind_a_comma_is_not_the_object(behind: str) -> None:
    tree = hung(f"Unions/NNS/compound/2 accused/VBN/amod/2 minister/NN/ROOT/2 {behind}")

    assert moved(tree, with_its_verb(tree))["minister"] == ("accused", "dobj")


def test_a_name_behind_an_office_is_the_object() -> None:
    tree = hung(
        "Unions/NNS/compound/2 accused/VBN/amod/2 minister/NN/ROOT/2 Jan/NNP/compound/4 "
        "Roe/NNP/appos/2"
    )

    found = moved(tree, with_its_verb(tree))

    assert found["roe"] == ("accused", "dobj")
    assert found["minister"] == ("roe", "compound")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(ACCUSED.replace("compound/2 accused", "dep/4 accused"), id="hangs elsewhere"),
        pytest.param(ACCUSED.replace("Unions/NNS", "The/DT"), id="the accused ministers"),
        pytest.param(ACCUSED.replace("VBN", "JJ"), id="no verb"),
        pytest.param(
            "Unions/NNS/compound/1 ministers/NNS/ROOT/1 accused/VBN/amod/1", id="behind it"
        ),
        pytest.param(
            "Unions/NNS/nsubj/1 accused/VBD/ROOT/1 ministers/NNS/dobj/1", id="has its verb"
        ),
    ],
)
def test_other_sentences_stay_as_they_hang(words: str) -> None:
    tree = hung(words)

    assert moved(tree, with_its_verb(tree)) == {}


def test_whom_an_opposition_accused_on_a_day_is_said_to_have_done_it() -> None:
    text = "Sarn's opposition accused minister Jon Vask on Tuesday of leaking the report."

    assert heads(of("leak", text))["agent"] == "jon vask"

"""Who the members of a union are, and whose members are only members."""

import pytest

from crosswire_extractor.reading.frames.folk import those_in_it
from crosswire_extractor.syntax.trees import tree
from tests.unit.extractor.test_frames import heads, of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The nurses' union said their members had left the clinic.", "nurse"),
        ("The nurses' union said our members had left the clinic.", "nurse"),
        ("The nurses' union vowed to help its members leave Orvan.", "nurse"),
        ("The nurses' union's members have left the clinic.", "nurse"),
        ("Members of the nurses' unions have left the clinic.", "nurse"),
        ("Members of the union of teachers have left the hall.", "teacher"),
    ],
)
def test_the_members_of_a_union_are_of_its_trade(text: str, who: str) -> None:
    assert heads(of("leave", text))["agent"] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("The nurses' union said its buses had left Orvan.", "bus", id="buses"),
        pytest.param("The nurses' union said its member had left Orvan.", "member", id="only one"),
        pytest.param(
            "Members near the nurses' union have left Orvan.", "member", id="near the union"
        ),
        pytest.param("Members of the drivers' club have left Orvan.", "member", id="of a club"),
        pytest.param(
            "The drivers' club said its members had left Orvan.", "member", id="of its club"
        ),
        pytest.param(
            "The drivers' party's members have left Orvan.", "member", id="of the drivers' party"
        ),
        pytest.param(
            "The nurses' union said some members had left Orvan.", "member", id="of whatever it is"
        ),
        pytest.param(
            "The nurses' union said the choir's members had left Orvan.",
            "member",
            id="of the choir of which the union speaks",
        ),
        pytest.param("Members have left Orvan.", "member", id="of nothing"),
        pytest.param(
            "The union against drivers said its members had left Orvan.",
            "member",
            id="whom the union is against",
        ),
        pytest.param(
            "The union for peace said its members had left Orvan.", "member", id="no people"
        ),
        pytest.param(
            "The harbour union said its members had left Orvan.", "member", id="a place of work"
        ),
    ],
)
def test_whose_trade_nobody_knows_is_told_by_its_own_word(text: str, who: str) -> None:
    assert heads(of("leave", text))["agent"] == who


def test_the_country_of_a_union_is_no_trade_however_it_is_hung() -> None:
    words = tree(
        [
            ("Members", "NNS", "ROOT", 0),
            ("of", "IN", "prep", 0),
            ("the", "DT", "det", 4),
            ("German", "JJ", "compound", 4),
            ("union", "NN", "pobj", 1),
        ]
    )

    assert those_in_it(words, words[0]) is None

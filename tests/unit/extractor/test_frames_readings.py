"""Words at the start of a sentence, and states that are told by a participle."""

from tests.unit.extractor.test_frames import framed, of


def test_a_country_at_the_start_of_a_sentence_is_a_country() -> None:
    closing = of("close", "Brazil has closed the border.")

    assert closing.frame is not None
    agent = closing.frame.of("agent")
    assert agent is not None
    assert agent.key == "country:BR"


def test_a_road_that_is_closed_is_in_a_state() -> None:
    closed = of("closed", "The road to the harbour is closed, the mayor said.")

    assert closed.frame is not None
    assert closed.frame.pos == "a"


def test_the_common_word_that_begins_a_title_is_no_name_of_the_scene() -> None:
    first = framed("Brazil has banned exports of wheat.", title="Wheat exports banned")[0]

    assert "name:wheat" not in first.scene
    assert "country:BR" in first.scene


def test_a_capital_in_which_it_happened_is_a_place_of_the_scene() -> None:
    first = framed("Students pulled down a statue in Lima on Monday.")[0]

    assert any(name.startswith("place:") for name in first.scene)


def test_the_score_of_a_match_is_told_with_who_won_it() -> None:
    beaten = of("beat", "Kell beat Orvan 2-1 in the final on Sunday.")

    assert beaten.frame is not None
    assert [each.head for each in beaten.frame.arguments if each.link == "score"] == ["2-1"]

"""States in the ways in which newsrooms tell them: where somebody is, what goes on, what ends."""

import pytest

from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article
from tests.unit.extractor.test_frames import framed, heads, of
from tests.unit.extractor.test_frames_moods import told


def test_the_first_of_two_joined_states_is_told_too() -> None:
    text = "The pilot is alive and in the hands of rebel fighters, a lawmaker said."

    assert heads(of("alive", text))["patient"] == "pilot"
    assert heads(of("control", text)) == {"agent": "fighter", "patient": "pilot"}


def test_both_of_two_joined_phrases_tell_a_state() -> None:
    text = "The mayor is in good health and on holiday, his office said."

    assert of("in health", text)
    assert of("on holiday", text)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Jan Roe remains in a cell in Kell, the ministry said.", "in cell"),
        ("Jan Roe sat in his cell in Kell on Monday.", "in cell"),
        ("Jan Roe is in the prison of Kell.", "in prison"),
        ("Jan Roe is still at large, police said.", "at large"),
    ],
)
def test_where_somebody_is_held_tells_his_state(text: str, state: str) -> None:
    claim = of(state, text)

    assert heads(claim)["patient"] == "roe"
    assert state.partition(" ")[2] in claim.question.text


def test_in_which_prison_somebody_is_is_told_by_its_name() -> None:
    assert heads(of("in prison", "Jan Roe is in Orvan prison, police said."))["in"] == "prison"
    assert "in" not in heads(of("in prison", "Jan Roe is in prison, police said."))


def test_who_sits_on_a_bench_is_in_no_state() -> None:
    assert of("sit", "Jan Roe sat on a bench.")


@pytest.mark.parametrize(
    "text",
    [
        "The refinery continues to work, the owner said.",
        "The refinery is still running, the owner said.",
        "The refinery keeps operating, the owner said.",
    ],
)
def test_a_plant_at_work_is_in_operation(text: str) -> None:
    claim = of("operate", text)

    assert (claim.polarity, claim.modality) == ("affirmed", "asserted")


def test_who_runs_is_no_plant() -> None:
    assert of("run", "The boy is still running, a neighbour said.")


@pytest.mark.parametrize(
    "text",
    [
        "The hospital is no longer functioning, a doctor said.",
        "The hospital is no longer running, a doctor said.",
    ],
)
def test_no_longer_says_that_it_is_over_now(text: str) -> None:
    claim = of("operate", text)

    assert (claim.polarity, claim.modality) == ("negated", "asserted")


def test_a_dam_that_holds_is_told_by_no_object() -> None:
    assert of("hold firm", "The dam is holding, its operator said.")
    assert of("hold", "The army is holding the dam.")


def test_a_ship_after_the_word_for_its_kind_sinks_and_is_not_only_told_which() -> None:
    claim = of("sink", "The ferry Ona Maria sank off the island of Kell on Monday, police said.")

    assert claim.frame is not None
    assert not claim.frame.presupposed


def test_a_town_that_somebody_lost_is_only_told_which() -> None:
    claim = of("lose", "The town Kell lost is rich, the mayor said.")

    assert claim.frame is not None
    assert claim.frame.presupposed


def test_a_ferry_sinks_off_a_place_and_does_not_sink_it() -> None:
    assert heads(of("sink", "", title="Ferry sinks off Lunde")) == {
        "agent": "ferry",
        "off": "lunde",
    }


@pytest.mark.parametrize("title", ["Junta: bridge is ours", "Bridge is ours, junta says"])
def test_who_says_that_it_is_his_holds_it(title: str) -> None:
    claim = of("control", "", title=title)

    assert claim.frame is not None
    assert [each.key for each in claim.frame.arguments] == ["group:junta", ""]
    assert heads(claim)["patient"] == "bridge"


def test_hands_are_those_of_who_says_so() -> None:
    claim = of("control", "", title="Rebels say Kell is in their hands")

    assert claim.frame is not None
    assert claim.frame.arguments[0].key == "org:rebels"


def test_a_topic_before_a_colon_says_nothing() -> None:
    claims = read(*article("", title="Storm: the bridge over the river is closed"))

    assert all(not claim.attribution.chain for claim in claims)


def test_a_solvent_bank_is_no_liquid() -> None:
    claims = framed("The bank was solvent, the regulator said.")

    assert [c.frame.pos for c in claims if c.frame and c.frame.predicate == "solvent"] == ["a"]


def test_in_intensive_care_is_a_state_of_its_own() -> None:
    assert told("Ada Roe is in intensive care in Kell.", "in intensive care")


def test_a_genuine_work_is_genuine() -> None:
    assert told("The portrait in the Kell museum is a genuine work by Ada Roe.", "genuine")


def test_who_was_found_dead_was_found() -> None:
    assert told("Climber Ada Roe was found dead on Monday.", "find")

"""States that exclude each other, and words that call a report untrue."""

import pytest

from crosswire.lexis import exclusive, state_of, states_of, untrue
from crosswire.lexis.states import clash


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("acquit", "convict", "acquitted or convicted, not both"),
        ("die", "survive", "dead or alive, not both"),
        ("kill", "alive", "dead or alive, not both"),
        ("death", "survive", "dead or alive, not both"),
        ("reopen", "shut", "open or closed, not both"),
        ("sink", "afloat", "sunk or afloat, not both"),
        ("pass", "veto", "passed or rejected, not both"),
        ("impose", "lift", "in force or lifted, not both"),
        ("increase", "drop", "up or down, not both"),
        ("cancel", "go ahead", "cancelled or going ahead, not both"),
    ],
)
def test_two_words_for_states_that_exclude_each_other(a: str, b: str, reason: str) -> None:
    assert exclusive(a, b) == reason


@pytest.mark.parametrize(
    ("a", "b"), [("kill", "die"), ("close", "shut"), ("kill", "close"), ("begin", "continue")]
)
def test_words_for_one_state_or_for_unlike_things_do_not_exclude_each_other(a: str, b: str) -> None:
    assert exclusive(a, b) is None


def test_exclusion_works_both_ways() -> None:
    assert exclusive("convict", "acquit")
    assert exclusive("acquit", "convict")


def test_different_words_leave_the_same_state() -> None:
    told = {
        state.name
        for state in (state_of("kill", "v"), state_of("die", "v"), state_of("dead", "a"))
        if state
    }

    assert told == {"dead"}
    assert state_of("lose life", "v") == state_of("die", "v")


def test_a_verb_says_whose_state_it_leaves() -> None:
    killed, died, sank = state_of("kill", "v"), state_of("die", "v"), state_of("sink", "v")

    assert killed is not None
    assert killed.holder == "object"
    assert died is not None
    assert died.holder == "subject"
    assert sank is not None
    assert sank.holder == "theme"


def test_a_noun_tells_the_state_of_the_verb_behind_it() -> None:
    evacuation = state_of("postponement", "n")

    assert evacuation is not None
    assert evacuation.name == "postponed"


def test_a_word_with_several_readings_tells_each() -> None:
    groups = {state.group for state in states_of("fall", "v")}

    assert {"control", "trend"} <= groups


def test_states_of_different_groups_do_not_clash() -> None:
    dead, closed = state_of("dead", "a"), state_of("closed", "a")

    assert dead is not None
    assert closed is not None
    assert clash(dead, closed) is None


@pytest.mark.parametrize("word", ["fake", "hoax", "fabricate", "baseless", "no evidence", "staged"])
def test_a_word_calls_a_report_untrue(word: str) -> None:
    assert untrue(word)


@pytest.mark.parametrize("word", ["alleged", "unverified", "provocation", "attack", "report"])
def test_a_word_that_doubts_or_names_does_not_call_a_report_untrue(word: str) -> None:
    assert not untrue(word)

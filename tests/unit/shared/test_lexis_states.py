"""States that exclude each other, and words that call a report untrue."""

import pytest

from crosswire.lexis import (
    clash,
    exclusive,
    fits,
    lasts,
    leaves_no_third,
    state_of,
    states_of,
    untrue,
)


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


def test_a_phrase_may_be_joined_by_underscores() -> None:
    assert state_of("shoot_down", "v") == state_of("shoot down", "v")
    assert state_of("shoot_down", "v") is not None


def test_a_spelling_variant_tells_the_same_state() -> None:
    assert state_of("decriminalise", "v") == state_of("decriminalize", "v")
    assert state_of("decriminalise", "v") is not None


@pytest.mark.parametrize(
    ("verb", "thing", "possible"),
    [
        ("seize", "city", True),
        ("seize", "suspect", False),
        ("kill", "soldier", True),
        ("kill", "law", False),
        ("seize", "Vuhledar", True),
    ],
)
def test_a_state_is_told_of_things_that_can_be_in_it(verb: str, thing: str, possible: bool) -> None:
    state = state_of(verb, "v")

    assert state is not None
    assert fits(state, thing) is possible


def test_the_dead_stay_dead_and_the_living_may_die() -> None:
    dead, alive = state_of("die", "v"), state_of("survive", "v")

    assert dead is not None
    assert lasts(dead)
    assert alive is not None
    assert not lasts(alive)


def test_who_is_not_alive_is_dead_but_who_has_not_won_may_have_drawn() -> None:
    assert leaves_no_third("life")
    assert not leaves_no_third("contest")


@pytest.mark.parametrize("word", ["fake", "hoax", "fabricate", "baseless", "no evidence", "staged"])
def test_a_word_calls_a_report_untrue(word: str) -> None:
    assert untrue(word)


@pytest.mark.parametrize("word", ["alleged", "unverified", "provocation", "attack", "report"])
def test_a_word_that_doubts_or_names_does_not_call_a_report_untrue(word: str) -> None:
    assert not untrue(word)


def test_a_lie_is_untrue_and_to_lie_somewhere_is_not() -> None:
    assert untrue("lie", "n")
    assert not untrue("lie", "v")
    assert untrue("no evidence", "n")

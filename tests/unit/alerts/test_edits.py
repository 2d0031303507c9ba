"""What became of a quoted sentence."""

import pytest

from crosswire_alerts.edits import Edit, edit_of

SENTENCE = "At least 12 people drowned when the ferry sank, the coast guard said."
REST = "\nThe boat had left Port Sable at noon. Divers searched until dark."


@pytest.mark.parametrize(
    "now",
    [
        SENTENCE,
        "At least 12 people drowned when the ferry sank, the coastguard said.",
        "At least 12 people drowned, when a ferry sank, the Coast Guard said.",
        "At  least 12 people drowned\u00a0when the ferry sank, the coast guard said.",
        "At least 12 poeple drowned when the ferry sank, the coast guard said.",
    ],
)
def test_an_edit_of_spelling_signs_and_light_words_is_none(now: str) -> None:
    assert edit_of(SENTENCE, now + REST) is None


@pytest.mark.parametrize(
    "now",
    [
        "At least 21 people drowned when the ferry sank, the coast guard said.",
        "At least 12 people were hurt when the ferry sank, the coast guard said.",
        "At least 12 people drowned when the ferry sank, the harbour master said.",
        "At least 12 people had not drowned when the ferry sank, the coast guard said.",
    ],
)
def test_an_edit_of_a_figure_a_deed_a_speaker_or_a_denial_is_one(now: str) -> None:
    assert edit_of(SENTENCE, now + REST) == Edit(SENTENCE, now)


def test_a_sentence_that_is_gone_was_dropped() -> None:
    assert edit_of(SENTENCE, "A ferry service was suspended." + REST) == Edit(SENTENCE, None)
    assert edit_of(SENTENCE, "") == Edit(SENTENCE, None)


def test_what_stands_there_now_is_the_whole_sentence_and_no_more() -> None:
    now = "The coast guard now says that 12 people are missing after the ferry sank off the cape."
    found = edit_of("The coast guard says that 12 people drowned after the ferry sank.", now + REST)

    assert found is not None
    assert found.after == now


def test_a_sentence_that_moved_to_another_place_is_still_there() -> None:
    assert edit_of(SENTENCE, REST.strip() + " " + SENTENCE) is None


def test_what_stands_there_now_is_told_without_the_title_above_it() -> None:
    now = "The ministry gave no figures, it said, and would give none."

    assert edit_of("The ministry gave no figures.", f"News\n{now}") == Edit(
        "The ministry gave no figures.", now
    )

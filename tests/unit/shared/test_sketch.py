"""Reprints known by a sketch, whatever was cut, moved, added or put in other words."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.domain.sketch import KEPT, is_reprint, lacks, sketch_of

#: As of a wire about a burst dam; each sentence is a line.
WIRE = """
Water broke through the old dam above Kestrel Bay shortly before dawn and swept away the lower town.
Families climbed onto the roof of the cannery, where fishermen took them off one boat at a time.
By noon the river stood two metres deep in the market square and had carried off three bridges.
The fire brigade counted fourteen dead and was still looking for nine workers of the night shift.
Engineers had warned the council in spring that the spillway was cracked and overdue for repair.
The council put the work off twice because a bid for the contract was withdrawn at short notice.
Schools along the coast were turned into shelters and bakers in the next valley sent bread by train.
A second wall of the reservoir held through the morning although divers found it to be leaking.
Insurers expect the damage to reach the sum that the port earns from its whole herring season.
The ministry sent pumps, tents and two helicopters, which could not land until the fog had lifted.
Prosecutors opened an inquiry into the delay and asked for the minutes of the last four meetings.
Rain is forecast for the weekend, and those who live below the lock were told to stay away.
The dam was built ninety years ago to drive a sawmill that has been a museum since the war.
Volunteers shovelled mud out of the chapel so that the first of the dead could be laid out there.
Telephone lines were down for most of the day and the list of the missing was kept on a blackboard.
""".strip().splitlines()
#: Another newsroom's own report of the same day.
OWN_REPORT = """
At least fourteen people drowned when the dam at Kestrel Bay gave way on Tuesday, rescuers said.
Our reporter saw cars piled against the church and a cow standing in the window of a bank.
Nine men who worked nights at the cannery are missing, according to the fire brigade.
The mayor called it the worst day in the history of the town and asked people to stay calm.
Experts told this paper that the structure was in a bad state and should have been drained.
Trains to the coast do not run, and the road over the pass is open to ambulances only.
The opposition wants to know why repairs were put off and demands that the council resign.
A school in Upper Kestrel has taken in two hundred people, among them thirty small children.
Meteorologists see more rain coming from the west on Saturday evening.
The king sent his condolences and will travel to the valley as soon as the airfield is dry.
"""
SPEECH = "“" + " ".join(WIRE[:6]) + "”"


def text(lines: list[str]) -> str:
    return "\n".join(lines)


@pytest.mark.parametrize("kept", [15, 12, 9, 6])
def test_a_text_is_known_by_its_beginning(kept: int) -> None:
    assert is_reprint(sketch_of(text(WIRE)), sketch_of(text(WIRE[:kept])))


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_sentences_does_not_matter(seed: int) -> None:
    chosen = random.Random(seed).sample(WIRE, 8)

    assert is_reprint(sketch_of(text(WIRE)), sketch_of(text(chosen)))


def test_a_reprint_with_paragraphs_of_its_own_is_a_reprint() -> None:
    own = OWN_REPORT.strip().splitlines()[:4]

    assert is_reprint(sketch_of(text(WIRE)), sketch_of(text([*WIRE[:5], *own, *WIRE[5:9]])))


def test_a_word_changed_here_and_there_hides_nothing() -> None:
    words = text(WIRE).split(" ")
    changed = [word if at % 10 else "altogether" for at, word in enumerate(words)]

    assert is_reprint(sketch_of(text(WIRE)), sketch_of(" ".join(changed)))


def test_signs_and_capitals_do_not_matter() -> None:
    assert sketch_of("One, two: THREE — four.") == sketch_of("one two three four")


def test_two_reports_of_one_event_are_two_texts() -> None:
    assert not is_reprint(sketch_of(text(WIRE)), sketch_of(OWN_REPORT))


def test_those_who_quote_one_speech_do_not_reprint_each_other() -> None:
    first = f"{text(WIRE[6:10])}\n{SPEECH}, the mayor said."
    second = f"{OWN_REPORT}\n{SPEECH}, the mayor said."

    assert not is_reprint(sketch_of(first), sketch_of(second))


def test_short_reports_above_the_same_offers_are_two_texts() -> None:
    offers = [
        "Sign up for our newsletter to get the news of the day in your inbox every morning.",
        "Follow us on every network there is, and be the first to know what happens next.",
        "© 2024 Northern Media. All rights reserved by Northern Media and its partners.",
    ]
    one, two = (
        sketch_of("\n".join([line, *offers])) for line in (WIRE[0], OWN_REPORT.split("\n")[1])
    )

    assert not is_reprint(one, two)


def test_a_short_text_is_known_only_as_a_whole() -> None:
    short = "Two people died in Kestrel Bay."

    assert is_reprint(sketch_of(short), sketch_of("Two people died in Kestrel Bay"))
    assert not is_reprint(sketch_of(short), sketch_of("Two people died in Kestrel Bay on Monday."))
    assert not is_reprint(sketch_of(short), sketch_of(text(WIRE)))


def test_two_short_speeches_with_one_tag_are_two_texts() -> None:
    first, second = "“We will rebuild,” the mayor said.", "“We will leave,” the mayor said."

    assert not is_reprint(sketch_of(first), sketch_of(second))


def test_nothing_is_no_reprint_of_nothing() -> None:
    assert sketch_of(" … ") is None
    assert not is_reprint(None, None)


def test_a_sketch_is_small_however_long_the_text() -> None:
    endless = " ".join(f"word{number}" for number in range(20_000))

    assert len(sketch_of(endless) or "") == KEPT * 4


def test_a_sketch_tells_which_sentences_a_text_does_not_hold() -> None:
    sketch = sketch_of(text(WIRE[:10]))

    assert not any(lacks(sketch, line) for line in WIRE[:10])
    assert sum(lacks(sketch, line) for line in WIRE[10:]) >= 4


def test_of_a_short_text_nothing_is_told() -> None:
    assert not lacks(sketch_of("Two people died."), WIRE[0])
    assert not lacks(None, WIRE[0])


@given(st.text())
def test_any_text_reprints_itself_if_it_has_words(anything: str) -> None:
    sketch = sketch_of(anything)

    assert is_reprint(sketch, sketch_of(anything)) == (sketch is not None)


@given(st.lists(st.sampled_from(WIRE)), st.lists(st.sampled_from(WIRE)))
def test_it_does_not_matter_which_text_is_named_first(one: list[str], two: list[str]) -> None:
    first, second = sketch_of(text(one)), sketch_of(text(two))

    assert is_reprint(first, second) == is_reprint(second, first)

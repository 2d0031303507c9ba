"""Who did it, where the sentence sets him apart: it was he who did; the man who did was he."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of


@pytest.mark.parametrize(
    "text",
    [
        "It was the rebels that burned the mill.",
        "It was the rebels who burned the mill, police said.",
        "It was the rebels that burned the mill in Korven on Tuesday, a witness said.",
    ],
)
def test_whom_a_sentence_sets_apart_did_it(text: str) -> None:
    claim = of("burn", text)

    assert heads(claim).items() >= {("agent", "rebel"), ("patient", "mill")}
    assert claim.polarity == "affirmed"


def test_a_name_is_set_apart_as_a_word_is() -> None:
    text = "It was Black Dawn that attacked the church in Korven on Tuesday, a witness said."

    assert heads(of("attack", text))["agent"] == "black dawn"


def test_it_was_not_they_who_did_it() -> None:
    claim = of("burn", "It was not the rebels who burned the mill.")

    assert heads(claim)["agent"] == "rebel"
    assert claim.polarity == "negated"


def test_where_nobody_is_set_apart_it_is_told_what_it_was() -> None:
    assert of("wait", "It was a long wait in Korven.").polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The man who stabbed the teacher was her husband, Jon Vint.", "husband"),
        ("The woman who stabbed the teacher is a nurse.", "nurse"),
        ("The man who stabbed the teacher was not her husband.", "man"),
        ("The doctor who stabbed the teacher was a widower.", "doctor"),
    ],
)
def test_the_man_who_did_it_is_who_he_is_said_to_be(text: str, doer: str) -> None:
    assert heads(of("stab", text))["agent"] == doer


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Jon Vint confessed on Tuesday to the killing of Mara Orlo.", "affirmed"),
        ("Jon Vint is innocent of the killing of Mara Orlo.", "negated"),
        ("Jon Vint is not innocent of the killing of Mara Orlo.", "affirmed"),
    ],
)
def test_whoever_confesses_has_done_it_and_whoever_is_innocent_has_not(
    text: str, polarity: str
) -> None:
    claim = of("kill", text)

    assert heads(claim)["agent"] == "jon vint"
    assert claim.polarity == polarity


def test_army_shelling_that_is_blamed_is_the_armys() -> None:
    text = "Rebels blamed army shelling on Tuesday for the collapse of the Tamsin dam."

    assert heads(of("collapse", text)) == {"agent": "shelling", "patient": "dam"}
    assert heads(of("shell", text))["agent"] == "army"


def test_a_raid_on_a_bank_is_not_by_the_bank() -> None:
    assert heads(of("raid", "A bank raid was reported in Korven.")) == {"patient": "bank"}


def test_what_was_set_alight_was_torched() -> None:
    assert heads(of("torch", "The mill was set alight by students."))["patient"] == "mill"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said he is not sure when the port city of Korven will be unblocked.",
        "The mayor was unsure whether the mill had been burned.",
    ],
)
def test_what_somebody_is_not_sure_of_is_only_asked(text: str) -> None:
    [told] = [c for c in framed(text) if c.frame and c.frame.predicate in ("unblock", "burn")]

    assert told.modality == "question"


def test_a_thing_with_its_name_right_behind_it_bears_the_name() -> None:
    claim = of("safe", "The drug Velorin is not safe, a professor said.")

    assert claim.frame is not None
    assert claim.frame.arguments[0].key == "name:velorin"


def test_the_strike_of_the_drivers_is_theirs_and_that_on_the_depot_is_on_it() -> None:
    assert heads(of("strike", "The strike of the drivers was over.")) == {"agent": "driver"}
    assert heads(of("strike", "The strike on the depot was over.")) == {"patient": "depot"}


def test_who_is_quoted_below_a_long_sentence_is_no_word_of_the_short_one() -> None:
    told = framed(
        "On Monday, after long talks in the old town hall of Kell, the mayor, Anna Berg, urged the"
        ' firm to act:\n\n"The guards have left. The mill is shut. They have a right to pay. Go."'
    )

    assert "shut" in {claim.frame.predicate for claim in told if claim.frame}


def test_where_it_was_that_they_met_they_met() -> None:
    claim = of("meet", "It was in Vienna that Karl Omm met Tavi Renk on Tuesday, an aide said.")

    assert heads(claim)["in"] == "vienna"


@pytest.mark.parametrize(
    "text",
    [
        "It was not in Vienna that Karl Omm met Tavi Renk on Tuesday, an aide said.",
        "It was clear in Vienna that Karl Omm met Tavi Renk on Tuesday, an aide said.",
    ],
)
def test_where_it_was_not_and_what_was_clear_there_is_no_place_of_theirs(text: str) -> None:
    assert "vienna" not in heads(of("meet", text)).values()

"""Whose name stands behind a place, who is still what, who did what with whom, and how."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of


def keys(text: str, predicate: str, role: str) -> str:
    claim = of(predicate, text)
    assert claim.frame is not None
    [found] = [each for each in claim.frame.arguments if each.role == role]
    return found.key


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the mayor of Korven, Dana Holt, on Tuesday.",
        "Police arrested the head of a bank in Korven, Dana Holt, on Tuesday.",
        "Police did not arrest the mayor of the port city of Korven, Dana Holt, a spokesman said.",
    ],
)
def test_a_name_behind_a_place_is_that_of_the_person_before_it(text: str) -> None:
    assert keys(text, "arrest", "patient") == "person:holt"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the mayor of Buffalo, New York, on Tuesday.",
        "Police arrested the governor of the state, Lagos, on Tuesday.",
        "Police arrested the killer of the mayor, a nurse, on Tuesday.",
    ],
)
def test_what_is_no_full_name_behind_a_place_names_nobody(text: str) -> None:
    assert not keys(text, "arrest", "patient").startswith("person:")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Karl Omm is still finance minister.", True),
        ("Karl Omm remains finance minister.", True),
        ("Karl Omm stays on as head coach.", True),
        ("Karl Omm is no longer finance minister.", False),
    ],
)
def test_whoever_is_still_what_he_was_has_not_left_his_office(text: str, kept: bool) -> None:
    claim = of("stay in office", text)

    assert (claim.polarity == "affirmed") is kept
    assert heads(claim)["as"] in ("minister", "coach")


@pytest.mark.parametrize(
    "text",
    [
        "Karl Omm is finance minister.",
        "Karl Omm remains a suspect.",
        "Karl Omm is still tired.",
        "The clinic stays open as planned.",
    ],
)
def test_what_is_no_office_or_has_not_been_asked_about_is_not_kept(text: str) -> None:
    assert all(c.frame is None or c.frame.predicate != "stay in office" for c in framed(text))


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("meet", "Anna Berg and Tavi Renk met in Geneva."),
        ("meet", "There was a meeting between Anna Berg and Tavi Renk in Geneva."),
        ("talk", "Reports of talks between Anna Berg and Tavi Renk are untrue, her aide said."),
        ("clash", "Police and protesters clashed in Geneva."),
    ],
)
def test_what_two_do_with_each_other_one_does_with_the_other(predicate: str, text: str) -> None:
    told = [c for c in framed(text) if c.frame and c.frame.predicate == predicate]

    assert {"agent", "with"} <= set(heads(told[0]))


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, Tavi Renk and Karl Omm met in Geneva.",
        "Anna Berg or Tavi Renk met in Geneva.",
        "The ministers met in Geneva.",
    ],
)
def test_of_more_than_two_or_of_either_nobody_is_the_other(text: str) -> None:
    assert "with" not in heads(of("meet", text))


def test_an_air_strike_is_no_strike_on_the_air() -> None:
    claim = of("strike", "A Kenyan air strike on the depot was reported on Tuesday.")

    assert heads(claim) == {"agent": "people", "patient": "depot"}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The senate voted down the bill on Tuesday.", "vote down"),
        ("The board fought off a bid on Tuesday.", "fight off"),
    ],
)
def test_what_a_verb_of_two_words_is_done_to_is_its_object(text: str, predicate: str) -> None:
    assert "patient" in heads(of(predicate, text))


def test_a_way_that_somebody_walks_is_not_walked_down() -> None:
    assert "patient" not in heads(of("run", "The miners ran down the hill."))


def test_the_town_of_a_name_is_what_bears_the_name() -> None:
    assert keys("Rebels captured the town of Tamsin.", "capture", "patient") == "name:tamsin"


@pytest.mark.parametrize(
    "what", ["a village of Tamsin", "the port of Tamsin", "the province of Tamsin"]
)
def test_a_village_of_a_town_its_port_and_its_province_are_not_the_town(what: str) -> None:
    assert keys(f"Rebels captured {what}.", "capture", "patient") == ""


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The rebels have not taken Tamsin, the governor said on Tuesday.", "take"),
        ("The army holds Tamsin, a general said on Tuesday.", "hold"),
    ],
)
def test_who_speaks_behind_a_comma_is_not_called_like_the_town(text: str, predicate: str) -> None:
    claim = of(predicate, text)

    assert keys(text, predicate, "patient") == "name:tamsin"
    assert claim.attribution.speaker is not None
    assert claim.attribution.speaker.name != "Tamsin"


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Reports of the death of Tavi Renk are wrong, an aide said.", "negated"),
        ("Reports of the death of Tavi Renk are not wrong, an aide said.", "affirmed"),
    ],
)
def test_a_report_that_is_wrong_tells_what_did_not_happen(text: str, polarity: str) -> None:
    assert of("die", text).polarity == polarity


def test_a_death_that_is_announced_is_told_and_not_told_in_passing() -> None:
    claim = of("die", "The army announced the death of Tavi Renk on Tuesday.")

    assert claim.frame is not None
    assert not claim.frame.presupposed


def test_whoever_was_shot_dead_was_shot_dead_however_far_behind_the_word_stands() -> None:
    claim = of("dead", "Soldiers shot rebel leader Tavi Renk dead near Korven.")

    assert claim.frame is not None
    assert claim.frame.arguments[0].key == "person:renk"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Orvan Bank sacked 300 workers on Tuesday.", "name:orvan"),
        ("The board said that Selva Motors sacked 300 workers.", "name:selva"),
        ("Orvan United sacked 30 workers on Tuesday.", "name:orvan"),
        ("The Winter Cup sacked 30 workers on Tuesday.", "name:cup"),
    ],
)
def test_of_the_many_banks_and_clubs_the_first_name_tells_which(text: str, named: str) -> None:
    assert keys(text, "sack", "agent") == named


def test_whoever_is_named_to_an_office_is_not_the_office() -> None:
    text = "Marta Kess was named head coach of Orvan United on Tuesday."

    assert keys(text, "take post", "agent") == "person:kes"
    assert keys(text, "take post", "patient") == ""
    assert keys(text, "take post", "oblique") == "name:orvan"

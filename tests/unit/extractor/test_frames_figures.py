"""Figures told through nouns and parts: a ban, a vote, a sum, some of the fighters."""

import pytest

from crosswire.domain.claims import Argument, Claim
from tests.unit.extractor.desk import claims_of, toll
from tests.unit.extractor.test_frames import framed, heads, of


def figure_of(claim: Claim) -> tuple[float | None, str]:
    """The one figure that a frame has."""
    assert claim.frame is not None
    [found] = [each.quantity for each in claim.frame.arguments if each.quantity]
    return found.value, found.unit


def counted(predicate: str, text: str) -> Argument:
    frame = of(predicate, text).frame
    assert frame is not None
    return next(each for each in frame.arguments if each.quantity)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The league banned Ada Holm for two years on Monday.", "ban"),
        ("The league handed Ada Holm a two-year ban on Monday.", "ban"),
        ("The league on Monday handed sprinter Ada Holm a two-year ban for doping.", "ban"),
        ("Ada Holm was given a two-year ban.", "ban"),
        ("Ada Holm received a two-year suspension.", "suspend"),
    ],
)
def test_a_ban_that_is_handed_out_is_for_so_long(text: str, predicate: str) -> None:
    claim = of(predicate, text)

    assert heads(claim)["patient"] == "ada holm"
    assert figure_of(claim) == (24, "month")


def test_who_hands_over_a_letter_bans_nobody() -> None:
    claims = framed("The league handed Ada Holm a two-page letter on Monday.")

    assert all(claim.frame and claim.frame.predicate == "hand" for claim in claims)


def test_a_five_day_strike_lasts_as_long_as_a_strike_for_five_days() -> None:
    noun = of("strike", "Dockers held a five-day strike in Orlava.")
    verb = of("strike", "Dockers struck for five days in Orlava.")

    assert figure_of(noun) == figure_of(verb) == (432_000, "second")


@pytest.mark.parametrize(
    "text",
    [
        "The Senate passed the water bill by 61 votes to 39.",
        "The Senate passed the water bill by 61 to 39.",
        "The Senate passed the water bill with 61 votes in favour and 39 against.",
    ],
)
def test_a_bill_is_passed_by_so_many_votes(text: str) -> None:
    claim = of("pass", text)

    assert figure_of(claim) == (61, "vote")
    assert "to" not in heads(claim)


def test_a_margin_is_no_number_of_votes() -> None:
    assert "votes" not in heads(of("pass", "The Senate passed the water bill by three votes."))


@pytest.mark.parametrize(
    "text",
    [
        "The settlement with Norvik is worth 52 million euros.",
        "Norvik agreed to a 52-million-euro settlement.",
        "Norvik agreed to a €52 million settlement.",
    ],
)
def test_what_a_settlement_is_worth_is_its_amount(text: str) -> None:
    assert figure_of(of("amount", text)) == (52_000_000, "EUR")


def test_the_cost_of_a_bridge_is_what_it_cost() -> None:
    noun, verb = "The cost of the bridge was 9 million euros.", "The bridge cost 9 million euros."

    assert heads(of("amount", noun)) == heads(of("amount", verb)) == {"patient": "price"}


@pytest.mark.parametrize(
    ("text", "predicate", "head"),
    [
        ("The Greens won 48 of the 120 seats in Orlava.", "win", "seat"),
        ("Twelve of our divers found the wreck in Orlava.", "find", "diver"),
        ("Norvik sold 35 of its trucks in Orlava.", "sell", "truck"),
    ],
)
def test_a_number_of_some_counts_what_they_are(text: str, predicate: str, head: str) -> None:
    assert counted(predicate, text).head == head


def test_people_who_flee_are_those_who_cross() -> None:
    crossed = of("cross", "Some 420 people fleeing the fighting have crossed into Sweden.")

    assert heads(crossed)["agent"] == "people"


def test_people_are_held_hostage() -> None:
    held = of("hold", "Gunmen are holding 27 people hostage in a hotel in Orlava.")

    assert heads(held)["patient"] == "people"


@pytest.mark.parametrize(
    "text",
    [
        "Doctors in Orlava raised to 40 the number of people killed in the blast.",
        "Orlava hospital raised to 40 the number of people it says were killed in the blast.",
    ],
)
def test_a_toll_that_is_raised_stands_before_what_it_counts(text: str) -> None:
    assert ("killed", 40, 40) in {toll(claim) for claim in claims_of(text, title="Blast in Orlava")}


def test_a_group_without_a_country_counts_its_own() -> None:
    text = "The Tamba Front said that no more than 35 of its fighters had died in Orlava."

    assert ("killed", 0, 35) in {toll(claim) for claim in claims_of(text, title="Orlava")}


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is expected to close its gates.",
        "The harbour was expected to close its gates.",
        "The harbour is to close its gates.",
        "The harbour was meant to close its gates.",
    ],
)
def test_what_is_expected_is_not_said_to_be_so(text: str) -> None:
    assert of("close", text).modality == "forecast"


@pytest.mark.parametrize(
    "text",
    [
        "Ten homes burned down in Orlava, the mayor, Ada Roe, said.",
        "Ten homes burned down near Orlava, the regional governor, Ada Roe, said on Friday.",
    ],
)
def test_who_is_introduced_behind_a_place_speaks_and_is_not_the_place(text: str) -> None:
    claim = of("burn down", text)

    assert claim.attribution.speaker is not None
    assert claim.attribution.speaker.name == "Ada Roe"
    assert claim.frame is not None
    assert "mayor" not in [term for each in claim.frame.arguments for term in each.terms]


def test_a_mine_is_not_what_is_mine() -> None:
    assert (
        heads(of("close", "The mine was closed in Orlava, its director, Ada Roe, said."))["patient"]
        == "mine"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm won the election in Kell with 54 percent of the vote.",
        "Ada Holm took 54 percent of the vote in Kell.",
    ],
)
def test_who_has_so_much_of_the_vote(text: str) -> None:
    claim = of("poll", text)

    assert heads(claim) == {"agent": "ada holm", "patient": "vote"}
    assert figure_of(claim) == (0.54, "share")


def test_a_share_in_an_exit_poll_is_no_result() -> None:
    claims = framed("Ada Holm took 54 percent of the vote in Kell, an exit poll showed.")

    assert "poll" not in {claim.frame.predicate for claim in claims if claim.frame}


@pytest.mark.parametrize(
    "text",
    [
        "Kell United beat Northgate 2-1 on Sunday.",
        "Kell United won the cup with a 2-1 victory over Northgate.",
        "Northgate lost 2-1 to Kell United.",
    ],
)
def test_who_beat_whom_and_how_is_told_in_several_ways(text: str) -> None:
    told = heads(of("beat", text))

    assert (told["agent"], told["patient"]) == ("kell united", "northgate")
    assert told["score"] == "2-1"


def test_a_budget_that_passes_parliament_is_passed_by_it() -> None:
    told = heads(of("pass", "The budget passed parliament with 104 votes in favour."))

    assert (told["agent"], told["patient"]) == ("parliament", "budget")

"""What a statement is called, what people insist on, and what they only think about."""

import pytest

from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Orvan Steel called the report that it had paid bribes a lie.", "pay"),
        ("The mayor described claims that the dam had burst as nonsense.", "burst"),
        ("Judge Kell branded the claim that she had sold the quarry a pure invention.", "sell"),
        ("The governor called it a lie that the firm had closed the dam.", "close"),
        ("Kell Bank called reports that it had closed its vaults false.", "close"),
    ],
)
def test_who_calls_a_claim_untrue_denies_what_it_tells(text: str, predicate: str) -> None:
    [claim] = told(text, predicate)

    assert (claim.polarity, claim.modality) == ("negated", "denied")


def test_who_calls_a_claim_early_denies_nothing() -> None:
    [claim] = told("Orvan Steel called reports that it had sold the quarry premature.", "sell")

    assert claim.polarity == "affirmed"


@pytest.mark.parametrize("what", ["was fabricated", "is fake", "had been staged by actors"])
def test_what_a_made_up_video_shows_did_not_happen(what: str) -> None:
    claims = told(f"The army said the video of the raid on Orvan {what}.", "raid")

    assert [claim.polarity for claim in claims] == ["negated"]


def test_what_a_video_that_was_filmed_shows_did_happen() -> None:
    claims = told("The army said the video of the raid on Orvan was filmed in May.", "raid")

    assert [claim.polarity for claim in claims] == ["affirmed"]


def test_who_insists_on_a_day_that_it_is_so_says_that_it_is_so() -> None:
    [claim] = told("The union insisted on Monday that the drivers had not left Orvan.", "leave")

    assert (claim.polarity, claim.modality) == ("negated", "asserted")


def test_who_insists_that_it_be_so_wants_it() -> None:
    [claim] = told("The union insisted on Monday that the bank open its files.", "open")

    assert claim.modality == "demanded"


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("The party called for the minister to resign.", "resign", "demanded"),
        ("Oda Kell said she was thinking about leaving the club.", "leave", "question"),
        ("The drivers agreed to leave Orvan only if the firm paid them.", "leave", "conditional"),
        ("Orvan Steel faces accusations of poisoning the river.", "poison", "hedged"),
    ],
)
def test_what_is_wanted_weighed_or_alleged_is_no_fact(
    text: str, predicate: str, modality: str
) -> None:
    assert [claim.modality for claim in told(text, predicate)] == [modality]


def test_who_decides_against_it_will_not_do_it() -> None:
    [claim] = told("Oda Kell decided against leaving the club.", "leave")

    assert (claim.polarity, claim.modality) == ("negated", "forecast")


def test_who_is_not_in_talks_to_buy_will_not_buy() -> None:
    [claim] = told("Orvan Steel is not in talks to buy the quarry, its chief said.", "buy")

    assert (claim.polarity, claim.modality) == ("negated", "forecast")


def test_who_dismisses_a_person_to_save_money_denies_nothing() -> None:
    claims = told("", "save", title="Premier dismisses minister to save money")

    assert "negated" not in {claim.polarity for claim in claims}


def test_of_three_who_blame_each_other_nobody_knows_who_blames_whom() -> None:
    claims = told("Kell, Orvan and Rye accused each other of shelling the bridge.", "shell")

    assert all(c.frame is None or not (d := c.frame.of("agent")) or not d.key for c in claims)


@pytest.mark.parametrize(
    "text",
    [
        "The union for nurses at Orvan said its members had left the clinic.",
        "The nurses' union said its members had left the clinic.",
        "Members of the nurses' union have left the clinic.",
    ],
)
def test_the_members_of_the_nurses_union_are_nurses(text: str) -> None:
    [claim] = told(text, "leave")

    assert claim.frame is not None
    doer = claim.frame.of("agent")
    assert doer is not None
    assert doer.head == "nurse"


def test_the_members_of_a_union_of_nobody_knows_whom_are_members() -> None:
    [claim] = told("The union said its members had left the clinic.", "leave")

    assert claim.frame is not None
    doer = claim.frame.of("agent")
    assert doer is not None
    assert doer.head == "member"


def test_an_army_that_speaks_of_the_hospital_does_not_speak_of_itself() -> None:
    [claim] = told("The army said the hospital had been destroyed.", "destroy")

    assert claim.frame is not None
    harmed = claim.frame.of("patient")
    assert harmed is not None
    assert (harmed.head, harmed.key) == ("hospital", "")


def test_no_acid_that_leaked_opens_a_sentence_of_its_own() -> None:
    [claim] = told("No acid leaked into the Orvan, the firm said on Tuesday.", "leak")

    assert (claim.polarity, claim.attribution.chain[-1].name) == ("negated", "firm")


def test_a_levy_that_is_ruled_out_will_not_be_introduced() -> None:
    [claim] = told("Finance minister Oda Kell ruled out a levy on sugar on Friday.", "introduce")

    assert (claim.polarity, claim.modality) == ("negated", "denied")
    assert claim.attribution.chain[-1].name == "Oda Kell"


def test_what_has_not_been_ruled_out_is_left_open() -> None:
    assert told("Oda Kell has not ruled out a levy on sugar.", "introduce") == []
    [claim] = told("The mayor has not ruled out talks with the rebels.", "negotiate")
    assert claim.modality == "question"


def test_lecturers_at_the_head_of_a_sentence_are_not_described_by_their_own_name() -> None:
    [claim] = told("Lecturers at Orvan have left the hall.", "leave")

    assert claim.frame is not None
    doer = claim.frame.of("agent")
    assert doer is not None
    assert "lecturers" not in doer.terms

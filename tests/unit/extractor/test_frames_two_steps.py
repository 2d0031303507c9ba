"""What is kept, dropped or refused, and is itself denied, asked for or foreseen."""

import pytest

from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article, speakers
from tests.unit.extractor.test_frames import heads
from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Kell Motors has dropped its plans to close the Lenta quarry.", "negated", "forecast"),
        (
            "Kell Motors has not dropped its plans to close the Lenta quarry.",
            "affirmed",
            "forecast",
        ),
        (
            "Plans to close the Lenta quarry have been scrapped, the firm said.",
            "negated",
            "forecast",
        ),
        ("Plans to close the Lenta quarry were not shelved, it said.", "affirmed", "forecast"),
        ("Kell Motors should drop its plans to close the Lenta quarry.", "negated", "demanded"),
        (
            "Kell denied that it had given up plans to close the Lenta quarry.",
            "affirmed",
            "forecast",
        ),
    ],
)
def test_a_plan_that_is_given_up_and_one_that_is_not(
    text: str, polarity: str, modality: str
) -> None:
    [claim] = told(text, "close")

    assert (claim.polarity, claim.modality) == (polarity, modality)


def test_who_drops_his_plans_will_not_do_it_and_dropping_them_is_nothing_besides() -> None:
    claims = read(*article("Kell Motors has dropped its plans to close the Lenta quarry."))

    assert [c.frame.predicate for c in claims if c.frame] == ["close"]
    assert heads(claims[0])["agent"] == "kell motors"


@pytest.mark.parametrize(
    "text",
    [
        "The firm no longer denies that it sold the quarry.",
        "The firm cannot deny that it sold the quarry.",
        "The firm stopped short of denying that it had sold the quarry.",
        "Nobody denies that the firm sold the quarry.",
        "No one denied that the firm had sold the quarry.",
        "The firm neither confirmed nor denied that it had sold the quarry.",
    ],
)
def test_what_is_not_denied_is_neither_said_nor_denied(text: str) -> None:
    assert told(text, "sell") == []
    assert told(text, "confirm") == []


def test_what_cannot_be_done_will_not_be() -> None:
    [claim] = told("The firm cannot sell the quarry.", "sell")

    assert (claim.polarity, claim.modality) == ("negated", "forecast")
    assert heads(claim)["agent"] == "firm"


@pytest.mark.parametrize(
    ("text", "who", "polarity", "modality"),
    [
        ("The army stopped the rebels from leaving Lenta.", "rebel", "negated", "asserted"),
        ("The rebels were prevented from leaving Lenta.", "rebel", "negated", "asserted"),
        ("The rebels refrained from leaving Lenta.", "rebel", "negated", "asserted"),
        ("The army may stop the rebels from leaving Lenta.", "rebel", "negated", "forecast"),
        ("The army did not stop the rebels from leaving Lenta.", "rebel", "negated", "question"),
    ],
)
def test_who_is_kept_from_it_does_not_do_it(
    text: str, who: str, polarity: str, modality: str
) -> None:
    [claim] = told(text, "leave")

    assert (claim.polarity, claim.modality) == (polarity, modality)
    assert heads(claim)["agent"] == who


@pytest.mark.parametrize(
    "text",
    [
        "The firm did not decline to sell the quarry.",
        "The firm denied that it had declined to sell the quarry.",
    ],
)
def test_who_did_not_decline_may_have_done_it(text: str) -> None:
    assert [c.modality for c in told(text, "sell")] == ["hedged"]


@pytest.mark.parametrize(
    ("title", "predicate", "modality"),
    [
        ("Red Banner accused of killing nurses", "kill", "asserted"),
        ("Minister charged with selling the quarry", "sell", "asserted"),
        ("Doctor said to have sold quarry", "sell", "hedged"),
        ("Trader not believed to have sold quarry", "sell", "hedged"),
        ("Villagers told to leave Lenta", "leave", "demanded"),
    ],
)
def test_the_accused_of_a_headline_does_not_speak_in_it(
    title: str, predicate: str, modality: str
) -> None:
    [claim] = told("Nine came.", predicate, title=title)

    assert claim.modality == modality
    assert [who for who in speakers(claim) if who != "group:unnamed"] == []


def test_of_whom_it_is_said_between_commas_does_the_rest_himself() -> None:
    text = "Ivo Kell, said to have sold the quarry, left the country."

    assert [c.modality for c in told(text, "sell")] == ["hedged"]
    assert [heads(c)["agent"] for c in told(text, "leave")] == ["ivo kell"]


def test_whom_others_accuse_may_speak_for_himself() -> None:
    [claim] = told("Nine came.", "kill", title="Man accused of theft says soldiers killed nurse")

    assert [one.name for one in claim.attribution.chain] == ["Man"]


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("The firm is said to have sold the quarry.", "affirmed", "hedged"),
        ("The firm is not believed to have sold the quarry.", "negated", "hedged"),
        ("The firm is suspected of selling the quarry.", "affirmed", "hedged"),
        ("The firm was told to sell the quarry.", "affirmed", "demanded"),
        ("The firm ought to sell the quarry.", "affirmed", "demanded"),
        ("The firm ought to have sold the quarry.", "affirmed", "question"),
        ("The firm should not have sold the quarry.", "negated", "question"),
        ("The firm is said by farmers to have sold the quarry.", "affirmed", "asserted"),
    ],
)
def test_what_is_only_said_of_somebody_is_hedged(text: str, polarity: str, modality: str) -> None:
    [claim] = told(text, "sell")

    assert (claim.polarity, claim.modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Rumours spread on Tuesday that the firm had sold the quarry.", "rumours"),
        ("A story is going round that the firm has sold the quarry.", "story"),
        ("There were reports on Tuesday that the firm had sold the quarry.", "reports"),
        ("There was a rumour flying around that the firm had sold the quarry.", "rumour"),
    ],
)
def test_what_goes_round_is_said_by_nobody(text: str, hedge: str) -> None:
    [claim] = told(text, "sell")

    assert (claim.polarity, claim.modality) == ("affirmed", "hedged")
    assert claim.attribution.hedge == hedge

"""What the words around a clause make of it: not so, not yet, not for certain."""

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article
from tests.unit.extractor.test_frames import of


def told(text: str, predicate: str, *, title: str = "") -> list[Claim]:
    claims = read(*article(text, title=title))
    return [c for c in claims if c.frame and c.frame.predicate == predicate]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The pilot has at no time been detained, police said.", "detain"),
        ("By no means has the firm closed the quarry, the ministry said.", "close"),
        ("The firm has not paid the fine, nor has it closed the quarry.", "close"),
        ("The senate has yet to sign the treaty.", "sign"),
        ("The mayor saw a refusal by the firm to close the quarry.", "close"),
        ("It is not true that the dam has burst, the governor said.", "burst"),
    ],
)
def test_it_is_not_so(text: str, predicate: str) -> None:
    [claim] = told(text, predicate)

    assert (claim.polarity, claim.modality) == ("negated", "asserted")


def test_not_the_one_but_the_other() -> None:
    text = "The pilot was not killed but wounded, the navy said."

    assert [c.polarity for c in told(text, "kill")] == ["negated"]
    assert [c.polarity for c in told(text, "wound")] == ["affirmed"]


def test_nobody_is_going_to_is_said_of_what_is_to_come() -> None:
    [claim] = told("Nobody is going to close the quarry, the owner said.", "close")

    assert (claim.polarity, claim.modality) == ("negated", "forecast")


def test_what_may_come_is_told_with_a_doubt() -> None:
    [claim] = told("The owner may close the quarry.", "close")

    assert (claim.modality, claim.attribution.hedge) == ("forecast", "may")


def test_what_stands_before_a_denial_of_something_else_is_not_denied() -> None:
    title = "Rockets hit fuel depot, navy denies attack"

    assert [c.polarity for c in told("", "hit", title=title)] == ["affirmed"]


@pytest.mark.parametrize("verb", ["opposes", "calls for", "demands"])
def test_what_somebody_is_for_or_against_has_not_happened(verb: str) -> None:
    [claim] = told(f"The union {verb} the closure of the quarry.", "close")

    assert claim.modality == "demanded"


@pytest.mark.parametrize(
    "text",
    [
        "The minister said he had not sold the quarry.",
        "The minister denied the charge that he had sold the quarry.",
    ],
)
def test_he_is_who_speaks_of_himself(text: str) -> None:
    [claim] = told(text, "sell")

    assert claim.frame is not None
    doer = claim.frame.of("agent")
    assert doer is not None
    assert (doer.head, claim.polarity) == ("minister", "negated")


def test_the_forces_of_a_country_are_those_of_whoever_calls_them_its_own() -> None:
    [claim] = told("Chad said that its forces had taken Zinder.", "take")

    assert claim.frame is not None
    doer = claim.frame.of("agent")
    assert doer is not None
    assert doer.side == "TD"


def test_a_name_behind_an_office_and_its_town_says_who_speaks() -> None:
    [claim] = told("The mayor of Orlen, Ada Brun, said that the bridge had been closed.", "close")

    assert [each.name for each in claim.attribution.chain] == ["Ada Brun"]


@pytest.mark.parametrize("how", ["at the desired level", "as planned"])
def test_what_did_not_happen_in_some_way_may_have_happened(how: str) -> None:
    claims = read(*article(f"The merger of Kell and Orvan did not happen {how}, Jane Roe said."))

    assert not any(c.polarity == "negated" for c in claims)
    assert not any(c.frame and c.frame.refutes for c in claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops resumed the offensive to seize the Vostal plant.",
        "The army launched an assault to seize the Vostal plant.",
        "The army moved in to seize the Vostal plant.",
    ],
)
def test_what_a_deed_is_for_has_not_come_about(sentence: str) -> None:
    assert {claim.modality for claim in told(sentence, "seize")} == {"forecast"}


def test_what_was_managed_or_begun_is_so() -> None:
    managed = told("Troops managed to seize the Vostal plant.", "seize")
    begun = told("Troops began to seize the Vostal plant.", "seize")

    assert [claim.modality for claim in managed + begun] == ["asserted", "asserted"]


@pytest.mark.parametrize(
    ("text", "predicate", "passing"),
    [
        ("The arrest of Ada Roe was announced by police on Monday.", "arrest", False),
        ("The release of nine hostages was announced by the army.", "release", False),
        ("The closure of the mill at Kell was announced by its owner.", "close", True),
    ],
)
def test_what_has_happened_by_the_time_that_it_is_announced(
    text: str, predicate: str, passing: bool
) -> None:
    claims = told(text, predicate)

    assert claims
    assert {bool(claim.frame and claim.frame.presupposed) for claim in claims} == {passing}


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("There is no doubt that rebels shelled the port, the mayor said.", "affirmed", "asserted"),
        (
            "The mayor said there is no question the rebels shelled the port.",
            "affirmed",
            "asserted",
        ),
        ("There is doubt that rebels shelled the port, the mayor said.", "affirmed", "hedged"),
        ("There is no evidence that rebels shelled the port, he said.", "negated", "asserted"),
    ],
)
def test_what_is_beyond_doubt_is_so(text: str, polarity: str, modality: str) -> None:
    claim = of("shell", text)

    assert (claim.polarity, claim.modality) == (polarity, modality)


def test_who_is_free_to_race_may_race_and_was_not_in_custody() -> None:
    found = read(*article("Karl Omm is free to race in Kenya, a court ruled on Tuesday."))

    assert [claim.modality for claim in found] == ["forecast"]


def test_who_is_free_to_go_is_free() -> None:
    found = read(*article("Karl Omm is free to go, a judge ruled on Tuesday."))

    assert "custody" in {claim.question.predicate for claim in found}

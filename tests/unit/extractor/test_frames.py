"""Any clause as a frame: who does what to whom, and how far it is said to be so."""

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article


def framed(text: str, *, title: str = "") -> list[Claim]:
    return [claim for claim in read(*article(text, title=title)) if claim.frame is not None]


def of(predicate: str, text: str, *, title: str = "") -> Claim:
    """The one statement with this predicate."""
    found = [c for c in framed(text, title=title) if c.frame and c.frame.predicate == predicate]
    assert len(found) == 1, [c.frame.predicate for c in framed(text, title=title) if c.frame]
    return found[0]


def heads(claim: Claim) -> dict[str, str]:
    assert claim.frame is not None
    return {each.link or each.role: each.head for each in claim.frame.arguments}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels destroyed the bridge.",
        "The bridge was destroyed by rebels.",
        "The bridge that rebels destroyed was rebuilt.",
    ],
)
def test_one_deed_has_one_frame_however_it_is_told(text: str) -> None:
    claim = of("destroy", text)

    assert heads(claim) == {"agent": "rebel", "patient": "bridge"}
    assert claim.polarity == "affirmed"


def test_an_event_that_a_noun_names_has_the_roles_of_its_verb() -> None:
    claim = of("destroy", "The minister spoke of the destruction of the bridge by rebels.")

    assert heads(claim)["patient"] == "bridge"
    assert heads(claim)["agent"] == "rebel"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The mayor did not sign the contract.", "sign"),
        ("The mayor never signed the contract.", "sign"),
        ("The mayor failed to sign the contract.", "sign"),
        ("Nobody signed the contract.", "sign"),
        ("There was no attack on the harbour.", "attack"),
        ("The harbour master denied that the ferry had capsized in the storm.", "capsize"),
        ("Reports that the ferry capsized in the storm are false, the owner said.", "capsize"),
    ],
)
def test_what_is_not_so_is_negated(text: str, predicate: str) -> None:
    assert of(predicate, text).polarity == "negated"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The mayor will sign the contract.", "forecast"),
        ("The mayor plans to sign the contract.", "forecast"),
        ("The council urged the mayor to sign the contract.", "demanded"),
        ("If the mayor signed the contract, work would begin.", "conditional"),
        ("The mayor reportedly signed the contract.", "hedged"),
        ("Did the mayor sign the contract?", "question"),
        ("The mayor signed the contract.", "asserted"),
    ],
)
def test_a_plan_a_wish_and_a_rumour_are_no_facts(text: str, modality: str) -> None:
    assert of("sign", text).modality == modality


def test_it_is_not_clear_whether_says_neither_that_it_is_nor_that_it_is_not() -> None:
    text = "It is not clear whether the mayor signed the contract."

    assert of("sign", text).modality == "question"


def test_who_is_blamed_for_a_deed_is_said_to_have_done_it() -> None:
    claim = of("attack", "Norway blamed Sweden for the attack on the cable.")

    assert heads(claim)["agent"] == "sweden"
    assert claim.attribution.speaker is not None
    assert claim.attribution.speaker.side == "NO"


def test_denied_involvement_is_a_denied_deed() -> None:
    claim = of("attack", "Sweden denied any involvement in the attack on the cable.")

    assert (claim.polarity, heads(claim)["agent"]) == ("negated", "sweden")


def test_a_bare_denial_denies_what_was_said_of_the_denier() -> None:
    found = framed("Norway said Sweden shelled the lighthouse. Sweden denied it.")
    shelled = [c for c in found if c.frame and c.frame.predicate == "shell"]

    assert [(c.polarity, c.attribution.speaker.side) for c in shelled if c.attribution.speaker] == [
        ("affirmed", "NO"),
        ("negated", "SE"),
    ]
    assert heads(shelled[0]) == heads(shelled[1])


def test_the_figure_of_a_thing_is_read_however_it_is_put() -> None:
    for text in (
        "Flood damage in the valley amounts to 870 million euros.",
        "The ministry put the flood damage in the valley at 870 million euros.",
        "The flood caused damage of 870 million euros.",
    ):
        patient = of("amount", text).frame.of("patient")  # type: ignore[union-attr]
        assert patient is not None
        assert patient.head == "damage"
        assert patient.quantity is not None
        assert (patient.quantity.value, patient.quantity.unit) == (870e6, "EUR")


def test_an_article_that_calls_a_story_a_hoax_refutes_what_it_repeats_of_it() -> None:
    found = framed(
        "A website claims that the singer Ada Quist has drowned in a lake. The story is a hoax.",
        title="Ada Quist death hoax",
    )

    assert any(c.frame and c.frame.refutes for c in found)
    drowned = [c for c in found if c.frame and c.frame.predicate == "drown"]
    assert [c.polarity for c in drowned] == ["negated"]


def test_we_is_whoever_speaks() -> None:
    claim = of("close", '"We will not close the harbour," said Mayor Ada Quist.')

    assert claim.frame is not None
    agent = claim.frame.of("agent")
    assert agent is not None
    assert agent.key == claim.attribution.speaker_key


def test_a_date_belongs_to_the_clause_that_it_hangs_on() -> None:
    text = "The ferry sank on Monday and repairs to the pier may end on Friday."

    sunk = of("sink", text).event_time
    assert sunk is not None
    assert sunk.start.weekday() == 0

"""States that exclude one another, occurrences and positions: lexicons of domains."""

import pytest

from crosswire.domain.claims import Claim, State
from crosswire_extractor import lexicon
from tests.unit.extractor.desk import claims_of, only


def told(claim: Claim) -> tuple[str, str, str]:
    assert isinstance(claim.answer, State)
    return claim.question.predicate, claim.question.subject, claim.answer.state


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Singer Jane Doe has died.", ("alive", "person:doe", "dead")),
        ("Jane Doe was killed in the crash.", ("alive", "person:doe", "dead")),
        ("Jane Doe is alive.", ("alive", "person:doe", "alive")),
        ("Jane Doe, of Lima, is dead.", ("alive", "person:doe", "dead")),
        ("Police have arrested Jane Doe.", ("custody", "person:doe", "held")),
        ("Jane Doe was released on Monday.", ("custody", "person:doe", "free")),
        ("Jane Doe was convicted of fraud.", ("verdict", "person:doe", "guilty")),
        ("A jury acquitted Jane Doe.", ("verdict", "person:doe", "cleared")),
        ("Prime Minister Jane Doe has resigned.", ("office", "person:doe", "out")),
        ("Prime Minister Jane Doe was ousted.", ("office", "person:doe", "out")),
        ("The ferry Aurora has sunk.", ("afloat", "thing:ship:aurora", "sunk")),
        ("The Aurora ferry is still afloat.", ("afloat", "thing:ship:aurora", "afloat")),
        ("Lima airport was closed on Monday.", ("open", "thing:airport:place:3936456", "closed")),
        ("The airport in Lima is open.", ("open", "thing:airport:place:3936456", "open")),
        ("The Greenfield bill was rejected.", ("law", "thing:law:grenfield", "rejected")),
        ("Parliament passed the Greenfield bill.", ("law", "thing:law:grenfield", "passed")),
    ],
)
def test_a_state_of_a_person_or_thing(sentence: str, expected: tuple[str, str, str]) -> None:
    assert told(only(claims_of(sentence))) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Doe's brother has died.",
        "The brother of Jane Doe was arrested.",
        "Jane Doe and her aide were near the arrested man.",
        "Police want to arrest Jane Doe.",
        "Jane Doe released a song.",
        "The airport closed its shop.",
        "Jane Doe arrested a man.",
        "The man who killed John Roe's dog ran.",
    ],
)
def test_what_happens_to_another_is_not_told_of_the_one_named(sentence: str) -> None:
    assert claims_of(sentence) == []


def test_a_denied_death() -> None:
    claim = only(claims_of("Her agent denied that Jane Doe had died."))

    assert told(claim) == ("alive", "person:doe", "dead")
    assert (claim.polarity, claim.modality) == ("negated", "denied")


def test_every_question_has_states_that_exclude_one_another() -> None:
    tables = lexicon.tree("states")

    assert all(len([state for state in table if state != "of"]) >= 2 for table in tables.values())


@pytest.mark.parametrize(
    ("sentence", "polarity", "modality"),
    [
        ("Shelling hit an apartment building in Kyiv.", "affirmed", "asserted"),
        ("The army bombed civilian areas in Kyiv.", "affirmed", "asserted"),
        ("Moscow denied strikes on civilian targets in Kyiv.", "negated", "denied"),
        (
            "Moscow has denied claims by officials of civilian areas being targeted by its army.",
            "negated",
            "denied",
        ),
    ],
)
def test_strikes_on_civilians_are_told_and_denied(
    sentence: str, polarity: str, modality: str
) -> None:
    claim = only(claims_of(sentence))

    assert claim.question.key == "occurrence|strike|civilians|"
    assert (claim.polarity, claim.modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("“No one is going to occupy Ukraine,” the Russian president said.", "forecast"),
        ('Russia does not plan to "occupy" Ukraine, the Russian president said.', "forecast"),
        ("Russia will not annex Ukraine, the Russian president said.", "forecast"),
    ],
)
def test_an_intention_disowned(sentence: str, modality: str) -> None:
    claim = only(claims_of(sentence))

    assert claim.polarity == "negated"
    assert claim.modality == modality
    assert claim.question.subject == "country:UA"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Israel is ready for talks with Egypt, the Israeli president said.", "asserted"),
        (
            "Israel is ready to hold talks once Egyptian forces leave, the Israeli president said.",
            "conditional",
        ),
    ],
)
def test_a_position_and_its_condition(sentence: str, modality: str) -> None:
    claim = only(claims_of(sentence))

    assert claim.question.key == "position|talks|EG+IL|"
    assert claim.modality == modality


def test_a_position_is_only_ones_own() -> None:
    assert claims_of("Israel is ready for talks with Egypt, the Kenyan president said.") == []

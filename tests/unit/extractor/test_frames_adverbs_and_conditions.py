"""States that an adverb, a condition or a verb of keeping tells, and verbs in two words."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The website of Kell Bank was down on Monday.", "down"),
        ("The website of Kell Bank went offline on Monday.", "offline"),
        ("The website of Kell Bank was back online on Monday.", "online"),
        ("The driver from Kell was in a critical condition.", "critical"),
    ],
)
def test_an_adverb_or_a_condition_tells_the_state(text: str, state: str) -> None:
    claim = of(state, text)

    assert heads(claim)["patient"] in ("website", "driver")
    assert state in claim.question.text


def test_an_adverb_of_manner_tells_no_state() -> None:
    claims = framed("The website was voluntarily in Kell on Monday.")

    assert all(claim.frame and claim.frame.pos != "a" for claim in claims)


def test_what_is_left_or_kept_so_is_in_the_state() -> None:
    assert heads(of("unchanged", "The bank left its prices unchanged."))["patient"] == "price"
    assert heads(of("under control", "The army kept Kell under control."))["patient"] != "army"


def test_what_is_found_in_a_thing_is_in_no_state() -> None:
    assert of("find", "Mould was found in bread from the Kell bakery.")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The final exam in Kell went ahead on Monday.", "go ahead"),
        ("The sale of the Kell mill has fallen through.", "fall through"),
        ("Jane Roe stays on as mayor of Kell.", "stay in office"),
    ],
)
def test_a_particle_belongs_to_its_verb_whatever_parsers_take_it_for(
    text: str, predicate: str
) -> None:
    assert of(predicate, text)


def test_a_sale_that_falls_through_has_not_come_about() -> None:
    assert (
        of("sell", "The sale of the Kell mill to Orvan Motors fell through.").polarity == "negated"
    )
    assert of("strike", "The strike by drivers in Kell was averted.").polarity == "negated"


def test_an_attack_that_fails_has_come_about() -> None:
    assert of("attack", "The attack on the port of Kell failed.").polarity == "affirmed"


def test_who_calls_off_a_strike_reports_nothing() -> None:
    told = of("call off", "Drivers in Kell called off their strike on Monday.")

    assert told.attribution.chain == ()


def test_no_water_leaked_whatever_parsers_take_the_verb_for() -> None:
    assert of("leak", "No radioactive water leaked from the Kell plant.").polarity == "negated"


def test_deliveries_that_continue_are_told() -> None:
    assert of("continue", "Gas deliveries to Kell continued on Monday.")


def test_the_place_behind_above_or_to_tells_one_thing_from_another() -> None:
    dam = of("burst", "The dam above Torvik burst on Monday.")
    line = of("open", "The railway line to Torvik is open.")

    assert all(c.frame and "torvik" in c.frame.arguments[0].names for c in (dam, line))

"""Phrases of business, health, traffic and town halls that say one verb in several words."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Orvan Motors slipped into the red.", "make loss"),
        ("Orvan Motors made a profit last year.", "make profit"),
        ("Orvan Motors filed for insolvency on Monday.", "go bankrupt"),
        ("Mayor Jane Roe came out against the tram.", "oppose"),
        ("Mayor Jane Roe is in favour of the tram.", "support"),
        ("Kell is pressing ahead with the tram.", "go ahead with"),
        ("Planning permission for the Kell depot was refused.", "reject"),
        ("The eggs from Kell tested negative for salmonella.", "test negative"),
        ("The father was at the wheel of the car from Kell.", "drive"),
        ("A freight train came off the rails at Kell.", "derail"),
        ("Kell was without electricity on Monday.", "lose power"),
        ("The Kell tram is over budget.", "exceed budget"),
    ],
)
def test_a_phrase_says_one_verb(text: str, predicate: str) -> None:
    assert of(predicate, text)


def test_a_phrase_is_shown_in_its_words() -> None:
    told = of("support", "Mayor Jane Roe is in favour of the tram.")

    assert told.question.text == "Mayor Jane Roe is in favour of the tram"


def test_the_figure_of_a_profit_stays_with_it() -> None:
    claims = framed("Orvan Motors made a profit of 84 million euros last year.")

    told = [a for c in claims if c.frame for a in c.frame.arguments if a.quantity]
    assert told
    assert all(a.quantity and a.quantity.unit == "EUR" for a in told)


def test_what_is_sold_to_somebody_he_buys() -> None:
    assert heads(of("buy", "The mill was sold to Orvan on Monday.")) == {
        "agent": "orvan",
        "patient": "mill",
    }
    assert heads(of("win", "Orvan was awarded the ferry contract."))["patient"] == "contract"


def test_what_is_sold_for_a_price_is_not_bought_by_it() -> None:
    predicates = [c.frame.predicate for c in framed("The mill was sold for two million euros.")
                  if c.frame]  # fmt: skip

    assert "buy" not in predicates


def test_work_that_stops_at_a_plant_shuts_it() -> None:
    assert heads(of("shut down", "Production at the Orvik mill has ceased."))["agent"] == "mill"
    assert heads(of("operate", "Production at the Orvik mill continues."))["agent"] == "mill"


def test_who_is_pulled_out_alive_is_alive() -> None:
    text = "The builder was pulled alive from the rubble in Kell on Monday."

    assert heads(of("alive", text))["patient"] == "builder"
    assert of("pull", text)


def test_who_is_missing_is_in_that_state() -> None:
    assert of("missing", "Jane Roe is still missing.").frame.pos == "a"  # type: ignore[union-attr]


def test_cars_that_are_called_back_are_recalled() -> None:
    assert heads(of("recall", "Orvan Motors recalled 90,000 cars on Monday."))["patient"] == "car"


def test_a_drug_that_is_banned_is_banned() -> None:
    assert of("ban", "The regulator banned the drug Velaxin on Monday.").modality == "asserted"

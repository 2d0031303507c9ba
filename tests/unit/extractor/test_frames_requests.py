"""Who asks whom for what, what is refused, and what cannot be."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of


@pytest.mark.parametrize(
    "text",
    [
        "Norland has asked Sudria for boats.",
        "Norland made a request to Sudria for boats.",
        "Sudria has received a request from Norland for boats.",
    ],
)
def test_who_asks_whom_for_what(text: str) -> None:
    told = heads(of("request", text))

    assert (told["agent"], told["patient"], told["from"]) == ("norland", "boat", "sudria")


def test_who_asks_somebody_to_do_it_requests_no_thing() -> None:
    claims = framed("Norland has asked Sudria to send boats for its fishermen.")

    assert "request" not in [claim.frame.predicate for claim in claims if claim.frame]


@pytest.mark.parametrize(
    "text",
    [
        "Norland refused to accept the plan.",
        "Norland cannot accept the plan.",
        "Norland has ruled out accepting the plan.",
    ],
)
def test_what_is_refused_cannot_be_or_is_ruled_out_is_not_so(text: str) -> None:
    assert of("accept", text).polarity == "negated"


def test_who_denies_is_within_what_another_says_of_him() -> None:
    claim = of("take", "Ada Kell has denied taking bribes, a friend said.")

    assert (claim.modality, claim.attribution.chain[-1].name) == ("denied", "Ada Kell")


def test_what_a_crash_claims_is_lives_and_no_statement() -> None:
    claims = framed("Monday's train crash near Kell claimed 31 lives.")

    assert all(not claim.attribution.chain for claim in claims)

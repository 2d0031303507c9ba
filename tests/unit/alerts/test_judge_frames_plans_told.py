"""Whether somebody will do it, has asked for it or backs it, in the forms in which it is told."""

import pytest

from tests.unit.alerts.stories import raised, verdict


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Chile has asked Japan for patrol boats, an official said on Tuesday.",
            "Chile has not asked Japan for patrol boats, its defence minister said on Tuesday.",
        ),
        (
            "Japan has received a request from Chile for patrol boats, an official said.",
            "Chile has made no request to Japan for patrol boats, a minister said on Tuesday.",
        ),
        (
            "Mayor Ada Holm will run for governor, her party said on Tuesday.",
            "Mayor Ada Holm has ruled out running for governor, a friend said on Tuesday.",
        ),
        (
            "The rebels in Chad accepted the truce plan on Tuesday, a mediator said.",
            "The rebels in Chad refused to accept the truce plan on Tuesday, a diplomat said.",
        ),
        (
            "Ada Holm took bribes from a builder, a newspaper said on Tuesday.",
            "Ada Holm has denied taking bribes from a builder, a friend said on Tuesday.",
        ),
        (
            "President Ivo Marn will attend the summit in Oslo in August, his office said.",
            "President Ivo Marn is not going to the Oslo summit in August, a diplomat said.",
        ),
        (
            "President Ivo Marn will attend the summit in Oslo in August, his office said.",
            "President Ivo Marn will stay away from the Oslo summit in August, a diplomat said.",
        ),
        (
            "Chile will repay its debt to Japan this year, the finance minister said on Tuesday.",
            "Chile cannot repay its debt to Japan this year, a banker said on Tuesday.",
        ),
        (
            "Chilean Foreign Minister Ivo Marn said that his country would sign the pact.",
            "Chile will not sign the pact, its fisheries minister said on Tuesday.",
        ),
        (
            "Orvan Motors' plant in Kalvik is to be closed, two workers said on Tuesday.",
            "Orvan Motors denied on Tuesday that it planned to close its plant in Kalvik.",
        ),
    ],
)
def test_a_plan_and_its_denial_clash(first: str, second: str) -> None:
    assert raised(verdict(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Senator Ada Holm supports the new tax law.",
            "Senator Ada Holm opposes the new labour law.",
        ),
        (
            "Senator Ada Holm supports the new tax law.",
            "Senator Ada Holm opposed an earlier draft of the new tax law.",
        ),
        (
            "Chile has asked Japan for patrol boats, an official said on Tuesday.",
            "Chile has not asked Japan for helicopters, its defence minister said on Tuesday.",
        ),
        (
            "Chile has asked Japan for patrol boats, an official said on Tuesday.",
            "Chile has not asked Norway for patrol boats, its defence minister said on Tuesday.",
        ),
        (
            "President Ivo Marn will attend the summit in Oslo in August, his office said.",
            "President Ivo Marn is not going to the Rome summit in October, a diplomat said.",
        ),
        (
            "The rebels in Chad accepted the truce plan on Tuesday, a mediator said.",
            "The rebels in Chad refused to accept the customs treaty on Tuesday, a diplomat said.",
        ),
    ],
)
def test_another_law_another_thing_or_another_meeting_is_none(first: str, second: str) -> None:
    assert not raised(verdict(first, second))

"""Two items that give one amount in two units, and two that cannot both be right."""

import pytest

from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import Case
from tests.quality.comparing import Finding, compare


def between(one: str, other: str) -> Finding:
    items = [
        {"source": source, "published": "2024-06-12", "title": "", "text": text}
        for source, text in (("north-daily", one), ("south-daily", other))
    ]
    case = Case.model_validate({"id": "1", "expect": "contradicts", "a": items[0], "b": items[1]})
    [finding] = compare([case], read=read, judge=judge, settings=AlertSettings())
    return finding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The fire burned 10 miles of forest near Nakuru.",
            "The fire burned 16 kilometres of forest near Nakuru.",
        ),
        ("Acme Steel reported a profit of $3.4m.", "Acme Steel reported a profit of €1.2m."),
    ],
)
def test_one_distance_in_two_units_and_two_currencies_stay_silent(one: str, other: str) -> None:
    assert not between(one, other).alerts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Inflation in Kenya rose to 9.1 per cent in May.",
            "Inflation in Kenya rose to 6.3 per cent in May.",
        ),
    ],
)
def test_two_amounts_that_cannot_both_be_right_contradict_each_other(one: str, other: str) -> None:
    finding = between(one, other)

    assert finding.alerts
    assert finding.verdict is not None
    assert finding.verdict.type == "quantity"


def test_two_lengths_of_a_fire_that_may_have_spread_meanwhile_are_only_suggested() -> None:
    finding = between(
        "The fire burned 10 miles of forest near Nakuru.",
        "The fire burned 60 kilometres of forest near Nakuru.",
    )

    assert not finding.alerts
    assert finding.verdict is not None
    assert (finding.verdict.relation, finding.verdict.type) == ("contradicts", "quantity")

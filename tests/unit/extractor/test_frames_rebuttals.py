"""Who states and who denies a claim that is told only to be called untrue."""

from collections.abc import Iterable

import pytest

from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article


def sides(text: str, predicate: str, *, title: str = "") -> set[tuple[str, str]]:
    """(who answers for it, how) of each statement with this predicate; "" is the outlet."""
    claims = read(*article(text, title=title))
    return set(_sides(claims, predicate))


def _sides(claims: Iterable[object], predicate: str) -> Iterable[tuple[str, str]]:
    for claim in claims:
        frame = getattr(claim, "frame", None)
        if frame is None or frame.predicate != predicate:
            continue
        speaker = claim.attribution.speaker  # type: ignore[attr-defined]
        yield (speaker.name if speaker else "", claim.polarity)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "Norway denied claims by the rebels that they had encircled the airport in Bergen.",
        "Norway denied the rebels' claim that they had encircled the airport in Bergen.",
    ],
)
def test_a_denied_claim_is_stated_by_those_who_made_it(text: str) -> None:
    found = sides(text, "encircle")

    assert ("Norway", "negated") in found
    assert any("rebels" in name.lower() and how == "affirmed" for name, how in found)


def test_a_claim_that_is_a_lie_is_its_owners_and_denied_by_the_article() -> None:
    found = sides("Minister Ola Berg's claim that the dam burst is a lie.", "burst")

    assert found == {("Ola Berg", "affirmed"), ("", "negated")}


def test_a_fake_report_is_stated_by_those_who_spread_it() -> None:
    text = "Norway is circulating a fake report, claiming that rebels burned the ferry in Bergen."

    assert sides(text, "burn") == {("Norway", "affirmed"), ("", "negated")}


def test_a_denial_of_what_nobody_in_particular_claims_has_one_side() -> None:
    text = "Norway denied reports that the ferry had sunk in Bergen."

    assert sides(text, "sink") == {("Norway", "negated")}


def test_a_denial_after_a_semicolon_answers_what_stands_before_it() -> None:
    title = "Norway accuses Sweden of bombing the ferry; Stockholm denies it"

    assert sides("", "bomb", title=title) == {("Norway", "affirmed"), ("Sweden", "negated")}


def test_denied_claims_about_a_deed_are_stated_by_those_who_made_them() -> None:
    text = "Norway denies Sweden's claims about an attack on the ferry."

    assert sides(text, "attack") == {("Norway", "negated"), ("Sweden", "affirmed")}

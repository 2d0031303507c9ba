"""A headline has the day and the place of the sentence under it, if that tells the same."""

from datetime import date

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article


def headline(title: str, text: str) -> list[Claim]:
    return [c for c in read(*article(text, title=title)) if c.evidence.start < 0]


def days(claims: list[Claim]) -> set[date | None]:
    return {claim.event_time.start if claim.event_time else None for claim in claims}


def test_a_headline_is_of_the_day_of_its_lead() -> None:
    told = headline("Norway blows up bridge", "Norwegian troops blew up a bridge on 3 May 2024.")

    assert days(told) == {date(2024, 5, 3)}


def test_a_lead_that_tells_of_something_else_gives_no_day() -> None:
    told = headline("Norway blows up bridge", "Norwegian troops built a bridge on 3 May 2024.")

    assert days(told) == {None}


def test_a_lead_about_another_doer_gives_no_day() -> None:
    told = headline("Norway blows up bridge", "Swedish troops blew up a bridge on 3 May 2024.")

    assert days(told) == {None}


def test_a_figure_in_a_headline_has_the_place_of_its_lead() -> None:
    told = headline("Twelve dead in flood", "Twelve people died in a flood in Bergen on Monday.")

    assert {claim.place.name for claim in told if claim.place} == {"Bergen"}

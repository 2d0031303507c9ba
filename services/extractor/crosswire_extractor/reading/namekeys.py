"""By which part of it a name is known, and its key: Kell Motors is Kell, Ada Roe is Roe. Pure."""

from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.entities import slug
from crosswire_extractor.spelling import spelling_key


def name_key(name: str) -> str:
    """One key for all spellings of a name of which nobody knows what it is."""
    return f"name:{spelling_key(slug(name))}"


def telling_part(name: str) -> str:
    """A surname; of Kell Motors and Kell United, Kell: there are many of each."""
    first, space, _ = name.partition(" ")
    last = name.rpartition(" ")[2]
    return first if space and last.lower() in lexicon.words("business_heads") else last


@cache
def heads_of_bodies() -> frozenset[str]:
    """Words by which a name is one of an organisation or a thing, and of no person."""
    return lexicon.words("organisation_heads") | lexicon.words("business_heads")

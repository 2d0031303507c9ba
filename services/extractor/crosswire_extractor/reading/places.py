"""A noun phrase read as a place, or not: "the city of X" is one, "an airport outside X" is none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from crosswire.domain.claims import Entity
from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.reading.cast import Cast
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.verbs import auxiliary_words, is_adverb

#: A smaller place is taken for one of that name only where its country is spoken of.
_LARGE = 50_000


class Atlas:
    """Chooses among places of one name by the countries that the article speaks of."""

    def __init__(self, sentences: Iterable[Parsed], cast: Cast) -> None:
        self._names = cast.words
        self._countries = Counter(
            mention.value
            for parsed in sentences
            for mention in parsed.mentions
            if mention.kind in ("country", "adjective", "people")
        )

    def place(self, mention: Mention) -> Entity | None:
        if mention.kind == "country":
            country = gazetteer.countries().by_code[mention.value]
            return Entity(key=f"country:{country.code}", name=country.name, kind="country")
        name = mention.value
        if mention.kind == "seat":
            city = gazetteer.capital_of(mention.value)
        elif mention.kind == "city" and name not in self._names:
            city = self._likeliest(gazetteer.cities().get(name, ()))
        else:
            return None
        if city is None:
            return None
        return Entity(key=f"place:{city.id}", name=city.name, kind="place", side=city.country)

    def _likeliest(self, named: Sequence[gazetteer.City]) -> gazetteer.City | None:
        """The largest in a country that the article speaks of; else a large one, or none."""
        spoken_of = [city for city in named if self._countries[city.country]]
        known = spoken_of or [city for city in named if city.population >= _LARGE]
        return max(known, key=lambda one: one.population, default=None)


@cache
def _list(kind: str) -> frozenset[str]:
    return frozenset(lexicon.tree("control")[kind])


def place_after(parsed: Parsed, at: int, atlas: Atlas) -> Entity | None:
    """The place whose noun phrase starts at token `at`, if the phrase is just that place."""
    index = at
    while index < len(parsed.tokens) and index - at < 9:
        mention = next((each for each in parsed.mentions if each.start == index), None)
        if mention and mention.kind in ("city", "country", "seat"):
            return _whole(parsed, mention, atlas)
        word = parsed.word(index)
        if mention and mention.kind == "adjective":
            if parsed.word(mention.end) == "capital":
                return _capital(parsed, mention, atlas)
            index = mention.end
        elif word in _list("parts"):
            return None
        elif word in _list("place_nouns"):
            index += 1 + (parsed.word(index + 1) in ("of", ","))
        elif word in lexicon.group("determiners") or _adjective(parsed, index):
            index += 1
        else:
            return None
    return None


def place_before(parsed: Parsed, start: int, end: int, atlas: Atlas) -> Entity | None:
    """The place that is the head of a subject at tokens `start` up to `end`."""
    while start < end and not parsed.tokens[start].word:
        start += 1
    if auxiliary_words().intersection(parsed.words(start, end)) - {"'s"}:
        return None
    return place_after(parsed, start, atlas)


def _capital(parsed: Parsed, country: Mention, atlas: Atlas) -> Entity | None:
    city = gazetteer.capital_of(country.value)
    if city is None:
        return None
    return Entity(key=f"place:{city.id}", name=city.name, kind="place", side=city.country)


def _whole(parsed: Parsed, mention: Mention, atlas: Atlas) -> Entity | None:
    """The place itself, not a thing called after it: "the X theatre", "X's airport"."""
    after = parsed.word(mention.end)
    place = atlas.place(mention)
    if mention.kind == "country" and parsed.word(mention.start - 1) in _list("directions"):
        return None  # eastern X is only a part of it
    if after in _list("areas") and place:
        if _noun(parsed, mention.end + 1):
            return None
        return place.with_(key=f"{place.key}-{after}", name=f"{place.name} {after}")
    if after == "'s" and parsed.word(mention.end + 1) == "capital" and mention.kind == "country":
        return _capital(parsed, mention, atlas)
    free = (
        not after
        or not after[0].isalnum()
        or after in lexicon.words("function_words")
        or after in auxiliary_words()
        or after in lexicon.group("verbs_after_place")
        or is_adverb(parsed.tokens[mention.end])
        or any(date.start == mention.end for date in parsed.dates)
    )
    return place if free and after not in ("'s", "'") else None


def _noun(parsed: Parsed, at: int) -> bool:
    """A region village: the area only says whose."""
    word = parsed.word(at)
    helper = word in auxiliary_words() or word in lexicon.words("function_words")
    return word.isalpha() and not helper and not word.endswith(("ed", "ly"))


def _adjective(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    if not token.word or token.capital or token.lower in lexicon.words("function_words"):
        return False
    after = parsed.word(index + 1)
    near = parsed.mentions and any(index < each.start <= index + 4 for each in parsed.mentions)
    return bool(near) and after not in ("in", "at", "near", "outside", "on", "from", "around")

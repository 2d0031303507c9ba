"""Names of people, places, countries and bodies in one sentence, before they are told apart."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.spelling import folded

Kind = Literal[
    "country", "adjective", "people", "seat", "city", "organisation", "body", "role", "name"
]
_CASED: frozenset[Kind] = frozenset(("country", "adjective", "people", "seat", "organisation"))


class Mention(NamedTuple):
    """Tokens `start` up to `end`, and what they name."""

    start: int
    end: int
    kind: Kind
    value: str
    """ISO code, GeoNames id, key of an organisation, body or role; the words of a name."""


def mentions_in(tokens: Sequence[Token]) -> list[Mention]:
    """The mentions in order, none inside another."""
    found: list[Mention] = []
    end = 0
    for index in _may_name(tokens):
        if index < end:
            continue
        here = _known(tokens, index)
        if here is None and tokens[index].capital:
            here = _name(tokens, index)
        if here:
            found.append(here)
            end = here.end
    return found


def _may_name(tokens: Sequence[Token]) -> list[int]:
    """Where a mention may start: words with a capital, before one, or in a list."""
    listed = _phrases().firsts
    return [
        index
        for index, (token, after) in enumerate(zip(tokens, (*tokens[1:], None), strict=True))
        if token.capital or token.lower in listed or (after is not None and after.capital)
    ]


def named_among(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of what is written with a capital, whatever capitals are there: countries, bodies
    of two words and the like."""
    return frozenset(
        at
        for index in range(len(tokens))
        if (found := _phrases().at(tokens, index))
        and _cased(tokens[index].text, tokens[index].lower)
        and (found.value[0] in _CASED or (found.value[0] == "body" and found.end > index + 1))
        for at in range(found.start, found.end)
    )


@cache
def _phrases() -> Phrases[tuple[Kind, str]]:
    countries = gazetteer.countries()
    meanings: dict[str, tuple[Kind, str]] = {}
    for key, names in lexicon.table("organisations").items():
        meanings.update({name.lower(): ("organisation", key) for name in names})
    kinds: tuple[tuple[Kind, dict[str, str]], ...] = (
        ("role", lexicon.naming("roles")),
        ("body", lexicon.naming("institutions")),
        ("country", countries.names),
        ("adjective", countries.adjectives),
        ("people", countries.peoples),
        ("seat", countries.seats),
    )
    for kind, names_of in kinds:
        for name, key in names_of.items():
            meanings.setdefault(name, (kind, key))
    return Phrases(meanings)


def _known(tokens: Sequence[Token], index: int) -> Mention | None:
    found = _phrases().at(tokens, index)
    if not found:
        return _split_role(tokens, index)
    kind, value = found.value
    first = tokens[index].text
    longer = found.end > index + 1 and first[0].isupper()  # Red is no short form in Red Cross
    if kind in _CASED and not (longer or _cased(first, tokens[index].lower)):
        return None
    if kind == "seat" and _inside_a_name(tokens, found.start, found.end):
        return None
    return Mention(found.start, found.end, kind, value)


def _cased(text: str, lower: str) -> bool:
    """A capital; and of short forms such as US and UN, two."""
    if len(lower.replace(".", "")) <= 3 and not lower.startswith("al"):
        return text[:2].isupper() or lower in ("lao",)
    return text[0].isupper() or lower.startswith("al-")


def _split_role(tokens: Sequence[Token], index: int) -> Mention | None:
    """Top Russian diplomat: a role with an adjective inside."""
    if index + 2 >= len(tokens) or not tokens[index + 1].capital:
        return None
    inner = _phrases().at(tokens, index + 1)
    if not inner or inner.value[0] != "adjective" or inner.end >= len(tokens):
        return None
    rest = [tokens[index], *tokens[inner.end : inner.end + 3]]
    role = _phrases().at(rest, 0)
    if role and role.end > 1 and role.value[0] in ("role", "body"):
        return Mention(
            index, inner.end + role.end - 1, role.value[0], f"{role.value[1]}@{inner.value[1]}"
        )
    return None


def _inside_a_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    after = tokens[end] if end < len(tokens) else None
    return bool(after and _nameword(after) and not _phrases().at(tokens, end))


def _name(tokens: Sequence[Token], index: int) -> Mention | None:
    if not _nameword(tokens[index]):
        return None
    if index == 0 and _opens_sentence(tokens):
        return None
    end = index + 1
    while end < len(tokens) and end - index < 6:
        if _phrases().at(tokens, end) and _known(tokens, end):
            break
        if not _nameword(tokens[end]) and not _joins(tokens, end):
            break
        end += 1
    return _city(tokens, index, end) or Mention(index, end, "name", _text(tokens, index, end))


def _opens_sentence(tokens: Sequence[Token]) -> bool:
    """Separately, …; The …: the capital is the sentence's."""
    first = tokens[0].lower
    adverb = first.endswith("ly") and len(tokens) > 1 and tokens[1].text == ","
    return adverb or first.endswith("ed") or first in lexicon.words("function_words")


def _nameword(token: Token) -> bool:
    return (
        token.capital
        and (len(token.text) > 1 or token.text.isupper())
        and token.lower not in lexicon.words("function_words")
        and token.lower not in _calendar()
        and not _compound(token.text)
    )


def _compound(text: str) -> bool:
    """Russian-backed, Kyiv-based: an adjective, though it starts with a capital."""
    head, _, tail = text.rpartition("-")
    return bool(head) and tail.islower()


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """A particle or an initial's full stop between two words of a name."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if not after or not after.capital:
        return False
    return tokens[at].lower in lexicon.group("name_particles") or (
        tokens[at].text == "." and len(tokens[at - 1].text) == 1
    )


@cache
def _calendar() -> frozenset[str]:
    return lexicon.words("calendar")


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[start:end])


def _city(tokens: Sequence[Token], start: int, end: int) -> Mention | None:
    """The whole run of capitals names a city, so "Boris Houston" is none."""
    words = _text(tokens, start, end).lower()
    named = gazetteer.cities().get(words) or gazetteer.cities().get(folded(words))
    if not named:
        return None
    if gazetteer.is_capital(named[0]):
        return Mention(start, end, "seat", named[0].country)
    return Mention(start, end, "city", words)

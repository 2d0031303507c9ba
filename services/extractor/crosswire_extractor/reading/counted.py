"""What a number counts: the class, whose they are, and where the noun phrase ends."""

from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.verbs import auxiliary_words

_OWNERS = frozenset(("its", "their", "our", "his", "her"))
_PEOPLE_ENDINGS = ("ers", "ists", "ors", "men", "women", "ans", "ees")
_REACH = 8


class Counted(NamedTuple):
    """The class, the noun and the side; `side` is "own" where "its soldiers" leaves it open."""

    cls: str | None
    word: str | None
    thing: bool
    side: str | None
    end: int
    more: bool = False
    """So many more than before."""

    @property
    def unknown(self) -> bool:
        """Counts something, but nothing that the lexicon knows."""
        return self.word is not None and self.cls is None


@cache
def _nouns() -> Phrases[tuple[str, bool]]:
    people = {word: (cls, False) for word, cls in lexicon.naming("humans", ":").items()}
    things = {word: (cls, True) for word, cls in lexicon.naming("things", ":").items()}
    return Phrases({**things, **people})


def counted_noun_at(parsed: Parsed, at: int) -> bool:
    """Whether a noun for people or things that are counted stands here."""
    return _nouns().at(parsed.tokens, at) is not None


def counted_at(parsed: Parsed, at: int, limit: int | None = None) -> Counted:
    """The noun phrase from token `at` on, right after a number."""
    stop = min(limit if limit is not None else len(parsed.tokens), len(parsed.tokens))
    sides = {
        each.start: each
        for each in parsed.mentions
        if each.kind in ("country", "adjective", "people", "seat")
    }
    cls: str | None = None
    word: str | None = None
    side: str | None = None
    thing, known, index = False, False, at
    end = at
    while index < stop and index - at < _REACH:
        mention = sides.get(index)
        noun = None if mention else _nouns().at(parsed.tokens, index)
        token = parsed.tokens[index].lower
        if mention and mention.end <= stop:
            if known and mention.kind != "people":
                break
            side, end, index = side or mention.value, mention.end, mention.end
            if mention.kind == "people":
                cls, word, known = cls or "people", word or "people", True
            continue
        if noun and noun.end <= stop:
            if cls in (None, "people"):
                (cls, thing), word = noun.value, parsed.text(noun.start, noun.end).lower()
            known, end, index = True, noun.end, noun.end
            if _attributive(parsed, noun.start, noun.end, stop):
                return Counted(None, parsed.word(noun.end), False, side, noun.end)
            continue
        if token in _OWNERS:
            side = side or "own"
        elif token in ("and", "or") and known and _noun_after(parsed, index + 1, stop):
            pass
        elif (known and token not in lexicon.group("quote_marks")) or not (
            token in lexicon.group("quote_marks")
            or token in ("of", "the", "'s", "more", "other")
            or _modifier(parsed, index)
        ):
            break
        elif token.isalpha() and token not in ("of", "the", "more", "other"):
            word, end = token, index + 1
            if token.endswith(_PEOPLE_ENDINGS) and len(token) > 5:
                cls, known = token, True
        index += 1
    more = "more" in parsed.words(at, end)
    return _with_later_side(parsed, Counted(cls, word, thing, side, end, more))


def _attributive(parsed: Parsed, start: int, end: int, stop: int) -> bool:
    """Civilian facilities, police cars: the noun only describes one that is not known."""
    word = parsed.word(end - 1)
    if end >= stop or not (word == "police" or f"{word}s" in _plurals()):
        return False
    after = parsed.tokens[end]
    return (
        _modifier(parsed, end)
        and not after.capital
        and not after.lower.endswith(("ing", "ly"))
        and not counted_noun_at(parsed, end)
        and after.lower not in ("dead", "missing", "killed", "hurt", "alive", "shot")
    )


@cache
def _plurals() -> frozenset[str]:
    nouns = {**lexicon.naming("humans", ":"), **lexicon.naming("things", ":")}
    return frozenset(noun for noun in nouns if noun.endswith("s"))


def _modifier(parsed: Parsed, index: int) -> bool:
    token = parsed.tokens[index]
    return (
        token.word
        and token.lower not in lexicon.words("function_words")
        and token.lower not in auxiliary_words()
        and not token.lower.endswith("ed")
    ) or "-" in token.text


def _noun_after(parsed: Parsed, index: int, stop: int) -> bool:
    while index < stop and parsed.tokens[index].lower in lexicon.group("quote_marks"):
        index += 1
    return (
        index < stop
        and _nouns().at(parsed.tokens, index) is not None
        and not _numbered(parsed, index)
    )


def _numbered(parsed: Parsed, index: int) -> bool:
    return any(number.start <= index < number.end for number in parsed.numbers)


def _with_later_side(parsed: Parsed, counted: Counted) -> Counted:
    """Deaths on the Ukrainian side; hundreds on the Russian one; 12 tanks of the Russian army."""
    at = counted.end
    if counted.side is None and counted.cls and parsed.word(at) == "of":
        for mention in parsed.mentions:
            the = parsed.word(at + 1) == "the"
            if mention.start == at + 1 + the and mention.kind in ("adjective", "country"):
                after = parsed.words(mention.end, mention.end + 2)
                if set(after) & lexicon.words("forces"):
                    return counted._replace(side=mention.value, end=mention.end + 1)
    if parsed.word(at) == "on" and parsed.word(at + 1) == "the":
        for mention in parsed.mentions:
            if (
                mention.start == at + 2
                and mention.kind == "adjective"
                and parsed.word(mention.end) in ("side", "one")
            ):
                return counted._replace(side=mention.value, end=mention.end + 1)
    return counted

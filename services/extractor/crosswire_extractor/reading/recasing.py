"""Headlines With a Capital on Every Word, or IN CAPITALS, as their text would write them. Pure.

Many houses print them so, and nothing then tells "Police" from "Putin". The text below tells it,
where it has the word; else a word of the dictionary is no name, unless it follows a first name.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.mentions import named_among
from crosswire_extractor.reading.tokens import Token

#: Of long words; fewer show no habit.
FEWEST = 2
#: Words so short are often written small among capitals.
SHORT = 3
#: Of letters that spell a small word too: the country and the organisations.
_ACRONYMS = frozenset(("US", "WHO", "IT", "UN", "AI"))
_OPENING = frozenset(("“", '"', "‘", ":", "(", "-", "–", "—", "•"))


def recased(title: list[Token], body: Iterable[Sequence[Token]]) -> list[Token]:
    """The same tokens, in the same places; their letters as inside a sentence."""
    if not is_capitalised(title):
        return title
    shouted = all(token.text.isupper() for token in title if token.word)
    usual, named = _usual_forms(body), named_among(title)
    found = [replace(title[0], text=title[0].text.capitalize())] if shouted else title[:1]
    for at, token in enumerate(title[1:], 1):
        if token.capital and at not in named and (shouted or not token.text.isupper()):
            name = _names_somebody(token, title[at - 1], title[at + 1 : at + 2])
            text = usual.get(token.lower) or _inside(token, name=name, shouted=shouted)
            token = replace(token, text=text)
        found.append(token)
    return found


def opened_small(sentence: list[Token], body: Iterable[Sequence[Token]]) -> list[Token]:
    """THE BRIDGE AT Kell is closed: a first line set in capitals, as the rest of it is written."""
    end = _shouted_until(sentence)
    if not end:
        return sentence
    others = (each[end:] if each is sentence else each for each in body)
    usual, named = _usual_forms(others), named_among(sentence[:end])
    found = [replace(sentence[0], text=sentence[0].text.capitalize())]
    for at, token in enumerate(sentence[1:end], 1):
        if token.word and at not in named and token.text != "US":
            name = _names_somebody(token, sentence[at - 1], sentence[at + 1 : at + 2])
            text = usual.get(token.lower) or _inside(token, name=name, shouted=True)
            token = replace(token, text=text)
        found.append(token)
    return found + sentence[end:]


def _shouted_until(sentence: Sequence[Token]) -> int:
    """How many of its first tokens are shouted; 0 if they are only the names that they seem."""
    end = telling = 0
    for at, token in enumerate(sentence):
        if not token.word:
            continue
        if not token.text.isupper():
            break
        end = at + 1
        telling += token.text not in _ACRONYMS and _is_in_use(token)
    words = [token for token in sentence[:end] if token.word]
    rest = any(token.word for token in sentence[end:])
    opens = bool(words) and words[0].lower in lexicon.group("determiners")
    return end if rest and len(words) > 1 and telling > (not opens) else 0


def _inside(token: Token, *, name: bool, shouted: bool) -> str:
    if not name and _is_small(token):
        return token.text.lower()
    short = not name and len(token.text) <= SHORT
    return token.text.capitalize() if shouted and not short else token.text


def is_capitalised(tokens: Sequence[Token]) -> bool:
    """Whether its words have capitals because it is a headline."""
    words = [token for token in tokens if token.word and len(token.text) > SHORT]
    telling = [token for token in words if token.lower not in _small_words()]
    return (
        len(words) >= FEWEST
        and all(token.capital for token in telling)
        and any(token.capital and _is_word(token) for token in words if token is not tokens[0])
    )


def _usual_forms(body: Iterable[Sequence[Token]]) -> dict[str, str]:
    """How each word is mostly written inside the sentences, by its small letters."""
    seen: Counter[str] = Counter()
    for sentence in body:
        if not is_capitalised(sentence):
            seen.update(
                token.text
                for before, token in pairwise(sentence)
                if token.word and before.text not in _OPENING
            )
    usual: dict[str, str] = {}
    for text, _ in seen.most_common():
        usual.setdefault(text.lower(), text)
    return usual


def _is_small(token: Token) -> bool:
    """A word, and no day or month that could not be a verb: they march, they may."""
    told = token.lower in _small_words() or lexis.known(token.lower, "v")
    return told or (_is_word(token) and token.lower not in lexicon.words("calendar"))


def _is_word(token: Token) -> bool:
    """Whether the dictionary has it, in any form: it has no names."""
    return token.lower in _small_words() or any(
        lexis.known(lexis.lemma(token.lower, pos), pos) for pos in ("n", "v", "a", "r")
    )


def _is_in_use(token: Token) -> bool:
    """A word that people use, and no acronym that the dictionary lists beside them."""
    if len(token.text) < SHORT:
        return len(token.text) > 1 and token.lower in _small_words()
    noun = lexis.lemma(token.lower, "n")
    verb_or_other = any(lexis.known(lexis.lemma(token.lower, pos), pos) for pos in ("v", "a"))
    return token.lower in _small_words() or verb_or_other or lexis.uses(noun, "n") > 0


def _names_somebody(token: Token, before: Token, after: Sequence[Token]) -> bool:
    """A first name, which may be a word too if a surname follows; or what follows a first name.

    The list has few first names: a word that nobody uses, before one that is none, is another.
    """
    if _is_first_name(token):
        return not _is_word(token) or any(_may_be_surname(each) for each in after)
    if _is_rare(token) and any(each.capital and not _is_word(each) for each in after):
        return True
    return _is_first_name(before) and not _is_verb(token)


def _may_be_surname(token: Token) -> bool:
    return token.capital and not _is_verb(token) and token.lower not in _small_words()


def _is_rare(token: Token) -> bool:
    nouns = lexis.uses(lexis.lemma(token.lower, "n"), "n")
    small = token.lower in _small_words()
    return (
        nouns == 0
        and not small
        and not any(lexis.known(lexis.lemma(token.lower, p), p) for p in ("v", "a"))
    )


def _is_verb(token: Token) -> bool:
    """In a form of a verb that is met more often than any noun of the same form: says, said."""
    verb, noun = lexis.lemma(token.lower, "v"), lexis.lemma(token.lower, "n")
    return verb != token.lower and lexis.uses(verb, "v") > lexis.uses(noun, "n")


def _is_first_name(token: Token) -> bool:
    return not lexicon.naming("genders").get(token.lower, "titles").endswith("titles")


def _small_words() -> frozenset[str]:
    return lexicon.words("function_words")

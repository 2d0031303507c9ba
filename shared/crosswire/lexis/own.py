"""What news needs to know of words beyond WordNet, from `data/own.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def own(part: str) -> Any:
    return _tables()[part]


@cache
def sets(part: str, pos: str) -> dict[str, frozenset[str]]:
    """Word → the words that a list of sets puts beside it."""
    beside: dict[str, frozenset[str]] = {}
    for words in own(part).get(pos, ()):
        for word in words:
            beside[word] = beside.get(word, frozenset()) | frozenset(words)
    return beside


@cache
def names(pos: str) -> dict[str, str]:
    """Synonym → the one that stands first in its set."""
    return {word: words[0] for words in own("synonyms").get(pos, ()) for word in words}


@cache
def alone(pos: str) -> frozenset[str]:
    """Words that `canonical` leaves as they are."""
    return _words(own("alone").get(pos, ""))


@cache
def owners() -> frozenset[str]:
    """My, his, their: words that leave it to the text around whose a thing is."""
    return frozenset(own("owners")["pronouns"].split())


@cache
def decided_verbs() -> frozenset[str]:
    """To invest, to lay off: what one does as one has decided."""
    return _words(own("decided")["verbs"])


@cache
def light_verbs() -> frozenset[str]:
    return frozenset(own("light")["verbs"].split())


@cache
def stand_ins() -> dict[str, frozenset[str]]:
    """Noun → the groups of things that it may stand for in one story."""
    return _members(own("stand_ins"))


@cache
def deed_groups() -> dict[str, frozenset[str]]:
    """Verb → the groups of verbs that may tell one deed of one story."""
    return _members(own("one_deed"))


@cache
def whereabouts() -> dict[str, frozenset[str]]:
    """Verb → how it says where somebody is: by being, coming, settling or going there."""
    return _members(own("whereabouts"))


@cache
def contests() -> frozenset[str]:
    return _words(own("elections")["contests"])


@cache
def outcomes() -> dict[str, str]:
    """Word → how it tells who won."""
    return {word: way for way, words in own("outcomes").items() for word in _words(words)}


@cache
def offices() -> dict[str, str]:
    """Office → what the election to it is called."""
    return dict(own("elections")["offices"])


@cache
def harms() -> dict[str, frozenset[str]]:
    """Verb, or noun of what does it → the lines of harms that it tells."""
    return _members(own("harm"))


@cache
def body_members(body: str) -> frozenset[str]:
    """The nouns for those of whom such a body is made up."""
    return frozenset(own("members").get(body, "").split())


@cache
def deeds_as_a_rule() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Who does what as a rule: the nouns for them, and the verbs."""
    listed = own("usual_doers").values()
    return tuple((_words(each["doers"]), _words(each["deeds"])) for each in listed)


@cache
def camp_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed.split()) for name, listed in own("camps").items()}


def _members(groups: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, listed in groups.items():
        for word in _words(listed):
            found[word] = found.get(word, frozenset()) | {name}
    return found


def _words(listed: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in listed.split())


def wider(word: str, pos: str) -> list[str]:
    found: list[str] = own("wider").get(pos, {}).get(word, [])
    return found


@cache
def _tables() -> dict[str, Any]:
    text = files(__package__).joinpath("data", "own.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

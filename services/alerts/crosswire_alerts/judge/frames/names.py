"""Whether two names, or a name and a common noun, name the same. Pure."""

import re
from functools import lru_cache

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.families import given_names, of_one_family
from crosswire_alerts.judge.frames.nouns import kin_words, many
from crosswire_alerts.judge.frames.tie import Tie

#: By which a country's forces or its state are meant.
_COLLECTIVE = ("country:", "org:", "group:", "people:")
#: Words for what has the name of a town.
TOWNS = frozenset(("city", "town", "village", "port", "settlement", "capital"))
#: Who acts for the body whose they are.
LEADERS = frozenset(
    ("management", "board", "leadership", "executive", "boss", "owner", "chief", "director", "head")
)


def names_tied(a: Argument, b: Argument) -> Tie:
    if a.head == b.head and " " in a.head and a.side in (None, b.side):
        return Tie(a, b, "same")  # Kell Motors, as a name and as one who speaks
    if a.key == b.key or tail(a.key) == tail(b.key):
        if of_one_family(_given(a), _given(b)):
            return Tie(a, b, "unsure")
        return Tie(a, b, "apart" if _only_last_in_common(a, b) else "same")
    if _one_spelling(a, b):
        return Tie(a, b, "same")
    if _abridged(a, b) or _abridged(b, a):
        return Tie(a, b, "kin", (Doubt.OTHER_WORD,))
    if a.side and a.side == b.side and _collective(a) and _collective(b):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if a.side and a.side == b.side and {a.key[:6], b.key[:6]} & {"place:", "countr"}:
        return Tie(a, b, "unsure", (Doubt.PLACE_WIDER,))
    return Tie(a, b, "apart")


def _given(argument: Argument) -> list[str]:
    if not argument.key.startswith("person:"):
        return []
    called, surname = argument.head.split(), tail(argument.key)
    at = argument.names.index(surname) if surname in argument.names else 0
    return given_names(called[:-1] if len(called) > 1 else argument.names[:at])


def _only_last_in_common(a: Argument, b: Argument) -> bool:
    """Kell Motors, Orvan Motors: two firms, of which the last word says what they make."""
    if not a.key.startswith("name:") or a.key != b.key or len(a.terms) < 2 or len(b.terms) < 2:
        return False
    last = lexis.lemma(a.terms[-1], "n")
    named_so = a.terms[-1] == b.terms[-1] == tail(a.key)
    everyday = named_so and lexis.known(last, "n")
    return everyday and not {*a.terms[:-1]} & {*b.terms[:-1]}


def _one_spelling(a: Argument, b: Argument) -> bool:
    """A town that only one article says enough of to place it on the map."""
    placed, other = (a, b) if a.key.startswith("place:") else (b, a)
    unplaced = other.key.startswith("name:")
    return placed.key.startswith("place:") and unplaced and a.terms[:1] == b.terms[:1] != ()


def _abridged(full: Argument, short: Argument) -> bool:
    """Kell Motors and Kell: a name that is no person's, and its first word."""
    if not (full.key.startswith("name:") and short.key.startswith("name:")):
        return False
    first = len(short.terms) == 1 and len(full.terms) > 1 and short.terms[0] == full.terms[0]
    # Not Kell's supplier.
    return first and not re.search(rf"{re.escape(short.text)}\s?['’]s?\s", full.text)


def initials_of(full: Argument, short: Argument) -> bool:
    """The National Workers' Front, and the NWF: a name of three words or more."""
    if len(full.terms) < 2 or len(short.terms) > len(full.terms):
        return False
    letters = _initials(full.text)
    if len(letters) < 3:
        return False
    return letters in short.names or letters == tail(short.key) or letters in short.terms


@lru_cache(maxsize=16_384)
def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isupper() and word not in ("The", "A", "An")]
    return "".join(word[0] for word in words).lower()


def name_and_noun_tied(a: Argument, b: Argument, scenes: frozenset[str]) -> Tie:
    named, plain = (a, b) if a.key else (b, a)
    if _bears(plain, named) or _ship_so_called(plain, named):
        return Tie(a, b, "same")
    if named.side and named.side == plain.side and _collective(named) and many(plain):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if named.side and plain.side and named.side != plain.side:
        return Tie(a, b, "apart")
    if named.key.startswith("org:") and not plain.names and _of_one_camp(named, plain):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if plain.head == named.head and {*plain.names} & {*named.names}:
        return Tie(a, b, "kin", (Doubt.DESCRIBED_BY_ONE,))  # the mayor of Kell, Kell's mayor
    if plain.head in named.terms or any(kin_words(plain.head, term) for term in named.terms):
        known = named.key in scenes
        return Tie(a, b, "kin", (Doubt.DESCRIBED_BY_ONE if known else Doubt.NAME_UNSAID,))
    if _led_by(plain, named):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if named.key in scenes and _the_town(plain, named):
        return Tie(a, b, "kin", (Doubt.DESCRIBED_BY_ONE,))
    return Tie(a, b, "unsure" if named.key in scenes else "apart")


def _of_one_camp(named: Argument, plain: Argument) -> bool:
    """The army, and government forces: the state's, or the rebels'."""
    camp = lexis.camp(named.head, named.terms)
    return camp is not None and camp == lexis.camp(plain.head, plain.terms)


def _led_by(plain: Argument, named: Argument) -> bool:
    """The management of Kell, Kell's board: they act for it."""
    body = named.key.startswith(("name:", "org:")) and plain.head in LEADERS
    return body and bool({tail(named.key), *named.terms} & {*plain.names})


def _the_town(plain: Argument, named: Argument) -> bool:
    """The city, where one that both articles are about has been named."""
    definite = not plain.text.lower().startswith(("a ", "an ", "another "))
    return named.key.startswith("place:") and plain.head in TOWNS and definite


def _bears(plain: Argument, named: Argument) -> bool:
    """The minister, Anna Berg; not Anna Berg's minister, nor the wife of the writer Anna Berg."""
    if len(named.terms) < 2 or not lexis.is_a(plain.head, "person"):
        return False
    if not set(named.terms) <= set(plain.terms):
        return False
    before, _, _ = plain.text.lower().partition(named.terms[0])
    _, of, between = before.rpartition(" of ")
    words = between.split()
    if of and (not words or any(lexis.is_a(word, "person") for word in words)):
        return False
    name, text = re.escape(named.terms[-1]), plain.text.lower()
    owner = re.search(name + r"\s?['’]s?\s", text) or re.search(rf"\bof (?:[\w.-]+ )*{name}", text)
    return owner is None


def _ship_so_called(plain: Argument, named: Argument) -> bool:
    """The Lima, the Lima cruiser."""
    called = named.key.startswith("name:") and tail(named.key) in plain.names
    return called and lexis.is_a(plain.head, "vehicle")


def _collective(argument: Argument) -> bool:
    return argument.key.startswith(_COLLECTIVE)


def tail(key: str) -> str:
    kind, _, name = key.partition(":")
    return name if kind in ("person", "name") else key

"""What one thing or one person is said to be: of one kind, of one country, of one age. Pure."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Argument, Frame
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.telling import clash_of, sides
from crosswire_alerts.judge.frames.unnamed import ARTICLE, one_described, same_dead
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.words import both

#: Of several in a row, one thing is one.
RANKS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b")
#: A birthday may lie between two reports, and two ways to count years.
YEARS_ALIKE = 1
MALE = frozenset(("man", "boy", "male", "gentleman", "father", "brother", "son"))
FEMALE = frozenset(("woman", "girl", "female", "lady", "mother", "sister", "daughter"))


class Two(NamedTuple):
    """Two things that one thing cannot be, in words, and what makes it less sure."""

    a: str
    b: str
    doubt: Doubt


@lru_cache(maxsize=64)
def two_in(pair: Pair) -> Two | None:
    """What the two say that one thing is, if it cannot be both."""
    a, b = pair.earlier.frame, pair.later.frame
    if a is None or b is None or denies(pair.earlier) or denies(pair.later):
        return None
    if not (a.pos == b.pos == "n"):
        return None
    first, second = a.of("complement"), b.of("complement")
    if first is None or second is None:
        return None
    if first.quantity or second.quantity:
        return None
    if _one_thing(a, b):
        ways = WAYS
    elif one_described(pair, a, b):
        ways = WAYS_OF_THE_UNNAMED
    elif same_dead(pair, a, b):
        ways = WAYS_OF_THE_DEAD
    else:
        return None
    return next(filter(None, (told(first, second) for told in ways)), None)


def _one_thing(a: Frame, b: Frame) -> bool:
    """By a name that both give."""
    mine, yours = a.of("patient"), b.of("patient")
    if mine is None or yours is None or mine.joint or yours.joint:
        return False
    named = all(each.key or _capital(each.text) for each in (mine, yours))
    same = tie(mine, yours).strength == "same"
    return named and same and not _two_of_a_surname(mine.terms, yours.terms)


def _capital(text: str) -> bool:
    """Of a name, not of an article at the start of a sentence."""
    return ARTICLE.sub("", text)[:1].isupper()


def _two_of_a_surname(mine: tuple[str, ...], yours: tuple[str, ...]) -> bool:
    """Ann Kell, Bora Kell; not Tim Kell, Timothy Kell."""
    if len(mine) < 2 or len(yours) < 2 or mine[-1] != yours[-1]:
        return False
    return not any(x.startswith(y) or y.startswith(x) for x in mine[:-1] for y in yours[:-1])


def _kinds(a: Argument, b: Argument) -> Two | None:
    if a.key or b.key or not lexis.two_beings(a.head, b.head):
        return None
    return Two(a.text, b.text, Doubt.TWO_OF_A_NAME)


def _countries(a: Argument, b: Argument) -> Two | None:
    """An Italian ferry, a Greek ferry; not one that is told to be of two."""
    mine, yours = _country(a), _country(b)
    if not (mine and yours) or mine == yours or a.joint or b.joint:
        return None
    alike = a.head == b.head or any(each.key.startswith("people:") for each in (a, b))
    people = all(lexis.is_a(each.head, "person") for each in (a, b))
    return Two(a.text, b.text, Doubt.OF_TWO_COUNTRIES) if alike or people else None


def _country(argument: Argument) -> str | None:
    """If it is the country of the thing itself: an Italian ferry, but no minister of Italy."""
    kind, _, code = argument.key.partition(":")
    if kind == "people":
        return code
    return argument.side if not argument.key and _described_by_country(argument) else None


def _described_by_country(argument: Argument) -> bool:
    return " of " not in argument.text.lower() and "'" not in argument.text


def _ranks(a: Argument, b: Argument) -> Two | None:
    """Its second album, its third album."""
    if a.head != b.head or a.key or b.key:
        return None
    mine, yours = ({*each.terms} & {*RANKS} for each in (a, b))
    rest = [{*each.terms} - {*RANKS} for each in (a, b)]
    if len(mine) == len(yours) == 1 and mine != yours and (rest[0] & rest[1] or not any(rest)):
        return Two(a.text, b.text, Doubt.TWO_OF_A_NAME)
    if any(lexis.opposed(x, y, "a") for x in a.terms for y in b.terms):
        return Two(a.text, b.text, Doubt.DESCRIBED_BY_ONE)
    return None


def _years(a: Argument, b: Argument) -> Two | None:
    """A comedy of 1930, a 1940 comedy."""
    mine, yours = (YEAR.findall(each.text) for each in (a, b))
    if a.head != b.head or len(mine) != 1 or len(yours) != 1 or mine == yours:
        return None
    return Two(a.text, b.text, Doubt.TWO_OF_A_NAME)


def _sexes(a: Argument, b: Argument) -> Two | None:
    for first, second in ((MALE, FEMALE), (FEMALE, MALE)):
        if a.head in first and b.head in second:
            return Two(a.text, b.text, Doubt.DESCRIBED_BY_ONE)
    return None


def _ages(a: Argument, b: Argument) -> Two | None:
    """A 24-year-old student, a 31-year-old electrician."""
    mine, yours = (AGE.findall(each.text) for each in (a, b))
    if len(mine) != 1 or len(yours) != 1 or abs(int(mine[0]) - int(yours[0])) <= YEARS_ALIKE:
        return None
    return Two(a.text, b.text, Doubt.DESCRIBED_BY_ONE)


def _camps(a: Argument, b: Argument) -> Two | None:
    """Fighters, or civilians."""
    if a.joint or b.joint or not lexis.exclusive(a.head, b.head):
        return None
    return Two(a.text, b.text, Doubt.DESCRIBED_BY_ONE)


#: What the two say of it → what it cannot be both of.
Way = Callable[[Argument, Argument], Two | None]
WAYS: tuple[Way, ...] = (_kinds, _countries, _ranks, _years, _sexes, _ages)
WAYS_OF_THE_UNNAMED: tuple[Way, ...] = (_countries, _sexes, _ages)
WAYS_OF_THE_DEAD: tuple[Way, ...] = (_camps, _countries)


def same_thing(two: Two) -> Step:
    return passed(f"Both say what one thing is: {both(two.a, two.b)}.", two.doubt)


def identity(pair: Pair) -> Finding | None:
    two = two_in(pair)
    if two is None:
        return None
    if pair.corrected:
        return Finding("supersedes", f"A correction: {both(two.a, two.b)}.")
    return Finding("contradicts", clash_of(pair), sides(pair), type="status")

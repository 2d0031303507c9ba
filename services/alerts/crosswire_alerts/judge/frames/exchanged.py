"""One sentence in two texts, but that a figure, a date, a name or a word is another one. Pure."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.disputes import Contradiction
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding, Step, passed
from crosswire_alerts.judge.frames.mirrored import HOURS
from crosswire_alerts.judge.frames.telling import sides
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.reprint import alone
from crosswire_alerts.judge.words import both

#: A sentence has to have so many words besides, and the exchanged part no more than so many.
BESIDES, LONGEST = 4, 4
TOKEN = re.compile(r"[^\W_]+(?:[.,:]\d+)*(?:[-'’][^\W_]+)*")
DATE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?|(?:1\d{3}|20\d{2})s?|"
    r"(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)
CALENDAR = re.compile(r"[a-z]{3}|\d{4}", re.IGNORECASE)
FIGURE = re.compile(r"\d[\d.,]*")
#: Before a year; a number of four digits elsewhere counts something.
BEFORE_YEARS = frozenset(
    ("in", "of", "since", "until", "by", "from", "to", "between", "and", "born")
)
#: Alternatives, and what is not so, may name another one as well.
OPEN = re.compile(
    r"\b(?:or|nor|neither|either|not|no|never|without|if|unless|whether|any|such as|like|"
    r"include|includes|including|member|members|also|another|among|(?-i:may)|might|could|can)\b|"
    r"n['’]t",
    re.IGNORECASE,
)
#: And what else leaves a way open, where the one "not" that denies is what the two differ in.
OPEN_LEFT = re.compile(
    r"\b(?:or|nor|neither|either|without|if|unless|whether|another|other|only|all|every|each|"
    r"(?-i:may)|might|could|would|will)\b|\?",
    re.IGNORECASE,
)
#: Clauses in which only one can stand: to be somewhere or something, to be named.
ONLY_ONE = frozenset(
    ("be", "locate", "base", "situate", "headquarter", "name", "call", "entitle", "title", "rename",
     "replace", "portray", "set", "own", "belong", "originate", "derive", "base on", "represent",
     "narrate", "lead", "head", "edit", "mean")
)  # fmt: skip
NUMBERS = frozenset(
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
     "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
     "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
     "hundred", "thousand", "million", "billion", "dozen")
)  # fmt: skip
#: A sentence that opens so brings in somebody or something that no other need mean.
BRINGS_IN = NUMBERS | {
    "a",
    "an",
    "some",
    "several",
    "many",
    "few",
    "another",
    "somebody",
    "someone",
}


class Exchange(NamedTuple):
    type: Contradiction
    a: str
    b: str
    doubts: tuple[Doubt, ...] = ()


class Parts(NamedTuple):
    """Two sentences cut into what they have in common and what not."""

    before: tuple[str, ...]
    a: tuple[str, ...]
    b: tuple[str, ...]
    after: tuple[str, ...]


@lru_cache(maxsize=64)
def exchanged_in(pair: Pair) -> Exchange | None:
    """What stands in the one where the other has something else, if only one can be so."""
    first, second = pair.earlier, pair.later
    if pair.same_article or abs(pair.hours_apart or 0) > HOURS or denies(first) != denies(second):
        return None
    if pair.one_text and not (alone(first) and alone(second)):
        return None  # one text may have both sentences, and whoever prints it then has both
    parts = _cut(first.evidence.sentence, second.evidence.sentence)
    if parts is None or (parts.before and parts.before[0].lower() in BRINGS_IN):
        return None
    return next((found for way in WAYS if (found := way(pair, parts)) is not None), None)


@lru_cache(maxsize=4096)
def _cut(a: str, b: str) -> Parts | None:
    x, y = _tokens(a), _tokens(b)
    if abs(len(x) - len(y)) > LONGEST or x == y:
        return None
    start = _same(x, y)
    end = _same(x[start:][::-1], y[start:][::-1])
    parts = Parts(x[:start], x[start : len(x) - end], y[start : len(y) - end], x[len(x) - end :])
    short = 0 < len(parts.a) <= LONGEST and 0 < len(parts.b) <= LONGEST
    return parts if short and start + end >= BESIDES else None


@lru_cache(maxsize=4096)
def _tokens(sentence: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(sentence))


def _same(x: Sequence[str], y: Sequence[str]) -> int:
    """How many words both begin with."""
    count = 0
    for one, other in zip(x, y, strict=False):
        if one.lower() != other.lower():
            break
        count += 1
    return count


def _open(pair: Pair) -> bool:
    return any(OPEN.search(each.evidence.sentence) for each in (pair.earlier, pair.later))


def _each(parts: Parts, test: Callable[[str], object]) -> bool:
    return all(map(test, (*parts.a, *parts.b)))


def _date(pair: Pair, parts: Parts) -> Exchange | None:
    if not _each(parts, DATE.fullmatch) or _alternatives(pair):
        return None
    told = " ".join((*parts.a, *parts.b))
    month_near = any(DATE.fullmatch(each) for each in (*parts.before[-1:], *parts.after[:1]))
    years = re.fullmatch(r"[\d\s]+", told) is not None and not month_near
    if years and (not parts.before or parts.before[-1].lower() not in BEFORE_YEARS):
        return None
    if not CALENDAR.search(told) and not month_near:
        return None
    return Exchange("date", " ".join(parts.a), " ".join(parts.b))


def _alternatives(pair: Pair) -> bool:
    sentences = (each.evidence.sentence.lower() for each in (pair.earlier, pair.later))
    return any(" or " in sentence or "neither" in sentence for sentence in sentences)


def _figure(pair: Pair, parts: Parts) -> Exchange | None:
    if _open(pair) or pair.hours_apart or not _each(parts, _is_figure):
        return None
    return Exchange("quantity", " ".join(parts.a), " ".join(parts.b))


def _is_figure(word: str) -> bool:
    return FIGURE.fullmatch(word) is not None or word.lower() in NUMBERS


def _name(pair: Pair, parts: Parts) -> Exchange | None:
    """By Jane Roe, by John Kell; in Lima, in Quito: of what only one can stand there."""
    named = parts.before and _each(parts, lambda word: word[0].isupper() and len(word) > 1)
    if not named or _open(pair) or {*parts.a} & {*parts.b}:
        return None
    by = parts.before[-1].lower() == "by"
    if not (by or _of_one_only(pair)):
        return None
    where = parts.before[-1].lower() in ("in", "at", "near", "to", "from")
    told: Contradiction = "place" if where else "actor" if by else "status"
    return Exchange(told, " ".join(parts.a), " ".join(parts.b))


def _of_one_only(pair: Pair) -> bool:
    """Whether the two clauses tell what a thing is, or what it can be or suffer once."""
    a, b = pair.earlier.frame, pair.later.frame
    if a is None or b is None:
        return False
    if a.pos == b.pos == "n":
        return True
    single = all(lexis.once(each.predicate) or each.predicate in ONLY_ONE for each in (a, b))
    return single and a.arguments != b.arguments


def _opposite(pair: Pair, parts: Parts) -> Exchange | None:
    if len(parts.a) != 1 or len(parts.b) != 1 or _open(pair) or pair.hours_apart:
        return None
    if not any(_opposed(parts.a[0].lower(), parts.b[0].lower(), pos) for pos in ("a", "v")):
        return None
    return Exchange("status", parts.a[0], parts.b[0])


@lru_cache(maxsize=4096)
def _opposed(a: str, b: str, pos: str) -> bool:
    return lexis.opposed(lexis.lemma(a, pos), lexis.lemma(b, pos), pos)


WAYS = (_date, _figure, _name, _opposite)


def same_sentence(found: Exchange) -> Step:
    return passed(
        f"One sentence, but for this: {both(found.a, found.b)}.",
        *found.doubts,
        Doubt.SAME_WORDING,
    )


def exchange(pair: Pair) -> Finding | None:
    found = exchanged_in(pair)
    if found is None:
        return None
    reason = f"In one and the same sentence: {both(found.a, found.b)}."
    if pair.corrected:
        return Finding("supersedes", reason)
    return Finding("contradicts", reason, sides(pair), type=found.type)

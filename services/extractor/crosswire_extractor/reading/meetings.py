"""When talks, votes, summits and the like take place, and which of a series they are."""

from functools import cache
from typing import NamedTuple

from crosswire.domain.claims import TimeSpan
from crosswire_extractor import lexicon
from crosswire_extractor.reading.dates import DateFound, forward
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Found, Phrases

#: So far from the event's noun its date may stand.
_REACH = 16


class Meeting(NamedTuple):
    """An event with its participants and round, at a time; read at token `at`."""

    at: int
    event: str
    participants: tuple[str, ...]
    ordinal: int | None
    when: TimeSpan
    certain: bool


class Series:
    """What the article has said of its meetings: "the next round" needs the one before."""

    def __init__(self) -> None:
        self._participants: dict[str, tuple[str, ...]] = {}
        self._rounds: dict[str, int] = {}
        self._countries: list[str] = []

    def read(self, parsed: Parsed, today: TimeSpan) -> list[Meeting]:
        """The meetings of the sentence that have a time, remembering those that have none."""
        found = [
            meeting
            for trigger in parsed.all_of(_events())
            if (meeting := self._meeting(parsed, trigger, today))
        ]
        self._countries += [
            each.value for each in parsed.mentions if each.kind in ("country", "adjective", "seat")
        ]
        return found

    def _meeting(self, parsed: Parsed, trigger: Found[str], today: TimeSpan) -> Meeting | None:
        event = trigger.value
        participants = self._who(parsed, trigger)
        ordinal = self._which(parsed, trigger)
        timed = _time(parsed, trigger, today)
        if timed is None or not participants:
            return None
        when, certain = timed
        return Meeting(trigger.start, event, participants, ordinal, when, certain)

    def _who(self, parsed: Parsed, trigger: Found[str]) -> tuple[str, ...]:
        sides = _between(parsed, trigger.end) or _parties(parsed, trigger)
        if not sides and _the_two(parsed, trigger.end):
            sides = (
                tuple(sorted(dict.fromkeys(reversed(self._countries)))[:2])
                if len(set(self._countries)) == 2
                else self._main_two()
            )
        if sides:
            self._participants[trigger.value] = sides
        return sides or self._participants.get(trigger.value, ())

    def _main_two(self) -> tuple[str, ...]:
        counted = sorted(set(self._countries), key=lambda code: -self._countries.count(code))
        return tuple(sorted(counted[:2])) if len(counted) >= 2 else ()

    def _which(self, parsed: Parsed, trigger: Found[str]) -> int | None:
        number, relative = _ordinal(parsed, trigger.start)
        if number is not None:
            self._rounds[trigger.value] = max(number, self._rounds.get(trigger.value, 0))
            return number
        if relative == "next" and trigger.value in self._rounds:
            return self._rounds[trigger.value] + 1
        return None


@cache
def _events() -> Phrases[str]:
    return Phrases(lexicon.naming("meetings", ":"))


@cache
def _words(kind: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in lexicon.tree("meeting_words")[kind])


@cache
def _ordinals() -> dict[str, int]:
    rows = (line.split() for line in lexicon.lines("ordinals"))
    return {name: int(number) for name, number in rows}


def _between(parsed: Parsed, at: int) -> tuple[str, ...]:
    """Talks between A and B; talks with A (and B is who speaks) are left open."""
    if parsed.word(at) != "between":
        return ()
    codes = [
        each.value
        for each in parsed.mentions
        if at < each.start <= at + 9 and each.kind in ("country", "adjective", "seat")
    ]
    return tuple(sorted(set(codes))[:4]) if len(set(codes)) >= 2 else ()


def _parties(parsed: Parsed, trigger: Found[str]) -> tuple[str, ...]:
    """Russia-Ukraine talks; the US and China talks; Ukraine's election: right before the noun."""
    start = trigger.start
    codes: list[str] = []
    for each in reversed([m for m in parsed.mentions if m.end <= start]):
        if start - each.end > 2 or each.kind not in ("country", "adjective", "seat"):
            break
        codes.append(each.value)
        start = each.start
    single = trigger.value in ("election", "referendum", "vote", "runoff", "inauguration")
    if len(set(codes)) >= 2 or (single and codes):
        return tuple(sorted(set(codes)))
    return ()


def _the_two(parsed: Parsed, at: int) -> bool:
    words = parsed.words(at, at + 5)
    return words[:3] == ["between", "the", "two"] or words[:2] == ["between", "them"]


def _ordinal(parsed: Parsed, at: int) -> tuple[int | None, str | None]:
    """Second round of X; second X; next round of X."""
    for back in range(at - 1, max(-1, at - 7), -1):
        word = parsed.word(back)
        counts = back == at - 1 or parsed.word(back + 1) in lexicon.group("series_nouns")
        if word in _ordinals() and counts:
            return _ordinals()[word], None
        if word == "next" and counts:
            return None, "next"
        if not (parsed.tokens[back].word or word in ("-",)):
            return None, None
    return None, None


def _time(parsed: Parsed, trigger: Found[str], today: TimeSpan) -> tuple[TimeSpan, bool] | None:
    """When, and whether it has happened; None if the sentence does not say."""
    verb = _nearest(parsed, trigger)
    if verb is None:
        return None
    kind, end = verb
    if kind == "now":
        return today.with_(text=parsed.text(end - 2, end)), True
    date = _date_near(parsed, end, trigger)
    if date is None:
        return None
    if kind == "due":
        return forward(date, today.start).span, False
    return date.span, True


def _nearest(parsed: Parsed, trigger: Found[str]) -> tuple[str, int] | None:
    """The first word of holding or scheduling after the noun, in its clause."""
    for at in range(trigger.end, min(trigger.end + _REACH, len(parsed.tokens))):
        if parsed.word(at) in (";", "but", "while", "after", "before", "that", "which", "who"):
            return None
        for kind in ("now", "due", "held"):
            found = _words(kind).at(parsed.tokens, at)
            if found:
                return kind, found.end
    return None


def _date_near(parsed: Parsed, end: int, trigger: Found[str]) -> DateFound | None:
    after = [date for date in parsed.dates if end <= date.start <= end + 8]
    between = [date for date in parsed.dates if trigger.end <= date.start < end]
    for date in (*after, *between):
        if parsed.word(date.start - 1) not in ("since", "until", "after", "before"):
            return date
    return None

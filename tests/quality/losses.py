"""A table of claimed losses, told as one-sentence reports and paired up as a careful reader would.

Two claimants who give different totals of one thing for one day contradict each other. A
claimant's own totals, other things, the other side's and a day's against the total do not.
"""

import random
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Literal

from crosswire.domain.value import Value, fingerprint
from tests.quality.cases import Case, Item, rows_of

WORDING = Path(__file__).with_name("losses.toml")
SEED = "losses 1"
#: The first day of the table.
DAY_ONE = date(2022, 2, 24)
#: Each contradicting pair is told in so many wordings.
TELLINGS = 3
#: At most so many silent pairs of each look-alike.
MOST_SILENT = 300
#: Totals nearer than this, as a share of the larger, are not judged: they may be one figure.
APART = 0.1

Frame = Literal["cumulative", "day"]


class Loss(Value):
    """One row: who claims that so many of what were lost, in all or on the day."""

    day: int
    count: float
    lost: str
    speaker: str
    frame: Frame

    def __str__(self) -> str:
        return f"{self.speaker}: {self.count:,.0f} {self.lost}, {self.frame}, day {self.day}"

    @property
    def kind(self) -> str:
        return self.lost.rpartition("-")[0]

    @property
    def side(self) -> str:
        return self.lost.rpartition("-")[2]

    @property
    def date(self) -> date:
        return DAY_ONE + timedelta(days=self.day - 1)


class Kind(Value):
    nouns: tuple[str, ...]
    done: tuple[str, ...]
    lost: bool


class Wording(Value):
    outlets: tuple[str, ...]
    totals: tuple[str, ...]
    lost: tuple[str, ...]
    headlines: tuple[str, ...]
    lost_headlines: tuple[str, ...]
    daily: tuple[str, ...]
    daily_headlines: tuple[str, ...]
    since: tuple[str, ...]
    periods: tuple[str, ...]
    sides: dict[str, str]
    speakers: dict[str, tuple[str, ...]]
    kinds: dict[str, Kind]

    def can_tell(self, loss: Loss) -> bool:
        known = loss.speaker in self.speakers and loss.kind in self.kinds
        return known and loss.side in self.sides and loss.count >= 2


@cache
def wording() -> Wording:
    return Wording.model_validate(tomllib.loads(WORDING.read_text()))


def losses_in(file: Path) -> list[Loss]:
    """The rows that can be told, in order of their days."""
    losses = [Loss.model_validate(_known(row)) for row in rows_of(file)]
    return sorted(filter(wording().can_tell, losses), key=lambda loss: (loss.day, loss.lost))


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in Loss.model_fields}


def loss_cases(file: Path) -> list[Case]:
    losses = losses_in(file)
    cases = list(_contradictions(losses))
    for name, alike in LOOK_ALIKES.items():
        pairs = sorted(_pairs(losses, alike), key=lambda pair: _chance(name, *pair))
        cases += [_case(name, a, b, 0) for a, b in pairs[:MOST_SILENT]]
    return cases


def _contradictions(losses: Sequence[Loss]) -> Iterator[Case]:
    for a, b in _pairs(losses, _contradict):
        for telling in range(TELLINGS):
            yield _case("quantity", a, b, telling)


def _pairs(
    losses: Sequence[Loss], alike: Callable[[Loss, Loss], bool]
) -> Iterator[tuple[Loss, Loss]]:
    """Pairs at most two days apart that are alike in this way."""
    by_day: dict[int, list[Loss]] = defaultdict(list)
    for loss in losses:
        by_day[loss.day].append(loss)
    for day, todays in by_day.items():
        later = [*todays, *by_day.get(day + 1, ()), *by_day.get(day + 2, ())]
        for index, loss in enumerate(todays):
            for other in later[index + 1 :]:
                if alike(loss, other):
                    yield loss, other


def _contradict(a: Loss, b: Loss) -> bool:
    same = (a.day, a.lost, a.frame) == (b.day, b.lost, b.frame)
    return same and a.frame == "cumulative" and a.speaker != b.speaker and _gap(a, b) > APART


def _own_total(a: Loss, b: Loss) -> bool:
    same = (a.lost, a.speaker, a.frame) == (b.lost, b.speaker, b.frame)
    return same and a.frame == "cumulative" and a.day < b.day and b.count > a.count


def _other_thing(a: Loss, b: Loss) -> bool:
    apart = a.kind not in b.kind and b.kind not in a.kind
    return apart and a.side == b.side and a.day == b.day and a.speaker != b.speaker


def _other_side(a: Loss, b: Loss) -> bool:
    return a.kind == b.kind and a.side != b.side and a.day == b.day and a.speaker != b.speaker


def _daily_against_total(a: Loss, b: Loss) -> bool:
    return a.lost == b.lost and a.frame != b.frame


def _later_and_higher(a: Loss, b: Loss) -> bool:
    """Two days later another claimant gives a somewhat higher total: an update at most."""
    other = a.lost == b.lost and a.speaker != b.speaker and a.frame == b.frame == "cumulative"
    return other and b.day == a.day + 2 and a.count < b.count < 2 * a.count


def _same_total(a: Loss, b: Loss) -> bool:
    same = (a.day, a.lost, a.frame, a.count) == (b.day, b.lost, b.frame, b.count)
    return same and a.speaker != b.speaker


LOOK_ALIKES: dict[str, Callable[[Loss, Loss], bool]] = {
    "own-total": _own_total,
    "other-thing": _other_thing,
    "other-side": _other_side,
    "daily-against-total": _daily_against_total,
    "update-by-another": _later_and_higher,
    "agreement": _same_total,
}


def _case(name: str, a: Loss, b: Loss, telling: int) -> Case:
    items = told(a, "a", telling), told(b, "b", telling)
    return Case(
        id=f"losses-{_chance(name, a, b, telling)[:10]}",
        family=f"{a.lost}, {a.day // 14}",
        type=name,
        expect="contradicts" if name == "quantity" else "silent",
        domain="losses",
        half="dev",
        why=f"{a} against {b}",
        a=items[0],
        b=items[1],
    )


def told(loss: Loss, seat: str = "", telling: int = 0, who: str | None = None) -> Item:
    """The row as an outlet tells it; another seat or telling is another wording and outlet."""
    chance = random.Random(_chance(loss, seat, telling))
    words = wording()
    headline = chance.random() < 0.2
    text = _sentence(loss, who or chance.choice(words.speakers[loss.speaker]), chance, headline)
    outlets = [name for index, name in enumerate(words.outlets) if index % 2 == (seat == "b")]
    return Item(
        source=chance.choice(outlets if seat else words.outlets),
        published=f"{loss.date}T{chance.randrange(8, 20):02}:00",
        title=text if headline else "",
        text="" if headline else text,
    )


def _sentence(loss: Loss, who: str, chance: random.Random, headline: bool) -> str:
    words, kind = wording(), wording().kinds[loss.kind]
    pattern = chance.choice(_patterns(loss, words, kind, headline))
    day = f"on {loss.date:%A}"
    since, period = chance.choice(words.since), chance.choice(words.periods)
    text = pattern.format(
        who=who,
        Who=_capital(who),
        n=_figure(loss.count, chance),
        adj=words.sides[loss.side],
        side=loss.side,
        noun=chance.choice(kind.nouns),
        done=chance.choice(kind.done),
        since=since,
        Since=_capital(since),
        period=period,
        Period=_capital(period),
        day=day,
        Day=_capital(day),
        date=f"{loss.date:%B} {loss.date.day}",
    )
    return _in_plural(text) if _many(who) else text


def _patterns(loss: Loss, words: Wording, kind: Kind, headline: bool) -> Sequence[str]:
    if loss.frame == "day":
        return words.daily_headlines if headline else words.daily
    plain, lost = (
        (words.headlines, words.lost_headlines) if headline else (words.totals, words.lost)
    )
    return (*plain, *lost) if kind.lost else plain


def _figure(count: float, chance: random.Random) -> str:
    return f"{count:,.0f}" if chance.random() < 0.8 else f"{count:.0f}"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _many(who: str) -> bool:
    return who.endswith(("analysts", "officials", "monitors"))


def _in_plural(text: str) -> str:
    for one, many in (("which counts", "who count"), (" has ", " have "), (" says", " say")):
        text = text.replace(one, many)
    return text.replace(" puts ", " put ")


def _gap(a: Loss, b: Loss) -> float:
    return abs(a.count - b.count) / max(a.count, b.count)


def _chance(*parts: object) -> str:
    return fingerprint(SEED, *parts)


def reports_of(losses: Iterable[Loss], speaker: str) -> list[Item]:
    """All totals of one claimant, by one name, as several outlets report them, in their order."""
    own = (loss for loss in losses if loss.speaker == speaker and loss.frame == "cumulative")
    name = wording().speakers[speaker][0]
    return sorted((told(loss, who=name) for loss in own), key=lambda item: str(item.published))

"""How the time of a pattern grows with the length of a hostile text."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.redos.attacks import attacks
from tests.redos.patterns import Found

LENGTHS = (1_000, 2_000, 4_000)
WORTH_LOOKING = 0.002
"""Seconds at the longest: below that, growth is noise, and 200,000 letters stay cheap."""
MOST_GROWTH = 2.6
"""For twice the length."""
_GIVE_UP = 0.5
SHORT, TOO_LONG = 20, 0.01
"""Letters that no pattern may take so many seconds for."""


@dataclass(frozen=True)
class Growth:
    where: str
    pattern: str
    seconds: tuple[float, ...]
    """One for each length that was tried."""
    attack: str
    """The start of the text that cost most."""

    @property
    def factor(self) -> float:
        """For twice the length, at the end of what was tried."""
        return self.seconds[-1] / max(self.seconds[-2], 1e-9) if len(self.seconds) > 1 else 99.0

    @property
    def bad(self) -> bool:
        return self.seconds[-1] > WORTH_LOOKING and self.factor > MOST_GROWTH


def growth(found: Found, lengths: tuple[int, ...] = LENGTHS) -> Growth:
    """Of the text that costs most."""
    worst: Growth | None = None
    use = _use(found)
    for text in attacks(found.pattern, SHORT):  # what doubles with each letter never ends later on
        spent = _seconds(use, found.pattern, (text,))
        if spent[0] > TOO_LONG:
            return Growth(found.where, str(found.pattern.pattern), spent, repr(text))
    by_length = [list(attacks(found.pattern, length)) for length in lengths]
    for texts in zip(*by_length, strict=False):
        spent = _seconds(use, found.pattern, texts)
        one = Growth(found.where, str(found.pattern.pattern), spent, repr(texts[0][:60]))
        if worst is None or (one.bad, one.seconds[-1]) > (worst.bad, worst.seconds[-1]):
            worst = one
    return worst or Growth(found.where, str(found.pattern.pattern), (0.0, 0.0), "")


def _use(found: Found) -> Callable[[Any], Any]:
    """As it is used: whoever only asks at the start pays for one start."""
    if found.uses and found.uses <= {"match"}:
        return found.pattern.match
    if found.uses and found.uses <= {"match", "fullmatch"}:
        return found.pattern.fullmatch
    return lambda text: sum(1 for _ in found.pattern.finditer(text))


def _seconds(
    use: Callable[[Any], Any], pattern: re.Pattern[Any], texts: tuple[str, ...]
) -> tuple[float, ...]:
    spent: list[float] = []
    for text in texts:
        given = text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
        spent.append(
            min(_timed(use, given), _timed(use, given) if not spent or spent[-1] < 0.1 else 9)
        )
        if spent[-1] > _GIVE_UP:
            break
    return tuple(spent)


def _timed(use: Callable[[Any], Any], text: Any) -> float:
    began = time.thread_time()
    use(text)
    return time.thread_time() - began

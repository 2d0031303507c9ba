"""Models that say what a test wants, and remember what they were asked."""

from collections.abc import Callable, Sequence
from itertools import chain

from crosswire_alerts.model.opinions import Answers, Ask, Opinion, Sentences

Says = Callable[[Sentences], Opinion | None]


class Saying:
    """It answers at once, to a daemon or to a command."""

    title = "tiny"

    def __init__(self, says: Says) -> None:
        self._says = says
        self.sittings: list[list[Sentences]] = []

    @property
    def asked(self) -> list[Sentences]:
        return list(chain.from_iterable(self.sittings))

    def sitting(self) -> Ask:
        self.sittings.append([])
        return self._answers

    def _answers(self, pairs: Sequence[Sentences]) -> Answers:
        self.sittings[-1] += pairs
        return [self._says(pair) for pair in pairs]


def always(contrary: float = 0.0, agreement: float = 0.0) -> Saying:
    return Saying(lambda _: Opinion(contrary=contrary, agreement=agreement))


def silent() -> Saying:
    """Whatever it is asked stays unread."""
    return Saying(lambda _: None)

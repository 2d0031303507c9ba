"""Hours into claims: when in the day an event of a kind happened."""

from collections.abc import Iterator

from crosswire.domain.claims import Amount, Claim, Quantity, Question
from crosswire_extractor.reading.claims import ClaimMaker
from crosswire_extractor.reading.discourse import Told
from crosswire_extractor.reading.hours import Hour, hours_in
from crosswire_extractor.reading.telling import Telling

#: What the question asks of an event.
HOUR = "local time"


class HourMaker:
    """Makes the claims of one article that say at what hour something happened."""

    def __init__(self, telling: Telling, maker: ClaimMaker) -> None:
        self._telling = telling
        self._maker = maker

    def hours(self, told: Told) -> Iterator[Claim]:
        found = list(hours_in(told.parsed)) if self._maker.named else []
        if len({each.kind for each in found}) == len(found):
            yield from filter(None, (self._claim(told, each) for each in found))

    def _claim(self, told: Told, hour: Hour) -> Claim | None:
        parsed, at = told.parsed, hour.verb.at
        question = Question(
            kind="quantity",
            predicate=HOUR,
            subject=hour.kind,
            event=hour.kind,
            text=f"hour({hour.kind})",
        )
        text = parsed.sentence.text[hour.clock.start : hour.clock.end]
        when = Quantity(low=hour.clock.low, high=hour.clock.high, unit="minute", text=text)
        place = self._telling.setting.place_of(parsed, 0, len(parsed.tokens), None)
        answer = Amount(quantity=when, counted=hour.thing or hour.kind)
        return self._maker.claim(told, at, question, answer, group=None, place=place)

"""Ages into claims: of somebody by name, and of the one person to whom an event did harm."""

from collections.abc import Iterator, Mapping, Sequence

from crosswire.domain.claims import Amount, Claim, Entity, Quantity, Question
from crosswire_extractor.reading.ages import Aged, ages_in, tells_death
from crosswire_extractor.reading.cast import Cast
from crosswire_extractor.reading.claims import ClaimMaker
from crosswire_extractor.reading.discourse import Told
from crosswire_extractor.reading.telling import Telling

#: What the question asks of somebody.
AGE = "years old"
#: Years are told in whole numbers.
_HALF = 0.5
#: Who was so old at a time that is longer past may be older now.
_NEWS_DAYS = 60
_HARMED = frozenset(("killed", "wounded", "injured", "hospitalised"))


class AgeMaker:
    """Makes the claims of one article that say how old somebody is."""

    def __init__(self, telling: Telling, maker: ClaimMaker, cast: Cast) -> None:
        self._telling = telling
        self._maker = maker
        self._cast = cast

    def ages(
        self, told: Sequence[Told], people: Sequence[Mapping[int, Entity]], tolls: Sequence[Claim]
    ) -> Iterator[Claim]:
        """`people`: by sentence, whom its pronouns mean."""
        found = [(each, aged) for each in told for aged in ages_in(each.parsed)]
        meant = self._by_pronoun(told, people)
        alone = not _several(tolls) and len(_harmed(found)) == 1
        for each, aged in found:
            who = self._named(aged) or meant.get((id(each), aged.who.at))
            if who is not None:
                yield from self._claim(each, aged, who)
            if alone and aged.harmed:
                yield from self._claim(each, aged, None)

    def _by_pronoun(
        self, told: Sequence[Told], people: Sequence[Mapping[int, Entity]]
    ) -> dict[tuple[int, int], Entity]:
        """Roe died on Monday. She was 71: whose death has just been told is of that age."""
        return {
            (id(each), at): entity
            for before, each, pointed in zip(told, told[1:], people[1:], strict=False)
            if tells_death(before.parsed)
            for at, entity in pointed.items()
        }

    def _named(self, aged: Aged) -> Entity | None:
        known = self._cast.named(aged.name.value) if aged.name else None
        return known.entity if known else None

    def _claim(self, told: Told, aged: Aged, who: Entity | None) -> Iterator[Claim]:
        """Of one who is not named, it takes the event to know of whom."""
        setting, at = self._telling.setting, aged.figure.start
        harmed = "one who died" if aged.dead else "one who was hurt"
        event = None if who else setting.event_of(told.parsed, aged.who.at, None)
        question = Question(
            kind="quantity",
            predicate=AGE,
            subject=who.key if who else harmed,
            event=event,
            text=f"age({who.name if who else harmed})",
        )
        value = aged.figure.value or 0
        years = Quantity(
            low=value - _HALF, high=value + _HALF, value=value, unit="year", text=f"{value:g}"
        )
        answer = Amount(quantity=years, counted=aged.kind)
        place = None if who else setting.place_of(told.parsed, at, at + 24, None)
        claim = self._maker.claim(told, at, question, answer, group=None, place=place)
        if claim is None or _long_ago(claim):
            return
        yield claim.with_(event_time=None) if who else claim


def _several(tolls: Sequence[Claim]) -> bool:
    """Whether the article tells of more than one who came to harm."""
    return any(
        isinstance(each.answer, Amount)
        and each.question.predicate in _HARMED
        and each.answer.quantity.low > 1
        for each in tolls
    )


def _harmed(found: Sequence[tuple[Told, Aged]]) -> set[float | None]:
    """Their ages, by which one is told from another."""
    return {aged.figure.value for _, aged in found if aged.harmed}


def _long_ago(claim: Claim) -> bool:
    when, published = claim.event_time, claim.published_at
    if when is None or published is None:
        return False
    return (published.date() - when.end).days > _NEWS_DAYS

"""Figures of crowds, jobs, homes, acres and sums into claims, in the normal form of tolls."""

from collections.abc import Iterable, Iterator

from crosswire.domain.claims import Amount, Claim, Question
from crosswire.domain.units import in_base
from crosswire_extractor import lexicon
from crosswire_extractor.reading.claims import ClaimMaker
from crosswire_extractor.reading.counts import Count, counts_in
from crosswire_extractor.reading.discourse import Told
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.scope import Scope, scope_in
from crosswire_extractor.reading.telling import Telling

#: Others were.
_MORE = frozenset(("else", "other", "others", "further", "more"))
#: Classes of people, of whom one report may say "people" and another what they are.
_THINGS = frozenset(("jobs", "homes", "land", "captives", "inhabitants", "money", "voters"))


class CountMaker:
    """Makes the claims of one article that say how many or how much."""

    def __init__(self, telling: Telling, maker: ClaimMaker) -> None:
        self._telling = telling
        self._maker = maker

    def counts(self, told: Told, tolls: Iterable[Claim]) -> Iterator[Claim]:
        """Those that no toll tells; none where nothing in the article says whose or which."""
        if not (self._maker.named or _country(told.parsed)):
            return
        known = {(c.question.predicate, _text(c)) for c in tolls if c.answer.kind == "amount"}
        for each in counts_in(told.parsed):
            if not (self._maker.named or each.national):
                continue
            claim = self._claim(told, each)
            if claim and (claim.question.predicate, _text(claim)) not in known:
                yield claim

    def _claim(self, told: Told, count: Count) -> Claim | None:
        parsed, figure = told.parsed, count.figure
        things = count.counted in _THINGS or count.counted in lexicon.table("things", ":")
        of_people = figure.unit is None and figure.kind == "count" and not things
        subject = "people" if of_people else count.counted
        setting = self._telling.setting
        place = setting.place_of(parsed, figure.start, figure.start + 24, None)
        if count.national and place is None and (country := _country(parsed)):
            place = setting.atlas.place(country)
        if count.standing:
            place = place or setting.only_town
            if place is None or place.kind != "place":
                return None  # so many are left: where?
        event = setting.event_of(parsed, count.at, None) if count.event else None
        question = Question(
            kind="quantity", predicate=count.kind, subject=subject, event=event,
            text=f"{count.kind}({subject}{', ' + event if event else ''})",
        )  # fmt: skip
        unit = figure.unit or ("share" if figure.kind == "share" else subject)
        answer = Amount(
            quantity=in_base(figure.quantity(parsed.tokens, unit)),
            counted=count.counted,
            scope=_scope(parsed, count),
        )
        negated = count.group is not None and count.group.negated
        return self._maker.claim(
            told, figure.start, question, answer,
            group=count.group, negated=negated, place=place,
        )  # fmt: skip


def unharmed(claims: list[Claim]) -> Iterator[Claim]:
    """Nobody was hurt: so nobody was killed either, if the article knows of no dead."""
    tolls = [c for c in claims if c.question.kind == "quantity"]
    if any(c.question.predicate == "killed" for c in tolls):
        return
    for claim in tolls:
        none = isinstance(claim.answer, Amount) and claim.answer.quantity.value == 0
        plain = not _MORE.intersection(claim.evidence.sentence.lower().split())
        if none and plain and claim.question.predicate in ("wounded", "casualties"):
            text = claim.question.text.replace(claim.question.predicate, "killed", 1)
            question = claim.question.with_(predicate="killed", text=text)
            yield claim.with_(question=question, id=claim.id[:-1] + "k")


def _country(parsed: Parsed) -> Mention | None:
    return next((m for m in parsed.mentions if m.kind == "country"), None)


def _text(claim: Claim) -> str:
    return claim.answer.quantity.text if isinstance(claim.answer, Amount) else ""


def _scope(parsed: Parsed, count: Count) -> Scope:
    if count.more:
        return "period"
    if count.standing:
        return "cumulative"
    return "unknown" if count.fixed else scope_in(parsed)

"""The pieces joined into claims: question, answer, speaker, stance, time, place and evidence."""

from collections.abc import Iterable, Iterator

from crosswire.domain.claims import (
    Amount,
    Answer,
    Claim,
    Entity,
    Moment,
    Question,
    State,
    Truth,
)
from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.reading.control import Held, country
from crosswire_extractor.reading.discourse import Told
from crosswire_extractor.reading.entities import government
from crosswire_extractor.reading.fires import Fire
from crosswire_extractor.reading.impliedtolls import implied_tolls
from crosswire_extractor.reading.meetings import Meeting
from crosswire_extractor.reading.modality import stance_at
from crosswire_extractor.reading.occurrences import Occurrence
from crosswire_extractor.reading.positions import Position
from crosswire_extractor.reading.presence import Present
from crosswire_extractor.reading.scope import scope_of
from crosswire_extractor.reading.setting import time_of
from crosswire_extractor.reading.states import InState
from crosswire_extractor.reading.telling import EXTRACTOR_VERSION, Telling
from crosswire_extractor.reading.tolls import Toll, tolls_in
from crosswire_extractor.reading.verbs import VerbGroup


class ClaimMaker:
    """Makes the claims of one article."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self.today = telling.today
        self.named = any(not each.startswith(("country:", "about:")) for each in telling.scene)
        self.town = telling.setting.place

    def claim(
        self,
        told: Told,
        at: int,
        question: Question,
        answer: Answer,
        *,
        group: VerbGroup | None,
        negated: bool = False,
        place: Entity | None = None,
    ) -> Claim | None:
        """The claim read at token `at`; None if nobody holds it either way."""
        chain = self._telling.discourse.chain(told, at)
        stance = stance_at(told.parsed, at, group, chain, negated=negated)
        if stance is None:
            return None
        happened, said = time_of(told.parsed, at, group, chain, self.today)
        attribution = self._telling.attribution(told, at, chain, stance.hedge)
        evidence = self._telling.evidence(told)
        return Claim(
            id=self._telling.id_for(
                evidence, question.key, answer.to_json(), stance.polarity, stance.modality,
                *(speaker.key for speaker in attribution.chain),
            ),
            article_id=self._telling.article.id,
            revision=self._telling.revision.number,
            question=question,
            answer=answer,
            polarity=stance.polarity,
            modality=stance.modality,
            event_time=happened,
            as_of=said,
            place=place,
            attribution=attribution,
            evidence=evidence,
            published_at=self._telling.article.published_at,
            scene=self._telling.scene,
            extractor=EXTRACTOR_VERSION,
        )  # fmt: skip

    def tolls(self, told: Told) -> Iterator[Claim]:
        for toll in (*tolls_in(told.parsed), *implied_tolls(told.parsed)):
            made = self._toll(told, toll)
            if made:
                yield made

    def _toll(self, told: Told, toll: Toll) -> Claim | None:
        parsed, counted = told.parsed, toll.counted
        if counted.unknown or (counted.word is None and toll.outcome in _bare_needs_noun()):
            return None
        if counted.thing and toll.outcome not in lexicon.group("outcomes_of_things"):
            return None
        chain = self._telling.discourse.chain(told, toll.number.start)
        side = counted.side
        if side == "own":
            side = chain[-1].source.side if chain else None
            if side is None and (not chain or counted.cls != "troops"):
                return None
        cls = counted.cls or "people"
        if cls == "troops" and side is None:
            cls = _which_side_of_the_front(counted.word)
        noun = cls if counted.thing else "people"
        setting = self._telling.setting
        event = None if counted.thing and side else setting.event_of(parsed, toll.at, side)
        start = min(toll.at, toll.number.start)
        place = setting.place_of(parsed, start, start + 24, side)
        if side is None and event is None and place is None and not self.named:
            return None  # nothing says whose, which or where: no other report could match
        outcome = _of_things(toll.outcome) if counted.thing else _of_people(toll.outcome, cls)
        question = Question(
            kind="quantity",
            predicate=outcome,
            subject=f"{noun}@{side}" if side else noun,
            event=event,
            text=f"{outcome}({_whose(noun, side)}{', ' + event if event else ''})",
        )
        answer = Amount(
            quantity=toll.number.quantity(parsed.tokens, noun),
            counted=cls,
            scope="period" if toll.additional or counted.more else scope_of(parsed, toll, side),
        )
        negated = bool(toll.group and toll.group.negated)
        return self.claim(
            told,
            toll.number.start,
            question,
            answer,
            group=toll.group,
            negated=negated,
            place=place,
        )

    def occupation(self, told: Told, held: Held) -> Claim | None:
        """Who takes a city of another country occupies, in part, that country."""
        invaded = held.place.side
        holder = held.holder.side if held.holder else None
        if not (held.gained and invaded and holder) or invaded == holder:
            return None
        occupied = Occurrence(held.at, "occupy", f"country:{invaded}", held.group, held.negated)
        claim = self.occurrence(told, occupied)
        return claim if claim and claim.polarity == "affirmed" else None

    def control(self, told: Told, held: Held) -> Claim | None:
        if held.by_speaker:
            chain = self._telling.discourse.chain(told, held.at)
            side = chain[-1].source.side if chain else None
            if side is None or (held.lost_by is not None and held.lost_by.side == side):
                return None
            held = held._replace(holder=country(side))
        question = Question(
            kind="state",
            predicate="control",
            subject=held.place.key,
            text=f"control({held.place.name})",
        )
        answer = State(state=held.state, holder=held.holder)
        claim = self.claim(
            told, held.at, question, answer,
            group=held.group, negated=held.negated, place=held.place,
        )  # fmt: skip
        if claim is None or not held.claimed or held.holder is None or held.holder.side is None:
            return claim
        by = (*claim.attribution.chain, government(held.holder.side))
        return claim.with_(attribution=claim.attribution.with_(chain=by, cue="claim"))

    def meeting(self, told: Told, meeting: Meeting) -> Claim | None:
        question = Question(
            kind="date",
            predicate=meeting.event,
            subject="+".join(meeting.participants),
            event=str(meeting.ordinal) if meeting.ordinal else None,
            text=f"date({_ordinal(meeting.ordinal)}{meeting.event}, "
            f"{' and '.join(_country(code) for code in meeting.participants)})",
        )
        answer = Moment(when=meeting.when, certain=meeting.certain)
        claim = self.claim(told, meeting.at, question, answer, group=None)
        return claim.with_(event_time=meeting.when, as_of=None) if claim else None

    def state(self, told: Told, found: InState) -> Claim | None:
        return self._of_one_thing(told, found, found.question)

    def fire(self, told: Told, found: Fire) -> Claim | None:
        return self._of_one_thing(told, found, "fire")

    def _of_one_thing(self, told: Told, found: InState | Fire, asked: str) -> Claim | None:
        question = Question(
            kind="state",
            predicate=asked,
            subject=found.subject.key,
            text=f"{asked}({found.subject.name})",
        )
        answer = State(state=found.state)
        negated = found.group.negated
        return self.claim(told, found.at, question, answer, group=found.group, negated=negated)

    def presence(self, told: Told, found: Present) -> Claim | None:
        """Told of then, in a story of an event: of the hour of that event."""
        then = found.past and self._telling.setting.event is not None
        question = Question(
            kind="state",
            predicate="presence",
            subject=f"{found.who}@{found.where.key}",
            event="then" if then else None,
            text=f"presence({found.who}, {found.where.name})",
        )
        answer = State(state=found.state)
        negated = found.group.negated
        return self.claim(told, found.at, question, answer, group=found.group, negated=negated)

    def occurrence(self, told: Told, found: Occurrence) -> Claim | None:
        question = Question(
            kind="occurrence",
            predicate=found.predicate,
            subject=found.subject,
            text=f"{found.predicate}({_thing(found.subject)})",
        )
        place = self._telling.setting.place_of(told.parsed, found.at, found.at + 24, None)
        return self.claim(
            told, found.at, question, Truth(),
            group=found.group, negated=found.negated, place=place,
        )  # fmt: skip

    def position(self, told: Told, found: Position) -> Claim | None:
        question = Question(
            kind="position",
            predicate=found.predicate,
            subject="+".join(found.parties),
            text=f"position({found.predicate}, "
            f"{' and '.join(_country(code) for code in found.parties)})",
        )
        claim = self.claim(
            told, found.at, question, State(state="ready"), group=None, negated=found.negated
        )
        if claim and found.conditional:
            return claim.with_(modality="conditional")
        return claim


def _which_side_of_the_front(noun: str | None) -> str:
    """Four soldiers, 60 rebels: two sides of one battle, where neither has a country's name."""
    return "soldiers" if noun in lexicon.group("regulars") else "fighters"


def _bare_needs_noun() -> frozenset[str]:
    """ "Destroyed 40" says nothing; "killed 40" does."""
    return lexicon.group("outcomes_of_things") - {"captured"}


#: Whom one loses to death; one loses tanks, and votes, too.
_ARMED = frozenset(("troops", "soldiers", "fighters"))


def _of_people(outcome: str, cls: str) -> str:
    """Soldiers that are "destroyed", or that a side has lost, are dead."""
    fallen = outcome == "destroyed" or (outcome == "lost" and cls in _ARMED)
    return "killed" if fallen else outcome


def _of_things(outcome: str) -> str:
    """Tanks that a side has lost are destroyed, to whoever counts them."""
    return "destroyed" if outcome == "lost" else outcome


def _thing(subject: str) -> str:
    kind, _, code = subject.partition(":")
    return _country(code) if kind == "country" else subject


def _whose(noun: str, side: str | None) -> str:
    return f"{noun} of {_country(side)}" if side else noun


def _country(code: str) -> str:
    known = gazetteer.countries().by_code.get(code)
    return known.name if known else code


def _ordinal(number: int | None) -> str:
    return f"round {number} of " if number else ""


def unique(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for one id, in the order of the text."""
    kept: dict[str, Claim] = {}
    for claim in claims:
        kept.setdefault(claim.id, claim)
    return sorted(kept.values(), key=lambda claim: claim.evidence.start)

"""The pieces joined into claims: question, answer, speaker, stance, time, place and evidence."""

from collections.abc import Iterable, Iterator

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import (
    Amount,
    Answer,
    Argument,
    Attribution,
    Claim,
    Entity,
    Evidence,
    Frame,
    Moment,
    Question,
    State,
    TimeSpan,
    Truth,
)
from crosswire.domain.sketch import sketch_of
from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.control import Held
from crosswire_extractor.reading.discourse import Discourse, Told, speakers
from crosswire_extractor.reading.entities import government
from crosswire_extractor.reading.frames.claims import (
    dates_of,
    frame_of,
    place_in,
    scene_of,
    speaking_of_oneself,
    stance_of,
    worth_keeping,
)
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.debunking import Refutation, refuting_frame
from crosswire_extractor.reading.frames.rebuttals import Version, versions_of
from crosswire_extractor.reading.frames.wording import words_of
from crosswire_extractor.reading.meetings import Meeting
from crosswire_extractor.reading.modality import stance_at
from crosswire_extractor.reading.occurrences import Occurrence
from crosswire_extractor.reading.positions import Position
from crosswire_extractor.reading.scope import scope_of
from crosswire_extractor.reading.sentences import Sentence
from crosswire_extractor.reading.setting import Scene, time_of
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.reading.states import InState
from crosswire_extractor.reading.tolls import Toll, tolls_in
from crosswire_extractor.reading.verbs import VerbGroup

EXTRACTOR_VERSION = "crosswire-extractor 2"


class ClaimMaker:
    """Makes the claims of one article."""

    def __init__(
        self, article: Article, revision: Revision, discourse: Discourse, scene: Scene
    ) -> None:
        self._article = article
        self._revision = revision
        self._discourse = discourse
        self._scene = scene
        self._sketch = sketch_of(revision.text)
        self._evidences: dict[int, Evidence] = {}
        day = article.reference_time.date()
        self.today = TimeSpan(start=day, end=day)
        self.scene = scene_of(scene.sentences, scene.atlas)

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
        chain = self._discourse.chain(told, at)
        stance = stance_at(told.parsed, at, group, chain, negated=negated)
        if stance is None:
            return None
        happened, said = time_of(told.parsed, at, group, chain, self.today)
        attribution = self._attribution(told, at, chain, stance.hedge)
        evidence = self._evidence(told)
        return Claim(
            id=Claim.id_for(
                self._article.id, self._revision.number, EXTRACTOR_VERSION, evidence.start,
                question.key, answer.to_json(), stance.polarity, stance.modality,
                *(speaker.key for speaker in attribution.chain),
            ),
            article_id=self._article.id,
            revision=self._revision.number,
            question=question,
            answer=answer,
            polarity=stance.polarity,
            modality=stance.modality,
            event_time=happened,
            as_of=said,
            place=place,
            attribution=attribution,
            evidence=evidence,
            published_at=self._article.published_at,
            scene=self.scene,
            extractor=EXTRACTOR_VERSION,
        )  # fmt: skip

    def frames(self, told: Told, clause: Clause, speakers: Speakers) -> Iterator[Claim]:
        """What a clause says, word by word, and who else says the opposite in the same breath."""
        if not worth_keeping(clause):
            return
        chain = self._discourse.chain(told, clause.node.at)
        for version in versions_of(told, clause, chain, speakers):
            claim = self._frame(told, version)
            if claim:
                yield claim

    def _frame(self, told: Told, version: Version) -> Claim | None:
        clause, chain = version.clause, list(version.chain)
        at = clause.node.at
        stance = stance_of(told.parsed, clause, chain)
        if stance is None:
            return None
        if version.refuted and stance[0]:
            stance = (True, "denied", None)
        negated, modality, hedge = stance
        frame = frame_of(speaking_of_oneself(clause, speakers(chain)))
        if not frame.found_by:  # "We have not sold it", and nobody knows who speaks
            return None
        happened, said = time_of(
            told.parsed,
            at,
            None,
            chain,
            self.today,
            own=dates_of(told.parsed, clause),
            ahead=modality == "forecast",
        )
        if modality == "asserted" and happened and happened.start > self.today.end:
            modality = "forecast"
        subject = frame.of("patient") or frame.of("agent") or frame.arguments[0]
        question = Question(
            kind="occurrence",
            predicate=frame.predicate,
            subject=subject.key or subject.head,
            event=_others(frame, subject),
            text=words_of(told.parsed, clause),
        )
        attribution = self._attribution(told, at, chain, hedge)
        evidence = self._evidence(told)
        return Claim(
            id=Claim.id_for(
                self._article.id, self._revision.number, EXTRACTOR_VERSION, evidence.start, at,
                question.key, negated, modality, *(one.key for one in attribution.chain),
            ),
            article_id=self._article.id,
            revision=self._revision.number,
            question=question,
            answer=Truth(),
            polarity="negated" if negated else "affirmed",
            modality=modality,
            event_time=happened,
            as_of=said,
            place=place_in(frame.arguments),
            attribution=attribution,
            evidence=evidence,
            published_at=self._article.published_at,
            scene=self.scene,
            frame=frame,
            extractor=EXTRACTOR_VERSION,
        )  # fmt: skip

    def refuted(self, claim: Claim) -> Claim:
        """What the article repeats only to call it untrue."""
        attribution = claim.attribution.with_(chain=(), cue=None, direct=False)
        return claim.with_(
            id=claim.id[:-1] + "r", polarity="negated", modality="denied", attribution=attribution
        )

    def refutation(self, told: Told, found: Refutation) -> Claim:
        """The article's own word that the story is untrue."""
        chain = self._discourse.chain(told, found.at)
        evidence = self._evidence(told)
        question = Question(
            kind="occurrence",
            predicate="untrue",
            subject="story",
            event="+".join(found.terms[:4]) or None,
            text=f"the story of {', '.join(_bare(term) for term in found.terms[:5])} is untrue",
        )
        return Claim(
            id=Claim.id_for(
                self._article.id, self._revision.number, EXTRACTOR_VERSION, evidence.start,
                question.key, "refutes",
            ),
            article_id=self._article.id,
            revision=self._revision.number,
            question=question,
            answer=Truth(),
            attribution=self._attribution(told, found.at, chain, None),
            evidence=evidence,
            published_at=self._article.published_at,
            scene=self.scene,
            frame=refuting_frame(found),
            extractor=EXTRACTOR_VERSION,
        )  # fmt: skip

    def denial(self, told: Told, report: Report, answered: Claim) -> Claim:
        """What the report denies by pointing back to a statement before it."""
        evidence = self._evidence(told)
        attribution = self._attribution(told, report.cue, [report], None)
        return answered.with_(
            id=Claim.id_for(
                self._article.id, self._revision.number, EXTRACTOR_VERSION, evidence.start,
                report.cue, answered.question.key, "denied", report.source.key,
            ),
            polarity="negated",
            modality="denied",
            attribution=attribution,
            evidence=evidence,
        )  # fmt: skip

    def _attribution(
        self, told: Told, at: int, chain: list[Report], hedge: str | None
    ) -> Attribution:
        return Attribution(
            outlet=self._article.source_id,
            agency=self._article.agency,
            chain=speakers(chain),
            cue=chain[-1].word if chain else None,
            direct=self._discourse.quoted(told, at),
            hedge=hedge,
        )

    def _evidence(self, told: Told) -> Evidence:
        """One for all claims of a sentence."""
        sentence = told.parsed.sentence
        if sentence.start not in self._evidences:
            self._evidences[sentence.start] = self._evidence_in(sentence)
        return self._evidences[sentence.start]

    def _evidence_in(self, sentence: Sentence) -> Evidence:
        end = sentence.start + len(sentence.text) if not sentence.in_title else -1
        return Evidence(
            start=sentence.start,
            end=end,
            sentence=sentence.text,
            content_sha=self._revision.content_sha,
            sketch=self._sketch,
            url=self._article.url,
            fetched_at=self._revision.fetched_at,
        )

    def tolls(self, told: Told) -> Iterator[Claim]:
        for toll in tolls_in(told.parsed):
            made = self._toll(told, toll)
            if made:
                yield made

    def _toll(self, told: Told, toll: Toll) -> Claim | None:
        parsed, counted = told.parsed, toll.counted
        if counted.unknown or (counted.word is None and toll.outcome in _bare_needs_noun()):
            return None
        if counted.thing and toll.outcome not in lexicon.group("outcomes_of_things"):
            return None
        chain = self._discourse.chain(told, toll.number.start)
        side = counted.side
        if side == "own":
            side = chain[-1].source.side if chain else None
            if side is None:
                return None
        cls = counted.cls or "people"
        noun = cls if counted.thing else "people"
        event = None if counted.thing and side else self._scene.event_of(parsed, toll.at, side)
        start = min(toll.at, toll.number.start)
        place = self._scene.place_of(parsed, start, start + 24, side)
        if side is None and event is None and place is None:
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
        question = Question(
            kind="state",
            predicate=found.question,
            subject=found.subject.key,
            text=f"{found.question}({found.subject.name})",
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
        place = self._scene.place_of(told.parsed, found.at, found.at + 24, None)
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


def _bare(term: str) -> str:
    return term.rpartition(":")[2]


def _others(frame: Frame, subject: Argument) -> str | None:
    """The other participants, which tell one deed from another."""
    names = [each.key or each.head for each in frame.arguments if each is not subject]
    return "+".join(names[:2]) or None


def _bare_needs_noun() -> frozenset[str]:
    """ "Destroyed 40" says nothing; "killed 40" does."""
    return lexicon.group("outcomes_of_things") - {"captured"}


def _of_people(outcome: str, cls: str) -> str:
    """Soldiers that are "destroyed", or that a side has lost, are dead."""
    fallen = outcome == "destroyed" or (outcome == "lost" and cls == "troops")
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

"""Clauses into claims that are compared word by word, each with its speaker and evidence."""

from collections.abc import Iterator
from dataclasses import replace

from crosswire.domain.claims import Argument, Claim, Frame, Question, Truth
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.cast import Cast
from crosswire_extractor.reading.discourse import Told, speakers
from crosswire_extractor.reading.frames.blame import blame_keys
from crosswire_extractor.reading.frames.claims import (
    dates_of,
    doer_of,
    frame_of,
    place_in,
    says_something,
    stance_of,
    without_intent,
    worth_keeping,
)
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.debunking import Refutation, refuting_frame
from crosswire_extractor.reading.frames.grammar import phrases, verb_lemma, words
from crosswire_extractor.reading.frames.harmed import DaysOfHarm
from crosswire_extractor.reading.frames.keys import deed_keys, found_under
from crosswire_extractor.reading.frames.occasions import (
    lasts_until,
    still_ahead,
    under_way_or_meant,
)
from crosswire_extractor.reading.frames.oneself import speaking_of_oneself
from crosswire_extractor.reading.frames.rebuttals import Version, versions_of
from crosswire_extractor.reading.frames.wording import words_of
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.setting import time_of
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.reading.telling import EXTRACTOR_VERSION, Telling

_IT_IS_SO = Truth()


class StatementMaker:
    """Makes the statements of one article."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._days = DaysOfHarm()

    def of(self, told: Told, clause: Clause, speakers: Speakers) -> Iterator[Claim]:
        """What a clause says, word by word, and who else says the opposite in the same breath."""
        brief = self._telling.brief and says_something(clause)
        if not (brief or worth_keeping(clause)):
            return
        chain = self._telling.discourse.chain(told, clause.node.at)
        for version in versions_of(told, clause, chain, speakers):
            claim = self._frame(told, version, brief, speakers.cast)
            if claim:
                yield claim

    def _frame(self, told: Told, version: Version, brief: bool, cast: Cast) -> Claim | None:
        clause, chain = version.clause, without_intent(version.chain)
        if len(chain) < len(version.chain):
            clause = replace(clause, mood=clause.mood.less("future"))
        at = clause.node.at
        stance = stance_of(told.parsed, clause, chain)
        if stance is None:
            return None
        if version.refuted and stance[0]:
            stance = (True, "denied", None)
        negated, modality, hedge = stance
        spoken = speaking_of_oneself(
            clause, speakers(chain) or self._telling.official, cast.voice_of
        )
        found_by = found_under(spoken, self._telling.scene)
        if not (found_by or brief):
            return None  # "We have not sold it", and nobody knows who speaks
        if modality in ("asserted", "denied"):
            found_by += deed_keys(spoken, self._telling.scene, negated=negated)
        if modality in ("asserted", "hedged") and not negated:
            found_by += tuple(blame_keys(spoken, self._telling.scene, self._telling.article.id))
        planned = modality == "denied" and clause.mood.name == "future"
        frame = frame_of(spoken, found_by, ("planned",) if planned else ())
        happened, said = time_of(
            told.parsed,
            at,
            None,
            chain,
            self._telling.today,
            own=dates_of(told.parsed, clause),
            ahead=modality == "forecast"
            or still_ahead(told.parsed.tree, clause.node)
            or under_way_or_meant(told.parsed, clause.node)
            or _timetabled(told.parsed, clause),
        )
        if clause.when is not None:
            happened, said = clause.when.span, None
        if clause.declared:  # "ruled out talks on Tuesday" tells when he said so
            happened, said = None, happened or said
        happened = self._days.of(frame, happened)
        if modality == "asserted" and happened and happened.start > self._telling.today.end:
            if lasts_until(told.parsed, clause.node):
                happened = None
            else:
                modality = "forecast"
        subject = frame.of("patient") or frame.of("agent") or frame.arguments[0]
        question = Question(
            kind="occurrence",
            predicate=frame.predicate,
            subject=subject.key or subject.head,
            event=_others(frame, subject),
            text=words_of(told.parsed, clause),
        )
        attribution = self._telling.attribution(told, at, chain, hedge)
        who = doer_of(frame) if clause.declared and not attribution.chain else None
        if who is not None:
            attribution = attribution.with_(chain=(who,), cue=told.parsed.tokens[at].text)
        evidence = self._telling.evidence(told)
        return Claim(
            id=self._telling.id_for(
                evidence, at,
                question.key, negated, modality, *(one.key for one in attribution.chain),
            ),
            article_id=self._telling.article.id,
            revision=self._telling.revision.number,
            question=question,
            answer=_IT_IS_SO,
            polarity="negated" if negated else "affirmed",
            modality=modality,
            event_time=happened,
            as_of=said,
            place=place_in(frame.arguments),
            attribution=attribution,
            evidence=evidence,
            published_at=self._telling.article.published_at,
            scene=self._telling.scene,
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
        question = Question(
            kind="occurrence",
            predicate="untrue",
            subject="story",
            event="+".join(found.terms[:4]) or None,
            text=f"the story of {', '.join(_bare(term) for term in found.terms[:5])} is untrue",
        )
        claim = self._whole(told, found.at, question, refuting_frame(found))
        return claim if found.outright else claim.with_(modality="hedged")

    def opening(self, told: Told, frame: Frame) -> Claim:
        """A headline of which no clause was read, as it stands."""
        question = Question(
            kind="occurrence",
            predicate="tell",
            subject="story",
            event="+".join(frame.story[:4]) or None,
            text=told.parsed.sentence.text.strip(),
        )
        return self._whole(told, 0, question, frame)

    def plain(self, told: Told) -> Claim:
        """The one sentence of an item in which no clause was read, as it stands."""
        text = told.parsed.sentence.text.strip()
        question = Question(kind="occurrence", predicate="tell", subject="sentence", text=text)
        return self._whole(told, 0, question, Frame(predicate="tell"))

    def _whole(self, told: Told, at: int, question: Question, frame: Frame) -> Claim:
        """A statement about a whole story."""
        chain = self._telling.discourse.chain(told, at)
        evidence = self._telling.evidence(told)
        return Claim(
            id=self._telling.id_for(
                evidence, question.key, "refutes" if frame.refutes else "tells",
            ),
            article_id=self._telling.article.id,
            revision=self._telling.revision.number,
            question=question,
            answer=Truth(),
            attribution=self._telling.attribution(told, at, chain, None),
            evidence=evidence,
            published_at=self._telling.article.published_at,
            scene=self._telling.scene,
            frame=frame,
            extractor=EXTRACTOR_VERSION,
        )  # fmt: skip

    def denial(self, told: Told, report: Report, answered: Claim) -> Claim:
        """What the report denies by pointing back to a statement before it."""
        evidence = self._telling.evidence(told)
        attribution = self._telling.attribution(told, report.cue, [report], None)
        return answered.with_(
            id=self._telling.id_for(
                evidence, report.cue, answered.question.key, "denied", report.source.key,
            ),
            polarity="negated",
            modality="denied",
            attribution=attribution,
            evidence=evidence,
        )  # fmt: skip


def _timetabled(parsed: Parsed, clause: Clause) -> bool:
    """The ban comes into force on 1 July, the vote is on 5 May: that day is to come. A headline's
    present is past."""
    present = clause.node.tag in ("VBZ", "VBP") and not parsed.sentence.in_title
    word = verb_lemma(parsed.tree, clause.node) if present else "have"
    if word != "be":
        return word != "have" and word not in words("stative")
    link, then = next(phrases(parsed.tree, clause.node), ("", None))
    if then is not None and then.at in parsed.dated:
        return True
    return clause.predicate == "happen" and link in ("", "in", "at")  # not: is from a storm


def _bare(term: str) -> str:
    return term.rpartition(":")[2]


def _others(frame: Frame, subject: Argument) -> str | None:
    """The other participants, which tell one deed from another."""
    names = [each.key or each.head for each in frame.arguments if each is not subject]
    return "+".join(names[:2]) or None

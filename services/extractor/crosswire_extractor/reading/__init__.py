"""Reading: an article's words into claims, purely: the same words always read alike."""

from collections.abc import Iterable, Iterator
from itertools import chain

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Claim, Entity, Frame
from crosswire_extractor.reading.ageclaims import AgeMaker
from crosswire_extractor.reading.attribution import ReportReader
from crosswire_extractor.reading.backthen import dated_back
from crosswire_extractor.reading.cast import Cast
from crosswire_extractor.reading.claims import ClaimMaker, unique
from crosswire_extractor.reading.clearing import cleared_in
from crosswire_extractor.reading.clients import Clients
from crosswire_extractor.reading.control import control_in
from crosswire_extractor.reading.countclaims import CountMaker, unharmed
from crosswire_extractor.reading.discourse import Discourse, Told
from crosswire_extractor.reading.fires import fires_in
from crosswire_extractor.reading.frames import FrameReader
from crosswire_extractor.reading.frames.arguments import Phrases
from crosswire_extractor.reading.frames.claims import OF_MIND, left_to_tolls, of_somebody
from crosswire_extractor.reading.frames.debunking import Refutation, refutation_in, refuted
from crosswire_extractor.reading.frames.denials import (
    answered,
    bare_denials,
    otherwise,
    stated_by_another,
)
from crosswire_extractor.reading.frames.openings import (
    denied_of,
    opening_of,
    opens_with,
    opens_with_denial,
    telling_all,
)
from crosswire_extractor.reading.frames.standing import cues_in
from crosswire_extractor.reading.frames.statements import StatementMaker
from crosswire_extractor.reading.himself import done_to_the_speaker
from crosswire_extractor.reading.hourclaims import HourMaker
from crosswire_extractor.reading.introduced import introduced
from crosswire_extractor.reading.language import is_english, why_set_aside
from crosswire_extractor.reading.leads import with_leads
from crosswire_extractor.reading.meetings import Series
from crosswire_extractor.reading.occurrences import occurrences_in
from crosswire_extractor.reading.parsed import Parsed, parse_all
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.reading.positions import positions_in
from crosswire_extractor.reading.presence import presence_in
from crosswire_extractor.reading.sentences import sentences_in
from crosswire_extractor.reading.setting import Scene
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.reading.states import states_in
from crosswire_extractor.reading.telling import EXTRACTOR_VERSION, Telling
from crosswire_extractor.reading.titles import title_of, without_title
from crosswire_extractor.reading.venues import Venue, venues_in

__all__ = ["EXTRACTOR_VERSION", "read", "why_set_aside"]

_HE_OR_SHE = frozenset(("he", "she"))


def read(article: Article, revision: Revision) -> list[Claim]:
    """What the article claims, in the order of its text; nothing if it is not in English."""
    if not is_english(f"{revision.title}\n{revision.text}"):
        return []
    today = article.reference_time.date()
    title = title_of(revision.title, article.source_id)
    body = without_title(sentences_in(revision.text), title)
    sentences = ([title] if title else []) + body
    parsed = dated_back(parse_all(sentences, today))
    cast = Cast()
    for each in parsed:
        cast.read(each.tokens, each.mentions)
    speakers = Speakers(cast)
    reporter = ReportReader(speakers)
    told, people = [], []
    clients, unnamed = Clients(speakers), introduced(parsed, cast)
    for number, each in enumerate(parsed):
        clients.note(each)
        told.append(Told(each, reporter.read(each)))
        meant = clients.meant_in(each) | unnamed.get(number, {})
        people.append(_pointed_at(each, speakers) | meant)
    atlas = Atlas(parsed, cast)
    telling = Telling(article, revision, Discourse(told), Scene(parsed, atlas))
    maker, statements = ClaimMaker(telling), StatementMaker(telling)
    frames = FrameReader(Phrases(cast, atlas))
    framed = _framed(statements, told, people, frames, speakers)
    cues = [cues_in(each) for each in parsed]
    refutation = refutation_in(parsed, cues, atlas)
    if refutation:
        framed = _refuting(statements, told, refutation, framed)
    elif opening := opening_of(parsed, cues, atlas):
        framed = _opening(statements, told[0], opening, framed)
    elif denied := denied_of(parsed, cues, atlas):
        framed = _denying(told[0], denied, framed)
    answers = list(_claims(maker, told, cast, atlas))
    counts = CountMaker(telling, maker)
    counted = (claim for each in told for claim in counts.counts(each, _told_in(each, answers)))
    safe = unharmed(answers)
    clocks = HourMaker(telling, maker)
    hours = (claim for each in told for claim in clocks.hours(each))
    aged = AgeMaker(telling, maker, cast).ages(told, people, answers)
    if telling.brief and answers:
        framed = filter(of_somebody, framed)
    present = _presence(maker, told, atlas)
    figures = chain(answers, counted, safe, aged, hours)
    claims = unique(chain(figures, present, left_to_tolls(framed, answers)))
    if not claims and telling.brief and _says_something(told[0].parsed):
        return [statements.plain(told[0])]
    return list(with_leads(claims))


def _says_something(parsed: Parsed) -> bool:
    """A sentence with a subject, and neither a question nor a cry."""
    ends = parsed.sentence.text.rstrip().endswith(("!", "?"))
    return not ends and any(
        node.dep in ("nsubj", "nsubjpass", "attr") and node.noun for node in parsed.tree.nodes
    )


def _told_in(told: Told, claims: list[Claim]) -> list[Claim]:
    start = told.parsed.sentence.start
    return [claim for claim in claims if claim.evidence.start == start]


def _refuting(
    statements: StatementMaker, told: list[Told], refutation: Refutation, framed: Iterable[Claim]
) -> Iterator[Claim]:
    """An article that refutes a story does not tell it: what it repeats of it, it denies."""
    for claim in framed:
        yield statements.refuted(claim) if refuted(claim, refutation) else claim
    at = next(each for each in told if each.parsed is refutation.parsed)
    yield statements.refutation(at, refutation)


def _opening(
    statements: StatementMaker, first: Told, opening: Frame, framed: Iterable[Claim]
) -> Iterator[Claim]:
    """The first plain statement stands for the whole story; without one, the headline does."""
    given = False
    for claim in framed:
        tells = not given and opens_with(claim, first.parsed)
        yield telling_all(claim, opening) if tells else claim
        given = given or tells
    if not given and first.parsed.sentence.in_title:
        yield statements.opening(first, opening)


def _denying(first: Told, denied: Frame, framed: Iterable[Claim]) -> Iterator[Claim]:
    """What a headline says is not so stands for the whole story as well."""
    for claim in framed:
        yield telling_all(claim, denied) if opens_with_denial(claim, first.parsed) else claim


def _pointed_at(parsed: Parsed, speakers: Speakers) -> dict[int, Entity]:
    """Whom "he", "she", "him" and "her" point to, while the sentence is read."""
    found = dict(done_to_the_speaker(parsed, speakers))
    if _HE_OR_SHE.isdisjoint(parsed.vocabulary):
        return found
    return found | {
        at: entity
        for at, token in enumerate(parsed.tokens)
        if token.lower in _HE_OR_SHE
        and (entity := speakers.in_span(parsed, at, at + 1)) is not None
        and entity.key != "person:unknown"
    }


def _framed(
    statements: StatementMaker,
    told: list[Told],
    people: list[dict[int, Entity]],
    frames: FrameReader,
    speakers: Speakers,
) -> Iterator[Claim]:
    """All clauses are read before the first statement is made of one: the code that reads them,
    and then the code that makes statements, stays at hand."""
    before: list[Claim] = []
    read = [
        [*frames.read(each.parsed, _reported(each), pointed)]
        for each, pointed in zip(told, people, strict=True)
    ]
    made = [
        [claim for clause in clauses for claim in statements.of(each, clause, speakers)]
        for each, clauses in zip(told, read, strict=True)
    ]
    for each, own in zip(told, made, strict=True):
        before += own
        for bare in list(bare_denials(each, own)):
            claim = answered(bare.report.source, bare.verb, before)
            if claim:
                own = [one for one in own if one not in bare.under]
                own.append(statements.denial(each, bare.report, claim))
        for report in otherwise(each, speakers):
            claim = stated_by_another(report.source, own)
            if claim:
                own.append(statements.denial(each, report, claim))
        yield from own


def _reported(told: Told) -> frozenset[int]:
    return frozenset(r.cue for r in told.reports if r.kind not in OF_MIND)


def _presence(maker: ClaimMaker, told: list[Told], atlas: Atlas) -> Iterator[Claim]:
    """Who is in which building: a sentence may speak of the one that was named before it."""
    last: Venue | None = None
    for each in told:
        venues = venues_in(each.parsed, atlas, maker.town)
        for found in presence_in(each.parsed, venues, last):
            claim = maker.presence(each, found)
            if claim:
                yield claim
        last = venues[-1] if venues else last


def _claims(maker: ClaimMaker, told: list[Told], cast: Cast, atlas: Atlas) -> Iterator[Claim]:
    """Sentence by sentence what each of the readers finds.

    One after the other they go through the whole article: what a reader needs stays at hand.
    """
    series = Series()
    held = [control_in(each.parsed, atlas) for each in told]
    found = (
        [[*maker.tolls(each)] for each in told],
        [[maker.control(each, one) for one in held[at]] for at, each in enumerate(told)],
        [[maker.control(each, one) for one in cleared_in(each.parsed, atlas)] for each in told],
        [[maker.occupation(each, one) for one in held[at]] for at, each in enumerate(told)],
        [[maker.meeting(each, m) for m in series.read(each.parsed, maker.today)] for each in told],
        [[maker.state(each, one) for one in states_in(each.parsed, cast, atlas)] for each in told],
        [[maker.fire(each, one) for one in fires_in(each.parsed, atlas)] for each in told],
        [[maker.occurrence(each, one) for one in occurrences_in(each.parsed)] for each in told],
        [
            [maker.position(each, one) for one in positions_in(each.parsed, each.reports)]
            for each in told
        ],
    )
    for of_sentence in zip(*found, strict=True):
        yield from filter(None, chain.from_iterable(of_sentence))

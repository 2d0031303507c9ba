"""What the alerts stage does: claims in, verdicts, disputes and alerts out.

The judging is done before the transaction. Inside it the questions are locked in one order, each
case is read again and grows, and everything is keyed by what it is about: the same message twice,
or two workers on two sides of one dispute, make the same case and one alert.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog

from crosswire.clock import Clock
from crosswire.domain.articles import Article
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Dispute, Relation, Verdict
from crosswire.domain.messages import ClaimsExtracted
from crosswire.queue.handling import Done, Handlers
from crosswire.settings import AlertSettings, Settings
from crosswire.store.protocol import Store, Transaction
from crosswire_alerts.announcing import announce, announce_edits
from crosswire_alerts.candidates import Comparisons, Matter, matters_of
from crosswire_alerts.consulting import Sitting
from crosswire_alerts.disputes import Growth, grow, quiet_for, represented
from crosswire_alerts.echoes import echoes, repeated_only
from crosswire_alerts.edits import Edit
from crosswire_alerts.evidence import TextsKnown, edits_to, origins_in, outlets_of
from crosswire_alerts.model.opinions import Adviser
from crosswire_alerts.origins import OriginOf
from crosswire_alerts.overtaken import Overtaken
from crosswire_alerts.reversals import announce_reversals

#: Relations that are kept, the most telling first. `compatible` and `unrelated` say nothing that
#: the judge would not say again.
KEPT: tuple[Relation, ...] = ("contradicts", "reverses", "supersedes", "corroborates")
#: At most so many verdicts a claim are kept: on a question that everybody answers, the rest would
#: only say the same again.
MOST_VERDICTS = 16

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Hearing:
    """An article's claims on one question, with what the judge said of them."""

    matter: Matter
    verdicts: tuple[Verdict, ...]


def alert_handlers(
    store: Store, clock: Clock, settings: Settings, adviser: Adviser | None = None
) -> Handlers:
    judging = partial(judge_article, store=store, clock=clock, settings=settings, adviser=adviser)
    return {ClaimsExtracted: judging}


def judge_article(
    message: ClaimsExtracted,
    *,
    store: Store,
    clock: Clock,
    settings: Settings,
    adviser: Adviser | None = None,
) -> Done:
    """Compare what an article claims with what was claimed before. Safe to run twice.

    `adviser`: a model that is asked too, about news and not about back-fill.
    """
    texts = TextsKnown()
    compare = Comparisons(settings.alerts, one_text=texts)
    with store.reading() as tx:
        article = tx.articles.get(message.article_id)
        # A newer revision has a message of its own, and these claims are no longer made.
        claims = tx.claims.of(article.id) if article.revision == message.revision else []
        matters = matters_of(tx, claims, settings.alerts)
        edits = edits_to(tx, article) if article.revision == message.revision else {}
        texts.ask(tx, (claim for m in matters for claim in (*m.fresh, *m.rivals)))
    sitting = Sitting(adviser, settings) if adviser and article.alerting else None
    if sitting:
        sitting.doubt(matters, compare)
    _hush_echoes(matters, compare, settings.alerts)
    hearings = [
        hearing for matter in matters if (hearing := _hear(matter, compare, settings.alerts))
    ]
    return Done(
        partial(
            _record,
            article=article,
            claims=frozenset(claim.id for claim in claims),
            edits=edits,
            hearings=hearings,
            suggested=sitting.suggest(matters, compare, texts) if sitting else (),
            compare=compare,
            texts=texts,
            clock=clock,
            settings=settings,
        )
    )


def _hush_echoes(matters: Sequence[Matter], compare: Comparisons, settings: AlertSettings) -> None:
    claims = {claim.id: claim for m in matters for claim in (*m.fresh, *m.rivals)}
    verdicts = {(v.a, v.b): v for matter in matters for v in compare.on(matter)}
    for silent in (repeated_only, echoes):
        told = [compare(claims[v.a], claims[v.b]) for v in verdicts.values()]
        for verdict in list(silent(told, claims, alert_at=settings.alert_at)):
            compare.hush(verdict)


def _hear(matter: Matter, compare: Comparisons, settings: AlertSettings) -> Hearing | None:
    """None if nothing that is claimed on the question has to do with anything else."""
    telling = [
        verdict
        for verdict in compare.on(matter)
        if verdict.relation in KEPT
        and (verdict.relation != "contradicts" or verdict.confidence >= settings.suggest_at)
    ]
    return Hearing(matter, tuple(telling)) if telling else None


def _record(
    tx: Transaction,
    *,
    article: Article,
    claims: frozenset[str],
    edits: Mapping[str, Edit],
    hearings: Sequence[Hearing],
    suggested: Sequence[Verdict],
    compare: Comparisons,
    texts: TextsKnown,
    clock: Clock,
    settings: Settings,
) -> None:
    now, origin_of = clock.now(), origins_in(tx)
    overtaken = Overtaken(tx, article)
    if edits:
        announce_edits(tx, edits, article, now=now, settings=settings)
    tx.lock({f"question:{key}" for hearing in hearings for key in hearing.matter.keys})
    tx.verdicts.keep_all((v for hearing in hearings for v in _most_telling(hearing)), now)
    for hearing in hearings:
        recent = _cases_near(tx, hearing.matter)
        before = [id for case in recent for id in case.claim_ids]
        known = tx.claims.many(represented(recent))
        texts.ask(tx, known.values())
        for growth in _grow(
            tx,
            recent,
            known,
            article,
            claims,
            hearing.matter,
            compare,
            settings.alerts,
            now,
            origin_of,
        ):
            tx.disputes.save(growth.case, *growth.history)
            if teller := overtaken.teller(growth, before):
                announce(tx, growth, teller, now=now, settings=settings)
        told = overtaken.told(hearing.verdicts, hearing.matter)
        announce_reversals(tx, told, now=now, settings=settings)
    tx.verdicts.keep_all(suggested, now)


def _grow(
    tx: Transaction,
    recent: Sequence[Dispute],
    known: Mapping[str, Claim],
    article: Article,
    claims: frozenset[str],
    matter: Matter,
    compare: Comparisons,
    settings: AlertSettings,
    now: datetime,
    origin_of: OriginOf,
) -> list[Growth]:
    """The cases on the question that the article adds to or makes, oldest first."""
    told = {id for case in recent for id in case.claim_ids}
    fresh = [claim for claim in matter.fresh if claim.id not in told]
    cases = [case for case in recent if _goes_on(case, fresh, known, now, settings)]
    growths = grow(
        cases,
        fresh,
        matter.rivals if article.alerting else _whose_turn_is_over(tx, matter.rivals),
        known=known,
        compare=compare,
        settings=settings,
        now=now,
        outdated=_outdated(cases, article, claims),
        origin_of=origin_of,
    )
    return [growth.with_names(outlets_of(tx, growth.case)) for growth in growths]


def _cases_near(tx: Transaction, matter: Matter) -> list[Dispute]:
    """The latest cases on the question, and those in which something comparable stands, however
    many cases the question has had since: a flood here is not the last flood anywhere."""
    latest = tx.disputes.recent_on(matter.question_key)
    holding = tx.disputes.holding(claim.id for claim in (*matter.fresh, *matter.rivals))
    cases = {case.id: case for case in (*latest, *holding)}.values()
    return sorted(cases, key=lambda case: (case.opened_at, case.id))


def _goes_on(
    case: Dispute,
    fresh: Iterable[Claim],
    known: Mapping[str, Claim],
    now: datetime,
    settings: AlertSettings,
) -> bool:
    """Whether new claims may belong to the case: it has not been quiet for long, or they for it."""
    days = [known[id].day for id in represented([case]) if id in known]
    near = any(abs(claim.day - day) <= settings.reopen_within for claim in fresh for day in days)
    return near and quiet_for(case, now) <= settings.reopen_within


def _outdated(
    cases: Iterable[Dispute], article: Article, claims: Collection[str]
) -> frozenset[str]:
    """Claims in the cases that the article made in an older revision and makes no more."""
    stands = (stand for case in cases for side in case.positions for stand in side.stands)
    own = {stand.claim_id for stand in stands if stand.article_id == article.id}
    return frozenset(own - set(claims))


def _whose_turn_is_over(tx: Transaction, rivals: Iterable[Claim]) -> list[Claim]:
    """Without claims of articles that will ring by themselves.

    A back-filled article rings nobody; if it took in a claim whose own message still waits, that
    message would find nothing new to ring about.
    """
    over: dict[str, bool] = {}
    for rival in rivals:
        if rival.article_id not in over:
            message = ClaimsExtracted(article_id=rival.article_id, revision=rival.revision)
            work = tx.work.find(message)
            over[rival.article_id] = work is None or work.state != "pending"
    return [rival for rival in rivals if over[rival.article_id]]


def _most_telling(hearing: Hearing) -> list[Verdict]:
    ranked = sorted(hearing.verdicts, key=lambda v: (KEPT.index(v.relation), -v.confidence))
    return ranked[: MOST_VERDICTS * len(hearing.matter.fresh)]

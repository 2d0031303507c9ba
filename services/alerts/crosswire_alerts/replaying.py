"""Readings in, disputes out: what the daemon would have made of them, without its queue.

The real handler works on the real store, held in memory, one item after another; the clock
stands at the time at which each arrived.
"""

import sys
from collections.abc import Iterable, Iterator

from crosswire.clock import FixedClock
from crosswire.domain.claims import Claim
from crosswire.domain.items import Judged, Outcome, Reading, Suggested, Turn
from crosswire.domain.messages import ClaimsExtracted
from crosswire.settings import Settings
from crosswire.store.protocol import Store, Transaction
from crosswire.store.session import MemoryStore
from crosswire_alerts.handlers import judge_article
from crosswire_alerts.judge.advice import MODEL
from crosswire_alerts.model.opinions import Adviser, NoAnswer
from crosswire_alerts.reversals import EVENT


def replay(
    lines: Iterable[str], settings: Settings, adviser: Adviser | None = None
) -> Iterator[str]:
    """A Judged for each Reading as it comes, then an Outcome for each dispute as it opened, a Turn
    for each change of position, and a Suggested for each pair that a model proposes.

    Raises NoAnswer if a model that is asked gives none.
    """
    store = MemoryStore()
    opened: dict[str, None] = {}
    turns: list[str] = []
    for line in lines:
        judged = arrive(Reading.from_json(line), store, settings, known=opened, adviser=adviser)
        opened |= dict.fromkeys(judged.opened)
        turns += judged.turns
        yield judged.to_json()
    for dispute_id in opened:
        yield outcome_of(dispute_id, store).to_json()
    for alert_id in turns:
        yield turn_of(alert_id, store).to_json()
    for suggested in _suggested(store) if adviser else ():
        yield suggested.to_json()


def arrive(
    reading: Reading,
    store: Store,
    settings: Settings,
    *,
    known: Iterable[str] = (),
    adviser: Adviser | None = None,
) -> Judged:
    """Keep the item and its claims, and judge them. `known` are disputes opened before."""
    clock = FixedClock(reading.item.arrived)
    judged = Judged(
        item=reading.item.id,
        claims=len(reading.claims),
        set_aside=reading.set_aside,
        trouble=reading.trouble,
    )
    with store.transaction() as tx:
        kept = tx.articles.keep(reading.item.arriving(), clock.now())
        if kept.change == "known":
            return judged.with_(claims=0)
        article = kept.article
        claims = [_of(claim, article.id, article.revision) for claim in reading.claims]
        tx.claims.replace_for(article.id, article.revision, claims)
    message = ClaimsExtracted(article_id=article.id, revision=article.revision)
    try:
        done = judge_article(message, store=store, clock=clock, settings=settings, adviser=adviser)
        with store.transaction() as tx:
            told = _turns_in(tx)
            done.effect(tx)
            turns = [it for it in reversed(_turns_in(tx)) if it not in told]
            cases = tx.disputes.holding(claim.id for claim in claims) if claims else []
    except NoAnswer:
        raise
    except Exception as error:  # as a dead letter would: the others go on
        return judged.with_(trouble=f"{type(error).__name__}: {error}")
    fresh = sorted({case.id for case in cases} - set(known))
    return judged.with_(opened=tuple(fresh), turns=tuple(turns))


def outcome_of(dispute_id: str, store: Store) -> Outcome:
    with store.reading() as tx:
        dispute = tx.disputes.get(dispute_id)
        claims = tx.claims.many(dispute.claim_ids)
    standing = (claims.get(claim_id) for claim_id in dispute.claim_ids)
    return Outcome(dispute=dispute, claims=tuple(claim for claim in standing if claim))


def turn_of(alert_id: str, store: Store) -> Turn:
    with store.reading() as tx:
        alert = tx.alerts.get(alert_id)
    return Turn(told_at=alert.created_at, reversal=alert.payload["data"])


def _suggested(store: Store) -> Iterator[Suggested]:
    """In the order in which they were kept."""
    with store.reading() as tx:
        found = [it for it in tx.verdicts.suggested(below=1, limit=sys.maxsize) if it.rule == MODEL]
        claims = tx.claims.many({id for it in found for id in (it.a, it.b)})
    for verdict in reversed(found):
        yield Suggested(verdict=verdict, a=claims[verdict.a], b=claims[verdict.b])


def _turns_in(tx: Transaction) -> list[str]:
    """The latest, by their ids, the newest first."""
    return [alert.id for alert in tx.alerts.newest(event=EVENT)]


def _of(claim: Claim, article_id: str, revision: int) -> Claim:
    """The claim as that article's own, should the store know the item by another number."""
    if (claim.article_id, claim.revision) == (article_id, revision):
        return claim
    return claim.with_(article_id=article_id, revision=revision)

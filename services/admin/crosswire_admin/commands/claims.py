"""`crosswire claims`: who is reported to have said what."""

from typing import Annotated, Any

import typer
from pydantic import BaseModel
from rich.console import Group, RenderableType
from rich.text import Text

from crosswire.domain.shares import in_decimals
from crosswire_admin.announcement import turn
from crosswire_admin.cases import outlets
from crosswire_admin.documents import (
    ClaimDocument,
    SuggestionDocument,
    claim_document,
    suggestion_documents,
)
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, Limit, facts_table, show, table
from crosswire_admin.presentation import quotation, suggestion

EXAMPLES = (
    "crosswire claims list --question killed",
    "crosswire claims list --speaker ministry --limit 10",
    "crosswire claims show c3f9a1b2c4d5e6f708192",
    "crosswire claims rivals c3f9a1b2c4d5e6f708192",
    "crosswire claims suggested",
    "crosswire claims reversed",
)


def list_claims(
    ctx: typer.Context,
    question: Annotated[str | None, typer.Option(help="Only with this in the question.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Only by a speaker with this name.")] = None,
    article: Annotated[str | None, typer.Option(help="Only of the article with this id.")] = None,
    limit: Limit = 50,
    as_json: AsJson = False,
) -> None:
    """Claims, the newest first."""
    with newsroom(ctx).store.reading() as tx:
        found = tx.claims.search(
            question=question, speaker=speaker, article_id=article, limit=limit
        )
        names = outlets(tx.sources.all())
    documents = [claim_document(it, names.get(it.attribution.outlet)) for it in found]
    show(documents, as_json, _overview)


def _overview(claims: list[ClaimDocument]) -> RenderableType:
    rows = ((it.id, it.question, it.says, it.chain, it.published_at) for it in claims)
    columns = (Column("ID", whole=True), "Question", "Says", "Who", Column("Published", whole=True))
    return table(columns, rows)


def show_claim(ctx: typer.Context, claim_id: str, as_json: AsJson = False) -> None:
    """One claim with its evidence."""
    with newsroom(ctx).store.reading() as tx:
        claim = tx.claims.get(claim_id)
        outlet = tx.sources.get(claim.attribution.outlet).name
    document = claim_document(claim, outlet)
    show(document, as_json, lambda it: Group(_facts(it), Text(), quotation(claim)))


def _facts(claim: ClaimDocument) -> RenderableType:
    facts = {
        "question": claim.question,
        "key": claim.question_key,
        "says": claim.says,
        "who": claim.chain,
        "cue": claim.cue,
        "hedge": claim.hedge,
        "as of": claim.as_of and f"{claim.as_of['start']} to {claim.as_of['end']}",
        "place": claim.place,
        "published": claim.published_at,
        "article": f"{claim.article_id}, revision {claim.revision}",
        "address": claim.url,
        "read by": claim.extractor,
    }
    return facts_table({name: value for name, value in facts.items() if value is not None})


class Rival(BaseModel):
    """What another claim is to one, however sure the judge is."""

    relation: str
    confidence: float
    rule: str
    claim: ClaimDocument


def list_rivals(ctx: typer.Context, claim_id: str, as_json: AsJson = False) -> None:
    """What other claims are to one: those too unsure for an alert as well, the surest first."""
    with newsroom(ctx).store.reading() as tx:
        verdicts = tx.verdicts.of(tx.claims.get(claim_id).id)
        others = tx.claims.many({*(v.a for v in verdicts), *(v.b for v in verdicts)})
        names = outlets(tx.sources.all())
    found = [
        Rival(
            relation=verdict.relation,
            confidence=verdict.confidence,
            rule=verdict.rule,
            claim=claim_document(other, names.get(other.attribution.outlet)),
        )
        for verdict in sorted(verdicts, key=lambda v: (v.relation != "contradicts", -v.confidence))
        if (other := others.get(verdict.b if verdict.a == claim_id else verdict.a))
    ]
    show(found, as_json, _rivals)


def _rivals(found: list[Rival]) -> RenderableType:
    columns = (Column("ID", whole=True), "Relation", "Sure", "Says", "Who")
    rows = (
        (it.claim.id, _relation(it), in_decimals(it.confidence), it.claim.says, it.claim.chain)
        for it in found
    )
    return table(columns, rows)


def _relation(rival: Rival) -> str:
    return f"{rival.relation}, says a model" if rival.rule == "model" else rival.relation


def list_suggested(ctx: typer.Context, limit: Limit = 50, as_json: AsJson = False) -> None:
    """Pairs that may contradict each other, too unsure for an alert, the newest first."""
    room = newsroom(ctx)
    with room.store.reading() as tx:
        found = suggestion_documents(tx, below=room.settings.alerts.alert_at, limit=limit)
    show(found, as_json, _suggestions)


def _suggestions(found: list[SuggestionDocument]) -> RenderableType:
    if not found:
        return Text("Nothing is suggested.")
    return Group(*(line for it in found for line in suggestion(it)))


def list_reversed(ctx: typer.Context, limit: Limit = 50, as_json: AsJson = False) -> None:
    """What speakers took back: their sentences before and after, the newest first."""
    with newsroom(ctx).store.reading() as tx:
        told = tx.alerts.newest(event="claim.reversed", limit=limit)
    found = [{"alert": it.id, "told_at": it.created_at, **it.payload["data"]} for it in told]
    show(found, as_json, _reversals)


def _reversals(found: list[dict[str, Any]]) -> RenderableType:
    if not found:
        return Text("No speaker was found to take anything back.")
    return Group(*(turn(it) for it in found))


VERBS = {
    "list": list_claims,
    "show": show_claim,
    "rivals": list_rivals,
    "suggested": list_suggested,
    "reversed": list_reversed,
}

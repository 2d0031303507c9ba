"""`crosswire disputes`: the cases, one case, and what the desk does with it."""

from collections.abc import Callable, Sequence
from typing import Annotated

import typer
from rich.console import RenderableType

from crosswire.domain.disputes import Dispute, DisputeState
from crosswire_admin import casework
from crosswire_admin.cases import case_of
from crosswire_admin.documents import dispute_document, dispute_summary
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, Limit, print_json, say, show, table
from crosswire_admin.presentation import case_in_full
from crosswire_admin.spans import Span
from crosswire_admin.words import percent

EXAMPLES = (
    "crosswire disputes list",
    "crosswire disputes list --state open --question killed",
    "crosswire disputes show d3f9",
    "crosswire disputes ack d3f9",
    "crosswire disputes resolve d3f9 --note 'The ministry corrected its figure.'",
    "crosswire disputes dismiss d3f9 --note 'Two different battles.'",
    "crosswire disputes note d3f9 'Asked the press office at noon.'",
    "crosswire disputes assign d3f9 maria",
    "crosswire disputes snooze d3f9 12h",
)

#: What a list shows unless states are named: everything that is not settled.
LIVE: tuple[DisputeState, ...] = ("open", "acknowledged", "snoozed")

Id = Annotated[str, typer.Argument(metavar="ID", help="Its id, or the start of it.")]
Note = Annotated[str, typer.Option("--note", help="Why, for the history.")]


def list_disputes(
    ctx: typer.Context,
    state: Annotated[DisputeState | None, typer.Option(help="Only in this state.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Settled ones as well.")] = False,
    question: Annotated[str | None, typer.Option(help="Only with this in the question.")] = None,
    limit: Limit = 50,
    as_json: AsJson = False,
) -> None:
    """Disputes that are not settled, the last updated first."""
    states = (state,) if state else () if every else LIVE
    with newsroom(ctx).store.reading() as tx:
        found = tx.disputes.search(states=states, question=question, limit=limit)
    if as_json:
        print_json([dispute_summary(dispute) for dispute in found])
    else:
        show(found, False, _overview)


def _overview(disputes: Sequence[Dispute]) -> RenderableType:
    rows = (
        (
            dispute.id,
            dispute.type,
            dispute.question,
            " | ".join(position.label for position in dispute.positions),
            percent(dispute.confidence),
            dispute.state,
            dispute.updated_at,
        )
        for dispute in disputes
    )
    columns = (
        Column("ID", whole=True),
        Column("Type", whole=True),
        "Question",
        "Positions",
        Column("Conf.", number=True),
        Column("State", whole=True),
        Column("Updated", whole=True),
    )
    return table(columns, rows)


def show_dispute(ctx: typer.Context, dispute_id: Id, as_json: AsJson = False) -> None:
    """One case: each side with its sentences, why they contradict, and what happened so far."""
    with newsroom(ctx).store.reading() as tx:
        case = case_of(tx, tx.disputes.get(dispute_id))
    if as_json:
        print_json(dispute_document(case))
    else:
        show(case, False, case_in_full)


def ack(ctx: typer.Context, dispute_id: Id, note: Note = "", as_json: AsJson = False) -> None:
    """Say that somebody looks into it."""
    _act(ctx, dispute_id, as_json, lambda it, by, now: casework.acknowledge(it, by, now, note))


def resolve(ctx: typer.Context, dispute_id: Id, note: Note = "", as_json: AsJson = False) -> None:
    """Close it as settled; new evidence reopens it."""
    _act(ctx, dispute_id, as_json, lambda it, by, now: casework.resolve(it, by, now, note))


def dismiss(ctx: typer.Context, dispute_id: Id, note: Note = "", as_json: AsJson = False) -> None:
    """Close it as no contradiction."""
    _act(ctx, dispute_id, as_json, lambda it, by, now: casework.dismiss(it, by, now, note))


def add_note(ctx: typer.Context, dispute_id: Id, words: str, as_json: AsJson = False) -> None:
    """Add a line to its history."""
    _act(ctx, dispute_id, as_json, lambda it, by, now: casework.add_note(it, by, now, words))


def assign(ctx: typer.Context, dispute_id: Id, to: str, as_json: AsJson = False) -> None:
    """Say whose case it is."""
    _act(ctx, dispute_id, as_json, lambda it, by, now: casework.assign(it, by, now, to))


def snooze(
    ctx: typer.Context, dispute_id: Id, span: Span, note: Note = "", as_json: AsJson = False
) -> None:
    """Put it aside for a while, such as 30m, 12h or 2d."""
    _act(
        ctx,
        dispute_id,
        as_json,
        lambda it, by, now: casework.snooze(it, by, now, now + span, note),
    )


def _act(
    ctx: typer.Context, dispute_id: str, as_json: bool, act: Callable[..., casework.Act]
) -> None:
    room = newsroom(ctx)
    with room.store.transaction() as tx:
        tx.lock([f"question:{tx.disputes.get(dispute_id).question_key}"])
        dispute = tx.disputes.get(dispute_id)
        changed, entry = act(dispute, room.person, room.clock.now())
        tx.disputes.save(changed, entry)
    say(f"{changed.id}: {entry.event}. {changed.question}", as_json, dispute_summary(changed))


VERBS = {
    "list": list_disputes,
    "show": show_dispute,
    "ack": ack,
    "resolve": resolve,
    "dismiss": dismiss,
    "note": add_note,
    "assign": assign,
    "snooze": snooze,
}

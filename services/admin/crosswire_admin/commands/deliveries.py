"""`crosswire deliveries`: what was sent, or waits to be sent."""

from typing import Annotated, Literal, NamedTuple

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from crosswire.domain.deliveries import Attempt, Delivery
from crosswire.webhooks import upkeep
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import (
    AsJson,
    Column,
    Limit,
    facts_table,
    plain,
    print_json,
    say,
    show,
    table,
)

EXAMPLES = (
    "crosswire deliveries list --state dead",
    "crosswire deliveries list --endpoint desk",
    "crosswire deliveries show dl3f9a1b2c4d5e6f7081",
    "crosswire deliveries replay dl3f9a1b2c4d5e6f7081",
)


def list_deliveries(
    ctx: typer.Context,
    endpoint: Annotated[str | None, typer.Option(help="Only to this one.")] = None,
    state: Annotated[
        Literal["pending", "delivered", "dead"] | None, typer.Option(help="Only in this state.")
    ] = None,
    limit: Limit = 50,
    as_json: AsJson = False,
) -> None:
    """Deliveries, the newest first."""
    with newsroom(ctx).store.reading() as tx:
        names = {it.id: it.name for it in tx.endpoints.all()}
        only = tx.endpoints.get(endpoint).id if endpoint else None
        found = tx.deliveries.search(endpoint_id=only, state=state, limit=limit)
    show(found, as_json, lambda deliveries: _overview(deliveries, names))


def _overview(deliveries: list[Delivery], names: dict[str, str]) -> RenderableType:
    rows = (
        (
            it.id,
            names.get(it.endpoint_id, it.endpoint_id),
            it.sequence,
            it.state,
            it.attempts,
            it.ended_at or it.next_at,
            it.last_error or "",
        )
        for it in deliveries
    )
    columns = (
        Column("ID", whole=True),
        "Endpoint",
        Column("No.", number=True),
        Column("State", whole=True),
        Column("Tries", number=True),
        Column("Ended or next", whole=True),
        "Trouble",
    )
    return table(columns, rows)


class Record(NamedTuple):
    delivery: Delivery
    attempts: list[Attempt]
    payload: dict[str, object]


def show_delivery(ctx: typer.Context, delivery_id: str, as_json: AsJson = False) -> None:
    """One delivery with each attempt and, as JSON, what was sent."""
    with newsroom(ctx).store.reading() as tx:
        delivery = tx.deliveries.get(delivery_id)
        attempts = tx.deliveries.attempts(delivery_id)
        record = Record(delivery, attempts, tx.alerts.get(delivery.alert_id).payload)
    if as_json:
        print_json(plain(record._asdict()))
    else:
        show(record, False, _in_full)


def _in_full(record: Record) -> RenderableType:
    delivery = record.delivery
    facts: dict[str, object] = {
        "webhook-id": delivery.message_id,
        "alert": delivery.alert_id,
        "state": delivery.state,
        "made": delivery.created_at,
        "next": delivery.next_at,
    }
    rows = (
        (it.number, it.started_at, it.outcome, it.status, it.error or it.response)
        for it in record.attempts
    )
    columns = (
        Column("No.", number=True),
        Column("Started", whole=True),
        Column("Outcome", whole=True),
        Column("Status", number=True),
        "Answer",
    )
    return Group(facts_table(facts), Text(), table(columns, rows))


def replay(ctx: typer.Context, delivery_id: str, as_json: AsJson = False) -> None:
    """Send it again, under the same webhook-id."""
    room = newsroom(ctx)
    with room.store.transaction() as tx:
        delivery = upkeep.replay(tx, delivery_id, now=room.clock.now())
    say(f"{delivery.id} is due again.", as_json, delivery)


VERBS = {"list": list_deliveries, "show": show_delivery, "replay": replay}

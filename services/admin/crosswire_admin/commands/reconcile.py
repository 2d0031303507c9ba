"""`crosswire reconcile`: was anything lost, or done twice?"""

import typer
from rich.console import RenderableType

from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, show, table
from crosswire_admin.recount import Finding, recount

EXAMPLES = ("crosswire reconcile", "crosswire reconcile --json")


def reconcile(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Recount what must be so in the store. The exit code is 1 if it is not."""
    room = newsroom(ctx)
    with room.store.reading() as tx:
        findings = recount(tx, room.clock.now())
    show(findings, as_json, _picture)
    if any(finding.state == "breach" for finding in findings):
        raise typer.Exit(1)


def _picture(findings: list[Finding]) -> RenderableType:
    rows = ((it.invariant, it.state, it.sentence, ", ".join(it.examples)) for it in findings)
    columns = (Column("Rule", whole=True), Column("State", whole=True), "What", "Examples")
    return table(columns, rows)


VERBS = {"": reconcile}

"""`crosswire doctor`: check this machine and the settings, and say what to do."""

import os

import typer
from rich.console import RenderableType

from crosswire_admin.checkup import check_up
from crosswire_admin.findings import Finding
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, show, table

EXAMPLES = ("crosswire doctor", "crosswire doctor --json")


def doctor(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Check what Crosswire needs. The exit code is 1 if something keeps it from working."""
    findings = check_up(newsroom(ctx).settings, os.environ)
    show(findings, as_json, _picture)
    if any(finding.state == "fail" for finding in findings):
        raise typer.Exit(1)


def _picture(findings: list[Finding]) -> RenderableType:
    rows = ((it.state, it.name, it.saw, it.advice) for it in findings)
    return table((Column("", whole=True), Column("Check", whole=True), "Saw", "What to do"), rows)


VERBS = {"": doctor}

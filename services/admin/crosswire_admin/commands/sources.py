"""`crosswire sources`: outlets, and the families of those under one owner."""

from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from crosswire.domain.articles import Source
from crosswire.domain.errors import NotFound, Refused
from crosswire.domain.text import clean_line
from crosswire.store.protocol import Transaction
from crosswire_admin.documents import SourceDocument, source_documents
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, facts_table, plain, print_json, say, show, table

EXAMPLES = (
    "crosswire sources list --family 'Valley Media'",
    "crosswire sources show north-daily",
    "crosswire sources set north-daily coast-times --family 'Valley Media'",
    "crosswire sources set coast-times --no-family",
)

LONGEST = 120
"""Letters of a family's name."""


def list_sources(
    ctx: typer.Context,
    family: Annotated[str | None, typer.Option(help="Only outlets of this family.")] = None,
    as_json: AsJson = False,
) -> None:
    """Outlets that are known, by their ids."""
    with newsroom(ctx).store.reading() as tx:
        found = source_documents(tx.sources.all(), tx.feeds.all())
    if family is not None:
        found = [it for it in found if (it.family or "").casefold() == family.casefold()]
    show(found, as_json, _overview)


def _overview(found: list[SourceDocument]) -> RenderableType:
    rows = ((it.id, it.name, it.family, it.feeds or None) for it in found)
    return table((Column("ID", whole=True), "Name", "Family", Column("Feeds", number=True)), rows)


def show_source(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="SOURCE", help="Its id or name.")],
    as_json: AsJson = False,
) -> None:
    """One outlet with its feeds and its kin."""
    with newsroom(ctx).store.reading() as tx:
        source = _named(tx, name)
        sources = tx.sources.all()
        feeds = [feed for feed in tx.feeds.all() if feed.source_id == source.id]
    kin = [it for it in sources if source.family and it.family == source.family and it != source]
    if as_json:
        print_json({**plain(source), "kin": [it.id for it in kin], "feeds": feeds})
        return
    facts = {
        "id": source.id,
        "name": source.name,
        "site": source.url,
        "family": source.family,
        "kin": ", ".join(it.name for it in kin) or None,
    }
    lines = [Text(clean_line(f"{feed.id}  {feed.standing:8}{feed.url}")) for feed in feeds]
    known = {key: value for key, value in facts.items() if value is not None}
    show(source, False, lambda _: Group(facts_table(known), Text(), *lines))


def change(
    ctx: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Ids or names.")],
    family: Annotated[
        str | None, typer.Option(help="They belong to this owner: one origin of a claim.")
    ] = None,
    no_family: Annotated[
        bool, typer.Option("--no-family", help="They belong to nobody else.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Put outlets under one owner into one family, which counts as one origin."""
    called = clean_line(family or "")[:LONGEST]
    if bool(called) == no_family:
        raise Refused("Name a family with --family, or take them out of theirs with --no-family.")
    with newsroom(ctx).store.transaction() as tx:
        changed = [tx.sources.set_family(_named(tx, it).id, called or None) for it in names]
    whom = ", ".join(source.name for source in changed)
    verb = "belongs" if len(changed) == 1 else "belong"
    sentence = f"{whom} {verb} to {called}." if called else f"{whom} {verb} to no family."
    say(sentence, as_json, changed[0] if len(changed) == 1 else changed)


def _named(tx: Transaction, name: str) -> Source:
    """By id or name."""
    sources = tx.sources.all()
    by_id = [it for it in sources if it.id == name]
    matches = by_id or [it for it in sources if it.name.casefold() == name.casefold()]
    if len(matches) != 1:
        what = "No source" if not matches else "More than one source"
        raise NotFound(f"{what} is called {name}. See crosswire sources list.")
    return matches[0]


VERBS = {"list": list_sources, "show": show_source, "set": change}

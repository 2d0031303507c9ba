"""`crosswire articles`: what was read, and reading more."""

import sys
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from crosswire.domain.errors import Refused
from crosswire.domain.origins import origin_in_words
from crosswire.domain.text import clean_line
from crosswire.embedded import redis_url_of
from crosswire.queue.connection import connect
from crosswire.queue.nudge import nudge
from crosswire_admin.archives import import_archive
from crosswire_admin.cases import outlets
from crosswire_admin.documents import (
    ArticleDocument,
    PrintingDocument,
    ReprintsDocument,
    article_document,
    in_full,
)
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, Limit, facts_table, say, show, table
from crosswire_admin.services import hand_over

EXAMPLES = (
    "crosswire articles add report.txt --source 'North Daily' --published 2024-05-14T12:00Z",
    "crosswire articles add folder --manifest folder/manifest.toml",
    "crosswire articles import archive.jsonl.gz",
    "crosswire articles list --source north-daily",
    "crosswire articles show a3f9a1b2c4d5e6f7",
)

PRINTINGS_SHOWN = 8


def add(
    ctx: typer.Context,
    paths: list[Path],
    source: Annotated[str | None, typer.Option(help="The outlet's name.")] = None,
    published: Annotated[str | None, typer.Option(help="When, ISO 8601.")] = None,
    manifest: Annotated[
        Path | None, typer.Option(help="A TOML file that knows source and time of each.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Add article files (.txt, .html, .json) or folders of them, or an archive (.jsonl)."""
    if any(is_archive(path) for path in paths):
        if len(paths) > 1 or published or manifest:
            raise Refused("An archive is added by itself: crosswire articles import FILE.")
        import_articles(ctx, paths[0], source=source, as_json=as_json)
        return
    options = {"--source": source, "--published": published, "--manifest": manifest}
    given = [str(it) for name, value in options.items() if value for it in (name, value)]
    as_json_too = ["--json"] if as_json else []
    hand_over("crosswire_ingest", "add", *map(str, paths), *given, *as_json_too)


def is_archive(path: Path) -> bool:
    return path.name.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson"))


def import_articles(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="One JSON object a line; gzipped or not.")],
    source: Annotated[str | None, typer.Option(help="The outlet of lines that name none.")] = None,
    alert: Annotated[
        bool, typer.Option("--alert", help="Ring for what it brings; old news rings nobody.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take in an archive. What is wrong with a line is said, and the others are kept.

    The exit code is 2 if a line was refused. To begin again changes nothing of what is kept.
    """
    room = newsroom(ctx)
    redis = connect(redis_url_of(room.settings))
    begun = time.monotonic()
    imported = import_archive(
        file,
        store=room.store,
        clock=room.clock,
        source=source,
        alert=alert,
        tell=lambda sentence: print(clean_line(sentence), file=sys.stderr),
        kept=lambda: nudge(redis),
    )
    if imported.broken:
        print(clean_line(imported.broken), file=sys.stderr)
    rate = imported.lines / max(time.monotonic() - begun, 1e-6)
    say(
        f"{imported.lines:,} lines of {file}: {imported.new:,} new articles, "
        f"{imported.revised:,} revised, {imported.known:,} known, {imported.refused:,} refused "
        f"({rate:,.0f} lines a second).",
        as_json,
        imported,
    )
    if imported.refused or imported.broken:
        raise typer.Exit(2)


def list_articles(
    ctx: typer.Context,
    source: Annotated[str | None, typer.Option(help="Only of the source with this id.")] = None,
    limit: Limit = 50,
    as_json: AsJson = False,
) -> None:
    """Articles, the last stored first."""
    with newsroom(ctx).store.reading() as tx:
        found = tx.articles.newest(source_id=source, limit=limit)
        names = outlets(tx.sources.all())
    documents = [article_document(it, names.get(it.source_id)) for it in found]
    show(documents, as_json, _overview)


def _overview(articles: list[ArticleDocument]) -> RenderableType:
    rows = ((it.id, it.source, it.title, it.published_at, it.revision) for it in articles)
    columns = (
        Column("ID", whole=True),
        "Source",
        "Title",
        Column("Published", whole=True),
        Column("Rev.", number=True),
    )
    return table(columns, rows)


def show_article(
    ctx: typer.Context,
    article_id: str,
    revision: Annotated[int | None, typer.Option(help="Which; the newest unless named.")] = None,
    as_json: AsJson = False,
) -> None:
    """One article with its words."""
    with newsroom(ctx).store.reading() as tx:
        document = in_full(tx, article_id, revision)
    show(document, as_json, _in_full)


def _in_full(article: ArticleDocument) -> RenderableType:
    facts = {
        "source": article.source,
        "agency": article.agency,
        "author": article.author,
        "section": article.section,
        "published": article.published_at,
        "stored": article.stored_at,
        "revision": article.revision,
        "address": article.url,
        **(_reprints(article.reprints, article.id) if article.reprints else {}),
    }
    known = {name: value for name, value in facts.items() if value is not None}
    paragraphs = [Text(clean_line(line)) for line in (article.text or "").splitlines()]
    headline = Text(clean_line(article.title), style="bold")
    return Group(headline, facts_table(known), Text(), *paragraphs)


def _reprints(reprints: ReprintsDocument, article_id: str) -> dict[str, str]:
    """Whose text it is, and who prints it besides."""
    own = reprints.comes_from.id == article_id
    facts = {"origin": origin_in_words(reprints.origin)}
    if not own:
        facts["reprints"] = _printing(reprints.comes_from)
    if reprints.others:
        more = len(reprints.others) - PRINTINGS_SHOWN
        shown = [_printing(it) for it in reprints.others[:PRINTINGS_SHOWN]]
        shown += [f"{more} more"] if more > 0 else []
        facts["reprinted by" if own else "as do"] = ", ".join(shown)
    return facts


def _printing(printing: PrintingDocument) -> str:
    return f"{printing.source} ({printing.id})"


VERBS = {"add": add, "import": import_articles, "list": list_articles, "show": show_article}

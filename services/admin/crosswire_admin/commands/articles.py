"""`crosswire articles`: what was read, and reading more."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from crosswire.domain.text import clean_line
from crosswire_admin.cases import outlets
from crosswire_admin.documents import ArticleDocument, article_document
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, Limit, facts_table, show, table
from crosswire_admin.services import hand_over

EXAMPLES = (
    "crosswire articles add report.txt --source 'North Daily' --published 2024-05-14T12:00Z",
    "crosswire articles add folder --manifest folder/manifest.toml",
    "crosswire articles list --source north-daily",
    "crosswire articles show a3f9a1b2c4d5e6f7",
)


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
    """Add article files (.txt, .html, .json) or folders of them."""
    options = {"--source": source, "--published": published, "--manifest": manifest}
    given = [str(it) for name, value in options.items() if value for it in (name, value)]
    as_json_too = ["--json"] if as_json else []
    hand_over("crosswire_ingest", "add", *map(str, paths), *given, *as_json_too)


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
        article = tx.articles.get(article_id)
        words = tx.articles.revision(article_id, revision)
        outlet = tx.sources.get(article.source_id).name
    show(article_document(article, outlet, words), as_json, _in_full)


def _in_full(article: ArticleDocument) -> RenderableType:
    facts = {
        "source": article.source,
        "agency": article.agency,
        "published": article.published_at,
        "stored": article.stored_at,
        "revision": article.revision,
        "address": article.url,
    }
    known = {name: value for name, value in facts.items() if value is not None}
    paragraphs = [Text(clean_line(line)) for line in (article.text or "").splitlines()]
    headline = Text(clean_line(article.title), style="bold")
    return Group(headline, facts_table(known), Text(), *paragraphs)


VERBS = {"add": add, "list": list_articles, "show": show_article}

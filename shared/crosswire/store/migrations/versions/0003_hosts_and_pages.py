"""Feeds learn habits, hosts are spared, pages are read for articles, and outlets have families."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from crosswire.domain.addresses import host_of

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ASKED = sa.text("asked_at IS NOT NULL")


def upgrade() -> None:
    op.add_column("sources", sa.Column("family", sa.Text()))
    for name in ("author", "section", "given_sha"):
        op.add_column("articles", sa.Column(name, sa.Text()))
    _add_filled("articles", "from_page", sa.Boolean(), sa.false())
    for name, filled in (
        ("host", ""),
        ("tags", "[]"),
        ("validators", "trust"),
        ("full_text", "auto"),
        ("habits", "{}"),
    ):
        _add_filled("feeds", name, sa.Text(), filled)
    # Until now an interval was only ever what a person or the settings said.
    _add_filled("feeds", "interval_fixed", sa.Boolean(), sa.true())
    op.add_column("feeds", sa.Column("asked_at", MOMENT))
    op.add_column("feeds", sa.Column("listed_in", sa.Text()))
    _name_hosts()
    _asked_index("feeds")
    op.create_table(
        "hosts",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("free_at", MOMENT, nullable=False),
        sa.Column("closed_until", MOMENT),
        sa.Column("closed_because", sa.Text()),
        sa.Column("robots", sa.Text()),
        sa.Column("robots_until", MOMENT),
        sa.PrimaryKeyConstraint("name", name="hosts_key"),
    )
    op.create_table(
        "pages",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("asked_at", MOMENT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.PrimaryKeyConstraint("article_id", name="pages_key"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="pages_article_id"),
    )
    op.create_index("pages_by_state_host_not_before", "pages", ["state", "host", "not_before"])
    _asked_index("pages")


def _add_filled(table: str, name: str, kind: Any, filled: Any) -> None:
    """A column that is never NULL, with the same value in every row that is there."""
    default = sa.text(f"'{filled}'") if isinstance(filled, str) else filled
    op.add_column(table, sa.Column(name, kind, nullable=False, server_default=default))
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column(table, name, server_default=None)


def _name_hosts() -> None:
    feeds = sa.table("feeds", sa.column("id"), sa.column("url"), sa.column("host"))
    bind = op.get_bind()
    for id, url in bind.execute(sa.select(feeds.c.id, feeds.c.url)).all():
        bind.execute(sa.update(feeds).where(feeds.c.id == id).values(host=host_of(url)))


def _asked_index(table: str) -> None:
    op.create_index(
        f"{table}_asked",
        table,
        ["host", "asked_at"],
        sqlite_where=ASKED,
        postgresql_where=ASKED,
    )

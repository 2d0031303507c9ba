"""Reprints are found across outlets: a sketch of each article, its marks, and its cluster."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
TOGETHER = sa.text("cluster IS NOT NULL")
CREDITED = sa.text("cluster IS NOT NULL AND agency IS NOT NULL")
MARKED = sa.text("marked_at IS NOT NULL")


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "prints",
        sa.Column("number", number, nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("cluster", sa.BigInteger()),
        sa.Column("agency", sa.Text()),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("printed", sa.LargeBinary(), nullable=False),
        sa.Column("marked_at", MOMENT),
        sa.PrimaryKeyConstraint("number", name="prints_key"),
        sa.UniqueConstraint("article_id", name="prints_one_article_id"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="prints_article_id"),
    )
    order = ["cluster", "at", "number"]
    for name, columns, condition in (
        ("prints_together", order, TOGETHER),
        ("prints_credited", order, CREDITED),
        ("prints_marked", ["marked_at"], MARKED),
    ):
        op.create_index(name, "prints", columns, sqlite_where=condition, postgresql_where=condition)
    op.create_table(
        "marks",
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("run", sa.BigInteger(), nullable=False),
        sa.Column("print", number, nullable=False),
        sa.PrimaryKeyConstraint("day", "run", "print", name="marks_key"),
        sa.ForeignKeyConstraint(["print"], ["prints.number"], name="marks_print"),
        sqlite_with_rowid=False,
    )

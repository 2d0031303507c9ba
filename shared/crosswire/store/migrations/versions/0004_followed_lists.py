"""Lists of feeds are followed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ASKED = sa.text("asked_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "feed_lists",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("interval", sa.Float(), nullable=False),
        sa.Column("next_poll_at", MOMENT, nullable=False),
        sa.Column("asked_at", MOMENT),
        sa.Column("polled_at", MOMENT),
        sa.Column("polls", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text()),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("content_sha", sa.Text()),
        sa.Column("listed", sa.Text(), nullable=False),
        sa.Column("paused", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="feed_lists_key"),
        sa.UniqueConstraint("address", name="feed_lists_one_address"),
    )
    op.create_index(
        "feed_lists_asked",
        "feed_lists",
        ["host", "asked_at"],
        sqlite_where=ASKED,
        postgresql_where=ASKED,
    )

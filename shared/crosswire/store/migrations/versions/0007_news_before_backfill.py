"""Work has a rank: news goes before back-fill."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

RUNG = sa.text("rung_at IS NOT NULL")
TRIED = sa.text("ended_at IS NULL AND attempts > 0")


def upgrade() -> None:
    # What waits now keeps its order.
    news: sa.Column[int] = sa.Column("rank", sa.Integer(), nullable=False, server_default="0")
    op.add_column("work", news)
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("work", "rank", server_default=None)
    for name in ("work_by_stage_state_not_before_id", "work_rung", "work_tried"):
        op.drop_index(name, "work")
    due = ["stage", "state", "rank", "not_before", "id"]
    op.create_index("work_by_stage_state_rank_not_before_id", "work", due)
    for name, column, condition in (
        ("work_rung", "rung_at", RUNG),
        ("work_tried", "not_before", TRIED),
    ):
        op.create_index(
            name,
            "work",
            ["stage", "rank", column],
            sqlite_where=condition,
            postgresql_where=condition,
        )

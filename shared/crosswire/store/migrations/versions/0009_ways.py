"""Redirects to other hosts are followed stop by stop, each at its host's pace."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table, name in (("pages", "way"), ("pages", "rules_way"), ("feed_lists", "way")):
        filled: sa.Column[str] = sa.Column(
            name, sa.Text(), nullable=False, server_default=sa.text("'{}'")
        )
        op.add_column(table, filled)
        if op.get_bind().dialect.name == "postgresql":
            op.alter_column(table, name, server_default=None)

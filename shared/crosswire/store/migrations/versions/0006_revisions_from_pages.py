"""Revisions say whether their words are the page's or the source's own."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    filled: sa.Column[bool] = sa.Column(
        "from_page", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("revisions", filled)
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("revisions", "from_page", server_default=None)

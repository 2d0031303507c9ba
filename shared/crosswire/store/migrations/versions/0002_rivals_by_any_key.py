"""A claim's rivals are found by any of several keys, not by its question alone."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE rivals RENAME COLUMN question_key TO key")

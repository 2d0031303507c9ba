"""Marks are kept by run and then by day, so that a look reads one place for each run.

Their foreign key goes, which was looked up for each of an article's 24 marks.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("marks_print", "marks")
        op.drop_constraint("marks_key", "marks")
        op.create_primary_key("marks_key", "marks", ["run", "day", "print"])
        return
    op.rename_table("marks", "marks_by_day")
    op.create_table(
        "marks",
        sa.Column("run", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("print", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("run", "day", "print", name="marks_key"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO marks (run, day, print) SELECT run, day, print FROM marks_by_day"
        " ORDER BY run, day, print"
    )
    op.drop_table("marks_by_day")

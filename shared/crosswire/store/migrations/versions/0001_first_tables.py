"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "alerts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("dedup_key", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("dispute_id", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="alerts_key"),
        sa.UniqueConstraint("dedup_key", name="alerts_one_dedup_key"),
    )
    op.create_index("alerts_by_created_at", "alerts", ["created_at"])
    op.create_index("alerts_by_dispute_id", "alerts", ["dispute_id"])
    op.create_index("alerts_by_event", "alerts", ["event"])
    op.create_table(
        "claims",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer()),
        sa.Column("question_key", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("speaker_key", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="claims_key"),
        sa.UniqueConstraint("id", name="claims_one_id"),
    )
    op.create_index(
        "claims_by_article_id_revision_place", "claims", ["article_id", "revision", "place"]
    )
    op.create_table(
        "disputes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("question_key", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("between", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("snoozed_until", MOMENT),
        sa.Column("assignee", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="disputes_key"),
    )
    op.create_index("disputes_by_question_key_opened_at", "disputes", ["question_key", "opened_at"])
    op.create_index("disputes_by_state_updated_at", "disputes", ["state", "updated_at"])
    op.create_index("disputes_by_updated_at", "disputes", ["updated_at"])
    op.create_table(
        "endpoints",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("disabled_reason", sa.Text()),
        sa.Column("secrets", sa.Text(), nullable=False),
        sa.Column("allow_private", sa.Boolean(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("consecutive_failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", MOMENT),
        sa.Column("open_until", MOMENT),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="endpoints_key"),
        sa.UniqueConstraint("name", name="endpoints_one_name"),
    )
    op.create_table(
        "leaders",
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("role", name="leaders_key"),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="settings_key"),
    )
    op.create_table(
        "sources",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="sources_key"),
    )
    op.create_table(
        "verdicts",
        sa.Column("low", sa.Text(), nullable=False),
        sa.Column("high", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("low", "high", "judge", name="verdicts_key"),
    )
    op.create_index("verdicts_by_high", "verdicts", ["high"])
    op.create_index("verdicts_by_relation", "verdicts", ["relation"])
    op.create_table(
        "work",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_token", sa.Text()),
        sa.Column("lease_until", MOMENT),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("rung_at", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("error_class", sa.Text()),
        sa.Column("last_error", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="work_key"),
        sa.UniqueConstraint("stage", "key", name="work_one_stage_key"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "work_by_stage_state_not_before_id", "work", ["stage", "state", "not_before", "id"]
    )
    op.create_index(
        "work_leased",
        "work",
        ["lease_until"],
        sqlite_where=sa.text("lease_until IS NOT NULL"),
        postgresql_where=sa.text("lease_until IS NOT NULL"),
    )
    op.create_index(
        "work_rung",
        "work",
        ["stage", "rung_at"],
        sqlite_where=sa.text("rung_at IS NOT NULL"),
        postgresql_where=sa.text("rung_at IS NOT NULL"),
    )
    op.create_index(
        "work_tried",
        "work",
        ["stage", "not_before"],
        sqlite_where=sa.text("ended_at IS NULL AND attempts > 0"),
        postgresql_where=sa.text("ended_at IS NULL AND attempts > 0"),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("canonical_url", sa.Text()),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("published_at", MOMENT),
        sa.Column("language", sa.Text()),
        sa.Column("agency", sa.Text()),
        sa.Column("stored_at", MOMENT, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("alerting", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="articles_source_id"),
        sa.PrimaryKeyConstraint("id", name="articles_key"),
        sa.UniqueConstraint("source_id", "guid", name="articles_one_source_id_guid"),
    )
    op.create_index(
        "articles_by_source_id_canonical_url_stored_at_id",
        "articles",
        ["source_id", "canonical_url", "stored_at", "id"],
    )
    op.create_index(
        "articles_by_source_id_stored_at_id", "articles", ["source_id", "stored_at", "id"]
    )
    op.create_index("articles_by_stored_at_id", "articles", ["stored_at", "id"])
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("alert_id", sa.Text(), nullable=False),
        sa.Column("endpoint_id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("last_error", sa.Text()),
        sa.ForeignKeyConstraint(["alert_id"], ["alerts.id"], name="deliveries_alert_id"),
        sa.ForeignKeyConstraint(["endpoint_id"], ["endpoints.id"], name="deliveries_endpoint_id"),
        sa.PrimaryKeyConstraint("id", name="deliveries_key"),
        sa.UniqueConstraint("alert_id", "endpoint_id", name="deliveries_one_alert_id_endpoint_id"),
        sa.UniqueConstraint("endpoint_id", "sequence", name="deliveries_one_endpoint_id_sequence"),
        sa.UniqueConstraint("message_id", name="deliveries_one_message_id"),
    )
    op.create_index("deliveries_by_created_at", "deliveries", ["created_at"])
    op.create_index("deliveries_by_state_created_at", "deliveries", ["state", "created_at"])
    op.create_table(
        "dispute_history",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("dispute_id", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["dispute_id"], ["disputes.id"], name="dispute_history_dispute_id"),
        sa.PrimaryKeyConstraint("number", name="dispute_history_key"),
    )
    op.create_index("dispute_history_by_dispute_id", "dispute_history", ["dispute_id"])
    op.create_table(
        "feeds",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("interval", sa.Float(), nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("next_poll_at", MOMENT, nullable=False),
        sa.Column("polled_at", MOMENT),
        sa.Column("polls", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text()),
        sa.Column("alert_on_first_poll", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="feeds_source_id"),
        sa.PrimaryKeyConstraint("id", name="feeds_key"),
        sa.UniqueConstraint("url", name="feeds_one_url"),
    )
    op.create_index("feeds_by_state_next_poll_at", "feeds", ["state", "next_poll_at"])
    op.create_table(
        "positions",
        sa.Column("dispute_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["dispute_id"], ["disputes.id"], name="positions_dispute_id"),
        sa.PrimaryKeyConstraint("dispute_id", "number", name="positions_key"),
    )
    op.create_table(
        "rivals",
        sa.Column("question_key", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("claim", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.number"], name="rivals_claim"),
        sa.PrimaryKeyConstraint("question_key", "day", "claim", name="rivals_key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "attempts",
        sa.Column("delivery_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer()),
        sa.Column("error", sa.Text()),
        sa.Column("response", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name="attempts_delivery_id"),
        sa.PrimaryKeyConstraint("delivery_id", "number", name="attempts_key"),
    )
    op.create_index("attempts_by_outcome", "attempts", ["outcome"])
    op.create_index(
        "attempts_under_way",
        "attempts",
        ["started_at"],
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "revisions",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("content_sha", sa.Text(), nullable=False),
        sa.Column("fetched_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="revisions_article_id"),
        sa.PrimaryKeyConstraint("article_id", "number", name="revisions_key"),
        sa.UniqueConstraint(
            "article_id", "content_sha", name="revisions_one_article_id_content_sha"
        ),
    )
    op.create_table(
        "stands",
        sa.Column("dispute_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("speaker_key", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id", "position"],
            ["positions.dispute_id", "positions.number"],
            name="stands_dispute_id_position",
        ),
        sa.PrimaryKeyConstraint("dispute_id", "position", "claim_id", name="stands_key"),
    )
    op.create_index("stands_by_claim_id", "stands", ["claim_id"])

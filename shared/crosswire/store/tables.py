"""The tables. Columns are what is asked for or indexed; the rest of a value is a JSON document.

Documents are plain text, because PostgreSQL's JSON has no Infinity and a quantity may be open.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from crosswire.store.columns import Day, Seconds, Utc, Words

#: The newest migration. A test holds it to the folder of migrations.
VERSION = "0009"

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
        "uq": "%(table_name)s_one_%(column_0_N_name)s",
        "fk": "%(table_name)s_%(column_0_N_name)s",
        "pk": "%(table_name)s_key",
    }
)

#: A number that SQLite gives out itself only if the column is called INTEGER.
_Number = BigInteger().with_variant(Integer, "sqlite")

#: Conditions of partial indexes, which queries repeat word for word to be answered by them.
RUNG = "rung_at IS NOT NULL"
LEASED = "lease_until IS NOT NULL"
TRIED = "ended_at IS NULL AND attempts > 0"
UNDER_WAY = "ended_at IS NULL"
ASKED = "asked_at IS NOT NULL"
TOGETHER = "cluster IS NOT NULL"
CREDITED = "cluster IS NOT NULL AND agency IS NOT NULL"
MARKED = "marked_at IS NOT NULL"


def _some(name: str, *columns: str, where: str) -> Index:
    """An index on the few rows that a condition picks out of a table that grows."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Words, nullable=False),
    Column("url", Words),
    Column("family", Words),
)

feeds = Table(
    "feeds",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Column("url", Words, nullable=False, unique=True),
    Column("host", Words, nullable=False),
    Column("title", Words),
    Column("tags", Words, nullable=False),
    Column("state", Text, nullable=False),
    Column("interval", Seconds, nullable=False),
    Column("interval_fixed", Boolean, nullable=False),
    Column("validators", Text, nullable=False),
    Column("full_text", Text, nullable=False),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("next_poll_at", Utc, nullable=False),
    Column("asked_at", Utc),
    Column("polled_at", Utc),
    Column("polls", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("last_error", Words),
    Column("alert_on_first_poll", Boolean, nullable=False),
    Column("listed_in", Text),
    Column("habits", Words, nullable=False),
    Index(None, "state", "next_poll_at"),
    _some("feeds_asked", "host", "asked_at", where=ASKED),
)

feed_lists = Table(
    "feed_lists",
    metadata,
    Column("id", Text, primary_key=True),
    Column("address", Words, nullable=False, unique=True),
    Column("host", Words, nullable=False),
    Column("title", Words),
    Column("interval", Seconds, nullable=False),
    Column("next_poll_at", Utc, nullable=False),
    Column("asked_at", Utc),
    Column("polled_at", Utc),
    Column("polls", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("last_error", Words),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("content_sha", Text),
    Column("listed", Words, nullable=False),
    Column("paused", Words, nullable=False),
    Column("way", Words, nullable=False),
    _some("feed_lists_asked", "host", "asked_at", where=ASKED),
)

hosts = Table(
    "hosts",
    metadata,
    Column("name", Words, primary_key=True),
    Column("free_at", Utc, nullable=False),
    Column("closed_until", Utc),
    Column("closed_because", Words),
    Column("robots", Words),
    Column("robots_until", Utc),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Column("guid", Words, nullable=False),
    Column("url", Words),
    Column("canonical_url", Words),
    Column("title", Words, nullable=False),
    Column("published_at", Utc),
    Column("language", Words),
    Column("agency", Words),
    Column("author", Words),
    Column("section", Words),
    Column("stored_at", Utc, nullable=False),
    Column("revision", Integer, nullable=False),
    # The words as the source last gave them, which a page's fuller words do not replace. NULL: the
    # newest revision's.
    Column("given_sha", Text),
    Column("from_page", Boolean, nullable=False),
    Column("alerting", Boolean, nullable=False),
    UniqueConstraint("source_id", "guid"),
    Index(None, "source_id", "canonical_url", "stored_at", "id"),
    Index(None, "stored_at", "id"),
    Index(None, "source_id", "stored_at", "id"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("title", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("content_sha", Text, nullable=False),
    Column("fetched_at", Utc, nullable=False),
    Column("from_page", Boolean, nullable=False),
    UniqueConstraint("article_id", "content_sha"),
)

pages = Table(
    "pages",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("url", Words, nullable=False),
    Column("host", Words, nullable=False),
    Column("state", Text, nullable=False),
    Column("not_before", Utc, nullable=False),
    Column("asked_at", Utc),
    Column("way", Words, nullable=False),
    Column("rules_way", Words, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("reason", Words),
    Index(None, "state", "host", "not_before"),
    _some("pages_asked", "host", "asked_at", where=ASKED),
)

#: A sketch of the newest words of each article, and with which others they are one text.
prints = Table(
    "prints",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False, unique=True),
    # The number of one of those with which it is one text; NULL: it is alone.
    Column("cluster", BigInteger),
    Column("agency", Words),
    Column("at", Utc, nullable=False),
    Column("day", Day, nullable=False),
    Column("printed", LargeBinary, nullable=False),
    # When its marks were kept; NULL once they are forgotten.
    Column("marked_at", Utc),
    _some("prints_together", "cluster", "at", "number", where=TOGETHER),
    _some("prints_credited", "cluster", "at", "number", where=CREDITED),
    _some("prints_marked", "marked_at", where=MARKED),
)

#: The smallest numbers of the sketches of some days: where reprints are looked for.
marks = Table(
    "marks",
    metadata,
    # First, so that a look reads one place for each run and not one for each run and day.
    Column("run", BigInteger, primary_key=True),
    Column("day", Day, primary_key=True),
    # Of prints. No foreign key: it would be looked up for each of an article's 24 marks.
    Column("print", _Number, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("article_id", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    # Its place among the revision's claims; NULL once the revision is read differently. The row
    # stays, because disputes point at it.
    Column("place", Integer),
    Column("question_key", Words, nullable=False),
    Column("question", Words, nullable=False),
    Column("day", Day, nullable=False),
    Column("speaker_key", Words, nullable=False),
    Column("document", Text, nullable=False),
    Index(None, "article_id", "revision", "place"),
)

#: The claims of newest revisions, by what they are found by: the only place where rivals are
#: looked for. A claim has a row for each of its keys.
rivals = Table(
    "rivals",
    metadata,
    Column("key", Words, primary_key=True),
    Column("day", Day, primary_key=True),
    Column("claim", ForeignKey("claims.number"), primary_key=True),
    sqlite_with_rowid=False,
)

verdicts = Table(
    "verdicts",
    metadata,
    # The pair in the order of its ids, so that it is one pair whichever claim is named first.
    Column("low", Text, primary_key=True),
    Column("high", Text, primary_key=True),
    Column("judge", Text, primary_key=True),
    Column("relation", Text, nullable=False, index=True),
    Column("kept_at", Utc, nullable=False),
    Column("document", Text, nullable=False),
    Index(None, "high"),
)

disputes = Table(
    "disputes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("question_key", Words, nullable=False),
    Column("question", Words, nullable=False),
    Column("type", Text, nullable=False),
    Column("between", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("opened_at", Utc, nullable=False),
    Column("updated_at", Utc, nullable=False, index=True),
    Column("snoozed_until", Utc),
    Column("assignee", Words),
    Index(None, "question_key", "opened_at"),
    Index(None, "state", "updated_at"),
)

positions = Table(
    "positions",
    metadata,
    Column("dispute_id", ForeignKey("disputes.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("label", Words, nullable=False),
)

stands = Table(
    "stands",
    metadata,
    Column("dispute_id", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim_id", Text, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("article_id", Text, nullable=False),
    Column("source_id", Text, nullable=False),
    Column("origin", Words, nullable=False),
    Column("speaker_key", Words, nullable=False),
    Column("speaker", Words, nullable=False),
    ForeignKeyConstraint(["dispute_id", "position"], ["positions.dispute_id", "positions.number"]),
    Index(None, "claim_id"),
)

dispute_history = Table(
    "dispute_history",
    metadata,
    Column("number", _Number, primary_key=True),
    Column("dispute_id", ForeignKey("disputes.id"), nullable=False, index=True),
    Column("at", Utc, nullable=False),
    Column("actor", Words, nullable=False),
    Column("event", Words, nullable=False),
    Column("detail", Words, nullable=False),
)

alerts = Table(
    "alerts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("dedup_key", Words, nullable=False, unique=True),
    Column("event", Text, nullable=False, index=True),
    # Not a foreign key: a reversal is told though it opens no dispute.
    Column("dispute_id", Text, nullable=False, index=True),
    Column("payload", Text, nullable=False),
    Column("created_at", Utc, nullable=False, index=True),
)

endpoints = Table(
    "endpoints",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Words, nullable=False, unique=True),
    Column("url", Words, nullable=False),
    Column("state", Text, nullable=False),
    Column("disabled_reason", Words),
    Column("secrets", Text, nullable=False),
    Column("allow_private", Boolean, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("consecutive_failures", Integer, nullable=False),
    Column("failing_since", Utc),
    Column("open_until", Utc),
    Column("sequence", Integer, nullable=False),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Text, primary_key=True),
    Column("alert_id", ForeignKey("alerts.id"), nullable=False),
    Column("endpoint_id", ForeignKey("endpoints.id"), nullable=False),
    Column("message_id", Text, nullable=False, unique=True),
    Column("sequence", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", Utc),
    Column("created_at", Utc, nullable=False, index=True),
    Column("ended_at", Utc),
    Column("last_error", Words),
    UniqueConstraint("alert_id", "endpoint_id"),
    UniqueConstraint("endpoint_id", "sequence"),
    Index(None, "state", "created_at"),
)

attempts = Table(
    "attempts",
    metadata,
    Column("delivery_id", ForeignKey("deliveries.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("started_at", Utc, nullable=False),
    Column("ended_at", Utc),
    Column("outcome", Text, nullable=False, index=True),
    Column("status", Integer),
    Column("error", Words),
    Column("response", Words, nullable=False),
    _some("attempts_under_way", "started_at", where=UNDER_WAY),
)


work = Table(
    "work",
    metadata,
    Column("id", _Number, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("key", Words, nullable=False),
    Column("message", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lease_token", Text),
    Column("lease_until", Utc),
    Column("not_before", Utc, nullable=False),
    Column("rung_at", Utc),
    Column("created_at", Utc, nullable=False),
    Column("ended_at", Utc),
    Column("error_class", Text),
    Column("last_error", Words),
    UniqueConstraint("stage", "key"),
    Index(None, "stage", "state", "rank", "not_before", "id"),
    _some("work_rung", "stage", "rank", "rung_at", where=RUNG),
    _some("work_leased", "lease_until", where=LEASED),
    _some("work_tried", "stage", "rank", "not_before", where=TRIED),
    # A number is never given out again: a bell in Redis may still carry it.
    sqlite_autoincrement=True,
)

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

leaders = Table(
    "leaders",
    metadata,
    Column("role", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("until", Utc, nullable=False),
)

"""What is read out of articles and what becomes of it: claims, verdicts, disputes, alerts."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import (
    Alert,
    AlertEvent,
    Dispute,
    DisputeState,
    HistoryEntry,
    Verdict,
)


class Wanted(NamedTuple):
    """Whose rivals are wanted, of which days, and how many at most."""

    claim: Claim
    since: date
    until: date
    limit: int


class Claims(Protocol):
    def replace_for(self, article_id: str, revision: int, claims: Sequence[Claim]) -> None:
        """These are the claims of the revision. Claims of older revisions are no longer rivals."""

    def get(self, claim_id: str) -> Claim: ...

    def many(self, claim_ids: Iterable[str]) -> dict[str, Claim]:
        """Those that exist, by id."""

    def of(self, article_id: str, revision: int | None = None) -> list[Claim]:
        """In the order of the text; of the newest revision unless a number is given."""

    def rivals(self, wanted: Sequence[Wanted]) -> list[list[Claim]]:
        """For each: claims with a key in common in those days, itself excluded, those with most
        keys in common first, then the nearest day.

        An index on (key, day) answers it: the cost grows with the limits, not with the store.
        """

    def search(
        self,
        *,
        question: str | None = None,
        speaker: str | None = None,
        article_id: str | None = None,
        limit: int = 50,
    ) -> list[Claim]:
        """Newest first; `question` and `speaker` match anywhere in the question's text or key and
        the speaker's key."""

    def count(self) -> int: ...


class Verdicts(Protocol):
    def keep(self, verdict: Verdict, now: datetime) -> bool:
        """False if this pair already has one from this judge."""

    def keep_all(self, many: Iterable[Verdict], now: datetime) -> None:
        """The same for many, without telling which of them are new."""

    def of(self, claim_id: str) -> list[Verdict]: ...

    def suggested(self, *, below: float, limit: int = 50) -> list[Verdict]:
        """Contradictions that are less sure than that, the newest first."""


class Disputes(Protocol):
    def get(self, dispute_id: str) -> Dispute:
        """By its id or by the start of it, if only one dispute starts so."""

    def latest_on(self, question_key: str) -> Dispute | None: ...

    def recent_on(self, question_key: str, *, limit: int = 8) -> list[Dispute]:
        """Last opened first. A question has several if they cannot be compared, or in time."""

    def holding(self, claim_ids: Iterable[str]) -> list[Dispute]:
        """The cases in which any of these claims stands, last opened first."""

    def save(self, dispute: Dispute, *history: HistoryEntry) -> None:
        """Insert or update, and add to the history."""

    def search(
        self, *, states: Sequence[DisputeState] = (), limit: int = 50, question: str | None = None
    ) -> list[Dispute]:
        """Last updated first; all states if none is named."""

    def history(self, dispute_id: str) -> list[HistoryEntry]:
        """Oldest first."""


class Alerts(Protocol):
    def raise_(self, alert: Alert) -> bool:
        """Keep it and make one pending delivery, with its work, for each enabled endpoint.

        False, and nothing happens, if an alert with its dedup_key is kept already.
        """

    def get(self, alert_id: str) -> Alert: ...

    def of(self, dispute_id: str) -> list[Alert]: ...

    def newest(self, *, event: AlertEvent | None = None, limit: int = 50) -> list[Alert]:
        """Of one event, if it is given."""

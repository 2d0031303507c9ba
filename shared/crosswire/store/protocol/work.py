"""What is still to do: deliveries to webhooks, pieces of work, and what processes agree on."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

from crosswire.domain.deliveries import Attempt, Delivery, Endpoint
from crosswire.domain.messages import Message, Rank, Stage
from crosswire.domain.work import StageCounts, Work


class Endpoints(Protocol):
    def add(self, endpoint: Endpoint) -> bool:
        """False if its name is taken."""

    def get(self, name_or_id: str) -> Endpoint: ...

    def all(self) -> list[Endpoint]: ...

    def save(self, endpoint: Endpoint) -> None: ...

    def locked(self, endpoint_id: str) -> Endpoint:
        """Get it, and keep others from changing it until the transaction ends."""


class Deliveries(Protocol):
    def get(self, delivery_id: str) -> Delivery: ...

    def save(self, delivery: Delivery) -> None: ...

    def search(
        self,
        *,
        endpoint_id: str | None = None,
        state: Literal["pending", "delivered", "dead"] | None = None,
        since: datetime | None = None,
        limit: int = 50,
    ) -> list[Delivery]:
        """Newest first."""

    def in_flight(self, endpoint_id: str, since: datetime) -> int:
        """Attempts started after `since` and not ended."""

    def keep_attempt(self, attempt: Attempt) -> None:
        """Insert it, or complete it: the key is (delivery, number)."""

    def attempts(self, delivery_id: str) -> list[Attempt]: ...


class WorkRows(Protocol):
    """The queue's truth. See docs/decisions on the database as the truth and RQ as the doorbell."""

    def add(self, message: Message, *, now: datetime, not_before: datetime | None = None) -> bool:
        """Make work of it for the stage of its route. False if (stage, key) exists already."""

    def claim(
        self, ids: Sequence[tuple[int, int]], *, token: str, now: datetime, lease: timedelta
    ) -> list[Work]:
        """Take a lease on those that are pending, due and free, and count the attempt.

        `ids` are (work id, generation) pairs. A pair with an old generation is left alone.
        """

    def claim_next(
        self,
        stage: Stage,
        *,
        token: str,
        now: datetime,
        lease: timedelta,
        limit: int,
        ranks: Sequence[Rank] = tuple(Rank),
    ) -> list[Work]:
        """The same for whatever is due in the stage, without a bell: the ranks in this order, and
        of each the oldest first. A rank that is not named is left alone."""

    def news_waits(self, stage: Stage, now: datetime) -> bool:
        """Whether any news is due and free in the stage."""

    def finish(self, work_id: int, token: str, now: datetime) -> bool:
        """Mark it done. False if the lease is no longer ours: then nothing may be committed."""

    def postpone(
        self, work_id: int, token: str, *, until: datetime, error: str | None, forgive: bool = False
    ) -> bool:
        """Give the lease back and wait. `forgive` sets attempts to 0: an expected delay."""

    def bury(
        self, work_id: int, token: str | None, *, error_class: str, error: str, now: datetime
    ) -> bool:
        """Make it a dead letter."""

    def release(self, token: str) -> int:
        """Give back every lease of a worker that stops; the attempt is not counted."""

    def to_ring(
        self, stage: Stage, *, now: datetime, ring_again: timedelta, window: int
    ) -> list[tuple[int, int]]:
        """Mark due, free and unrung work as rung now and give its (id, new generation) pairs.

        News comes before back-fill, and of each rank what has been tried before comes first. At
        most `window` pieces of each rank are outstanding (rung within `ring_again` and not ended),
        counting those marked: back-fill takes no room from news.
        """

    def bury_spent(self, *, now: datetime, max_attempts: int) -> list[Work]:
        """Make dead letters, class `killed`, of work whose lease ran out on its last attempt."""

    def forget_rings(self) -> int:
        """All bells are silent: Redis was lost."""

    def get(self, work_id: int) -> Work: ...

    def find(self, message: Message) -> Work | None: ...

    def dead(self, *, stage: Stage | None = None, limit: int = 50) -> list[Work]: ...

    def replay(self, work_id: int, now: datetime) -> bool:
        """Dead becomes pending with no attempts. False if it is not dead."""

    def wake(self, message: Message, *, now: datetime) -> bool:
        """Make it due now with no attempts, whatever became of its work: waiting, done, dead, none.

        False, and nothing changes, if a worker holds it at this moment.
        """

    def drop(self, work_id: int) -> bool:
        """Delete a dead letter. False if it is not dead."""

    def counts(self) -> list[StageCounts]:
        """One for each stage, in pipeline order."""

    def prune(self, *, before: datetime) -> int:
        """Delete done work that ended before then, some thousands at a time; gives how many."""


class SettingsKept(Protocol):
    """Small values that processes share: the Redis epoch, the relay's leadership."""

    def get(self, key: str) -> Any | None: ...

    def put(self, key: str, value: Any) -> None: ...

    def lead(self, role: str, holder: str, *, now: datetime, lease: timedelta) -> bool:
        """Become or stay the one leader of a role until now + lease. False if another is."""

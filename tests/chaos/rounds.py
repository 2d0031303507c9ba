"""One round: news comes in, everything is killed again and again, and then it is counted."""

import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from crosswire.domain.articles import NewArticle
from tests.chaos.crew import ROLES, Roles
from tests.chaos.faults import storm
from tests.chaos.invariants import Facts, facts, violations
from tests.chaos.newsroom import Newsroom, newsroom, wait_until_settled

CRASH_RATE = 0.04
"""At each crash point, in every second round."""
RECOVERS_WITHIN = 180.0
"""Seconds after the last fault until everything must be done, on a busy machine."""

Say = Callable[[str], None]


@dataclass(frozen=True)
class Plan:
    """What is done in a round; the same plan does the same harm."""

    number: int
    seed: int
    seconds: float
    """Of faults."""
    roles: Roles = field(default_factory=lambda: ROLES)

    @property
    def fork(self) -> bool:
        return self.number % 4 == 3

    @property
    def crash_rate(self) -> float:
        return CRASH_RATE if self.number % 2 == 0 else 0.0

    @property
    def variables(self) -> dict[str, str]:
        variables = {"CROSSWIRE_QUEUE__WORKER": "fork"} if self.fork else {}
        if self.crash_rate:
            variables["CROSSWIRE_CRASH_RATE"] = f"{self.crash_rate}:{self.seed}/{self.number}"
        return variables

    @property
    def kind(self) -> str:
        words = ["fork" if self.fork else "plain"]
        return " + ".join([*words, f"{self.crash_rate:.0%} in code"] if self.crash_rate else words)


@dataclass(frozen=True)
class Result:
    """What a round did and what it found."""

    plan: Plan
    kills: Counter[str]
    crashes: int
    """Kills at crash points."""
    articles: int
    disputes: int
    messages: int
    requests: int
    """More than messages: a sender that was killed sends again under the same id."""
    recovered_in: float
    broken: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        plan = {"number": self.plan.number, "seed": self.plan.seed, "kind": self.plan.kind}
        return {**asdict(self), "plan": plan, "kills": dict(self.kills)}


def undisturbed(articles: Sequence[NewArticle], say: Say, roles: Roles = ROLES) -> Facts:
    """What the articles lead to when nobody is killed."""
    with (
        tempfile.TemporaryDirectory() as folder,
        newsroom(Path(folder), articles, seconds=1, seed="calm", variables={}, roles=roles) as room,
    ):
        say("the articles are out")
        if not wait_until_settled(room, RECOVERS_WITHIN):
            raise SystemExit(f"Even undisturbed it is not done: {room.progress()}.")
        room.crew.stop()
        return facts(room.store)


def run(plan: Plan, articles: Sequence[NewArticle], calm: Facts, say: Say) -> Result:
    """One round. Nothing of it is left behind."""
    random = Random(f"{plan.seed}/{plan.number}")
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        newsroom(
            Path(folder),
            articles,
            seconds=plan.seconds * 0.8,
            seed=str(random.random()),
            variables=plan.variables,
            roles=plan.roles,
        ) as room,
    ):
        kills: Counter[str] = Counter()
        for kills in storm(room, random, seconds=plan.seconds, fork=plan.fork):
            say(f"{kills.total()} kills, {room.progress()}")
        return _aftermath(room, plan, kills, calm, say)


def _aftermath(room: Newsroom, plan: Plan, kills: Counter[str], calm: Facts, say: Say) -> Result:
    room.crew.environment.pop("CROSSWIRE_CRASH_RATE", None)
    ended = time.monotonic()
    say("faults are over")
    settled = wait_until_settled(room, RECOVERS_WITHIN)
    took = time.monotonic() - ended
    broken = [] if settled else [f"not done after {took:.0f} s: {room.progress()}"]
    crashes = room.crew.deaths.copy()
    statuses = room.crew.stop()
    broken += [
        f"{name} ended with {code}" for name, code in statuses.items() if code not in (0, -9)
    ]
    broken += [f"{name} ended by itself" for name in crashes if not name.endswith(": -9")]
    broken += violations(room.store, room.inbox, calm)
    found = facts(room.store)
    return Result(
        plan,
        kills,
        crashes.total(),
        len(found.articles),
        len(found.disputes),
        len(room.inbox.effects),
        room.inbox.requests.total(),
        round(took, 1),
        broken,
    )

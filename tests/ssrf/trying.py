"""Every case through every way in, and what must not have happened."""

import ipaddress
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import structlog

from crosswire.domain.errors import CrosswireError
from crosswire.outbound import Outbound
from crosswire.outbound.dialling import GuardedBackend
from crosswire.settings import OutboundSettings
from tests.ssrf.case import Case
from tests.ssrf.cases import cases, controls
from tests.ssrf.entries import ENTRIES, Desk, ways_in
from tests.ssrf.watching import Watch, watching
from tests.ssrf.web import PUBLIC, Names, Web, pretended

_IP = re.compile(r"\('([^']+)', ")


@dataclass(frozen=True)
class Trial:
    """One case through one way in."""

    kind: str
    name: str
    entry: str
    outcome: str
    """The sentence that refused it."""
    connections: int
    fault: str | None = None


@dataclass(frozen=True)
class Control:
    url: str
    fault: str | None = None


@dataclass(frozen=True)
class Run:
    trials: tuple[Trial, ...]
    controls: tuple[Control, ...]
    sabotaged: int
    """Connections that the listeners saw while the guard was taken away: they can see."""
    dialled: int
    """Connections of this process to anything, while the guard was there."""

    @property
    def faults(self) -> tuple[str, ...]:
        bad = [f"{t.kind}, {t.name}, {t.entry}: {t.fault}" for t in self.trials if t.fault]
        bad += [f"public control {c.url}: {c.fault}" for c in self.controls if c.fault]
        if not self.sabotaged:
            bad.append("without a guard nothing was seen either: the listeners are deaf")
        return tuple(bad)


def run(seed: int, *, some: Callable[[list[Case]], list[Case]] = lambda all_: all_) -> Run:
    structlog.configure(processors=[], logger_factory=structlog.ReturnLoggerFactory())
    web = Web()
    with watching() as watch, pretended(web):
        trials = tuple(_trials(some(cases(watch.port, seed)), watch, web))
        dialled = len(watch.dialled)
        reached = tuple(_control(case, web, watch.port) for case in controls())
        return Run(trials, reached, _sabotaged(watch, web), dialled)


def _trials(every: Iterable[Case], watch: Watch, web: Web) -> Iterator[Trial]:
    for case in every:
        for entry in ways_in(case):
            yield _tried(case, entry, watch, web)


def _tried(case: Case, entry: str, watch: Watch, web: Web) -> Trial:
    before, log, opened = watch.connections, len(watch.dialled), len(watch.opened)
    web.answers = case.answers
    fault = None
    try:
        outcome = ENTRIES[entry](case, Desk(watch.port)) or "read, and nothing in it followed"
    except CrosswireError as error:
        outcome = str(error)
    except Exception as error:
        outcome, fault = "", f"{type(error).__name__}: {error}"
    inward = [it for it in watch.dialled[log:] if not _is_public(it)]
    connections = watch.connections - before
    if connections or inward:
        fault = f"{connections} connections, dialled {inward}"
    elif watch.opened[opened:]:
        fault = f"opened {watch.opened[opened:]}"
    return Trial(case.kind, case.name, entry, outcome, connections, fault)


def _control(case: Case, web: Web, port: int) -> Control:
    web.answers, web.reached = case.answers, []
    outbound = Outbound(OutboundSettings(), deadline=2, resolve=Names())
    try:
        outbound.check(case.url)
        outbound.get(case.url)
        outbound.post(case.url, b"{}")
    except CrosswireError as error:
        return Control(case.url, str(error))
    return Control(case.url, None if len(web.reached) >= 2 else "was not dialled")


def _sabotaged(watch: Watch, web: Web) -> int:
    """The same listeners see what happens when nothing is vetted."""

    def anything(self: GuardedBackend, host: str, port: int) -> list[str]:
        return [str(it) for it in self._resolve(host, port)]

    before = watch.connections
    plain = [c for c in cases(watch.port, 0) if c.name in ("127.0.0.1", "[::1]", "127.1")]
    with patch.object(GuardedBackend, "vetted", anything):
        for case in plain:
            for entry in ("feed", "page", "robots", "webhook"):
                _tried(case, entry, watch, web)
    return watch.connections - before


def _is_public(address: str) -> bool:
    found = _IP.match(address)
    try:
        return bool(found and (found[1] in PUBLIC or ipaddress.ip_address(found[1]).is_global))
    except ValueError:
        return False


def told(run: Run) -> dict[str, Any]:
    """For JSON."""
    return {
        "cases": len({(t.kind, t.name) for t in run.trials}),
        "trials": [vars(trial) for trial in run.trials],
        "controls": [vars(control) for control in run.controls],
        "seen_without_a_guard": run.sabotaged,
        "dialled": run.dialled,
        "faults": list(run.faults),
    }

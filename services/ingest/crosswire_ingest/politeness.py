"""Whether a host may be asked for something now, and what is kept of that. Pure."""

from datetime import datetime, timedelta

from crosswire.domain.feeds import Host

LOST_AFTER = timedelta(minutes=10)
"""A request that was announced so long ago and has not ended is no longer counted."""


def is_open(host: Host, under_way: int, *, now: datetime, most: int) -> bool:
    """`under_way`: its requests that have not ended; `most` may run at one time."""
    closed = host.closed_until is not None and host.closed_until > now
    return not closed and host.free_at <= now and under_way < most


def asked(host: Host, *, now: datetime, pause: timedelta) -> Host:
    """The host after a request to it was announced."""
    return host.with_(free_at=now + pause)


def closed(host: Host, *, until: datetime, why: str) -> Host:
    """The host after it asked for time; of two times the later one counts."""
    if host.closed_until and host.closed_until >= until:
        return host
    return host.with_(closed_until=until, closed_because=why)

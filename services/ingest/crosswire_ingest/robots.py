"""What a host's robots.txt allows (RFC 9309). It is read in the child: its patterns can harm."""

from datetime import timedelta

from protego import Protego

from crosswire.domain.value import Value

LONGEST = 500 * 1024
"""Bytes that are read of it, as the RFC asks at the least."""


class Permission(Value):
    """Whether a page may be read, and how long to pause between two."""

    allowed: bool
    pause: timedelta | None = None


def permission(robots: str, url: str, agent: str) -> Permission:
    """`agent` is our product token, such as Crosswire."""
    rules = Protego.parse(robots[:LONGEST])
    delay = rules.crawl_delay(agent)
    rate = rules.request_rate(agent)
    seconds = max(delay or 0, rate.seconds / rate.requests if rate and rate.requests else 0)
    pause = timedelta(seconds=min(seconds, 86_400)) if seconds > 0 else None
    return Permission(allowed=rules.can_fetch(url, agent), pause=pause)


def rules_of(status: int, body: bytes) -> str | None:
    """The rules in an answer to robots.txt: none if there is no such file, all closed on errors.

    None: the server is in trouble, so it is to be left alone for a while.
    """
    if status == 200:
        return body[:LONGEST].decode("utf-8", "replace").removeprefix("\ufeff")
    if 400 <= status < 500 and status != 429:
        return ""
    return None

"""What the outlet of a feed is called, so that two outlets of one name stay two."""

from collections import defaultdict
from collections.abc import Iterable

from crosswire.domain.addresses import host_of
from crosswire.domain.articles import Source
from crosswire.domain.errors import Refused
from crosswire.domain.feeds import Feed
from crosswire.domain.text import clean_line

LONGEST = 120
"""Letters of a name."""
_COUNTRY, _SHORT = 2, 3
_WITHOUT = ("www.", "feeds.", "feed.", "rss.")


class Outlets:
    """Gives names, knowing at which sites each outlet is at home."""

    def __init__(self, sources: Iterable[Source], feeds: Iterable[Feed]) -> None:
        self._homes: dict[str, set[str]] = defaultdict(set)
        homes = {source.id: site_of(source.url or "") for source in sources}
        for feed in feeds:
            self._homes[feed.source_id] |= {site_of(feed.url), homes.get(feed.source_id, "")} - {""}

    def stated(self, name: str, url: str, site: str | None = None) -> Source:
        """The outlet that a person named. Raises Refused if that is no name."""
        return self._at_home(Source.named(clean_line(name)[:LONGEST], site), url, site)

    def named(self, name: str, url: str, site: str | None = None) -> Source:
        """The outlet by the name that a list or the feed itself gives.

        Its host stands for a name without a letter, and beside one that is another outlet's.
        """
        host = plain_host(site or "") or plain_host(url)
        name = clean_line(name)[:LONGEST]
        try:
            source = Source.named(name, site)
        except Refused:
            return self._at_home(Source.named(host, site), url, site)
        homes = self._homes.get(source.id)
        if homes and homes.isdisjoint({site_of(url), site_of(site or "")}):
            source = Source.named(f"{name} ({host})", site)
        return self._at_home(source, url, site)

    def _at_home(self, source: Source, url: str, site: str | None) -> Source:
        self._homes[source.id] |= {site_of(url), site_of(site or "")} - {""}
        return source


def plain_host(url: str) -> str:
    """The host without the label that says that it serves the web or feeds."""
    host = host_of(url)
    for prefix in _WITHOUT:
        if host.startswith(prefix) and host.count(".") > 1:
            return host.removeprefix(prefix)
    return host


def site_of(url: str) -> str:
    """The part of its host under which one owner has all names: `bbc.co.uk`, `example.org`."""
    host = host_of(url)
    labels = host.split(".")
    if host.startswith("[") or labels[-1].isdigit():
        return host  # an address by number
    second_level = len(labels) > 2 and len(labels[-1]) == _COUNTRY and len(labels[-2]) <= _SHORT
    return ".".join(labels[-3 if second_level else -2 :])

"""One bad document, or one bad way to serve it, and what must come of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.servers.web import Answer, Asked, answer


@dataclass(frozen=True)
class Bad:
    """A feed, or the page of a good feed's only article."""

    kind: str
    name: str
    serve: Callable[[Asked], Answer]
    least: int = 0
    most: int = 0
    """Entries that survive: so many at the least, and at the most."""
    refusal: str | None = None
    """A part of the sentence that the poll ends with; None: it ends well."""
    either: bool = False
    """It may be refused as well: what it is, is a matter of taste."""
    page: bool = False
    """It is an article's page; whatever becomes of it, the feed's own words stay."""
    reason: str | None = None
    """A part of why the page is not read; None: it is read, or it does not matter."""
    robots: Callable[[Asked], Answer] | None = None


def good(kind: str, name: str, body: bytes, least: int, most: int | None = None,
         content_type: str = "application/xml") -> Bad:  # fmt: skip
    """A body of which some entries survive."""
    return Bad(kind, name, served(body, content_type), least, least if most is None else most)


def either(kind: str, name: str, body: bytes, most: int) -> Bad:
    """A body that may be read in part, or refused."""
    return Bad(kind, name, served(body), 0, most, either=True)


def refused(kind: str, name: str, body: bytes, refusal: str,
            content_type: str = "application/xml") -> Bad:  # fmt: skip
    return Bad(kind, name, served(body, content_type), refusal=refusal)


def served(body: bytes, content_type: str = "application/xml") -> Callable[[Asked], Answer]:
    """With validators, so that a failed poll has something that it must not keep."""
    written = answer(body, content_type=content_type, etag='"v1"', last_modified="yesterday")
    return lambda asked: written


def item(number: int, *, more: str = "", title: str | None = None) -> str:
    named = f"Dam {number} bursts above Ostrand" if title is None else title
    return (
        f"<item><title>{named}</title><guid isPermaLink='false'>urn:dam:{number}</guid>"
        f"<description>Dam number {number} burst on Monday night, the mayor said.</description>"
        f"<pubDate>Tue, 14 May 2024 1{number % 10}:0{number % 6}:0{number % 9} GMT</pubDate>"
        f"{more}</item>"
    )


def rss(items: Sequence[str], *, channel: str = "", head: str = "") -> bytes:
    inside = "\n".join(items)
    return (
        f"<?xml version='1.0' encoding='utf-8'?>{head}<rss version='2.0'><channel>"
        f"<title>North Daily</title>{channel}\n{inside}\n</channel></rss>"
    ).encode()


def atom(count: int) -> bytes:
    entries = "\n".join(
        f"<entry><title>Dam {n} bursts above Ostrand</title><id>urn:dam:{n}</id>"
        f"<link href='https://north.example/{n}'/><updated>2024-05-14T1{n % 10}:00:01Z</updated>"
        f"<summary>Dam number {n} burst on Monday.</summary></entry>"
        for n in range(count)
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'>"
        f"<title>North Daily</title><id>urn:north</id>\n{entries}\n</feed>"
    ).encode()


TEN = [item(number) for number in range(10)]
RSS = rss(TEN)
ATOM = atom(10)

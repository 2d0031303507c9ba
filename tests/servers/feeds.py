"""A web on loopback of feeds that are well and feeds that are broken, each in its own way, and the
list (OPML) that names them. Every entry has a host of its own: 127.1.x.y."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from tests.servers.web import Answer, Asked, answer

ITEM = "<item><title>Item {n} of {name}</title><link>http://x.example/{name}/{n}</link></item>"


@dataclass(frozen=True)
class Kind:
    """A way to be well or broken: the state that an import should tell, and how it is served."""

    name: str
    state: str
    path: str = "rss"
    address: str = "http://{host}:{port}/{name}/{path}"


KINDS: tuple[Kind, ...] = (
    Kind("rss", "ok"),
    Kind("atom", "ok"),
    Kind("json", "ok"),
    Kind("empty", "ok"),
    Kind("passing", "ok"),  # redirected, but not for good
    Kind("moved", "moved"),
    Kind("named", "found", path=""),
    Kind("comments", "found", path=""),
    Kind("unnamed", "found", path=""),
    Kind("several", "choice", path=""),
    Kind("page", "page", path="about.html"),
    Kind("missing", "not_found"),
    Kind("gone", "gone"),
    Kind("locked", "password"),
    Kind("forbidden", "refused"),
    Kind("inward", "blocked"),
    Kind("private", "blocked", address="http://10.1.2.{n}/rss"),
    Kind("failing", "trouble"),
    Kind("busy", "trouble"),
    Kind("silent", "trouble"),
    Kind("broken", "trouble"),
    Kind("circling", "trouble"),
    Kind("huge", "trouble"),
    Kind("picture", "not_feed"),
    Kind("words", "not_feed"),
    Kind("entities", "not_feed"),
    Kind("lapsed", "no_host", address="https://feeds{n}.lapsed.invalid/rss"),
    Kind("script", "no_address", address="javascript:alert({n})"),
    Kind("typed", "no_address", address="htp:/north daily {n}"),
    Kind("nothing", "no_address", address=""),
    Kind("ftp", "no_address", address="ftp://files.example.org/rss{n}"),
    Kind("again", "twice", address="http://127.1.0.1:{port}/rss/rss?utm_source=reader{n}"),
)
BY_NAME = {kind.name: kind for kind in KINDS}
NAMES = ("North Daily {n}", "Küstenblatt {n}", "  The\tValley   Post {n} ", "\u2605\u2605\u2605",
         "Red \x1b[31mAlert {n}", "\u6625\u65e5\u65b0\u805e {n}", "A & B <News> {n}",
         "Gazette of the Associated Northern and Western Valleys and their Rivers {n}")  # fmt: skip


@dataclass(frozen=True)
class Listed:
    """One entry of the list."""

    number: int
    kind: Kind
    name: str
    address: str
    host: str


def entries(kinds: Sequence[Kind], port: int) -> Iterator[Listed]:
    for n, kind in enumerate(kinds, 1):
        host = f"127.1.{n // 250}.{n % 250}"
        facts = {"host": host, "port": port, "name": kind.name, "path": kind.path, "n": n}
        name = NAMES[n % len(NAMES)].format(n=n)
        yield Listed(n, kind, name, kind.address.format_map(facts), host)


def opml(listed: Iterable[Listed]) -> str:
    """In folders of ten, and bare ampersands as readers write them."""
    lines = ['<?xml version="1.0"?>', '<opml version="1.1"><head><title>Desk</title></head><body>']
    for it in listed:
        if it.number % 10 == 1:
            lines.append(f'<outline text="Desk {it.number // 10}"><outline text="Daily">')
        name = escape("".join(c for c in it.name if c.isprintable() or c == "\t"))
        attribute = ("xmlUrl", "xmlURL", "XMLURL")[it.number % 3]
        lines.append(f'<outline type="rss" text="{name}" {attribute}="{it.address}"/>')
        if it.number % 10 == 0:
            lines.append("</outline></outline>")
    if lines[-1] != "</outline></outline>":
        lines.append("</outline></outline>")
    return "\n".join([*lines, "</body></opml>"])


def serve(asked: Asked) -> Answer:
    """What the web answers, by the first part of the path."""
    kind = asked.path.split("?")[0].split("/")[1]
    host = asked.headers["host"]
    match kind:
        case "rss" | "good":
            return rss(host)
        case "feed":  # where many sites have one
            return rss(f"guessed {host}")
        case "other":
            return rss(f"other {host}")
        case "atom":
            body = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{host}</title></feed>"
            return answer(body.encode(), content_type="application/atom+xml")
        case "json":
            body = '{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": []}'
            return answer(body.encode(), content_type="application/feed+json")
        case "empty":
            return answer(b"<rss version='2.0'><channel><title>Empty</title></channel></rss>")
        case "passing":
            return answer(status="302 Found", location=f"http://{host}/good/rss")
        case "moved":
            return answer(status="301 Moved Permanently", location=f"http://{host}/good/rss")
        case "named":
            return page("<link rel=alternate type='application/rss+xml' href='/good/rss'>")
        case "comments":
            return page(
                "<link rel=alternate type='application/rss+xml' title=News href='/good/rss'>"
                "<link rel=alternate type='application/rss+xml' title='Comments' href='/other/c'>"
            )
        case "several":
            return page(
                "<link rel=alternate type='application/rss+xml' title=News href='/good/rss'>"
                "<link rel=alternate type='application/rss+xml' title=Sport href='/other/sport'>"
            )
        case "unnamed":
            return page("")
        case "page":  # its feed is gone, and it does not know
            return page("<link rel=alternate type='application/rss+xml' href='/missing/rss'>")
        case "gone":
            return answer(status="410 Gone")
        case "locked":
            return answer(status="401 Unauthorized", www_authenticate="Basic realm=x")
        case "forbidden":
            return answer(status="403 Forbidden")
        case "inward":
            return answer(status="302 Found", location="http://192.168.7.7/admin")
        case "failing":
            return answer(status="500 Internal Server Error")
        case "busy":
            return answer(status="429 Too Many Requests", retry_after="120")
        case "silent":
            return _silence()
        case "broken":
            return answer(b"\x1f\x8b\x08\x00broken", content_encoding="gzip")
        case "circling":
            return answer(status="302 Found", location=asked.path)
        case "huge":
            return (b"HTTP/1.1 200 OK\r\n\r\n" if i == 0 else bytes(1 << 20) for i in range(8))
        case "picture":
            return answer(b"\x89PNG\r\n\x1a\n" + bytes(200), content_type="image/png")
        case "words":
            return answer(b"Nothing to see here.", content_type="text/plain")
        case "entities":
            return answer(b"<!DOCTYPE r [<!ENTITY a 'aaaa'>]><rss><channel>&a;</channel></rss>")
    return answer(status="404 Not Found")


def rss(name: str) -> bytes:
    items = "".join(ITEM.format(name=name, n=n) for n in range(3))
    body = f"<rss version='2.0'><channel><title>{name}</title>{items}</channel></rss>"
    return answer(body.encode(), content_type="application/rss+xml")


def page(head: str) -> bytes:
    body = f"<!doctype html><html><head><title>Home</title>{head}</head><body>News</body></html>"
    return answer(body.encode(), content_type="text/html")


def _silence() -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    time.sleep(30)

# ruff: noqa: E501
"""Pages and robots.txt that are bad: the article's own words stay, and other pages are read."""

import gzip
import time
from collections.abc import Callable, Iterator

from tests.feeds_bad.case import Bad
from tests.feeds_bad.wire import OK, coded, dripping, zeros
from tests.servers.web import Answer, Asked, answer

WORDS = (
    "Dam number 1 burst on Monday night, the mayor said. Rescuers took 41 people off roofs before "
    "dawn and brought them to a school. The dam was built in 1958, and engineers who inspected it "
    "in March found no cracks, the water board said on Tuesday. "
)
STORY = f"<article><h1>Dam bursts above Ostrand</h1><p>{WORDS}</p><p>{WORDS * 2}</p></article>"
_REFUSED = ""


def bad_pages() -> Iterator[Bad]:
    yield _page("whole", _html(STORY), None)
    for name, around in _around():
        yield _page(name, around.encode(), None, either=True)
    for name, body in _hopeless():
        yield _page(name, body, _REFUSED)
    yield _served("slow", lambda _: dripping(OK + b"\r\n<html>", b" ", 1), "did not answer")
    yield _served("too large", lambda _: OK + b"\r\n" + b"<p>x" * 2_000_000, "larger than 5 MiB")
    yield _served("gzip bomb", lambda _: coded("gzip", zeros(0.5)), "larger than 5 MiB")
    yield _served("to this machine", lambda _: _to("http://127.0.0.1:1/"), "refused")
    yield _served("in a circle", lambda asked: _to(asked.path), "more than 5 times")
    yield _served("missing", lambda _: answer(status="404 Not Found"), "answers 404")
    for name, rules in _rules():
        yield Bad("robots.txt", name, lambda _: answer(_html(STORY)), 1, 1, page=True,
                  either=True, robots=rules)  # fmt: skip
    yield Bad("robots.txt", "all forbidden", lambda _: answer(_html(STORY)), 1, 1, page=True,
              reason="does not allow it", robots=lambda _: answer(b"User-agent: *\nDisallow: /"))  # fmt: skip
    yield Bad("robots.txt", "an endless pause", lambda _: answer(_html(STORY)), 1, 1, page=True,
              reason="asks for a pause", robots=lambda _: answer(b"User-agent: *\nCrawl-delay: 9e99"))  # fmt: skip


def _page(name: str, body: bytes, reason: str | None, *, either: bool = False) -> Bad:
    return _served(name, lambda _: answer(body, content_type="text/html"), reason, either=either)


def _served(
    name: str, serve: Callable[[Asked], Answer], reason: str | None, *, either: bool = False
) -> Bad:
    return Bad("page", name, serve, 1, 1, page=True, reason=reason, either=either)


def _html(inside: str) -> bytes:
    return (
        f"<!DOCTYPE html><html><head><title>T</title></head><body>{inside}</body></html>".encode()
    )


def _around() -> Iterator[tuple[str, str]]:
    """A story with much around it."""
    for name, before, after in (
        ("10,000 blocks in blocks", "<div>" * 10_000, "</div>" * 10_000),
        ("200,000 blocks in blocks", "<div>" * 200_000, "</div>" * 200_000),
        ("200,000 open formats", "<b><i>" * 100_000, ""),
        ("formats across blocks", "<p><b><div>" * 30_000, ""),
        ("100,000 lists in lists", "<ul><li>" * 100_000, ""),
        ("50,000 tables in tables", "<table><tr><td>" * 50_000, ""),
        ("a table of 100,000 cells", "<table><tr>" + "<td>x</td>" * 100_000 + "</table>", ""),
        ("half a million links", "<a href='/x'>link</a>" * 200_000, ""),
        ("links in one paragraph", "<p>" + "<a href='/x'>a</a>, " * 200_000 + "</p>", ""),
        ("100,000 attributes", "<p " + "".join(f"a{n}=1 " for n in range(100_000)) + ">x</p>", ""),
        ("an attribute of 4 MiB", f"<p class='{'x' * 4_000_000}'>x</p>", ""),
        ("a class of 4 MiB of blanks", f"<p class='{' ' * 4_000_000}'>x</p>", ""),
        ("a line of 4 MiB", f"<p>{'x' * 4_000_000}</p>", ""),
        ("a line of 4 MiB of words", f"<p>{'dam bursts ' * 360_000}</p>", ""),
        ("4 MiB of blanks", " " * 4_000_000, ""),
        ("4 MiB of line ends", "\n" * 4_000_000, ""),
        ("4 MiB of stops", "<p>" + "." * 4_000_000 + "</p>", ""),
        ("500,000 breaks", "<br>" * 500_000, ""),
        ("300,000 paragraphs", "<p>x" * 300_000, ""),
        ("20,000 stories", STORY.replace("1958", "1959") * 4_000, ""),
        ("a script of 4 MiB", f"<script>{'x=1;' * 1_000_000}</script>", ""),
        ("a JSON-LD of nonsense", f"<script type='application/ld+json'>{'[' * 500_000}</script>", ""),
        ("a JSON-LD of one long text", f"<script type='application/ld+json'>{{\"a\": \"{'x' * 2_000_000}\"}}</script>", ""),
        ("comments without end", "<!--" * 200_000 + "-->", ""),
        ("a million references", "&nosuch;&#1;&lt;" * 200_000, ""),
        ("500 metas a name", "<meta name=author content='Jane Doe, John Roe'>" * 40_000, ""),
        ("dates", "<p>2024-05-14 12/11/10 May 14, 2024</p>" * 80_000, ""),
        ("years", "2024 " * 800_000, ""),
        ("controls", "\x01\x1b[31m\x7f\u202e", ""),
        ("a base elsewhere", "<base href='http://127.0.0.1:1/'>", ""),
        ("selects", "<select><option>" * 100_000, ""),
        ("SVG in SVG", "<svg><g>" * 100_000, ""),
    ):  # fmt: skip
        yield name, _html(before + STORY + after).decode()


def _hopeless() -> Iterator[tuple[str, bytes]]:
    yield "empty", b""
    yield "blanks", b" \n" * 100_000
    yield "zero bytes", bytes(100_000)
    yield "a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400
    yield "JSON", b'{"a": ' * 100_000
    yield "a path", b"/etc/passwd"
    yield "an address", b"http://127.0.0.1:1/"
    yield "entities", b"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html>&x;</html>"
    yield "a wall", _html("<p>" + "Subscribe now to read on and support us. " * 30 + "</p>")
    yield "gzip without saying so", gzip.compress(_html(STORY))


def _rules() -> Iterator[tuple[str, Callable[[Asked], Answer]]]:
    """What it allows is of no matter, if only it is read in time."""
    for name, body in (
        ("stars", b"User-agent: *\nDisallow: /" + b"*a" * 5_000 + b"$"),
        ("stars in a row", b"User-agent: *\nDisallow: /" + b"*" * 100_000 + b"x"),
        ("lines of stars", b"User-agent: *\n" + (b"Disallow: /" + b"*a" * 40 + b"b\n") * 5_000),
        ("100,000 rules", b"User-agent: *\n" + b"Disallow: /x\n" * 100_000),
        ("100,000 agents", b"User-agent: x\nDisallow: /\n" * 100_000),
        ("a line of 4 MiB", b"User-agent: *\nDisallow: /" + b"x" * 4_000_000),
        ("nonsense", bytes(range(256)) * 2_000),
        ("percent signs", b"User-agent: *\nDisallow: /" + b"%41" * 100_000),
        ("a page", _html(STORY)),
        ("colons", b":" * 500_000),
        ("huge numbers", b"User-agent: *\nCrawl-delay: " + b"9" * 10_000 + b"\nRequest-rate: 1/" + b"9" * 5_000),
        ("a rate of nothing", b"User-agent: *\nRequest-rate: 0/0 0000-9999"),
        ("invisible", "User-agent: *\u202e\nDisallow: /\u200b".encode()),
        ("UTF-16", "User-agent: *\nDisallow: /".encode("utf-16")),
    ):  # fmt: skip
        yield name, _always(body)
    yield "slow", lambda _: dripping(OK + b"\r\nUser", b"-", 1)
    yield "gzip bomb", lambda _: coded("gzip", zeros(0.5))
    yield "in a circle", lambda asked: _to(asked.path)
    yield "to this machine", lambda _: _to("http://127.0.0.1:1/robots.txt")
    yield "in trouble", lambda _: answer(status="500 Internal Server Error")
    yield "endless", _endless


def _endless(asked: Asked) -> Iterator[bytes]:
    yield OK + b"\r\n"
    for _ in range(10_000):
        yield b"Disallow: /x\n" * 1_000
        time.sleep(0.001)


def _always(body: bytes) -> Callable[[Asked], Answer]:
    written = answer(body)
    return lambda asked: written


def _to(location: str) -> bytes:
    return answer(status="302 Found", location=location)

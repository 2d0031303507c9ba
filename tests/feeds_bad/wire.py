# ruff: noqa: E501
"""Servers that misbehave: slow, endless, packed to burst, going in circles, or speaking nonsense."""

import gzip
import time
import zlib
from collections.abc import Callable, Iterator
from functools import cache

from tests.feeds_bad.case import RSS, Bad, item, rss
from tests.servers.web import Answer, Asked, answer

OK = b'HTTP/1.1 200 OK\r\netag: "v1"\r\n'
_LATE = "did not answer in full"
_BROKE = "broke off or does not speak HTTP"
_BIG = "larger than 5 MiB"
_CODED = "encoding that was not asked for"


def misserved() -> Iterator[Bad]:
    yield from _slow()
    yield from _lengths()
    yield from _packed()
    yield from _away()
    yield from _heads()
    yield from _statuses()


def _bad(name: str, serve: Callable[[Asked], Answer] | bytes, refusal: str, kind: str) -> Bad:
    return Bad(kind, name, serve if callable(serve) else lambda _: serve, refusal=refusal)


def _fine(name: str, serve: Callable[[Asked], Answer] | bytes, kind: str, count: int = 10) -> Bad:
    return Bad(kind, name, serve if callable(serve) else lambda _: serve, count, count)


def dripping(start: bytes, drop: bytes, pause: float, seconds: float = 60) -> Iterator[bytes]:
    yield start
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(pause)
        yield drop


def _slow() -> Iterator[Bad]:
    yield _bad(
        "one byte a second", lambda _: dripping(OK + b"\r\n" + RSS[:50], b"x", 1), _LATE, "slow"
    )
    yield _bad("a header a second", lambda _: dripping(OK, b"x-a: 1\r\n", 1), _LATE, "slow")
    yield _bad("a byte of the head a second", lambda _: dripping(b"HTT", b"P", 1), "", "slow")
    yield _bad("no answer", lambda _: dripping(b"", b"", 1), _LATE, "slow")
    yield _bad("a head and no body", lambda _: dripping(OK + b"\r\n", b"", 1), _LATE, "slow")
    chunked = OK + b"transfer-encoding: chunked\r\n\r\n"
    yield _bad("a chunk a second", lambda _: dripping(chunked, b"1\r\nx\r\n", 1), _LATE, "slow")
    yield _bad("a size without end", lambda _: dripping(chunked, b"0", 0.5), "", "slow")
    yield _bad(
        "nothing after 4 MiB",
        lambda _: dripping(OK + b"\r\n" + b" " * 4_000_000, b"", 1),
        _LATE,
        "slow",
    )
    yield _bad("redirects, each slow", _slow_away, _LATE, "slow")
    yield _fine("whole after a second", lambda _: _after(1.0, RSS), "slow")


def _slow_away(asked: Asked) -> Iterator[bytes]:
    time.sleep(3)
    yield answer(status="302 Found", location=asked.path)


def _after(seconds: float, body: bytes) -> Iterator[bytes]:
    time.sleep(seconds)
    yield answer(body)


def _lengths() -> Iterator[Bad]:
    def stating(length: str, body: bytes = RSS) -> bytes:
        return OK + f"content-length: {length}\r\n\r\n".encode() + body

    kind = "length"
    yield _bad("too long", stating(str(len(RSS) + 1_000)), _BROKE, kind)
    yield Bad(
        kind,
        "too short",
        lambda _: stating(str(len(RSS) // 2)),
        RSS[: len(RSS) // 2].count(b"</item>"),
        10,
    )
    yield _bad("negative", stating("-1"), _BROKE, kind)
    yield _bad("no number", stating("many"), _BROKE, kind)
    yield _bad("a terabyte", stating("1000000000000"), "", kind)
    yield _bad(
        "two that differ",
        OK + b"content-length: 5\r\ncontent-length: 9\r\n\r\n" + RSS,
        _BROKE,
        kind,
    )
    yield _fine("none, ended by the close", OK + b"\r\n" + RSS, kind)
    chunked = OK + b"transfer-encoding: chunked\r\n\r\n"
    whole = b"%x\r\n%b\r\n0\r\n\r\n" % (len(RSS), RSS)
    yield _fine("chunked", chunked + whole, kind)
    yield _bad(
        "chunks without end",
        lambda _: _endless(chunked, b"10000\r\n" + b" " * 65536 + b"\r\n"),
        _BIG,
        kind,
    )
    yield _bad("chunks that break off", chunked + whole[:200], _BROKE, kind)
    yield _bad("a chunk of nonsense", chunked + b"zz\r\nx\r\n0\r\n\r\n", _BROKE, kind)
    yield _bad("a chunk of a zettabyte", chunked + b"f" * 18 + b"\r\nx", "", kind)
    yield _bad(
        "a million empty extensions", chunked + b"1;" + b"a=b;" * 300_000 + b"\r\nx\r\n", "", kind
    )
    yield _bad("a body without end", lambda _: _endless(OK + b"\r\n", b" " * 65536), _BIG, kind)
    yield _bad("18 MiB", OK + b"\r\n" + b"<rss>" + b" " * 18 * 2**20, _BIG, kind)


def _endless(start: bytes, part: bytes) -> Iterator[bytes]:
    yield start
    for _ in range(100_000):
        yield part


@cache
def zeros(gibibytes: float) -> bytes:
    """So many, in gzip members of 64 MiB."""
    member = gzip.compress(bytes(2**26), compresslevel=9, mtime=0)
    return member * int(gibibytes * 16)


def coded(coding: str, body: bytes) -> bytes:
    return answer(body, content_encoding=coding, etag='"v1"')


def _packed() -> Iterator[Bad]:
    kind = "packed"
    good = gzip.compress(RSS)
    yield _fine("gzip", coded("gzip", good), kind)
    yield _fine(
        "gzip in two members",
        coded("gzip", gzip.compress(RSS[:500]) + gzip.compress(RSS[500:])),
        kind,
    )
    yield _fine("gzip with a tail", coded("gzip", good + bytes(100)), kind)
    yield _bad("gzip bomb of half a GiB", lambda _: coded("gzip", zeros(0.5)), _BIG, kind)
    yield _bad("gzip bomb after a feed", lambda _: coded("gzip", good + zeros(0.5)), _BIG, kind)
    yield _bad(
        "gzip in gzip, stated",
        lambda _: coded("gzip, gzip", gzip.compress(zeros(0.5))),
        _CODED,
        kind,
    )
    yield _bad("gzip in gzip, not stated", coded("gzip", gzip.compress(good)), "", kind)
    yield _bad("gzip that breaks off", coded("gzip", good[: len(good) // 2]), "", kind)
    yield _bad(
        "gzip, damaged", coded("gzip", good[:60] + b"\xff" * 40 + good[100:]), "damaged", kind
    )
    yield _bad("gzip that is none", coded("gzip", RSS), "damaged", kind)
    yield _bad(
        "empty gzip members without end",
        lambda _: _endless(OK + b"content-encoding: gzip\r\n\r\n", gzip.compress(b"") * 1_000),
        "",
        kind,
    )
    yield _bad("brotli bomb", coded("br", b"\x5b\xff\xff\xff\xff\x03" + bytes(1_000)), _CODED, kind)
    yield _bad("zstd", coded("zstd", b"\x28\xb5\x2f\xfd" + bytes(1_000)), _CODED, kind)
    yield _bad("deflate", coded("deflate", zlib.compress(RSS)), _CODED, kind)
    yield _bad("a thousand codings", coded(", ".join(["gzip"] * 1_000), good), _CODED, kind)
    yield _bad("an unknown coding", coded("x-rot13", RSS), _CODED, kind)
    yield _bad("a feed in gzip that says nothing of it", answer(good, etag='"v1"'), "", kind)


def _away() -> Iterator[Bad]:
    kind = "redirect"

    def to(location: str, status: str = "302 Found") -> bytes:
        return answer(status=status, location=location, etag='"v1"')

    def hops(count: int) -> Callable[[Asked], Answer]:
        def serve(asked: Asked) -> Answer:
            path, _, hop = asked.path.partition("?")
            return to(f"{path}?{int(hop or 0) + 1}") if int(hop or 0) < count else answer(RSS)

        return serve

    yield _fine("5 times", hops(5), kind)
    yield _bad("20 times", hops(20), "redirects more than 5 times", kind)
    yield _bad("to itself", lambda asked: to(asked.path), "redirects more than 5 times", kind)
    yield _bad("to nothing", to(""), "", kind)
    yield _bad("to this machine", to("http://127.0.0.1:1/"), "refused", kind)
    yield _bad("to a private address", to("http://10.0.0.1/"), "not on the public Internet", kind)
    yield _bad("to a file", to("file:///etc/passwd"), "only http and https", kind)
    yield _bad("to 50,000 letters", to("/" + "x" * 50_000), "4,096", kind)
    yield _bad("to controls", to("/\x01\x1b[31m"), "control character", kind)
    yield _bad("to no address", to("http://[::1"), "", kind)
    yield _bad("with a password", to("http://a:b@127.0.0.1/"), "password", kind)
    yield _bad("without saying where", answer(status="302 Found"), "answers 302", kind)


def _heads() -> Iterator[Bad]:
    kind = "head"
    yield _bad(
        "a mebibyte in one header", OK + b"x-a: " + b"x" * 2**20 + b"\r\n\r\n" + RSS, "", kind
    )
    yield _bad("a mebibyte of headers", OK + b"x-a: b\r\n" * 130_000 + b"\r\n" + RSS, "", kind)
    yield _bad("headers without end", lambda _: _endless(OK, b"x-a: b\r\n" * 1_000), "", kind)
    yield _bad("a line without end", lambda _: _endless(b"HTTP/1.1 200 ", b"O" * 65536), "", kind)
    yield _bad("nonsense", b"SSH-2.0-OpenSSH_9.6\r\n", _BROKE, kind)
    yield _bad("binary", bytes(range(256)) * 10, _BROKE, kind)
    yield _bad("closed at once", b"", _BROKE, kind)
    yield _bad("HTTP/0.9", RSS, _BROKE, kind)
    yield _bad("status of letters", b"HTTP/1.1 abc OK\r\n\r\n", _BROKE, kind)
    yield _bad("a header without a name", OK + b": x\r\n\r\n", _BROKE, kind)
    yield Bad(
        kind,
        "terminal escapes in headers",
        lambda _: OK + b"x: \x1b[31m\r\n\r\n" + RSS,
        0,
        10,
        either=True,
    )
    yield _bad("terminal escapes in the reason", b"HTTP/1.1 500 \x1b[31mred\r\n\r\n", "", kind)
    yield _bad(
        "a hundred interim answers and no more", b"HTTP/1.1 103 Early\r\n\r\n" * 100, _BROKE, kind
    )
    yield _bad(
        "interim answers without end",
        lambda _: _endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
        "",
        kind,
    )
    huge = answer(RSS, etag='"' + "e" * 5_000 + '"', last_modified="x" * 5_000)
    yield _fine("validators of 5,000 letters", huge, kind)
    yield _fine(
        "a charset of 50,000 letters",
        answer(RSS, content_type="text/xml; charset=" + "x" * 50_000),
        kind,
    )
    yield _fine(
        "blanks in the type", answer(RSS, content_type="text/xml;" + " " * 50_000 + "x"), kind
    )
    yield _fine(
        "half a cache header", answer(RSS, cache_control="max-age=-9e99, " + "x" * 9_000), kind
    )
    yield _fine(
        "max-age of a million digits", answer(RSS, cache_control="max-age=" + "9" * 60_000), kind
    )


def _statuses() -> Iterator[Bad]:
    kind = "status"
    body = rss([item(1)])
    for status in ("201 Created", "204 No Content", "206 Partial Content", "304 Not Modified", "400 Bad Request",
                   "401 Unauthorized", "403 Forbidden", "404 Not Found", "410 Gone", "418 I'm a teapot",
                   "500 Internal Server Error", "502 Bad Gateway", "504 Gateway Timeout", "599 X", "999 Y"):  # fmt: skip
        number = status.partition(" ")[0]
        sent = b"" if number in ("204", "304") else body
        yield _bad(
            f"{number} with a feed",
            answer(sent, status=status, etag='"v1"'),
            f"answers {number}",
            kind,
        )
    for after in ("-1", "9" * 5_000, "soon", "Tue, 14 May 9999 99:99:99 GMT", "1e400"):
        slow = answer(b"", status="429 Too Many Requests", retry_after=after, etag='"v1"')
        yield _bad(f"429, again after {after[:20]}", slow, "answers 429", kind)

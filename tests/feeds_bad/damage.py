"""Good feeds that were damaged on their way: what was not touched must survive."""

import json
import re
from collections.abc import Iterator
from random import Random

from tests.feeds_bad.case import ATOM, RSS, TEN, Bad, either, good, item, refused, rss

JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "North Daily",
        "items": [
            {"id": f"urn:dam:{n}", "title": f"Dam {n} bursts", "content_text": f"Dam {n} burst."}
            for n in range(10)
        ],
    }
).encode()
_BOM = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff",
        "utf-32-le": b"\xff\xfe\0\0", "utf-32-be": b"\0\0\xfe\xff"}  # fmt: skip
_UMLAUTS = "Dämme über Öland brechen — «ganz»"


def damaged(seed: int) -> Iterator[Bad]:
    yield from _cut()
    yield from _flipped(Random(seed))
    yield from _torn(Random(seed))
    yield from _miscoded()


def _cut() -> Iterator[Bad]:
    for name, body, end in (("RSS", RSS, b"</item>"), ("Atom", ATOM, b"</entry>")):
        for percent in range(5, 100, 5):
            part = body[: len(body) * percent // 100]
            whole = part.count(end)
            yield good("cut", f"{name} at {percent} %", part, whole, whole + 1)
    for percent in range(5, 100, 5):
        part = JSON[: len(JSON) * percent // 100]
        yield refused("cut", f"JSON at {percent} %", part, "looks like JSON", "application/json")


def _flipped(chance: Random) -> Iterator[Bad]:
    for name, body, tag in (("RSS", RSS, b"item"), ("Atom", ATOM, b"entry")):
        for number in range(24):
            flips = (1, 4, 16)[number % 3]
            touched = bytearray(body)
            places = sorted(chance.randrange(200, len(body) - 20) for _ in range(flips))
            for place in places:
                touched[place] ^= 1 << chance.randrange(8)
            yield good("bits", f"{name}, {flips}, number {number}", bytes(touched),
                       _untouched(body, tag, places), 11)  # fmt: skip


def _untouched(body: bytes, tag: bytes, places: list[int]) -> int:
    """Entries without a flip in them or in the one before, whose end may be gone."""
    spans = [m.span() for m in re.finditer(rb"<%b>.*?</%b>\n" % (tag, tag), body, re.DOTALL)]
    hit = [any(start <= place < end for place in places) for start, end in spans]
    head = any(place < spans[0][0] for place in places)
    before = [head, *hit]
    return sum(not (mine or left) for mine, left in zip(hit, before, strict=False))


def _torn(chance: Random) -> Iterator[Bad]:
    lines = RSS.split(b"\n")
    for number in range(12):
        kept = list(lines)
        gone = chance.sample(range(1, 11), 1 + number % 3)
        for line in gone:
            kept[line] = kept[line][: chance.randrange(5, 60)]
        after = {line + 1 for line in gone}
        safe = sum(line not in gone and line not in after for line in range(1, 11))
        yield good("torn", f"lines broken off, number {number}", b"\n".join(kept), safe, 10)
    half = b"\n".join([*lines[:6], *lines[3:]])
    yield good("torn", "a part twice", half, 10, 13)
    yield good("torn", "the whole twice", RSS + RSS, 10, 20)
    yield good("torn", "text before", b"Warning: cannot connect\n" + RSS, 10)
    yield good("torn", "text after", RSS + b"<!-- took 3 s --> done", 10)
    yield good("torn", "blank lines before", b"\n\n \n" + RSS, 10)
    yield good("torn", "no channel", b"<rss version='2.0'>" + "".join(TEN).encode() + b"</rss>", 10)
    yield good("torn", "no end of anything", RSS.replace(b"</item>", b""), 1, 10)
    yield good("torn", "ends without beginnings", RSS.replace(b"<channel>", b"</channel></x>"), 10)
    yield good("torn", "bare ampersands", RSS.replace(b"bursts", b"& bursts &"), 10)
    yield good("torn", "bare angles", RSS.replace(b"bursts", b"< 3"), 10)
    yield good("torn", "attributes without quotes", RSS.replace(b"'false'", b"false"), 10)
    yield good("torn", "unknown entities", RSS.replace(b"bursts", b"&bursts; &nbsp;"), 10)
    yield good("torn", "upper case", RSS.replace(b"item>", b"ITEM>"), 10)
    yield good("torn", "unknown prefixes", RSS.replace(b"<guid", b"<x:y>1</x:y><guid"), 10)
    yield good("torn", "CDATA without end", rss([*TEN[:9], item(9, title="<![CDATA[x")]), 9, 10)
    yield good("torn", "comment without end", rss([*TEN[:5], "<!-- ", *TEN[5:]]), 5, 10)


def _miscoded() -> Iterator[Bad]:
    text = rss([item(n, title=_UMLAUTS) for n in range(10)]).decode()
    for stated in ("utf-8", "windows-1252", "koi8-r", "utf-16", "x-none", "utf-7", "idna", ""):
        for real in ("utf-8", "windows-1252"):
            body = text.replace("encoding='utf-8'", f"encoding='{stated}'").encode(real)
            yield good("charset", f"{real} said to be {stated or 'nothing'}", body, 10)
    for real, mark in _BOM.items():
        for stated in ("utf-8", "windows-1251", "utf-16"):
            body = mark + text.replace("utf-8", stated, 1).encode(real)
            yield good("charset", f"mark and {real}, said to be {stated}", body, 10)
    wrong = b"\xff\xfe" + RSS
    yield either("charset", "mark of UTF-16 before UTF-8", wrong, 10)
    header = good("charset", "header says Shift_JIS", text.encode(), 10,
                  content_type="text/xml; charset=Shift_JIS")  # fmt: skip
    yield header
    for name, put in (("in a title", b"bur\0sts"), ("in a tag", b"</tit\0le><title>bursts")):
        yield good("NUL", name, RSS.replace(b"bursts", put), 1, 20)
    yield either("NUL", "before", b"\0" + RSS, 10)
    yield good("NUL", "between", RSS.replace(b"\n", b"\0\n"), 10)
    yield good("NUL", "other controls", RSS.replace(b"bursts", b"\x01\x08bursts\x1f"), 10)
    yield refused("NUL", "nothing else", bytes(10_000), "not a feed")

# ruff: noqa: E501
"""Documents that are built to harm their readers, or to pass for what they are not."""

import json
from collections.abc import Iterator
from html import escape

from tests.feeds_bad.case import RSS, TEN, Bad, either, good, item, refused, rss

_ENTITIES = "declares entities"
_OPEN_NOT_OURS = "not a feed"


def malicious() -> Iterator[Bad]:
    yield from _identities()
    yield from _dates()
    yield from _much()
    yield from _no_feeds()
    yield from _entities()
    yield from _deep()
    yield from _json()
    yield from _sitemaps()
    yield from _titles()
    yield from _markup()


def _identities() -> Iterator[Bad]:
    def with_guids(*guids: str) -> bytes:
        return rss(
            [i.replace(f"urn:dam:{n}", g) for n, (i, g) in enumerate(zip(TEN, guids, strict=False))]
        )

    yield good("guid", "all the same", with_guids(*["same"] * 10), 10)
    yield good("guid", "all empty", with_guids(*[""] * 10), 10)
    yield good("guid", "of blanks", with_guids(*["  \n"] * 10), 10)
    yield good("guid", "of a mebibyte", with_guids("x" * 2**20, *"bcdefghij"), 10)
    yield good("guid", "none", RSS.replace(b"guid", b"gu1d"), 10)
    yield good("guid", "with terminal escapes", with_guids(*(f"\u202e{n}" for n in range(10))), 10)
    yield good("guid", "a hundred in one item", rss([item(1, more="<guid>x</guid>" * 100)]), 1)


def _dates() -> Iterator[Bad]:
    for name, date in (
        ("none", ""), ("year 0", "Tue, 14 May 0000 14:00:00 GMT"), ("year 9999", "9999-12-31T23:59:59Z"),
        ("before the year 0", "-0044-03-15T12:00:00Z"), ("no month", "Tue, 14 Foo 2024 14:00:00 GMT"),
        ("a thousand digits", "1" * 1_000), ("a hundred thousand digits", "9" * 100_000),
        ("no hour", "Tue, 31 Feb 2024 99:99:99 GMT"), ("a zone far away", "2024-05-14T14:00:00+99:99"),
        ("words", "yesterday, around noon"), ("markup", "<b>Tue</b>"), ("blanks", " " * 50_000),
        ("signs", "-" * 20_000), ("colons", "12:" * 20_000), ("many zones", "GMT+1 " * 10_000),
    ):  # fmt: skip
        items = [
            i.partition("<pubDate>")[0] + f"<pubDate>{escape(date)}</pubDate></item>" for i in TEN
        ]
        yield good("date", name, rss(items), 10)


def _much() -> Iterator[Bad]:
    yield good(
        "much", "10,000 categories", rss([item(1, more="<category>c</category>" * 10_000)]), 1
    )
    many = "".join(f"<category>c{n}</category>" for n in range(10_000))
    yield good("much", "10,000 different categories", rss([item(1, more=many)]), 1)
    yield good("much", "10,000 authors", rss([item(1, more="<author>a</author>" * 10_000)]), 1)
    yield good(
        "much", "10,000 links", rss([item(1, more="<link>http://x.example/</link>" * 10_000)]), 1
    )
    yield good(
        "much", "an author of a mebibyte", rss([item(1, more=f"<author>{'a' * 2**20}</author>")]), 1
    )
    yield good(
        "much", "an author of signs", rss([item(1, more=f"<author>{'a@' * 2**16}</author>")]), 1
    )
    yield good(
        "much", "a source of blanks", rss([item(1, more=f"<source>a{' ' * 2**18}b</source>")]), 1
    )
    yield good("much", "a title of a mebibyte", rss([item(1, title="Dam " * 2**18)]), 1)
    yield good(
        "much", "a text of 4 MiB", rss([item(1, more=f"<body>{'Dam. ' * 800_000}</body>")]), 1
    )
    words = " ".join(f"dam{n}" for n in range(400_000))
    yield good("much", "a text of 4 MiB of different words", _told(words), 1)
    yield good("much", "a text of 4 MiB without a blank", _told("x" * 4_000_000), 1)
    yield good("much", "a text of 4 MiB of stops", _told("." * 4_000_000), 1)
    yield good("much", "a text of 4 MiB of blanks", _told(" " * 4_000_000), 1)
    yield good("much", "a text of a million lines", _told("a\n" * 1_000_000), 1)
    yield good("much", "a text of strokes", _told("a/" * 500_000), 1)
    yield good("much", "a stroke and blanks", _told("a/" + " " * 900_000 + "b"), 1)
    yield good("much", "a text of brackets", _told("(" * 900_000), 1)
    yield good("much", "a text of dashes", _told(" - " * 300_000), 1)
    yield good("much", "1,001 entries", rss([item(n) for n in range(1_001)]), 1_000)
    small = [f"<item><title>Dam {n}</title></item>" for n in range(50_000)]
    yield good("much", "50,000 entries", rss(small), 1_000)
    yield refused(
        "much", "18 MiB", rss(["<item><title>x</title></item>" * 650_000]), "larger than 5 MiB"
    )
    yield refused("much", "5 MiB of <", rss(["<a>" * 1_700_000]), "more than 150,000 elements")
    yield either("much", "4 MiB of </item>", b"<rss>" + b"</item>" * 600_000, 0)
    yield refused(
        "much", "4 MiB of <item>", b"<rss>" + b"<item>" * 690_000, "more than 150,000 elements"
    )
    yield refused("much", "200,000 attributes", rss([item(1, more="<x " + "".join(
        f"a{n}='' " for n in range(200_000)) + "/>")]), "more than 1,000 attributes")  # fmt: skip
    yield refused("much", "100,000 namespaces", rss([item(1, more="<x " + "".join(
        f"xmlns:a{n}='u{n}' " for n in range(100_000)) + "/>")]), "more than 1,000 attributes")  # fmt: skip
    yield good(
        "much", "an attribute of 4 MiB", rss([item(1, more=f"<x y='{'z' * 4_000_000}'/>")]), 1
    )
    yield good("much", "a name of 2 MiB", rss([item(1, more=f"<x{'y' * 2_000_000}/>")]), 0, 1)
    yield good("much", "100,000 comments", rss([*TEN, "<!-- x -->" * 100_000]), 10)
    yield good("much", "100,000 instructions", rss([*TEN, "<?x y?>" * 100_000]), 10)
    yield good("much", "100,000 ampersands", _told("&amp;amp;" * 100_000), 1)
    yield good(
        "much", "100,000 CDATA", rss([item(1, more="<x>" + "<![CDATA[a]]>" * 100_000 + "</x>")]), 1
    )


def _told(text: str) -> bytes:
    return rss([f"<item><title>Dam bursts</title><description>{text}</description></item>"])


def _no_feeds() -> Iterator[Bad]:
    page = b"<!DOCTYPE html><html><head><title>404</title></head><body>Not found.</body></html>"
    yield refused("no feed", "a page", page, "web page, not a feed")
    yield refused("no feed", "an error page with 200", page, "web page, not a feed", "text/html")
    yield refused(
        "no feed", "a page that mentions RSS", page.replace(b"Not", b"&lt;rss&gt; not"), "web page"
    )
    yield refused("no feed", "JSON", b'{"error": "not found"}', "not a JSON Feed")
    yield refused("no feed", "JSON list", b"[1, 2, 3]", "not a JSON Feed")
    yield refused("no feed", "JSON string", b'"no"', _OPEN_NOT_OURS)
    yield refused("no feed", "empty", b"", "empty")
    yield refused("no feed", "blanks", b" \r\n\t " * 1_000, "empty")
    yield refused("no feed", "a path", b"/etc/passwd", _OPEN_NOT_OURS)
    yield refused("no feed", "an address", b"http://127.0.0.1:22/", _OPEN_NOT_OURS)
    yield refused("no feed", "a file: address", b"file:///etc/passwd", _OPEN_NOT_OURS)
    yield refused("no feed", "a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "")
    yield refused("no feed", "PDF", b"%PDF-1.7\n" + bytes(range(256)) * 40, "")
    yield refused("no feed", "an archive", b"PK\x03\x04" + bytes(range(256)) * 40, "")
    yield refused("no feed", "words", b"Database error. Try again later.", _OPEN_NOT_OURS)
    yield refused("no feed", "other XML", b"<?xml version='1.0'?><note><to>x</to></note>", "")
    yield refused(
        "no feed", "SVG", b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", ""
    )
    yield refused("no feed", "OPML", b"<opml><body><outline text='x'/></body></opml>", "")
    yield good("no feed", "a feed without items", rss([]), 0)


def _entities() -> Iterator[Bad]:
    bodies = {
        "XXE, a file": "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "XXE, an address": "<!DOCTYPE r [<!ENTITY x SYSTEM 'http://127.0.0.1:1/'>]>",
        "XXE, PUBLIC": "<!DOCTYPE r [<!ENTITY x PUBLIC '-' 'file:///etc/passwd'>]>",
        "XXE, parameter": "<!DOCTYPE r [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>",
        "XXE, unparsed": "<!DOCTYPE r [<!NOTATION n SYSTEM 'x'><!ENTITY x SYSTEM 'y' NDATA n>]>",
        "XXE, in upper and lower case": "<!DOCTYPE\n r\n[\n<!ENTITY\tx\tSYSTEM 'file:///dev/zero'>]>",
        "bomb, quadratic": f"<!DOCTYPE r [<!ENTITY x '{'a' * 100_000}'>]>",
        "bomb, parameter": "<!DOCTYPE r [<!ENTITY % a 'b'><!ENTITY % c '%a;%a;'>]>",
        "bomb, attribute": "<!DOCTYPE r [<!ENTITY x 'y'><!ATTLIST rss a CDATA '&x;&x;&x;'>]>",
        "bomb, many": "<!DOCTYPE r ["
        + "".join(f"<!ENTITY e{n} 'x'>" for n in range(20_000))
        + "]>",
        "bomb, recursive": "<!DOCTYPE r [<!ENTITY x '&x;'>]>",
        "bomb, in a circle": "<!DOCTYPE r [<!ENTITY x '&y;'><!ENTITY y '&x;'>]>",
    }
    for name, head in bodies.items():
        used = item(1, title="&x;" * (2_000 if "quadratic" in name else 1))
        yield refused("entities", name, rss([used, *TEN[2:]], head=head), _ENTITIES)
    laughs = "<!ENTITY a0 'ha'>" + "".join(
        f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
    )
    yield refused(
        "entities",
        "bomb, laughs",
        rss([item(1, title="&a11;")], head=f"<!DOCTYPE r [{laughs}]>"),
        _ENTITIES,
    )
    sixteen = rss([item(1, title="&a11;")], head=f"<!DOCTYPE r [{laughs}]>").decode()
    yield refused(
        "entities",
        "bomb, laughs in UTF-16",
        sixteen.replace("utf-8", "utf-16").encode("utf-16"),
        _ENTITIES,
    )
    yield good("entities", "a document type without entities", rss(TEN, head="<!DOCTYPE rss>"), 10)
    yield good(
        "entities",
        "a document type from elsewhere",
        rss(TEN, head="<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd'>"),
        10,
    )


def _deep() -> Iterator[Bad]:
    for depth in (10, 1_000, 200_000):
        nested = "<a>" * depth + "</a>" * depth
        end = None if depth < 200_000 else "more than 150,000 elements"
        for where, body in (
            ("in an item", rss([*TEN[:9], item(9, more=f"<x>{nested}</x>")])),
            ("in the channel", rss(TEN, channel=f"<x>{nested}</x>")),
        ):
            name = f"{depth:,} {where}"
            yield refused("deep", name, body, end) if end else good("deep", name, body, 1, 10)
    for depth in (1_000, 70_000):
        yield good("deep", f"{depth:,} open ones", rss([*TEN, "<a>" * depth]), 1, 10)
        markup = escape("<div>" * depth + "deep" + "</div>" * depth)
        yield good("deep", f"{depth:,} in markup", _told(f"Dam bursts. {markup}"), 1)
    xhtml = (
        "<div xmlns='http://www.w3.org/1999/xhtml'>"
        + "<b>" * 5_000
        + "x"
        + "</b>" * 5_000
        + "</div>"
    )
    entry = f"<entry><title>Dam bursts</title><content type='xhtml'>{xhtml}</content></entry>"
    yield good(
        "deep",
        "5,000 in XHTML",
        f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>".encode(),
        1,
    )
    yield good(
        "deep", "1,000 items in items", rss(["<item><title>Dam bursts</title>" * 1_000]), 1, 1_000
    )


def _json() -> Iterator[Bad]:
    head = '"version": "https://jsonfeed.org/version/1.1"'
    one = '{"id": "1", "title": "Dam bursts", "content_text": "A dam burst."}'

    def feed(inside: str, items: str = one) -> bytes:
        return f'{{{head}, {inside} "items": [{items}]}}'.encode()

    deep = "[" * 200_000 + "]" * 200_000
    yield refused("JSON", "200,000 lists in lists", feed(f'"x": {deep},'), "looks like JSON")
    yield refused(
        "JSON",
        "200,000 objects in objects",
        feed('"x": ' + '{"a":' * 200_000 + "1" + "}" * 200_000 + ","),
        "looks like JSON",
    )
    yield refused("JSON", "200,000 open lists", b"[" * 200_000, "looks like JSON")
    yield good("JSON", "900 lists in lists", feed(f'"x": {"[" * 900}{"]" * 900},'), 1)
    yield refused(
        "JSON", "a number of a million digits", feed(f'"x": {"9" * 1_000_000},'), "looks like JSON"
    )
    yield good(
        "JSON",
        "an id of 4,000 digits",
        feed("", f'{{"id": {"9" * 4_000}, "title": "T", "content_text": "A."}}'),
        1,
    )
    yield good("JSON", "a number beyond floats", feed('"x": 1e999999,'), 1)
    yield good("JSON", "NaN", feed('"x": NaN, "y": -Infinity,'), 1)
    yield good("JSON", "keys twice", feed('"items": [], "items": [1],'), 1)
    yield good("JSON", "halves of surrogates", feed("", one.replace("Dam", "\\ud800Dam\\udfff")), 1)
    yield good(
        "JSON",
        "other types",
        feed("", f'{one}, 1, null, "x", [], {{}}, {{"title": []}}, {{"id": {{}}}}'),
        1,
    )
    yield good(
        "JSON",
        "50,000 items",
        feed("", ", ".join([one.replace('"1"', f'"{n}"') for n in range(50_000)])),
        1_000,
    )
    yield good(
        "JSON",
        "an item of nulls",
        feed("", f'{one}, {{"id": null, "title": null, "content_text": null}}'),
        1,
    )
    yield good(
        "JSON",
        "100,000 tags",
        feed("", one[:-1] + ', "tags": [' + ", ".join(['"t"'] * 100_000) + "]}"),
        1,
    )
    yield good("JSON", "NUL in words", feed("", one.replace("Dam", "D\\u0000am")), 1)
    yield refused(
        "JSON", "items that are an object", f'{{{head}, "items": {{}}}}'.encode(), "not a JSON Feed"
    )


def _sitemaps() -> Iterator[Bad]:
    ns = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'"
    url = "<url><loc>https://n.example/{n}</loc><n:news><n:title>Dam {n} bursts</n:title></n:news></url>"

    def urls(count: int) -> str:
        return "".join(url.replace("{n}", str(n)) for n in range(count))

    yield good("sitemap", "ten", f"<urlset {ns}>{urls(10)}</urlset>".encode(), 10)
    yield good("sitemap", "cut", f"<urlset {ns}>{urls(10)}".encode()[:-40], 9, 10)
    yield good("sitemap", "30,000", f"<urlset {ns}>{urls(30_000)}</urlset>".encode(), 1_000)
    yield refused(
        "sitemap",
        "an index",
        b"<sitemapindex><sitemap><loc>http://127.0.0.1/</loc></sitemap></sitemapindex>",
        "index of sitemaps",
    )
    yield refused(
        "sitemap",
        "pages",
        b"<urlset><url><loc>https://n.example/</loc></url></urlset>",
        "lists pages",
    )
    bomb = "<!DOCTYPE u [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
    yield refused(
        "sitemap", "bomb", f"{bomb}<urlset {ns}>{urls(3)}&b;</urlset>".encode(), _ENTITIES
    )
    yield good("sitemap", "deep", f"<urlset {ns}>{urls(3)}{'<url>' * 100_000}".encode(), 0, 3)
    yield good(
        "sitemap",
        "an address of 1 MiB",
        f"<urlset {ns}>{urls(3).replace('/1<', '/' + 'x' * 2**20 + '<')}</urlset>".encode(),
        3,
    )


def _titles() -> Iterator[Bad]:
    escapes = "\x1b[31mRed\x1b[0m \x1b]0;owned\x07\x1b]8;;http://evil.example\x07link \x9b2J"
    as_json = json.dumps(escapes)[1:-1]
    body = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"id": "{as_json}", "title": "{as_json}", "content_text": "{as_json} burst"}}]}}'
    yield good("title", "terminal escapes in JSON", body.encode(), 1)
    for name, title in (
        (
            "terminal escapes as references",
            "".join(f"&#{ord(c)};" if ord(c) < 32 else c for c in escapes),
        ),
        ("terminal escapes", escapes),
        ("overrides of direction", "\u202egnis\u202c \u2066Dam\u2069 \u200fbursts\u200e"),
        ("overrides as references", "&#x202e;gnis&#8236; Dam"),
        ("overrides as references twice", "&amp;#x202e;gnis Dam"),
        ("invisible letters", "D\u200ba\u2060m\ufeff b\u00adursts"),
        ("line ends", "Dam\r\n\u2028\u2029\x85bursts"),
        (
            "markup",
            escape("<script>alert(1)</script><b>Dam</b> bursts <img src=x onerror=alert(1)>"),
        ),
        ("markup twice", escape(escape("<script>alert(1)</script>Dam bursts"))),
        ("markup in CDATA", "<![CDATA[<b onclick='x()'>Dam</b> <style>*{}</style> bursts]]>"),
        ("a thousand accents", "Da" + "\u0301" * 1_000 + "m bursts"),
        ("private and unassigned letters", "Dam \ue000\U000e0001\U0010ffff bursts"),
    ):
        more = (
            f"<author>{title}</author><category>{title}</category><source url='x'>{title}</source>"
        )
        both = item(1, title=title, more=more).replace("Dam number", f"{title} Dam number")
        yield good("title", name, rss([both], channel=f"<title>{title}</title>"), 1)


def _markup() -> Iterator[Bad]:
    for name, markup in (
        ("16,000 blocks in blocks", "<div>" * 16_000 + "Dam" + "</div>" * 16_000),
        ("100,000 blocks in blocks", "<div>" * 100_000 + "Dam" + "</div>" * 100_000),
        ("100,000 open blocks", "<div>Dam " * 100_000),
        ("100,000 lists in lists", "<ul><li>" * 100_000 + "Dam"),
        ("50,000 tables in tables", "<table><tr><td>" * 50_000 + "Dam"),
        ("100,000 open formats", "<b><i>" * 100_000 + "Dam"),
        ("formats across blocks", "<p><b><div>" * 30_000 + "Dam"),
        ("100,000 open links", "<a href=x>Dam " * 100_000),
        ("a million ends", "Dam" + "</p>" * 300_000),
        ("100,000 attributes", "<p " + "a=1 " * 100_000 + ">Dam</p>"),
        ("a tag without end", "Dam <p " + "a" * 1_000_000),
        ("a million angles", "Dam" + "<" * 1_000_000),
        ("comments without end", "Dam" + "<!--" * 200_000),
        ("200,000 references", "Dam" + "&#65;&nosuch;&lt;" * 60_000),
        ("200,000 selects", "<select><option>" * 100_000 + "Dam"),
        ("frames", "<iframe><object><embed>" * 50_000 + "Dam"),
    ):  # fmt: skip
        yield good("markup", name, _told("Dam bursts. " + escape(markup)), 1)

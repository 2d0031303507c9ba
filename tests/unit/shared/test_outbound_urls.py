"""The text of an address, before any name is resolved."""

import pytest

from crosswire.domain.errors import Blocked
from crosswire.outbound import checked_url

TRICKS = [
    "http://127.0.0.1:80\\@example.com/",
    "http://example.com\\@127.0.0.1/",
    "http://example.com#@127.0.0.1/",
    "http://user@127.0.0.1@example.com/",
    "http://example.com:80@127.0.0.1/",
    "http://user:secret@example.com/",
    "http://@example.com/",
    "http:///127.0.0.1/",
    "http:127.0.0.1/",
    "//127.0.0.1/",
    "example.com/feed",
    "",
    "http://",
    "http://exa\tmple.com/",
    "http://exam\nple.com/",
    "http://example.com/\r\nX-Injected: 1",
    "http://example.com/a b",
    "http://example.com/\x00",
    "http://example.com/\u2028",
    "http://127.0.0.1%2f@example.com/",
    "http://exa%6dple.com/",
    "http://%31%32%37.0.0.1/",
    "http://[fe80::1%25lo]/",
    "http://[::1]x/",
    "http://[v1.a]/",
    "http://①②⑦.⓪.⓪.①/",
    "http://example.com:99999/",
    "http://example.com:0/",
    "http://example.com:-1/",
    "http://example.com:port/",
    "http://ex..ample.com/",
    f"http://{'a' * 10_000_000}/",
]

SCHEMES = [
    "file:///etc/passwd",
    "ftp://example.com/",
    "gopher://example.com:6379/_FLUSHALL",
    "data:text/xml,<rss/>",
    "unix:///run/redis.sock",
    "http+unix://%2Frun%2Fredis.sock/",
    "dict://example.com:2628/",
    "ldap://example.com/",
    "jar:http://example.com/a!/b",
    "feed://example.com/",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("text", TRICKS + SCHEMES, ids=lambda text: ascii(text)[:40])
def test_what_two_readers_could_understand_differently_is_refused(text: str) -> None:
    with pytest.raises(Blocked) as refused:
        checked_url(text)

    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert sentence.isprintable()
    assert "secret" not in sentence


@pytest.mark.parametrize(
    ("text", "host", "target"),
    [
        ("https://example.com/feed/@desk?a=b@c", "example.com", "/feed/@desk?a=b@c"),
        ("HTTP://Example.COM:8080", "example.com", "/"),
        ("https://bücher.example/ä", "xn--bcher-kva.example", "/%C3%A4"),
        ("http://under_score.example./x#part", "under_score.example.", "/x"),
        ("http://[2606:4700::1111]/", "2606:4700::1111", "/"),
        ("https://example.com?mail=a@b", "example.com", "/?mail=a@b"),
    ],
)
def test_plain_addresses_are_read(text: str, host: str, target: str) -> None:
    url = checked_url(text)

    assert (url.raw_host.decode(), url.raw_path.decode()) == (host, target)

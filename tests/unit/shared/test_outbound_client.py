"""The client against real loopback servers: what it reaches, and what it never dials."""

import gzip
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial

import pytest

from crosswire.domain.errors import Blocked, Unavailable
from crosswire.outbound import Outbound
from crosswire.settings import OutboundSettings
from tests.servers.web import Asked, Web, answer, web

DESK = "desk.example"
"""A name that a person has allowed; it resolves to loopback."""


def names(host: str, port: int) -> list[str]:
    """A name server for tests: it knows a few names and every literal."""
    known = {
        DESK: ["127.0.0.1"],
        "inside.example": ["127.0.0.1"],
        "mixed.example": ["1.1.1.1", "127.0.0.1"],
        "mixed6.example": ["1.1.1.1", "::1"],
        "mapped.example": ["::ffff:127.0.0.1"],
        "many.example": ["1.1.1.1"] * 511 + ["10.0.0.1"],
        "nowhere.example": [],
    }
    return known.get(host, [host])


def outbound(*ports: int, deadline: float = 20.0, max_bytes: int = 100_000) -> Outbound:
    settings = OutboundSettings(ports=(80, 443, *ports), allow_private=(DESK,), max_redirects=3)
    return Outbound(settings, deadline=deadline, max_bytes=max_bytes, resolve=names)


def at_desk(served: Web, path: str = "/") -> str:
    return f"http://{DESK}:{served.port}{path}"


def slowly(start: bytes, parts: int = 1000, pause: float = 0.05) -> Iterator[bytes]:
    yield start
    for _ in range(parts):
        time.sleep(pause)
        yield b"x"


NUMBER_FORMS = """
    127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.1 0x7f.0x0.0x0.0x1 0177.0.0.1
    00000177.0.0.1 017700000001 0 0.0 127。0。0。1 LOCALHOST localhost [::1] [::ffff:127.0.0.1]
    [::127.0.0.1] [0:0:0:0:0:ffff:7f00:1] [64:ff9b::7f00:1]
"""


@pytest.mark.parametrize("host", NUMBER_FORMS.split())
def test_no_spelling_of_this_machine_is_dialled(host: str) -> None:
    with web(answer(b"secret")) as four, web(answer(b"secret"), host="::1") as six:
        for port in (four.port, six.port):
            client = Outbound(OutboundSettings(ports=(port,)), deadline=5)
            url = f"http://{host}:{port}/"
            for call in (client.get, client.check, partial(client.post, body=b"{}")):
                with pytest.raises((Blocked, Unavailable)):
                    call(url)

    assert four.connections == six.connections == 0


@pytest.mark.parametrize(
    "host", ["inside.example", "mixed.example", "mixed6.example", "mapped.example", "many.example"]
)
def test_one_private_answer_among_public_ones_is_enough_to_refuse_a_name(host: str) -> None:
    with web() as served, pytest.raises(Blocked, match="not on the public Internet"):
        outbound(served.port).get(f"http://{host}:{served.port}/")

    assert served.connections == 0


@pytest.mark.parametrize("port", [22, 25, 5432, 6379, 8500, 9200, 11211, 27017])
def test_only_ports_of_the_web_are_reached(port: int) -> None:
    with pytest.raises(Blocked, match=f":{port} is refused"):
        outbound().check(f"http://1.1.1.1:{port}/")


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:{port}/",
        "//127.0.0.1:{port}/",
        "http://2130706433:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://169.254.169.254/latest/meta-data/",
        "http://mixed.example:{port}/",
        "http://inside.example:{port}/",
        "http://user@127.0.0.1:{port}/",
        "http://desk.example\\@127.0.0.1:{port}/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:{port}/_x",
        "http://1.1.1.1:6379/",
    ],
)
def test_a_redirect_is_judged_like_the_first_address(location: str) -> None:
    with web() as inside:
        away = answer(status="302 Found", location=location.format(port=inside.port))
        with web(away) as served, pytest.raises(Blocked):
            outbound(inside.port).get(at_desk(served))

    assert (served.connections, inside.connections) == (1, 0)


def test_a_name_is_resolved_once_an_exchange_so_a_second_answer_cannot_differ() -> None:
    asked = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    with web(answer(b"first")) as served:
        client = Outbound(OutboundSettings(allow_private=(DESK,)), resolve=rebinding)
        response = client.get(at_desk(served))

    assert (response.body, asked) == (b"first", [DESK])


def test_an_exception_for_one_port_is_none_for_another() -> None:
    with web(answer(b"open")) as served:
        client = Outbound(OutboundSettings(allow_private=(f"127.0.0.1:{served.port}",)))

        assert client.get(served.url).body == b"open"
        with pytest.raises(Blocked):
            client.check("http://127.0.0.1/")


def test_a_private_endpoint_that_a_person_added_is_reached_but_nothing_behind_it() -> None:
    with web(answer(b"inside")) as inside:
        away = answer(status="302 Found", location=f"{inside.url}/")
        with web(lambda asked: away if asked.path == "/away" else answer(b"here")) as served:
            client = Outbound(OutboundSettings(ports=(80, inside.port)))

            assert client.get(served.url, allow_private=True).body == b"here"
            assert client.post(served.url, b"{}", allow_private=True).status == 200
            with pytest.raises(Blocked):
                client.get(f"{served.url}/away", allow_private=True)

    assert inside.connections == 0


def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with web(answer(b"direct")) as served, web(answer(b"proxied")) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)

        assert outbound().get(at_desk(served)).body == b"direct"


def test_the_name_not_the_address_is_shown_to_a_tls_server() -> None:
    with web() as served, pytest.raises(Unavailable):
        outbound().get(f"https://{DESK}:{served.port}/")

    assert DESK.encode() in served.first_bytes[0]


def test_redirects_are_followed_and_told() -> None:
    utf8_as_sent = "/конец".encode().decode("latin-1")
    onward = {"/": "b/", "/b/": "c", "/b/c": utf8_as_sent}

    def hops(asked: Asked) -> bytes:
        location = onward.get(asked.path)
        return answer(status="301 Moved", location=location) if location else answer(b"end")

    with web(hops) as served:
        response = outbound().get(at_desk(served))

    assert response.body == b"end"
    assert response.redirects == tuple(at_desk(served, path) for path in ("/", "/b/", "/b/c"))
    assert response.url.endswith("/%D0%BA%D0%BE%D0%BD%D0%B5%D1%86")


def test_a_loop_of_redirects_ends() -> None:
    away = answer(status="302 Found", location="/")
    with web(away) as served, pytest.raises(Unavailable, match="more than 3 times"):
        outbound().get(at_desk(served))

    assert served.connections == 4


def test_a_post_is_not_redirected() -> None:
    with web(answer(status="307 Away", location="http://1.1.1.1/")) as served:
        response = outbound().post(at_desk(served), b"{}", {"Content-Type": "application/json"})

    assert (response.status, response.headers["location"]) == (307, "http://1.1.1.1/")
    assert served.asked[0].body == b"{}"


def test_a_password_meant_for_one_origin_is_not_carried_to_another() -> None:
    with web(answer(b"end")) as other, web() as served:
        away = answer(status="302 Found", location=at_desk(other))
        served.script = lambda asked: away
        outbound().get(at_desk(served), {"Authorization": "Bearer x", "If-None-Match": '"1"'})

    assert served.asked[0].headers["authorization"] == "Bearer x"
    assert "authorization" not in other.asked[0].headers
    assert other.asked[0].headers["if-none-match"] == '"1"'


def test_the_request_says_who_asks_and_takes_gzip_only() -> None:
    with web(answer(gzip.compress(b"news"), content_encoding="gzip")) as served:
        response = outbound().get(at_desk(served))

    assert response.body == b"news"
    assert served.asked[0].headers["accept-encoding"] == "gzip"
    assert served.asked[0].headers["user-agent"].startswith("Crosswire/")
    assert served.asked[0].headers["host"] == f"{DESK}:{served.port}"


@pytest.mark.parametrize(
    ("start", "pause"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", 0.05),
        (b"HTTP/1.1 200 OK\r\nx-slow: ", 0.05),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffff\r\nx", 0.05),
        (b"", 1.0),
    ],
)
def test_an_answer_that_trickles_ends_at_the_deadline_of_the_whole(
    start: bytes, pause: float
) -> None:
    started = time.monotonic()

    with (
        web(lambda asked: slowly(start, pause=pause)) as served,
        pytest.raises(Unavailable, match=r"did not answer in full within 0\.4 seconds"),
    ):
        outbound(deadline=0.4).get(at_desk(served))

    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (lambda asked: endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65536), "larger than"),
        (lambda asked: endless(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n" * 1000), "does not speak HTTP"),
        (answer(b"short", content_length="500"), "broke off"),
        (answer(b"x", content_length="-1"), "does not speak HTTP"),
        (answer(b"\x1f\x8b", content_encoding="gzip"), "broke off"),
        (answer(b"plain", content_encoding="gzip"), "damaged"),
        (answer(b"\x0b", content_encoding="br"), "not asked for"),
        (answer(gzip.compress(bytes(10_000_000)), content_encoding="gzip"), "larger than"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "does not speak HTTP"),
        (b"", "broke off"),
    ],
)
def test_a_hostile_answer_ends_in_one_sentence(
    script: bytes | Callable[[Asked], Iterator[bytes]], sentence: str
) -> None:
    with web(script) as served, pytest.raises(Unavailable, match=sentence):
        outbound(deadline=20).get(at_desk(served))


def test_endless_interim_answers_end_at_the_deadline() -> None:
    interim = b"HTTP/1.1 100 Continue\r\n\r\n" * 100

    with (
        web(lambda asked: endless(b"", interim)) as served,
        pytest.raises(Unavailable, match="did not answer in full"),
    ):
        outbound(deadline=0.4).get(at_desk(served))


def endless(start: bytes, part: bytes) -> Iterator[bytes]:
    yield start
    while True:
        yield part


@pytest.mark.parametrize(
    "script",
    [
        lambda asked: slowly(b"HTTP/1.1 200 OK\r\n\r\n"),
        lambda asked: endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65536),
        answer(gzip.compress(bytes(10_000_000)), content_encoding="gzip"),
        answer(b"\x0b", content_encoding="br"),
        answer(b"short", content_length="500"),
    ],
)
def test_once_a_receiver_has_answered_its_body_cannot_undo_the_status(
    script: bytes | Callable[[Asked], Iterator[bytes]],
) -> None:
    with web(script) as served:
        response = outbound(deadline=1.5).post(at_desk(served), b"{}")

    assert (response.status, response.truncated) == (200, True)
    assert len(response.body) <= 100_000


def test_the_next_address_of_a_name_is_tried_when_one_refuses() -> None:
    with web(answer(b"here")) as served:
        client = Outbound(
            OutboundSettings(allow_private=(DESK,)), resolve=lambda *_: ["127.0.0.2", "127.0.0.1"]
        )

        assert client.get(at_desk(served)).body == b"here"


def test_a_closed_port_an_unknown_name_and_a_silent_name_server_are_sentences() -> None:
    def silent(host: str, port: int) -> Sequence[str]:
        time.sleep(6)
        return []

    def ignorant(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with web() as served:
        closed = at_desk(served)
    allowed = OutboundSettings(allow_private=(DESK,), deadline=timedelta(seconds=2))

    with pytest.raises(Unavailable, match=r"could not be reached: Connection refused\."):
        outbound().get(closed)
    with pytest.raises(Unavailable, match=r"could not be found: Name or service not known\."):
        Outbound(allowed, resolve=ignorant).get("http://nobody.example/")
    with pytest.raises(Unavailable, match="could not be reached: the name has no address"):
        outbound().get("http://nowhere.example/")
    with pytest.raises(Unavailable, match="name server did not answer"):
        Outbound(allowed, resolve=silent).get(f"http://{DESK}/")

"""Addresses are looked at before they are polled: hosts beside each other, one host politely."""

import time

from crosswire.domain.looks import Looked
from crosswire.outbound import Outbound
from crosswire.settings import OutboundSettings
from crosswire_ingest.looking import Scout, look_at_all
from crosswire_ingest.reading.discovery import feeds_offered
from tests.fetching import feed_of
from tests.samples import NOON
from tests.servers.feeds import page, rss
from tests.servers.web import Asked, answer, web


def scout() -> Scout:
    allowed = ("127.0.0.1", *(f"127.1.0.{n}" for n in range(10)))
    return Scout(
        outbound=Outbound(OutboundSettings(allow_private=allowed), deadline=20),
        read=feed_of,
        feeds_on=feeds_offered,
        now=lambda: NOON,
    )


def looks(*addresses: str, pause: float = 0.0) -> dict[str, Looked]:
    return {it.asked: it for it in look_at_all(addresses, scout().look, pause=pause)}


def test_two_requests_to_one_host_are_a_pause_apart_and_hosts_do_not_wait_for_each_other() -> None:
    times: dict[str, list[float]] = {}

    def serve(asked: Asked) -> bytes:
        times.setdefault(asked.headers["host"], []).append(time.monotonic())
        return rss("north")

    with web(serve, host="0.0.0.0") as server:
        names = [f"http://127.1.0.{n}:{server.port}/{path}" for n in range(4) for path in "ab"]
        found = looks(*names, pause=1.0)

    assert {it.sight for it in found.values()} == {"ok"}
    assert all(second - first > 0.99 for first, second in times.values())
    starts = [first for first, _ in times.values()]
    assert max(starts) - min(starts) < 1.0


def test_a_host_that_asks_for_time_is_asked_nothing_more() -> None:
    with web(answer(status="429 Too Many Requests", retry_after="60")) as server:
        found = looks(f"{server.url}/a", f"{server.url}/b", f"{server.url}/c")

        assert len(server.asked) == 1
    assert {it.sight for it in found.values()} == {"trouble"}
    assert all(it.url for it in found.values())


def test_one_feed_in_two_forms_is_one_and_a_feed_of_comments_is_none() -> None:
    def serve(asked: Asked) -> bytes:
        if asked.path == "/":
            return page(
                "<link rel=alternate type='application/rss+xml' href='/rss'>"
                "<link rel=alternate type='application/atom+xml' href='/atom'>"
                "<link rel=alternate type='application/rss+xml' href='/comments/feed'>"
            )
        return rss("comments" if "comments" in asked.path else "north")

    with web(serve) as server:
        (found,) = looks(f"{server.url}/").values()

        assert (found.sight, found.url) == ("found", f"{server.url}/rss")


def test_what_a_page_names_and_is_no_feed_is_not_offered() -> None:
    def serve(asked: Asked) -> bytes:
        if asked.path == "/":
            return page("<link rel=alternate type='application/rss+xml' href='/gone'>")
        return answer(status="404 Not Found")

    with web(serve) as server:
        (found,) = looks(f"{server.url}/").values()

    assert (found.sight, found.offers) == ("page", ())


def test_a_redirect_counts_as_a_move_only_if_it_is_for_good() -> None:
    def serve(asked: Asked) -> bytes:
        status = {"/301": "301 Moved Permanently", "/302": "302 Found"}.get(asked.path)
        return answer(status=status, location="/rss") if status else rss("north")

    with web(serve) as server:
        found = looks(f"{server.url}/301", f"{server.url}/302")

    assert [(it.sight, it.url) for it in found.values()] == [
        ("moved", f"{server.url}/rss"),
        ("ok", f"{server.url}/302"),
    ]


def test_hosts_that_lead_to_one_ask_it_one_by_one_and_not_once_it_wants_time() -> None:
    times: list[float] = []

    def serve(asked: Asked) -> bytes:
        if asked.path != "/shared":
            return answer(status="302 Found", location=f"http://127.1.0.9:{server.port}/shared")
        times.append(time.monotonic())
        limited = answer(status="429 Too Many Requests", retry_after="60")
        return rss("north") if len(times) < 3 else limited

    with web(serve, host="0.0.0.0") as server:
        names = [f"http://127.1.0.{n}:{server.port}/{n}" for n in range(5)]
        found = looks(*names, pause=0.3)

    assert len(times) == 3
    assert min(times[1] - times[0], times[2] - times[1]) > 0.29
    assert sorted(it.sight for it in found.values()) == ["ok", "ok", *["trouble"] * 3]
    assert all(it.url == asked for asked, it in found.items())

"""What a feed asks of those who poll it."""

import time
from datetime import timedelta

import pytest

from crosswire_ingest.feeds import Hints, read_feed
from crosswire_ingest.reading.hints import hints_of
from tests.samples import NOON

ITEM = "<item><title>A</title><ttl>1</ttl></item>"


def test_the_hints_of_a_feed_are_read() -> None:
    channel = (
        "<ttl> 60 </ttl><skipHours><hour>0</hour><hour>24</hour><hour>13</hour><hour>99</hour>"
        f"</skipHours>{ITEM}<skipDays><day>Sunday</day><day>saturday</day><day>x</day></skipDays>"
        "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self'"
        " href='https://north-daily.example/rss'/>"
    )
    body = f"<rss version='2.0'><channel>{channel}</channel></rss>".encode()

    document = read_feed(body, {}, "https://mirror.example/", 100, NOON)

    assert document.hints == Hints(
        ttl=timedelta(hours=1),
        skip_hours=(0, 13),
        skip_days=(5, 6),
        self_link="https://north-daily.example/rss",
    )


@pytest.mark.parametrize(
    ("stated", "ttl"),
    [
        ("<sy:updatePeriod>hourly</sy:updatePeriod>", timedelta(hours=1)),
        (
            "<sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>",
            timedelta(hours=6),
        ),
        ("<sy:updatePeriod>daily</sy:updatePeriod><ttl>15</ttl>", timedelta(days=1)),
        ("<ttl>15</ttl><sy:updatePeriod>often</sy:updatePeriod>", timedelta(minutes=15)),
        ("<ttl>0</ttl>", None),
        ("<ttl>soon</ttl>", None),
        ("<ttl>999999</ttl>", timedelta(days=7)),
        ("<sy:updatePeriod>yearly</sy:updatePeriod>", timedelta(days=7)),
        ("", None),
    ],
)
def test_a_document_stays_as_it_is_for_so_long(stated: str, ttl: timedelta | None) -> None:
    assert hints_of(f"<rss><channel>{stated}{ITEM}</channel>").ttl == ttl


def test_a_document_built_to_take_long_does_not() -> None:
    started = time.monotonic()

    for part in ("<ttl>", "<ttl ", "<skipHours>", "<item>", "</item>"):
        hints_of(part * 200_000)

    assert time.monotonic() - started < 3

"""Dates that only the whole document explains."""

from datetime import datetime, timedelta

from crosswire_ingest.feeds import read_feed
from tests.samples import NOON


def times(*dates: str, channel: str = "") -> list[datetime | None]:
    items = "".join(
        f"<item><title>Title number {number}</title>{date and f'<pubDate>{date}</pubDate>'}</item>"
        for number, date in enumerate(dates)
    )
    body = f"<rss version='2.0'><channel>{channel}{items}</channel></rss>".encode()
    entries = read_feed(body, {}, "https://north-daily.example/rss", 100, NOON).entries
    return [entry.published_at for entry in entries]


def test_a_time_without_zone_takes_that_of_the_others() -> None:
    built = "<lastBuildDate>Tue, 14 May 2024 14:30:00 +0200</lastBuildDate>"

    assert times("14 May 2024 14:00:00", channel=built) == [NOON]
    assert times("14 May 2024 14:00:00", "14 May 2024 13:00:00 +0200") == [
        NOON,
        NOON - timedelta(hours=1),
    ]


def test_a_time_without_zone_stays_unknown_where_the_others_have_none_or_several() -> None:
    assert times("14 May 2024 12:00:00") == [None]
    several = times("14 May 2024 12:00:00", "13 May 2024 12:00:00 GMT", "13 May 2024 12:00:00 EDT")
    assert several[0] is None


def test_a_time_that_all_items_share_is_that_of_the_document() -> None:
    now = "Tue, 14 May 2024 11:59:13 GMT"

    assert times(now, now, now) == [None, None, None]
    assert times(now, now, "Tue, 14 May 2024 11:59:15 GMT") == [None, None, None]


def test_items_that_come_out_together_keep_their_time() -> None:
    hour, day = "Tue, 14 May 2024 05:00:00 GMT", "14 May 2024"
    odd = "Tue, 14 May 2024 11:59:13 GMT"

    assert times(hour, hour, hour) == [NOON - timedelta(hours=7)] * 3
    assert times(day, day, day) == [NOON] * 3
    assert None not in times(odd, odd)
    assert None not in times(odd, odd, odd, "Mon, 13 May 2024 11:59:13 GMT")


def test_a_second_date_serves_when_the_first_cannot_be() -> None:
    body = (
        b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title>"
        b"<published>0001-01-01T00:00:00Z</published><updated>2024-05-14T12:00:00Z</updated>"
        b"</entry></feed>"
    )

    (entry,) = read_feed(body, {}, "https://north-daily.example/atom", 100, NOON).entries

    assert entry.published_at == NOON

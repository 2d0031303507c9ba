"""Dates as feeds write them."""

from datetime import UTC, datetime, timedelta

import pytest

from crosswire_ingest.reading.moments import moment_of
from tests.samples import NOON


@pytest.mark.parametrize(
    "stated",
    [
        "Tue, 14 May 2024 12:00:00 GMT",
        "Tue, 14 May 2024 12:00:00 +0000",
        "Tue, 14 May 2024 12:00:00 Z",
        "Tue, 14 May 2024 12:00 UT",
        "Tue,14 May 2024 14:00:00 GMT+2",
        "14 May 24 12:00:00 GMT",
        "Tuesday, 14-May-24 12:00:00 GMT",
        "Tue, 14 May 2024 08:00:00 EDT",
        "Tue, 14 May 2024 14:00:00 CEST",
        "Tue, 14 May 2024 15:00:00 MSK",
        "Tue, 14 May 2024 21:00:00 KST",
        "Tue, 14 May 2024 14:00:00 +02:00",
        "Tue, 14 May 2024 14:00:00 +0200 (CEST)",
        "Tue May 14 08:00:00 EDT 2024",
        "May 14, 2024 08:00 AM EDT",
        "May 14, 2024 02:00 p.m. CEST",
        "Tue, 14 May 2024 24:00:00 +1200",
        "2024-05-14T12:00:00Z",
        "2024-05-14t12:00z",
        "2024-05-14 12:00:00 UTC",
        "2024-05-14T14:00:00.123456789+02:00",
        "2024-05-14T14:00:00+0200",
        "2024-05-14T07:00:00-05",
        "20240514T120000Z",
        "2024/05/14 12:00:00 GMT",
        "1715688000",
        "1715688000123",
        "Di, 14 Mai 2024 14:00:00 +0200",
        "mar, 14 mai 2024 14:00:00 +0200",
        "mar, 14 may 2024 14:00:00 +0200",
        "вт, 14 мая 2024 15:00:00 +0300",
        "14 травня 2024 р. 15:00 EEST",
        "Τρι, 14 Μαΐου 2024 15:00:00 +0300",
        "14 maja 2024 14:00:00 +0200",
        "2024. május 14. 14:00:00 +0200",
        "الثلاثاء، 14 مايو 2024 15:00:00 +0300",
        "2024年5月14日 21:00:00 +0900",
        "2024년 5월 14일 오후 9:00 KST",
        "2024年5月14日 下午8:00 +0800",
    ],
)
def test_a_time_with_its_zone_is_understood_however_it_is_written(stated: str) -> None:
    moment = moment_of(stated)

    assert moment is not None
    assert moment.at(None) == NOON


@pytest.mark.parametrize(
    "stated",
    [
        *("last week", "", "2024", "2024-05", "May 2024", "12:00:00 GMT"),
        *("31 Feb 2024", "2024-13-01", "Tue, 14 May 2024 25:00:00 GMT", "14 Foo 2024"),
        *("14 May 2024 edition 5", "x" * 500, "1" * 500, "99999999999999999999"),
    ],
)
def test_what_is_no_date_is_none(stated: str) -> None:
    assert moment_of(stated) is None


def test_a_day_by_numbers_counts_where_day_and_month_can_be_told() -> None:
    assert moment_of("05/06/2024") is None
    assert moment_of("25/06/2024") == moment_of("06/25/2024") == moment_of("2024-06-25")
    assert moment_of("05.06.2024") == moment_of("05.06.24") == moment_of("2024-06-05")
    assert moment_of("05/06/24") is moment_of("23/10/30") is None


def test_a_day_alone_is_its_noon() -> None:
    moment = moment_of("14 May 2024")

    assert moment is not None
    assert moment.at(None) == moment.at(timedelta(hours=9)) == NOON


def test_a_time_without_zone_is_of_a_given_one_or_unknown() -> None:
    moment = moment_of("Tue, 14 May 2024 14:00:00")

    assert moment is not None
    assert moment.at(None) is None
    assert moment.at(timedelta(hours=2)) == NOON


@pytest.mark.parametrize("zone", ["IST", "Europe/Paris", "XYZ", "A", "+9900"])
def test_a_zone_that_is_not_known_makes_the_time_unknown(zone: str) -> None:
    moment = moment_of(f"Tue, 14 May 2024 14:00:00 {zone}")

    assert moment is None or moment.at(timedelta(0)) is None


def test_a_name_means_what_it_means_in_the_language_of_the_feed() -> None:
    assert moment_of("14 listopada 2024") is None
    assert moment_of("14 listopada 2024", "pl") == moment_of("2024-11-14")
    assert moment_of("14 listopada 2024", "hr") == moment_of("2024-10-14")

    american = moment_of("Tue May 14 12:00:00 CST 2024", "en")
    chinese = moment_of("Tue May 14 12:00:00 CST 2024", "zh")
    assert american is not None
    assert american.at(None) == NOON + timedelta(hours=6)
    assert chinese is not None
    assert chinese.at(None) is None


def test_two_digits_are_a_year_of_the_last_century_or_of_this() -> None:
    old, new = moment_of("14 May 99"), moment_of("14 May 05")

    assert old is not None
    assert new is not None
    assert (old.clock.year, new.clock.year) == (1999, 2005)


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    last = moment_of("9999-12-31T23:59:59-12:00")

    assert last is not None
    assert last.at(None) is None
    assert moment_of("0001-01-01T00:00:00+12:00") is not None
    assert moment_of("2016-12-31T23:59:60Z") == moment_of("2016-12-31T23:59:59Z")
    assert moment_of("0000-00-00T00:00:00Z") is None


def test_a_moment_is_given_in_utc() -> None:
    moment = moment_of("2024-05-14T15:00:00+03:00")

    assert moment is not None
    assert moment.at(None) == datetime(2024, 5, 14, 12, tzinfo=UTC)

"""Times of publication: stated or unknown, never guessed."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from crosswire.domain.errors import Refused
from crosswire_ingest.dates import given_time, plausible, stated_time
from tests.samples import NOON


@pytest.mark.parametrize(
    ("stated", "when"),
    [
        ("2024-05-14T12:00:00Z", NOON),
        ("2024-05-14T14:00:00+02:00", NOON),
        ("2024-05-14T12:00:00", None),
        ("2024-05-14", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59-10:00", None),
        ("", None),
        (None, None),
    ],
)
def test_a_page_states_its_time_with_a_zone_or_not_at_all(
    stated: str | None, when: datetime | None
) -> None:
    assert stated_time(stated) == when


@pytest.mark.parametrize(
    ("when", "believed"),
    [
        (NOON - timedelta(days=9000), True),
        (NOON + timedelta(hours=23), True),
        (NOON + timedelta(hours=25), False),
        (datetime(1970, 1, 1, tzinfo=UTC), False),
        (datetime(1, 1, 1, tzinfo=UTC), False),
    ],
)
def test_zeros_of_programs_and_the_future_are_no_times_of_publication(
    when: datetime, believed: bool
) -> None:
    assert plausible(when, NOON) == (when if believed else None)


@pytest.mark.parametrize(
    ("value", "when"),
    [
        (date(2024, 5, 14), NOON),
        ("2024-05-14", NOON),
        (" 2024-05-14T12:00Z ", NOON),
        (datetime(2024, 5, 14, 15, tzinfo=timezone(timedelta(hours=3))), NOON),
    ],
)
def test_a_person_gives_a_time_with_its_zone_or_a_day_which_is_its_noon(
    value: object, when: datetime
) -> None:
    assert given_time(value, NOON) == when


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("14 May", "is not a time"),
        ("2024-02-31", "is not a time"),
        ("2024-05-14T12:00:00", "has no time zone"),
        (datetime(2024, 5, 14, 12), "has no time zone"),  # noqa: DTZ001
        ("2031-01-01", "cannot be a time of publication"),
        ("1822-03-02", "cannot be a time of publication"),
    ],
)
def test_a_wrong_time_is_refused_in_a_sentence(value: object, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        given_time(value, NOON)

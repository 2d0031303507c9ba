"""When talks, votes and summits take place, and which of a series they are."""

from datetime import date

import pytest

from tests.unit.extractor.desk import claims_of, moment, only

MONDAY, TUESDAY, THURSDAY = date(2024, 5, 13), date(2024, 5, 14), date(2024, 5, 16)


@pytest.mark.parametrize(
    ("sentence", "key", "when", "certain"),
    [
        (
            "A second round of talks between Israel and Egypt was scheduled on Thursday.",
            "date|talks|EG+IL|2",
            THURSDAY,
            False,
        ),
        (
            "The second round of talks between Israel and Egypt took place on Monday.",
            "date|talks|EG+IL|2",
            MONDAY,
            True,
        ),
        (
            "Talks between Russia and Kiev are underway.",
            "date|talks|RU+UA|",
            TUESDAY,
            True,
        ),
        (
            "The summit between the US and North Korea will take place on Thursday.",
            "date|summit|KP+US|",
            THURSDAY,
            False,
        ),
        ("Kenya's election will be held on May 30.", "date|election|KE|", date(2024, 5, 30), False),
        (
            "The third round of negotiations between Israel and Egypt is due to begin later today.",
            "date|talks|EG+IL|3",
            TUESDAY,
            False,
        ),
        (
            "Talks between Israel and Egypt were postponed to Thursday.",
            "date|talks|EG+IL|",
            THURSDAY,
            False,
        ),
    ],
)
def test_an_event_has_participants_a_number_and_a_time(
    sentence: str, key: str, when: date, certain: bool
) -> None:
    claim = only(claims_of(sentence))

    assert claim.question.key == key
    assert moment(claim) == (when, certain)


def test_the_next_round_is_the_one_after_the_last_that_was_named() -> None:
    text = (
        "Israel sent its demands to Egypt. A first round of talks between the two countries took "
        "place on Monday. The next round of negotiations is due to take place later today, the "
        "Egyptian president confirmed."
    )

    first, second = claims_of(text)

    assert first.question.key == "date|talks|EG+IL|1"
    assert second.question.key == "date|talks|EG+IL|2"
    assert moment(second) == (TUESDAY, False)
    assert second.attribution.speaker is not None
    assert second.attribution.speaker.side == "EG"


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks were held on Monday.",
        "Talks between Israel and Egypt failed to produce a result.",
        "Israel has wanted talks with Egypt since Monday.",
        "Israel must halt the bombing before talks with Egypt on Monday.",
        "Egypt talks a lot on Monday.",
    ],
)
def test_without_parties_or_a_time_there_is_nothing_to_compare(sentence: str) -> None:
    assert claims_of(sentence) == []

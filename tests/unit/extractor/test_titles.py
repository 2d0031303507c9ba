"""Headlines lose what outlets add to them, and keep what belongs to them."""

import pytest

from crosswire_extractor.reading.sentences import sentences_in
from crosswire_extractor.reading.titles import title_of, without_title


@pytest.mark.parametrize(
    "title",
    [
        "Twelve die in flood | The Daily",
        "BREAKING: Twelve die in flood",
        "Breaking news - Twelve die in flood",
        "UPDATE 2-Twelve die in flood",
        "Live updates: Twelve die in flood",
        "Twelve die in flood - Norvale Herald",
        "Twelve die in flood – North Daily",
        "LIVE: Twelve die in flood - Kell News | Site",
    ],
)
def test_a_title_loses_what_the_outlet_adds(title: str) -> None:
    told = title_of(title, "north-daily")

    assert told is not None
    assert told.text == "Twelve die in flood"
    assert told.in_title


def test_an_outlet_is_known_by_its_own_name() -> None:
    told = [title_of("Twelve die in flood - Kell Harbour", by) for by in ("kell-harbour", "")]

    assert [each.text for each in told if each] == [
        "Twelve die in flood",
        "Twelve die in flood - Kell Harbour",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Twelve die in flood - ministry",
        "Twelve die in flood - Ada Roe",
        "Twelve die in flood - says the Herald",
        "Twelve die in flood - Radio",
        "North Daily",
        "Live fire kills twelve",
        "Breaking the siege: twelve die",
        "Watch-tower falls in Kell",
        "Exclusive club: twelve join",
        "LIVE:",
    ],
)
def test_what_belongs_to_a_title_stays(title: str) -> None:
    told = title_of(title, "north-daily")

    assert told is not None
    assert told.text == title


def test_a_text_that_opens_with_its_title_tells_it_once() -> None:
    title = title_of("Twelve die in flood")
    body = sentences_in("Twelve die in flood.\nThe river rose overnight.")

    assert [each.text for each in without_title(body, title)] == ["The river rose overnight."]
    other = sentences_in("The river rose overnight.\nIt has fallen since.")
    assert without_title(other, title) == other
    assert without_title(body[1:], title) == body[1:]
    assert without_title(body[:1], title) == body[:1]
    assert without_title(body, None) == body

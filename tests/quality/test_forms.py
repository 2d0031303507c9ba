"""One clash in many forms: as many as were found stay found, and the table shows which."""

from pathlib import Path

import pytest

from crosswire.settings import AlertSettings
from crosswire_alerts.judge import UNTOLD
from crosswire_extractor.reading import read
from tests.quality.cases import Item
from tests.quality.forms import (
    Clash,
    Matrix,
    as_alerted,
    files,
    floor_of,
    lines_of,
    matrix_of,
    read_forms,
    total_of,
)

WON = Clash(
    name="a race",
    told=("Kell won.", "Kell wins##He won."),
    denied=("Kell lost.",),
    silent=("Omm lost.", "Kell lost in May."),
)


@pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)
def test_as_many_pairs_of_forms_as_before_are_found_and_nothing_that_only_looks_alike(
    file: Path,
) -> None:
    matrices = [matrix_of(clash) for clash in read_forms(file)]

    assert sum(each.found for each in matrices) >= floor_of(file)
    assert [each.clash.name for each in matrices if each.false] == []


def test_each_event_is_told_and_denied_in_several_forms_and_none_stands_twice() -> None:
    clashes = [clash for file in files() for clash in read_forms(file)]
    forms = [form for each in clashes for form in (*each.told, *each.denied, *each.silent)]

    assert all(len(clash.told) > 2 and len(clash.denied) > 3 for clash in clashes)
    assert len(set(forms)) == len(forms)


def test_a_row_is_a_form_that_tells_it_and_a_column_one_that_denies_it() -> None:
    matrix = Matrix(WON, ("#..", "c#."))

    assert list(lines_of(matrix)) == [
        "a race: 1 of 2, 1 false",
        "  #|..  Kell won.",
        "  c|#.  Kell wins##He won.",
        "    1. found 1: Kell lost.",
        "    2. false 1: Omm lost.",
        "    3. false 0: Kell lost in May.",
    ]
    assert total_of([matrix]) == (
        "1 events, 2 pairs of forms, 1 found (50%); 1 of 4 pairs that only look alike alert"
    )


def test_a_plain_clash_is_found_and_a_form_that_says_nothing_of_it_is_not() -> None:
    clash = Clash(
        name="a mill",
        told=("The mill at Korven is open, its owner said on Tuesday.", "It rained on Tuesday."),
        denied=("The mill at Korven is closed, workers said on Tuesday.",),
        silent=("The mill at Olvar is closed, workers said on Tuesday.",),
    )

    assert matrix_of(clash).rows == ("#.", "..")


def test_of_two_that_no_key_brings_together_the_alert_service_never_hears() -> None:
    told, other = (
        next(each for each in read(*item.article()) if each.frame and each.frame.arguments)
        for item in (
            Item.told(
                "The mill at Korven burned down.", source="Kervo Post", published="2025-03-04T10:00"
            ),
            Item.told(
                "The mill at Korven did not burn down.",
                source="Orla Echo",
                published="2025-03-04T11:00",
            ),
        )
    )
    assert other.frame is not None
    unfound = other.with_(frame=other.frame.with_(found_by=()))

    assert as_alerted(told, other, settings=AlertSettings()) is not UNTOLD
    assert as_alerted(told, unfound, settings=AlertSettings()) is UNTOLD

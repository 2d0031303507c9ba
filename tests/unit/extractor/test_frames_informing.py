"""Who was told, warned or ordered, and who knew of it."""

import pytest

from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("The ministry was never notified of the leak, Ada Roe said.", "inform", "negated"),
        ("Nobody told the families of the miners, their lawyer said.", "inform", "negated"),
        ("The harbour office got no alert of the surge, the mayor said.", "warn", "negated"),
        ("No warning was sent to the ferry Ona, the coast guard said.", "warn", "negated"),
        ("Kell Motors was warned of the fault by its engineers.", "warn", "affirmed"),
        ("Nine alerts about the Teal were sent to the harbour office.", "warn", "affirmed"),
        ("General Ada Roe gave no order to the troops.", "order", "negated"),
        ("Tom Sund had received instructions from the mayor, he said.", "order", "affirmed"),
        ("Kell Motors knew of the leak in May, the regulator said.", "learn", "affirmed"),
        ("The miners were alerted by the mayor.", "warn", "affirmed"),
    ],
)
def test_it_is_read_as_a_deed(text: str, predicate: str, polarity: str) -> None:
    [claim] = told(text, predicate)

    assert (claim.polarity, claim.modality) == (polarity, "asserted")


def test_who_is_told_and_of_what() -> None:
    [claim] = told("Kell Motors was warned of the fault by its engineers.", "warn")

    assert claim.frame is not None
    roles = {(each.role, each.link): each.head for each in claim.frame.arguments}
    assert roles == {
        ("agent", ""): "engineer",
        ("patient", ""): "kell motors",
        ("oblique", "about"): "fault",
    }


def test_a_flood_warning_is_a_warning_of_a_flood() -> None:
    [claim] = told("The harbour office got no flood warning.", "warn")

    assert claim.frame is not None
    assert [each.head for each in claim.frame.arguments if each.link == "about"] == ["flood"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister told reporters that the talks had failed.",
        "The union warned that food was short.",
    ],
)
def test_to_report_is_no_deed_of_its_own(text: str) -> None:
    assert told(text, "inform") == told(text, "warn") == []

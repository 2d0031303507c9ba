"""What looks like two figures, or two doers, for one thing and is told to be two things."""

import pytest

from tests.unit.alerts.stories import SETTINGS, said, strongest


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            ("First quake kills 12", "The first quake killed 12 people in Orlava, its mayor said."),
            (
                "Second quake kills five",
                "The second earthquake killed five people in Orlava, rescuers said.",
            ),
            id="the first and the second of two",
        ),
        pytest.param(
            ("Kell to cut jobs", "Kell Motors will cut 800 jobs in Torvik, it said."),
            (
                "Union tells of job cuts",
                "Kell Motors will cut 1,500 jobs in all, 800 of them in Torvik, the union said.",
            ),
            id="the one tells the other's figure as a part of his own",
        ),
        pytest.param(
            ("Army kills 12 rebels", "The army killed 12 rebels in Orlava, a spokesman said."),
            (
                "Militia kills villagers",
                "A militia killed nine villagers in Orlava, a local chief said.",
            ),
            id="fighters and villagers",
        ),
        pytest.param(
            ("Army takes Orlava", "The army captured Orlava on Tuesday, its spokesman said."),
            (
                "Militia takes Orlava with army",
                "The Falcon militia captured Orlava together with the army, its leader said.",
            ),
            id="a headline that says with whom",
        ),
        pytest.param(
            ("130 trains cancelled", "Norbahn cancelled 130 trains on Monday, it said."),
            ("210 trains cancelled", "Norbahn cancelled 210 trains on Sunday, the union said."),
            id="headlines of two days",
        ),
    ],
)
def test_two_things_of_one_kind_are_no_clash(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    verdict = strongest(said("north-daily", *first), said("coast-times", *second, hours=6))

    assert verdict.type in (None, "date") or verdict.confidence < SETTINGS.alert_at

"""What had not come about on one day, and may have come about on a later one."""

import pytest

from tests.unit.alerts.stories import raised, said, strongest

NOT_YET = ("No aid for Orvan", "Not one aid lorry has arrived in Orvan, its mayor said.")


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("The first aid lorries arrived in Orvan on Thursday, the army said.", 54),
        ("Aid lorries arrived in Orvan, the army said.", 54),
    ],
)
def test_lorries_that_came_after_it_was_denied_do_not_contradict_it(text: str, hours: int) -> None:
    first = said("north-daily", *NOT_YET)
    second = said("coast-times", "Aid for Orvan", text, hours=hours)

    assert not raised(strongest(first, second))


@pytest.mark.parametrize(
    "text",
    [
        "Aid lorries arrived in Orvan, the army said.",
        "Aid lorries arrived in Orvan on Monday, the army said.",
    ],
)
def test_lorries_that_came_before_it_was_denied_contradict_it(text: str) -> None:
    first = said("north-daily", *NOT_YET)
    second = said("coast-times", "Aid for Orvan", text, hours=2)

    assert raised(strongest(first, second))


def test_nurses_did_it_and_the_union_of_nurses_says_that_its_members_did_not() -> None:
    first = said(
        "north-daily", "Gates shut", "Nurses blocked the gates of Orvan clinic, police say."
    )
    second = said(
        "coast-times",
        "Nurses: not us",
        "The nurses' union insisted on Tuesday that its members had not blocked the gates of "
        "Orvan clinic.",
    )

    assert raised(strongest(first, second))


def test_a_mayor_who_says_that_they_have_come_since_does_not_turn_round() -> None:
    first = said("north-daily", *NOT_YET)
    second = said(
        "coast-times",
        "Aid for Orvan",
        "The first aid lorries arrived in Orvan on Thursday, its mayor said.",
        hours=54,
    )

    assert strongest(first, second).relation not in ("contradicts", "reverses")


def test_strikers_are_drivers_who_strike() -> None:
    first = said(
        "north-daily", "Orvan", "Police fired rubber bullets at striking drivers in Orvan, he said."
    )
    second = said(
        "coast-times",
        "Orvan",
        "Police denied that they had fired rubber bullets at the strikers in Orvan.",
    )

    assert raised(strongest(first, second))


def test_no_jet_is_not_the_drone_that_was_shot_down() -> None:
    first = said("north-daily", "Orvan", "Rebels shot down a drone over Orvan on Tuesday, he said.")
    second = said(
        "coast-times",
        "Orvan",
        "The air force said on Tuesday that no jet had been shot down over Orvan.",
    )

    assert not raised(strongest(first, second))

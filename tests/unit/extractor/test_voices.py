"""For which body somebody speaks: a spokesman's "we", and an outlet that is a body itself."""

import pytest

from crosswire_extractor.reading.officials import camp_of, official_of
from tests.unit.extractor.test_frames import heads, of


@pytest.mark.parametrize(
    ("lead", "head"),
    [
        ("The army's spokesman, Colonel Viktor Omm,", "army"),
        ("The spokesman of the general staff, Viktor Omm,", "army"),
        ("Police spokesman Viktor Omm", "police"),
        ("Viktor Omm, a spokesman for the army,", "army"),
        ("Kell Lines spokesman Viktor Omm", "kell lines"),
    ],
)
def test_we_is_the_body_for_which_a_spokesman_speaks(lead: str, head: str) -> None:
    claim = of("shell", f'{lead} said: "We did not shell the hospital in Belnik."')

    assert heads(claim)["agent"] == head


def test_a_minister_means_himself() -> None:
    claim = of("shell", 'Minister Viktor Omm said: "We did not shell the hospital in Belnik."')

    assert heads(claim)["agent"] == "viktor omm"


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("ministry-of-defence-of-tavaria", "org:defence-ministry"),
        ("defence-ministry", "org:defence-ministry"),
        ("police-gazette", None),
        ("kervo-post", None),
    ],
)
def test_a_body_that_publishes_speaks_for_itself(source: str, key: str | None) -> None:
    found = official_of(source)

    assert (found.key if found else None) == key


def test_the_army_s_troops_are_the_government_s_and_the_post_s_nobody_s() -> None:
    army, union = official_of("army"), official_of("union")

    assert army is not None
    assert camp_of(army) == "government"
    assert union is not None
    assert camp_of(union) is None

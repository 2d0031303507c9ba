"""Which harm a verb or the noun of an event tells."""

import pytest

from crosswire import lexis


@pytest.mark.parametrize("word", ["blow up", "shell", "sabotage", "bombing", "derail", "strike"])
def test_what_harms_a_thing_is_harm_to_things(word: str) -> None:
    assert "things" in lexis.harms_of(word)


def test_a_killing_is_no_harm_to_things() -> None:
    assert lexis.harms_of("massacre") == {"life"}


@pytest.mark.parametrize("word", ["announce", "meeting", "build"])
def test_other_deeds_are_no_harm(word: str) -> None:
    assert not lexis.harms_of(word)

"""Denials that say little by themselves, and what they do not deny."""

from tests.unit.extractor.test_frames_rebuttals import sides


def test_who_says_otherwise_denies_what_another_says() -> None:
    text = "Norway claimed Swedish bombs had killed 40 people, but local officials say otherwise."

    assert sides(text, "kill") == {("Norway", "affirmed"), ("local officials", "negated")}


def test_to_rule_something_out_denies_nothing_that_was_said() -> None:
    title = "Berg says Norway is sending ships to prevent an attack but rules out participation"

    assert ("Norway", "negated") not in sides("", "send", title=title)
    assert ("Norway", "negated") not in sides("", "prevent", title=title)


def test_when_something_happened_is_not_what_is_denied() -> None:
    text = "Norway denied that the crew abandoned the ferry before it sank."

    assert sides(text, "abandon") == {("Norway", "negated")}
    assert sides(text, "sink") == set()

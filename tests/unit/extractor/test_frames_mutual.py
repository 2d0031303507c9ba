"""Two who blame each other: each of them says that the other did it."""

import pytest

from crosswire.domain.claims import Claim
from tests.unit.extractor.test_frames import framed


def shelled(text: str) -> list[Claim]:
    return [claim for claim in framed(text) if claim.frame and claim.frame.predicate == "shell"]


def told(text: str) -> list[tuple[list[str], list[str]]]:
    """Who says so, and who is said to have done it."""
    return [
        (
            [speaker.name for speaker in claim.attribution.chain],
            [each.head for each in claim.frame.arguments if each.role == "agent"],
        )
        for claim in shelled(text)
        if claim.frame
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden blame each other for the shelling of the Halvik plant.",
        "Norway and Sweden accuse one another of shelling the Halvik plant.",
        "Norway and Sweden traded blame over the shelling of the Halvik plant.",
        "Norway and Sweden traded accusations over the shelling of the Halvik plant.",
    ],
)
def test_each_says_that_the_other_did_it(text: str) -> None:
    assert told(text) == [(["Norway"], ["sweden"]), (["Sweden"], ["norway"])]


def test_whoever_reports_it_is_named_before_them() -> None:
    text = "The UN said Norway and Sweden blame each other for the shelling of the Halvik plant."

    assert told(text) == [(["UN", "Norway"], ["sweden"]), (["UN", "Sweden"], ["norway"])]


def test_each_version_is_worded_with_its_doer() -> None:
    claims = shelled("Norway and Sweden blame each other for the shelling of the Halvik plant.")

    assert [claim.question.text for claim in claims] == [
        "the shelling of the Halvik plant by Sweden",
        "the shelling of the Halvik plant by Norway",
    ]
    assert not any(claim.frame.presupposed for claim in claims if claim.frame)


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden blame each other for no shelling of the Halvik plant.",
        "Norway and Sweden traded goods over the shelling of the Halvik plant.",
        "Norway and Sweden rejected blame over the shelling of the Halvik plant.",
        "Norway and Sweden accuse Denmark of shelling the Halvik plant.",
        "Norway and Sweden blame for the shelling of the Halvik plant.",
        "They were told to blame each other for the shelling of the Halvik plant.",
    ],
)
def test_no_two_versions_are_told_of_what_they_do_not_lay_at_each_others_door(text: str) -> None:
    assert len(shelled(text)) == 1


def test_one_who_goes_by_two_names_does_not_blame_himself() -> None:
    text = "Norway and Oslo blame each other for the shelling of the Halvik plant."

    assert told(text) == [(["Norway"], ["other"])]


def test_what_is_no_harm_is_told_once() -> None:
    claims = framed("Norway and Sweden accused each other of opening the Halvik plant.")

    assert [c.frame.predicate for c in claims if c.frame].count("open") == 1

"""Figures that do not run: how sure two of them are at odds, by when and how they were told."""

from datetime import timedelta
from typing import Any

import pytest

from crosswire.domain.claims import Claim, Question
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.settled import (
    grows_slowly,
    plainly_apart,
    said_once,
    told_exactly,
    told_of_one_word,
    within_the_hour,
)
from crosswire_alerts.judge.spans import other_stretch
from tests.unit.alerts.desk import MAYOR, POLICE, judged, toll, undated


def figure(
    number: float | tuple[float, float], of: str = "turnout", *, event: str = "fire", **told: Any
) -> Claim:
    """What the mayor puts at so much, with no day and for no stretch."""
    question = Question(
        kind="quantity", predicate=of, subject="people", event=event, text=f"{of}({event})"
    )
    told = {"by": MAYOR, "scope": "unknown", "counted": "people", **told}
    return undated(toll(number, question=question, **told))


def elsewhere(number: float | tuple[float, float], of: str = "turnout", **told: Any) -> Claim:
    return figure(number, of, **{"outlet": "coast-times", **told})


def doubts_in(a: Claim, b: Claim) -> str:
    return " ".join(judged(a, b).reasons)


@pytest.mark.parametrize(
    ("of", "once"), [("turnout", True), ("damage", True), ("amount", True), ("killed", False)]
)
def test_what_one_speaker_measured_is_said_once_a_day(of: str, once: bool) -> None:
    assert said_once(Pair.of(figure(58, of), elsewhere(71, of, hours=20))) is once


@pytest.mark.parametrize(("hours", "one_word"), [(12, True), (24, True), (25, False), (37, False)])
def test_half_a_day_later_it_may_be_another_word(hours: int, one_word: bool) -> None:
    pair = Pair.of(figure(58), elsewhere(71, hours=hours))
    back = Pair.of(figure(58, hours=hours), elsewhere(71))

    assert told_of_one_word(pair) is told_of_one_word(back) is one_word


@pytest.mark.parametrize("sentence", ["He revised the turnout.", "It was 58 percent at first."])
def test_who_tells_of_another_figure_has_two(sentence: str) -> None:
    plain, told = figure(58), elsewhere(71, sentence=sentence, hours=13)
    plain_later, told_before = elsewhere(71, hours=13), figure(58, sentence=sentence)

    assert not told_of_one_word(Pair.of(plain, told))
    assert not told_of_one_word(Pair.of(told_before, plain_later))


def test_one_article_or_one_outlet_that_says_both_is_not_two_reports_of_one_word() -> None:
    one_article = figure(58, article="a"), elsewhere(71, article="a", by=POLICE)
    one_outlet = figure(58), figure(71, hours=14)
    without_a_time = figure(58), elsewhere(71).with_(published_at=None)

    for pair in (one_article, one_outlet, without_a_time):
        assert not told_of_one_word(Pair.of(*pair))


@pytest.mark.parametrize(("minutes", "near"), [(0, False), (30, True), (60, True), (90, False)])
def test_within_the_hour_hardly_any_news_lies_between(minutes: int, near: bool) -> None:
    first, second = figure(58), elsewhere(71)
    assert second.published_at
    second = second.with_(published_at=second.published_at + timedelta(minutes=minutes))

    assert within_the_hour(Pair.of(first, second)) is near


def test_a_small_gap_is_a_gap_between_figures_that_are_named_as_they_are() -> None:
    for of, exact in (("turnout", True), ("amount", True), ("killed", False)):
        assert told_exactly(Pair.of(figure(58, of), elsewhere(60, of))) is exact
    for rounded in (
        (figure((50, 58)), elsewhere(60)),
        (figure(58), elsewhere((60, 65))),
    ):
        assert not told_exactly(Pair.of(*rounded))


@pytest.mark.parametrize(
    ("of", "first", "second", "apart"),
    [
        ("magnitude", 6.0, 6.5, True),
        ("magnitude", 6.5, 6.0, True),
        ("magnitude", 6.0, 6.4, False),
        ("turnout", 60, 65, False),
    ],
)
def test_no_rounding_makes_one_of_two_magnitudes(
    of: str, first: float, second: float, apart: bool
) -> None:
    assert plainly_apart(Pair.of(figure(first, of), elsewhere(second, of, hours=13))) is apart


SINCE = "Since March, {} fell ill, he said."


@pytest.mark.parametrize(
    ("first", "second", "slowly"),
    [(20, 41, True), (41, 20, True), (20, 40, False), (20, 30, False)],
)
def test_what_grows_over_weeks_does_not_double_within_a_day(
    first: int, second: int, slowly: bool
) -> None:
    pair = Pair.of(
        figure(first, "ill", sentence=SINCE.format(first)),
        elsewhere(second, "ill", sentence=SINCE.format(second)),
    )

    assert grows_slowly(pair) is slowly


@pytest.mark.parametrize(
    ("first", "second"),
    [(SINCE, "On Monday, {} fell ill."), ("On Monday, {} fell ill.", SINCE)],
)
def test_only_if_both_count_since_then(first: str, second: str) -> None:
    pair = Pair.of(
        figure(20, "ill", sentence=first.format(20)), elsewhere(90, "ill", sentence=second)
    )

    assert not grows_slowly(pair)


def test_the_judge_takes_two_turnouts_of_one_speaker_for_told_once() -> None:
    settled = doubts_in(figure(71), elsewhere(48, hours=20))
    running = doubts_in(figure(71, "injured"), elsewhere(48, "injured", hours=20))

    assert "repeat an older statement" not in settled
    assert "repeat an older statement" in running
    assert "It does not go on growing." in settled
    assert "It does not go on growing." not in running


def test_the_judge_doubts_less_what_was_said_within_the_hour() -> None:
    reasons = doubts_in(figure(71, "injured"), elsewhere(48, "injured", hours=13))

    assert "repeat what was said within the hour" in reasons


def test_the_judge_takes_magnitudes_that_are_half_apart_for_two() -> None:
    apart = doubts_in(figure(6.0, "magnitude"), elsewhere(6.5, "magnitude", by=POLICE))
    close = doubts_in(figure(6.0, "magnitude"), elsewhere(6.4, "magnitude", by=POLICE))

    assert "less than a tenth apart" not in apart
    assert "less than a tenth apart" in close


def test_the_judge_takes_no_figure_of_weeks_for_news_of_the_day() -> None:
    """By two speakers, the higher one eight hours later."""
    slow, fast = (
        doubts_in(
            figure(20, "killed", sentence=words.format(20)),
            elsewhere(90, "killed", sentence=words.format(90), by=POLICE, hours=20),
        )
        for words in (SINCE, "On Monday, {} were killed, he said.")
    )

    assert "may be newer" not in slow
    assert "may be newer" in fast


def test_the_judge_takes_a_small_gap_for_a_gap_where_both_are_exact() -> None:
    near = "less than a fifth apart"
    exact = doubts_in(figure(58), elsewhere(66, by=POLICE))
    counted = doubts_in(figure(58, "injured"), elsewhere(66, "injured", by=POLICE))

    assert near not in exact
    assert near in counted


@pytest.mark.parametrize(
    ("first", "second", "other"),
    [
        ("It lost 31 million in 2023.", "It lost 19 million in 2022.", True),
        ("It lost 31 million in 2023.", "It lost 19 million in 2023.", False),
        ("It lost 31 million in 2023.", "It lost 19 million.", False),
        ("It lost 31 million.", "It lost 19 million in 2022.", False),
        ("It lost 31 million in 2022 and in 2023.", "It lost 19 million in 2023.", False),
        ("It grew in the last quarter.", "It grew in the fourth quarter.", False),
        ("It grew in the final quarter.", "It grew in the fourth quarter.", False),
        ("It scored in the last round.", "It scored in the fourth round.", True),
        ("It grew in the first quarter.", "It grew in the first half.", True),
    ],
)
def test_figures_of_two_years_or_stretches_are_two(first: str, second: str, other: bool) -> None:
    pair = Pair.of(figure(31, sentence=first), elsewhere(19, sentence=second))

    assert other_stretch(pair) is other


@pytest.mark.parametrize(("event", "passed"), [("fire", True), ("flood", False)])
def test_whom_a_fire_killed_are_all_whom_it_killed(event: str, passed: bool) -> None:
    said = " ".join(
        judged(
            figure(9, "killed", event=event),
            elsewhere(31, "killed", event=event, by=POLICE, scope="cumulative"),
        ).reasons
    )

    assert ("the other of the same event" in said) is passed
    assert ("may be a part of the other" in said) is not passed


@pytest.mark.parametrize(("event", "passed"), [("flood", True), (None, False)])
def test_a_figure_for_a_period_stands_beside_none_of_an_unknown_event(
    event: str | None, passed: bool
) -> None:
    question = Question(
        kind="quantity", predicate="killed", subject="people", event=event, text="killed"
    )
    for day, other in (
        (figure(9, "killed").with_(question=question), figure(31, "killed", scope="period")),
        (figure(31, "killed", scope="period"), figure(9, "killed").with_(question=question)),
    ):
        pair = [each.with_(question=question) for each in (day, other)]
        pair[1] = pair[1].with_(article_id="b", id="b")
        said = " ".join(judged(*pair).reasons)
        assert ("against one that does not say its own" in said) is not passed

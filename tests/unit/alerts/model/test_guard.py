"""Whatever a model does, the judging goes on."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from rq.timeouts import JobTimeoutException

from crosswire.observability import counts
from crosswire.settings import ModelSettings
from crosswire_alerts.model.guard import PATIENCE, Candid, Guard
from crosswire_alerts.model.opinions import Answers, NoAnswer, Opinion, Sentences

PAIRS = [("a", "b"), ("c", "d")]
NEUTRAL = Opinion(contrary=0, agreement=0)
UNREAD: Answers = [None, None]
SETTINGS = ModelSettings(
    patience=timedelta(seconds=4), breaker_after=2, breaker_pause=timedelta(seconds=60)
)


class Moody:
    """A model that does what it is told next, and takes its time."""

    title = "moody"

    def __init__(self, *moods: Exception | Answers, takes: float = 0.0) -> None:
        self.now = 0.0
        self._moods = list(moods)
        self._takes = takes
        self.given: list[float] = []

    def read(self, pairs: Sequence[Sentences], *, seconds: float) -> Answers:
        self.given.append(seconds)
        self.now += self._takes
        fine: Answers = [NEUTRAL for _ in pairs]
        mood = self._moods.pop(0) if self._moods else fine
        if isinstance(mood, Exception):
            raise mood
        return mood

    def close(self) -> None: ...


def guard(model: Moody) -> Guard:
    return Guard(model, SETTINGS, clock=lambda: model.now)


@pytest.mark.parametrize(
    "mood",
    [NoAnswer("It is slow."), ZeroDivisionError("by no means"), OSError(5, "gone"), [], [NEUTRAL]],
)
def test_whatever_goes_wrong_the_pairs_are_merely_unread(mood: Exception | Answers) -> None:
    assert guard(Moody(mood)).sitting()(PAIRS) == UNREAD


def test_it_is_left_alone_after_some_failures_and_then_tried_with_one_article() -> None:
    model = Moody(NoAnswer("1"), NoAnswer("2"), NoAnswer("3"))
    guarded = guard(model)
    for _ in range(5):
        guarded.sitting()(PAIRS)
    asked_before = len(model.given)
    model.now += 61

    still = [guarded.sitting()(PAIRS) for _ in range(2)]
    model.now += 61
    again = [guarded.sitting()(PAIRS) for _ in range(2)]

    assert asked_before == 2
    assert still == [UNREAD, UNREAD]
    assert again == [[NEUTRAL, NEUTRAL]] * 2
    assert len(model.given) == 5


def test_one_success_makes_good_all_failures_before() -> None:
    model = Moody(NoAnswer("1"), [NEUTRAL, NEUTRAL], NoAnswer("2"))
    guarded = guard(model)

    read = [guarded.sitting()(PAIRS) for _ in range(4)]

    assert read == [UNREAD, [NEUTRAL, NEUTRAL], UNREAD, [NEUTRAL, NEUTRAL]]


def test_all_that_is_asked_in_one_sitting_shares_its_patience() -> None:
    model = Moody(takes=3.0)
    ask = guard(model).sitting()

    answers = [ask(PAIRS) for _ in range(3)]

    assert model.given == [4.0, 1.0]
    assert answers[-1] == UNREAD


def test_nothing_is_asked_where_there_is_nothing_to_ask() -> None:
    model = Moody()

    assert guard(model).sitting()([]) == []
    assert model.given == []


def test_the_end_of_a_job_is_not_taken_for_a_failure_of_the_model() -> None:
    with pytest.raises(JobTimeoutException):
        guard(Moody(JobTimeoutException())).sitting()(PAIRS)


def test_what_was_read_and_what_not_is_counted() -> None:
    counts.taken()
    guarded = guard(Moody([NEUTRAL, None], NoAnswer("no")))

    for _ in range(2):
        guarded.sitting()(PAIRS)

    assert counts.taken() == {"model.pairs.read": 1, "model.pairs.unread": 3}


@pytest.mark.parametrize("mood", [NoAnswer("It is down."), [NEUTRAL, None], [NEUTRAL]])
def test_a_command_is_told_what_a_daemon_goes_on_without(mood: Exception | Answers) -> None:
    with pytest.raises(NoAnswer):
        Candid(Moody(mood)).sitting()(PAIRS)


def test_a_command_has_what_the_model_says_and_waits_for_it() -> None:
    model = Moody()
    ask = Candid(model).sitting()

    assert ask(PAIRS) == [NEUTRAL, NEUTRAL]
    assert ask([]) == []
    assert model.given == [PATIENCE]

"""Between a model and the judging, which it must neither hold up nor bring down."""

import time
from collections.abc import Callable, Sequence
from functools import partial

import structlog
from rq.timeouts import JobTimeoutException

from crosswire.observability.counts import happened
from crosswire.settings import ModelSettings
from crosswire_alerts.model.opinions import Answers, Ask, NoAnswer, Reader, Sentences

#: For one question, where a person waits for all of it.
PATIENCE = 60.0

log = structlog.get_logger()


class Guard:
    """For the daemon: whatever goes wrong, the pairs are merely unread.

    A model that fails a few times in a row is left alone for a while, then tried with one article.
    """

    def __init__(
        self,
        reader: Reader,
        settings: ModelSettings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.title = reader.title
        self._reader = reader
        self._settings = settings
        self._clock = clock
        self._failures = 0
        self._left_alone_until = 0.0

    def sitting(self) -> Ask:
        return partial(self._read, self._clock() + self._settings.patience.total_seconds())

    def _read(self, until: float, pairs: Sequence[Sentences]) -> Answers:
        answers = self._answers(until, pairs) if pairs else []
        read = sum(answer is not None for answer in answers)
        happened("model.pairs.read", read)
        happened("model.pairs.unread", len(answers) - read)
        return answers

    def _answers(self, until: float, pairs: Sequence[Sentences]) -> Answers:
        now = self._clock()
        if now < self._left_alone_until or now >= until:
            return [None] * len(pairs)
        try:
            answers = self._reader.read(pairs, seconds=until - now)
            if len(answers) != len(pairs):
                raise NoAnswer(f"It answered {len(answers)} of {len(pairs)} questions.")
        except JobTimeoutException:
            raise
        except Exception as error:
            self._failed(error)
            return [None] * len(pairs)
        if self._failures:
            log.info("model answers again", model=self.title)
        self._failures = 0
        return answers

    def _failed(self, error: Exception) -> None:
        self._failures += 1
        reason = str(error) if isinstance(error, NoAnswer) else f"{type(error).__name__}: {error}"
        if self._failures >= self._settings.breaker_after:
            pause = self._settings.breaker_pause.total_seconds()
            self._left_alone_until = self._clock() + pause
            log.warning("model left alone", model=self.title, seconds=pause, reason=reason)
        else:
            log.warning("model failed", model=self.title, reason=reason)


class Candid:
    """For a person's command, whose answer must not hang on the clock: what fails is told."""

    def __init__(self, reader: Reader) -> None:
        self.title = reader.title
        self._reader = reader

    def sitting(self) -> Ask:
        return self._read

    def _read(self, pairs: Sequence[Sentences]) -> Answers:
        answers = self._reader.read(pairs, seconds=PATIENCE) if pairs else []
        if len(answers) != len(pairs) or None in answers:
            raise NoAnswer(f"The model {self.title} left pairs of sentences unread.")
        return answers

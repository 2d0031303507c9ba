"""What is asked of a model, and what it may answer."""

from collections.abc import Callable, Sequence
from typing import Annotated, Protocol

from pydantic import Field

from crosswire.domain.errors import Unavailable
from crosswire.domain.value import Value

Sentences = tuple[str, str]
"""The first is taken for true; what of the second?"""
Score = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class Opinion(Value):
    """How far the second of two sentences is contrary to the first, or follows from it."""

    contrary: Score
    agreement: Score


Answers = list[Opinion | None]
"""In the order of what was asked; None: not read in time, or not answered."""
Ask = Callable[[Sequence[Sentences]], Answers]


class NoAnswer(Unavailable):
    """The model is slow, gone, or says what is no answer."""


class Reader(Protocol):
    """One model, wherever it runs."""

    title: str

    def read(self, pairs: Sequence[Sentences], *, seconds: float) -> Answers:
        """Within so many seconds, as many as it can. Raises NoAnswer if that is none."""

    def close(self) -> None: ...


class Adviser(Protocol):
    """Whom the judging of an article may ask."""

    title: str

    def sitting(self) -> Ask:
        """For one article: all that is asked in it takes no longer than its patience."""

"""One sentence with everything that the readers of claims look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from crosswire_extractor.reading.dates import DateFound, dates_in
from crosswire_extractor.reading.mentions import Mention, mentions_in
from crosswire_extractor.reading.quantities import NumberFound, numbers_in
from crosswire_extractor.reading.sentences import Sentence
from crosswire_extractor.reading.tokens import Token, tokens_in


@dataclass(frozen=True)
class Parsed:
    sentence: Sentence
    tokens: list[Token]
    mentions: list[Mention]
    dates: list[DateFound]

    @cached_property
    def numbers(self) -> list[NumberFound]:
        taken = frozenset(at for found in self.dates for at in range(found.start, found.end))
        return numbers_in(self.tokens, taken)

    @cached_property
    def is_question(self) -> bool:
        return self.sentence.text.rstrip("\"”'’").endswith("?")

    def word(self, at: int) -> str:
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def words(self, start: int, end: int) -> list[str]:
        return [token.lower for token in self.tokens[max(0, start) : end]]

    def text(self, start: int, end: int) -> str:
        return " ".join(token.text for token in self.tokens[start:end])

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        return [each for each in self.mentions if each.start >= start and each.end <= end]


def parse(sentence: Sentence, today: date) -> Parsed:
    tokens = tokens_in(sentence.text, max(0, sentence.start))
    return Parsed(sentence, tokens, mentions_in(tokens), dates_in(tokens, today))

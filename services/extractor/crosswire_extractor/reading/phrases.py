"""Finding the phrases of a lexicon among tokens, the longest first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from crosswire_extractor.reading.tokens import Token, tokens_in

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A phrase from token `start` up to, not including, token `end`."""

    start: int
    end: int
    value: T


class Phrases(Generic[T]):
    """Phrases in small letters, each with what it means."""

    def __init__(self, meanings: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        pairs = meanings.items() if isinstance(meanings, Mapping) else meanings
        self._by_first: dict[str, list[tuple[list[str], T]]] = {}
        for phrase, value in pairs:
            first, *rest = [token.lower for token in tokens_in(phrase)]
            self._by_first.setdefault(first, []).append((rest, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.firsts = frozenset(self._by_first)
        """The words that phrases start with."""

    def at(self, tokens: Sequence[Token], index: int) -> Found[T] | None:
        """The longest phrase that starts at this token."""
        entries = self._by_first.get(tokens[index].lower)
        if entries is None:
            return None
        longest = len(entries[0][0])
        after = [token.lower for token in tokens[index + 1 : index + 1 + longest]]
        for rest, value in entries:
            if after[: len(rest)] == rest:
                return Found(index, index + 1 + len(rest), value)
        return None

    def may_be_among(self, words: frozenset[str]) -> bool:
        """Whether one of the words starts a phrase: a look that spares most searches."""
        return not self.firsts.isdisjoint(words)

    def all_in(self, tokens: Sequence[Token]) -> list[Found[T]]:
        """Every phrase, none inside another."""
        found: list[Found[T]] = []
        end = 0
        for index in [at for at, token in enumerate(tokens) if token.lower in self.firsts]:
            here = self.at(tokens, index) if index >= end else None
            if here:
                found.append(here)
                end = here.end
        return found

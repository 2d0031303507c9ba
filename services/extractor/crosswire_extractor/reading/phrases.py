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
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in pairs:
            first, *rest = [token.lower for token in tokens_in(phrase)]
            self._by_first.setdefault(first, []).append((tuple(rest), value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], index: int) -> Found[T] | None:
        """The longest phrase that starts at this token."""
        entries = self._by_first.get(tokens[index].lower)
        if entries is None:
            return None
        for rest, value in entries:
            end = index + 1 + len(rest)
            if not rest or rest == tuple(token.lower for token in tokens[index + 1 : end]):
                return Found(index, end, value)
        return None

    def all_in(self, tokens: Sequence[Token]) -> list[Found[T]]:
        """Every phrase, none inside another."""
        found: list[Found[T]] = []
        end = 0
        for index, token in enumerate(tokens):
            if index < end or token.lower not in self._by_first:
                continue
            here = self.at(tokens, index)
            if here:
                found.append(here)
                end = here.end
        return found

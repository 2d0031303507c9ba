"""One sentence with everything that the readers of claims look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from crosswire_extractor.reading.dates import DateFound, dates_in
from crosswire_extractor.reading.headnames import with_names
from crosswire_extractor.reading.headverbs import with_verbs
from crosswire_extractor.reading.marks import quote_marks
from crosswire_extractor.reading.mending import mended
from crosswire_extractor.reading.mentions import Mention, mentions_in
from crosswire_extractor.reading.phrases import Found, Phrases
from crosswire_extractor.reading.quantities import NumberFound, figures_in
from crosswire_extractor.reading.recasing import opened_small, recased
from crosswire_extractor.reading.sentences import Sentence
from crosswire_extractor.reading.tokens import Token, tokens_in
from crosswire_extractor.reading.vessels import with_vessels
from crosswire_extractor.syntax import Tree, trees_of

T = TypeVar("T")


@dataclass(frozen=True)
class Parsed:
    sentence: Sentence
    tokens: list[Token]
    mentions: list[Mention]
    dates: list[DateFound]
    tree: Tree
    """Its words as they hang together, one node a token; empty where it was too long."""

    @cached_property
    def figures(self) -> list[NumberFound]:
        """Every number outside the dates: counts, measures, shares, ranks …"""
        return figures_in(self.tokens, self.dated)

    @cached_property
    def numbers(self) -> list[NumberFound]:
        """Those that count people or things."""
        return [found for found in self.figures if found.kind == "count"]

    @cached_property
    def dated(self) -> frozenset[int]:
        """The tokens of its dates."""
        return frozenset(at for found in self.dates for at in range(found.start, found.end))

    @cached_property
    def _mention_at(self) -> dict[int, Mention]:
        return {at: each for each in self.mentions for at in range(each.start, each.end)}

    def mention_at(self, at: int) -> Mention | None:
        """The one that names something with this token."""
        return self._mention_at.get(at)

    @cached_property
    def measured(self) -> frozenset[int]:
        """The tokens of its measures and shares."""
        found = (each for each in self.figures if each.kind in ("measure", "share"))
        return frozenset(at for each in found for at in range(each.start, each.end))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that stands in it, in small letters."""
        return frozenset([token.lower for token in self.tokens])

    @cached_property
    def marks(self) -> list[tuple[int, str]]:
        """Where a quotation opens or closes."""
        return list(quote_marks(self.tokens, self.sentence.text))

    @cached_property
    def is_question(self) -> bool:
        return self.sentence.text.rstrip("\"”'’").endswith("?")

    def asked(self, at: int) -> bool:
        """Whether a question is put by these words: in a headline more may follow its mark."""
        if self.is_question:
            return True
        return self.sentence.in_title and any(token.text == "?" for token in self.tokens[at:])

    def all_of(self, phrases: Phrases[T]) -> list[Found[T]]:
        """Every one of the phrases that stands in it, none inside another."""
        return phrases.all_in(self.tokens) if phrases.may_be_among(self.vocabulary) else []

    def word(self, at: int) -> str:
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def words(self, start: int, end: int) -> list[str]:
        return [token.lower for token in self.tokens[max(0, start) : end]]

    def text(self, start: int, end: int) -> str:
        return " ".join(token.text for token in self.tokens[start:end])

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        return [each for each in self.mentions if each.start >= start and each.end <= end]


def parse(sentence: Sentence, today: date) -> Parsed:
    return parse_all([sentence], today)[0]


def parse_all(sentences: Sequence[Sentence], today: date) -> list[Parsed]:
    """All sentences of an article, parsed in one go."""
    tokens = [tokens_in(each.text, max(0, each.start)) for each in sentences]
    titles = [at for at, each in enumerate(sentences) if each.in_title]
    body = [words for words, each in zip(tokens, sentences, strict=True) if not each.in_title]
    for at, each in enumerate(sentences):
        tokens[at] = (recased if each.in_title else opened_small)(tokens[at], body)
    trees = with_names(tokens, trees_of(tokens))
    anew = with_verbs([tokens[at] for at in titles], [trees[at] for at in titles])
    for at, tree in zip(titles, anew, strict=True):
        trees[at] = tree
    trees = [mended(tree) for tree in trees]
    named = with_vessels([mentions_in(words) for words in tokens], trees)
    dates = [dates_in(words, today) for words in tokens]
    return [Parsed(*each) for each in zip(sentences, tokens, named, dates, trees, strict=True)]

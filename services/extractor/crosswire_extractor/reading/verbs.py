"""The words around a verb: its voice, its negation, and whether it is told as a fact."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.inflection import Form
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.syntax import Node

Mood = Literal["fact", "future", "possible", "intent", "demanded", "hearsay"]

#: Nobody nests more words than this before a verb.
_REACH = 14


class VerbGroup(NamedTuple):
    """Tokens `start` up to `end` with a verb at its end: "has not been forced to admit"."""

    start: int
    end: int
    passive: bool
    negated: bool
    mood: Mood
    finite: bool
    """False for "to go" and "going" without what governs them: then the subject is elsewhere."""
    present: bool
    """Has an auxiliary of the present perfect or present: it holds at the time of speech."""


@cache
def _aux(kind: str) -> frozenset[str]:
    return frozenset(lexicon.tree("auxiliaries")[kind])


@cache
def _before_to() -> dict[str, str]:
    moods: dict[str, Any] = lexicon.tree("auxiliaries")["before_to"]
    return {word: mood for mood, governors in moods.items() for word in governors}


@cache
def auxiliary_words() -> frozenset[str]:
    return frozenset().union(*(_aux(kind) for kind in ("be", "have", "do", "future", "possible")))


def is_adverb(token: Token) -> bool:
    word = token.lower
    return word in _aux("adverbs") or (word.endswith("ly") and len(word) > 4 and not token.capital)


class _Walk:
    """What was met on the way to the left."""

    def __init__(self) -> None:
        self.negated = False
        self.mood: Mood = "fact"
        self.finite = False
        self.present = False
        self.seen: list[str] = []
        self.nearest_aux = ""

    def take(self, word: str) -> bool:
        """Whether the word belongs to the group."""
        if word in _aux("not"):
            self.negated = not self.negated
        elif word in _aux("demanded"):
            self._helper(word, "demanded")
        elif word in _aux("future"):
            self._helper(word, "future")
        elif word in _aux("possible"):
            self._helper(word, "possible")
        elif word in _aux("be") or word in _aux("have") or word in _aux("do"):
            self._helper(word, None)
        else:
            return False
        return True

    def _helper(self, word: str, mood: Mood | None) -> None:
        self.nearest_aux = self.nearest_aux or word
        if mood and self.mood == "fact":
            self.mood = mood
        if word not in ("been", "being", "be", "having"):
            self.finite = True
        if word in ("has", "have", "is", "are", "'ve", "'re", "'s"):
            self.present = True


def group_of(tokens: Sequence[Token], verb: Node) -> VerbGroup:
    """The group of the verb that a parser has found."""
    form: Form = "participle" if verb.tag == "VBN" else "ing" if verb.tag == "VBG" else "base"
    return group_at(tokens, verb.at, verb.at + 1, frozenset((form,)))


def group_at(tokens: Sequence[Token], verb: int, end: int, forms: frozenset[Form]) -> VerbGroup:
    """The group of the verb phrase at tokens `verb` up to `end`, which may have these forms."""
    walk = _Walk()
    start = verb
    lowest = max(0, verb - _REACH)
    while start > lowest:
        token = tokens[start - 1]
        if token.lower == "'s" and not _is_contracted(tokens, start - 1):
            break
        if walk.take(token.lower) or (is_adverb(token)):
            start -= 1
        elif token.lower == "longer" and start > 1 and tokens[start - 2].lower == "no":
            walk.negated = not walk.negated
            start -= 2
        elif token.lower == "to" and (through := _through_to(tokens, start - 1, walk)) is not None:
            start = through
        else:
            break
    to_verb = verb > 0 and tokens[verb - 1].lower == "to"
    participle = bool(forms & {"participle"}) and not to_verb
    passive = participle and walk.nearest_aux in _aux("be")
    bare = not walk.nearest_aux
    finite = walk.finite or (bare and not to_verb and bool(forms & {"past", "s", "base"}))
    return VerbGroup(start, end, passive, walk.negated, walk.mood, finite, walk.present)


def _is_contracted(tokens: Sequence[Token], at: int) -> bool:
    """It's, who's: "is" or "has"; after a name it is a possessive."""
    return at > 0 and tokens[at - 1].lower in lexicon.group("before_is")


def _through_to(tokens: Sequence[Token], to: int, walk: _Walk) -> int | None:
    """Past "to" and what governs it; None if that is no part of the group."""
    at = to - 1
    while at > 0 and is_adverb(tokens[at]):
        at -= 1
    if at < 0:
        return None
    if tokens[at].lower in _aux("not"):
        walk.negated = not walk.negated
        at -= 1
    governor = _before_to().get(tokens[at].lower) if at >= 0 else None
    if governor is None:
        return None
    if governor == "failed":
        walk.negated = not walk.negated
    elif governor != "fact" and walk.mood == "fact":
        walk.mood = governor  # type: ignore[assignment]
    if tokens[at].lower in ("had", "has", "have"):
        walk.take(tokens[at].lower)
    # What stands before the governor has its own voice; it must not make this verb passive.
    walk.nearest_aux = walk.nearest_aux or "to"
    if tokens[at].lower.endswith(("s", "ed")) or tokens[at].lower in ("want", "plan", "seek"):
        walk.finite = True
    return at

"""What is said: which words of the sentence a cue hands over to its speaker."""

from crosswire_extractor import lexicon
from crosswire_extractor.reading.parsed import Parsed


def contents_around(parsed: Parsed, start: int, cue_end: int) -> tuple[tuple[int, int], ...]:
    """What is said: after the cue, else before it, else on both sides of it."""
    last = len(parsed.tokens)
    after = _skip_settings(parsed, cue_end)
    said_before = start > 0 and parsed.word(start - 1) in (",", '"', "”", "'", "’", "?", "!")
    if not said_before:
        return ((after, last),) if after < last else ()
    tail = [word for word in parsed.words(after, last) if word[0].isalnum()]
    if not tail:
        return ((0, start),)
    if parsed.word(after) in (",", '"', "“") and not _only_setting(parsed, start):
        if parsed.word(after + 1) in ('"', "“") or parsed.word(after) in ('"', "“"):
            return ((0, start), (after, last))
        return ((0, start),) if start > 5 else ((0, start), (after, last))
    if parsed.word(after) in (",", '"', "“"):
        return ((0, start), (after, last))
    if (
        parsed.word(after) in ("after", "as", "a", "following", "when")
        and parsed.word(cue_end) == ","
    ):
        return ((0, start),)
    return ((after, last),)


def background_from(parsed: Parsed, start: int, end: int) -> int:
    """Where indirect speech ends: ", as the talks went on" is the outlet's."""
    for at in range(start + 1, end - 1):
        if parsed.word(at) in ('"', "“"):
            return end
        if parsed.word(at) == "," and parsed.word(at + 1) in ("as", "amid"):
            return at
    return end


def _only_setting(parsed: Parsed, start: int) -> bool:
    """On Wednesday, X said: what is before the comma is no speech."""
    return (
        parsed.word(0) in ("on", "in", "at", "earlier", "meanwhile", "during", "last", "separately")
        and start <= 8
    )


def _skip_settings(parsed: Parsed, at: int) -> int:
    """Past "in a statement", "on Wednesday", "told reporters" and a "that"."""
    end = at
    while end < len(parsed.tokens):
        dated = next((d for d in parsed.dates if d.start in (end, end + 1)), None)
        word = parsed.word(end)
        if dated and (dated.start == end or word in ("on", "late", "early", "of")):
            end = dated.end
        elif word in lexicon.group("speech_settings"):
            end += 1
        elif word in ("in", "on", "during", "at", "to", "his", "her", "its", "the", "a", "an") and (
            jump := _setting_end(parsed, end)
        ):
            end = jump
        elif word in (".", ":", '"', "”", "'"):
            if any(token.word for token in parsed.tokens[end:]) and word != ".":
                return end
            end += 1
        else:
            break
    return end + 1 if parsed.word(end) == "that" else end


def _setting_end(parsed: Parsed, at: int) -> int | None:
    for end in range(at + 1, min(at + 8, len(parsed.tokens))):
        if parsed.word(end) in lexicon.group("speech_settings"):
            return end + 1
        if not parsed.tokens[end].word or parsed.word(end) in (
            "that",
            "has",
            "have",
            "had",
            "was",
            "were",
            "is",
            "are",
            "will",
        ):
            return None
    return None

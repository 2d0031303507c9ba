"""Who says what, where the order of words shows it and the parser loses it.

Nothing but figures: "The ministry has published new figures: 12 dead"; a speaker at the end:
"12 dead, the ministry says"; a figure that is put on something: "puts its losses since May at 12".
"""

from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node

_SAYS = frozenset(("says", "said", "say", "reports", "reported", "claims", "claimed", "announced"))
_TELLS = frozenset(("told", "tells"))
_HELPS = frozenset(("has", "have", "had", "just", "also", "since", "later"))
_PUTS = frozenset(("put", "puts", "putting"))
#: What may follow the cue: said on Friday, reported in a statement, told reporters.
_AFTER = frozenset(("on", "in", "at", "late", "early", "yesterday", "today"))
#: A cue this far from the end is not at the end.
_LATEST = 6
#: A speaker at the end is no longer than this.
_LONGEST = 7


class Told(NamedTuple):
    """The cue, the tokens that name the source, and those that are handed over."""

    cue: int
    source: tuple[int, int]
    content: tuple[int, int]


def after_colon(parsed: Parsed) -> Told | None:
    """X has published new figures: what follows is X's."""
    if ":" not in parsed.vocabulary or not len(parsed.tree):
        return None
    words = [token.text for token in parsed.tokens]
    if ":" not in words[:-1]:
        return None
    colon = words.index(":")
    for node in parsed.tree.nodes[:colon]:
        if node.lower not in lexicon.group("published") or node.dep not in ("dobj", "attr"):
            continue
        verb = parsed.tree.head(node)
        subject = parsed.tree.child(verb, "nsubj") if verb else None
        if verb is not None and subject is not None and verb.at < colon:
            return Told(verb.at, _span(parsed, subject), (colon + 1, _end(parsed)))
    return None


def at_the_end(parsed: Parsed) -> Told | None:
    """…, the ministry says; …, the ministry reported on Friday; …, the mayor, X, has just told
    reporters."""
    return _said(parsed) or _told_to_somebody(parsed)


def _told_to_somebody(parsed: Parsed) -> Told | None:
    """…, the mayor, X, told a news conference: with whom he told it."""
    if _TELLS.isdisjoint(parsed.vocabulary):
        return None
    end = _end(parsed)
    cue = next((at for at in range(end - 2, 4, -1) if parsed.word(at) in _TELLS), None)
    if cue is None or end - cue > _LATEST or "," in parsed.words(cue, end):
        return None
    if parsed.words(cue + 1, end)[-1] not in lexicon.group("speech_settings"):
        return None
    last = cue
    while parsed.word(last - 1) in _HELPS:
        last -= 1
    commas = [at for at in range(last) if parsed.word(at) == ","]
    set_off = commas[-1:] == [last - 1] and len(commas) > 2  # the mayor, X,
    start = commas[-3] if set_off else commas[-1] if commas else last
    if not 1 <= last - 1 - start <= _LONGEST + (3 if set_off else 0):
        return None
    return Told(cue, (start + 1, last - set_off), (0, start))


def _said(parsed: Parsed) -> Told | None:
    if _SAYS.isdisjoint(parsed.vocabulary):
        return None
    end = _end(parsed)
    said = [at for at in range(max(4, end - _LATEST), end) if parsed.word(at) in _SAYS]
    if not said or "," in parsed.words(said[-1], end):
        return None
    cue = said[-1]
    if cue < end - 1 and parsed.word(cue + 1) not in _AFTER:
        return None
    commas = [at for at in range(cue) if parsed.word(at) == ","]
    if not commas or not 1 <= cue - 1 - commas[-1] <= _LONGEST:
        return None
    return Told(cue, (commas[-1] + 1, cue), (0, commas[-1]))


def put_at(parsed: Parsed, cue: int, start: int) -> tuple[int, int] | None:
    """Put the losses since the war began at 12: all of it is what is put."""
    if parsed.word(cue) not in _PUTS or start <= cue:
        return None
    end = _end(parsed)
    stop = next((at for at in range(start, end) if parsed.word(at) == ";"), end)
    return (start, stop) if "at" in parsed.words(start, stop) else None


def _span(parsed: Parsed, subject: Node) -> tuple[int, int]:
    inside = [node.at for node in parsed.tree.subtree(subject)]
    return min(inside), max(inside) + 1


def _end(parsed: Parsed) -> int:
    """Behind the last word."""
    end = len(parsed.tokens)
    while end and not parsed.tokens[end - 1].text[-1].isalnum():
        end -= 1
    return end

"""Who says what: direct, indirect and mixed speech, with the cue before, inside or after."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from crosswire import lexis
from crosswire.domain.claims import Entity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.cast import person, personal_name
from crosswire_extractor.reading.clauses import spans_of
from crosswire_extractor.reading.cues import Cue, cues_in
from crosswire_extractor.reading.entities import OUTLET, SOMEBODY
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.senses import ReportKind
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.reading.tails import after_colon, at_the_end, put_at
from crosswire_extractor.reading.vessels import is_ship

#: Before a colon: a longer phrase is no name.
_LONGEST_NAME = 6
_SETTING_OFF = frozenset((":", "–", "—", "-"))

__all__ = ["Report", "ReportKind", "ReportReader"]


class Report(NamedTuple):
    """A cue at token `cue`, its source, and the spans of tokens that it hands over."""

    cue: int
    source: Entity
    contents: tuple[tuple[int, int], ...]
    kind: ReportKind
    negated: bool
    word: str
    start: int
    """Where its source starts, if that stands before the cue."""
    words: tuple[int, int] = (0, 0)
    """The tokens of the whole cue: "has not denied"."""
    source_at: tuple[int, int] | None = None
    """The tokens that name the source; None: nobody is named."""
    noun: bool = False
    """Told by a noun or an adjective: "his claim that", "is sure that"."""

    @property
    def hands_over(self) -> bool:
        """Whether its content is the source's and no longer the outlet's.

        What is praised or condemned is taken as given, what is wanted is told by the mood of its
        verb, and of hearsay nobody is the source.
        """
        return self.kind not in ("judge", "want", "hearsay") and self.source.key != OUTLET.key

    def covers(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.contents)


@dataclass
class ReportReader:
    """Finds the reports of each sentence; sentences must come in the order of the text."""

    speakers: Speakers

    def read(self, parsed: Parsed) -> list[Report]:
        headed = list(self._headline(parsed))
        for report in headed:
            self.speakers.recall.remember(report.source)
        cues = cues_in(parsed)
        found: dict[int, Report] = {}
        for cue in sorted(cues, key=lambda each: (_depth(each, cues), each.at)):
            told = self._report(parsed, cue, list(found.values()))
            if told:
                found[cue.at] = told
                if not _depth(cue, cues):
                    self.speakers.recall.remember(told.source)
        for told in self._in_order(parsed, found) if not headed else ():
            found[told.cue] = told
            self.speakers.recall.remember(told.source)
        if not found and not headed:
            self._follow_subject(parsed)
        self.speakers.recall.note(parsed)
        return [*headed, *(found[at] for at in sorted(found))]

    def _in_order(self, parsed: Parsed, found: dict[int, Report]) -> Iterator[Report]:
        """What the order of the words tells and the tree does not."""
        colon = after_colon(parsed)
        ending = at_the_end(parsed)
        if ending and (found.keys() - {ending.cue} or _names(found.get(ending.cue), ending.source)):
            ending = None
        for told in filter(None, (colon, ending)):
            source = self.speakers.in_span(parsed, *told.source)
            if source is not None:
                word = parsed.tokens[told.cue].text
                yield _set_apart(told.cue, source, told.content, word, told.source)

    def _report(self, parsed: Parsed, cue: Cue, outer: list[Report]) -> Report | None:
        source: Entity | None = SOMEBODY
        place: tuple[int, int] | None = None
        if cue.source is not None:
            around = next((each for each in reversed(outer) if each.covers(cue.source.at)), None)
            source = self.speakers.of(parsed, cue.source, around.source if around else None)
            place = _place(parsed, cue)
        contents = spans_of(parsed, set(cue.contents) - set(range(*(place or (0, 0)))))
        if source is None or not contents:
            return None
        put = put_at(parsed, cue.at, contents[0][0])
        contents = (put,) if put else contents
        start = place[0] if place and place[0] < cue.at else cue.at
        word = (
            parsed.text(cue.at, cue.words[1])
            if cue.kind == "say" and cue.noun
            else parsed.tokens[cue.at].text
        )
        if parsed.word(cue.at) == "according":
            word = "according to"
        uncommitted = cue.negated != (cue.kind == "doubt")
        return Report(
            cue.at, source, contents, cue.kind, uncommitted, word, start, cue.words, place, cue.noun
        )

    def _subject(self, parsed: Parsed, before: int) -> Entity | None:
        """Who leads the sentence."""
        for mention in parsed.mentions:
            if mention.end > before:
                return None
            if mention.kind in ("name", "role", "body", "country", "seat", "organisation"):
                return self.speakers.in_span(parsed, *_phrase_around(parsed, mention.start, before))
        if parsed.word(0) in ("he", "she", "it"):
            return self.speakers.in_span(parsed, 0, 1)
        return None

    def _follow_subject(self, parsed: Parsed) -> None:
        """A sentence that a person leads makes that person the one "he" points to."""
        first = next((each for each in parsed.mentions if each.start <= 5), None)
        if first is None:
            return
        entity = self._leads(parsed, first) or self._subject(
            parsed, min(len(parsed.tokens), first.end + 6)
        )
        if entity and entity.kind == "person":
            self.speakers.recall.remember(entity)

    def _leads(self, parsed: Parsed, first: Mention) -> Entity | None:
        """Kell met Omm: Kell, of whom the verb tells."""
        if first.kind != "name":
            return None
        for node in parsed.tree.nodes[first.start : first.end]:
            if node.dep in ("nsubj", "nsubjpass") and node.noun:
                return self.speakers.of(parsed, node)
        return None

    def _headline(self, parsed: Parsed) -> Iterator[Report]:
        """UN: thousands dead; Thousands dead – Kremlin: a speaker set off, and nothing else."""
        if _SETTING_OFF.isdisjoint(parsed.vocabulary):
            return
        last = len(parsed.tokens)
        while last and not parsed.tokens[last - 1].word:
            last -= 1
        marks = [at for at in range(1, last) if parsed.tokens[at].lower in _SETTING_OFF]
        if marks and parsed.word(marks[0]) == ":" and marks[0] <= _LONGEST_NAME:
            source = self._leading(parsed, marks[0])
            if source:
                yield _set_apart(marks[0], source, (marks[0] + 1, last), ":", (0, marks[0]))
                return
        at = marks[-1] if marks else 0
        credit = parsed.word(at - 1) == "."  # "…. — Daily": who publishes, not who says it
        listed = parsed.word(at) == ":" and not parsed.sentence.in_title
        if at >= 3 and last - at <= 7 and _spaced(parsed, at) and not credit and not listed:
            source = self._set_off(parsed, at + 1, last)
            if source:
                yield _set_apart(at, source, (0, at), parsed.word(at), (at + 1, last))

    def _leading(self, parsed: Parsed, end: int) -> Entity | None:
        """UN: …; Jane Doe: …; DOE: … and A: … in the text of an interview."""
        if any(map(is_ship, parsed.words(0, end))):
            return None
        if parsed.sentence.in_title:
            return self._set_off(parsed, 0, end)
        words = [token.text for token in parsed.tokens[:end] if token.word]
        if words and all(word.isupper() for word in words):
            if words[-1] in ("A", "Q"):
                return SOMEBODY if words[-1] == "A" else OUTLET
            known = self.speakers.cast.named(words[-1].capitalize())
            return known.entity if known else person(" ".join(words).title())
        source = self._set_off(parsed, 0, end)
        return source if source and source.kind == "person" else None

    def _set_off(self, parsed: Parsed, start: int, end: int) -> Entity | None:
        """The speaker, if the words are nothing but one; a bare country is a topic."""
        mentions = parsed.mentions_between(start, end)
        known = self.speakers.cast.named
        unknown = all(each.kind == "name" and known(each.value) is None for each in mentions)
        if unknown and start == 0 and _is_somebody(parsed, end):
            return self.speakers.unnamed(parsed, start, end)
        if not mentions or any(each.kind in ("city", "country") for each in mentions[-1:]):
            return None
        named = {at for each in mentions for at in range(each.start, each.end)}
        rest = [parsed.word(at) for at in range(start, end) if at not in named]
        if any(word not in ("'s", "the", "of", "for", "to", ",") for word in rest):
            return None
        last = mentions[-1]
        if last.kind == "name" and not personal_name(last.value):
            return None
        if last.kind == "name" and start == 0 and self.speakers.cast.named(last.value) is None:
            return None
        return self.speakers.in_span(parsed, start, end)


def _is_somebody(parsed: Parsed, end: int) -> bool:
    """Junta: …; Militia: …: one word for people, before the colon of a headline."""
    word = lexis.lemma(parsed.word(0), "n")
    return (
        parsed.sentence.in_title
        and end == 1
        and any(lexis.is_a(word, kind) for kind in ("person", "group"))
    )


def _names(report: Report | None, span: tuple[int, int]) -> bool:
    """Whether its source is named in the span."""
    place = report.source_at if report else None
    return place is not None and span[0] <= place[0] and place[1] <= span[1]


def _set_apart(
    at: int, source: Entity, content: tuple[int, int], word: str, place: tuple[int, int]
) -> Report:
    start = place[0] if place[0] < at else at
    return Report(at, source, (content,), "say", False, word, start, (at, at + 1), place)


def _depth(cue: Cue, cues: list[Cue]) -> int:
    """How many others hand it over: the outer ones are read first."""
    return sum(cue.at in each.contents for each in cues if each is not cue)


def _place(parsed: Parsed, cue: Cue) -> tuple[int, int]:
    """The tokens of the source's phrase, as far as they stand together."""
    assert cue.source is not None
    own = {each.at for each in parsed.tree.subtree(cue.source)}
    own -= set(range(*cue.words)) | (
        set(cue.contents) if cue.source.at not in cue.contents else set()
    )
    start, end = cue.source.at, cue.source.at + 1
    while start - 1 in own:
        start -= 1
    while end in own:
        end += 1
    while start < cue.source.at and not parsed.tokens[start].text[0].isalnum():
        start += 1
    while end > cue.source.at + 1 and not parsed.tokens[end - 1].text[0].isalnum():
        end -= 1
    return start, end


def _spaced(parsed: Parsed, at: int) -> bool:
    """A dash between words, not inside one."""
    tokens = parsed.tokens
    return tokens[at].text == ":" or tokens[at - 1].end < tokens[at].start


def _phrase_around(parsed: Parsed, start: int, before: int) -> tuple[int, int]:
    """From the start of a mention on, while its phrase goes on."""
    end = start
    while end < before and (
        any(each.start <= end < each.end for each in parsed.mentions)
        or parsed.word(end) in ("'s", "of", "the", "for")
        or (
            parsed.word(end).isalpha()
            and parsed.word(end) not in lexicon.words("function_words")
            and end - start < 4
        )
    ):
        end += 1
    return start, max(end, start + 1)

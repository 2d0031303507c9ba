"""Who says what: direct, indirect and mixed speech, with the cue before, inside or after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from crosswire.domain.claims import Entity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.cast import personal_name
from crosswire_extractor.reading.contents import background_from, contents_around
from crosswire_extractor.reading.inflection import Form, phrase_forms
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.spans import subject_span
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.reading.verbs import group_at

ReportKind = Literal["say", "deny", "demand", "foresee", "ask"]

_NOT_SPEECH = frozenset(("read", "call", "post", "write", "order", "ask", "question"))


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

    def covers(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.contents)


def _cut(parsed: Parsed, before: Report, told: Report) -> Report:
    """X says A, while Y says B: what X says ends where Y comes in."""
    start = told.start
    if told.source.key == before.source.key or before.cue > start or not before.covers(start):
        return before
    if parsed.word(start - 1) not in lexicon.group("contrasts"):
        return before
    kept = tuple((a, min(b, start - 1)) for a, b in before.contents if a < start - 1)
    return before._replace(contents=kept)


class _Verb(NamedTuple):
    lemma: str
    kind: ReportKind
    forms: frozenset[Form]


@dataclass
class ReportReader:
    """Finds the reports of each sentence; sentences must come in the order of the text."""

    speakers: Speakers

    def read(self, parsed: Parsed) -> list[Report]:
        found: list[Report] = []
        for report in (*self._according_to(parsed), *self._headline(parsed)):
            found.append(report)
            self.speakers.remember(report.source)
        for cue in _verbs().all_in(parsed.tokens):
            told = self._report(parsed, cue.start, cue.value, found)
            if told:
                found = [_cut(parsed, before, told) for before in found]
                found.append(told)
                self.speakers.remember(told.source)
        if not found:
            self._follow_subject(parsed)
        return found

    def _report(
        self, parsed: Parsed, at: int, verb: _Verb, before: Sequence[Report]
    ) -> Report | None:
        if any(each.start <= at < each.end for each in parsed.mentions):
            return None  # a word of a name: the Islamic State
        group = group_at(parsed.tokens, at, at + 1, verb.forms)
        before_verb = parsed.word(group.start - 1)
        if (
            group.start == at
            and before_verb in lexicon.group("before_noun")
            and before_verb != "that"
        ):
            return None
        if group.passive or (verb.lemma in _NOT_SPEECH and not _quoting(parsed, at)):
            return None
        if verb.lemma == "put" and not _putting_a_number(parsed, at):
            return None
        if not _is_verb(parsed, at, group.start, verb):
            return None
        start, end = subject_span(parsed.tokens, group.start)
        if verb.forms == {"ing"} and group.start == at:
            start = end = at  # …, adding that: the subject is the sentence's speaker
        source = self.speakers.in_span(parsed, start, end)
        inverted: tuple[int, int] | None = None
        if source is None:
            inverted = _inverted(parsed, at)
            source = self.speakers.in_span(parsed, *inverted) if inverted else None
        if source is None and (start == end or verb.forms & {"ing"}):
            source = self._carried(parsed, at, before)
            start = at if source else start
        if source is None:
            return None
        cue_end = inverted[1] if inverted else at + 1
        spans = contents_around(parsed, min(start, group.start), cue_end)
        spans = tuple((a, background_from(parsed, a, b)) for a, b in spans)
        contents = tuple(span for span in spans if span[0] < span[1])
        if not contents:
            return None
        return Report(at, source, contents, verb.kind, group.negated, parsed.tokens[at].text, start)

    def _carried(self, parsed: Parsed, at: int, before: Sequence[Report]) -> Entity | None:
        """He said …, adding that …; … and claimed that …: the speaker of before."""
        if before:
            return before[-1].source
        return self._subject(parsed, at)

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
        entity = self._subject(parsed, min(len(parsed.tokens), first.end + 6))
        if entity and entity.kind == "person":
            self.speakers.remember(entity)

    def _according_to(self, parsed: Parsed) -> Iterator[Report]:
        for at in range(len(parsed.tokens) - 2):
            if parsed.word(at) != "according" or parsed.word(at + 1) != "to":
                continue
            end = _phrase_end(parsed, at + 2)
            source = self.speakers.in_span(parsed, at + 2, end)
            if source:
                contents = tuple(
                    span for span in ((0, at), (end, len(parsed.tokens))) if span[0] < span[1]
                )
                yield Report(at, source, contents, "say", False, "according to", at)

    def _headline(self, parsed: Parsed) -> Iterator[Report]:
        """UN: thousands dead; Thousands dead – Kremlin: a speaker set off, and nothing else."""
        last = len(parsed.tokens)
        while last and not parsed.tokens[last - 1].word:
            last -= 1
        marks = [at for at in range(1, last) if parsed.word(at) in (":", "–", "—", "-")]
        if parsed.sentence.in_title and marks and parsed.word(marks[0]) == ":" and marks[0] <= 6:
            source = self._set_off(parsed, 0, marks[0])
            if source:
                yield Report(marks[0], source, ((marks[0] + 1, last),), "say", False, ":", 0)
                return
        at = marks[-1] if marks else 0
        credit = parsed.word(at - 1) == "."  # "…. — Daily": who publishes, not who says it
        if at >= 3 and last - at <= 7 and _spaced(parsed, at) and not credit:
            source = self._set_off(parsed, at + 1, last)
            if source:
                yield Report(at, source, ((0, at),), "say", False, parsed.word(at), at)

    def _set_off(self, parsed: Parsed, start: int, end: int) -> Entity | None:
        """The speaker, if the words are nothing but one; a bare country is a topic."""
        mentions = parsed.mentions_between(start, end)
        if not mentions or any(each.kind in ("city", "country") for each in mentions[-1:]):
            return None
        named = {at for each in mentions for at in range(each.start, each.end)}
        rest = [parsed.word(at) for at in range(start, end) if at not in named]
        if any(word not in ("'s", "the", "of", "for", ",") for word in rest):
            return None
        last = mentions[-1]
        if last.kind == "name" and not personal_name(last.value):
            return None
        if last.kind == "name" and start == 0 and self.speakers.cast.named(last.value) is None:
            return None
        return self.speakers.in_span(parsed, start, end)


@cache
def _verbs() -> Phrases[_Verb]:
    kinds = dict(line.split() for line in lexicon.lines("reporting_verbs"))
    return Phrases(
        (way, _Verb(lemma, kind, forms))  # type: ignore[arg-type]
        for lemma, kind in kinds.items()
        for way, forms in phrase_forms(lemma)
    )


def _quoting(parsed: Parsed, at: int) -> bool:
    """Read and wrote hand over what follows a colon, a quotation mark or "that"."""
    return parsed.word(at + 1) in (":", '"', "“", "that", ",")


def _putting_a_number(parsed: Parsed, at: int) -> bool:
    """Put the toll at 12: of other things "put" says nothing."""
    return bool({"number", "toll", "figure"}.intersection(parsed.words(at + 1, at + 5)))


def _is_verb(parsed: Parsed, at: int, start: int, verb: _Verb) -> bool:
    """Whether a word such as "claims" or "report" is a verb here."""
    if verb.forms & {"past", "participle"} and not verb.forms & {"base", "s"}:
        return True
    if verb.forms & {"ing"} or start < at:
        return True
    return parsed.word(at + 1) not in ("of", "by", "from", "made", "in")


def _spaced(parsed: Parsed, at: int) -> bool:
    """A dash between words, not inside one."""
    tokens = parsed.tokens
    return tokens[at].text == ":" or tokens[at - 1].end < tokens[at].start


def _inverted(parsed: Parsed, at: int) -> tuple[int, int] | None:
    """…, said the minister: the noun phrase after the cue."""
    if parsed.word(at - 1) not in (",", '"', "”", "'", "’", "?", "!") and at != 0:
        return None
    end = _phrase_end(parsed, at + 1)
    name = next((each for each in parsed.mentions if each.start == end + 1), None)
    if parsed.word(end) == "," and name and name.kind == "name":
        end = name.end
    return (at + 1, end) if parsed.mentions_between(at + 1, end) else None


def _phrase_end(parsed: Parsed, start: int) -> int:
    end = start
    stops = {
        ",",
        ";",
        ":",
        ".",
        '"',
        "”",
        "“",
        "—",
        "–",
        "who",
        "which",
        "that",
        "on",
        "after",
        "as",
        "when",
        "while",
        "but",
    }
    while end < len(parsed.tokens) and parsed.word(end) not in stops and end - start < 25:
        end += 1
    return end


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

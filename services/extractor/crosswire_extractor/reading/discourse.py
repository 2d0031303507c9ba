"""Quotations that run over sentences and paragraphs, and the chain of speakers behind a word."""

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.domain.claims import Entity
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.parsed import Parsed

#: A quotation of fewer letters marks a word, not a statement.
_STATEMENT = 30
#: So early a colon sets a speaker apart.
_OPENING = 6


class Quotation(NamedTuple):
    """Characters `start` up to `end` of the text, marks included."""

    start: int
    end: int
    closed: bool


class Told(NamedTuple):
    """A parsed sentence with its reports."""

    parsed: Parsed
    reports: list[Report]


class Discourse:
    """All sentences of an article and who is quoted in them."""

    def __init__(self, told: Sequence[Told]) -> None:
        self.told = told
        self._paragraphs: dict[int, list[Told]] = {}
        for each in told:
            self._paragraphs.setdefault(each.parsed.sentence.paragraph, []).append(each)
        self._quotations: dict[int, list[Quotation]] = {}
        self._owners: dict[Quotation, Report | None] = {}
        before: Report | None = None
        for number, sentences in self._paragraphs.items():
            quotations = spoken(sentences) or quotations_in([each.parsed for each in sentences])
            self._quotations[number] = quotations
            before = self._own(sentences, quotations, before)

    def _own(
        self, sentences: Sequence[Told], quotations: Sequence[Quotation], before: Report | None
    ) -> Report | None:
        """Give each quotation of the paragraph its report; the last one goes on to the next."""
        last: Report | None = None
        for quotation in quotations:
            if quotation.end - quotation.start < _STATEMENT:
                continue
            owner = _reported(sentences, quotation)
            opens = quotation.start <= sentences[0].parsed.sentence.start + 1
            self._owners[quotation] = owner or last or (before if opens else None)
            last = self._owners[quotation] or last
        tops = [report for each in sentences for report in each.reports if report.hands_over]
        return last or (tops[-1] if tops and _introduces(sentences[-1]) else None)

    def chain(self, told: Told, at: int) -> list[Report]:
        """The reports that hand over the word at this token, the outermost first."""
        inner = [
            report
            for report in told.reports
            if report.hands_over and report.covers(at) and report.cue != at
        ]
        inner = [each for each in inner if not _answered(each, inner)]
        if len(inner) > 1:
            found = tuple(inner)  # a list is empty while it is sorted
            inner.sort(key=lambda report: sum(other.covers(report.cue) for other in found))
        place = told.parsed.tokens[at].start
        for quotation in self._quotations.get(told.parsed.sentence.paragraph, ()):
            owner = self._owners.get(quotation)
            if owner is None or owner in inner or not quotation.start <= place < quotation.end:
                continue
            if not inner or inner[0].source.key != owner.source.key:
                inner.insert(0, owner)
        return _without_repeats(inner)

    def quotations_of(self, report: Report) -> list[Quotation]:
        """The quotations that this report owns, in its own sentence and in others."""
        return [each for each, owner in self._owners.items() if owner is report]

    def quoted(self, told: Told, at: int) -> bool:
        """Whether the word stands inside a quotation of more than a few words."""
        place = told.parsed.tokens[at].start
        return any(
            each.start <= place < each.end and each.end - each.start >= _STATEMENT
            for each in self._quotations.get(told.parsed.sentence.paragraph, ())
        )


def spoken(sentences: Sequence[Told]) -> list[Quotation]:
    """DOE: Yes. We saw it.: in an interview the whole paragraph is hers."""
    first = sentences[0]
    for report in first.reports:
        at = report.cue
        if at <= _OPENING and first.parsed.word(at) == ":" and not first.parsed.sentence.in_title:
            start, end = first.parsed.tokens[at].end, sentences[-1].parsed.tokens[-1].end
            return [Quotation(start, end, True)] if start < end else []
    return []


def quotations_in(sentences: Sequence[Parsed]) -> list[Quotation]:
    """The quotations of one paragraph; one that is never closed runs to its end."""
    found: list[Quotation] = []
    start: int | None = None
    for parsed in sentences:
        for at, mark in parsed.marks:
            token = parsed.tokens[at]
            if start is None and mark != "close":
                start = token.start
            elif start is not None and mark != "open":
                found.append(Quotation(start, token.end, True))
                start = None
    if start is not None and sentences:
        found.append(Quotation(start, sentences[-1].tokens[-1].end, False))
    return found


def _reported(sentences: Sequence[Told], quotation: Quotation) -> Report | None:
    """The report outside the quotation, in a sentence that shares it, whose content it is."""
    for parsed, reports in sentences:
        for report in reports:
            cue = parsed.tokens[report.cue].start
            if not report.hands_over or report.noun:
                continue
            if quotation.closed and quotation.start <= cue < quotation.end:
                continue
            for start, end in report.contents:
                first, last = parsed.tokens[start].start, parsed.tokens[end - 1].end
                if first < quotation.end and quotation.start < last:
                    return report
    return None


def _answered(report: Report, others: Sequence[Report]) -> bool:
    """Denied Kyiv's claim that …: it is the denial that counts."""
    return report.noun and any(
        each.kind in ("deny", "confirm", "doubt") and not each.noun and each.covers(report.cue)
        for each in others
    )


def _introduces(told: Told) -> bool:
    return told.parsed.sentence.text.rstrip().endswith(":")


def _without_repeats(reports: list[Report]) -> list[Report]:
    """He said that he had said: one speaker once; the inner cue counts."""
    kept: list[Report] = []
    for report in reports:
        if kept and kept[-1].source.key == report.source.key:
            kept.pop()
        kept.append(report)
    return kept


def speakers(reports: Sequence[Report]) -> tuple[Entity, ...]:
    return tuple(report.source for report in reports)

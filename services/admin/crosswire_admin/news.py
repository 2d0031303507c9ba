"""What the daemon tells the person who started it: a few lines and each dispute, or JSON lines."""

import json
import sys
import threading
from collections.abc import Sequence
from typing import Any, Protocol

import structlog
from rich.text import Text

from crosswire.domain.disputes import Dispute, HistoryEntry
from crosswire.domain.text import clean_line, clean_text
from crosswire_admin.announcement import turn
from crosswire_admin.cases import Case
from crosswire_admin.documents import dispute_document, history_document
from crosswire_admin.output import console, plain
from crosswire_admin.presentation import case_as_news, growth


class News(Protocol):
    def say(self, sentence: str) -> None: ...

    def trouble(self, sentence: str) -> None:
        """Something went wrong and is being dealt with."""

    def heard(self, child: str, line: str) -> None:
        """A child printed a line."""

    def opened(self, case: Case) -> None: ...

    def grew(self, case: Case, before: Dispute, entries: Sequence[HistoryEntry]) -> None: ...

    def turned(self, reversal: dict[str, Any]) -> None:
        """A speaker says the opposite of before: the data of the alert."""


class ForPeople:
    """Disputes and sentences on standard output, trouble and logs on standard error."""

    def __init__(self) -> None:
        self._out, self._err = console(), console(stderr=True)
        self._turn = threading.Lock()

    def say(self, sentence: str) -> None:
        with self._turn:
            self._out.print(clean_text(sentence), soft_wrap=True)

    def trouble(self, sentence: str) -> None:
        with self._turn:
            self._err.print(Text(f"! {clean_line(sentence)}", style="yellow"), soft_wrap=True)

    def heard(self, child: str, line: str) -> None:
        with self._turn:
            self._err.print(
                Text.assemble((f"{child:<9} │ ", "dim"), clean_line(line)), soft_wrap=True
            )

    def opened(self, case: Case) -> None:
        with self._turn:
            self._out.print()
            self._out.print(case_as_news(case))
            self._out.print()

    def grew(self, case: Case, before: Dispute, entries: Sequence[HistoryEntry]) -> None:
        what = ", ".join(dict.fromkeys(entry.event.replace("-", " ") for entry in entries))
        with self._turn:
            self._out.print(f"\n{case.dispute.id}  {clean_line(case.dispute.question)}: {what}")
            self._out.print(growth(case, before))

    def turned(self, reversal: dict[str, Any]) -> None:
        with self._turn:
            self._out.print()
            self._out.print(turn(reversal))


class ForLogs:
    """Everything as log lines on standard error, those of the children as they are."""

    def __init__(self) -> None:
        self._log = structlog.get_logger()

    def say(self, sentence: str) -> None:
        if sentence.strip():
            self._log.info(sentence.strip())

    def trouble(self, sentence: str) -> None:
        self._log.warning(sentence)

    def heard(self, child: str, line: str) -> None:
        # One write, so that lines of two children are never mixed.
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()

    def opened(self, case: Case) -> None:
        self._log.info("dispute opened", dispute=case.dispute.id, question=case.dispute.question)

    def grew(self, case: Case, before: Dispute, entries: Sequence[HistoryEntry]) -> None:
        events = [entry.event for entry in entries]
        self._log.info("dispute grew", dispute=case.dispute.id, events=events)

    def turned(self, reversal: dict[str, Any]) -> None:
        self._log.info(
            "position changed", speaker=reversal["speaker"], question=reversal["question"]
        )


class ForPrograms:
    """One JSON document a line on standard output; logs of children go to standard error."""

    def __init__(self) -> None:
        self._turn = threading.Lock()

    def _print(self, event: str, **facts: object) -> None:
        document = {"event": event, **facts}
        with self._turn:
            print(json.dumps(plain(document), ensure_ascii=False, allow_nan=False), flush=True)

    def say(self, sentence: str) -> None:
        if sentence.strip():
            self._print("note", text=sentence.strip())

    def trouble(self, sentence: str) -> None:
        self._print("trouble", text=sentence)

    def heard(self, child: str, line: str) -> None:
        with self._turn:
            print(line, file=sys.stderr, flush=True)

    def opened(self, case: Case) -> None:
        self._print("dispute.opened", dispute=dispute_document(case))

    def grew(self, case: Case, before: Dispute, entries: Sequence[HistoryEntry]) -> None:
        history = [history_document(entry) for entry in entries]
        self._print("dispute.updated", dispute=dispute_document(case), history=history)

    def turned(self, reversal: dict[str, Any]) -> None:
        self._print("claim.reversed", reversal=reversal)

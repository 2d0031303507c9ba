"""What the daemon tells the person who started it: a few lines and each dispute, or JSON lines."""

import json
import sys
import threading
from collections.abc import Sequence
from typing import Protocol

from rich.text import Text

from crosswire.domain.disputes import Dispute, HistoryEntry
from crosswire_admin.cases import Case
from crosswire_admin.documents import dispute_document, history_document
from crosswire_admin.output import clean, console, plain
from crosswire_admin.presentation import case_as_news, growth


class News(Protocol):
    def say(self, sentence: str) -> None: ...

    def trouble(self, sentence: str) -> None:
        """Something went wrong and is being dealt with."""

    def heard(self, child: str, line: str) -> None:
        """A child printed a line."""

    def opened(self, case: Case) -> None: ...

    def grew(self, case: Case, before: Dispute, entries: Sequence[HistoryEntry]) -> None: ...


class ForPeople:
    """Disputes and sentences on standard output, trouble and logs on standard error."""

    def __init__(self, *, raw_logs: bool = False) -> None:
        self._out, self._err = console(), console(stderr=True)
        self._raw_logs = raw_logs
        self._turn = threading.Lock()

    def say(self, sentence: str) -> None:
        with self._turn:
            self._out.print(clean(sentence), soft_wrap=True)

    def trouble(self, sentence: str) -> None:
        with self._turn:
            self._err.print(Text(f"! {clean(sentence)}", style="yellow"), soft_wrap=True)

    def heard(self, child: str, line: str) -> None:
        with self._turn:
            if self._raw_logs:
                print(line, file=sys.stderr, flush=True)
            else:
                words = Text.assemble((f"{child:<9} │ ", "dim"), clean(line))
                self._err.print(words, soft_wrap=True)

    def opened(self, case: Case) -> None:
        with self._turn:
            self._out.print()
            self._out.print(case_as_news(case))
            self._out.print()

    def grew(self, case: Case, before: Dispute, entries: Sequence[HistoryEntry]) -> None:
        what = ", ".join(dict.fromkeys(entry.event.replace("-", " ") for entry in entries))
        with self._turn:
            self._out.print(f"\n{case.dispute.id}  {clean(case.dispute.question)}: {what}")
            self._out.print(growth(case, before))


class ForPrograms:
    """One JSON document a line on standard output; logs of children go to standard error."""

    def __init__(self) -> None:
        self._turn = threading.Lock()

    def _print(self, event: str, **facts: object) -> None:
        document = {"event": event, **facts}
        with self._turn:
            print(json.dumps(plain(document), ensure_ascii=False, allow_nan=False), flush=True)

    def say(self, sentence: str) -> None:
        self._print("note", text=sentence)

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

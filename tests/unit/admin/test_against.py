"""Which disputes a later replay gained and lost."""

from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from crosswire_admin.against import DISPUTES, changes, earlier_run
from crosswire_admin.jsonlines import write_lines
from crosswire_admin.rerun import as_document, as_documents
from tests.unit.admin.reruns import FORTY, TWELVE, item, rerun_of

SEVEN = item("3", "Valley Post", "7 people died in the flood, the police said.")
FLOOD = as_documents(rerun_of(TWELVE, FORTY))
POLICE = as_documents(rerun_of(TWELVE, SEVEN, figures=(12, 7)))


def test_a_dispute_is_known_by_what_is_quoted() -> None:
    renamed = as_documents(rerun_of(TWELVE, FORTY, question="How many died?"))

    assert changes(FLOOD, renamed) == ([], [])


def test_other_sentences_are_another_dispute() -> None:
    assert changes(FLOOD, POLICE) == (POLICE, FLOOD)
    assert changes([], FLOOD) == (FLOOD, [])


def test_a_dispute_that_has_grown_is_the_same() -> None:
    grown = [{**FLOOD[0], "positions": [*FLOOD[0]["positions"], POLICE[0]["positions"][1]]}]

    assert changes(FLOOD, grown) == ([], [])


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    write_lines(tmp_path / DISPUTES, FLOOD)

    assert earlier_run(tmp_path) == FLOOD


def test_a_run_without_disputes_is_a_run(tmp_path: Path) -> None:
    write_lines(tmp_path / DISPUTES, [])

    assert earlier_run(tmp_path) == []


def test_a_folder_without_a_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"disputes\.jsonl cannot be read"):
        earlier_run(tmp_path)


def test_lines_that_are_no_disputes_are_refused(tmp_path: Path) -> None:
    write_lines(tmp_path / DISPUTES, [{"id": 1}])

    with pytest.raises(Refused, match="line 1: it is no dispute that a replay wrote"):
        earlier_run(tmp_path)


def test_a_line_says_who_said_what_where() -> None:
    run = rerun_of(TWELVE, FORTY)

    document = as_document(run.cases[0], run)

    assert document["positions"][0] == {
        "position": "12 killed",
        "claims": [
            {
                "article": "1",
                "source": "North Daily",
                "speaker": "Speaker 1",
                "sentence": TWELVE.text,
                "start": 0,
                "end": len(TWELVE.text),
            }
        ],
    }
    assert list(document) == [
        *("type", "kind", "question", "opened_at", "confidence", "reasons", "positions")
    ]

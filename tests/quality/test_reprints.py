"""The measure of reprints makes what it says and counts what it finds."""

import json
import random
from itertools import pairwise
from pathlib import Path

import pytest

from crosswire.domain.sketch import is_reprint, sketch_of
from tests.quality.abridging import STRENGTHS, Strength, reprint, sentences_of
from tests.quality.reprinted import Shelf
from tests.quality.reprints import copied, invented, main
from tests.unit.shared.test_sketch import OWN_REPORT, WIRE, text

TEXT = text(WIRE)


@pytest.mark.parametrize("how", STRENGTHS, ids=str)
def test_a_reprint_of_any_strength_is_no_longer_than_said(how: Strength) -> None:
    made = reprint(TEXT, how, OWN_REPORT, random.Random(1))

    share = len(made.split()) / len(TEXT.split())
    assert share <= how.kept + (0.35 if how.mixed else 0.15)


@pytest.mark.parametrize("how", [how for how in STRENGTHS if how.reworded < 0.1], ids=str)
def test_a_reprint_of_moderate_strength_is_found(how: Strength) -> None:
    made = reprint(TEXT, how, OWN_REPORT, random.Random(2))

    assert is_reprint(sketch_of(TEXT), sketch_of(made))


def test_what_is_copied_is_counted_without_quotations() -> None:
    assert copied(TEXT, text(WIRE[:5])) == 1
    assert copied(TEXT, OWN_REPORT) < 0.1
    assert copied(f"{WIRE[0]} “{WIRE[1]}”", f"{WIRE[2]} “{WIRE[1]}”") == 0


def test_sentences_end_at_full_stops_and_line_ends() -> None:
    assert sentences_of("One. Two!\nThree") == ["One.", "Two!", "Three"]


def test_the_tables_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts, stories = tmp_path / "texts.jsonl", tmp_path / "stories.jsonl"
    rows = [{"id": 1, "text": TEXT}, {"id": 2, "text": OWN_REPORT}]
    headline = {"headline": "Dam bursts", "stance": "discuss"}
    texts.write_text("\n".join(map(json.dumps, rows)))
    stories.write_text("\n".join(json.dumps({**headline, "id": number}) for number in (1, 2)))

    assert main([str(texts), "--stories", str(stories)]) == 0

    shown = capsys.readouterr().out
    assert "| own reports | 1 | 0 (0.000) | 0 (0.000) |" in shown
    assert "By the store: recall 1.000 of" in shown


def test_a_store_of_texts_finds_what_is_made_of_them_and_forgets_it() -> None:
    shelf = Shelf([("wire", TEXT), ("own", OWN_REPORT)])

    assert shelf.meets("wire", text(WIRE[3:11])) == (True, False)
    assert shelf.meets("own", text(WIRE[3:11])) == (False, True)
    assert shelf.meets("wire", "Nothing of the kind was ever heard of in this town.") == (
        False,
        False,
    )
    assert list(shelf.together([("wire", "own")])) == [False]


def test_invented_texts_are_as_different_as_reports_of_their_own() -> None:
    made = invented(12)

    assert all(copied(a.words, b.words) < 0.5 for a, b in pairwise(made))
    assert len({each.words for each in made}) == 12


def test_a_file_without_texts_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"title": "Dam bursts"}')

    assert main([str(bad)]) == 2
    assert "needs a text on every line" in capsys.readouterr().err

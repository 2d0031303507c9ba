"""How attributions that were read are counted against annotated ones."""

from pathlib import Path

import pytest

from tests.quality.attribution import Attributed, Tally, Text, main, measured

TEXT = "Police said the dam burst. The mayor praised the crews."
FIRST = (
    "T1\tSource 0 6\tPolice\nT2\tCue 7 11\tsaid\nT3\tContent 12 25\tthe dam burst\n"
    "T4\tAttribution 7 11\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
)


def folder(tmp_path: Path, annotation: str) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "one_ab.ann").write_text(annotation, encoding="utf-8")
    return tmp_path


def part(*words: int) -> frozenset[int]:
    return frozenset(words)


def test_what_is_annotated_and_read_is_found(tmp_path: Path) -> None:
    tally = measured(folder(tmp_path, FIRST))

    assert (tally.annotated, tally.read, tally.found, tally.closely) == (1, 2, 1, 1)


def test_a_wrong_source_spoils_the_whole() -> None:
    tally = Tally()

    tally.add(
        Text(TEXT),
        [Attributed(part(0), part(1), part(2, 3))],
        [Attributed(part(9), part(1), part(2, 3))],
    )

    assert tally.found == 0
    assert tally.by_part["cue"][0] == 1


def test_a_single_shared_word_of_a_long_content_is_found_but_not_closely() -> None:
    tally = Tally()

    tally.add(
        Text(TEXT),
        [Attributed(part(0), part(1), part(2))],
        [Attributed(part(0), part(1), part(2, 3, 4, 5, 6))],
    )

    assert (tally.found, tally.closely) == (1, 0)


def test_a_folder_without_annotations_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert "has no attributions" in capsys.readouterr().err

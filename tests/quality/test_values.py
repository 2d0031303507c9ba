"""Numbers and dates against a part of the specs of Recognizers-Text."""

from pathlib import Path

import pytest

from crosswire.domain.errors import Refused
from tests.quality.values.__main__ import main
from tests.quality.values.cases import Row, outcomes
from tests.quality.values.scope import reason_to_leave_out
from tests.quality.values.specs import SPECS

SHIPPED = Path(__file__).parent / "specs"


@pytest.mark.parametrize(
    ("file", "floor"),
    [
        ("Number/NumberModel", 0.95),
        ("Number/NumberRangeModel", 0.88),
        ("Number/PercentModel", 0.80),
        ("DateTime/DateParser", 0.84),
        ("DateTime/DatePeriodParser", 0.86),
    ],
)
def test_as_many_cases_are_read_right_as_were_measured(file: str, floor: float) -> None:
    results = list(outcomes(SHIPPED, [spec for spec in SPECS if spec.file == file]))

    assert sum(each.right for each in results) / len(results) >= floor


def test_a_case_about_what_is_not_read_says_why_it_is_left_out() -> None:
    assert reason_to_leave_out(about("in two weeks")) == "lengths of time: rebuilt in two weeks"
    assert reason_to_leave_out(about("last week")) is None


def about(words: str) -> Row:
    return {"Input": words, "Results": [{"Text": words}]}


def test_a_folder_without_specs_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Refused):
        list(outcomes(tmp_path, SPECS))

    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("Not a spec of Recognizers-Text")


def test_a_spec_that_does_not_exist_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([str(SHIPPED), "--spec", "Number/Roman"]) == 2
    assert capsys.readouterr().err.startswith("No spec is called Number/Roman")


def test_one_spec_is_told_as_a_row_of_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(SHIPPED), "--spec", "DateTime/DateParser", "--misses", "--scope"]) == 0

    told = capsys.readouterr().out
    assert "| dates | DateTime/DateParser | 116 |" in told
    assert "holidays by name" in told

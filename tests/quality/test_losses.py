"""Claimed losses become sentences, and pairs of which the answer is known."""

import json
from pathlib import Path
from typing import Any

import pytest

from crosswire.domain.claims import Amount
from crosswire_extractor.reading import read
from tests.quality.cases import Case
from tests.quality.losses import Loss, loss_cases, losses_in, reports_of, told, wording


def loss(count: float, **changed: Any) -> dict[str, Any]:
    row = {"day": 9, "lost": "Tanks-Russia", "speaker": "UA Source", "frame": "cumulative"}
    return {**row, "count": count, **changed}


def pairs(folder: Path, *rows: dict[str, Any]) -> list[Case]:
    file = folder / "table.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return loss_cases(file)


def test_two_claimants_with_two_totals_of_a_day_contradict_each_other(tmp_path: Path) -> None:
    cases = pairs(tmp_path, loss(300), loss(120, speaker="OSI"))

    assert {case.expect for case in cases} == {"contradicts"}
    assert len({case.a.text for case in cases}) > 1


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (loss(320, day=10), "own-total"),
        (loss(40, lost="Helicopters-Russia", speaker="OSI"), "other-thing"),
        (loss(90, lost="Tanks-Ukraine", speaker="RU Source"), "other-side"),
        (loss(6, frame="day"), "daily-against-total"),
        (loss(330, day=11, speaker="OSI"), "update-by-another"),
        (loss(300, speaker="OSI"), "agreement"),
    ],
)
def test_what_looks_alike_is_silent(tmp_path: Path, other: dict[str, Any], kind: str) -> None:
    (case,) = pairs(tmp_path, loss(300), other)

    assert (case.type, case.expect) == (kind, "silent")


def test_totals_that_are_nearly_one_figure_are_not_judged(tmp_path: Path) -> None:
    assert pairs(tmp_path, loss(300), loss(290, speaker="OSI")) == []


def test_a_claimant_whom_no_words_stand_for_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "table.jsonl"
    file.write_text(json.dumps(loss(300, speaker="Somebody")))

    assert losses_in(file) == []


def test_the_two_items_of_a_pair_are_by_two_outlets(tmp_path: Path) -> None:
    cases = pairs(tmp_path, loss(300), loss(120, speaker="OSI"))

    assert all(case.a.source != case.b.source for case in cases)


def test_every_wording_names_the_figure_and_leaves_no_slot() -> None:
    items = [told(Loss.model_validate(loss(417)), telling=telling) for telling in range(300)]
    texts = {item.title or item.text for item in items}

    assert len(texts) > 100
    assert all("417" in text and "{" not in text for text in texts)


def test_a_claimants_reports_come_in_order_and_by_one_name(tmp_path: Path) -> None:
    rows = [Loss.model_validate(loss(300 + day, day=day)) for day in (12, 9, 30)]

    items = reports_of(rows, "UA Source")

    assert [item.published for item in items] == sorted(str(item.published) for item in items)
    texts = [item.title or item.text for item in items]
    assert all(wording().speakers["UA Source"][0].casefold() in text.casefold() for text in texts)


def test_most_wordings_are_read_as_the_figure_that_they_tell() -> None:
    items = [told(Loss.model_validate(loss(417)), telling=telling) for telling in range(60)]

    figures = [
        {c.answer.quantity.value for c in read(*item.article()) if isinstance(c.answer, Amount)}
        for item in items
    ]

    assert sum(417 in read for read in figures) > 30

"""The labelled cases are complete, and their halves keep what belongs together."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import get_args

import pytest

from crosswire.domain.disputes import Contradiction
from crosswire.domain.errors import Refused
from tests.quality.cases import FOLDER, Case, Item, half_of, read_cases

CASES = read_cases()


def test_there_are_enough_contradictions_of_each_type_and_more_silent_pairs() -> None:
    found = Counter(case.type for case in CASES if case.contradicts)
    silent = sum(not case.contradicts for case in CASES)

    assert sum(found.values()) >= 120
    assert silent >= 180
    assert set(found) == set(get_args(Contradiction))
    assert min(found.values()) >= 10


def test_every_domain_has_both_kinds_in_both_halves() -> None:
    kinds = defaultdict(set)
    for case in CASES:
        kinds[case.domain].add((case.half, case.expect))

    assert len(kinds) == 10
    assert {len(combinations) for combinations in kinds.values()} == {4}


def test_a_family_is_in_the_half_that_its_name_says() -> None:
    assert all(case.half == half_of(case.family) for case in CASES)


@pytest.mark.parametrize("half", ["dev", "held"])
def test_a_file_holds_the_half_that_it_is_named_after(half: str) -> None:
    cases = [case for file in FOLDER.glob(f"*.{half}.jsonl") for case in read_cases(file)]

    assert {case.half for case in cases} == {half}
    assert len(cases) == sum(case.half == half for case in CASES)


def test_each_case_has_its_own_name_and_was_read_twice() -> None:
    rows = [
        json.loads(line)
        for file in FOLDER.glob("*.jsonl")
        for line in file.read_text().splitlines()
    ]

    assert len({row["id"] for row in rows}) == len(rows)
    assert {row["read"] for row in rows} == {2}


def test_a_contradiction_says_between_whom_it_is() -> None:
    assert all((case.between is not None) == case.contradicts for case in CASES)


def test_a_day_without_a_time_is_its_noon_in_utc() -> None:
    item = Item(source="North Daily", published="2024-05-14")

    assert str(item.published_at) == "2024-05-14 12:00:00+00:00"


def test_an_item_becomes_an_article_of_its_outlet() -> None:
    item = Item(source="North Daily", published="2024-05-14T08:00", title="Flood", agency="AFP")

    article, revision = item.article()

    assert (article.source_id, article.agency) == ("north-daily", "AFP")
    assert (revision.article_id, revision.title) == (article.id, "Flood")


def test_pairs_of_bare_texts_are_cases_too() -> None:
    case = Case.model_validate(
        {"id": "1", "a": "It rained.", "b": "Snow fell.", "expect": "agrees"}
    )

    assert (case.a.text, case.a.source, case.b.source) == ("It rained.", "outlet a", "outlet b")
    assert not case.contradicts


def test_a_line_that_is_no_case_is_refused_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "broken.jsonl"
    file.write_text('{"id": "1", "a": "x", "b": "y", "expect": "agrees"}\nnot JSON\n')

    with pytest.raises(Refused, match=r"broken\.jsonl, line 2 is not a case"):
        read_cases(file)


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holds no cases"):
        read_cases(tmp_path)


def test_a_contradiction_within_one_outlet_is_between_speakers_or_a_change_of_mind() -> None:
    alone = [case for case in CASES if case.contradicts and case.a.source == case.b.source]

    assert alone
    assert all(case.between == "speakers" or case.type == "position" for case in alone)

"""Sets of others are found in a folder, and samples of them keep apart what is looked at."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from crosswire.domain.errors import Refused
from tests.quality.sets import BENCH, all_sets, bench_folder, cases_of, is_unseen, named
from tests.quality.stance import SAMPLES, samples_of, stance_cases

PAIR = {"id": "1", "a": "It rained.", "b": "It was dry.", "expect": "contradicts"}


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A story has two bodies and two headlines, one of which disagrees with one body."""
    write(tmp_path / "pairs" / "weather_dev.jsonl", [PAIR])
    stances, bodies = [], []
    for story in range(6):
        for body in (2 * story, 2 * story + 1):
            bodies.append({"body_id": body, "text": f"Story {story}, told in body {body}."})
            stances.append(stance(f"headline {story}", body, "agree"))
            stances.append(stance(f"headline {(story + 1) % 6}", body, "unrelated"))
        stances.append(stance(f"denial {story}", 2 * story, "disagree"))
    write(tmp_path / "stance" / "small_stances.jsonl.gz", stances)
    write(tmp_path / "stance" / "small_bodies.jsonl.gz", bodies)
    return tmp_path


def stance(headline: str, body: int, stance: str) -> dict[str, Any]:
    return {"headline": headline, "body_id": body, "stance": stance}


def write(file: Path, rows: Iterable[dict[str, Any]]) -> None:
    file.parent.mkdir(exist_ok=True)
    text = "".join(json.dumps(row) + "\n" for row in rows).encode()
    file.write_bytes(gzip.compress(text) if file.suffix == ".gz" else text)


def test_without_a_bench_folder_only_our_own_cases_are_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(BENCH, raising=False)

    assert bench_folder(None) is None
    assert list(all_sets(None)) == ["own"]


def test_a_bench_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no folder of bench data"):
        bench_folder(str(tmp_path / "nowhere"))


def test_a_set_is_meant_by_a_part_of_its_name_that_no_other_has(bench: Path) -> None:
    assert named("weather", bench) == "pairs/weather_dev"
    with pytest.raises(Refused, match="neither a file nor one of the sets"):
        named("small", bench)


def test_pairs_of_others_may_be_looked_at(bench: Path) -> None:
    (case,) = cases_of("pairs/weather_dev", bench)

    assert case.contradicts
    assert case.half == "dev"


def test_a_headline_that_disagrees_with_a_body_contradicts_it(bench: Path) -> None:
    cases = samples(bench)

    assert {case.a.title.split()[0] for case in cases if case.contradicts} == {"denial"}
    assert {case.type for case in cases if not case.contradicts} == {"agree", "unrelated"}


def test_samples_share_no_story_and_have_the_same_share_of_disagreement(bench: Path) -> None:
    stories = [{case.family for case in cases_in(bench, sample)} for sample in SAMPLES]
    denials = [sum(case.contradicts for case in cases_in(bench, sample)) for sample in SAMPLES]

    assert sum(map(len, stories)) == len(set.union(*stories)) == 6
    assert denials == [2, 2, 1, 1]


def test_a_third_of_the_stories_each_may_be_read_and_what_is_left_is_dealt_to_those_unseen() -> (
    None
):
    rows = [stance(f"denial {story}", story, "disagree") for story in range(12)]

    dealt = samples_of(rows, {story: story for story in range(12)})

    assert [list(dealt.values()).count(sample) for sample in SAMPLES] == [4, 4, 2, 2]


def test_a_story_that_disagrees_goes_where_least_disagreement_is() -> None:
    rows = [stance("denial", 0, "disagree")] * 3
    rows += [stance("denial", 1, "disagree"), *[stance("headline", 1, "agree")] * 8]
    rows += [stance("denial", story, "disagree") for story in (2, 3, 4)]

    dealt = samples_of(rows, {story: story for story in range(5)})

    assert [dealt[story] for story in (0, 1, 4)] == ["look", "tune", "tune"]


def test_nobody_looks_at_the_cases_of_two_samples() -> None:
    assert [each for each in SAMPLES if is_unseen(f"stance/small:{each}")] == ["unseen", "last"]
    assert not is_unseen("own")


def test_a_sample_is_the_same_whenever_it_is_drawn(bench: Path) -> None:
    assert cases_in(bench, "tune") == cases_in(bench, "tune")


def cases_in(bench: Path, sample: str) -> list[Any]:
    return stance_cases(bench / "stance" / "small_stances.jsonl.gz", sample)


def samples(bench: Path) -> list[Any]:
    return [case for sample in SAMPLES for case in cases_in(bench, sample)]

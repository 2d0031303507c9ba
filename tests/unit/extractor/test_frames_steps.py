"""A verb is put only to the steps that may concern it: what is left out would have said nothing."""

import json
from pathlib import Path

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from crosswire_extractor.reading.frames import phrasing, verbclauses
from tests.quality.cases import Item

CASES = Path(__file__).parents[2] / "quality" / "cases"
#: Of so many pairs of items one is read.
EVERY = 8


def items() -> list[Item]:
    files = sorted(CASES.glob("*.dev.jsonl"))
    rows = [json.loads(line) for path in files for line in path.read_text("utf-8").splitlines()]
    return [Item(**row[side]) for row in rows[::EVERY] for side in "ab"]


def test_steps_and_phrases_say_nothing_of_the_verbs_that_they_are_not_asked_about(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def all_claims() -> list[list[Claim]]:
        return [read(*item.article()) for item in items()]

    told = all_claims()

    steps = tuple((step, None) for step, _ in verbclauses._steps())
    monkeypatch.setattr(verbclauses, "_steps", lambda: steps)
    monkeypatch.setattr(phrasing, "_verbs_of_phrases", _Any)
    for before, after in zip(told, all_claims(), strict=True):
        assert after == before


class _Any:
    """Every word is one of these."""

    def __contains__(self, word: object) -> bool:
        return True

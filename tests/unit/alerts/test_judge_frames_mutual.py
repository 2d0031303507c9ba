"""Two who blame each other disagree about who did it."""

from itertools import combinations

import pytest

from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge import judge
from tests.unit.alerts.stories import SETTINGS, said


def clashes(text: str) -> list[Verdict]:
    claims = said("north-daily", "Fears for the region", text)
    verdicts = (judge(a, b, settings=SETTINGS) for a, b in combinations(claims, 2))
    return [
        each
        for each in verdicts
        if each.relation == "contradicts" and each.confidence >= SETTINGS.alert_at
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden blame each other for the shelling of the Halvik plant.",
        "Norway and Sweden accused each other of shelling the Halvik plant on Tuesday.",
        "Oslo and Stockholm traded blame over the shelling of the Halvik plant.",
        "Norway and the Tamba Front accused one another of bombing the Halvik plant.",
    ],
)
def test_who_blame_each_other_disagree_about_who_did_it(text: str) -> None:
    assert [each.type for each in clashes(text)] == ["actor"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway and Sweden blame each other for the talks.", id="no harm"),
        pytest.param("Norway and Sweden shelled each other on Tuesday.", id="both did it"),
        pytest.param(
            "Norway and Sweden do not blame each other for the shelling of the Halvik plant.",
            id="they do not",
        ),
        pytest.param(
            "Norway and Sweden blame Denmark for the shelling of the Halvik plant.",
            id="they blame a third",
        ),
        pytest.param("They accused each other of shelling the Halvik plant.", id="nobody is named"),
        pytest.param(
            "Norway and Sweden accused each other of shelling towns.",
            id="towns are shelled by both",
        ),
    ],
)
def test_others_do_not(text: str) -> None:
    assert clashes(text) == []

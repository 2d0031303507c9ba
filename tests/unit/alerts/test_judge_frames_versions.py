"""Two opponents whom one article sets side by side, and harm that was meant for something else."""

from itertools import combinations

import pytest

from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge import judge
from tests.unit.alerts.stories import SETTINGS, raised, said, strongest


def within(title: str, text: str) -> Verdict | None:
    """The surest clash between two statements of one article."""
    claims = said("north-daily", title, text)
    verdicts = [judge(a, b, settings=SETTINGS) for a, b in combinations(claims, 2)]
    return max(verdicts, key=lambda v: (v.relation == "contradicts", v.confidence), default=None)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param(
            "Warship sinks off Orlava",
            "The Swedish warship Gripen sank in a storm. Norwegian officials say it was struck by "
            "missiles, but Sweden's defence ministry says a fire broke out on board.",
            id="struck by missiles, a fire broke out",
        ),
        pytest.param(
            "Swedish tanker damaged",
            "Sweden says damage caused by fuel exploding in a fire; Norway says it targeted the "
            "vessel with missile strikes.",
            id="damage, and what was hit",
        ),
        pytest.param(
            "Nine killed in Swedish missile strike on Orlava cinema, Norway says",
            "Stockholm says the cinema caught fire following an attack on a nearby depot.",
            id="hit itself, or caught fire beside what was hit",
        ),
    ],
)
def test_two_opponents_of_one_article_give_two_versions(title: str, text: str) -> None:
    verdict = within(title, text)

    assert raised(verdict)
    assert verdict is not None
    assert verdict.type == "actor"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param(
            "Warship sinks off Orlava",
            "The Swedish warship Gripen sank. The navy said it was struck by missiles, and "
            "Sweden's defence ministry said a fire broke out on board.",
            id="one side tells of both",
        ),
        pytest.param(
            "Fires in Orlava",
            "Norway says a Swedish missile hit the station, and Sweden says a fire broke out at "
            "the market.",
            id="two places",
        ),
        pytest.param(
            "Fires in two towns",
            "Norway says a Swedish missile hit the station in Orlava, and Sweden says a fire broke "
            "out in Malmo.",
            id="two towns",
        ),
        pytest.param(
            "Warship hit",
            "Norway says the warship was struck by missiles. Months before, Sweden said a fire "
            "broke out on board the ferry Lina.",
            id="two sentences of two ships",
        ),
        pytest.param(
            "Towns under fire",
            "Norway says Swedish troops shelled Orlava; Sweden says Norwegian troops shelled it.",
            id="a town is shelled by both",
        ),
        pytest.param(
            "Attacks at sea",
            "Norway says Swedish jets struck the tanker Lina, and Sweden says Norway attacked.",
            id="one says not what was attacked",
        ),
    ],
)
def test_two_who_may_both_be_right_do_not(title: str, text: str) -> None:
    assert not raised(within(title, text))


STRIKE = (
    "Swedish missiles hit shopping mall in Orlava",
    "The Swedish military launched missile strikes on a shopping mall in the city of Orlava.",
)


def test_who_is_accused_says_that_it_caught_fire_beside_his_target() -> None:
    verdict = strongest(
        said("north-daily", *STRIKE),
        said(
            "coast-times",
            "Sweden: depot in Orlava destroyed",
            "An airstrike on an ammunition depot in Orlava caused a fire at a closed shopping "
            "center nearby, Sweden's defence ministry said.",
            hours=20,
        ),
    )

    assert raised(verdict)
    assert verdict.type == "actor"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "An airstrike on an ammunition depot in Orlava caused a fire at a school nearby, "
            "Sweden's defence ministry said.",
            id="another building",
        ),
        pytest.param(
            "Swedish missiles set fire to the shopping center in Orlava, Norway's army said.",
            id="agreed",
        ),
        pytest.param(
            "A short circuit caused a fire at a shopping center in Malmo, Sweden's police said.",
            id="another town",
        ),
    ],
)
def test_another_fire_near_by_is_no_other_version(text: str) -> None:
    verdict = strongest(said("north-daily", *STRIKE), said("coast-times", "Fire", text, hours=20))

    assert not raised(verdict)


def test_speakers_of_one_article_find_each_other_by_the_harm() -> None:
    claims = said(
        "north-daily",
        "Warship sinks",
        "Norwegian officials said their forces hit the warship with missiles. Sweden's defence "
        "ministry said the ship was damaged by a fire.",
    )
    hit = next(c for c in claims if c.frame and c.frame.predicate in ("hit", "strike"))
    burned = next(c for c in claims if c.frame and c.frame.predicate == "damage")

    assert set(hit.sought_by) & set(burned.found_by)


HIT = ("Sweden bombs Lumen cinema", "Swedish jets bombed the Lumen cinema in Orlava, Norway said.")
WEEKS = 24 * 12


def test_who_is_accused_may_answer_weeks_later_of_that_day() -> None:
    verdict = strongest(
        said("north-daily", *HIT),
        said(
            "coast-times",
            "Cinema shown on television",
            "The Lumen cinema in Orlava was bombed on May 14. Sweden accuses the Tamba Front, a "
            "militia, of blowing up the building.",
            hours=WEEKS,
        ),
    )

    assert raised(verdict)
    assert verdict.type == "actor"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The Lumen cinema in Orlava was bombed on May 22. Sweden accuses the Tamba Front, a "
            "militia, of blowing up the building.",
            id="another day",
        ),
        pytest.param(
            "The Lumen cinema in Malmo was bombed on May 14. Sweden accuses the Tamba Front, a "
            "militia, of blowing up the bridge.",
            id="another thing",
        ),
        pytest.param(
            "Sweden accuses the Tamba Front, a militia, of blowing up the building.",
            id="no day and no name",
        ),
    ],
)
def test_weeks_later_it_is_mostly_another_harm(text: str) -> None:
    verdict = strongest(said("north-daily", *HIT), said("coast-times", "Cinema", text, hours=WEEKS))

    assert not raised(verdict)


def test_a_weapon_and_those_who_fired_it_may_be_one_by_whatever_name_it_goes() -> None:
    rocket = "A Harrier rocket hit the warship Gripen, the mayor of Orlava said."
    troops = "Norwegian troops struck the warship Gripen, Norway's navy said."
    verdict = strongest(
        said("north-daily", "Harrier rocket hits Gripen", rocket),
        said("coast-times", "Norway says it struck the warship", troops, hours=3),
    )

    assert not raised(verdict)


def test_whose_strikes_they_were_is_not_told_by_a_pronoun() -> None:
    verdict = strongest(
        said(
            "north-daily",
            "Two killed at Orlava airfield",
            "Two were killed in an air strike by Swedish troops on the airfield in Orlava, the "
            "governor of Orlava said.",
        ),
        said(
            "coast-times",
            "Sweden acknowledges strikes",
            "The Swedish military acknowledged their airstrikes on the airfield in Orlava.",
            hours=3,
        ),
    )

    assert not raised(verdict)


@pytest.mark.parametrize(
    ("blast", "clash"),
    [("the explosion at the Orlava cinema", False), ("a gas explosion", True)],
)
def test_a_blast_that_killed_may_have_been_anybodys(blast: str, clash: bool) -> None:
    text = (
        f"Sweden says {blast} killed nine prisoners in Orlava on Monday. "
        "Norway says Swedish forces killed nine prisoners in Orlava on Monday."
    )

    assert raised(within("Nine prisoners killed in Orlava", text)) is clash

"""One harm of one story that is laid at two doors, in whatever words."""

from itertools import combinations

import pytest

from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge import judge
from tests.unit.alerts.stories import SETTINGS, said, strongest

MARKET_BY_REBELS = (
    "Army accuses Tamba Front of shelling market",
    "The Tamba Front shelled a market in Orlava on Tuesday, Sweden's army said.",
)
MARKET_BY_JETS = (
    "Tamba Front says jets bombed market",
    "The Tamba Front said Swedish jets had bombed the market in Orlava on Tuesday.",
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (MARKET_BY_REBELS, MARKET_BY_JETS),
        (
            (
                "Norway blames Sweden for dam collapse",
                "Norway accused Sweden of blowing up the Halvik dam on Tuesday.",
            ),
            (
                "Stockholm says Norway sabotaged dam",
                "Norwegian soldiers sabotaged the Halvik dam on Tuesday, Sweden's army said.",
            ),
        ),
        (
            (
                "Warship hit by Norwegian missiles, Oslo says",
                "Norwegian missiles struck the Swedish warship Gripen, Norway's navy said.",
            ),
            (
                "Stockholm: fire on board damaged ship",
                "The warship Gripen was damaged by a fire on board, Sweden's army said.",
            ),
        ),
        (
            (
                "Driver error blamed for Orlava train crash",
                "The train crash near Orlava was caused by an error of the driver, the firm said.",
            ),
            (
                "Union: signal failure behind Orlava crash",
                "A signal failure was to blame for the train crash near Orlava, the union said.",
            ),
        ),
        (
            (
                "Hospital in Orlava hit",
                "A Swedish air strike hit Saint Barbara hospital in Orlava, its director said.",
            ),
            (
                "Sweden: hospital was hit by stray rocket",
                "Sweden's army said the blast at Saint Barbara hospital in Orlava was caused by a "
                "rocket that was misfired by the Tamba Front.",
            ),
        ),
        (
            (
                "Driver to blame for Orlava collision",
                "The driver of the express was to blame for Monday's collision at Orlava that "
                "killed 14 people, the railway said.",
            ),
            (
                "Faulty signal behind Orlava collision, union says",
                "A faulty signal caused Monday's train collision at Orlava, in which 14 people "
                "died, the union said.",
            ),
        ),
        (
            (
                "Insurgents shoot down army helicopter near Orlava",
                "Insurgents shot down an army helicopter near Orlava on Monday, a spokesman for "
                "the group said.",
            ),
            (
                "Army helicopter crashes near Orlava",
                "An army helicopter crashed near Orlava on Monday because of an engine failure, "
                "the defence ministry said.",
            ),
        ),
        (
            (
                "Rebels: government jets bombed Orlava hospital",
                "Government jets bombed the hospital in Orlava on Monday, a rebel spokesman said.",
            ),
            (
                "Minister says rebels hit hospital in Orlava",
                "A rocket fired by the rebels struck the hospital in Orlava on Monday, the "
                "information minister said.",
            ),
        ),
        (
            (
                "Ministry blames builder Tarvik for collapse of Halvik bridge",
                "The transport ministry on Monday blamed construction company Tarvik for the "
                "collapse of the Halvik bridge.",
            ),
            (
                "Tarvik points at ministry",
                "Construction company Tarvik said the Halvik bridge had collapsed because the "
                "ministry had neglected it.",
            ),
        ),
    ],
)
def test_one_harm_at_two_doors_is_a_dispute_about_who_did_it(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    verdict = strongest(said("north-daily", *first), said("coast-times", *second, hours=4))

    assert (verdict.relation, verdict.type) == ("contradicts", "actor")
    assert verdict.confidence >= SETTINGS.alert_at


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            (
                "Swedish shells hit Orlava",
                "Swedish troops shelled the town of Orlava, Norway's army said on Tuesday.",
            ),
            (
                "Norway shells Orlava",
                "Norwegian troops shelled the town of Orlava, Sweden's army said on Tuesday.",
            ),
            id="a town is shelled by the one and by the other",
        ),
        pytest.param(
            MARKET_BY_REBELS,
            (
                "Jets bomb hospital in Orlava",
                "Swedish jets bombed a hospital in Orlava, the Tamba Front said.",
            ),
            id="two things were hit",
        ),
        pytest.param(
            (
                "Missile hits station in Orlava",
                "A Swedish missile hit the station in Orlava on Tuesday, the governor said.",
            ),
            (
                "Missile that hit Orlava station came from Malmo",
                "The missile that hit the station in Orlava was launched by Swedish troops, "
                "Norway's prosecutor said.",
            ),
            id="a missile and those who launched it",
        ),
        pytest.param(
            (
                "Warship Gripen hit by missiles",
                "Norwegian missiles hit the warship Gripen on Tuesday, Norway's navy said.",
            ),
            (
                "Fire damages Gripen",
                "A fire that the strike set off damaged the warship Gripen, Norway's navy said.",
            ),
            id="the fire came of the missiles",
        ),
        pytest.param(
            (
                "Union blames operator for crane collapse in Orlava",
                "The dockers' union held terminal operator Nordvik responsible for the collapse of "
                "a crane in Orlava on Monday.",
            ),
            (
                "Nordvik at fault in crane collapse",
                "The crane in Orlava collapsed on Monday because of Nordvik's negligence, the "
                "inspectorate said.",
            ),
            id="an operator and its negligence",
        ),
        pytest.param(
            (
                "Storm causes blackout in Orlava",
                "A storm caused the blackout in Orlava, the grid operator said.",
            ),
            (
                "Fallen tree behind blackout",
                "A tree that fell in the storm triggered the blackout in Orlava, the mayor said.",
            ),
            id="two links of one chain",
        ),
        pytest.param(
            (
                "Swedish troops blow up bridge",
                "Norway's army said Swedish troops had blown up the bridge near Orlava.",
            ),
            (
                "Officer recalls blowing up bridge",
                "Norwegian troops blew up a bridge near Orlava in April, an officer said.",
            ),
            id="another time",
        ),
        pytest.param(
            (
                "Jets bomb Orlava airport",
                "Swedish jets bombed the airport in Orlava, the Tamba Front said.",
            ),
            (
                "Norway joins raid on airport",
                "Norwegian jets bombed Orlava airport together with Swedish ones, Oslo said.",
            ),
            id="they did it together",
        ),
    ],
)
def test_what_two_may_both_have_done_is_no_dispute(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    verdict = strongest(said("north-daily", *first), said("coast-times", *second, hours=4))

    assert verdict.relation != "contradicts" or verdict.confidence < SETTINGS.alert_at


def test_whom_both_accuse_is_one() -> None:
    verdict = strongest(
        said("north-daily", *MARKET_BY_REBELS),
        said(
            "coast-times",
            "Market shelled",
            "Fighters of the Tamba Front bombed the market in Orlava, a trader said.",
            hours=4,
        ),
    )

    assert verdict.relation != "contradicts"


def within(text: str) -> Verdict:
    """The surest clash between two statements of one article."""
    claims = said("north-daily", "Two sides speak", text)
    verdicts = [judge(a, b, settings=SETTINGS) for a, b in combinations(claims, 2)]
    return max(verdicts, key=lambda v: (v.relation == "contradicts", v.confidence))


def test_two_speakers_of_one_article_may_lay_it_at_two_doors() -> None:
    verdict = within(
        "Norwegian officials said their forces hit the Swedish warship with missiles. Sweden's "
        "defence ministry said the ship was damaged by a fire."
    )

    assert (verdict.relation, verdict.type) == ("contradicts", "actor")
    assert verdict.confidence >= SETTINGS.alert_at


def test_two_schools_of_one_article_are_two() -> None:
    verdict = within(
        "Norway said Swedish forces had shelled a school. Sweden said Norwegian forces had struck "
        "a school."
    )

    assert verdict.confidence < SETTINGS.alert_at or verdict.relation != "contradicts"

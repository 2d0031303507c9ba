"""Figures of crowds, jobs and the dead: of one event, of one stretch of time, and of whom."""

from typing import Any

from crosswire.domain.claims import Amount, Claim, Question
from crosswire_alerts.judge.confidence import Doubt
from tests.unit.alerts.desk import MAYOR, POLICE, in_time, judged, toll, undated

CROWD = Question(kind="quantity", predicate="attended", subject="people", text="attended(people)")
JOBS = Question(kind="quantity", predicate="jobs cut", subject="jobs", text="jobs cut(jobs)")
HOME, OTHER = ("name:norvik", "name:harlow", "about:march"), ("name:oster", "about:march")


def crowd(figure: float, **claimed: Any) -> Claim:
    told = {"question": CROWD, "counted": "people", "scope": "unknown", **claimed}
    return in_scene(told, figure)


def dead(figure: float, event: str | None, *, counted: str = "people", **claimed: Any) -> Claim:
    question = Question(
        kind="quantity", predicate="killed", subject="people", event=event, text="killed(people)"
    )
    told = {"question": question, "counted": counted, "scope": "unknown", **claimed}
    return in_scene(told, figure)


def in_scene(told: dict[str, Any], figure: float) -> Claim:
    scene = told.pop("scene", HOME)
    return undated(toll(figure, **told)).with_(scene=scene)


def test_two_counts_of_one_crowd_clash() -> None:
    verdict = judged(crowd(10_000, by=MAYOR), crowd(800, by=POLICE))

    assert (verdict.relation, verdict.type) == ("contradicts", "quantity")
    assert verdict.confidence > 0.7


def test_crowds_in_articles_with_nothing_in_common_are_two_crowds() -> None:
    verdict = judged(crowd(10_000, by=MAYOR), crowd(800, by=POLICE, scene=OTHER))

    assert verdict.confidence < 0.7


def test_rallies_on_two_days_are_two_rallies() -> None:
    verdict = judged(
        in_time(crowd(10_000, by=MAYOR), -1, -1), in_time(crowd(800, by=POLICE), -2, -2)
    )

    assert verdict.relation == "compatible"


def test_a_crash_and_an_accident_may_be_one_event_but_not_a_quake_and_a_shooting() -> None:
    crash = judged(dead(12, "crash", by=MAYOR), dead(40, "bus-crash", by=POLICE))
    quake = judged(dead(12, "earthquake", by=MAYOR), dead(40, "shooting", by=POLICE))

    assert crash.relation == "contradicts"
    assert quake.relation == "unrelated"


def test_a_part_cannot_exceed_the_whole() -> None:
    people = dead(5, "blast", by=POLICE, hours=13)

    more = judged(dead(12, "blast", counted="workers", by=MAYOR), people)
    fewer = judged(dead(3, "blast", counted="workers", by=MAYOR), people)

    assert more.confidence > 0.7 > fewer.confidence


def test_who_tells_both_figures_knows_the_one_as_a_part() -> None:
    told = crowd(1_200, question=JOBS, counted="jobs", by=MAYOR).evidence
    whole = crowd(1_200, question=JOBS, counted="jobs", by=MAYOR)
    sentence = "1,200 jobs are to go, 400 of them at the plant."
    whole = whole.with_(evidence=told.with_(sentence=sentence))
    part = crowd(400, question=JOBS, counted="jobs", by=POLICE, sentence="400 jobs are to go.")
    assert isinstance(part.answer, Amount)
    figure = part.answer.with_(quantity=part.answer.quantity.with_(text="400"))

    verdict = judged(whole, part.with_(answer=figure))

    assert Doubt.PART_OF_WHOLE.words in verdict.reasons[-1]


def test_a_running_figure_is_no_match_for_one_of_a_day() -> None:
    running = crowd(40, question=JOBS, counted="jobs", by=MAYOR, sentence="40 jobs went so far.")
    of_a_day = crowd(400, question=JOBS, counted="jobs", by=POLICE, sentence="400 jobs went.")

    assert judged(running, of_a_day).relation == "unrelated"


def test_two_more_dead_are_not_all_the_dead() -> None:
    added = dead(2, "crash", scope="period", by=MAYOR, sentence="Two more survivors have died.")

    assert judged(added, dead(23, "crash", by=POLICE)).relation == "unrelated"


def test_a_figure_that_is_kept_low_is_no_older_news() -> None:
    low = dead(3, "attack", by=POLICE, sentence="Only three officers were killed.")
    high = dead(11, "attack", by=MAYOR, sentence="Eleven officers were killed.")

    assert Doubt.NEWER.words not in judged(low, high).reasons[-1]


def test_protesters_at_a_protest_are_its_people_but_children_are_a_part() -> None:
    protesters = dead(30, "protest", counted="protesters", by=POLICE, hours=10)
    children = dead(30, "protest", counted="children", by=POLICE, hours=10)
    people = dead(200, "protest", by=MAYOR, hours=11)

    assert judged(protesters, people).confidence > judged(children, people).confidence


def test_a_quarter_is_no_month() -> None:
    quarter = crowd(30, question=JOBS, counted="jobs", sentence="30 went in the first quarter.")
    month = crowd(12, question=JOBS, counted="jobs", by=MAYOR, sentence="12 went in March.")

    assert judged(quarter, month).relation == "unrelated"

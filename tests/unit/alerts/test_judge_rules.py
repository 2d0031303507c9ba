"""States, denials, dates, places, doers and positions."""

import pytest

from crosswire.domain.claims import Moment, Question, TimeSpan
from tests.samples import person
from tests.unit.alerts.desk import (
    BRIDGE,
    HARBOUR,
    HILLTOP,
    MAYOR,
    MINISTER,
    NORTH,
    POLICE,
    SOUTH,
    SOUTH_MINISTER,
    SOUTHLAND,
    SUMMIT,
    at_place,
    day,
    done_by,
    held,
    in_time,
    it_is_so,
    judged,
    said,
    state,
    summit,
    undated,
)

OBSERVER = person("Observer", side="TH")
LIFE = Question(kind="state", predicate="alive", subject="person:singer", text="alive(singer)")


def test_a_town_is_not_held_by_two_sides() -> None:
    verdict = judged(held(NORTH, by=NORTH), held(SOUTH, by=SOUTH))

    assert (verdict.relation, verdict.type) == ("contradicts", "status")
    assert "held by the northern army" in " ".join(verdict.reasons)


def test_a_fall_that_is_denied_is_in_dispute() -> None:
    verdict = judged(
        held(NORTH, by=NORTH), held(NORTH, by=SOUTH, polarity="negated", modality="denied")
    )

    assert (verdict.relation, verdict.type) == ("contradicts", "status")


@pytest.mark.parametrize("word", ["contested", "unclear"])
def test_a_town_is_not_held_while_that_is_open(word: str) -> None:
    verdict = judged(held(NORTH, by=NORTH), state(word, by=OBSERVER))

    assert (verdict.relation, verdict.type) == ("contradicts", "status")


def test_an_announced_fall_is_still_open_the_next_day() -> None:
    verdict = judged(held(NORTH, by=NORTH), state("unclear", by=OBSERVER, days=1))

    assert verdict.relation == "contradicts"
    assert verdict.confidence >= 0.7


def test_fighting_and_not_knowing_go_together() -> None:
    assert judged(state("contested", by=SOUTH), state("unclear", by=OBSERVER)).relation == (
        "compatible"
    )


def test_a_denied_fall_goes_with_fighting() -> None:
    verdict = judged(held(NORTH, by=SOUTH, polarity="negated"), state("contested", by=OBSERVER))

    assert verdict.relation == "compatible"


def test_a_town_that_is_taken_the_next_day_has_changed_hands() -> None:
    assert judged(held(SOUTH, by=SOUTH), held(NORTH, by=NORTH, days=1)).relation == "compatible"
    assert judged(state("contested", by=SOUTH), held(NORTH, by=NORTH, days=1)).relation == (
        "compatible"
    )


def test_fighting_for_a_town_that_its_country_held_yesterday_is_news_and_no_clash() -> None:
    verdict = judged(
        held(SOUTH, by=SOUTH, place=HARBOUR),
        state("contested", by=NORTH, days=1, place=HARBOUR),
    )

    assert verdict.relation == "compatible"


def test_a_state_may_change_within_a_week() -> None:
    verdict = judged(
        state("open", by=POLICE, question=BRIDGE),
        state("closed", by=MAYOR, question=BRIDGE, days=6),
    )

    assert verdict.relation == "compatible"


def test_one_who_was_dead_is_not_alive_later() -> None:
    verdict = judged(
        state("dead", by=POLICE, question=LIFE), state("alive", by=MAYOR, question=LIFE, days=3)
    )

    assert verdict.relation == "contradicts"


def test_one_who_was_alive_may_be_dead_later() -> None:
    verdict = judged(
        state("alive", by=POLICE, question=LIFE), state("dead", by=MAYOR, question=LIFE, days=3)
    )

    assert verdict.relation == "compatible"


def test_a_part_of_a_town_is_not_the_town() -> None:
    verdict = judged(held(NORTH, by=NORTH, place=HARBOUR), held(SOUTH, by=SOUTH, place=HILLTOP))

    assert verdict.relation == "unrelated"


def test_one_who_announced_a_fall_and_no_longer_knows_takes_it_back() -> None:
    verdict = judged(held(NORTH, by=NORTH), state("contested", by=NORTH, days=1))

    assert (verdict.relation, verdict.type) == ("reverses", "status")


def test_one_who_denied_a_fall_and_reports_it_later_reports_a_change() -> None:
    verdict = judged(
        held(NORTH, by=SOUTH, polarity="negated", modality="denied"), held(NORTH, by=SOUTH, days=1)
    )

    assert verdict.relation == "supersedes"


def test_what_is_said_and_denied_is_in_dispute() -> None:
    verdict = judged(it_is_so(by=SOUTH), it_is_so(by=NORTH, modality="denied", polarity="negated"))

    assert (verdict.relation, verdict.type, verdict.between) == (
        "contradicts",
        "denial",
        "speakers",
    )


def test_two_denials_agree() -> None:
    verdict = judged(it_is_so(by=SOUTH, polarity="negated"), it_is_so(by=NORTH, modality="denied"))

    assert verdict.relation == "corroborates"


def test_a_denial_of_something_else_is_none() -> None:
    other = Question(kind="occurrence", predicate="invade", subject="NO", text="invade(north)")

    assert judged(
        it_is_so(by=SOUTH), it_is_so(by=NORTH, modality="denied", question=other)
    ).relation == ("unrelated")


def test_two_outlets_report_one_speaker_differently() -> None:
    verdict = judged(
        it_is_so(by=MINISTER), it_is_so(by=MINISTER, polarity="negated", outlet="coast-times")
    )

    assert (verdict.relation, verdict.between) == ("contradicts", "outlets")


def test_a_speaker_who_now_says_the_opposite_has_changed_his_position() -> None:
    verdict = judged(it_is_so(by=MINISTER), it_is_so(by=MINISTER, polarity="negated", days=5))

    assert (verdict.relation, verdict.type) == ("reverses", "position")
    assert "Minister said" in verdict.reasons[-2]


def test_a_conditional_is_no_change_of_position() -> None:
    verdict = judged(
        it_is_so(by=MINISTER),
        it_is_so(by=MINISTER, polarity="negated", modality="conditional", days=5),
    )

    assert verdict.relation == "compatible"


def test_one_summit_on_two_days_is_in_dispute() -> None:
    verdict = judged(summit(1, by=NORTH), summit(2, by=SOUTH, outlet="coast-times"))

    assert (verdict.relation, verdict.type) == ("contradicts", "date")
    assert verdict.confidence >= 0.7


def test_an_outlets_plan_and_a_speakers_plan_for_the_next_day_clash() -> None:
    verdict = judged(
        undated(summit(0)), undated(summit(1, by=MINISTER, outlet="coast-times", days=1))
    )

    assert verdict.relation == "contradicts"
    assert verdict.confidence >= 0.7


@pytest.mark.parametrize(
    "sentence",
    [
        "The summit has been postponed to Wednesday.",
        "The summit was moved from Tuesday at short notice.",
        "After a delay the leaders meet on Wednesday.",
    ],
)
def test_a_summit_that_was_moved_is_at_one_time(sentence: str) -> None:
    verdict = judged(summit(1, by=NORTH), summit(2, by=SOUTH, sentence=sentence))

    assert verdict.relation == "compatible"


def test_the_third_summit_is_not_the_second() -> None:
    third = SUMMIT.with_(event="3", text="third summit")

    assert judged(summit(1, by=NORTH), summit(9, by=SOUTH, question=third)).relation == "unrelated"


def test_summits_that_are_not_numbered_may_be_two() -> None:
    some = SUMMIT.with_(event=None, text="summit")
    verdict = judged(summit(1, by=NORTH, question=some), summit(2, by=SOUTH, question=some))

    assert verdict.confidence < 0.7


def test_one_day_and_the_week_that_holds_it_agree() -> None:
    week = TimeSpan(start=day(0), end=day(6), precision="week")
    verdict = judged(
        summit(1, by=NORTH), said(Moment(when=week, certain=False), by=SOUTH, question=SUMMIT)
    )

    assert verdict.relation == "corroborates"


def test_a_speaker_who_names_a_new_day_moves_it() -> None:
    verdict = judged(summit(1, by=NORTH), summit(4, by=NORTH, days=1, outlet="coast-times"))

    assert verdict.relation == "supersedes"


def test_a_summit_in_two_towns_is_in_dispute() -> None:
    verdict = judged(at_place(HARBOUR, by=NORTH), at_place(HILLTOP, by=SOUTH))

    assert (verdict.relation, verdict.type) == ("contradicts", "place")


def test_a_summit_in_a_town_and_in_its_country_is_at_one_place() -> None:
    assert judged(at_place(HARBOUR, by=NORTH), at_place(SOUTHLAND, by=SOUTH)).relation == (
        "compatible"
    )


def test_a_strike_put_down_to_two_armies_is_in_dispute() -> None:
    verdict = judged(done_by(NORTH, by=SOUTH), done_by(SOUTH, by=NORTH))

    assert (verdict.relation, verdict.type) == ("contradicts", "actor")


def test_an_army_and_its_minister_are_one_doer() -> None:
    verdict = judged(done_by(SOUTH, by=NORTH), done_by(SOUTH_MINISTER, by=OBSERVER))

    assert verdict.relation == "corroborates"


def test_an_army_that_denies_the_strike_is_in_dispute() -> None:
    verdict = judged(done_by(NORTH, by=SOUTH), done_by(NORTH, by=NORTH, modality="denied"))

    assert (verdict.relation, verdict.type) == ("contradicts", "denial")


def test_two_strikes_have_two_doers() -> None:
    later = in_time(done_by(SOUTH, by=NORTH, days=4), 4, 4)

    assert judged(done_by(NORTH, by=SOUTH), later).relation == "compatible"


TALKS = Question(
    kind="position", predicate="talks", subject="NO+SE", text="position(talks, Norway and Sweden)"
)


def test_a_condition_that_is_made_no_more_is_suggested_and_raises_no_alert() -> None:
    verdict = judged(
        it_is_so(by=MINISTER, question=TALKS, modality="conditional"),
        it_is_so(by=MINISTER, question=TALKS, days=5),
    )

    assert (verdict.relation, verdict.type) == ("reverses", "position")
    assert 0.5 <= verdict.confidence < 0.7


@pytest.mark.parametrize(
    "sentence",
    [
        "We are ready for the second round of talks.",
        "Our people are ready for the next talks.",
        "We are ready to resume the talks.",
    ],
)
def test_a_condition_is_dropped_once_what_hung_on_it_goes_on(sentence: str) -> None:
    verdict = judged(
        it_is_so(by=MINISTER, question=TALKS, modality="conditional"),
        it_is_so(by=MINISTER, question=TALKS, days=5, sentence=sentence),
    )

    assert (verdict.relation, verdict.type) == ("reverses", "position")
    assert verdict.confidence >= 0.7


def test_a_condition_that_another_leaves_unsaid_is_not_dropped() -> None:
    verdict = judged(
        it_is_so(by=MINISTER, question=TALKS, modality="conditional"),
        it_is_so(by=SOUTH, question=TALKS, days=5),
    )

    assert verdict.relation == "compatible"

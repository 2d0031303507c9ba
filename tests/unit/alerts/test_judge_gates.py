"""Each gate stops what must not be compared, and says why in words."""

import pytest

from crosswire.domain.claims import Argument, Frame, Question, Truth
from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge.confidence import Doubt, confidence_in, sum_in_words
from tests.samples import claim
from tests.unit.alerts.desk import (
    HARBOUR,
    HILLTOP,
    MAYOR,
    NORTH,
    POLICE,
    SOUTH,
    SOUTHLAND,
    in_time,
    it_is_so,
    judged,
    said,
    state,
    summit,
    through,
    toll,
    undated,
)


def stopped_at(verdict: Verdict) -> str:
    return verdict.rule.removeprefix("gate: ")


def test_two_death_tolls_contradict_each_other() -> None:
    verdict = judged(claim(12, source_name="north-daily"), claim(40, source_name="coast-times"))

    assert verdict.relation == "contradicts"
    assert verdict.type == "quantity"
    assert verdict.between == "outlets"


def test_killed_and_wounded_are_two_questions() -> None:
    wounded = Question(
        kind="quantity", predicate="wounded", subject="people@SO", text="wounded(southern people)"
    )

    verdict = judged(toll(312, by=SOUTH), toll(1610, by=NORTH, question=wounded))

    assert (verdict.relation, stopped_at(verdict)) == ("unrelated", "same question")
    assert "killed(southern people)" in verdict.reasons[-1]
    assert "wounded(southern people)" in verdict.reasons[-1]


def test_the_dead_of_one_side_are_not_the_dead_of_the_other() -> None:
    northern = Question(
        kind="quantity", predicate="killed", subject="people@NO", text="killed(northern people)"
    )

    verdict = judged(toll(312, by=SOUTH), toll(2940, by=NORTH, question=northern))

    assert verdict.relation == "unrelated"


def test_troops_are_not_civilians() -> None:
    verdict = judged(toll(312, by=SOUTH), toll(3000, by=NORTH, counted="civilians"))

    assert (verdict.relation, stopped_at(verdict)) == ("unrelated", "comparable")
    assert "troops" in verdict.reasons[-1]
    assert "civilians" in verdict.reasons[-1]


def test_people_of_a_side_may_be_its_troops_but_not_its_civilians() -> None:
    people = toll(6400, by=NORTH, counted="people")

    assert judged(people, toll(312, by=SOUTH)).relation == "contradicts"
    assert judged(people, toll(25, by=SOUTH, counted="civilians")).relation == "unrelated"


def test_another_unit_is_not_compared() -> None:
    verdict = judged(toll(20, by=SOUTH, unit="USD"), toll(90, by=NORTH, unit="EUR"))

    assert (verdict.relation, stopped_at(verdict)) == ("unrelated", "comparable")


def test_the_dead_of_a_day_are_not_the_dead_of_the_war() -> None:
    verdict = judged(toll(60, by=SOUTH, scope="period"), toll(9000, by=NORTH))

    assert (verdict.relation, stopped_at(verdict)) == ("unrelated", "comparable")


def test_a_lower_figure_that_does_not_say_its_scope_may_be_a_part() -> None:
    unsaid = toll(40, by=SOUTH, scope="unknown")

    assert judged(unsaid, toll(9000, by=NORTH)).confidence < 0.7


def test_a_higher_figure_that_does_not_say_its_scope_is_no_part() -> None:
    unsaid = toll(9000, by=NORTH, scope="unknown")

    assert judged(toll(312, by=SOUTH), unsaid).confidence >= 0.7


def test_a_town_is_a_part_of_its_country() -> None:
    verdict = judged(toll(70, by=SOUTH, place=HARBOUR), toll(900, by=NORTH, place=SOUTHLAND))

    assert (verdict.relation, stopped_at(verdict)) == ("unrelated", "comparable")


def test_a_towns_toll_may_be_a_part_of_its_countrys_but_cannot_exceed_it() -> None:
    country = said(30, by=MAYOR, place=SOUTHLAND)

    part = judged(said(4, by=POLICE, place=HARBOUR), country)
    more = judged(said(90, by=POLICE, place=HARBOUR), country)

    assert part.confidence < more.confidence
    assert part.confidence < 0.7


def test_what_is_denied_for_a_country_is_denied_for_its_towns() -> None:
    everywhere = it_is_so(by=NORTH, place=SOUTHLAND, polarity="negated", modality="denied")
    here = it_is_so(by=SOUTH, place=HARBOUR)

    assert judged(everywhere, here).relation == "contradicts"


def test_what_is_denied_for_a_town_may_be_so_elsewhere_in_its_country() -> None:
    here = it_is_so(by=NORTH, place=HARBOUR, polarity="negated", modality="denied")
    somewhere = it_is_so(by=SOUTH, place=SOUTHLAND)

    assert judged(here, somewhere).relation == "unrelated"


def test_floods_in_two_towns_are_two_floods() -> None:
    verdict = judged(
        claim(4, source_name="north-daily", place=HARBOUR),
        claim(30, source_name="coast-times", place=HILLTOP),
    )

    assert verdict.relation == "unrelated"


def test_tolls_of_a_flood_a_week_apart_are_two_floods() -> None:
    first = said(4, by=POLICE)
    second = said(30, by=MAYOR, outlet="coast-times", days=7)

    assert judged(first, second).relation == "compatible"


def test_two_strikes_on_two_days_are_two_strikes() -> None:
    first = in_time(it_is_so(by=NORTH), 0, 0)
    second = in_time(it_is_so(by=SOUTH, polarity="negated", outlet="coast-times"), 5, 5)

    assert judged(first, second).relation == "compatible"


def test_nothing_is_compared_over_months() -> None:
    verdict = judged(toll(9000, by=NORTH), toll(312, by=SOUTH, days=60))

    assert (verdict.relation, stopped_at(verdict)) == ("compatible", "same time")


def test_a_claim_without_any_day_is_not_compared() -> None:
    verdict = judged(toll(9000, by=NORTH), undated(toll(312, by=SOUTH)).with_(published_at=None))

    assert (verdict.relation, stopped_at(verdict)) == ("compatible", "same time")


@pytest.mark.parametrize("modality", ["forecast", "conditional", "demanded", "question"])
def test_what_is_not_said_to_be_so_contradicts_nothing(modality: str) -> None:
    verdict = judged(toll(312, by=SOUTH), toll(9000, by=NORTH, modality=modality))

    assert (verdict.relation, stopped_at(verdict)) == ("compatible", "assertive")
    assert modality in verdict.reasons[-1]


def test_a_plan_is_what_a_date_is_about() -> None:
    verdict = judged(
        summit(1, by=NORTH, modality="forecast"), summit(2, by=SOUTH, outlet="coast-times")
    )

    assert verdict.relation == "contradicts"


def test_a_hedge_makes_the_judge_less_sure_and_two_stop_an_alert() -> None:
    plain = judged(toll(9000, by=NORTH), toll(312, by=SOUTH))
    hedged = judged(toll(9000, by=NORTH, modality="hedged"), toll(312, by=SOUTH))
    both = judged(toll(9000, by=NORTH, modality="hedged"), toll(312, by=SOUTH, modality="hedged"))

    assert plain.confidence > hedged.confidence >= 0.7 > both.confidence


def test_one_speaker_in_the_same_words_is_a_reprint() -> None:
    words = "The army lost 312 men, a spokesman said."
    verdict = judged(
        toll(312, by=SOUTH, sentence=words),
        toll(312, by=SOUTH, sentence=words, outlet="coast-times"),
    )

    assert verdict.relation == "corroborates"
    assert not verdict.gates[-1].passed


def test_an_outlet_is_no_voice_against_those_whom_it_quotes() -> None:
    verdict = judged(
        state("unclear", by=NORTH, article="one"), state("contested", by=None, article="one")
    )
    clash = judged(toll(9000, by=NORTH, article="one"), toll(312, by=None, article="one"))

    assert stopped_at(verdict) == stopped_at(clash) == "independent"


def test_an_outlet_is_no_voice_against_those_whom_it_quotes_elsewhere() -> None:
    verdict = judged(toll(9000, by=NORTH), toll(312, by=None))

    assert (verdict.relation, stopped_at(verdict)) == ("compatible", "independent")


def test_two_speakers_may_clash_within_one_article() -> None:
    pair = toll(9000, by=NORTH, article="one"), toll(312, by=SOUTH, article="one")

    assert judged(*pair).relation == "contradicts"
    assert judged(*pair, same_article=False).relation == "compatible"


def test_one_speaker_does_not_clash_with_himself_in_one_article() -> None:
    pair = toll(9000, by=NORTH, article="one"), toll(312, by=NORTH, article="one")

    assert judged(*pair).relation == "compatible"


def test_one_clause_does_not_clash_with_itself_whoever_says_it() -> None:
    bridge = Argument(role="patient", head="bridge", text="the bridge")
    frame = Frame(predicate="close", arguments=(bridge,), found_by=("close bridge",))
    question = Question(kind="occurrence", predicate="close", subject="bridge", text="close bridge")
    affirmed = claim(Truth(), question=question, speaker=NORTH, article_id="one").with_(frame=frame)
    negated = claim(Truth(), question=question, speaker=SOUTH, article_id="one", polarity="negated")

    verdict = judged(affirmed, negated.with_(frame=frame))

    assert stopped_at(verdict) == "independent"


def test_outlets_that_reprint_one_agency_are_one_voice() -> None:
    first = through(toll(12, by=None), "Wire")
    second = through(toll(40, by=None, outlet="coast-times", hours=15), "Wire")

    assert judged(first, second).relation == "supersedes"


def test_two_outlets_of_one_family_contradict_each_other_and_the_gate_says_whose_they_are() -> None:
    first, second = toll(6400, by=NORTH), toll(312, by=SOUTH, outlet="coast-times")
    kin = [
        made.with_(attribution=made.attribution.with_(family="Fjord Group"))
        for made in (first, second)
    ]

    verdict = judged(*kin)

    assert verdict.relation == "contradicts"
    assert any(reason.endswith("in two outlets of Fjord Group.") for reason in verdict.reasons)
    assert not any("two outlets" in reason for reason in judged(first, second).reasons)


def test_a_confidence_that_nothing_lowers_says_so() -> None:
    assert sum_in_words([]) == "0.95: nothing speaks against it."
    assert " = 0.95 × " in sum_in_words([Doubt.HEDGED])


def test_the_confidence_is_the_product_of_the_doubts_that_are_named() -> None:
    verdict = judged(toll(6400, by=NORTH, counted="people"), undated(toll(312, by=SOUTH)))

    assert verdict.confidence == confidence_in([Doubt.CLASS_UNSAID, Doubt.DAY_ASSUMED])
    assert Doubt.CLASS_UNSAID.words in verdict.reasons[-1]
    assert Doubt.DAY_ASSUMED.words in verdict.reasons[-1]


def test_every_gate_is_named_in_the_verdict() -> None:
    verdict = judged(toll(6400, by=NORTH), toll(312, by=SOUTH))

    assert [gate.name for gate in verdict.gates] == [
        "same question",
        "same time",
        "comparable",
        "assertive",
        "independent",
        "not superseded",
        "quantity",
        "confidence",
    ]
    assert all(gate.passed and gate.reason for gate in verdict.gates)

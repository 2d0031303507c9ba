"""What a model may do to a verdict, and what it never can."""

from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings, Settings
from crosswire_alerts.judge import judge
from crosswire_alerts.judge.advice import doubted, left_open, may_be_proposed, proposed
from crosswire_alerts.judge.likeness import LEAST, Likeness
from tests.samples import person
from tests.unit.alerts.desk import HARBOUR, NORTH, SETTINGS, SOUTH, held, toll, undated
from tests.unit.alerts.model.advisers import Saying, always
from tests.unit.alerts.newsroom import Newsroom
from tests.unit.alerts.stories import said
from tests.unit.alerts.test_judge_properties import claims

SHARES = st.floats(0, 1)
FEEDS = "The new harbour feeds the fishermen of Riverton, Mayor Tom Reed said on Tuesday."
STARVES = "The new harbour starves the fishermen of Riverton, Governor Ann Bell said on Tuesday."
[FED] = said("north", "The harbour", FEEDS)
[STARVED] = said("coast", "The harbour", STARVES, hours=3)
OPEN = judge(FED, STARVED, settings=SETTINGS)


@given(SHARES, SHARES, SHARES)
def test_what_a_model_proposes_is_kept_and_never_sure_enough_for_an_alert(
    contrary: float, suggest_at: float, alert_at: float
) -> None:
    bounds = AlertSettings(suggest_at=suggest_at, alert_at=alert_at)

    found = proposed(FED, STARVED, OPEN, contrary, by="model/tiny", settings=bounds)

    assert found is None or suggest_at <= found.confidence < alert_at


@given(SHARES, st.floats(0.001, 2), SHARES)
def test_what_a_model_doubts_is_never_surer_for_it(
    agreement: float, factor: float, alert_at: float
) -> None:
    told = judge(toll(312, by=SOUTH), toll(6400, by=NORTH, outlet="coast"), settings=SETTINGS)
    bounds = AlertSettings(alert_at=alert_at)

    less = doubted(told, agreement, factor=factor, settings=bounds)

    assert less.confidence <= told.confidence
    assert less.gates[-1].passed == (less.confidence >= alert_at)
    assert less.with_(confidence=told.confidence, gates=told.gates) == told


def test_the_doubt_of_a_model_stands_in_the_sum_like_any_other() -> None:
    low = undated(toll(312, by=SOUTH))  # a doubt of the rules stands there already
    told = judge(low, toll(6400, by=NORTH, outlet="coast"), settings=SETTINGS)

    less = doubted(told, 0.97, factor=0.5, settings=SETTINGS)

    sum_of = less.reasons[-1]
    result, _, factors = sum_of.partition(" = ")
    numbers = [float(part.split(" (")[0]) for part in factors.split(" × ")]
    assert sum_of.endswith("0.5 (a model takes the one sentence to follow from the other, 0.97)")
    assert float(result) == pytest.approx(reduce(float.__mul__, numbers), abs=0.01)
    assert factors.startswith(told.reasons[-1].partition(" = ")[2] + " × ")
    assert less.gates[:-1] == told.gates[:-1]


def test_a_sum_without_factors_is_doubted_as_a_whole() -> None:
    told = judge(toll(312, by=SOUTH), toll(6400, by=NORTH, outlet="coast"), settings=SETTINGS)
    plain = told.gates[-1].with_(reason="Nothing to doubt.")
    told = told.with_(confidence=0.9, gates=(*told.gates[:-1], plain))

    less = doubted(told, 0.97, factor=0.5, settings=SETTINGS)

    assert less.reasons[-1].startswith("0.45 = 0.90 × 0.5 (a model takes")


def test_the_surest_model_proposes_halfway_between_what_is_kept_and_an_alert() -> None:
    bounds = AlertSettings(suggest_at=0.4, alert_at=0.8)

    surest, least = (
        proposed(FED, STARVED, OPEN, contrary, by="model/tiny", settings=bounds)
        for contrary in (1.0, 0.0)
    )

    assert surest is not None
    assert least is not None
    assert (surest.confidence, least.confidence) == (0.6, 0.4)


def test_a_proposal_says_in_words_that_no_rule_speaks() -> None:
    found = proposed(FED, STARVED, OPEN, 0.93, by="model/tiny", settings=SETTINGS)

    assert found is not None
    assert (found.relation, found.type, found.rule) == ("contradicts", None, "model")
    assert found.gates[: len(OPEN.gates)] == OPEN.gates
    assert "A model takes the two sentences for contrary, 0.93; no rule does." in found.reasons
    assert [(gate.name, gate.passed) for gate in found.gates[-2:]] == [
        ("model", True),
        ("confidence", False),
    ]


def test_two_voices_of_one_time_may_be_proposed() -> None:
    assert left_open(OPEN)
    assert may_be_proposed(FED, STARVED, SETTINGS)


def test_not_what_the_rules_have_compared() -> None:
    later = toll(1420, by=SOUTH, days=9)

    assert not left_open(judge(toll(312, by=SOUTH), later, settings=SETTINGS))
    assert not left_open(judge(toll(312, by=SOUTH), toll(6400, by=NORTH), settings=SETTINGS))


def test_nor_the_words_of_one_outlet_or_of_another_month() -> None:
    [same] = said("north", "The harbour", STARVES.replace("Governor Ann Bell", "Mayor Tom Reed"))
    [long_after] = said("coast", "The harbour", STARVES, hours=24 * 40)
    [unsure] = said("coast", "The harbour", "The new harbour could starve the fishermen.")

    for other in (same, long_after, unsure):
        assert not may_be_proposed(FED, other, SETTINGS)


def test_nor_what_one_speaker_says_days_later_elsewhere() -> None:
    of_the_mayor = STARVES.replace("Governor Ann Bell", "Mayor Tom Reed")
    [the_same_day] = said("coast", "The harbour", of_the_mayor, hours=3)
    [later] = said("coast", "The harbour", of_the_mayor.replace("Tuesday", "Thursday"), hours=48)

    assert may_be_proposed(FED, the_same_day, SETTINGS)
    assert not may_be_proposed(FED, later, SETTINGS)


def test_nor_the_same_words_in_other_signs() -> None:
    short = "The harbour feeds Riverton, said Tom Reed."
    [one] = said("north", "The harbour", short)
    [other] = said("coast", "The harbour", short.replace("Tom Reed", "Tom Reed…"), hours=3)
    by_another = other.attribution.with_(chain=(person("Ann Bell"),))
    other = other.with_(attribution=by_another)

    assert not may_be_proposed(one, other, SETTINGS)


def test_nor_a_figure_beside_a_sentence_without_one() -> None:
    figure = toll(312, by=SOUTH, outlet="coast").with_(published_at=FED.published_at)

    assert not may_be_proposed(FED, figure, SETTINGS)
    assert not may_be_proposed(figure, FED, SETTINGS)


def test_sentences_with_rare_words_and_names_in_common_are_liker() -> None:
    [of_the_market] = said("coast", "The market", "The market feeds the poor, Ann Bell said.")
    like = Likeness([FED, STARVED, of_the_market])

    assert like(FED, STARVED) > like(FED, of_the_market)
    assert like(FED, STARVED) == like(STARVED, FED) >= LEAST


@given(st.lists(claims(), min_size=1, max_size=6), SHARES, SHARES, SHARES, SHARES)
@settings(max_examples=60, deadline=None)
def test_no_answers_of_a_model_open_a_dispute_or_ring(
    made: list[object], contrary: float, agreement: float, alert_at: float, suggest_at: float
) -> None:
    stories = [*said("a", "The harbour", FEEDS), *said("b", "The harbour", STARVES, hours=3)]
    articles = [
        *([each] for each in stories),
        *([each.with_(article_id=f"article-{at}")] for at, each in enumerate(made)),  # type: ignore[attr-defined]
    ]
    bounds = Settings(alerts=AlertSettings(alert_at=alert_at, suggest_at=suggest_at))
    bounds = bounds.model_copy(
        update={"model": bounds.model.with_(suggest_at=0.001, doubt_at=0.001)}
    )
    alone, advised = (
        Newsroom(settings=bounds),
        Newsroom(settings=bounds, adviser=always(contrary, agreement)),
    )

    for room in (alone, advised):
        for article in articles:
            room.hear(*article)

    assert pairs_in_dispute(advised) <= pairs_in_dispute(alone)
    assert len(advised.rung()) <= len(alone.rung())
    for verdict in verdicts_in(advised):
        if verdict.rule == "model":
            assert verdict.confidence < alert_at


def test_the_property_bites_for_there_are_proposals_to_hold_down() -> None:
    room = Newsroom(adviser=always(contrary=1.0))

    room.hear(FED)
    room.hear(STARVED)

    assert [verdict.rule for verdict in verdicts_in(room)] == ["model"]
    assert (room.disputes(), room.rung()) == ([], [])


def test_a_case_takes_in_nobody_for_a_models_word() -> None:
    adviser = Saying(always(contrary=1.0)._says)
    room = Newsroom(adviser=adviser)
    room.hear(held(NORTH, by=NORTH))
    room.hear(held(SOUTH, by=SOUTH, outlet="coast-times"))
    [before] = room.disputes()

    room.hear(FED)
    room.hear(STARVED)

    assert room.disputes() == [before]
    assert HARBOUR.key in before.question_key


def pairs_in_dispute(room: Newsroom) -> set[frozenset[str]]:
    """Of claims on two sides of one case."""
    return {
        frozenset((one.claim_id, other.claim_id))
        for case in room.disputes()
        for side in case.positions
        for against in case.positions
        if side.number < against.number
        for one in side.stands
        for other in against.stands
    }


def verdicts_in(room: Newsroom) -> list[Verdict]:
    with room.store.reading() as tx:
        every = {
            (v.a, v.b, v.judge): v
            for claim in tx.claims.search(limit=200)
            for v in tx.verdicts.of(claim.id)
        }
    return list(every.values())

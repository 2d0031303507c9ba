"""What a model is asked about an article, and what becomes of its answers."""

import json

import pytest

from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings, ModelSettings, Settings
from crosswire_alerts.consulting import Sitting
from crosswire_alerts.explaining import explain
from crosswire_alerts.model.opinions import NoAnswer, Opinion, Sentences
from tests.unit.alerts.desk import NORTH, SETTINGS, SOUTH, toll
from tests.unit.alerts.model.advisers import Saying, always, silent
from tests.unit.alerts.newsroom import Newsroom
from tests.unit.alerts.stories import said
from tests.unit.alerts.test_advice import FED, FEEDS, STARVED, STARVES, verdicts_in
from tests.unit.alerts.test_comparing import compared, reading
from tests.unit.alerts.test_explaining import pairing

LOW, HIGH = toll(312, by=SOUTH), toll(6400, by=NORTH, outlet="coast-times")


def room_with(adviser: Saying, **model: object) -> Newsroom:
    return Newsroom(settings=Settings(model=ModelSettings.model_validate(model)), adviser=adviser)


def test_pairs_that_no_rule_speaks_of_are_put_to_it_once() -> None:
    adviser = always(contrary=0.95)
    room = room_with(adviser)

    room.hear(FED)
    room.hear(STARVED)

    assert [set(pair) for pair in adviser.asked] == [{FEEDS, STARVES}]


def test_what_it_takes_for_contrary_is_kept_as_a_suggestion() -> None:
    room = room_with(always(contrary=0.95))

    room.hear(FED)
    room.hear(STARVED)

    [found] = verdicts_in(room)
    assert (found.relation, found.rule, found.judge) == ("contradicts", "model", "model/tiny")
    assert room.settings.alerts.suggest_at <= found.confidence < room.settings.alerts.alert_at


@pytest.mark.parametrize("adviser", [always(contrary=0.89), silent()])
def test_what_it_is_not_sure_of_or_did_not_read_is_not_kept(adviser: Saying) -> None:
    room = room_with(adviser)

    room.hear(FED)
    room.hear(STARVED)

    assert verdicts_in(room) == []


def test_the_same_message_again_keeps_the_same_suggestion() -> None:
    room = room_with(always(contrary=0.95))
    room.hear(FED)
    room.hear(STARVED)
    [before] = verdicts_in(room)

    room.again(*room.articles())

    assert verdicts_in(room) == [before]


def test_of_many_pairs_the_likest_are_asked() -> None:
    adviser = always()
    room = room_with(adviser, pairs=2)
    for number, words in enumerate(("feeds", "helps", "in the far north of the country serves")):
        outlet = f"outlet-{number}"
        room.hear(*said(outlet, "The harbour", FEEDS.replace("feeds", words), hours=number))
    adviser.sittings.clear()

    room.hear(STARVED)

    assert len(adviser.asked) == 2
    assert not any("far north" in sentence for pair in adviser.asked for sentence in pair)


def test_nothing_is_asked_about_back_fill() -> None:
    adviser = always(contrary=0.95)
    room = room_with(adviser)

    room.hear(FED, alerting=False)
    room.hear(STARVED, alerting=False)

    assert adviser.sittings == []


def test_a_sentence_of_which_a_rule_tells_something_is_not_put_to_it() -> None:
    adviser = always(contrary=0.95)
    room = room_with(adviser)

    room.hear(*said("north", "The ferry", "The ferry Ona sank off Riverton on Tuesday."))
    room.hear(*said("coast", "The ferry", "The ferry Ona did not sink off Riverton on Tuesday."))

    [dispute] = room.disputes()
    assert dispute.type == "status"
    assert len(adviser.sittings[-1]) == 2  # both ways, in doubt of the alert


def test_what_a_rule_has_found_compatible_is_not_put_to_it() -> None:
    adviser = always(contrary=0.95)
    room = room_with(adviser)

    room.hear(FED)
    room.hear(*said("coast", "The harbour", FEEDS.replace("new", "old"), hours=3))

    assert adviser.asked == []


@pytest.mark.parametrize("unsaid", ["could starve", "will starve"])
def test_what_nobody_says_to_be_so_is_not_put_to_it(unsaid: str) -> None:
    adviser = always(contrary=0.95)
    room = room_with(adviser)

    room.hear(FED)
    room.hear(*said("coast", "The harbour", STARVES.replace("starves", unsaid), hours=3))

    assert adviser.asked == []


def test_an_alert_is_doubted_where_the_one_follows_from_the_other() -> None:
    alone, advised = Newsroom(), room_with(always(agreement=0.97), doubt=0.9)
    for room in (alone, advised):
        room.hear(LOW)
        room.hear(HIGH)

    [sure], [less] = alone.disputes(), advised.disputes()
    assert less.confidence == pytest.approx(sure.confidence * 0.9, abs=0.001)
    assert "a model takes the one sentence to follow from the other, 0.97" in less.reasons[-1]


def test_in_doubt_it_becomes_a_suggestion() -> None:
    room = room_with(always(agreement=0.97), doubt=0.7)

    room.hear(LOW)
    room.hear(HIGH)

    assert (room.disputes(), room.rung()) == ([], [])
    assert [(v.relation, v.rule) for v in verdicts_in(room)] == [("contradicts", "quantity")]


def test_one_way_is_enough_to_doubt() -> None:
    def backwards(pair: Sentences) -> Opinion:
        return Opinion(contrary=0, agreement=float(pair[0] == HIGH.evidence.sentence))

    room = room_with(Saying(backwards), doubt=0.7)

    room.hear(LOW)
    room.hear(HIGH)

    assert room.disputes() == []


@pytest.mark.parametrize("adviser", [None, silent(), always(contrary=0.5, agreement=0.5)])
def test_without_a_sure_answer_all_is_as_without_a_model(adviser: Saying | None) -> None:
    alone, advised = Newsroom(), Newsroom(adviser=adviser)
    for room in (alone, advised):
        for claims in ([LOW], [HIGH], [FED], [STARVED]):
            room.hear(*claims)

    assert advised.disputes() == alone.disputes()
    assert advised.rung() == alone.rung()
    assert verdicts_in(advised) == verdicts_in(alone)


def test_explain_shows_a_suggestion_with_the_gates_of_the_rules() -> None:
    sitting = Sitting(always(contrary=0.95), Settings())

    [found] = verdicts_of(explain(pairing([FED], [STARVED]), SETTINGS, sitting))

    assert (found.rule, found.gates[0].name) == ("model", "same question")


def test_explain_shows_what_is_doubted() -> None:
    sitting = Sitting(always(agreement=0.95), Settings())

    [found] = verdicts_of(explain(pairing([LOW], [HIGH]), SETTINGS, sitting))

    assert "a model takes" in found.reasons[-1]


def test_compare_tells_a_suggestion_to_whom_asks_for_suggestions() -> None:
    first, second = reading("north", FED), reading("coast", STARVED)

    def sit_down() -> Sitting:
        return Sitting(always(contrary=0.95), Settings())

    told = compared(first, second, sit_down=sit_down)
    suggested = compared(first, second, sit_down=sit_down, suggest=True)

    assert (told.relation, suggested.relation) == ("compatible", "contradicts")
    assert (suggested.type, suggested.sentences) == (None, (FEEDS, STARVES))
    assert "A model takes the two sentences for contrary" in " ".join(suggested.reasons)


def test_a_model_that_gives_no_answer_ends_a_comparison() -> None:
    def down(_: Sentences) -> Opinion:
        raise NoAnswer("It is down.")

    with pytest.raises(NoAnswer):
        compared(
            reading("north", FED),
            reading("coast", STARVED),
            sit_down=lambda: Sitting(Saying(down), Settings()),
        )


def test_compare_tells_what_is_doubted_less_surely() -> None:
    first, second = reading("north", LOW), reading("coast", HIGH)

    sure = compared(first, second)
    less = compared(first, second, sit_down=lambda: Sitting(always(agreement=0.95), Settings()))

    assert less.confidence < sure.confidence
    assert "a model takes" in less.reasons[-1]


def test_nothing_is_suggested_where_nothing_lies_between_the_thresholds() -> None:
    strict = Settings(alerts=AlertSettings(suggest_at=0.7, alert_at=0.7))
    room = Newsroom(settings=strict, adviser=always(contrary=1.0))

    room.hear(FED)
    room.hear(STARVED)

    assert verdicts_in(room) == []


def verdicts_of(document: str) -> list[Verdict]:
    return [Verdict.model_validate(each) for each in json.loads(document)]

"""Readings in, disputes out, as the daemon would have opened them."""

from datetime import timedelta
from typing import Any

import pytest

from crosswire.domain.claims import Claim
from crosswire.domain.items import Item, Judged, Outcome, Reading, Suggested, Turn
from crosswire.domain.messages import ClaimsExtracted
from crosswire.queue.handling import Done
from crosswire.settings import Settings
from crosswire_alerts.handlers import judge_article
from crosswire_alerts.model.opinions import NoAnswer, Opinion, Sentences
from crosswire_alerts.replaying import replay
from tests.samples import NOON
from tests.unit.alerts.desk import NORTH, SOUTH, SOUTH_MINISTER, it_is_so, toll
from tests.unit.alerts.model.advisers import Saying, always
from tests.unit.alerts.newsroom import Newsroom
from tests.unit.alerts.stories import said

LATER = NOON + timedelta(hours=6)
LOW = toll(312, by=SOUTH)
HIGH = toll(6400, by=NORTH, outlet="coast-times", hours=18)


def reading(claim: Claim, number: str, *, text: str = "") -> Reading:
    """An item that makes this claim."""
    item = Item(
        id=number,
        source=claim.attribution.outlet,
        published=claim.published_at,
        arrived=claim.published_at or NOON,
        text=text or claim.evidence.sentence,
    )
    return Reading(item=item, claims=(claim.with_(article_id=item.article_id),))


def replayed(*readings: Reading) -> tuple[list[Judged], list[Outcome]]:
    lines = list(replay([it.to_json() for it in readings], Settings()))
    judged = [Judged.from_json(line) for line in lines[: len(readings)]]
    return judged, [Outcome.from_json(line) for line in lines[len(readings) :]]


def test_the_second_item_opens_a_dispute_at_its_own_time() -> None:
    judged, [outcome] = replayed(reading(LOW, "1"), reading(HIGH, "2"))

    assert [it.opened for it in judged] == [(), (outcome.dispute.id,)]
    assert outcome.dispute.opened_at == HIGH.published_at
    assert {claim.id for claim in outcome.claims} == set(outcome.dispute.claim_ids)


def test_a_dispute_is_the_one_that_the_daemon_opens() -> None:
    room = Newsroom()
    room.hear(LOW)
    room.hear(HIGH)
    [opened] = room.disputes()

    _, [outcome] = replayed(reading(LOW, "1"), reading(HIGH, "2"))

    found = outcome.dispute
    assert (found.question, found.type, found.reasons) == (
        opened.question,
        opened.type,
        opened.reasons,
    )
    assert [side.label for side in found.positions] == [side.label for side in opened.positions]


def test_a_change_of_position_comes_after_the_disputes() -> None:
    before = it_is_so(by=SOUTH_MINISTER, polarity="negated", sentence="We shell no school.")
    after = it_is_so(
        by=SOUTH_MINISTER, days=5, outlet="coast-times", sentence="We have shelled the school."
    )

    lines = list(
        replay([reading(before, "1").to_json(), reading(after, "2").to_json()], Settings())
    )

    turn = Turn.from_json(lines[-1])
    assert len(Judged.from_json(lines[1]).turns) == 1
    assert turn.told_at == after.published_at
    assert turn.reversal["before"]["sentence"] == "We shell no school."
    assert turn.reversal["after"]["sentence"] == "We have shelled the school."


def test_the_same_readings_give_the_same_lines() -> None:
    lines = [reading(LOW, "1").to_json(), reading(HIGH, "2").to_json()]

    assert list(replay(lines, Settings())) == list(replay(lines, Settings()))


def test_an_item_that_comes_again_adds_nothing() -> None:
    judged, [outcome] = replayed(reading(LOW, "1"), reading(HIGH, "2"), reading(HIGH, "2"))

    assert judged[2] == Judged(item="2", claims=0)
    assert len(outcome.claims) == 2


def test_an_item_that_cannot_be_judged_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = reading(toll(7, by=NORTH, outlet="valley-post"), "bad")

    def failing(message: ClaimsExtracted, **given: Any) -> Done:
        if message.article_id == broken.item.article_id:
            raise ZeroDivisionError("by no means")
        return judge_article(message, **given)

    monkeypatch.setattr("crosswire_alerts.replaying.judge_article", failing)

    judged, outcomes = replayed(reading(LOW, "1"), broken, reading(HIGH, "2"))

    assert judged[1].trouble == "ZeroDivisionError: by no means"
    assert len(outcomes) == 1


def harbour(outlet: str, does: str, *, hours: int = 0) -> Reading:
    sentence = f"The new harbour {does} the fishermen of Riverton, the mayor of {outlet} said."
    [claim] = said(outlet, "The harbour", sentence, hours=hours)
    return reading(claim, outlet)


def test_what_only_a_model_says_comes_last_in_the_order_of_arrival() -> None:
    items = [harbour("Kell", "feeds"), harbour("Orvan", "starves", hours=2)]
    items.append(harbour("Norvale", "ruins", hours=4))

    lines = list(replay([it.to_json() for it in items], Settings(), always(contrary=1.0)))

    found = [Suggested.from_json(line) for line in lines[len(items) :]]
    assert [it.verdict.rule for it in found] == ["model"] * len(found)
    assert (found[0].a.id, found[0].b.id) == (items[0].claims[0].id, items[1].claims[0].id)
    assert len(found) > 1
    assert all(it.verdict.a == it.a.id and it.verdict.b == it.b.id for it in found)


def test_what_the_rules_are_unsure_of_is_no_suggestion_of_the_model() -> None:
    strict = Settings().model_copy(update={"alerts": Settings().alerts.with_(alert_at=1.0)})
    items = [reading(LOW, "1"), reading(HIGH, "2")]

    lines = list(replay([it.to_json() for it in items], strict, always()))

    assert len(lines) == len(items)


def test_a_model_that_gives_no_answer_ends_a_replay() -> None:
    def down(_: Sentences) -> Opinion:
        raise NoAnswer("It is down.")

    items = [harbour("Kell", "feeds"), harbour("Orvan", "starves", hours=2)]

    with pytest.raises(NoAnswer):
        list(replay([it.to_json() for it in items], Settings(), Saying(down)))

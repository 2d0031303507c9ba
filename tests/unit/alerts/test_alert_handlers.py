"""From claims in the store to disputes and alerts in the store."""

from itertools import permutations

import pytest

from crosswire.domain.disputes import Dispute
from crosswire.settings import AlertSettings, Settings
from tests.samples import person
from tests.unit.alerts.desk import (
    HARBOUR,
    HILLTOP,
    NORTH,
    SOUTH,
    SOUTHERN_DEAD,
    held,
    state,
    toll,
)
from tests.unit.alerts.newsroom import Newsroom, relations

OBSERVER = person("Observer", side="TH")
LOW = toll(312, by=SOUTH)
HIGH = toll(6400, by=NORTH, outlet="coast-times")
MIDDLE = toll(2000, by=OBSERVER, outlet="valley-post")
LOW_AGAIN = toll(312, by=SOUTH, outlet="valley-post", hours=18)


@pytest.fixture
def room() -> Newsroom:
    return Newsroom()


def test_the_second_article_opens_the_dispute_and_rings_once(room: Newsroom) -> None:
    room.hear(LOW)
    assert room.disputes() == []

    room.hear(HIGH)

    assert [dispute.question for dispute in room.disputes()] == ["killed(southern people)"]
    assert room.rung() == ["dispute.opened"]


def test_the_same_messages_again_change_nothing(room: Newsroom) -> None:
    for claim in (LOW, HIGH, MIDDLE, LOW_AGAIN):
        room.hear(claim)
    disputes, rung = room.disputes(), room.rung()

    room.again(*room.articles())

    assert room.disputes() == disputes
    assert room.rung() == rung


def test_every_order_of_arrival_gives_the_same_sides(room: Newsroom) -> None:
    claims = [LOW, HIGH, MIDDLE, LOW_AGAIN]
    for number, order in enumerate(permutations(claims)):
        battle = SOUTHERN_DEAD.with_(event=str(number))
        for claim in order:
            article = f"{number}-{claim.article_id}"
            room.hear(claim.with_(question=battle, article_id=article, id=f"{article}-claim"))

    cases = [sides(dispute) for dispute in room.disputes()]
    assert len(cases) == 24
    assert all(case == cases[0] for case in cases)


def sides(dispute: Dispute) -> set[tuple[str, frozenset[str]]]:
    return {(side.label, side.sources) for side in dispute.positions}


def test_claims_that_wait_together_make_one_dispute_and_one_alert(room: Newsroom) -> None:
    room.arrive(LOW)
    room.arrive(HIGH)

    room.judge()

    assert len(room.disputes()) == 1
    assert room.rung() == ["dispute.opened"]


def test_an_article_that_repeats_a_known_side_rings_nobody(room: Newsroom) -> None:
    room.hear(LOW)
    room.hear(HIGH)

    room.hear(toll(312, by=SOUTH, hours=18, article="the-same-outlet-again"))

    assert room.rung() == ["dispute.opened"]
    assert sorted(len(side.stands) for side in room.disputes()[0].positions) == [1, 2]


def test_a_new_origin_and_a_new_side_ring(room: Newsroom) -> None:
    for claim in (LOW, HIGH, LOW_AGAIN, MIDDLE):
        room.hear(claim)

    assert room.rung() == ["dispute.opened", "dispute.updated", "dispute.updated"]


def test_all_that_one_article_adds_to_a_case_is_one_alert(room: Newsroom) -> None:
    north = held(NORTH, by=NORTH, article="one")
    south = held(NORTH, by=SOUTH, polarity="negated", modality="denied", article="one")
    unclear = state("unclear", by=OBSERVER, article="one")

    room.hear(north, south, unclear)

    assert room.rung() == ["dispute.opened"]
    assert len(room.disputes()[0].positions) == 3


def test_one_article_may_open_two_disputes(room: Newsroom) -> None:
    room.hear(
        toll(6400, by=NORTH, article="one"),
        toll(312, by=SOUTH, article="one"),
        held(NORTH, by=NORTH, article="one"),
        held(SOUTH, by=SOUTH, article="one"),
    )

    assert {dispute.type for dispute in room.disputes()} == {"quantity", "status"}
    assert room.rung() == ["dispute.opened", "dispute.opened"]


def test_speakers_within_one_article_are_not_compared_if_settings_say_so() -> None:
    room = Newsroom(settings=Settings(alerts=AlertSettings(same_article=False)))

    room.hear(toll(6400, by=NORTH, article="one"), toll(312, by=SOUTH, article="one"))

    assert room.disputes() == []


@pytest.mark.parametrize(("suggest_at", "kept"), [(0.4, ["contradicts"]), (0.5, [])])
def test_what_is_not_certain_enough_is_kept_as_a_suggestion_and_opens_nothing(
    suggest_at: float, kept: list[str]
) -> None:
    room = Newsroom(settings=Settings(alerts=AlertSettings(suggest_at=suggest_at)))
    doubtful = toll(6400, by=NORTH, modality="hedged", outlet="coast-times")
    room.hear(toll(312, by=SOUTH, modality="hedged"))

    made = room.arrive(doubtful)
    room.judge()

    assert room.disputes() == []
    assert relations(room, made) == kept


def test_updates_are_kept_as_verdicts_and_ring_nobody(room: Newsroom) -> None:
    room.hear(LOW)
    made = room.arrive(toll(1420, by=SOUTH, days=9, outlet="coast-times"))
    room.judge()

    assert relations(room, made) == ["supersedes"]
    assert room.rung() == []


def test_back_fill_builds_a_case_and_rings_nobody(room: Newsroom) -> None:
    room.hear(LOW, alerting=False)
    room.hear(HIGH, alerting=False)

    assert len(room.disputes()) == 1
    assert room.rung() == []


def test_a_case_of_back_fill_is_opened_for_readers_by_the_first_news_on_it(room: Newsroom) -> None:
    room.hear(LOW, alerting=False)
    room.hear(HIGH, alerting=False)

    room.hear(toll(312, by=SOUTH, hours=18, article="the-same-outlet-again"))
    assert room.rung() == []
    room.hear(MIDDLE)

    assert room.rung() == ["dispute.opened"]


def test_back_fill_leaves_the_ringing_to_a_live_article_that_still_waits(room: Newsroom) -> None:
    room.arrive(LOW, alerting=False)
    room.arrive(HIGH)

    room.judge()

    assert room.rung() == ["dispute.opened"]


def test_news_rings_about_older_back_fill_that_it_overtook(room: Newsroom) -> None:
    room.store_only(LOW, alerting=False)
    room.later(minutes=1)
    room.hear(HIGH)
    assert room.rung() == []

    room.hear(LOW, alerting=False)

    assert room.rung() == ["dispute.opened"]


def test_back_fill_that_came_after_the_news_rings_nobody(room: Newsroom) -> None:
    room.hear(HIGH)
    room.later(minutes=1)

    room.hear(LOW, alerting=False)

    assert len(room.disputes()) == 1
    assert room.rung() == []


def test_back_fill_that_joins_a_case_of_later_news_rings_nobody(room: Newsroom) -> None:
    room.store_only(MIDDLE, alerting=False)
    room.later(minutes=1)
    room.hear(LOW)
    room.hear(HIGH)

    room.hear(MIDDLE, alerting=False)

    assert room.rung() == ["dispute.opened"]


def test_what_news_takes_back_of_overtaken_back_fill_is_told(room: Newsroom) -> None:
    room.hear(LOW)
    high, taken_back = HIGH, toll(4000, by=NORTH, days=2, outlet="coast-times")
    room.store_only(high, alerting=False)
    room.later(minutes=1)
    room.hear(taken_back)

    room.hear(high, alerting=False)

    assert "claim.reversed" in room.rung()


def test_a_dismissed_case_rings_no_more(room: Newsroom) -> None:
    room.hear(LOW)
    room.hear(HIGH)
    set_state(room, "dismissed")

    room.hear(MIDDLE)

    assert room.disputes()[0].state == "dismissed"
    assert room.rung() == ["dispute.opened"]


def test_a_resolved_case_is_reopened_by_a_new_side(room: Newsroom) -> None:
    room.hear(LOW)
    room.hear(HIGH)
    set_state(room, "resolved")

    room.hear(MIDDLE)

    assert room.disputes()[0].state == "open"
    assert room.rung() == ["dispute.opened", "dispute.updated"]


def set_state(room: Newsroom, state: str) -> None:
    case = room.disputes()[0]
    with room.store.transaction() as tx:
        tx.disputes.save(case.with_(state=state))


def test_a_question_that_was_quiet_for_long_starts_a_new_case(room: Newsroom) -> None:
    room.hear(LOW)
    room.hear(HIGH)
    room.later(days=40)

    room.hear(toll(1300, by=SOUTH, days=40))
    room.hear(toll(22000, by=NORTH, days=40, outlet="coast-times"))

    assert len(room.disputes()) == 2
    assert room.rung() == ["dispute.opened", "dispute.opened"]


def test_old_messages_after_a_long_quiet_open_nothing(room: Newsroom) -> None:
    room.hear(LOW)
    room.hear(HIGH)
    room.later(days=40)

    room.again(*room.articles())

    assert len(room.disputes()) == 1
    assert room.rung() == ["dispute.opened"]


def test_a_figure_that_is_taken_back_on_a_disputed_question_is_told(room: Newsroom) -> None:
    room.hear(LOW)
    room.hear(HIGH)

    room.hear(toll(4000, by=NORTH, days=2, outlet="coast-times"))

    assert "claim.reversed" in room.rung()


def test_claims_of_an_older_revision_are_not_judged(room: Newsroom) -> None:
    room.hear(LOW)
    room.arrive(toll(6400, by=NORTH, outlet="coast-times", article="one"))
    room.arrive(toll(313, by=NORTH, outlet="coast-times", article="one"))

    room.judge()

    assert room.disputes() == []


def test_what_cannot_be_compared_makes_a_case_of_its_own(room: Newsroom) -> None:
    for place in (HARBOUR, HILLTOP):
        room.hear(toll(6400, by=NORTH, article=f"low-{place.name}", place=place))
        room.hear(toll(312, by=SOUTH, article=f"high-{place.name}", place=place))

    assert sorted(dispute.question for dispute in room.disputes()) == [
        "killed(southern people), Harbour",
        "killed(southern people), Hilltop",
    ]
    assert all(len(dispute.positions) == 2 for dispute in room.disputes())


def test_civilians_and_troops_have_cases_of_their_own_though_one_article_counts_both(
    room: Newsroom,
) -> None:
    for counted in ("troops", "civilians"):
        room.arrive(toll(312, by=SOUTH, counted=counted, article=f"low-{counted}"))
    room.hear(
        toll(6400, by=NORTH, article="one"),
        toll(9000, by=NORTH, counted="civilians", article="one"),
    )

    assert sorted(dispute.question for dispute in room.disputes()) == [
        "killed(southern people)",
        "killed(southern people), civilians",
    ]


def test_a_town_that_is_disputed_again_a_week_later_is_one_case(room: Newsroom) -> None:
    for days in (0, 7):
        room.later(days=days)
        room.hear(held(NORTH, by=NORTH, days=days))
        room.hear(held(SOUTH, by=SOUTH, days=days, outlet="coast-times"))

    (dispute,) = room.disputes()
    assert len(dispute.positions) == 2
    assert all(len(side.stands) == 2 for side in dispute.positions)


def test_a_case_is_found_again_however_many_places_are_disputed_since(room: Newsroom) -> None:
    towns = [HARBOUR.with_(key=f"place:{number}", name=f"Town {number}") for number in range(12)]
    for place in towns:
        room.hear(toll(6400, by=NORTH, article=f"low-{place.name}", place=place))
        room.hear(toll(312, by=SOUTH, article=f"high-{place.name}", place=place))

    for place in towns:
        room.hear(toll(313, by=SOUTH, article=f"again-{place.name}", place=place, outlet="coast"))

    assert len(room.disputes()) == len(towns)

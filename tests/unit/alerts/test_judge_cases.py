"""Two cases of one kind, a part and the whole: what is so of one need not be so of the other."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Question, Truth
from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge.confidence import Doubt
from tests.samples import FLOOD_DEATHS, claim
from tests.unit.alerts.desk import BRIDGE, MAYOR, NORTH, POLICE, SOUTH, judged, state, toll

ALERT = 0.7


def on_the_bridge(first: str, second: str) -> Verdict:
    return judged(
        state("open", by=MAYOR, question=BRIDGE, sentence=first),
        state("closed", by=POLICE, question=BRIDGE, sentence=second),
    )


def doubted(verdict: Verdict, doubt: Doubt) -> bool:
    return doubt.words in verdict.gates[-1].reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge is open northbound.", "The bridge is closed southbound."),
        ("The bridge was open for the first race.", "The bridge was closed for the second race."),
        ("The road to Terminal 1 is open.", "The road to Terminal 2 is closed."),
        ("The northern bridge is open.", "The southern bridge is closed."),
    ],
)
def test_two_cases_that_are_set_against_each_other_are_no_clash(first: str, second: str) -> None:
    verdict = on_the_bridge(first, second)

    assert verdict.confidence < ALERT
    assert doubted(verdict, Doubt.TWO_CASES)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge is open northbound.", "The bridge is closed northbound and southbound."),
        ("The bridge is open.", "The bridge is closed southbound."),
        ("The bridge was open on the first day.", "The bridge was closed on the second day."),
        ("North Kell says the bridge is open.", "South Kell says the bridge is closed."),
    ],
)
def test_a_word_for_both_cases_or_for_none_leaves_a_clash(first: str, second: str) -> None:
    assert not doubted(on_the_bridge(first, second), Doubt.TWO_CASES)


def test_a_closed_lane_leaves_the_bridge_open() -> None:
    verdict = on_the_bridge("The bridge is open.", "One lane of the bridge is closed.")

    assert verdict.confidence < ALERT
    assert doubted(verdict, Doubt.PART_TOLD)


def test_whose_army_it_is_that_speaks_makes_no_two_cases() -> None:
    told = "The bridge is {}, {} said."
    verdict = judged(
        state("open", by=NORTH, question=BRIDGE, sentence=told.format("open", NORTH.name)),
        state("closed", by=SOUTH, question=BRIDGE, sentence=told.format("closed", SOUTH.name)),
    )

    assert not doubted(verdict, Doubt.TWO_CASES)


def of_the_dead(lower: str, higher: str) -> Verdict:
    dead: dict[str, Any] = {"question": FLOOD_DEATHS, "counted": "people"}
    low = toll(11, by=POLICE, sentence=lower, **dead)
    high = toll(26, by=MAYOR, sentence=higher, **dead)
    return judged(_counting(low, "Eleven"), _counting(high, "Twenty-six"))


def _counting(told: Claim, words: str) -> Claim:
    answer: Any = told.answer
    return told.with_(answer=answer.with_(quantity=answer.quantity.with_(text=words)))


def test_women_are_a_part_of_the_dead() -> None:
    verdict = of_the_dead("Eleven women were killed.", "Twenty-six people were killed.")

    assert doubted(verdict, Doubt.PART_OF_WHOLE)


def test_the_dead_of_a_district_are_a_part_of_the_dead() -> None:
    verdict = of_the_dead(
        "Eleven people were killed in the eastern district.", "Twenty-six people were killed."
    )

    assert doubted(verdict, Doubt.PART_OF_WHOLE)


def test_a_district_has_no_more_dead_than_the_whole_town() -> None:
    verdict = of_the_dead(
        "Eleven people were killed.", "Twenty-six people were killed in the eastern district."
    )

    assert not doubted(verdict, Doubt.PART_OF_WHOLE)


def test_who_was_alive_in_the_morning_may_be_dead_at_night() -> None:
    life = BRIDGE.with_(subject="anna reik", predicate="alive", text="alive(Anna Reik)")

    at_night = judged(
        state("alive", by=MAYOR, question=life, hours=9),
        state("dead", by=POLICE, question=life, hours=22),
    )
    next_hour = judged(
        state("alive", by=MAYOR, question=life, hours=9),
        state("dead", by=POLICE, question=life, hours=10),
    )

    assert at_night.confidence < ALERT < next_hour.confidence


def deed(doer: str, predicate: str, thing: str, sentence: str) -> Claim:
    who = Argument(role="agent", head=doer.split()[-1], text=doer)
    what = Argument(
        role="patient", head=thing, key="name:kell", terms=("kell",), text=f"the Kell {thing}"
    )
    question = Question(kind="occurrence", predicate=predicate, subject="kell", text=sentence)
    frame = Frame(predicate=predicate, arguments=(who, what), found_by=("x",))
    made = claim(Truth(), question=question, source_name=doer, sentence=sentence)
    return made.with_(frame=frame, scene=("name:kell", "name:orvan", "about:well"))


def test_a_deal_is_signed_by_two_and_a_law_by_one() -> None:
    def signed(thing: str) -> Verdict:
        texts = [f"The {who} signed the {thing}." for who in ("ministers", "governors")]
        return judged(
            deed("ministers", "sign", thing, texts[0]), deed("governors", "sign", thing, texts[1])
        )

    assert signed("law").relation == "contradicts"
    assert signed("agreement").relation == "compatible"


def test_what_set_it_off_leaves_room_for_what_it_came_of() -> None:
    rust = deed("rust", "cause", "collapse", "Rust caused the collapse.")
    wind = deed("wind", "cause", "collapse", "Wind caused the collapse.")
    gust = deed("wind", "cause", "collapse", "Wind triggered the collapse.")

    assert judged(rust, wind).relation == "contradicts"
    assert judged(rust, gust).relation == "compatible"


def test_the_thieves_may_be_the_guards() -> None:
    guards = deed("guards", "steal", "crown", "Guards stole the Kell crown.")
    clerks = deed("clerks", "steal", "crown", "Clerks stole the Kell crown.")
    thief = Argument(role="agent", head="thief", text="thieves")
    assert clerks.frame is not None
    frame = clerks.frame.with_(arguments=(thief, clerks.frame.arguments[1]))

    assert judged(_singular(guards), _singular(clerks)).relation == "contradicts"
    assert judged(_singular(guards), clerks.with_(frame=frame)).relation == "compatible"


def _singular(told: Claim) -> Claim:
    """With the lemma as the head of its doer."""
    assert told.frame is not None
    who, what = told.frame.arguments
    return told.with_(frame=told.frame.with_(arguments=(who.with_(head=who.head[:-1]), what)))


def test_another_case_is_told_to_be_another() -> None:
    one = on_the_bridge("The bridge is open.", "Another bridge is closed.")
    same = on_the_bridge("Another bridge is open.", "Another bridge is closed.")

    assert doubted(one, Doubt.TWO_CASES)
    assert not doubted(same, Doubt.TWO_CASES)


def test_what_was_closed_for_two_hours_is_open_thereafter() -> None:
    def closed_first(told: str, hours: int, then: str = "The bridge is open.") -> Verdict:
        return judged(
            state("closed", by=POLICE, question=BRIDGE, sentence=told, hours=8),
            state("open", by=MAYOR, question=BRIDGE, sentence=then, hours=8 + hours),
        )

    shut = "The bridge was closed."
    assert doubted(closed_first("It was closed for two hours.", 1), Doubt.MAY_HAVE_CHANGED)
    assert doubted(closed_first(shut, 8), Doubt.MAY_HAVE_CHANGED)
    assert not doubted(closed_first(shut, 1), Doubt.MAY_HAVE_CHANGED)
    assert not doubted(closed_first(shut, 8, "It was never closed."), Doubt.MAY_HAVE_CHANGED)


def test_soldiers_may_be_guards_and_not_rebels() -> None:
    def killed(head: str) -> Claim:
        told = deed(head, "kill", "crowd", f"Some {head}s killed the Kell crowd.")
        return told.with_(article_id=head)

    alike = judged(killed("soldier"), killed("guard"))
    unlike = judged(killed("soldier"), killed("rebel"))

    assert doubted(alike, Doubt.DOERS_UNNAMED)
    assert not doubted(unlike, Doubt.DOERS_UNNAMED)


def test_how_many_there_is_room_for_is_not_how_many_came() -> None:
    verdict = of_the_dead("Eleven people were on board.", "The boat has a capacity of 26 people.")

    assert doubted(verdict, Doubt.PART_TOLD)


def test_the_dead_of_one_town_are_a_part_of_those_across_the_country() -> None:
    verdict = of_the_dead("Eleven people were killed.", "26 people were killed across the country.")

    assert doubted(verdict, Doubt.PART_OF_WHOLE)

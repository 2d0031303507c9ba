"""Who is in a building; a fire that is out; those who are left in a town."""

from crosswire.domain.claims import Amount, Claim, Quantity, Question, State
from tests.unit.alerts.desk import HARBOUR, MAYOR, MINISTER, judged, said

PLANT = Question(kind="state", predicate="presence", subject="people@thing:name:vostal", text="p")
MALL = Question(
    kind="state", predicate="presence", subject="people@thing:mall:place:1", event="then", text="p"
)
FIRE = Question(kind="state", predicate="fire", subject="thing:ship:aurora", text="fire(Aurora)")
LEFT = Question(kind="quantity", predicate="left", subject="people", text="left(people)")


def presence(state: str, question: Question = PLANT, **how: object) -> Claim:
    return said(State(state=state), question=question, **how)  # type: ignore[arg-type]


def test_nobody_is_still_there_if_all_have_left() -> None:
    verdict = judged(
        presence("all gone", by=MAYOR), presence("some still there", by=MINISTER, days=3)
    )

    assert (verdict.relation, verdict.type) == ("contradicts", "status")
    assert verdict.confidence > 0.7


def test_those_who_were_still_there_may_have_left() -> None:
    verdict = judged(
        presence("some still there", by=MAYOR), presence("all gone", by=MINISTER, days=1)
    )

    assert verdict.relation == "compatible"


def test_others_may_come_after_all_have_left() -> None:
    verdict = judged(presence("all gone", by=MAYOR), presence("people inside", by=MINISTER, days=1))

    assert verdict.relation == "compatible"


def test_a_building_is_not_full_and_closed_when_it_is_hit() -> None:
    verdict = judged(
        presence("people inside", MALL, by=MAYOR),
        presence("closed or empty", MALL, by=MINISTER, days=2),
    )

    assert (verdict.relation, verdict.type) == ("contradicts", "status")


def test_some_inside_and_some_still_there_say_the_same() -> None:
    verdict = judged(presence("people inside", by=MAYOR), presence("some still there", by=MINISTER))

    assert verdict.relation == "corroborates"


def fire(state: str, sentence: str, **how: object) -> Claim:
    return said(State(state=state), question=FIRE, sentence=sentence, **how)  # type: ignore[arg-type]


def test_a_fire_that_is_out_does_not_still_burn() -> None:
    verdict = judged(
        fire("contained or out", "The fire is contained.", by=MAYOR),
        fire("burning", "The ship is still burning.", by=MINISTER),
    )

    assert (verdict.relation, verdict.type) == ("contradicts", "status")
    assert verdict.confidence > 0.7


def test_a_fire_that_burnt_may_be_out_by_now() -> None:
    verdict = judged(
        fire("burning", "The ship burns.", by=MAYOR),
        fire("contained or out", "The fire is contained.", by=MINISTER, hours=18),
    )

    assert verdict.confidence < 0.7


def left(figure: float, **how: object) -> Claim:
    quantity = Quantity(low=figure, high=figure, value=figure, text=f"{figure:.0f}")
    answer = Amount(quantity=quantity, scope="cumulative")
    return said(answer, question=LEFT, place=HARBOUR, **how)  # type: ignore[arg-type]


def test_those_who_are_left_do_not_become_more() -> None:
    verdict = judged(left(100_000, by=MAYOR), left(160_000, by=MINISTER, days=6))

    assert (verdict.relation, verdict.type) == ("contradicts", "quantity")


def test_those_who_are_left_become_fewer() -> None:
    verdict = judged(left(160_000, by=MAYOR), left(100_000, by=MINISTER, days=6))

    assert verdict.relation == "compatible"


AFLOAT = Question(kind="state", predicate="afloat", subject="thing:ship:aurora", text="afloat")


def afloat(state: str, **how: object) -> Claim:
    claim = said(State(state=state), question=AFLOAT, **how)  # type: ignore[arg-type]
    return claim.with_(as_of=None, event_time=None)


def test_a_ship_may_sink_on_the_day_on_which_it_was_afloat() -> None:
    verdict = judged(afloat("afloat", by=MAYOR), afloat("sunk", by=MINISTER))

    assert verdict.relation == "contradicts"
    assert verdict.confidence < 0.7


def test_a_ship_that_was_afloat_may_have_sunk_a_day_later() -> None:
    verdict = judged(afloat("afloat", by=MAYOR, days=0), afloat("sunk", by=MINISTER, days=1))

    assert verdict.relation == "compatible"

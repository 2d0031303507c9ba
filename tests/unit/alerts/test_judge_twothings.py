"""Whether two states are of one thing, or of two offices, places, owners, days or matters."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Frame, Truth
from crosswire_alerts.judge.frames.alignment import Alignment
from crosswire_alerts.judge.frames.tie import Strength, Tie
from crosswire_alerts.judge.frames.twothings import of_two
from crosswire_alerts.judge.pair import Pair
from tests.samples import DAY, claim, exactly, on


def part(role: str, text: str, **told: Any) -> Argument:
    head = told.pop("head", text.lower().rpartition(" ")[2])
    return Argument.model_validate({"role": role, "text": text, "head": head, **told})


def did(predicate: str, *parts: Argument, **told: Any) -> Frame:
    return Frame(predicate=predicate, arguments=parts, **told)


def why(
    first: Frame,
    second: Frame,
    whose: Tie,
    *,
    sentences: tuple[str, str] = (
        "So it was.",
        "So it was.",
    ),
    days: tuple[int | None, int | None] = (None, None),
    holding: tuple[Tie, ...] = (),
    only: tuple[tuple[Argument, ...], tuple[Argument, ...]] = ((), ()),
) -> str | None:
    earlier, later = (
        claim(Truth(), source_name=outlet, sentence=sentence).with_(
            frame=frame, event_time=on(DAY.replace(day=day)) if day else None
        )
        for outlet, sentence, frame, day in zip(
            ("north-daily", "south-post"), sentences, (first, second), days, strict=True
        )
    )
    ties = holding or (whose,)
    found = Alignment(first, second, "excluded", "", ties, *only)
    return of_two(Pair(earlier, later), found, whose)


def same(a: Argument, b: Argument, strength: Strength = "same") -> Tie:
    return Tie(a, b, strength)


MILL = part("agent", "the mill")
BURNED, STANDS = did("burn", MILL), did("stand", MILL)


def test_one_mill_is_one_thing() -> None:
    assert why(BURNED, STANDS, same(MILL, MILL)) is None


@pytest.mark.parametrize("which", [0, 1])
def test_a_state_that_one_takes_for_granted_is_told_in_passing(which: int) -> None:
    frames = [BURNED, STANDS]
    frames[which] = frames[which].with_(presupposed=True)

    assert why(frames[0], frames[1], same(MILL, MILL)) == "A state told in passing"


FINANCE = part("agent", "the finance minister", terms=("finance",))
ROE = part("agent", "Roe", key="person:roe", terms=("roe",), names=("roe",))
AS_HEALTH = part("oblique", "health minister", link="as", terms=("health",))
AS_FINANCE = part("oblique", "finance minister", link="as", terms=("finance",))
AS_MAYOR = part("oblique", "mayor", link="as")
FOR_HEALTH = AS_HEALTH.with_(link="for")
TWO_OFFICES = "Of two in two offices"


@pytest.mark.parametrize(
    ("beside", "two"),
    [(AS_HEALTH, True), (AS_FINANCE, False), (AS_MAYOR, False), (FOR_HEALTH, False)],
)
def test_the_finance_minister_is_not_who_stays_on_as_health_minister(
    beside: Argument, two: bool
) -> None:
    went, stays = did("resign", FINANCE), did("remain", ROE, beside)

    assert (why(went, stays, same(FINANCE, ROE, "kin")) == TWO_OFFICES) is two
    assert (why(stays, went, same(ROE, FINANCE, "kin")) == TWO_OFFICES) is two


def test_one_person_by_his_name_may_hold_two_offices() -> None:
    roe = ROE.with_(head="minister")
    frames = did("resign", roe), did("remain", roe, AS_HEALTH)

    assert why(*frames, same(roe, roe)) is None
    assert why(*frames, same(roe, roe, "kin")) == TWO_OFFICES


def test_two_who_are_called_minister_may_hold_two_offices() -> None:
    frames = did("resign", FINANCE), did("remain", FINANCE, AS_HEALTH)

    assert why(*frames, same(FINANCE, FINANCE)) == TWO_OFFICES


def hostages(text: str, number: float | None = None, **told: Any) -> Argument:
    figure = exactly(number) if number is not None else None
    return part("patient", text, head="hostage", quantity=figure, **told)


SOME = "Some are told of, and others"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (hostages("a hostage"), hostages("three hostages", 3), SOME),
        (hostages("a hostage"), hostages("the hostages"), SOME),
        (hostages("one hostage"), hostages("the hostages"), SOME),
        (hostages("eleven hostages", 11), hostages("three hostages", 3), SOME),
        (hostages("three hostages", 3), hostages("three hostages", 3), None),
        (hostages("the hostage"), hostages("the hostages"), None),
        (hostages("the hostage"), hostages("the hostage"), None),
        (hostages("a hostage"), hostages("the hostage"), None),
        (hostages("a hostage"), hostages("the Kell hostages", key="group:kell"), None),
        (hostages("a hostage"), hostages("one hostage", 1), "Of two matters"),
        (part("patient", "a mill"), part("patient", "the mills", head="mill"), None),
    ],
)
def test_a_hostage_is_none_of_those_who_are_counted(
    first: Argument, second: Argument, expected: str | None
) -> None:
    freed, held = did("free", first), did("hold", second)

    assert why(freed, held, same(first, second)) == expected
    assert why(held, freed, same(second, first)) == expected


OWN = part("patient", "Kell's budget", head="budget", names=("kell",))
BUDGET = part("patient", "the budget")
COUNCIL = part("agent", "the council of Orvan", head="council", names=("orvan",))


def test_the_budget_of_one_town_is_not_what_the_council_of_another_rejects() -> None:
    passed, rejected = did("pass", OWN), did("reject", COUNCIL, BUDGET)

    assert why(passed, rejected, same(OWN, BUDGET)) == "Of two owners"
    assert why(rejected, passed, same(BUDGET, OWN)) == "Of two owners"


SHARES = part("agent", "shares")
ROSE, FELL = did("rise", SHARES), did("fall", SHARES)


@pytest.mark.parametrize(
    ("days", "expected"),
    [((13, 14), "On two days"), ((13, 13), None), ((13, None), None), ((None, 13), None)],
)
def test_shares_rise_on_one_day_and_fall_on_another(
    days: tuple[int | None, int | None], expected: str | None
) -> None:
    assert why(ROSE, FELL, same(SHARES, SHARES), days=days) == expected


def test_a_mill_that_burned_on_one_day_does_not_stand_on_the_next() -> None:
    assert why(BURNED, STANDS, same(MILL, MILL), days=(13, 14)) is None


def by(figure: float, unit: str) -> Argument:
    return part("oblique", f"{figure} {unit}", link="by", quantity=exactly(figure, unit))


MEASURES = "Each in a measure of its own"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (by(2, "EUR"), by(3, "USD"), MEASURES),
        (by(2, "EUR"), by(3, "EUR"), None),
        (by(2, "EUR"), part("oblique", "a little", link="by"), None),
    ],
)
def test_shares_are_up_in_one_money_and_down_in_another(
    first: Argument, second: Argument, expected: str | None
) -> None:
    frames = did("rise", SHARES, first), did("fall", SHARES, second)

    assert why(*frames, same(SHARES, SHARES)) == expected


def test_so_many_are_won_and_so_many_others_lost() -> None:
    won, lost = (
        part("patient", text, head="seat", quantity=exactly(figure))
        for text, figure in (("63 seats", 63), ("12 seats", 12))
    )
    party = part("agent", "the party")
    frames = did("win", party, won), did("lose", party, lost)
    whose = same(party, party)

    assert why(*frames, whose, holding=(whose, same(won, lost))) == MEASURES
    assert why(*frames, whose, holding=(whose, same(won, won))) is None


CONTESTS = "Two contests, as far as they say"


def test_who_wins_one_contest_may_lose_another() -> None:
    won, lost = did("win", ROE), did("lose", ROE)
    cup = part("patient", "the cup")
    whose = same(ROE, ROE)

    assert why(won, lost, whose) == CONTESTS
    assert why(won, lost, whose, holding=(whose, same(cup, cup))) is None
    assert why(BURNED, STANDS, same(MILL, MILL)) is None


BILL = part("patient", "the bill", terms=("rent",))
CHANGE = part("patient", "an amendment to the bill", head="amendment")
TO_BILL = part("oblique", "the bill", link="to")


def test_an_amendment_is_rejected_and_the_bill_is_passed() -> None:
    passed, rejected = did("pass", BILL), did("reject", CHANGE, TO_BILL)

    assert why(passed, rejected, same(BILL, CHANGE, "kin")) == "Of two matters"
    assert why(rejected, passed, same(CHANGE, BILL, "kin")) == "Of two matters"
    assert why(passed, did("reject", CHANGE), same(BILL, CHANGE, "kin")) is None
    assert why(passed, did("reject", BILL, TO_BILL), same(BILL, BILL)) is None


NORLAND = part("agent", "Norland", key="country:NO", side="NO")
PACT, UNION = part("patient", "the pact"), part("oblique", "the union", link="in")


def in_and_out(
    left: Argument, stayed: Argument, *, verb: str = "leave", sentence: str = "So it was."
) -> str | None:
    frames = did(verb, NORLAND, left), did("remain", NORLAND, stayed)
    whose = same(NORLAND, NORLAND)
    return why(*frames, whose, only=((left,), (stayed,)), sentences=("So it was.", sentence))


@pytest.mark.parametrize(
    ("left", "stayed", "two"),
    [
        (PACT, UNION, True),
        (PACT.with_(role="oblique", link="from"), UNION, True),
        (PACT, UNION.with_(known=False), False),
        (PACT, UNION.with_(role="complement"), False),
        (PACT, part("oblique", "Anna Roe", key="person:roe", link="with"), False),
        (PACT, part("oblique", "the mayor", link="with"), False),
        (PACT, part("oblique", "the year", link="in"), False),
        (PACT, part("oblique", "the two cities", quantity=exactly(2), link="in"), False),
        (part("patient", "a day"), UNION, False),
    ],
)
def test_who_leaves_the_one_may_remain_in_the_other(
    left: Argument, stayed: Argument, two: bool
) -> None:
    assert (in_and_out(left, stayed) == "Of two matters") is two


def test_whoever_tells_of_both_leaves_no_room_for_another_matter() -> None:
    assert in_and_out(PACT, UNION, sentence="It stays in the union and so in the pact.") is None


def test_what_is_closed_is_not_told_by_who_closes_it() -> None:
    assert in_and_out(PACT, UNION, verb="close") is None


@pytest.mark.parametrize("which", [0, 1])
def test_of_what_is_done_to_one_the_matter_is_itself(which: int) -> None:
    told = [NORLAND, NORLAND]
    told[which] = NORLAND.with_(role="patient")
    frames = did("leave", told[0], PACT), did("remain", told[1], UNION)

    assert why(*frames, same(told[0], told[1]), only=((PACT,), (UNION,))) is None

"""Two figures in statements that are laid side by side, read off their parts."""

from datetime import timedelta
from typing import Any

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Truth
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames.figures import figures
from crosswire_alerts.judge.pair import Pair
from tests.samples import DAY, claim, exactly

ONE_STORY = ("name:kell", "about:vote", "about:bill")


def part(role: str, text: str, **told: Any) -> Argument:
    facts = {"head": text.lower().rpartition(" ")[2], **told}
    return Argument.model_validate({"role": role, "text": text, **facts})


LUMEN = part("agent", "Lumen", key="org:lumen")
SENATE = part("agent", "the Senate")


def many(number: float, text: str = "paintings", unit: str = "painting", **told: Any) -> Argument:
    return part("patient", text, **{"head": unit, "quantity": exactly(number, unit), **told})


def votes(number: float) -> Argument:
    return part("oblique", "votes", head="vote", link="votes", quantity=exactly(number, "vote"))


SENTENCES = {
    "a": "It was so many, an official told reporters in the morning.",
    "b": "According to the mayor of Kell, the number was another one.",
}


def told(does: str, *parts: Argument, outlet: str = "a", **facts: Any) -> Claim:
    scene, sentence = facts.pop("scene", ()), facts.pop("sentence", SENTENCES[outlet])
    made = claim(Truth(), source_name=outlet, sentence=sentence, **facts)
    return made.with_(frame=Frame(predicate=does, arguments=parts), scene=scene)


def found(
    does: str, first: tuple[Argument, ...], second: tuple[Argument, ...], **facts: Any
) -> Finding | None:
    return figures(Pair(told(does, *first, **facts), told(does, *second, outlet="b", **facts)))


def of_lumen(does: str, first: Argument, second: Argument, **facts: Any) -> Finding:
    finding = found(does, (LUMEN, first), (LUMEN, second), **facts)
    assert finding is not None
    assert finding.relation == "contradicts"
    return finding


def test_so_many_and_so_many_others_contradict_each_other() -> None:
    assert of_lumen("lose", many(5), many(11)).type == "quantity"


@pytest.mark.parametrize(("does", "settled"), [("shut", True), ("lose", False)])
def test_how_many_there_will_be_is_settled_by_who_decides_on_it(
    does: str, *, settled: bool
) -> None:
    mines = many(5, "mines", "mine"), many(11, "mines", "mine")

    finding = found(does, (LUMEN, mines[0]), (LUMEN, mines[1]), modality="forecast")

    assert (finding is not None) is settled


def bill(text: str, *terms: str) -> Argument:
    return part("patient", text, terms=terms)


WATER, TAX = bill("the water bill", "water"), bill("the tax bill", "tax")


def passed(first: Argument, second: Argument, scene: tuple[str, ...] = ONE_STORY) -> bool:
    """Whether the votes for both are compared."""
    ayes, others = (SENATE, first, votes(61)), (SENATE, second, votes(47))
    return found("pass", ayes, others, scene=scene) is not None


def test_the_water_bill_is_not_the_tax_bill_of_the_story() -> None:
    assert passed(WATER, WATER)
    assert not passed(WATER, TAX)
    assert not passed(WATER, TAX, scene=("name:kell",))


def test_one_person_may_have_two_titles() -> None:
    minister = part("patient", "Minister Oda Kell", key="person:oda kell", terms=("minister",))
    mayor = part("patient", "Mayor Oda Kell", key="person:oda kell", terms=("mayor",))

    assert passed(minister, mayor)


def test_one_thing_may_go_by_two_words() -> None:
    refinery = part("patient", "the oil refinery", terms=("oil",))
    factory = part("patient", "the old factory", terms=("old",))

    assert passed(refinery, factory)


def test_they_may_be_the_same() -> None:
    they = part("agent", "they", known=False)
    museum = part("oblique", "Kell", link="in", key="place:9")

    assert found("steal", (they, many(5), museum), (they, many(11), museum))


@pytest.mark.parametrize(
    ("does", "unit", "unsure"),
    [
        pytest.param("steal", "painting", True, id="counted"),
        pytest.param("spill", "litre", True, id="spills on"),
        pytest.param("burn", "square metre", True, id="burns on"),
        pytest.param("reach", "kilometre an hour", False, id="a speed"),
        pytest.param("pay", "EUR", False, id="a price"),
        pytest.param("face", "count", False, id="counts of fraud"),
    ],
)
def test_what_is_counted_may_be_a_running_total(does: str, unit: str, *, unsure: bool) -> None:
    finding = of_lumen(does, many(50, unit, unit), many(110, unit, unit))

    assert (Doubt.SCOPES_UNSAID in finding.doubts) is unsure


def test_what_something_amounts_to_is_no_running_total() -> None:
    kell = part("oblique", "Kell", link="in", key="place:9")

    finding = found("amount", (many(50), kell), (many(110), kell))

    assert finding is not None
    assert Doubt.SCOPES_UNSAID not in finding.doubts


def test_votes_are_no_running_total_and_are_counted_one_by_one() -> None:
    finding = found("pass", (SENATE, WATER, votes(61)), (SENATE, WATER, votes(57)))

    assert finding is not None
    assert not {Doubt.SCOPES_UNSAID, Doubt.CLOSE} & {*finding.doubts}


def divers(number: float, text: str) -> Argument:
    figure = exactly(number, "diver").with_(text=text)
    return many(number, f"{text} divers", "diver", quantity=figure)


@pytest.mark.parametrize(
    ("first", "second", "part"),
    [
        ("Two of the divers were freed, it said.", "Lumen has freed five divers.", True),
        ("Two of them were freed, it said.", "Lumen has freed five divers.", True),
        ("Two divers were freed, it said.", "Lumen has freed five of those divers.", True),
        ("Two divers were freed, it said.", "Lumen has freed five divers.", False),
        ("Two of them were freed, it said.", "Lumen has freed five of them.", False),
        ("Two divers of the crew were freed.", "Lumen has freed five divers.", False),
    ],
)
def test_some_of_them_are_a_part(first: str, second: str, *, part: bool) -> None:
    finding = figures(
        Pair(
            told("free", LUMEN, divers(2, "Two"), sentence=first),
            told("free", LUMEN, divers(5, "five"), outlet="b", sentence=second),
        )
    )

    assert finding is not None
    assert (Doubt.PART_OF_WHOLE in finding.doubts) is part


def test_a_toll_cannot_fall_within_a_day() -> None:
    next_day = DAY + timedelta(days=1)
    people = [(LUMEN, many(number, "miners", "miner")) for number in (90, 30)]

    def fell(does: str) -> Finding | None:
        return figures(
            Pair(told(does, *people[0]), told(does, *people[1], outlet="b", day=next_day))
        )

    toll, staff = fell("kill"), fell("employ")

    assert toll is not None
    assert toll.relation == "contradicts"
    assert staff is not None
    assert staff.relation == "compatible"


def test_a_share_of_the_votes_is_counted_to_the_end() -> None:
    share = [many(number, "percent", "percent") for number in (54, 61)]

    assert Doubt.NEAR not in of_lumen("poll", *share).doubts
    assert Doubt.NEAR in of_lumen("hold", *share).doubts

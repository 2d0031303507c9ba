"""What a party says that it will not do, and what it then does."""

from datetime import timedelta

import pytest

from crosswire.domain.claims import Argument, Claim, Entity, Frame, Modality, Question, Truth
from tests.samples import NOON, claim
from tests.unit.alerts.desk import judged

CHAD = Argument(role="agent", head="chad", key="country:TD", side="TD", text="Chad")
PERU = Argument(role="agent", head="peru", key="country:PE", side="PE", text="Peru")
MINE = Argument(
    role="patient", head="mine", terms=("gold", "lorn"), names=("lorn",), text="Lorn mine"
)
NIGER = Argument(role="patient", head="niger", key="country:NE", side="NE", text="Niger")
ZINDER = Argument(role="patient", head="zinder", key="place:2437798", side="NE", text="Zinder")
MINISTER = Entity(key="person:abdel", name="Abdel", kind="person", side="TD")
ARMY = Entity(key="org:army@TD", name="Army of Chad", kind="organisation", side="TD")
EXPERT = Entity(key="person:moe", name="Moe", kind="person")


def said(
    verb: str,
    *arguments: Argument,
    by: Entity | None,
    after: int = 0,
    never: bool = False,
    modality: Modality = "asserted",
) -> Claim:
    frame = Frame(predicate=verb, arguments=arguments, found_by=("x",))
    question = Question(kind="occurrence", predicate=verb, subject="x", text=f"{verb} it")
    made = claim(
        Truth(), question=question, speaker=by, source_name=f"day-{after}",
        sentence=f"On day {after}.",
        polarity="negated" if never else "affirmed", modality=modality,
    )  # fmt: skip
    return made.with_(frame=frame, published_at=NOON + timedelta(days=after), as_of=None)


def test_a_side_does_what_its_minister_said_that_it_would_not_do() -> None:
    promise = said("close", CHAD, MINE, by=MINISTER, never=True, modality="forecast")
    deed = said("close", CHAD, MINE, by=None, after=20)

    verdict = judged(promise, deed)

    assert (verdict.relation, verdict.type) == ("contradicts", "position")


def test_nobody_will_do_it_is_said_for_ones_own_side() -> None:
    nobody = CHAD.with_(head="nobody", key="", side=None, known=False)
    promise = said("occupy", nobody, NIGER, by=MINISTER, never=True, modality="forecast")

    verdict = judged(promise, said("seize", CHAD, ZINDER, by=ARMY, after=5))

    assert (verdict.relation, verdict.type) == ("contradicts", "position")
    assert judged(promise, said("seize", PERU, ZINDER, by=None, after=5)).type != "position"


@pytest.mark.parametrize("by", [EXPERT, None])
def test_what_others_foresee_is_no_promise(by: Entity | None) -> None:
    forecast = said("close", CHAD, MINE, by=by, never=True, modality="forecast")

    assert judged(forecast, said("close", CHAD, MINE, by=ARMY, after=5)).type != "position"


def test_what_is_only_told_to_come_to_another_breaks_no_promise() -> None:
    promise = said("close", CHAD, MINE, by=MINISTER, never=True, modality="forecast")

    asked = said("close", CHAD, MINE, by=EXPERT, after=5, modality="demanded")

    assert judged(promise, asked).relation != "contradicts"


def test_the_same_speaker_takes_his_promise_back() -> None:
    promise = said("close", CHAD, MINE, by=MINISTER, never=True, modality="forecast")
    now = said("close", CHAD, MINE, by=MINISTER, after=20, modality="forecast")

    verdict = judged(promise, now)

    assert (verdict.relation, verdict.type) == ("reverses", "position")

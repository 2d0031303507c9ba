"""One clause in one article that one party states and the other calls untrue."""

from crosswire.domain.claims import (
    Argument,
    Claim,
    Entity,
    Frame,
    Modality,
    Polarity,
    Question,
    Truth,
)
from tests.samples import claim
from tests.unit.alerts.desk import NORTH, SOUTH, judged

BRIDGE = Argument(role="patient", head="bridge", text="the bridge")
THEM = Argument(role="agent", head="they", text="they", known=False)
FRAME = Frame(predicate="close", arguments=(THEM, BRIDGE), found_by=("close bridge",))
QUESTION = Question(kind="occurrence", predicate="close", subject="bridge", text="close the bridge")


def told(by: Entity | None, modality: Modality = "asserted") -> Claim:
    polarity: Polarity = "negated" if modality == "denied" else "affirmed"
    one = claim(
        Truth(), question=QUESTION, speaker=by, article_id="one", polarity=polarity,
        modality=modality,
    )  # fmt: skip
    return one.with_(frame=FRAME)


def test_a_claim_that_another_denies_in_the_same_clause_is_a_dispute() -> None:
    verdict = judged(told(NORTH), told(SOUTH, "denied"))

    assert (verdict.relation, verdict.type) == ("contradicts", "denial")


def test_an_article_may_call_untrue_what_it_quotes() -> None:
    verdict = judged(told(NORTH), told(None, "denied"))

    assert (verdict.relation, verdict.type) == ("contradicts", "denial")


def test_who_they_are_does_not_matter_in_one_clause() -> None:
    verdict = judged(told(NORTH), told(SOUTH, "denied"))

    assert not any("not sure" in reason for reason in verdict.reasons)

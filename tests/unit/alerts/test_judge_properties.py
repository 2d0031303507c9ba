"""What holds of the judge whatever is claimed."""

from hypothesis import assume, given
from hypothesis import strategies as st

from crosswire.domain.claims import (
    Amount,
    Answer,
    Claim,
    Doer,
    Moment,
    Quantity,
    State,
    TimeSpan,
    Truth,
)
from tests.unit.alerts.desk import (
    BRIDGE,
    MAYOR,
    NORTH,
    POLICE,
    SHELLING,
    SOUTH,
    SOUTHERN_DEAD,
    STRIKE,
    SUMMIT,
    day,
    judged,
    said,
    through,
)

SPEAKERS = st.sampled_from([None, NORTH, SOUTH, POLICE, MAYOR])
OUTLETS = st.sampled_from(["north-daily", "coast-times"])
DAYS = st.integers(-20, 20)
FIGURES = st.floats(-1e6, 1e9) | st.sampled_from([0.0, 12.0, float("inf"), float("-inf")])


@st.composite
def amounts(draw: st.DrawFn) -> Answer:
    low, high = sorted((draw(FIGURES), draw(FIGURES)))
    scope = draw(st.sampled_from(["cumulative", "period", "unknown"]))
    counted = draw(st.sampled_from(["people", "troops", "civilians"]))
    return Amount(quantity=Quantity(low=low, high=high), counted=counted, scope=scope)


@st.composite
def moments(draw: st.DrawFn) -> Answer:
    start = draw(DAYS)
    end = start + draw(st.integers(0, 7))
    return Moment(when=TimeSpan(start=day(start), end=day(end)), certain=draw(st.booleans()))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    question, answers = draw(
        st.sampled_from(
            [
                (SOUTHERN_DEAD, amounts()),
                (SUMMIT, moments()),
                (BRIDGE, st.builds(State, state=st.sampled_from(["open", "closed", "unclear"]))),
                (STRIKE, st.builds(Doer, entity=st.sampled_from([NORTH, SOUTH, POLICE]))),
                (SHELLING, st.just(Truth())),
            ]
        )
    )
    modalities = ["asserted", "denied", "hedged", "forecast", "conditional", "demanded", "question"]
    made = said(
        draw(answers),
        by=draw(SPEAKERS),
        outlet=draw(OUTLETS),
        days=draw(DAYS),
        hours=draw(st.integers(0, 23)),
        question=question,
        polarity=draw(st.sampled_from(["affirmed", "negated"])),
        modality=draw(st.sampled_from(modalities)),
    )
    return made.with_(as_of=draw(st.sampled_from([made.as_of, None])))


@given(claims(), claims())
def test_it_does_not_matter_which_claim_is_named_first(a: Claim, b: Claim) -> None:
    assume(a.id != b.id or a == b)  # what differs has another id
    assert judged(a, b) == judged(b, a)


@given(claims())
def test_a_claim_does_not_contradict_itself(made: Claim) -> None:
    assert judged(made, made).relation not in ("contradicts", "reverses")


@given(claims())
def test_the_same_text_under_two_outlets_of_one_agency_does_not_contradict_itself(
    made: Claim,
) -> None:
    reprint = said(
        made.answer,
        by=made.attribution.speaker,
        outlet="coast-times",
        question=made.question,
        polarity=made.polarity,
        modality=made.modality,
        sentence=made.evidence.sentence,
    ).with_(published_at=made.published_at, as_of=made.as_of)

    relation = judged(through(made, "Wire"), through(reprint, "Wire")).relation

    assert relation not in ("contradicts", "reverses")


@given(claims(), claims())
def test_every_verdict_has_reasons_and_a_clash_has_a_kind(a: Claim, b: Claim) -> None:
    verdict = judged(a, b)

    assert all(verdict.reasons)
    assert (verdict.relation == "contradicts") == (verdict.between is not None)
    assert verdict.relation != "contradicts" or verdict.type is not None

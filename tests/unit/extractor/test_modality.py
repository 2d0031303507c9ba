"""Asserted, denied, hedged, foreseen, conditional, demanded or asked."""

import pytest

from tests.unit.extractor.desk import claims_of


@pytest.mark.parametrize(
    ("sentence", "polarity", "modality"),
    [
        ("Police said twelve people died in the flood.", "affirmed", "asserted"),
        ("Police denied that twelve people died in the flood.", "negated", "denied"),
        ("Police denied the claim that twelve people died in the flood.", "negated", "denied"),
        ("Police have denied claims that twelve people died in the flood.", "negated", "denied"),
        ("Police rejected reports that twelve people died in the flood.", "negated", "denied"),
        ("Twelve people reportedly died in the flood.", "affirmed", "hedged"),
        ("Twelve people are believed to have died in the flood.", "affirmed", "hedged"),
        ("Twelve people may have died in the flood.", "affirmed", "hedged"),
        ("Twelve people could die in the flood.", "affirmed", "forecast"),
        ("Twelve people will die in the flood.", "affirmed", "forecast"),
        ("If the dam breaks, twelve people will die in the flood.", "affirmed", "conditional"),
        ("Twelve people could die in the flood if the dam breaks.", "affirmed", "conditional"),
        ("Did twelve people die in the flood?", "affirmed", "question"),
        ("Russia has not captured Kyiv.", "negated", "asserted"),
        ("Russia failed to capture Kyiv.", "negated", "asserted"),
        ("Russia denied capturing Kyiv.", "negated", "denied"),
        ("Russia has reportedly captured Kyiv.", "affirmed", "hedged"),
        ("Russia will capture Kyiv.", "affirmed", "forecast"),
        ("Police demanded that 300 people be evacuated in the flood.", "affirmed", "demanded"),
    ],
)
def test_the_stance_to_what_is_said(sentence: str, polarity: str, modality: str) -> None:
    claim = next(each for each in claims_of(sentence) if each.question.kind != "occurrence")

    assert (claim.polarity, claim.modality) == (polarity, modality)


@pytest.mark.parametrize(
    "sentence",
    [
        "Police did not confirm that twelve people died in the flood.",
        "Police would not say that twelve people died in the flood.",
        "Police refused to confirm that twelve people died in the flood.",
        "Police denied that the mayor had said twelve people died in the flood.",
        "Police denied that the mall, where twelve people died in the fire, was a target.",
    ],
)
def test_what_nobody_commits_to_is_no_claim(sentence: str) -> None:
    assert claims_of(sentence) == []


def test_a_denial_may_be_denied() -> None:
    claim, *_ = claims_of("Police denied that Russia had not captured Kyiv.")

    assert (claim.polarity, claim.modality) == ("affirmed", "denied")

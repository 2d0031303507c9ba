"""Whom a phrase stands for that names nobody: a former mayor, a man of 58, my client."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of

JAILED = "A court sentenced a former mayor of Brezna to six years in prison for taking bribes."


def test_whom_the_lead_does_not_name_the_next_sentence_does() -> None:
    text = (
        f"{JAILED} Dario Matulin, 58, led the town for years. The mayor, Iva Sertic, was not there."
    )
    told = framed(text, title="Former mayor jailed for six years")
    frames = [c.frame for c in told if c.frame and c.frame.predicate == "sentence"]
    jailed = {whom.key for frame in frames if (whom := frame.of("patient")) is not None}
    taken = of("take", text)

    assert jailed == {"person:matulin"}
    assert heads(taken)["agent"] == "dario matulin"


@pytest.mark.parametrize(
    "after",
    [
        "Dario Matulin led the town for years.",
        "Lawyer Dario Matulin said so.",
        "The judge, Dario Matulin, 58, spoke for an hour.",
    ],
)
def test_nobody_else_is_taken_for_him(after: str) -> None:
    claim = of("sentence", f"{JAILED} {after}")

    assert claim.frame is not None
    assert "person:matulin" not in [each.key for each in claim.frame.arguments]


def test_a_former_mayor_is_not_the_mayor() -> None:
    text = "Mayor Iva Sertic opened the harbour. Police arrested a former mayor on Tuesday."
    claim = of("arrest", text)

    assert claim.frame is not None
    assert "person:sertic" not in [each.key for each in claim.frame.arguments]


@pytest.mark.parametrize(
    "said",
    [
        "His lawyer, Ante Perkov, said his client would appeal.",
        'His lawyer, Ante Perkov, was angry. "My client will appeal," Perkov said.',
    ],
)
def test_a_lawyer_s_client_is_the_one_whose_lawyer_he_is(said: str) -> None:
    claim = of("appeal", f"Dario Matulin, the mayor, was jailed on Tuesday. {said}")

    assert heads(claim)["agent"] == "dario matulin"

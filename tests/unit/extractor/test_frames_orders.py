"""Who ordered what, however it is told."""

import pytest

from crosswire.domain.claims import Claim
from tests.unit.extractor.test_frames_moods import told


def order(text: str, predicate: str = "order_shoot") -> tuple[str, str, Claim]:
    [claim] = told(text, predicate)
    assert claim.frame is not None
    heads = {each.role: each.head for each in claim.frame.arguments if each.role != "oblique"}
    return heads.get("agent", ""), heads.get("patient", ""), claim


@pytest.mark.parametrize(
    "text",
    [
        "General Ada Roe ordered the shooting of miners in Kell, a soldier said.",
        "General Ada Roe ordered her men to shoot miners in Kell, a soldier said.",
        "General Ada Roe gave the order to fire on miners in Kell, a soldier said.",
        "General Ada Roe told her men to open fire on miners in Kell, a soldier said.",
        "The order to shoot miners in Kell came from General Ada Roe, a soldier said.",
        "Soldiers shot miners in Kell on the orders of General Ada Roe, a lawyer said.",
        "Soldiers fired on miners in Kell on the orders of General Ada Roe, a lawyer said.",
    ],
)
def test_who_gave_it_and_against_whom(text: str) -> None:
    giver, whom, claim = order(text)

    assert (giver, whom) == ("ada roe", "miner")
    assert (claim.polarity, claim.modality) == ("affirmed", "asserted")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("General Ada Roe never gave an order to fire on miners, she said.", "asserted"),
        ("General Ada Roe did not order the soldiers to shoot miners.", "asserted"),
        ("General Ada Roe denied ordering soldiers to shoot miners.", "denied"),
        ("General Ada Roe denied on Monday ordering soldiers to shoot miners.", "denied"),
    ],
)
def test_that_it_was_not_given(text: str, modality: str) -> None:
    giver, whom, claim = order(text)

    assert (giver, whom) == ("ada roe", "miner")
    assert (claim.polarity, claim.modality) == ("negated", modality)


def test_what_is_done_to_nothing_is_ordered_of_those_who_do_it() -> None:
    giver, whom, _ = order("Mayor Ada Roe ordered the troops to retreat.", "order_retreat")

    assert (giver, whom) == ("ada roe", "troops")


def test_what_somebody_is_told_to_do_is_not_told_as_done() -> None:
    claims = told("Mayor Ada Roe told the crew to leave the ferry, a sailor said.", "leave")

    assert {claim.modality for claim in claims} == {"demanded"}

"""What two do with each other, told from either side; and a minister who turns round on a tax."""

import pytest

from tests.unit.alerts.stories import raised, said, strongest


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "Striker Pau Kell has signed a contract with Orvan Rovers, his agent said.",
            "Orvan Rovers has signed no contract with striker Pau Kell, its chairman said.",
        ),
        (
            "Governor Oda Kell met the banker Ivo Tarn on Monday, an aide said.",
            "The banker Ivo Tarn did not meet governor Oda Kell on Monday, his lawyer said.",
        ),
    ],
)
def test_what_one_says_both_did_the_other_denies(told: str, denied: str) -> None:
    first = said("north-daily", "Orvan today", told)
    second = said("coast-times", "Orvan today", denied, hours=2)

    assert raised(strongest(first, second))


def test_another_partner_is_another_deed() -> None:
    first = said(
        "north-daily", "Orvan today", "Pau Kell has signed a contract with Orvan Rovers, he said."
    )
    second = said(
        "coast-times",
        "Orvan today",
        "Orvan Rovers has signed no contract with Jon Tarn, its chairman said.",
        hours=2,
    )

    assert not raised(strongest(first, second))


def test_a_tax_that_a_minister_rules_out_and_then_brings_is_a_change_of_position() -> None:
    first = said(
        "north-daily",
        "Minister on taxes",
        "Finance minister Oda Kell ruled out a tax on sugar on Tuesday.",
    )
    second = said(
        "coast-times",
        "Minister on taxes",
        "Finance minister Oda Kell said on Friday the government would introduce a tax on sugar.",
        hours=75,
    )
    verdicts = [(v.relation, v.type) for v in [strongest(first, second)]]

    assert verdicts == [("reverses", "position")]

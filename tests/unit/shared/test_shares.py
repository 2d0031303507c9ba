"""Shares of one as they are shown."""

import pytest

from crosswire.domain.shares import hundredths, in_decimals


@pytest.mark.parametrize(
    ("share", "shown", "decimals"),
    [
        (0.815, 81, "0.81"),
        (0.816, 82, "0.82"),
        (0.695, 69, "0.69"),
        (0.95, 95, "0.95"),
        (0.7, 70, "0.70"),
        (1.0, 100, "1.00"),
    ],
)
def test_a_share_is_rounded_in_one_way_wherever_it_is_shown(
    share: float, shown: int, decimals: str
) -> None:
    assert (hundredths(share), in_decimals(share)) == (shown, decimals)

"""Shares of one, such as a confidence, rounded in one way wherever they are shown."""

import math


def hundredths(share: float) -> int:
    """0.815 as 81: never above what it is by half a hundredth."""
    return math.ceil(round(share * 100, 6) - 0.5)


def in_decimals(share: float) -> str:
    """0.815 as 0.81."""
    return f"{hundredths(share) / 100:.2f}"

"""The floors below which the fast subset may not fall."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from crosswire.domain.value import Value
from tests.quality.measure import Count

FILE = Path(__file__).with_name("floors.toml")


class Floors(Value):
    """What the fast subset must reach at least, and of false alerts at most."""

    precision: float
    recall: float
    false_alerts: int


def read_floors(file: Path = FILE) -> Floors:
    return Floors.model_validate(tomllib.loads(file.read_text())["fast"])


def shortfalls(total: Count, floors: Floors) -> Iterable[str]:
    """A sentence for each floor that is not reached."""
    for name, value, floor in (
        ("precision", total.precision or 0.0, floors.precision),
        ("recall", total.recall or 0.0, floors.recall),
    ):
        if value < floor:
            yield f"{name} is {value:.3f}, the floor is {floor:.3f}"
    if total.false > floors.false_alerts:
        yield f"{total.false} false alerts, at most {floors.false_alerts} are let through"

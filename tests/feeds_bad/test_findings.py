"""What a run is blamed for: memory that does not stay flat, neighbours that wait."""

from collections.abc import Iterable

from tests.feeds_bad.findings import findings
from tests.feeds_bad.running import Run, Watch

CALM, STORM = (0.0, 30.0), (30.0, 60.0)


def faults(held: Iterable[tuple[float, float]], *, late: float = 0.5) -> tuple[str, ...]:
    """Of a run whose service held so many MiB at these seconds, and whose neighbour waited."""
    due = [float(second) for second in range(0, 70, 2)]
    asked = [at + (late if at >= STORM[0] else 0.5) for at in due]
    watch = Watch(parent=list(held), due={"127.2.9.9": due})
    run = Run({}, watch, CALM, STORM, {"127.2.9.9": asked}, dead_letters=0, tracebacks=0)
    return findings(run, []).faults


def test_a_service_that_holds_as_much_as_before_is_not_blamed() -> None:
    assert faults((second, 90.0) for second in range(70)) == ()


def test_a_service_that_has_grown_in_the_end_is_blamed() -> None:
    grown = faults((second, 90.0 if second < 40 else 115.0) for second in range(70))

    assert grown == ("the ingest service grew by 25 MiB",)


def test_a_service_that_held_much_for_a_moment_is_blamed() -> None:
    peak = faults((second, 90.0 if second != 40 else 135.0) for second in range(70))

    assert peak == ("the ingest service held 45 MiB more at its peak",)


def test_neighbours_that_wait_are_a_fault() -> None:
    (late,) = faults(((second, 90.0) for second in range(70)), late=1.9)

    assert late == "neighbours wait 1.90 s, and 0.50 s on calm days"

"""Crash points kill exactly the process and the pass that a fault test names."""

import os
import signal
import subprocess
import sys

PASSES = """
from crosswire.queue.crash import crash_point
for number in range(1, 301):
    crash_point("claim.after")
    crash_point("work.before_commit")
    print(number, flush=True)
"""


def run(**variables: str) -> tuple[int, int]:
    """The exit status of a process that passes two points 300 times, and its last full pass."""
    done = subprocess.run(
        [sys.executable, "-c", PASSES],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=30,
    )
    return done.returncode, len(done.stdout.split())


def test_nothing_happens_unless_a_fault_test_says_so() -> None:
    assert run() == (0, 300)


def test_the_process_is_killed_at_the_named_pass_of_the_named_point() -> None:
    assert run(CROSSWIRE_CRASH="work.before_commit:4") == (-signal.SIGKILL, 3)


def test_a_point_that_is_never_passed_kills_nobody() -> None:
    assert run(CROSSWIRE_CRASH="hook.before_send:1") == (0, 300)


def test_a_rate_kills_sooner_or_later() -> None:
    status, passes = run(CROSSWIRE_CRASH_RATE="0.2:7")

    assert status == -signal.SIGKILL
    assert passes < 300

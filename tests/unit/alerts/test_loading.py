"""The words are loaded once, before the first claim."""

import subprocess
import sys

LOADS = """
import gc
from crosswire_alerts.loading import load

before = gc.get_freeze_count()
load()
print(gc.get_freeze_count() > before, gc.get_threshold()[0])
"""


def test_what_stays_is_kept_from_the_collector() -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADS], capture_output=True, text=True, check=True, timeout=60
    )

    assert told.stdout.split() == ["True", "7000"]

"""Other processes at the same store, each an interpreter of its own."""

import subprocess
import sys


def run_together(times: int, code: str, *arguments: str) -> list[tuple[int, str]]:
    """The exit code and output of each; all run at the same time."""
    command = [sys.executable, "-c", code, *arguments]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(times)]
    outputs = [process.communicate()[0].strip() for process in started]
    return [(process.returncode, out) for process, out in zip(started, outputs, strict=True)]

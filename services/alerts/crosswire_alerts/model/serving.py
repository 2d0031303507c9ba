"""The process in which a model runs: `python -m crosswire_alerts.model.serving FOLDER THREADS`.

A line {"pairs": [[…, …], …], "seconds": 2.5} is answered with a line, {"opinions": […]} or
{"error": "…"}. What is not read in time is null. The first line says that it is loaded, or why not.
It ends when its parent does.
"""

import json
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from crosswire.domain.errors import CrosswireError
from crosswire_alerts.model.network import Network


def main(arguments: Sequence[str] | None = None) -> int:
    folder, threads = sys.argv[1:] if arguments is None else arguments
    # Ctrl-C is for the parent, which then closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        network = Network(Path(folder), threads=int(threads))
    except CrosswireError as refused:
        _say({"error": str(refused)}, sys.stdout)
        return 2
    _say({"ready": True}, sys.stdout)
    for line in sys.stdin:
        _say(answer(network, line), sys.stdout)
    return 0


def answer(network: Network, line: str) -> dict[str, object]:
    asked = json.loads(line)
    until = time.monotonic() + asked["seconds"]
    pairs = [(str(a), str(b)) for a, b in asked["pairs"]]
    opinions: list[object] = []
    try:
        for some in network.read(pairs):
            opinions += [[one.contrary, one.agreement] for one in some]
            if time.monotonic() >= until:
                break
    except Exception as error:
        return {"error": f"{type(error).__name__}: {str(error)[:200]}"}
    return {"opinions": opinions + [None] * (len(pairs) - len(opinions))}


def _say(words: dict[str, object], out: TextIO) -> None:
    print(json.dumps(words), file=out, flush=True)


if __name__ == "__main__":
    sys.exit(main())

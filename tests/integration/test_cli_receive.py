"""A daemon, a receiver, two articles: the alert arrives signed, with both sentences."""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from crosswire.domain.signature import generate_secret
from tests.integration.commandline import COMMAND, PATIENCE, CommandLine, daemon, eventually

pytestmark = pytest.mark.timeout(300)

FORTY = "40 people were killed in the flood in Riverton on Tuesday, Governor Ann Bell said."
TWELVE = "12 people were killed in the flood in Riverton on Tuesday, Mayor Tom Reed said."


def test_an_alert_reaches_a_receiver_that_shows_both_sentences(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    secret = generate_secret()
    with _receiving(crosswire, secret, tmp_path / "heard.txt") as url:
        crosswire("endpoints", "add", "local", url, "--allow-private", "--secret", secret)
        assert crosswire("endpoints", "test", "local").out == "local took the test event: 204.\n"

        with daemon(crosswire) as running:
            for hour, source, text in ((18, "North Daily", FORTY), (20, "Coast Times", TWELVE)):
                article = {"source": source, "title": "Flood", "text": text}
                published = {"published": f"2024-05-14T{hour}:00:00Z"}
                httpx.post(f"{running.url}/v1/articles", json=article | published, timeout=30)
            eventually(lambda: "dispute.opened" in (tmp_path / "heard.txt").read_text())

    heard = (tmp_path / "heard.txt").read_text()
    assert heard.count("crosswire.dispute.opened") == 1
    assert FORTY in heard
    assert TWELVE in heard
    assert "1 delivered" in crosswire("status").out


def test_what_nobody_signed_is_refused_and_said(crosswire: CommandLine, tmp_path: Path) -> None:
    with _receiving(crosswire, generate_secret(), tmp_path / "heard.txt") as url:
        answer = httpx.post(url, json={"type": "crosswire.dispute.opened"})

    assert answer.status_code == 401
    assert "crosswire.dispute.opened" not in (tmp_path / "heard.txt").read_text()


@contextmanager
def _receiving(line: CommandLine, secret: str, heard: Path) -> Iterator[str]:
    """`crosswire receive` on a free port, writing what it prints into a file."""
    with heard.open("w") as out:
        process = subprocess.Popen(
            [COMMAND, "receive", "--port", "0", "--secret", secret],
            env={**line.environment, "PYTHONUNBUFFERED": "1"},
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr
        try:
            greeting = process.stderr.readline()
            assert greeting.startswith("Listening on "), greeting
            yield greeting.split()[2].rstrip(".")
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)
            process.stderr.close()
    assert process.returncode == 0

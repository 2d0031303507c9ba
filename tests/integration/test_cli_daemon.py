"""`crosswire up`: one command starts it all, keeps it running, and leaves nothing behind."""

import json
import signal
from pathlib import Path

import httpx
import psutil
import pytest

from tests.integration.commandline import CommandLine, Running, daemon, eventually

pytestmark = pytest.mark.timeout(300)

FORTY = "40 people were killed in the flood in Riverton on Tuesday, Governor Ann Bell said."
TWELVE = "12 people were killed in the flood in Riverton on Tuesday, Mayor Tom Reed said."


def test_articles_over_http_become_a_dispute_that_the_command_shows(
    crosswire: CommandLine,
) -> None:
    with daemon(crosswire) as running:
        _hand_in(running, "North Daily", FORTY, hour=18)
        _hand_in(running, "Coast Times", TWELVE, hour=20)

        eventually(lambda: bool(httpx.get(f"{running.url}/v1/disputes", timeout=10).json()))

        (listed,) = httpx.get(f"{running.url}/v1/disputes", timeout=10).json()
        shown = crosswire("disputes", "show", listed["id"]).out

    assert "12 people were killed in the flood" in shown
    assert "40 people were killed in the flood" in shown


def test_sigterm_drains_and_leaves_no_process_behind(crosswire: CommandLine) -> None:
    with daemon(crosswire) as running:
        started = psutil.Process(running.process.pid).children(recursive=True)
        assert len(started) >= 7  # six roles and Redis

        running.process.send_signal(signal.SIGTERM)

        assert running.process.wait(45) == 0
        assert not [it for it in started if it.is_running()]


def test_a_worker_that_is_killed_is_started_again(crosswire: CommandLine) -> None:
    with daemon(crosswire) as running:
        killed = running.children["crosswire_extractor work"]

        killed.kill()

        eventually(lambda: _pid(running, "crosswire_extractor work") not in (None, killed.pid))
        _hand_in(running, "North Daily", FORTY, hour=18)
        eventually(lambda: bool(httpx.get(f"{running.url}/v1/claims", timeout=10).json()))


def test_a_redis_that_is_killed_is_started_again(crosswire: CommandLine) -> None:
    with daemon(crosswire) as running:
        killed = _redis(running)

        killed.kill()

        eventually(lambda: _redis(running).pid != killed.pid)
        eventually(running.ready)


def test_when_the_daemon_itself_is_killed_its_processes_end(crosswire: CommandLine) -> None:
    with daemon(crosswire) as running:
        started = psutil.Process(running.process.pid).children(recursive=True)

        running.process.kill()

        eventually(lambda: not [it for it in started if it.is_running() and not _is_dead(it)])
        with daemon(crosswire) as again:
            assert again.ready()


def test_status_names_the_daemon_and_its_address(crosswire: CommandLine) -> None:
    with daemon(crosswire, "--only", "relay,api") as running:
        document = json.loads(crosswire("status", "--json").out)

    assert document["daemon"] == {"pid": running.process.pid, "url": running.url}


def test_the_demo_shows_both_sentences_and_keeps_nothing(
    crosswire: CommandLine, tmp_path: Path
) -> None:
    folder = _two_articles(tmp_path)

    said = crosswire("demo", folder)

    assert said.code == 0
    assert "12 people were killed in the flood" in said.out
    assert "40 people were killed in the flood" in said.out
    assert not crosswire.data.exists()


def test_a_demo_without_a_dispute_exits_with_one(crosswire: CommandLine, tmp_path: Path) -> None:
    folder = _two_articles(tmp_path)
    (folder / "b.txt").unlink()

    assert crosswire("demo", folder).code == 1


def test_the_same_seeds_again_raise_nothing(crosswire: CommandLine, tmp_path: Path) -> None:
    folder = _two_articles(tmp_path)
    words = ("up", "--port", "0", "--seeds", folder, "--exit-after-seeds", "--json")

    first, again = (_events(crosswire(*words).out) for _ in range(2))

    assert first.count("dispute.opened") == 1
    assert again.count("dispute.opened") == 0


def test_it_runs_on_a_redis_and_a_postgresql_of_ones_own(
    crosswire: CommandLine, tmp_path: Path, redis_url: str, empty_postgres_url: str
) -> None:
    crosswire.variables = {
        "CROSSWIRE_REDIS_URL": redis_url,
        "CROSSWIRE_DATABASE_URL": empty_postgres_url,
    }
    folder = _two_articles(tmp_path)

    said = crosswire("up", "--port", "0", "--seeds", folder, "--exit-after-seeds", "--json")

    assert _events(said.out).count("dispute.opened") == 1
    assert not list(crosswire.data.glob("crosswire.db"))
    assert crosswire("reconcile").code == 0


def _hand_in(running: Running, source: str, text: str, *, hour: int) -> None:
    article = {
        "source": source,
        "title": "Flood in Riverton",
        "text": text,
        "published": f"2024-05-14T{hour}:00:00Z",
    }
    assert httpx.post(f"{running.url}/v1/articles", json=article, timeout=30).status_code == 201


def _two_articles(folder: Path) -> Path:
    arriving = folder / "arriving"
    arriving.mkdir()
    (arriving / "a.txt").write_text(FORTY)
    (arriving / "b.txt").write_text(TWELVE)
    (arriving / "manifest.toml").write_text(
        '[[articles]]\nfile = "b.txt"\nsource = "Coast Times"\npublished = 2024-05-14T20:00:00Z\n'
        '[[articles]]\nfile = "a.txt"\nsource = "North Daily"\npublished = 2024-05-14T18:00:00Z\n'
    )
    return arriving


def _events(lines: str) -> list[str]:
    return [json.loads(line)["event"] for line in lines.splitlines()]


def _pid(running: Running, role: str) -> int | None:
    child = running.children.get(role)
    return child.pid if child else None


def _redis(running: Running) -> psutil.Process:
    """The one that is there; one that was killed is listed until the daemon has noticed."""
    found: list[psutil.Process] = []

    def there() -> bool:
        found[:] = filter(_is_redis, psutil.Process(running.process.pid).children())
        return bool(found)

    eventually(there)
    return found[0]


def _is_redis(process: psutil.Process) -> bool:
    try:
        return "redis" in process.name() or "valkey" in process.name()
    except psutil.NoSuchProcess:
        return False


def _is_dead(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True

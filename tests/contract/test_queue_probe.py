"""The probe of health checks: a worker of this host is well, missing, or works without Redis."""

from pathlib import Path

import pytest
from rq import Worker
from rq.serializers import JSONSerializer

from crosswire.queue import probe
from crosswire.queue.connection import connect
from crosswire.queue.jobs import queue_of
from crosswire.store.session import open_store


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, redis_url: str) -> None:
    monkeypatch.setenv("CROSSWIRE_DATA", str(tmp_path))
    monkeypatch.setenv("CROSSWIRE_REDIS_URL", redis_url)
    open_store(f"sqlite:///{tmp_path / 'crosswire.db'}").upgrade()


def test_a_worker_of_this_host_is_well(redis_url: str) -> None:
    redis = connect(redis_url)
    worker = Worker([queue_of("extractor", redis)], connection=redis, serializer=JSONSerializer)
    worker.register_birth()  # type: ignore[no-untyped-call]

    assert probe.main() == 0


def test_a_host_without_a_worker_is_not_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert probe.main() == 1
    assert "No worker of this host" in capsys.readouterr().err


def test_without_redis_the_database_decides(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CROSSWIRE_REDIS_URL", f"unix://{tmp_path / 'nowhere.sock'}")

    assert probe.main() == 0
    assert "Redis is away" in capsys.readouterr().out

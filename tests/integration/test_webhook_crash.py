"""A courier that is killed around its request loses nothing and has one effect."""

import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crosswire.clock import FixedClock
from crosswire.store.session import open_store
from crosswire.webhooks.receiver import Received, Receiver
from tests.integration.newsdesk import Newsdesk
from tests.samples import NOON

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("point", "requests"), [("hook.before_send", 1), ("hook.after_send", 2)])
def test_after_a_kill_the_same_message_is_sent_again(
    tmp_path: Path, point: str, requests: int
) -> None:
    store = open_store(f"sqlite:///{tmp_path}/crosswire.db")
    store.upgrade()
    desk, effects = Newsdesk(store), list[Received]()
    endpoint = desk.add_endpoint("desk", "http://127.0.0.1:1/")
    secret = endpoint.secrets[0].value
    with Receiver([secret], clock=FixedClock(NOON), on_event=effects.append) as receiver:
        with store.transaction() as tx:
            tx.endpoints.save(endpoint.with_(url=receiver.url))
        desk.raise_alerts()

        killed = courier(tmp_path, NOON, dies_at=point)
        ended = courier(tmp_path, NOON + timedelta(minutes=1))

        assert (killed, ended) == (-signal.SIGKILL, 0)
        assert receiver.inbox.times() == {desk.delivery("desk").message_id: requests}

    assert [received.again for received in effects].count(False) == 1
    assert [attempt.outcome for attempt in desk.attempts("desk")] == ["unknown", "delivered"]
    assert desk.delivery("desk").state == "delivered"
    store.dispose()


def courier(folder: Path, at: datetime, dies_at: str = "") -> int:
    """How it ended."""
    database = f"sqlite:///{folder}/crosswire.db"
    return subprocess.run(
        [sys.executable, "-m", "tests.integration.courier_process", database, at.isoformat()],
        cwd=ROOT,
        env={**os.environ, "CROSSWIRE_CRASH": dies_at},
        timeout=60,
        check=False,
    ).returncode

"""The HTTP API on a real socket, over a store in memory."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from crosswire.clock import FixedClock
from crosswire.queue.connection import connect
from crosswire.settings import read_settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_admin.supervisor import listening
from crosswire_admin.web.app import create_app
from crosswire_admin.web.server import server_of
from tests.samples import NOON

TOKEN = "a-token-for-tests"


@contextmanager
def api(store: Store | None = None, **variables: str) -> Iterator[httpx.Client]:
    """`variables` are settings of the API, such as TOKEN."""
    given = {f"CROSSWIRE_API__{name}": value for name, value in {"PORT": "0", **variables}.items()}
    settings = read_settings(given)
    redis = connect("unix:///nowhere.sock")
    app = create_app(store or memory_store(), redis, settings, FixedClock(NOON))
    server = server_of(app)
    with listening(settings) as door:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        while not server.started:
            time.sleep(0.005)
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{door.getsockname()[1]}") as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()

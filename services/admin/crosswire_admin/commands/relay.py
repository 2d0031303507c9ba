"""`crosswire relay`: the relay's process, as the daemon and `crosswire work relay` start it."""

import typer

from crosswire.embedded import redis_url_of
from crosswire.observability.logs import configure_logs
from crosswire.queue.connection import connect
from crosswire.queue.relay import run_relay
from crosswire_admin.newsroom import newsroom

EXAMPLES: tuple[str, ...] = ()


def relay(ctx: typer.Context) -> None:
    """Ring for what waits in the store until told to stop."""
    room = newsroom(ctx)
    configure_logs(room.settings.log, process="relay")
    run_relay(room.store, connect(redis_url_of(room.settings)), room.settings)


VERBS = {"": relay}

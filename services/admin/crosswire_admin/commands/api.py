"""`crosswire api`: the HTTP API's process, as the daemon and `crosswire work api` start it."""

import socket
from contextlib import ExitStack
from typing import Annotated

import typer

from crosswire.embedded import redis_url_of
from crosswire.observability.logs import configure_logs
from crosswire.queue.connection import connect
from crosswire_admin.newsroom import newsroom
from crosswire_admin.supervisor import listening
from crosswire_admin.web.app import create_app
from crosswire_admin.web.server import serve

EXAMPLES: tuple[str, ...] = ()


def api(
    ctx: typer.Context,
    fd: Annotated[int | None, typer.Option(help="A socket that listens already.")] = None,
) -> None:
    """Answer HTTP requests until told to stop."""
    room = newsroom(ctx)
    configure_logs(room.settings.log, process="api")
    redis = connect(redis_url_of(room.settings))
    app = create_app(room.store, redis, room.settings, room.clock)
    with ExitStack() as stack:
        door = stack.enter_context(
            listening(room.settings) if fd is None else socket.socket(fileno=fd)
        )
        serve(app, door)


VERBS = {"": api}

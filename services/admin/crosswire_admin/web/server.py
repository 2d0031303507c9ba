"""Serving the API on a socket that listens already."""

import socket

import uvicorn
from fastapi import FastAPI

GRACE = 10
"""Seconds for requests under way when told to stop."""


def serve(app: FastAPI, door: socket.socket) -> None:
    """Until SIGTERM or SIGINT."""
    server_of(app).run(sockets=[door])


def server_of(app: FastAPI) -> uvicorn.Server:
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
        limit_concurrency=256,
        h11_max_incomplete_event_size=64 * 1024,
    )
    return uvicorn.Server(config)

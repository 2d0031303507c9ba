"""The API as one application: routes, guards, and errors as one sentence of JSON."""

from importlib import metadata

import structlog
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from redis import Redis
from starlette.exceptions import HTTPException as StarletteHTTPException

from crosswire.clock import Clock
from crosswire.domain.errors import CrosswireError, NotFound, Unavailable
from crosswire.settings import Settings
from crosswire.store.protocol import Store
from crosswire_admin.web.api import desk_routes
from crosswire_admin.web.guards import Guards
from crosswire_admin.web.health import health_routes

log = structlog.get_logger()

FORMS = ("one", "several")
"""Names of the forms that a body may have, which are no part of it."""
UNREADABLE = "There was an error parsing the body"
"""What FastAPI says of a body that ends its parser."""
ABOUT = """
What sources contradict each other about, with both sentences.

Errors are `{"error": "one sentence"}`. If a token is set, send it as `Authorization: Bearer …`.
"""


def create_app(store: Store, redis: Redis, settings: Settings, clock: Clock) -> FastAPI:
    app = FastAPI(
        title="Crosswire",
        version=metadata.version("crosswire"),
        description=ABOUT,
        # The pages that FastAPI brings load scripts from a CDN; the document itself is enough.
        docs_url=None,
        redoc_url=None,
    )
    app.include_router(health_routes(store, redis, settings, clock))
    app.include_router(desk_routes(store, redis, clock, settings.alerts))
    app.add_middleware(Guards, settings=settings.api)
    app.add_exception_handler(CrosswireError, _said)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(StarletteHTTPException, _http)
    app.add_exception_handler(Exception, _bug)
    return app


def _sentence(status: int, sentence: str, **headers: str) -> JSONResponse:
    return JSONResponse({"error": sentence}, status, headers)


def _said(_: Request, error: Exception) -> JSONResponse:
    if isinstance(error, NotFound):
        return _sentence(404, str(error))
    if isinstance(error, Unavailable):
        return _sentence(503, str(error), **{"Retry-After": "5"})
    return _sentence(400, str(error))


def _invalid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return _sentence(400, f"The body is not JSON: {first['ctx']['error']}.")
    if first["type"] == "model_attributes_type":  # whatever came, it is no JSON object
        kind = request.headers.get("content-type", "application/json")
        if "json" not in kind.lower():
            return _sentence(415, "Send JSON, and say so: Content-Type: application/json.")
        return _sentence(422, "An article is a JSON object, and several are a list of them.")
    parts = [str(part) for part in first["loc"][1:] if part not in FORMS]
    place = ".".join(parts) or "body"
    return _sentence(422, f"{place}: {first['msg'].removeprefix('Value error, ')}.")


def _http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException | StarletteHTTPException)
    if error.status_code == 400 and error.detail == UNREADABLE:
        return _sentence(400, "The body is not JSON: it is not in UTF-8, or is nested too deeply.")
    return _sentence(error.status_code, f"{error.detail.rstrip('.')}.")


def _bug(request: Request, error: Exception) -> JSONResponse:
    log.error("request failed", path=request.url.path, exc_info=error)
    return _sentence(500, "Something went wrong here; the log of the API says what.")

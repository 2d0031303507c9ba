"""/live, /ready and /metrics, for load balancers and scrapers; and what there is besides."""

from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST
from redis import Redis

from crosswire.clock import Clock
from crosswire.observability import health, metrics
from crosswire.settings import Settings
from crosswire.store.protocol import Store


def health_routes(store: Store, redis: Redis, settings: Settings, clock: Clock) -> APIRouter:
    router = APIRouter(tags=["operations"])

    def now() -> health.Health:
        return health.check(store, redis, settings, clock.now())

    @router.get("/live", responses={503: {"description": "The database does not answer."}})
    def live() -> Response:
        """Whether this process and its database answer."""
        it = now()
        return _answer(it.live, it)

    @router.get("/ready", responses={503: {"description": "Work is not being done in time."}})
    def ready() -> Response:
        """Whether work is done in time, and if not, why."""
        it = now()
        return _answer(it.ready, it)

    @router.get("/metrics", response_class=PlainTextResponse)
    def metrics_page() -> Response:
        """For Prometheus."""
        return Response(metrics.render(store, clock.now()), media_type=CONTENT_TYPE_LATEST)

    @router.get("/")
    def start() -> dict[str, str]:
        """What there is."""
        return {
            "what": "Crosswire: what sources contradict each other about.",
            "openapi": "/openapi.json",
            "disputes": "/v1/disputes",
            "ready": "/ready",
        }

    return router


def _answer(good: bool, it: health.Health) -> JSONResponse:
    checks: dict[str, Any] = {
        name: {"ok": check.ok, "reason": check.reason} for name, check in it.checks.items()
    }
    document = {"ok": good, "reasons": list(it.reasons), "checks": checks}
    return JSONResponse(document, 200 if good else 503)

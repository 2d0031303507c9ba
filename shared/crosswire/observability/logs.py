"""Log lines: an event with fields, readable on a terminal, JSON on request, never with a secret."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

from crosswire.settings import LogSettings

HIDDEN = "***"

_SECRETS = re.compile(
    r"""(?P<keep>whsec_|whsk_              # signing keys of webhooks
      | \b[Bb]earer\s+                     # tokens in headers
      | ://[^\s/:@]*:(?=[^\s/@]+@)         # a password in an address
      | \b(?:password|passwd|token|secret|api_?key)["']?\s*[=:]\s*["']?
      )[^\s"'@,;&}]+""",
    re.VERBOSE,
)
_SECRET_FIELDS = re.compile(r"password|passwd|secret|token|authorization|api_?key", re.IGNORECASE)

Event = MutableMapping[str, Any]


def configure_logs(settings: LogSettings, *, process: str, stream: TextIO | None = None) -> None:
    """Send this process's log lines, and those of its libraries, to `stream` (standard error)."""
    stream = stream or sys.stderr
    level = logging.getLevelNamesMapping()[settings.level.upper()]
    structlog.configure(
        processors=[*_before(process), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_formatter(settings, process, stream))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for library in ("httpx", "httpcore", "alembic", "rq.worker", "rq.job", "uvicorn.access"):
        logging.getLogger(library).setLevel(max(level, logging.WARNING))


def redacted(text: str) -> str:
    """The text with what looks like a secret replaced."""
    return _SECRETS.sub(lambda match: match["keep"] + HIDDEN, text)


def hide_secrets(_: object, __: str, event: Event) -> Event:
    """A structlog processor: no field of the event shows a secret."""
    return {name: _hidden(name, value) for name, value in event.items()}


def _hidden(name: str, value: Any) -> Any:
    if name.startswith("_"):
        return value
    if _SECRET_FIELDS.search(name) and value is not None:
        return HIDDEN
    if isinstance(value, dict):
        return {key: _hidden(str(key), inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_hidden("", inner) for inner in value]
    if isinstance(value, (bool, int, float)) or value is None:
        return value
    return redacted(str(value))


def _before(process: str) -> list[structlog.typing.Processor]:
    def name_process(_: object, __: str, event: Event) -> Event:
        event.setdefault("process", process)
        return event

    return [
        structlog.contextvars.merge_contextvars,
        name_process,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


def _formatter(settings: LogSettings, process: str, stream: TextIO) -> logging.Formatter:
    final: list[structlog.typing.Processor] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.format_exc_info,
        hide_secrets,
    ]
    if settings.format == "json":
        final.append(structlog.processors.JSONRenderer(ensure_ascii=False))
    else:
        final += [_short_time, structlog.dev.ConsoleRenderer(colors=stream.isatty())]
    return structlog.stdlib.ProcessorFormatter(processors=final, foreign_pre_chain=_before(process))


def _short_time(_: object, __: str, event: Event) -> Event:
    """On a terminal the time of day is enough."""
    event["timestamp"] = str(event["timestamp"])[11:19]
    return event

"""Log lines are readable, or JSON, and show no secret."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from crosswire.observability.logs import configure_logs, redacted
from crosswire.settings import LogSettings

CANARY = "c4naryc4naryc4nary"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def to_json() -> io.StringIO:
    stream = io.StringIO()
    configure_logs(LogSettings(format="json"), process="alerts", stream=stream)
    return stream


def test_a_line_is_an_event_with_fields() -> None:
    stream = to_json()

    structlog.get_logger().info("dispute opened", dispute="d1", sources=2)

    (line,) = lines(stream)
    assert (line["event"], line["dispute"], line["sources"]) == ("dispute opened", "d1", 2)
    assert (line["level"], line["process"]) == ("info", "alerts")


def test_lines_within_a_piece_of_work_say_which() -> None:
    stream = to_json()

    with structlog.contextvars.bound_contextvars(work=17, stage="alerts"):
        structlog.get_logger().info("judged")

    assert lines(stream)[0]["work"] == 17


def test_libraries_speak_in_the_same_format() -> None:
    stream = to_json()

    logging.getLogger("some.library").warning("odd %s", "thing")

    assert lines(stream)[0]["event"] == "odd thing"


def test_what_is_below_the_level_is_not_written() -> None:
    stream = to_json()

    structlog.get_logger().debug("detail")

    assert lines(stream) == []


@pytest.mark.parametrize(("stream", "coloured"), [(Terminal(), True), (io.StringIO(), False)])
def test_colours_are_for_terminals_only(stream: io.StringIO, coloured: bool) -> None:
    configure_logs(LogSettings(), process="ingest", stream=stream)

    structlog.get_logger().info("feed polled", feed="f1")

    assert "feed polled" in stream.getvalue()
    assert ("\x1b[" in stream.getvalue()) is coloured


@pytest.mark.parametrize(
    "text",
    [
        f"key whsec_{CANARY} used",
        f"postgresql+psycopg://user:{CANARY}@db/news is down",
        f"redis://:{CANARY}@cache:6379/0",
        f"Authorization: Bearer {CANARY}",
        f'{{"token": "{CANARY}"}}',
        f"https://host/hook?api_key={CANARY}&x=1",
        f"password = {CANARY}",
    ],
)
def test_a_secret_in_a_text_is_hidden(text: str) -> None:
    assert CANARY not in redacted(text)
    assert "***" in redacted(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com:8443/path?a=b",
        "The secretary said that a token force remains",
        "redis://cache:6379/0",
        "unix:///tmp/data/redis.sock",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize("format", ["json", "console"])
def test_no_field_or_traceback_of_any_line_shows_a_secret(format: str) -> None:
    stream = io.StringIO()
    configure_logs(LogSettings.model_validate({"format": format}), process="api", stream=stream)
    log = structlog.get_logger()

    log.info("a", url=f"redis://u:{CANARY}@h/0", token=CANARY, nested={"secret": CANARY})
    log.info("b", urls=[f"redis://u:{CANARY}@h/0"])
    logging.getLogger("lib").error("failed for Bearer %s", CANARY)
    try:
        raise ValueError(f"cannot reach redis://u:{CANARY}@h/0")
    except ValueError:
        log.exception("c")

    assert CANARY not in stream.getvalue()
    assert "Traceback" in stream.getvalue()

"""The alerts service: `work` judges and `deliver` sends; the others judge what they are given."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from random import Random

import structlog

from crosswire.clock import SystemClock
from crosswire.domain.errors import CrosswireError, Unavailable
from crosswire.observability.logs import configure_logs
from crosswire.queue.worker import run_worker
from crosswire.settings import Settings, read_settings
from crosswire.store.session import open_store
from crosswire.webhooks.sending import webhook_client
from crosswire_alerts.comparing import compare
from crosswire_alerts.consulting import Sitting
from crosswire_alerts.explaining import explain
from crosswire_alerts.handlers import alert_handlers
from crosswire_alerts.loading import load
from crosswire_alerts.model.opening import candid, guarded, tried
from crosswire_alerts.replaying import replay
from crosswire_alerts.shape import reversal_schema, schema
from crosswire_alerts.webhook.handlers import delivery_handlers

log = structlog.get_logger()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m crosswire_alerts", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (run, help_text) in COMMANDS.items():
        commands.add_parser(name, help=help_text).set_defaults(run=run)
    run = parser.parse_args(arguments).run
    try:
        run(read_settings())
    except CrosswireError as error:
        print(error, file=sys.stderr)
        return 3 if isinstance(error, Unavailable) else 2
    return 0


def work(settings: Settings) -> None:
    """Judge what is claimed, until SIGTERM."""
    configure_logs(settings.log, process="alerts")
    load()
    store = open_store(settings.database)
    adviser = guarded(settings)
    if adviser:
        log.info("a model is asked as well", model=adviser.title)
    handlers = alert_handlers(store, SystemClock(), settings, adviser)
    run_worker("alerts", handlers, store=store, settings=settings)


def deliver(settings: Settings) -> None:
    """Send alerts to the endpoints, until SIGTERM."""
    configure_logs(settings.log, process="delivery")
    store = open_store(settings.database)
    outbound = webhook_client(settings)
    handlers = delivery_handlers(store, outbound, SystemClock(), settings, Random())
    run_worker("delivery", handlers, store=store, settings=settings)


def explain_pairs(settings: Settings) -> None:
    """Read {"a": [claims], "b": [claims]} and print the verdicts."""
    adviser = candid(settings)
    sitting = Sitting(adviser, settings) if adviser else None
    print(explain(sys.stdin.read(), settings.alerts, sitting))


def replay_readings(settings: Settings) -> None:
    """Read items with their claims, print what became of each, then the disputes."""
    _answer(replay(sys.stdin, settings, candid(settings)), settings)


def compare_items(settings: Settings) -> None:
    """Read items with their claims and pairs of them, print the strongest verdict of each pair."""
    adviser = candid(settings)
    sit_down = partial(Sitting, adviser, settings) if adviser else lambda: None
    _answer(compare(sys.stdin, settings.alerts, sit_down), settings)


def try_model(settings: Settings) -> None:
    """Ask the model about two plain sentences, and print what it says and how long it took."""
    print(json.dumps(tried(settings)))


def _answer(lines: Iterable[str], settings: Settings) -> None:
    """One document a line; what is logged goes beside it."""
    configure_logs(settings.log.with_(level="error"), process="alerts")
    for line in lines:
        print(line, flush=True)


def print_schema(settings: Settings) -> None:
    """Print the JSON Schema of alerts."""
    print(json.dumps(schema(), indent=2))


def print_reversal_schema(settings: Settings) -> None:
    """Print the JSON Schema of alerts about a change of position."""
    print(json.dumps(reversal_schema(), indent=2))


COMMANDS: dict[str, tuple[Callable[[Settings], None], str]] = {
    "work": (work, "judge what is claimed, until SIGTERM"),
    "deliver": (deliver, "send alerts to the endpoints, until SIGTERM"),
    "explain": (explain_pairs, 'read {"a": [claims], "b": [claims]}, print the verdicts'),
    "replay": (replay_readings, "read items with their claims, print the disputes"),
    "compare": (compare_items, "read items with their claims and pairs, print the verdicts"),
    "model": (try_model, "ask the model about two plain sentences, print what it says"),
    "schema": (print_schema, "print the JSON Schema of alerts about disputes"),
    "reversal-schema": (print_reversal_schema, "print that of alerts about a change of position"),
}

if __name__ == "__main__":
    sys.exit(main())

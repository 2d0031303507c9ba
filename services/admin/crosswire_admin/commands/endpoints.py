"""`crosswire endpoints`: receivers of alerts."""

from typing import Annotated

import typer
from rich.console import RenderableType

from crosswire.domain.deliveries import Endpoint
from crosswire.domain.endpoints import new_endpoint
from crosswire.domain.errors import Refused, Unavailable
from crosswire.webhooks import upkeep
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, Column, plain, print_json, say, show, table

EXAMPLES = (
    "crosswire endpoints add desk https://example.org/hooks/crosswire",
    "crosswire endpoints add local http://127.0.0.1:9000/ --allow-private",
    "crosswire endpoints list",
    "crosswire endpoints test desk",
    "crosswire endpoints rotate desk",
    "crosswire endpoints disable desk --reason 'The receiver moves.'",
    "crosswire endpoints enable desk",
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="Its name or id.")]
Key = Annotated[
    str | None,
    typer.Option("--secret", envvar="CROSSWIRE_ENDPOINT_SECRET", help="A key of your own."),
]


def add(
    ctx: typer.Context,
    name: str,
    url: str,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="It is a receiver of ours on a private address.")
    ] = False,
    secret: Key = None,
    as_json: AsJson = False,
) -> None:
    """Send alerts there from now on. The signing key is shown once, now."""
    room = newsroom(ctx)
    endpoint = new_endpoint(
        name,
        url,
        now=room.clock.now(),
        allow_private=allow_private,
        allow_http=room.settings.delivery.allow_http,
        secret=secret,
    )
    with room.store.transaction() as tx:
        if not tx.endpoints.add(endpoint):
            raise Refused(f"There is an endpoint called {name} already. Choose another name.")
    _tell_key(endpoint, f"Alerts go to {endpoint.name} from now on: {endpoint.url}", as_json)


def _tell_key(endpoint: Endpoint, sentence: str, as_json: bool) -> None:
    key = endpoint.secrets[0].value
    if as_json:
        print_json({**plain(endpoint), "secret": key})
    else:
        print(f"{sentence}\nSigning key, shown this once: {key}")


def list_endpoints(ctx: typer.Context, as_json: AsJson = False) -> None:
    """All receivers, and how delivering to them goes."""
    with newsroom(ctx).store.reading() as tx:
        endpoints = tx.endpoints.all()
    show(endpoints, as_json, _overview)


def _overview(endpoints: list[Endpoint]) -> RenderableType:
    rows = (
        (
            it.name,
            it.url,
            it.state,
            it.sequence,
            it.consecutive_failures,
            it.disabled_reason or (it.open_until and f"paused until {it.open_until:%H:%MZ}") or "",
        )
        for it in endpoints
    )
    columns = (
        Column("Name", whole=True),
        "Address",
        Column("State", whole=True),
        Column("Sent", number=True),
        Column("Failing", number=True),
        "Trouble",
    )
    return table(columns, rows)


def send_test_event(ctx: typer.Context, name: Name, as_json: AsJson = False) -> None:
    """Send it one signed test event now; it leaves no trace in the store."""
    from crosswire.webhooks.sending import send_test, webhook_client

    room = newsroom(ctx)
    with room.store.reading() as tx:
        endpoint = tx.endpoints.get(name)
    answer = send_test(endpoint, outbound=webhook_client(room.settings), clock=room.clock)
    if not answer.delivered:
        raise Unavailable(f"{endpoint.name} did not take it: {answer.error or answer.status}")
    say(
        f"{endpoint.name} took the test event: {answer.status}.", as_json, {"status": answer.status}
    )


def rotate(ctx: typer.Context, name: Name, secret: Key = None, as_json: AsJson = False) -> None:
    """Give it a new signing key; the old one signs beside it for another day."""
    room = newsroom(ctx)
    with room.store.transaction() as tx:
        endpoint = upkeep.rotate(tx, name, now=room.clock.now(), secret=secret)
    _tell_key(
        endpoint, f"{endpoint.name} has a new key; the old one signs for another day.", as_json
    )


def disable(
    ctx: typer.Context,
    name: Name,
    reason: Annotated[str, typer.Option(help="Why.")] = "by hand",
    as_json: AsJson = False,
) -> None:
    """Send it nothing until it is enabled; what is pending waits."""
    with newsroom(ctx).store.transaction() as tx:
        endpoint = upkeep.disable(tx, name, reason=reason)
    say(f"{endpoint.name} is disabled; what is pending waits.", as_json, endpoint)


def enable(ctx: typer.Context, name: Name, as_json: AsJson = False) -> None:
    """Send again, starting with what waited."""
    room = newsroom(ctx)
    with room.store.transaction() as tx:
        endpoint = upkeep.enable(tx, name, now=room.clock.now())
    say(f"{endpoint.name} is enabled; what waited is due now.", as_json, endpoint)


VERBS = {
    "add": add,
    "list": list_endpoints,
    "test": send_test_event,
    "rotate": rotate,
    "disable": disable,
    "enable": enable,
}

"""`crosswire receive`: a small verified receiver to try webhooks with."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from crosswire.domain.errors import Refused
from crosswire.domain.text import clean_line
from crosswire.queue.signals import closing_on_signals
from crosswire.webhooks.receiver import Received, Receiver
from crosswire_admin.announcement import announcement
from crosswire_admin.output import AsJson, console

EXAMPLES = (
    "crosswire receive --secret whsec_…",
    "crosswire receive --port 9000 --secret-file key.txt --inbox received.db",
)


def receive(
    secret: Annotated[
        list[str] | None,
        typer.Option(
            envvar="CROSSWIRE_RECEIVE_SECRET", help="The endpoint's key; several may sign."
        ),
    ] = None,
    secret_file: Annotated[Path | None, typer.Option(help="A file with the key.")] = None,
    port: Annotated[int, typer.Option(min=0, max=65535)] = 9000,
    host: Annotated[str, typer.Option(help="Loopback unless you say otherwise.")] = "127.0.0.1",
    inbox: Annotated[
        Path | None, typer.Option(help="A file that remembers what came, over restarts.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Listen for webhooks, verify each signature, and print each event once, with its sentences.

    As JSON it prints one event a line.
    """
    secrets = [*(secret or ()), *([_key(secret_file)] if secret_file else ())]
    if not secrets:
        raise Refused("A receiver needs the endpoint's key: --secret whsec_… or --secret-file.")
    out, err = console(), console(stderr=True)

    def event(it: Received) -> None:
        if as_json:
            print(
                json.dumps({"id": it.message_id, "again": it.again, "event": it.event}), flush=True
            )
        elif it.again:
            out.print(Text(f"{it.message_id} came again and is ignored.", style="dim"))
        else:
            out.print(announcement(it.event))

    def refused(sentence: str) -> None:
        err.print(Text(f"Refused: {clean_line(sentence)}", style="red"), soft_wrap=True)

    with (
        closing_on_signals() as closing,
        Receiver(
            secrets, on_event=event, on_refused=refused, inbox=inbox, host=host, port=port
        ) as receiver,
    ):
        err.print(f"Listening on {receiver.url}. Ctrl-C stops.", soft_wrap=True)
        closing.wait()


def _key(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError as error:
        raise Refused(f"Cannot read {path}: {error.strerror}.") from error


VERBS = {"": receive}

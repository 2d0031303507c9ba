"""`crosswire work ROLE`: one role in the foreground, for servers of one's own."""

from typing import Annotated

import typer

from crosswire_admin.services import Role, become

EXAMPLES = ("crosswire work extractor", "crosswire work relay", "crosswire work api")


def work(role: Annotated[Role, typer.Argument(help="Which.")]) -> None:
    """Run one role until it is told to stop. It needs the store and Redis of the others."""
    become(role)


VERBS = {"": work}

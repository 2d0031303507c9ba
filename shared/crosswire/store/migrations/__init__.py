"""The steps from an empty database to the newest schema, run by Alembic."""

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from crosswire.domain.errors import Refused
from crosswire.store.engines import name_of


def run(connection: Connection) -> None:
    """Take the steps that the database has not seen, in the open transaction."""
    try:
        command.upgrade(configuration(connection), "head")
    except CommandError as error:
        name = name_of(connection.engine.url)
        raise Refused(f"A newer Crosswire has written {name}: install that one.") from error


def configuration(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", "crosswire.store:migrations")
    config.attributes["connection"] = connection
    return config

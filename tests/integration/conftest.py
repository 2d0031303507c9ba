from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.commandline import CommandLine
from tests.servers.web import Web, web


@pytest.fixture
def crosswire(tmp_path: Path) -> CommandLine:
    """The command on a data folder of its own."""
    return CommandLine(tmp_path / "data")


@pytest.fixture
def served() -> Iterator[Web]:
    """A loopback server that answers as a test scripts it."""
    with web() as server:
        yield server

from pathlib import Path

import pytest

from tests.integration.commandline import CommandLine


@pytest.fixture
def crosswire(tmp_path: Path) -> CommandLine:
    """The command on a data folder of its own."""
    return CommandLine(tmp_path / "data")

from pathlib import Path

import pytest

from crosswire.settings import read_settings
from tests.unit.admin.newsdesk import NewsDesk


@pytest.fixture
def desk(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> NewsDesk:
    return NewsDesk(capsys, settings=read_settings({"CROSSWIRE_DATA": str(tmp_path)}))

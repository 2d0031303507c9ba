"""What the daemon tells: for people, for programs, and as log lines."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from crosswire.observability.logs import configure_logs
from crosswire.settings import LogSettings
from crosswire_admin.cases import Case, case_of
from crosswire_admin.news import ForLogs, ForPeople, ForPrograms
from tests.unit.admin.newsdesk import NewsDesk, dispute_in


def test_people_see_the_case_and_trouble_apart(desk: NewsDesk) -> None:
    case = _case(desk)
    desk.capture.readouterr()

    news = ForPeople()
    news.opened(case)
    news.trouble("The extractor ended.")
    news.heard("relay", "a line\x1b[2J of its own")

    out, err = desk.capture.readouterr()
    assert "“Twelve people died in the flood, the governor said.”" in out
    assert err.splitlines() == ["! The extractor ended.", "relay     │ a line of its own"]


def test_programs_get_one_document_a_line(desk: NewsDesk) -> None:
    case = _case(desk)
    desk.capture.readouterr()

    news = ForPrograms()
    news.say("Crosswire is up.")
    news.opened(case)
    news.grew(case, case.dispute, case.history)

    lines = desk.capture.readouterr().out.splitlines()
    events = [json.loads(line)["event"] for line in lines]
    assert events == ["note", "dispute.opened", "dispute.updated"]


@pytest.fixture
def logs_of_its_own() -> Iterator[None]:
    before = logging.getLogger().handlers[:]
    yield
    logging.getLogger().handlers[:] = before
    structlog.reset_defaults()


@pytest.mark.usefixtures("logs_of_its_own")
def test_logs_hold_nothing_but_json(desk: NewsDesk) -> None:
    case = _case(desk)
    desk.capture.readouterr()
    configure_logs(LogSettings(format="json"), process="daemon")

    news = ForLogs()
    news.say("\nCrosswire is up.")
    news.trouble("The extractor ended.")
    news.opened(case)
    news.heard("relay", '{"event": "relay ready"}')

    out, err = desk.capture.readouterr()
    events = [json.loads(line)["event"] for line in err.splitlines()]
    assert out == ""
    assert events == ["Crosswire is up.", "The extractor ended.", "dispute opened", "relay ready"]


def _case(desk: NewsDesk) -> Case:
    dispute = dispute_in(desk.store)
    with desk.store.reading() as tx:
        return case_of(tx, dispute)

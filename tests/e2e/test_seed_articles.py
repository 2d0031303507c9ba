"""The three seed articles, read and judged as they arrived over a week."""

import tomllib
from datetime import UTC, date, datetime, time, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from crosswire.clock import FixedClock
from crosswire.domain.articles import NewArticle, Source
from crosswire.domain.disputes import Alert, Dispute
from crosswire.domain.messages import ArticleStored, ClaimsExtracted
from crosswire.settings import Settings
from crosswire.testing import drain, memory_store
from crosswire_alerts.handlers import alert_handlers
from crosswire_extractor.handlers import handlers as extractor_handlers

SEEDS = Path(__file__).parents[2] / "seeds"
#: What a careful reader finds at least, and what he may find besides: types and questions.
MUST = {
    ("quantity", "killed(people of Russia)"),
    ("status", "control(Kherson)"),
    ("position", "Russia to occupy Ukraine"),
}
MUST_BY_THE_THIRD = {*MUST, ("date", "date(round 2 of talks, Russia and Ukraine)")}
MAY = {("denial", "strike(civilians)")}


class Week:
    """A store into which the articles of a week arrive, one by one."""

    def __init__(self) -> None:
        self.store = memory_store()
        self.clock = FixedClock(datetime(2022, 3, 4, tzinfo=UTC))
        self.handlers = {
            **extractor_handlers(store=self.store, clock=self.clock),
            **alert_handlers(self.store, self.clock, Settings()),
        }

    def arrive(self, entry: dict[str, Any]) -> None:
        with self.store.transaction() as tx:
            tx.articles.keep(article(entry), self.clock.now())
        self.work()

    def again(self) -> None:
        with self.store.transaction() as tx:
            for one in tx.articles.newest():
                for message in (ArticleStored, ClaimsExtracted):
                    fact = message(article_id=one.id, revision=one.revision)
                    assert tx.work.wake(fact, now=self.clock.now())
        self.work()

    def work(self) -> None:
        drain(self.store, self.handlers, clock=self.clock)
        self.clock.advance(timedelta(minutes=1))

    def disputes(self) -> list[Dispute]:
        with self.store.reading() as tx:
            return tx.disputes.search()

    def alerts(self) -> list[Alert]:
        """Oldest first."""
        with self.store.reading() as tx:
            return tx.alerts.newest()[::-1]


def manifest() -> list[dict[str, Any]]:
    """The seeds in the order of their arrival."""
    entries: list[dict[str, Any]] = tomllib.loads((SEEDS / "manifest.toml").read_text())["articles"]
    return entries


def article(entry: dict[str, Any]) -> NewArticle:
    day: date = entry["published"]
    return NewArticle(
        source=Source.named(entry["source"]),
        title=entry.get("title", ""),
        text=(SEEDS / entry["file"]).read_text(),
        published_at=datetime.combine(day, time(12), UTC),
    )


@pytest.fixture(scope="module")
def week() -> Week:
    """All three have arrived; the tests only look."""
    week = Week()
    for entry in manifest():
        week.arrive(entry)
    return week


def found(disputes: list[Dispute]) -> set[tuple[str, str]]:
    return {(dispute.type, dispute.question) for dispute in disputes}


def on(week: Week, question: str) -> Dispute:
    return next(dispute for dispute in week.disputes() if dispute.question == question)


def test_the_second_article_opens_what_it_shows() -> None:
    week, (first, second, _) = Week(), manifest()

    week.arrive(first)
    after_first = week.disputes()
    week.arrive(second)

    assert after_first == []
    assert found(week.disputes()) - MAY == MUST


def test_three_articles_show_four_disputes_and_nothing_false(week: Week) -> None:
    assert found(week.disputes()) - MAY == MUST_BY_THE_THIRD


def test_each_dispute_is_opened_once(week: Week) -> None:
    opened = [a.dispute_id for a in week.alerts() if a.event == "dispute.opened"]

    assert sorted(opened) == sorted(dispute.id for dispute in week.disputes())


def test_the_dead_of_one_army_are_counted_differently_by_both_sides(week: Week) -> None:
    dispute = on(week, "killed(people of Russia)")

    speakers = [{stand.speaker for stand in side.stands} for side in dispute.positions]
    assert dispute.between == "speakers"
    assert sorted(side.label for side in dispute.positions) == [
        "498 troops killed",
        "almost 6,000 people killed",
    ]
    assert {"Volodymyr Zelenskiy"} in speakers
    low = next(side for side in dispute.positions if side.label.startswith("498"))
    assert low.sources == {"unnamed-outlet", "gb-news"}


def test_the_town_is_held_not_held_and_unclear(week: Week) -> None:
    dispute = on(week, "control(Kherson)")

    labels = " / ".join(side.label for side in dispute.positions)
    assert "not held by Russia" in labels
    assert "unclear" in labels
    assert any(side.label == "held by Russia" for side in dispute.positions)


def test_the_second_round_of_talks_is_on_two_days(week: Week) -> None:
    dispute = on(week, "date(round 2 of talks, Russia and Ukraine)")

    days = {side.label.partition("on ")[2] for side in dispute.positions}
    assert days == {"2 March 2022", "3 March 2022"}


def test_an_assurance_stands_against_what_was_then_done(week: Week) -> None:
    dispute = on(week, "Russia to occupy Ukraine")

    assured, done = dispute.positions
    assert {stand.speaker for stand in assured.stands} == {"Sergei Lavrov"}
    assert "Russia" in {stand.speaker for stand in done.stands}


def test_the_condition_for_talks_that_is_made_no_more_is_told_once(week: Week) -> None:
    (told,) = (alert.payload["data"] for alert in week.alerts() if alert.event == "claim.reversed")

    assert (told["kind"], told["speaker"]) == ("position", "Sergei Lavrov")
    assert "lay down their arms" in told["before"]["sentence"]
    assert "ready for the second round" in told["after"]["sentence"]


def test_alerts_hold_the_sentences_of_both_sides(week: Week) -> None:
    told = [alert.payload["data"] for alert in week.alerts() if alert.event != "claim.reversed"]

    assert told
    for data in told:
        sides = [side for side in data["positions"] if side["quotes"]]
        assert len(sides) >= 2
        assert data["reasons"]
        assert all(quote["sentence"] for side in sides for quote in side["quotes"])


def test_the_third_article_adds_to_what_the_second_opened(week: Week) -> None:
    updated = [a.payload["data"]["question"] for a in week.alerts() if a.event == "dispute.updated"]

    assert set(updated) - {question for _, question in MAY} == {
        "killed(people of Russia)",
        "control(Kherson)",
    }


def test_the_same_articles_again_raise_nothing() -> None:
    week = Week()
    for entry in manifest():
        week.arrive(entry)
    before = week.disputes(), week.alerts()

    week.again()
    for entry in manifest():
        week.arrive(entry)

    assert (week.disputes(), week.alerts()) == before


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_every_order_of_arrival_finds_the_same(order: tuple[int, ...]) -> None:
    week, entries = Week(), manifest()

    for number in order:
        week.arrive(entries[number])

    assert found(week.disputes()) - MAY == MUST_BY_THE_THIRD

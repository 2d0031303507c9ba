"""`crosswire feeds` and `crosswire articles`."""

import json

import pytest

from crosswire.domain.disputes import Gate, Verdict
from tests.samples import NOON, article
from tests.servers.web import answer, web
from tests.unit.admin.newsdesk import NewsDesk, dispute_in

URL = "https://news.example.org/rss"
RSS = b"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title></channel></rss>"


def test_a_feed_is_listed_with_the_outlet_that_was_named(desk: NewsDesk) -> None:
    said = desk("feeds", "add", URL, "--no-check", "--source", "Example News", "--every", "5m")

    assert said.out.startswith("Example News is polled from now on")
    (feed,) = json.loads(desk("feeds", "list", "--json").out)
    assert (feed["source_id"], feed["interval"]) == ("example-news", "PT5M")


def test_without_a_name_the_outlet_is_called_by_its_host(desk: NewsDesk) -> None:
    desk("feeds", "add", URL, "--no-check")

    assert "news.example.org" in desk("feeds", "list").out


def test_a_feed_is_added_once(desk: NewsDesk) -> None:
    desk("feeds", "add", URL, "--no-check")

    said = desk("feeds", "add", URL, "--no-check")

    assert (said.code, said.err) == (2, f"{URL} is polled already.\n")


def test_a_feed_can_be_paused_resumed_and_removed_by_address_or_id(desk: NewsDesk) -> None:
    desk("feeds", "add", URL, "--no-check")
    feed = json.loads(desk("feeds", "list", "--json").out)[0]["id"]

    assert desk("feeds", "pause", URL).out == f"{URL} is paused.\n"
    assert desk("feeds", "resume", feed[:6]).out == f"{URL} is active.\n"
    assert desk("feeds", "remove", feed).code == 0
    assert desk("feeds", "list", "--json").out == "[]\n"


def test_a_feed_on_a_private_address_is_refused(desk: NewsDesk) -> None:
    said = desk("feeds", "add", "http://192.168.1.1/rss")

    assert said.code == 2
    assert "not on the public Internet" in said.err


def test_an_address_that_is_none_is_refused_even_unchecked(desk: NewsDesk) -> None:
    assert desk("feeds", "add", "file:///etc/passwd", "--no-check").code == 2


@pytest.mark.parametrize(
    ("served", "code", "words"),
    [
        (answer(RSS, content_type="application/rss+xml"), 0, "is polled from now on"),
        (answer(b"<!DOCTYPE html><html></html>"), 2, "is a web page, not a feed"),
        (answer(b"gone", status="404 Not Found"), 2, "answers 404"),
    ],
)
def test_a_feed_is_looked_at_before_it_is_added(
    served: bytes, code: int, words: str, desk: NewsDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with web(served) as server:
        allowed = json.dumps([f"127.0.0.1:{server.port}"])
        monkeypatch.setenv("CROSSWIRE_OUTBOUND__ALLOW_PRIVATE", allowed)
        monkeypatch.setenv("CROSSWIRE_INGEST__HOST_PAUSE", "PT0S")

        said = desk("feeds", "add", f"{server.url}/rss")

    assert (said.code, words in said.out + said.err) == (code, True)


def test_an_article_is_listed_and_shown_with_its_words(desk: NewsDesk) -> None:
    with desk.store.transaction() as tx:
        kept = tx.articles.keep(article("Flood in the valley"), NOON).article

    assert "Flood in the valley" in desk("articles", "list").out
    assert "Twelve people died" in desk("articles", "show", kept.id).out
    assert json.loads(desk("articles", "show", kept.id, "--json").out)["source"] == "North Daily"


def test_claims_are_found_by_question_and_speaker(desk: NewsDesk) -> None:
    dispute_in(desk.store)

    by_question = json.loads(desk("claims", "list", "--question", "flood", "--json").out)
    by_speaker = json.loads(desk("claims", "list", "--speaker", "ministry", "--json").out)

    assert len(by_question) == 2
    assert [claim["chain"] for claim in by_speaker] == ["Coast Times → Ministry"]


def test_the_rivals_of_a_claim_are_listed_however_unsure(desk: NewsDesk) -> None:
    one, other = dispute_in(desk.store).claim_ids[:2]
    unsure = Verdict(a=one, b=other, relation="contradicts", rule="quantity", confidence=0.55,
                     gates=(Gate(name="quantity", passed=True, reason="12 against 40."),),
                     judge="test")  # fmt: skip
    with desk.store.transaction() as tx:
        tx.verdicts.keep(unsure, NOON)

    listed = json.loads(desk("claims", "rivals", one, "--json").out)

    assert [(it["claim"]["id"], it["confidence"]) for it in listed] == [(other, 0.55)]


def test_a_claim_is_shown_with_its_evidence(desk: NewsDesk) -> None:
    claim_id = dispute_in(desk.store).claim_ids[0]

    shown = desk("claims", "show", claim_id).out

    assert "“Twelve people died in the flood, the governor said.”" in shown
    assert "North Daily → Governor" in shown

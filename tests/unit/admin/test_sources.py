"""`crosswire feeds` and `crosswire articles`."""

import json
import re
from datetime import timedelta

import pytest

from crosswire.domain.articles import Source
from crosswire.domain.disputes import Gate, Verdict
from tests.samples import NOON, article
from tests.servers.web import answer, web
from tests.unit.admin.newsdesk import NewsDesk, dispute_in
from tests.unit.shared.test_sketch import WIRE, text

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
    assert desk("feeds", "add", URL.replace("https", "http"), "--no-check").code == 2


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


def test_an_article_is_shown_with_whose_text_it_prints_and_who_prints_it_too(
    desk: NewsDesk,
) -> None:
    with desk.store.transaction() as tx:
        first, second, third = (
            tx.articles.keep(article("Dam", text(lines), source_name=name, agency=agency), NOON)
            for name, lines, agency in (
                ("coast-times", WIRE[:9], None),
                ("north-daily", WIRE, "Wire Service"),
                ("valley-post", WIRE[3:], None),
            )
        )

    shown = desk("articles", "show", third.article.id).out
    origin = desk("articles", "show", second.article.id).out
    told = json.loads(desk("articles", "show", first.article.id, "--json").out)["reprints"]

    assert "agency wire-service" in shown
    assert re.search(rf"reprints +North Daily \({second.article.id}\)", shown)
    assert re.search(rf"as do +Coast Times \({first.article.id}\)", shown)
    assert re.search(r"reprinted by +Coast Times .*, Valley Post", origin)
    assert (told["origin"], told["comes_from"]["source"]) == ("agency:wire-service", "North Daily")
    assert [it["source"] for it in told["others"]] == ["Valley Post"]


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


def test_what_a_model_says_of_two_claims_is_marked_as_such(desk: NewsDesk) -> None:
    one, other = dispute_in(desk.store).claim_ids[:2]
    suggest(desk, one, other, rule="model")

    assert "contradicts, says a model" in " ".join(desk("claims", "rivals", one).out.split())


def test_suggestions_are_listed_with_both_sentences_and_the_reasons(desk: NewsDesk) -> None:
    one, other = dispute_in(desk.store).claim_ids[:2]
    suggest(desk, one, other, rule="model")

    [document] = json.loads(desk("claims", "suggested", "--json").out)
    shown = desk("claims", "suggested").out

    assert (document["rule"], document["type"], document["confidence"]) == ("model", None, 0.55)
    assert [claim["id"] for claim in document["claims"]] == [one, other]
    for words in ("“Twelve people", "“Forty people", "12 against 40.", "confidence 55 %"):
        assert words in shown


def test_what_was_told_as_a_dispute_is_no_suggestion(desk: NewsDesk) -> None:
    one, other = dispute_in(desk.store).claim_ids[:2]
    suggest(desk, one, other, confidence=0.7)

    assert desk("claims", "suggested").out == "Nothing is suggested.\n"


def suggest(
    desk: NewsDesk, one: str, other: str, *, rule: str = "quantity", confidence: float = 0.55
) -> None:
    gate = Gate(name=rule, passed=True, reason="12 against 40.")
    found = Verdict(
        a=one,
        b=other,
        relation="contradicts",
        rule=rule,
        confidence=confidence,
        gates=(gate,),
        judge="test",
    )
    with desk.store.transaction() as tx:
        tx.verdicts.keep(found, NOON)


def test_a_claim_is_shown_with_its_evidence(desk: NewsDesk) -> None:
    claim_id = dispute_in(desk.store).claim_ids[0]

    shown = desk("claims", "show", claim_id).out

    assert "“Twelve people died in the flood, the governor said.”" in shown
    assert "North Daily → Governor" in shown


def outlets_in(desk: NewsDesk, *names: str) -> None:
    with desk.store.transaction() as tx:
        for name in names:
            tx.sources.keep(Source.named(name))


def test_outlets_under_one_owner_are_put_into_a_family_and_taken_out(desk: NewsDesk) -> None:
    outlets_in(desk, "North Daily", "Coast Times", "Valley Post")

    said = desk("sources", "set", "north-daily", "Coast Times", "--family", "Valley  Media")
    listed = json.loads(desk("sources", "list", "--family", "valley media", "--json").out)
    shown = desk("sources", "show", "coast-times").out
    out = desk("sources", "set", "coast-times", "--no-family")

    assert said.out == "North Daily, Coast Times belong to Valley Media.\n"
    assert [it["id"] for it in listed] == ["coast-times", "north-daily"]
    assert "North Daily" in shown
    assert out.out == "Coast Times belongs to no family.\n"
    assert "Valley Media" not in desk("sources", "show", "coast-times").out


def test_what_is_to_be_done_with_a_family_must_be_said(desk: NewsDesk) -> None:
    outlets_in(desk, "North Daily")

    assert desk("sources", "set", "north-daily").code == 2
    assert desk("sources", "set", "north-daily", "--family", "A", "--no-family").code == 2
    assert desk("sources", "set", "nobody", "--family", "A").code == 4


def test_feeds_are_sorted_into_folders_and_meant_by_them(desk: NewsDesk) -> None:
    for name, tag in (("a", "World/Europe"), ("b", "World"), ("c", "Worldwide")):
        desk("feeds", "add", f"{URL}/{name}", "--no-check", "--tag", tag)

    listed = json.loads(desk("feeds", "list", "--tag", "world", "--json").out)
    paused = desk("feeds", "pause", "--tag", "World")
    states = {it["url"][-1]: it["state"] for it in json.loads(desk("feeds", "list", "--json").out)}

    assert [it["url"][-1] for it in listed] == ["a", "b"]
    assert paused.out == "2 feeds in World are paused.\n"
    assert states == {"a": "paused", "b": "paused", "c": "active"}
    assert desk("feeds", "resume").code == 2
    assert desk("feeds", "pause", "--tag", "Sport").code == 4


def test_how_a_feed_is_polled_can_be_changed(desk: NewsDesk) -> None:
    desk("feeds", "add", URL, "--no-check", "--tag", "A")

    desk("feeds", "set", URL, "--every", "5m", "--tag", "B/C", "--untag", "a",
         "--validators", "ignore", "--full-text", "never")  # fmt: skip
    (fixed,) = json.loads(desk("feeds", "list", "--json").out)
    desk("feeds", "set", "news.example.org", "--adaptive")
    (free,) = json.loads(desk("feeds", "list", "--json").out)

    assert (fixed["interval"], fixed["interval_fixed"], fixed["tags"]) == ("PT5M", True, ["B/C"])
    assert (fixed["validators"], fixed["full_text"]) == ("ignore", "never")
    assert (free["interval_fixed"], desk("feeds", "set", URL).code) == (False, 2)
    assert desk("feeds", "set", URL, "--every", "5m", "--adaptive").code == 2


@pytest.mark.parametrize("every", ["0s", "0d", "999999d", "often"])
def test_an_interval_that_no_publisher_could_stand_is_refused(desk: NewsDesk, every: str) -> None:
    added = desk("feeds", "add", URL, "--no-check", "--every", every)
    desk("feeds", "add", URL, "--no-check")
    changed = desk("feeds", "set", URL, "--every", every)

    assert (added.code, changed.code) == (2, 2)
    assert f"{every!r} is no" in added.err
    with desk.store.reading() as tx:
        assert [feed.interval_fixed for feed in tx.feeds.all()] == [False]


def test_a_feed_is_shown_with_what_polling_it_has_taught(desk: NewsDesk) -> None:
    desk("feeds", "add", URL, "--no-check")
    with desk.store.transaction() as tx:
        (feed,) = tx.feeds.all()
        taught = feed.habits.with_(
            daily=12.5,
            new_at=NOON,
            moved_to="https://new.example.org/rss",
            moved_times=2,
            lies=True,
            left_out=19_000,
            hints=feed.habits.hints.with_(skip_days=(5, 6), skip_hours=(0, 1)),
        )
        tx.feeds.save(feed.with_(habits=taught, polls=3, failures=1, last_error="HTTP 500"))
        tx.hosts.save(
            tx.hosts.get("news.example.org", NOON).with_(
                closed_until=NOON + timedelta(hours=1), closed_because="It answers 429."
            )
        )

    shown = desk("feeds", "show", "news.example.org").out

    for words in ("12.5", "https://new.example.org/rss (seen 2×, in a row)", "caught lying",
                  "none on Saturdays, Sundays", "HTTP 500", "It answers 429.",
                  "by its rate of news", "failing, 1 in a row", "19,000 items beyond"):  # fmt: skip
        assert words in shown

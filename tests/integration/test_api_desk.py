"""/v1: what the desk reads over HTTP, and handing an article in."""

from typing import Any

import pytest

from crosswire.domain.disputes import Gate, Verdict
from crosswire.domain.messages import ArticleStored
from crosswire.testing import memory_store
from tests.integration.apidesk import api
from tests.samples import NOON
from tests.unit.admin.newsdesk import dispute_in

ARTICLE = {
    "source": "North Daily",
    "title": "Flood in the valley",
    "text": "Twelve people died in the flood, police said.",
    "url": "https://north.example.org/flood?utm_source=feed",
    "published": "2024-05-14T12:00:00Z",
}


def test_a_dispute_has_both_sentences_and_the_reasons() -> None:
    store = memory_store()
    dispute = dispute_in(store)

    with api(store) as client:
        (listed,) = client.get("/v1/disputes").json()
        document = client.get(f"/v1/disputes/{dispute.id}").json()

    assert listed["positions"] == ["12 killed", "40 killed"]
    sentences = [side["claims"][0]["sentence"] for side in document["positions"]]
    assert sentences[0].startswith("Twelve people")
    assert sentences[1].startswith("Forty people")
    assert document["reasons"] == list(dispute.reasons)


def test_disputes_are_filtered_by_state_and_question() -> None:
    store = memory_store()
    dispute_in(store)

    with api(store) as client:
        found = client.get("/v1/disputes", params={"state": ["open", "snoozed"]}).json()
        settled = client.get("/v1/disputes", params={"state": "resolved"}).json()
        other = client.get("/v1/disputes", params={"question": "earthquake"}).json()

    assert (len(found), settled, other) == (1, [], [])


def test_suggestions_have_both_claims_and_the_reasons() -> None:
    store = memory_store()
    one, other = dispute_in(store).claim_ids[:2]
    gate = Gate(name="model", passed=True, reason="A model says so.")
    unsure = Verdict(
        a=one,
        b=other,
        relation="contradicts",
        rule="model",
        confidence=0.6,
        gates=(gate,),
        judge="model/tiny",
    )
    with store.transaction() as tx:
        tx.verdicts.keep(unsure, NOON)

    with api(store) as client:
        (found,) = client.get("/v1/suggestions").json()

    assert [claim["id"] for claim in found["claims"]] == [one, other]
    assert (found["rule"], found["reasons"]) == ("model", ["A model says so."])


def test_claims_are_found_by_speaker() -> None:
    store = memory_store()
    dispute_in(store)

    with api(store) as client:
        (claim,) = client.get("/v1/claims", params={"speaker": "ministry"}).json()

    assert claim["chain"] == "Coast Times → Ministry"


def test_a_new_article_is_stored_with_the_work_of_reading_it() -> None:
    store = memory_store()

    with api(store) as client:
        answer = client.post("/v1/articles", json=ARTICLE)

    kept = answer.json()
    assert (answer.status_code, kept["change"]) == (201, "new")
    with store.reading() as tx:
        assert tx.work.find(ArticleStored(article_id=kept["id"], revision=1)) is not None
        assert tx.articles.get(kept["id"]).source_id == "north-daily"


def test_the_same_article_again_changes_nothing() -> None:
    store = memory_store()

    with api(store) as client:
        first = client.post("/v1/articles", json=ARTICLE).json()
        again = client.post("/v1/articles", json=ARTICLE)

    assert (again.status_code, again.json()) == (200, {**first, "change": "known"})
    with store.reading() as tx:
        assert tx.articles.count() == 1


def test_changed_words_are_a_revision() -> None:
    with api() as client:
        client.post("/v1/articles", json=ARTICLE)
        revised = client.post("/v1/articles", json={**ARTICLE, "text": "Thirteen people died."})

        words = client.get(f"/v1/articles/{revised.json()['id']}").json()

    assert (revised.status_code, revised.json()["revision"]) == (200, 2)
    assert words["text"] == "Thirteen people died."


def test_articles_are_paged_by_the_time_they_were_stored() -> None:
    with api() as client:
        client.post("/v1/articles", json=ARTICLE)

        (article,) = client.get("/v1/articles").json()
        before = client.get("/v1/articles", params={"before": article["stored_at"]}).json()

    assert before == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": ""}, "text: "),
        ({"title": None}, "title: "),
        ({"source": "…"}, "is no name of a source"),
        ({"url": "javascript:alert(1)"}, "only http and https"),
        ({"url": "http://user:password@x.org/"}, "user name"),
        ({"title": "\u202e"}, "needs a title and a text"),
        ({"published": "9999-12-31T23:59:59-14:00"}, "the year must lie between"),
        ({"published": "yesterday"}, "published: "),
        ({"published": "2024-05-14T12:00:00"}, "published: "),
        ({"published": "2099-05-14T12:00:00Z"}, "lies in the future"),
        ({"rating": 5}, "rating: "),
    ],
)
def test_what_is_wrong_with_an_article_is_said_in_one_sentence(
    change: dict[str, Any], words: str
) -> None:
    with api() as client:
        answer = client.post("/v1/articles", json={**ARTICLE, **change})

    assert answer.status_code in (400, 422)
    (error,) = answer.json().values()
    assert words in error


def test_what_is_no_json_is_refused() -> None:
    with api() as client:
        answer = client.post(
            "/v1/articles", content=b"{", headers={"content-type": "application/json"}
        )

    assert answer.status_code == 400
    assert answer.json()["error"].startswith("The body is not JSON: ")


@pytest.mark.parametrize(
    ("body", "kind", "status", "words"),
    [
        (b'{"source": "A"}', "application/x-www-form-urlencoded", 415, "application/json"),
        (b"null", "application/json", 422, "is a JSON object"),
        (b'"words"', "application/json", 422, "is a JSON object"),
        (b'{"title": "\xe9"}', "application/json", 400, "not in UTF-8"),
        (b"[" * 100_000, "application/json", 400, "nested too deeply"),
    ],
)
def test_a_body_that_is_no_article_is_refused_in_a_sentence(
    body: bytes, kind: str, status: int, words: str
) -> None:
    with api() as client:
        answer = client.post("/v1/articles", content=body, headers={"content-type": kind})

    assert answer.status_code == status
    assert words in answer.json()["error"]


@pytest.mark.parametrize("end", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_page_before_the_ends_of_the_calendar_is_refused(end: str) -> None:
    with api() as client:
        answer = client.get("/v1/articles", params={"before": end})

    assert answer.status_code == 422
    assert "the year must lie between" in answer.json()["error"]


def test_a_page_has_200_at_most() -> None:
    with api() as client:
        assert client.get("/v1/claims", params={"limit": 200}).status_code == 200
        assert client.get("/v1/claims", params={"limit": 201}).status_code == 422


@pytest.mark.parametrize("path", ["/v1/disputes/d000", "/v1/articles/a000", "/v1/nothing"])
def test_what_is_not_there_is_404_with_a_sentence(path: str) -> None:
    with api() as client:
        answer = client.get(path)

    assert answer.status_code == 404
    assert answer.json()["error"].endswith(".")


def test_the_open_api_document_names_every_route_and_the_shape_of_errors() -> None:
    with api() as client:
        document = client.get("/openapi.json").json()

    assert {"/live", "/ready", "/metrics", "/v1/disputes", "/v1/articles"} <= set(document["paths"])
    errors = document["paths"]["/v1/disputes/{dispute_id}"]["get"]["responses"]["404"]
    assert errors["content"]["application/json"]["schema"]["$ref"].endswith("/Trouble")


def test_several_articles_are_handed_in_at_once_and_answered_in_order() -> None:
    store = memory_store()
    second = {**ARTICLE, "url": "https://north.example.org/2", "author": "A. Reporter"}

    with api(store) as client:
        first = client.post("/v1/articles", json=[ARTICLE, second])
        again = client.post("/v1/articles", json=[second, ARTICLE])

    assert (first.status_code, again.status_code) == (201, 200)
    assert [it["change"] for it in first.json()] == ["new", "new"]
    assert [it["id"] for it in again.json()] == [it["id"] for it in reversed(first.json())]
    with store.reading() as tx:
        assert tx.articles.get(first.json()[1]["id"]).author == "A. Reporter"


@pytest.mark.parametrize(
    ("articles", "code", "words"),
    [
        ([], 422, "body: List should have at least 1 item"),
        ([ARTICLE] * 101, 422, "body: List should have at most 100 items"),
        ([ARTICLE, {**ARTICLE, "title": 7}], 422, "1.title: Input should be a valid string"),
        ([ARTICLE, {**ARTICLE, "text": "\u200b"}], 400, "Article 2: An article needs"),
    ],
)
def test_of_several_articles_all_are_kept_or_none(
    articles: list[dict[str, Any]], code: int, words: str
) -> None:
    store = memory_store()

    with api(store) as client:
        answer = client.post("/v1/articles", json=articles)

    assert (answer.status_code, answer.json()["error"].startswith(words)) == (code, True)
    with store.reading() as tx:
        assert tx.articles.count() == 0


def test_outlets_are_listed_with_their_families() -> None:
    store = memory_store()
    dispute_in(store)
    with store.transaction() as tx:
        tx.sources.set_family("north-daily", "Valley Media")

    with api(store) as client:
        found = client.get("/v1/sources").json()

    assert [(it["id"], it["family"]) for it in found] == [
        ("coast-times", None),
        ("north-daily", "Valley Media"),
    ]

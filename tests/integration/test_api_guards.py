"""What stands before the routes: health, the token, the host's name, sizes."""

import json

import pytest

from crosswire.store.session import open_store
from tests.integration.apidesk import TOKEN, api


def test_it_is_live_but_not_ready_without_a_relay() -> None:
    with api() as client:
        live, ready = client.get("/live"), client.get("/ready")

    assert (live.status_code, ready.status_code) == (200, 503)
    assert "No relay has ever run: start one with `crosswire up`." in ready.json()["reasons"]


def test_without_its_database_it_is_not_live() -> None:
    store = open_store("postgresql://nobody@127.0.0.1:1/nothing")

    with api(store) as client:
        assert client.get("/live").status_code == 503
        answer = client.get("/v1/disputes")

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert answer.json()["error"].startswith("The database nothing on 127.0.0.1:1 ")


def test_metrics_are_for_prometheus() -> None:
    with api() as client:
        page = client.get("/metrics")

    assert page.headers["content-type"].startswith("text/plain")
    assert "crosswire_articles 0.0" in page.text


def test_with_a_token_only_health_and_metrics_are_open() -> None:
    with api(TOKEN=TOKEN) as client:
        paths = ("/live", "/metrics", "/", "/v1/claims", "/openapi.json")
        without = {path: client.get(path).status_code for path in paths}
        wrong = client.get("/v1/claims", headers={"authorization": f"Bearer {TOKEN}x"})
        right = client.get("/v1/claims", headers={"authorization": f"Bearer {TOKEN}"})

    assert without == {
        "/live": 200,
        "/metrics": 200,
        "/": 401,
        "/v1/claims": 401,
        "/openapi.json": 401,
    }
    assert (wrong.status_code, right.status_code) == (401, 200)
    assert TOKEN not in wrong.text


@pytest.mark.parametrize("scheme", ["Basic", "", "Bearer"])
def test_a_token_in_any_other_form_is_none(scheme: str) -> None:
    with api(TOKEN=TOKEN) as client:
        header = f"{scheme} {TOKEN} x".strip()

        assert client.get("/v1/claims", headers={"authorization": header}).status_code == 401


def test_a_page_elsewhere_cannot_point_a_name_of_its_own_here() -> None:
    with api() as client:
        rebound = client.get("/v1/disputes", headers={"host": "evil.example.org:8710"})
        local = client.get("/v1/disputes", headers={"host": "localhost:8710"})

    assert (rebound.status_code, local.status_code) == (421, 200)


def test_a_public_name_that_was_set_is_answered() -> None:
    with api(PUBLIC_URL="https://crosswire.example.org") as client:
        answer = client.get("/v1/disputes", headers={"host": "crosswire.example.org"})

    assert answer.status_code == 200


def test_no_other_site_may_read_or_post() -> None:
    with api() as client:
        asked = client.options(
            "/v1/articles",
            headers={"origin": "https://evil.example", "access-control-request-method": "POST"},
        )
        posted = client.post(
            "/v1/articles",
            content=json.dumps({"source": "Evil", "title": "x", "text": "y"}),
            headers={"content-type": "text/plain", "origin": "https://evil.example"},
        )

    assert "access-control-allow-origin" not in asked.headers
    assert posted.status_code in (415, 422)


def test_a_body_over_the_limit_is_refused_before_it_is_read() -> None:
    with api(MAX_BODY="1000") as client:
        answer = client.post("/v1/articles", content=b"x" * 1001)
        chunked = client.post("/v1/articles", content=iter([b"x" * 600, b"x" * 600]))

    assert (answer.status_code, chunked.status_code) == (413, 411)


def test_the_start_page_says_where_to_go() -> None:
    with api() as client:
        assert client.get("/").json()["openapi"] == "/openapi.json"

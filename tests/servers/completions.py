"""A loopback endpoint for chat completions, whose model says what a test wants."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.servers.web import Answer, Asked, Web, answer, web

Model = Callable[[list[dict[str, Any]]], str]
"""The pairs that it is shown, and what it writes."""


def scores(**of_all: float) -> Model:
    """The same scores for each pair."""

    def write(pairs: list[dict[str, Any]]) -> str:
        return json.dumps({"pairs": [{"pair": it["pair"], **of_all} for it in pairs]})

    return write


def completion(content: object) -> bytes:
    body = {"object": "chat.completion", "choices": [{"message": {"content": content}}]}
    return answer(json.dumps(body).encode(), content_type="application/json")


def shown(asked: Asked) -> list[dict[str, Any]]:
    """The pairs in a request."""
    pairs: list[dict[str, Any]] = json.loads(json.loads(asked.body)["messages"][-1]["content"])
    return pairs


@contextmanager
def completions(model: Model, *before: Answer) -> Iterator[Web]:
    """Serve until the block ends; the first requests are answered with `before`, one each."""
    waiting = list(before)

    def script(asked: Asked) -> Answer:
        return waiting.pop(0) if waiting else completion(model(shown(asked)))

    with web(script) as served:
        yield served

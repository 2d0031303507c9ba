"""A model behind an endpoint for chat completions, as OpenAI's is and many others are."""

import json
import time
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ValidationError

from crosswire.domain.errors import CrosswireError
from crosswire.domain.text import clean_line
from crosswire.outbound import Outbound, Response
from crosswire.settings import ModelSettings, OutboundSettings
from crosswire_alerts.model.opinions import Answers, NoAnswer, Opinion, Score, Sentences

#: Bytes of an answer: a pair takes some fifty.
MOST_BYTES = 256 * 1024
#: Seconds between two requests for one question.
PAUSE = 0.5
#: Answers after which it may go well the second time.
PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
#: Of what went wrong in its own words.
QUOTED = 200


class _Read(BaseModel):
    pair: int
    contrary: Score
    agreement: Score


class _Reading(BaseModel):
    pairs: list[_Read]


class EndpointReader:
    """One request for all the pairs of an article. What is not answered is unread."""

    def __init__(self, settings: ModelSettings, outbound: OutboundSettings) -> None:
        assert settings.url
        self.title = settings.title or settings.name
        self._url = settings.url.rstrip("/") + "/chat/completions"
        self._name = settings.name
        self._headers = {"content-type": "application/json"}
        if settings.key:
            self._headers["authorization"] = f"Bearer {settings.key}"
        self._outbound = Outbound(outbound, max_bytes=MOST_BYTES)

    def read(self, pairs: Sequence[Sentences], *, seconds: float) -> Answers:
        response = self._posted(_request(self._name, pairs), time.monotonic() + seconds)
        if response.status != 200:
            raise self._refusal(response)
        if response.truncated:
            raise NoAnswer(f"The answer of {self.title} broke off or has no end.")
        answers = _opinions(_content(response.body), len(pairs))
        if pairs and not any(answers):
            raise NoAnswer(f"{self.title} answered none of {len(pairs)} questions.")
        return answers

    def close(self) -> None:
        """Each exchange has a connection of its own."""

    def _posted(self, body: bytes, until: float) -> Response:
        """The answer, of a second request if the first came to nothing and there is time."""
        for last in (False, True):
            try:
                response = self._post(body, until)
            except CrosswireError as error:
                trouble = NoAnswer(str(error))
            else:
                if response.status not in PASSING:
                    return response
                trouble = self._refusal(response)
            if last or time.monotonic() + PAUSE >= until:
                break
            time.sleep(PAUSE)
        raise trouble

    def _post(self, body: bytes, until: float) -> Response:
        return self._outbound.post(
            self._url,
            body,
            self._headers,
            allow_private=True,  # whoever named this address has allowed it
            seconds=max(until - time.monotonic(), 0.001),
        )

    def _refusal(self, response: Response) -> NoAnswer:
        words = clean_line(response.body.decode("utf-8", "replace"))[:QUOTED]
        return NoAnswer(f"{self.title} answered {response.status}: {words}")


def _request(name: str, pairs: Sequence[Sentences]) -> bytes:
    asked = [
        {"pair": number, "first": first, "second": second}
        for number, (first, second) in enumerate(pairs, start=1)
    ]
    request = {
        "model": name,
        "temperature": 0,
        "response_format": {"type": "json_object"},
        "messages": [
            {"role": "system", "content": _question()},
            {"role": "user", "content": json.dumps(asked, ensure_ascii=False)},
        ],
    }
    return json.dumps(request, ensure_ascii=False).encode()


@cache
def _question() -> str:
    return (files(__package__) / "question.txt").read_text(encoding="utf-8")


def _content(body: bytes) -> str:
    """What the model wrote, without the fence that some put around it."""
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
        return str(content.strip().removeprefix("```json").strip("`").strip())
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise NoAnswer("What it answers is no chat completion.") from error


def _opinions(content: str, many: int) -> Answers:
    try:
        read = _Reading.model_validate_json(content).pairs
    except ValidationError as error:
        raise NoAnswer("What it answers are no scores of the pairs.") from error
    answers: Answers = [None] * many
    for one in read:
        if 1 <= one.pair <= many:
            answers[one.pair - 1] = Opinion(contrary=one.contrary, agreement=one.agreement)
    return answers

"""Every knob, typed, in real units, read once at the start of a process.

Each has an environment variable: CROSSWIRE_, the name, and __ between group and name, such as
CROSSWIRE_QUEUE__LEASE=PT30S. CROSSWIRE_X_FILE names a file that holds the value of CROSSWIRE_X.
"""

import json
import os
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import ConfigDict, Field, ValidationError, field_validator, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from crosswire.domain.errors import Refused
from crosswire.domain.value import Value

LONGEST = timedelta(days=3660)
"""Of any span: what is added to a date stays within the calendar."""
Span = Annotated[timedelta, Field(gt=timedelta(0), le=LONGEST)]
Pause = Annotated[timedelta, Field(ge=timedelta(0), le=LONGEST)]
"""It may be none."""
Port = Annotated[int, Field(ge=1, le=65535)]
Interval = Annotated[timedelta, Field(ge=timedelta(seconds=1), le=LONGEST)]
"""Between two requests: never so short that they follow each other without end."""


Patience = Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(seconds=10))]
"""Within a piece of work, whose lease must outlast it."""


class Group(Value):
    """Settings that belong together; the sentence under each is what its users read."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class QueueSettings(Group):
    worker: Literal["simple", "fork"] = "simple"
    """fork: a process a job, three times the cost; hostile parsing has its own child anyway."""
    lease: Span = timedelta(seconds=30)
    """How long a worker may hold a piece of work before another may take it."""
    max_attempts: int = Field(5, ge=1)
    """Tries after which work becomes a dead letter."""
    window: int = Field(200, ge=1)
    """At most so many pieces of work a stage are rung at one time, and as many of back-fill."""
    batch: int = Field(20, ge=1)
    """At most so many pieces of work a job, under load."""
    ring_again: Span = timedelta(seconds=30)
    """A bell that nobody answered is rung again after this."""
    tick: Span = timedelta(milliseconds=250)
    """How often the relay looks when nobody calls it."""
    retry_delay: Pause = timedelta(seconds=5)
    """The first delay after a failure; it doubles each time."""


class OutboundSettings(Group):
    user_agent: str = "Crosswire/0.1"
    """How requests name themselves."""
    contact: str | None = None
    """A page or an e-mail address under which publishers reach you; requests carry it."""
    allow_private: tuple[str, ...] = ()
    """host or host:port that may be reached though its address is private: localhost:8080."""
    ports: Annotated[tuple[Port, ...], Field(min_length=1)] = (80, 443)
    """Ports that may be reached."""
    deadline: Span = timedelta(seconds=20)
    """For the whole exchange, the body included."""
    max_bytes: int = Field(5 * 1024 * 1024, ge=1)
    """Of a decoded body."""
    max_redirects: int = Field(5, ge=0)
    """Redirects that a request follows; each is checked like the first address."""

    @field_validator("user_agent", "contact")
    @classmethod
    def _for_a_header(cls, words: str | None) -> str | None:
        if words is not None and not (words.strip() and words.isascii() and words.isprintable()):
            raise ValueError("it goes into a header, which takes plain letters (ASCII) on one line")
        return words

    @property
    def name(self) -> str:
        """The User-Agent of every request."""
        return f"{self.user_agent} (+{self.contact})" if self.contact else self.user_agent


class IngestSettings(Group):
    interval: Interval = timedelta(minutes=10)
    """How often a feed is polled until its rate of news is known."""
    min_interval: Interval = timedelta(minutes=5)
    """The shortest interval that a busy feed comes to by itself."""
    quiet_interval: Interval = timedelta(hours=1)
    """The longest interval that a quiet feed comes to by itself, and that hints may ask for."""
    max_interval: Interval = timedelta(hours=6)
    """The longest that a failing feed waits."""
    silent_after: Span = timedelta(days=7)
    """A feed without anything new for so long, and far longer than usual for it, has fallen silent:
    one notice says so."""
    dead_after: Span = timedelta(days=3)
    """A feed that has only failed for so long is dead: one notice says so, and it is polled on."""
    host_pause: timedelta = Field(timedelta(seconds=2), ge=timedelta(0), le=timedelta(hours=1))
    """Between the starts of two requests to one host."""
    host_requests: int = Field(2, ge=1)
    """Requests under way to one host at one time."""
    retry_after: Literal["host", "feed"] = "host"
    """Whom a server means that asks for time (429, 503, Retry-After): all that it serves, or the
    feed alone."""
    full_text: bool = True
    """Whether articles' pages are read where a feed gives only summaries and robots.txt allows."""
    patience: Pause = timedelta(milliseconds=250)
    """A worker that has waited so long for a server goes on to the next one meanwhile."""
    page_patience: Pause = timedelta(minutes=2)
    """How long reading an article waits for its page."""
    page_tries: int = Field(3, ge=1)
    """Tries after which a page is left alone."""
    robots_for: timedelta = Field(timedelta(hours=24), ge=timedelta(hours=1), le=LONGEST)
    """How long a robots.txt is believed before it is looked at again."""
    longest_crawl_delay: Pause = timedelta(minutes=1)
    """A host whose robots.txt asks for longer pauses has none of its pages read."""
    max_entries: int = Field(1000, ge=1)
    """Of one feed document."""
    max_article_bytes: int = Field(5 * 1024 * 1024, ge=1)
    """Of an article in a file."""
    parse_memory: int = Field(512 * 1024 * 1024, ge=128 * 1024 * 1024)
    """Bytes of address space for the child that parses what was fetched."""
    parse_timeout: Span = timedelta(seconds=12)
    """After which that child is killed."""

    @model_validator(mode="after")
    def _in_order(self) -> "IngestSettings":
        if self.min_interval > self.quiet_interval:
            raise ValueError("min_interval is longer than quiet_interval: set both")
        return self


class AlertSettings(Group):
    compare_within: Span = timedelta(days=14)
    """Claims further apart than this are not compared."""
    max_candidates: int = Field(64, ge=1)
    """At most so many earlier claims are compared with a new one."""
    alert_at: float = Field(0.7, ge=0, le=1)
    """Confidence from which a contradiction opens a dispute."""
    suggest_at: float = Field(0.5, ge=0, le=1)
    """Confidence from which a contradiction is kept at all, to be found by `claims rivals` and
    `claims suggested`."""
    reopen_within: Span = timedelta(days=30)
    """A question that has been quiet for longer starts a new case."""
    same_article: bool = True
    """Whether two speakers who clash within one article make a dispute."""


class ModelSettings(Group):
    """A model that reads pairs of sentences beside the rules. None, unless one is named."""

    folder: Path | None = None
    """A folder with model.onnx, tokenizer.json and config.json of a model for natural-language
    inference; docs/model.md says how to come by one. Unset, as is the address: no model."""
    url: str | None = None
    """The address of an endpoint for chat completions, up to its version: http://localhost:8000/v1.
    It is sent the sentences."""
    name: str = "default"
    """How the endpoint calls the model."""
    key: str | None = Field(None, repr=False)
    """The endpoint's key, sent as a bearer token."""
    suggest_at: float = Field(0.9, gt=0, le=1)
    """The model's score for "contrary" from which a pair that no rule speaks of is a suggestion."""
    doubt_at: float = Field(0.9, gt=0, le=1)
    """Its score for "the one follows from the other" from which it doubts an alert of the rules."""
    doubt: float = Field(0.85, gt=0, le=1)
    """The factor by which that doubt lowers the confidence."""
    pairs: int = Field(20, ge=0, le=200)
    """At most so many pairs of sentences an article are put to it as suggestions."""
    patience: Patience = timedelta(seconds=4)
    """For all that it is asked about one article; what it has not read by then stays unread."""
    threads: int = Field(1, ge=1, le=64)
    """On which a model in a folder computes."""
    breaker_after: int = Field(3, ge=1)
    """Failures in a row after which it is left alone for a while."""
    breaker_pause: Span = timedelta(minutes=1)
    """How long; then it is tried with one article."""

    @field_validator("url")
    @classmethod
    def _an_address(cls, url: str | None) -> str | None:
        if url is not None and not re.match(r"https?://[^\s/?#]+[^\s?#]*$", url):
            raise ValueError("it is no address of an endpoint, such as http://localhost:8000/v1")
        return url

    @field_validator("key")
    @classmethod
    def _for_a_header(cls, key: str | None) -> str | None:
        if key is not None and not (key.isascii() and key.isprintable()):
            raise ValueError("it goes into a header, which takes plain letters (ASCII) on one line")
        return key

    @model_validator(mode="after")
    def _one_of_them(self) -> "ModelSettings":
        if self.folder is not None and self.url is not None:
            raise ValueError("folder and url are both set: one model is asked, so unset one")
        return self

    @property
    def title(self) -> str | None:
        """How people and verdicts call it; None if there is no model."""
        if self.folder is not None:
            return self.folder.absolute().name
        if self.url is not None:
            return f"{self.name} at {urlsplit(self.url).netloc.rpartition('@')[2]}"
        return None


class DeliverySettings(Group):
    deadline: Span = timedelta(seconds=15)
    """For one attempt, the answer's body included."""
    patience: Pause = timedelta(seconds=1)
    """A worker that has waited so long for an answer goes on to the next delivery meanwhile."""
    max_response_bytes: int = Field(64 * 1024, ge=0)
    """Of an answer that is read; the rest is left alone."""
    schedule: tuple[Pause, ...] = tuple(
        timedelta(seconds=s) for s in (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
    )
    """Delays after the 1st, 2nd … failed attempt, before jitter; then the letter is dead."""
    jitter: float = Field(0.2, ge=0, lt=1)
    """The share by which a delay is drawn out or cut short at random."""
    breaker_after: int = Field(5, ge=1)
    """Failures in a row that open an endpoint's breaker."""
    breaker_pause: Pause = timedelta(minutes=1)
    """How long an open breaker waits before it sends one probe."""
    disable_after: Span = timedelta(hours=120)
    """An endpoint that has only failed for this long is disabled."""
    in_flight: int = Field(2, ge=1)
    """Requests under way to one endpoint at one time."""
    allow_http: bool = False
    """Whether an endpoint's address may be plain http (loopback receivers always may)."""


class ApiSettings(Group):
    host: str = "127.0.0.1"
    """The address that the API listens on."""
    port: int = Field(8710, ge=0, le=65535)
    """Its port."""
    token: str | None = Field(None, repr=False)
    """If set, every request but /live, /ready and /metrics needs it as a bearer token."""
    max_body: int = Field(1024 * 1024, ge=1)
    """Bytes of a request."""
    public_url: str | None = None
    """How receivers of alerts reach this API, for the links in payloads."""


class LogSettings(Group):
    format: Literal["console", "json"] = "console"
    """Lines for people, or JSON lines."""
    level: Literal["debug", "info", "warning", "error"] = "info"
    """The least serious line that is shown."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="CROSSWIRE_",
        env_nested_delimiter="__",
        frozen=True,
        extra="ignore",
        use_attribute_docstrings=True,
    )

    data: Path = Field(default_factory=lambda: user_data_path("crosswire"))
    """The folder for the embedded store, the private Redis and its socket."""
    database_url: str | None = Field(None, repr=False)
    """postgresql+psycopg://… or sqlite:///…; unset: SQLite in the data folder."""
    redis_url: str | None = Field(None, repr=False)
    """redis://…, rediss://… or unix://…; unset: a private Redis in the data folder."""
    queue: QueueSettings = QueueSettings()
    outbound: OutboundSettings = OutboundSettings()
    ingest: IngestSettings = IngestSettings()
    alerts: AlertSettings = AlertSettings()
    model: ModelSettings = ModelSettings()
    delivery: DeliverySettings = DeliverySettings()
    api: ApiSettings = ApiSettings()
    log: LogSettings = LogSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what it is made with: `read_settings` reads the environment, and nothing else."""
        return (init_settings,)

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data / 'crosswire.db'}"


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process; `environment` replaces the process's own in tests.

    Raises Refused with one sentence that names the variable and what it should be.
    """
    variables = dict(os.environ if environment is None else environment)
    for name, path in list(variables.items()):
        if name.startswith("CROSSWIRE_") and name.endswith("_FILE") and path:
            try:
                variables[name.removesuffix("_FILE")] = Path(path).read_text().strip()
                del variables[name]
            except OSError as error:
                raise Refused(f"{name}: cannot read {path}: {error.strerror}.") from error
    return _from_variables(variables)


def _from_variables(variables: Mapping[str, str]) -> Settings:
    class FromVariables(EnvSettingsSource):
        def _load_env_vars(self) -> Mapping[str, str | None]:
            return {name.lower(): value for name, value in variables.items()}

    try:
        return Settings.model_validate(FromVariables(Settings)())
    except ValidationError as error:
        first = error.errors()[0]
        name = "CROSSWIRE_" + "__".join(str(part) for part in first["loc"][:2]).upper()
        wrong = first["msg"].removeprefix("Value error, ")
        got = "" if _may_be_secret(first["loc"], first["input"]) else f" (got {first['input']!r})"
        raise Refused(f"{name} is wrong: {wrong}{got}.") from error
    except SettingsError as error:
        raise Refused(_no_json(variables)) from error


def _may_be_secret(where: Sequence[int | str], given: object) -> bool:
    """A whole group may hold secrets, and what is left out of its own picture is one."""
    field: FieldInfo | None = None
    fields = Settings.model_fields
    for part in where[:2]:
        field = fields.get(str(part))
        fields = getattr(field and field.annotation, "model_fields", {})
    return isinstance(given, Mapping) or (field is not None and not field.repr)


def _no_json(variables: Mapping[str, str]) -> str:
    """Which list is not written in JSON?"""
    for name, value in sorted(variables.items()):
        group, _, member = name.upper().removeprefix("CROSSWIRE_").lower().partition("__")
        fields = getattr(Settings.model_fields.get(group), "annotation", None)
        known = getattr(fields, "model_fields", {}).get(member)
        if known and "tuple" in str(known.annotation) and not _is_json(value):
            return f'{name} is wrong: a list is JSON, such as ["one", "two"] (got {value!r}).'
    return "A CROSSWIRE_ variable is wrong: a list or a group is written in JSON."


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True

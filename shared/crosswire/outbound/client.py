"""Outbound: GET and POST to the public web, bounded in every direction."""

import re
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property

import httpcore
import httpx

from crosswire.domain.errors import Unavailable
from crosswire.outbound.bodies import start_of_body, whole_body
from crosswire.outbound.dialling import Deadline, GuardedBackend, Resolve, resolve
from crosswire.outbound.held import Body
from crosswire.outbound.urls import check_text, checked_url, port_of
from crosswire.settings import OutboundSettings

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_FOR_ONE_ORIGIN = frozenset({"authorization", "cookie"})
_BRACKETS = str.maketrans("", "", "[]")
_Headers = Mapping[str, str]


@dataclass(frozen=True)
class Response:
    """What a server answered."""

    status: int
    headers: _Headers
    """Names in lower case; repeated headers are joined with a comma."""
    held: Body
    url: str
    """Where the answer came from, after redirects."""
    redirects: tuple[str, ...] = ()
    """The addresses that redirected, the one asked for first."""
    moved: bool = False
    """Whether every redirect said that it is for good."""
    onward: str | None = None
    """The address on another host that it redirects to, where that was not to be followed."""
    truncated: bool = False
    """Whether the body of a POST's answer was cut short."""

    @property
    def body(self) -> bytes:
        return self.held.read()


class Outbound:
    """The client. One may be shared by threads; each exchange has a connection of its own."""

    def __init__(
        self,
        settings: OutboundSettings,
        *,
        deadline: float | None = None,
        max_bytes: int | None = None,
        resolve: Resolve = resolve,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        """`deadline` (seconds) and `max_bytes` replace those of the settings."""
        self._settings = settings
        self._seconds = settings.deadline.total_seconds() if deadline is None else deadline
        self._max_bytes = settings.max_bytes if max_bytes is None else max_bytes
        self._resolve = resolve
        self._given_ssl_context = ssl_context

    def get(
        self,
        url: str,
        headers: _Headers | None = None,
        *,
        allow_private: bool = False,
        one_host: bool = False,
    ) -> Response:
        """Fetch an address, following its redirects; each hop is judged like the first.

        `allow_private`: a person has allowed the host and port of this very address. `one_host`: a
        redirect to another host is not followed but told. Raises Blocked, or Unavailable if there
        is no whole answer within the deadline and the size.
        """
        target = checked_url(url)
        backend = self._backend(target if allow_private else None)
        asked: tuple[str, ...] = ()
        moved = True
        headers = dict(headers or {})
        while True:
            with self._answer("GET", target, headers, None, backend) as answer:
                location = answer.headers.get("location")
                if answer.status not in _REDIRECTS or location is None:
                    return Response(
                        answer.status,
                        answer.headers,
                        answer.whole(self._max_bytes),
                        str(target),
                        asked,
                        moved=moved and bool(asked),
                    )
                status = answer.status
            moved = moved and status in _FOR_GOOD
            onward = _redirected(target, location)
            if one_host and _host(onward) != _host(target):
                told = str(onward)
                return Response(status, {}, Body(), str(target), asked, moved=moved, onward=told)
            asked += (str(target),)
            if len(asked) > self._settings.max_redirects:
                raise Unavailable(f"{url} redirects more than {len(asked) - 1} times.")
            if _origin(onward) != _origin(target):
                headers = {k: v for k, v in headers.items() if k.lower() not in _FOR_ONE_ORIGIN}
            target = onward

    def post(
        self,
        url: str,
        body: bytes,
        headers: _Headers | None = None,
        *,
        allow_private: bool = False,
        seconds: float | None = None,
    ) -> Response:
        """Send a body to an address. Redirects are not followed: they come back as they are.
        `seconds` replaces the deadline for this exchange.

        Once the status is read the receiver has spoken: an answer whose body is too long, slow,
        damaged or broken off is `truncated`, not an error.
        """
        target = checked_url(url)
        backend = self._backend(target if allow_private else None, seconds)
        with self._answer("POST", target, headers or {}, body, backend) as answer:
            start, truncated = answer.start(self._max_bytes)
        held = Body.of(start)
        return Response(answer.status, answer.headers, held, str(target), truncated=truncated)

    def check(self, url: str, *, allow_private: bool = False) -> None:
        """Raises Blocked or Unavailable if the address would be refused now; connects nowhere."""
        target = checked_url(url)
        self._backend(target if allow_private else None).vetted(_host(target), port_of(target))

    def _backend(self, allowed: httpx.URL | None, seconds: float | None = None) -> GuardedBackend:
        exceptions = {entry.lower().translate(_BRACKETS) for entry in self._settings.allow_private}
        if allowed is not None:
            exceptions.add(f"{_host(allowed)}:{port_of(allowed)}")

        def is_allowed(host: str, port: int) -> bool:
            return not exceptions.isdisjoint({host, f"{host}:{port}"})

        return GuardedBackend(
            Deadline(self._seconds if seconds is None else seconds),
            ports=self._settings.ports,
            allowed=is_allowed,
            resolve=self._resolve,
        )

    @contextmanager
    def _answer(
        self,
        method: str,
        url: httpx.URL,
        headers: _Headers,
        body: bytes | None,
        backend: GuardedBackend,
    ) -> Iterator["_Answer"]:
        own = {"User-Agent": self._settings.name, "Accept-Encoding": "gzip", "Accept": "*/*"}
        names = {name.lower() for name in headers}
        sent = {**{k: v for k, v in own.items() if k.lower() not in names}, **headers}
        with (
            _told(url, backend.seconds),
            httpcore.ConnectionPool(
                ssl_context=self._ssl_context if url.scheme == "https" else None,
                max_connections=1,
                network_backend=backend,
            ) as pool,
            pool.stream(
                method,
                httpcore.URL(
                    scheme=url.raw_scheme,
                    host=url.raw_host,
                    port=url.port,
                    target=url.raw_path,
                ),
                headers=[(k.encode("ascii"), v.encode("latin-1")) for k, v in sent.items()],
                content=body,
            ) as response,
        ):
            yield _Answer(response)

    @cached_property
    def _ssl_context(self) -> ssl.SSLContext:
        # Made once: it reads every certificate authority, which takes longer than most exchanges.
        return self._given_ssl_context or httpcore.default_ssl_context()


class _Answer:
    """An answer whose body has not been read yet."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response
        self.status = response.status
        self.headers: dict[str, str] = {}
        for raw_name, raw_value in response.headers:
            name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
            self.headers[name] = f"{self.headers[name]}, {value}" if name in self.headers else value

    @property
    def _encoding(self) -> str:
        return self.headers.get("content-encoding", "")

    def whole(self, cap: int) -> Body:
        return whole_body(self._response.iter_stream(), self._encoding, cap=cap)

    def start(self, cap: int) -> tuple[bytes, bool]:
        return start_of_body(self._response.iter_stream(), self._encoding, cap=cap)


@contextmanager
def _told(url: httpx.URL, seconds: float) -> Iterator[None]:
    """Say what went wrong in one sentence."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise Unavailable(
            f"{url.host} did not answer in full within {seconds:g} seconds."
        ) from error
    except httpcore.ConnectError as error:
        raise Unavailable(f"{url.host} could not be reached: {_reason(error)}.") from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise Unavailable(
            f"{url.host} broke off or does not speak HTTP: {_reason(error)}."
        ) from error


def _redirected(url: httpx.URL, location: str) -> httpx.URL:
    with suppress(UnicodeDecodeError):
        location = location.encode("latin-1").decode("utf-8")  # as many servers send it
    check_text(location)
    try:
        return checked_url(str(url.join(location)))
    except httpx.InvalidURL as error:
        raise Unavailable(f"{url.host} redirects to what is not an address: {error}.") from error


def _host(url: httpx.URL) -> str:
    return url.raw_host.decode("ascii")


def _reason(error: Exception) -> str:
    return re.sub(r"^\[Errno -?\d+\] ", "", str(error)) or type(error).__name__


def _origin(url: httpx.URL) -> tuple[str, str, int]:
    return url.scheme, _host(url), port_of(url)

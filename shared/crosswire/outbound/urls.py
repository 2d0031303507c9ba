"""Reading the text of an address: what could be understood in two ways is refused."""

import re

import httpx

from crosswire.domain.errors import Blocked

MAX_LENGTH = 4096
_PORTS = {"http": 80, "https": 443}
_AMBIGUOUS = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")
_NAME = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?")
_LITERAL_6 = re.compile(r"[0-9a-f:.]+")


def checked_url(text: str) -> httpx.URL:
    """The address, parsed. Raises Blocked with one sentence if it is not plain http or https."""
    check_text(text)
    try:
        url = httpx.URL(text)
        host = url.raw_host.decode("ascii")
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Blocked(f"{shown(text)} is not a web address: {error}.") from error
    if url.scheme not in _PORTS:
        raise Blocked(f"{shown(text)} is refused: only http and https addresses can be reached.")
    if url.userinfo or "@" in re.split(r"[/?#]", text.partition("://")[2], maxsplit=1)[0]:
        # The address is not repeated: it may hold a password.
        raise Blocked("An address with a user name or password in it is refused: leave them out.")
    if "@" in url.fragment:
        raise Blocked(f"{shown(text)} is refused: it has an @ after the #.")
    if not (_NAME.fullmatch(host) or (":" in host and _LITERAL_6.fullmatch(host))):
        raise Blocked(f"{shown(text)} is refused: it does not name a host.")
    if not 0 < port_of(url) < 65536:
        raise Blocked(f"{shown(text)} is refused: there is no port {url.port}.")
    return url


def check_text(text: str) -> None:
    """Refuse characters that two readers of an address understand differently."""
    if len(text) > MAX_LENGTH:
        raise Blocked(f"An address of {len(text):,} characters is refused: 4,096 are the limit.")
    if found := _AMBIGUOUS.search(text):
        what = "a backslash" if found.group() == "\\" else "a space or control character"
        raise Blocked(f"{shown(text)} is refused: it has {what} in it.")


def port_of(url: httpx.URL) -> int:
    return _PORTS[url.scheme] if url.port is None else url.port


def shown(text: str) -> str:
    """The start of an address, safe to print."""
    printable = "".join(c if c.isprintable() else "�" for c in text[:100])
    return f"{printable}…" if len(text) > 100 else printable or "An empty address"

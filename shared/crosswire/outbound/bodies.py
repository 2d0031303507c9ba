"""Bodies of answers, decoded without ever holding more than was asked for."""

import zlib
from collections.abc import Iterable, Iterator

import httpcore

from crosswire.domain.errors import Unavailable
from crosswire.outbound.held import Body

_STEP = 64 * 1024
_PLAIN = {"", "identity"}
_GZIP = {"gzip", "x-gzip"}


def whole_body(chunks: Iterable[bytes], encoding: str, *, cap: int) -> Body:
    """The body, decoded. Raises Unavailable if it is too big, damaged or encoded otherwise."""
    body = Body()
    for part in _decoded(_capped(chunks, cap), encoding):
        body.add(part)
        if len(body) > cap:
            raise _too_big(cap)
    return body


def start_of_body(chunks: Iterable[bytes], encoding: str, *, cap: int) -> tuple[bytes, bool]:
    """As much of a body as fits, and whether it is less than the whole.

    Raises nothing: whatever befalls a body that nobody needs, it is merely short.
    """
    body = bytearray()
    try:
        for part in _decoded(_capped(chunks, cap), encoding):
            body += part
            if len(body) > cap:
                break
    except (
        Unavailable,
        httpcore.TimeoutException,
        httpcore.NetworkError,
        httpcore.ProtocolError,
    ):
        return bytes(body[:cap]), True
    return bytes(body[:cap]), len(body) > cap


def _decoded(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    encoding = encoding.strip().lower()
    if encoding in _PLAIN:
        return iter(chunks)
    if encoding in _GZIP:
        return _gunzipped(chunks)
    # One byte of a stacked or brotli coding can stand for a gigabyte, and we ask for gzip only.
    raise Unavailable(f"The answer came in an encoding that was not asked for ({encoding[:40]!r}).")


def _gunzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    inflater = zlib.decompressobj(31)  # 31: gzip, with the largest window
    begun = False
    try:
        for chunk in chunks:
            begun = True
            waiting = chunk
            while waiting:
                if inflater.eof:
                    if waiting[:1] != b"\x1f":
                        return  # padding after the end
                    inflater = zlib.decompressobj(31)  # another member follows
                yield inflater.decompress(waiting, _STEP)
                waiting = inflater.unconsumed_tail or inflater.unused_data
            while not inflater.eof and (more := inflater.decompress(b"", _STEP)):
                yield more
    except zlib.error as error:
        raise Unavailable(f"The answer is damaged: {error}.") from error
    if begun and not inflater.eof:
        raise Unavailable("The answer broke off: its gzip data has no end.")


def _capped(chunks: Iterable[bytes], cap: int) -> Iterator[bytes]:
    # Compressed bytes count too: a stream of empty gzip members decodes to nothing for ever.
    total = 0
    for chunk in chunks:
        total += len(chunk)
        yield chunk
        if total > cap:
            raise _too_big(cap)


def _too_big(cap: int) -> Unavailable:
    return Unavailable(f"The answer is larger than {cap / 1024 / 1024:,.3g} MiB.")

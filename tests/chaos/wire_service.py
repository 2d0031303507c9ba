"""A wire service on loopback: feeds that grow as the news comes in, with validators."""

import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from hashlib import sha256
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from crosswire.domain.articles import NewArticle
from tests.wire import START


def of_today(articles: Iterable[NewArticle]) -> list[NewArticle]:
    """As if they were written since yesterday: what a feed shows long after it was published rings
    nobody, and what is dated in the future has no date."""
    today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return [
        it.with_(published_at=today - timedelta(days=1) + ((it.published_at or START) - START) / 4)
        for it in articles
    ]


class WireService:
    """Each outlet has a feed, newest first; articles appear evenly over `seconds`."""

    def __init__(self, articles: Sequence[NewArticle], seconds: float) -> None:
        self.articles = articles
        self.outlets = {article.source.id: article.source for article in articles}
        self.url = ""
        self._seconds = seconds
        self._begun: float | None = None

    def open(self) -> None:
        """The first article is out from the beginning, the others come from now on."""
        self._begun = time.monotonic()

    def published(self, outlet: str) -> list[NewArticle]:
        passed = (time.monotonic() - self._begun) / self._seconds if self._begun else 0.0
        out = self.articles[: int(passed * len(self.articles)) + 1]
        return [article for article in reversed(out) if article.source.id == outlet]


@contextmanager
def serving(wire: WireService) -> Iterator[WireService]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = rss(wire.published(self.path.strip("/")))
            etag = f'"{sha256(body).hexdigest()[:16]}"'
            known = self.headers.get("If-None-Match") == etag
            self.send_response(304 if known else 200)
            self.send_header("ETag", etag)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", "0" if known else str(len(body)))
            self.end_headers()
            if not known:
                self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        wire.url = f"http://127.0.0.1:{server.server_port}"
        yield wire
        server.shutdown()


def rss(articles: Sequence[NewArticle]) -> bytes:
    items = "".join(
        f"<item><guid isPermaLink='false'>{article.guid}</guid>"
        f"<title>{escape(article.title)}</title>"
        f"<pubDate>{format_datetime(article.published_at or START)}</pubDate>"
        f"<content:encoded>{escape(_paragraphs(article.text))}</content:encoded></item>"
        for article in articles
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Wire</title>'
        f"<language>en</language>{items}</channel></rss>"
    ).encode()


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))

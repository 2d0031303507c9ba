"""The extractor's process: `work` reads what arrives, `read PATH` shows what it reads in a file."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from crosswire.clock import SystemClock
from crosswire.domain.articles import Article, Revision
from crosswire.domain.errors import CrosswireError, Refused, Unavailable
from crosswire.settings import Settings, read_settings
from crosswire_extractor.handlers import handlers
from crosswire_extractor.loading import load
from crosswire_extractor.reading import read, why_set_aside
from crosswire_extractor.table import table_of


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        if options.command == "work":
            _work(read_settings())
        elif options.command == "read-stream":
            _read_stream(options.jobs)
        else:
            _show(options)
    except CrosswireError as error:
        print(error, file=sys.stderr)
        return 3 if isinstance(error, Unavailable) else 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m crosswire_extractor")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("work", help="read articles as they are stored, until told to stop")
    stream = commands.add_parser(
        "read-stream", help="read items from standard input, one a line as JSON, print their claims"
    )
    stream.add_argument("--jobs", type=int, default=1, help="on so many processes")
    show = commands.add_parser("read", help="show what is read in an article file")
    show.add_argument("path", type=Path, help="a text file; - reads standard input")
    show.add_argument("--title", default="")
    show.add_argument("--source", default="file", help="the outlet's name")
    show.add_argument("--published", help="when it was published, ISO 8601; default: now")
    show.add_argument("--json", action="store_true", help="one claim a line, as JSON")
    return parser


def _work(settings: Settings) -> None:
    # Here, so that reading a file needs neither store nor queue.
    from crosswire.observability.logs import configure_logs
    from crosswire.queue.worker import run_worker
    from crosswire.store.session import open_store

    configure_logs(settings.log, process="extractor")
    store = open_store(settings.database)
    try:
        load()
        work = handlers(store=store, clock=SystemClock())
        run_worker("extractor", work, store=store, settings=settings)
    finally:
        store.dispose()


def _read_stream(jobs: int) -> None:
    from crosswire_extractor.streaming import read_stream

    load()
    for line in read_stream(sys.stdin, jobs=jobs):
        print(line, flush=True)


def _show(options: argparse.Namespace) -> None:
    text = _text_of(options.path)
    article, revision = _article(text, options.title, options.source, options.published)
    claims = read(article, revision)
    if options.json:
        for claim in claims:
            print(claim.to_json())
    elif claims:
        print(table_of(claims))
    elif not f"{options.title}{text}".strip():
        print(f"{options.path}: it is empty.")
    else:
        aside = why_set_aside(f"{options.title}\n{text}")
        why = f"it is {aside}" if aside else "no claim was found"
        print(f"{options.path}: {why}.")


def _text_of(path: Path) -> str:
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is not UTF-8 text: save it as UTF-8 and try again.") from error


def _article(text: str, title: str, source: str, published: str | None) -> tuple[Article, Revision]:
    now = SystemClock().now()
    article = Article(
        id=Article.id_for(source, Revision.sha(title, text)),
        source_id=source,
        guid=Revision.sha(title, text),
        title=title,
        published_at=_time(published) if published else None,
        stored_at=now,
    )
    revision = Revision(
        article_id=article.id,
        number=1,
        title=title,
        text=text,
        content_sha=Revision.sha(title, text),
        fetched_at=now,
    )
    return article, revision


def _time(published: str) -> datetime:
    try:
        time = datetime.fromisoformat(published)
    except ValueError as error:
        raise Refused(
            f"--published {published} is no time: write it as 2024-05-14 or 2024-05-14T12:00+00:00."
        ) from error
    return time if time.tzinfo else time.replace(tzinfo=UTC)


if __name__ == "__main__":
    sys.exit(main())

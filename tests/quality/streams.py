"""`python -m tests.quality.streams`: replay whole streams, and count what would be told.

Nobody has labelled a stream, so each dispute goes onto a reading sheet, and the marks of whoever
read it come back in with `--marks`.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from crosswire.domain.disputes import Dispute
from crosswire.domain.errors import Refused
from crosswire.domain.items import Item, Outcome, Reading
from crosswire.observability.logs import configure_logs
from crosswire.settings import AlertSettings, Settings
from crosswire.store.session import MemoryStore
from crosswire_admin.streams import in_date_order, item_of, numbered
from crosswire_alerts.replaying import arrive, outcome_of
from crosswire_extractor.reading import read
from tests.quality import cases
from tests.quality.cases import rows_of
from tests.quality.comparing import Read
from tests.quality.losses import losses_in, reports_of, wording
from tests.quality.readings import Readings
from tests.quality.sets import BENCH, bench_folder
from tests.quality.sheets import marked, read_marks, sheet

SHEETS = Path(__file__).parents[2] / ".cache"
#: What a stream of one outlet's headlines calls its outlet.
ONE_OUTLET = "One Outlet"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    configure_logs(Settings().log.with_(level="error"), process="quality")
    try:
        for name, items in _chosen(options):
            outcomes = replay(items, Readings(read, stale=options.stale), _settings(options.at))
            print(_counted(name, len(items), [outcome.dispute for outcome in outcomes]))
            _put_on_sheet(name, outcomes, items, options)
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def replay(items: Sequence[Item], reader: Read, settings: Settings) -> list[Outcome]:
    """The disputes that a stream opens, in the order in which they opened."""
    store = MemoryStore()
    opened: dict[str, None] = {}
    for item in items:
        judged = arrive(_reading_of(item, reader), store, settings, known=opened)
        opened |= dict.fromkeys(judged.opened)
        if judged.trouble:
            print(f"  {item.id} was left out: {judged.trouble}", file=sys.stderr)
    return [outcome_of(dispute, store) for dispute in opened]


def _reading_of(item: Item, reader: Read) -> Reading:
    """A bug costs this item, and the others go on."""
    try:
        return Reading(item=item, claims=tuple(reader(*item.stored())))
    except Exception as error:
        return Reading(item=item, trouble=f"{type(error).__name__}: {error}")


def streams_in(bench: Path) -> Iterator[tuple[str, list[Item]]]:
    """Each stream of the folder, and each claimant's running totals told by several outlets."""
    for file in sorted((bench / "stream").glob("*.jsonl*")):
        yield f"stream/{_stem(file)}", _in_order(_row(row) for row in rows_of(file))
    for file in sorted((bench / "losses").glob("*.jsonl*")):
        losses = losses_in(file)
        for speaker in wording().speakers:
            reports = enumerate(reports_of(losses, speaker))
            items = _in_order(_report(number, report) for number, report in reports)
            yield f"totals/{speaker}", items


def _in_order(rows: Iterator[dict[str, Any]]) -> list[Item]:
    items = [item_of(row, id=str(row["id"]), source=row["source"]) for row in rows]
    return list(numbered(in_date_order(items)))


def _row(row: dict[str, Any]) -> dict[str, Any]:
    """Headlines of one outlet name neither it nor themselves."""
    if "headline" not in row:
        return row
    said = {"title": row["headline"], "published": row["first_seen"]}
    return {"id": f"{row['first_seen']} {row['headline']}", "source": ONE_OUTLET, **said}


def _report(number: int, item: cases.Item) -> dict[str, Any]:
    said = {"title": item.title, "text": item.text, "published": item.published}
    return {"id": f"report {number}", "source": item.source, **said}


def _chosen(options: argparse.Namespace) -> list[tuple[str, list[Item]]]:
    bench = bench_folder(options.bench)
    if bench is None:
        raise Refused(f"There is no stream to replay: name a bench folder, or set {BENCH}.")
    known = streams_in(bench)
    chosen = [(name, items[: options.first]) for name, items in known if options.stream in name]
    if not chosen:
        raise Refused(f"No stream's name holds {options.stream!r}.")
    return chosen


def _settings(at: float | None) -> Settings:
    return Settings() if at is None else Settings(alerts=AlertSettings(alert_at=at))


def _counted(name: str, items: int, disputes: Sequence[Dispute]) -> str:
    kinds = Counter(f"{each.type} between {each.between}" for each in disputes)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    rate = 1000 * len(disputes) / items if items else 0
    return f"{name}: {items} items, {len(disputes)} disputes ({rate:.1f} per 1,000): {told or '–'}"


def _put_on_sheet(
    name: str, outcomes: Sequence[Outcome], items: Sequence[Item], options: argparse.Namespace
) -> None:
    marks = read_marks(options.marks) if options.marks else {}
    file = options.sheet or SHEETS / f"{name.replace('/', '-').replace(' ', '-')}.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(sheet(outcomes, {item.article_id: item for item in items}, marks))
    print(f"  {file}")
    if marks:
        print(f"  {marked(outcomes, marks, len(items))}")


def _stem(file: Path) -> str:
    return file.name.partition(".")[0]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.streams", description=__doc__)
    add = parser.add_argument
    add("stream", nargs="?", default="", help="those in whose name this occurs; default: all")
    add("--bench", metavar="FOLDER", help=f"where the streams are; default: {BENCH}")
    add("--first", type=int, metavar="N", help="only so many items")
    add("--at", type=float, metavar="CONFIDENCE", help="open disputes from this confidence")
    add("--sheet", type=Path, metavar="FILE", help="the reading sheet; default: in .cache")
    add("--marks", type=Path, metavar="FILE", help="lines of: id, right or wrong, why")
    add("--stale", action="store_true", help="judge what an older reader read, if it is known")
    return parser


if __name__ == "__main__":
    sys.exit(main())

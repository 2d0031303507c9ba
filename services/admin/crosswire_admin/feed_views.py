"""Feeds as people see them: how each does, how often it is asked, what is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from crosswire.domain.feed_lists import FeedList
from crosswire.domain.feeds import Feed, Host
from crosswire.domain.text import clean_line
from crosswire_admin.output import Column, duration, facts_table, in_words, table

if TYPE_CHECKING:
    from rich.console import RenderableType

DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")


def has_tag(feed: Feed, tag: str) -> bool:
    """Whether it stands in that folder, or in one below it."""
    wanted = tag.strip("/").casefold()
    return any(f"{it.casefold()}/".startswith(f"{wanted}/") for it in feed.tags)


def overview(feeds: Sequence[Feed], outlets: Mapping[str, str], now: datetime) -> "RenderableType":
    rows = (
        (
            feed.standing,
            _every(feed),
            _since(feed.habits.new_at, now),
            "–" if feed.state == "paused" else _until(feed, now),
            _about(feed, outlets.get(feed.source_id, feed.source_id)),
        )
        for feed in feeds
    )
    columns = (
        Column("", whole=True),
        Column("Every", number=True),
        Column("New", number=True),
        Column("Next", number=True),
        "Feed",
    )
    return table(columns, rows)


def _about(feed: Feed, outlet: str) -> "RenderableType":
    from rich.text import Text

    folders = clean_line(" · ".join(feed.tags))
    lines = [
        Text.assemble((clean_line(outlet), "bold"), "  ", (folders, "dim")),
        Text(f"{feed.id}  {clean_line(feed.url)}"),
    ]
    if feed.last_error and feed.failures:
        lines.append(Text(clean_line(feed.last_error), style="dim"))
    return Text("\n").join(lines)


def _every(feed: Feed) -> str:
    return duration(feed.interval) if feed.interval_fixed else f"~{duration(feed.interval)}"


def _since(when: datetime | None, now: datetime) -> str:
    return "–" if when is None else f"{duration(max(now - when, timedelta(0)))} ago"


def _until(feed: Feed, now: datetime) -> str:
    if feed.asked_at:
        return "now"
    left = feed.next_poll_at - now
    return "due" if left <= timedelta(0) else f"in {duration(left)}"


def in_full(
    feed: Feed, outlet: str, host: Host | None, lists: Iterable[FeedList], now: datetime
) -> "RenderableType":
    habits, hints = feed.habits, feed.habits.hints
    listed = next((it.address for it in lists if it.id == feed.listed_in), feed.listed_in)
    asked = "asked every time in full" if feed.validators == "ignore" or habits.lies else "asked"
    moved = habits.moved_to and f"{habits.moved_to} (seen {habits.moved_times}×, in a row)"
    left_out = habits.left_out and f"{habits.left_out:,} items beyond CROSSWIRE_INGEST__MAX_ENTRIES"
    closed = host and host.closed_until and host.closed_until > now and host
    facts: dict[str, object] = {
        "feed": feed.id,
        "outlet": outlet,
        "title": feed.title,
        "address": feed.url,
        "folders": " · ".join(feed.tags) or None,
        "from the list": listed,
        "condition": _condition_in_full(feed),
        "trouble": feed.last_error if feed.failures else None,
        "failing since": habits.failing_since,
        "every": f"{duration(feed.interval)}, {_why_so_often(feed)}",
        "next poll": None if feed.state == "paused" else feed.next_poll_at,
        "last poll": feed.polled_at,
        "polls": _polls(feed),
        "last new item": habits.new_at,
        "items a day": None if habits.daily is None else f"{habits.daily:.3g}",
        "left out": left_out or None,
        "it asks for": _hints(hints.ttl, hints.skip_hours, hints.skip_days),
        "its own address": hints.self_link,
        "moving to": moved,
        "validators": f"{asked} ({feed.validators}{', caught lying' if habits.lies else ''})",
        "known by": "addresses: its guids change" if habits.unsteady_guids else None,
        "full text": "pages of summaries are read" if feed.full_text == "auto" else "never",
        "host closed": closed and f"until {in_words(closed.closed_until)}: {closed.closed_because}",
    }
    return facts_table({name: value for name, value in facts.items() if value is not None})


def _polls(feed: Feed) -> str:
    habits = feed.habits
    return f"{feed.polls} good, {habits.unmodified} of them unmodified; {habits.failed} failed"


def _condition_in_full(feed: Feed) -> str:
    if feed.standing == "failing":
        return f"failing, {feed.failures} in a row"
    return feed.standing


def _why_so_often(feed: Feed) -> str:
    if feed.interval_fixed:
        return "as a person set it"
    return "by its rate of news" if feed.habits.daily is not None else "until its rate is known"


def _hints(ttl: timedelta | None, hours: Sequence[int], days: Sequence[int]) -> str | None:
    words = [f"no poll sooner than {duration(ttl)}"] if ttl else []
    words += [f"none at {', '.join(f'{hour}h' for hour in hours)} UTC"] if hours else []
    words += [f"none on {', '.join(DAYS[day % 7] for day in days)}"] if days else []
    return ", ".join(words) or None


def lists_overview(lists: Iterable[FeedList], now: datetime) -> "RenderableType":
    rows = (
        (
            it.id,
            clean_line(it.address),
            len(it.listed),
            duration(it.interval),
            it.polled_at,
            clean_line(it.last_error or "") if it.failures else "",
        )
        for it in lists
    )
    columns = (
        Column("ID", whole=True),
        "List",
        Column("Feeds", number=True),
        Column("Every", whole=True),
        Column("Read", whole=True),
        "Trouble",
    )
    return table(columns, rows)

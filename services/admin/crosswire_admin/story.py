"""The seed articles arrive one after another, and what they contradict is told as it comes out."""

from pathlib import Path
from textwrap import shorten
from typing import Any

from crosswire.store.protocol import Store
from crosswire_admin import seeds
from crosswire_admin.cases import Case
from crosswire_admin.news import News
from crosswire_admin.output import long_date
from crosswire_admin.supervisor import Daemon
from crosswire_admin.watch import Watch


def tell(folder: Path, daemon: Daemon, watch: Watch, news: News) -> list[Case]:
    """Hand in each article, wait until it is worked through, and give the cases that opened."""
    opened: list[Case] = []
    arriving = seeds.in_order(folder)
    for number, seed in enumerate(arriving, 1):
        answer = seeds.add(seed, folder, daemon.environment)
        when = long_date(seed.published.date()) if seed.published else "date unknown"
        news.say(f"[{number}/{len(arriving)}] {when} · {_arrival(answer)}")
        if not seeds.wait_until_worked_through(daemon.store):
            news.trouble("It is not worked through yet; its disputes will follow.")
        opened += watch.look()
    _sum_up(daemon.store, opened, len(arriving), news)
    return opened


def _arrival(answer: Any) -> str:
    """What came in: the outlet and the headline."""
    (kept,) = answer["articles"]
    known = " (known already)" if kept["change"] == "known" else ""
    return f"{kept['source']} · {shorten(kept['title'], 70, placeholder='…')}{known}"


def _sum_up(store: Store, opened: list[Case], articles: int, news: News) -> None:
    with store.reading() as tx:
        claims = tx.claims.count()
        standing = tx.disputes.search(limit=1000)
    total = (
        f"{articles} articles, {claims} claims, {len(opened)} new dispute{'s' * (len(opened) != 1)}"
    )
    news.say(f"{total}, {len(standing)} in all.")
    for case in opened:
        sides = " | ".join(position.label for position in case.dispute.positions)
        news.say(f"  {case.dispute.id}  {case.dispute.type:<8}  {case.dispute.question}: {sides}")
    if standing:
        news.say(f"Read one again: crosswire disputes show {standing[0].id}")

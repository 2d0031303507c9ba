"""The seed articles arrive one after another, and what they contradict is told as it comes out."""

from pathlib import Path
from textwrap import shorten
from threading import Event
from typing import Any

from crosswire.domain.errors import Refused
from crosswire.store.protocol import Store
from crosswire_admin import seeds
from crosswire_admin.news import News
from crosswire_admin.output import long_date
from crosswire_admin.services import Standby
from crosswire_admin.supervisor import Daemon
from crosswire_admin.watch import Watch
from crosswire_admin.words import counted


def tell(folder: Path, daemon: Daemon, watch: Watch, news: News, closing: Event) -> int:
    """Hand in each article and wait until it is worked through; how many disputes opened."""
    opened, arriving = 0, seeds.in_order(folder)
    with Standby("crosswire_ingest", daemon.environment) as ingest:
        for number, seed in enumerate(arriving, 1):
            try:
                answer = seeds.add(seed, folder, ingest)
            except Refused as error:
                news.trouble(str(error))
                continue
            when = long_date(seed.published.date()) if seed.published else "date unknown"
            news.say(f"[{number}/{len(arriving)}] {when} · {_arrival(answer)}")
            if not seeds.wait_until_worked_through(daemon.store, closing):
                if closing.is_set():
                    return opened
                news.trouble("It is not worked through yet; its disputes will follow.")
            opened += len(watch.look())
    _sum_up(daemon.store, len(arriving), opened, news)
    return opened


def _arrival(answer: Any) -> str:
    """What came in: the outlet and the headline."""
    (kept,) = answer["articles"]
    known = " (known already)" if kept["change"] == "known" else ""
    return f"{kept['source']} · {shorten(kept['title'], 70, placeholder='…')}{known}"


def _sum_up(store: Store, articles: int, opened: int, news: News) -> None:
    with store.reading() as tx:
        claims = tx.claims.count()
        standing = tx.disputes.search(limit=20)
        turns = tx.alerts.newest(event="claim.reversed", limit=20)
    counts = [f"{articles} articles arrived", f"{claims} claims", f"{opened} disputes opened"]
    if turns:
        counts.append(counted(len(turns), "change of position", "changes of position"))
    news.say(f"\n{' · '.join(counts)}")
    for dispute in reversed(standing):
        sides = " | ".join(position.label for position in dispute.positions)
        news.say(f"  {dispute.id}  {dispute.type:<8}  {dispute.question}: {sides}")
    for alert in reversed(turns):
        told = alert.payload["data"]
        news.say(f"  {alert.dispute_id}  {told['kind']:<8}  {told['question']}: {told['speaker']}")

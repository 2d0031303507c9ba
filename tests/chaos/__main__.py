"""Kill -9 of everything in the middle of the news, in seeded rounds.

    python -m tests.chaos --rounds 20 --articles 100 --seed 1
    python -m tests.chaos --baseline

After each round the store and the receiver must hold exactly what an undisturbed run holds. The
baseline puts a plain RQ chain under the same kind of faults, and fails if that loses and doubles
nothing: then the faults would prove nothing.
"""

import argparse
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog
from rich.console import Console
from rich.table import Table

from tests.chaos.baseline import ARRANGEMENTS, Chain, run_chain
from tests.chaos.rounds import Plan, Result, Say, run, undisturbed
from tests.chaos.wire_service import of_today
from tests.wire import wire_articles

console = Console()


def main() -> int:
    asked = _command_line().parse_args()
    # What the harness's own Redis and store say is of no interest.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    results = [] if asked.baseline else list(_rounds(asked))
    chains = [] if asked.only else list(_chains(asked))
    _show(results, chains)
    if asked.out:
        found = {"rounds": [r.to_dict() for r in results], "chains": [c._asdict() for c in chains]}
        asked.out.write_text(json.dumps(found, indent=2) + "\n")
    return _verdict(results, chains)


def _command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.chaos",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=20, help="of faults in a round")
    parser.add_argument("--only", type=int, metavar="N", help="repeat just round N")
    parser.add_argument("--baseline", action="store_true", help="only the plain RQ chain")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the results as JSON")
    return parser


def _rounds(asked: argparse.Namespace) -> Iterator[Result]:
    articles = of_today(wire_articles(asked.articles, asked.seed))
    with _saying("undisturbed") as say:
        calm = undisturbed(articles, say)
    console.print(
        f"undisturbed: {len(calm.articles)} articles, {len(calm.claims)} claims, "
        f"{len(calm.disputes)} disputes"
    )
    for number in [asked.only] if asked.only else range(1, asked.rounds + 1):
        with _saying(f"round {number}/{asked.rounds}") as say:
            result = run(Plan(number, asked.seed, asked.seconds), articles, calm, say)
        _report(result)
        yield result


def _chains(asked: argparse.Namespace) -> Iterator[Chain]:
    for arrangement in ARRANGEMENTS:
        with _saying(f"plain RQ, {arrangement}") as say:
            chain = run_chain(arrangement, asked.articles, asked.seed, 1.5 * asked.seconds, say)
        console.print(f"plain RQ, {arrangement}: {chain.lost} lost, {chain.doubled} doubled")
        yield chain


@contextmanager
def _saying(what: str) -> Iterator[Say]:
    """A line that changes, on a terminal; nothing in a log."""
    with console.status(what) as status:
        yield lambda news: status.update(f"{what}: {news}")


def _report(result: Result) -> None:
    words = "[green]ok[/]" if not result.broken else f"[red]{len(result.broken)} broken[/]"
    console.print(
        f"round {result.plan.number:>2}  {result.plan.kind:<18} {result.kills.total():>3} kills, "
        f"{result.crashes:>2} in code · {result.articles} articles, {result.disputes} disputes, "
        f"{result.messages} messages in {result.requests} requests · "
        f"done {result.recovered_in:.0f} s after the last fault · {words}"
    )
    for sentence in result.broken[:10]:
        console.print(f"    {sentence}", style="red", highlight=False)


def _show(results: list[Result], chains: list[Chain]) -> None:
    table = Table(title="After kill -9 of everything")
    for name in ("pipeline", "rounds", "kills", "in code", "articles", "lost", "doubled", "broken"):
        table.add_column(name, justify="left" if name == "pipeline" else "right")
    if results:
        kills = sum(result.kills.total() for result in results)
        crashes = sum(result.crashes for result in results)
        articles = sum(result.articles for result in results)
        broken = sum(len(result.broken) for result in results)
        # Without a broken promise nothing was lost and nothing happened twice.
        lost = doubled = "0" if not broken else "see above"
        numbers = (len(results), kills, crashes, articles, lost, doubled, broken)
        table.add_row("Crosswire", *map(str, numbers))
    for c in chains:
        numbers = (
            1,
            c.kills,
            c.crashes,
            c.articles,
            str(c.lost),
            str(c.doubled),
            c.lost + c.doubled,
        )
        table.add_row(f"plain RQ, {c.arrangement}", *map(str, numbers))
    console.print(table)


def _verdict(results: list[Result], chains: list[Chain]) -> int:
    if any(result.broken for result in results):
        console.print("A promise was broken: see the rounds above.", style="red")
        return 1
    if not all(chain.suffered for chain in chains):
        console.print("The faults did a plain chain no harm, so they prove nothing.", style="red")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

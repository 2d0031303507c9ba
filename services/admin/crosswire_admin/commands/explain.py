"""`crosswire explain`: what the judge says of two claims, articles or files, and why."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.domain.origins import print_one_text
from crosswire.domain.text import clean_line
from crosswire_admin.newsroom import Newsroom, newsroom
from crosswire_admin.output import AsJson, console, plain, print_json, tell_model
from crosswire_admin.presentation import bullet, quotation
from crosswire_admin.services import ask
from crosswire_admin.sides import TAKEN, Side, remarks, sides_of
from crosswire_admin.trim import Trimmed
from crosswire_admin.words import as_read, chain, counted, days_in_words, percent

EXAMPLES = (
    "crosswire explain c3f9a1b2c4d5e6f708192 c81923f9a1b2c4d5e6f70",
    "crosswire explain first.txt second.txt",
    "crosswire explain first.txt second.txt --all",
)

Thing = Annotated[
    str, typer.Argument(help=f"A file ({TAKEN}), or the id of a claim or an article.")
]


def explain(
    ctx: typer.Context,
    a: Thing,
    b: Thing,
    every: Annotated[
        bool, typer.Option("--all", help="Pairs that have nothing to do with each other as well.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Lay every claim of the one beside every claim of the other, as they were read, and say gate
    by gate why they contradict each other or not. A file without a date is read as of the other's
    day."""
    room = newsroom(ctx)
    sides = sides_of((a, b), room)
    given: dict[str, Any] = {
        name: [claim.model_dump(mode="json") for claim in side.claims]
        for name, side in zip("ab", sides, strict=True)
    }
    given["one_text"] = _of_one_text(sides, room)
    verdicts = [
        Verdict.model_validate(it) for it in ask("crosswire_alerts", "explain", given=given)
    ]
    shown = [it for it in verdicts if every or len(verdicts) == 1 or it.relation != "unrelated"]
    if as_json:
        print_json([{**plain(it), "reasons": list(it.reasons)} for it in shown])
        return
    tell_model(room.settings)
    for sentence in remarks(sides):
        print(clean_line(sentence))
    console().print(Group(*_pairs(shown, sides)))
    print(_in_numbers(len(verdicts), len(verdicts) - len(shown)))


def _of_one_text(sides: list[Side], room: Newsroom) -> list[tuple[str, str]]:
    """The pairs that stand in one text, as far as the store knows their articles."""
    ours, theirs = (side.claims for side in sides)
    with room.store.reading() as tx:
        wires = tx.prints.wires_among(claim.article_id for claim in (*ours, *theirs))
    return [(a.id, b.id) for a in ours for b in theirs if print_one_text(a, b, wires)]


def _in_numbers(judged: int, left_out: int) -> str:
    pairs = f"{counted(judged, 'pair')} judged"
    if not left_out:
        return f"{pairs}."
    return f"{pairs}, {left_out:,} unrelated (--all shows them)."


def _pairs(verdicts: list[Verdict], sides: list[Side]) -> Iterator[RenderableType]:
    """Each pair with the claim of the first on the left, however the judge has them."""
    claims = {claim.id: (side, claim) for side in reversed(sides) for claim in side.claims}
    ours = {claim.id for claim in sides[0].claims}
    for verdict in verdicts:
        kind = f" ({verdict.type}, {verdict.between})" if verdict.type else ""
        yield Text(f"{verdict.relation}{kind} · confidence {percent(verdict.confidence)}", "bold")
        both = sorted((verdict.a, verdict.b), key=lambda claim_id: claim_id not in ours)
        grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
        for _ in both:
            grid.add_column(ratio=1)
        for cells in zip(*(_as_read(*claims[claim_id]) for claim_id in both), strict=True):
            grid.add_row(*cells)
        yield Trimmed(grid, indent=2)
        for gate in verdict.gates:
            mark, style = ("✓", "green") if gate.passed else ("✗", "red")
            yield bullet(mark, f"{gate.name}: {gate.reason}", style)
        yield Text()


def _as_read(side: Side, claim: Claim) -> Iterator[Text]:
    """Who says it, in what words, and what was read in them."""
    outlet = claim.attribution.outlet
    yield Text(clean_line(chain(claim.attribution, side.outlets.get(outlet, outlet))), "dim")
    yield quotation(claim)
    yield Text(clean_line(as_read(claim)))
    yield Text(clean_line(days_in_words(claim)), "dim")


VERBS = {"": explain}

"""`crosswire explain`: what the judge says of two claims, articles or files, and why."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.domain.errors import NotFound, Refused
from crosswire.domain.items import Item, Reading
from crosswire.domain.origins import print_one_text
from crosswire.domain.text import clean_line
from crosswire_admin.jsonlines import identity, sentence_of, words
from crosswire_admin.newsroom import Newsroom, newsroom
from crosswire_admin.output import AsJson, plain, print_json, show, tell_model
from crosswire_admin.presentation import bullet, quotation
from crosswire_admin.seeds import known_facts, moment
from crosswire_admin.services import ask, ask_each, ask_lines
from crosswire_admin.streams import item_of
from crosswire_admin.trim import Trimmed
from crosswire_admin.words import chain, percent

EXAMPLES = (
    "crosswire explain c3f9a1b2c4d5e6f708192 c81923f9a1b2c4d5e6f70",
    "crosswire explain first.txt second.txt",
    "crosswire explain first.txt second.txt --all",
)

#: What a file may be.
TAKEN = "a text, or one JSON object with source, published, title and text"
_READ = ("crosswire_extractor", "read-stream")

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
    """Compare every claim of the one with every claim of the other, and give the reasons."""
    room = newsroom(ctx)
    ours, theirs = claims_of(a, room), claims_of(b, room)
    given: dict[str, list[Any]] = {"a": [it.model_dump(mode="json") for it in ours]}
    given["b"] = [it.model_dump(mode="json") for it in theirs]
    given["one_text"] = _of_one_text(ours, theirs, room)
    verdicts = [
        Verdict.model_validate(it) for it in ask("crosswire_alerts", "explain", given=given)
    ]
    shown = [it for it in verdicts if every or len(verdicts) == 1 or it.relation != "unrelated"]
    if as_json:
        print_json([{**plain(it), "reasons": list(it.reasons)} for it in shown])
        return
    claims = {claim.id: claim for claim in (*ours, *theirs)}
    tell_model(room.settings)
    show(shown, False, lambda them: Group(*_pairs(them, claims)))
    pairs = "pair" if len(verdicts) == 1 else "pairs"
    print(f"{len(verdicts)} {pairs} judged, {len(verdicts) - len(shown)} unrelated.")


def claims_of(thing: str, room: Newsroom) -> list[Claim]:
    """The claims of a file, of an article, or the one of that id."""
    if Path(thing).exists():
        return _claims_in(Path(thing))
    with room.store.reading() as tx:
        if thing.startswith("a"):
            tx.articles.get(thing)
            return tx.claims.of(thing)
        if thing.startswith("c"):
            return [tx.claims.get(thing)]
    raise NotFound(f"{thing} is no file, and no id of a claim or an article.")


def _of_one_text(ours: list[Claim], theirs: list[Claim], room: Newsroom) -> list[tuple[str, str]]:
    """The pairs that stand in one text, as far as the store knows their articles."""
    with room.store.reading() as tx:
        wires = tx.prints.wires_among(claim.article_id for claim in (*ours, *theirs))
    return [(a.id, b.id) for a in ours for b in theirs if print_one_text(a, b, wires)]


def _claims_in(path: Path) -> list[Claim]:
    """Read with what a manifest beside the file knows of it; its name stands for its outlet."""
    if (item := item_in(path)) is not None:
        given = item.model_dump(mode="json")
        reading = Reading.model_validate(next(ask_each(*_READ, given=given)))
        return list(reading.claims)
    facts = known_facts(path.parent).get(path.name, {})
    options = ["--source", str(facts.get("source") or path.name)]
    if published := moment(facts.get("published")):
        options += ["--published", published.isoformat()]
    read = ask_lines("crosswire_extractor", "read", str(path), "--json", *options)
    return [Claim.model_validate(it) for it in read]


def item_in(path: Path) -> Item | None:
    """The item of a JSON file; None if the file is a text. Raises Refused if it is neither."""
    if path.is_dir():
        raise Refused(f"{path} is a folder: name {TAKEN}.")
    try:
        raw = path.read_bytes().decode("utf-8-sig")
        row = json.loads(raw) if raw.lstrip()[:1] in ("{", "[") else None
    except (OSError, UnicodeDecodeError):
        return None  # the extractor says what is wrong with it
    except ValueError:
        row = None
    if not isinstance(row, dict):
        if path.suffix in (".json", ".jsonl") or isinstance(row, list):
            raise Refused(f"{path} holds no single item: name {TAKEN}.")
        return None
    try:
        source = clean_line(words(row, "source")) or path.name
        return item_of(row, id=identity({"id": path.name, **row}), source=source)
    except Refused as refused:
        raise Refused(f"{path}: {sentence_of(refused)}") from refused


def _pairs(verdicts: list[Verdict], claims: dict[str, Claim]) -> Iterator[RenderableType]:
    for verdict in verdicts:
        kind = f" ({verdict.type}, {verdict.between})" if verdict.type else ""
        yield Text(f"{verdict.relation}{kind} · confidence {percent(verdict.confidence)}", "bold")
        for claim_id in (verdict.a, verdict.b):
            claim = claims[claim_id]
            who = Text(clean_line(chain(claim.attribution, claim.attribution.outlet)), "dim")
            yield Trimmed(Group(who, quotation(claim)), indent=2)
        for gate in verdict.gates:
            mark, style = ("✓", "green") if gate.passed else ("✗", "red")
            yield bullet(mark, f"{gate.name}: {gate.reason}", style)
        yield Text()


VERBS = {"": explain}

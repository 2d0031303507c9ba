"""`crosswire compare`: what the judge says of pairs of articles, many at once."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from crosswire_admin.jsonlines import ensure_writable, write_lines
from crosswire_admin.newsroom import newsroom
from crosswire_admin.output import AsJson, print_json, tell_model
from crosswire_admin.pairs import as_document, compare, read_pairs
from crosswire_admin.progress import progress, tell_troubles
from crosswire_admin.words import counted

EXAMPLES = (
    "crosswire compare pairs.jsonl --out verdicts.jsonl",
    "crosswire compare pairs.jsonl.gz --out verdicts.jsonl --suggest",
)


def compare_pairs(
    ctx: typer.Context,
    pairs: Annotated[
        Path, typer.Argument(help="A file of JSON lines, plain or gzipped; - is standard input.")
    ],
    out: Annotated[Path, typer.Option(help="The file for the verdicts.", dir_okay=False)],
    suggest: Annotated[
        bool,
        typer.Option(
            "--suggest", help="Contradictions count that are not sure enough for an alert."
        ),
    ] = False,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0: one for each core.")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """Judge each pair of articles by itself, and save one verdict a line.

    A line is {"id", "a": {"source", "published", "title", "text"}, "b": {…}}; an article may be a
    bare text. The answer is {"id", "relation", "type", "confidence", "sentences", "reasons"}, in
    the same order; its relation is the strongest between any two claims: contradicts, reverses,
    supersedes, corroborates, compatible, unrelated. It contradicts only if that would open a
    dispute. An article without a date is read as of the other's day.
    """
    given = read_pairs(pairs)
    ensure_writable(out)
    with progress("Comparing", len(given)) as step:
        verdicts = list(compare(given, suggest=suggest, jobs=jobs, step=step))
    write_lines(out, map(as_document, verdicts))
    counts = Counter(verdict.relation for verdict in verdicts)
    settings = newsroom(ctx).settings
    if as_json:
        told = {"pairs": len(verdicts), "relations": dict(counts.most_common())}
        print_json({**told, **({"model": it} if (it := settings.model.title) else {})})
    else:
        tell_model(settings)
        found = ", ".join(f"{count:,} {relation}" for relation, count in counts.most_common())
        print(f"{counted(len(verdicts), 'pair')}: {found}. See {out}.")
    tell_troubles({verdict.id: verdict.trouble for verdict in verdicts if verdict.trouble})


VERBS = {"": compare_pairs}

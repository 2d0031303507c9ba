"""A replay as one page that needs nothing else: no network, no other file."""

from collections import Counter
from collections.abc import Iterator
from html import escape
from importlib.resources import files

from crosswire.domain.text import clean_line
from crosswire_admin.against import Changes, Document
from crosswire_admin.output import long_date
from crosswire_admin.report.card import card, sides_of_lost, suggestion_card, turn_card
from crosswire_admin.rerun import Rerun, as_document
from crosswire_admin.words import counted

#: The page may show itself and reach nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def page(name: str, run: Rerun, changes: Changes | None = None, earlier: str = "") -> str:
    """The whole document; `name` is what the stream is called."""
    body = "\n".join(_body(name, run, changes, earlier))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="color-scheme" content="light dark">
<title>{_said(name)} · Crosswire replay</title>
<style>
{_beside("page.css")}</style>
</head>
<body>
{body}
<script>
{_beside("page.js")}</script>
</body>
</html>
"""


def in_numbers(run: Rerun) -> str:
    """What was read and found, in one line."""
    sizes = {"item": len(run.items), "claim": run.claims, "dispute": len(run.cases)}
    facts = [counted(size, name) for name, size in sizes.items()]
    if run.turns:
        facts.append(counted(len(run.turns), "change of position", "changes of position"))
    if run.model:
        facts.append(f"{counted(len(run.suggested), 'suggestion')} of the model {run.model}")
    if days := _days(run):
        facts.insert(1, days)
    return " · ".join(facts)


def set_aside(run: Rerun) -> Iterator[str]:
    """Of which items nothing was read, and why; a sentence a reason."""
    for reason, items in sorted(run.set_aside.items()):
        named = ", ".join(items[:_NAMED])
        more = f" and {len(items) - _NAMED:,} more" if len(items) > _NAMED else ""
        were = "was" if len(items) == 1 else "were"
        yield f"{counted(len(items), 'item')} {were} set aside, {reason}: {named}{more}."


def _body(name: str, run: Rerun, changes: Changes | None, earlier: str) -> Iterator[str]:
    gained = changes.gained if changes else []
    yield f"""<header class="top">
<p class="brand">Crosswire <span>replay</span></p>
<h1>{_said(name)}</h1>
<p>{_said(in_numbers(run))}</p>"""
    yield from (f"<p>{_said(sentence)}</p>" for sentence in set_aside(run))
    if changes:
        counts = f"{len(changes.gained)} gained, {len(changes.lost)} lost"
        yield f"<p>Against {_said(earlier)}: {counts}.</p>"
    yield "</header>"
    yield from _filters(run, bool(gained))
    yield "<main>"
    if not run.cases:
        yield f'<p class="none">{_NOTHING}</p>'
    for case in run.cases:
        yield card(case, run, is_new=as_document(case, run) in gained)
    yield '<p class="none" id="nothing" hidden>No dispute is like this.</p>'
    yield "</main>"
    if run.turns:
        yield '<section class="lost"><h2>Changes of position</h2>'
        yield from (turn_card(it, run) for it in run.turns)
        yield "</section>"
    if run.suggested:
        yield '<section class="lost"><h2>Only the model takes these for contrary</h2>'
        yield from (suggestion_card(it, run) for it in run.suggested)
        yield "</section>"
    if changes and changes.lost:
        yield from _lost(changes.lost, earlier)
    yield f"<footer>{_FOOTER}</footer>"


#: How many of the items that are set aside are named.
_NAMED = 10
_NOTHING = "No two claims in this stream were found to contradict each other."
_FOOTER = (
    "Crosswire says that sources contradict each other, and never who is right. "
    "The quoted sentences belong to their publishers."
)


def _filters(run: Rerun, some_gained: bool) -> Iterator[str]:
    """They need the script, which uncovers them."""
    types: Counter[str] = Counter(case.dispute.type for case in run.cases)
    kinds: Counter[str] = Counter(case.dispute.between for case in run.cases)
    yield '<nav class="filters" id="filters" hidden>'
    yield _choice("type", [("", "all types", types.total()), *_counted(types)])
    yield _choice("kind", [("", "all", kinds.total()), *_counted(kinds, " disagree")])
    if some_gained:
        yield '<label class="only"><input type="checkbox" id="gained"> gained only</label>'
    yield '<input type="search" id="words" placeholder="words in it" aria-label="words in it">'
    yield '<output id="shown"></output></nav>'


def _counted(counts: Counter[str], after: str = "") -> list[tuple[str, str, int]]:
    return [(name, f"{name}{after}", count) for name, count in sorted(counts.items())]


def _choice(name: str, options: list[tuple[str, str, int]]) -> str:
    inputs = "".join(
        f'<label><input type="radio" name="{name}" value="{_said(value)}"'
        f"{'' if value else ' checked'}><span>{_said(label)} <b>{count}</b></span></label>"
        for value, label, count in options
    )
    return f'<fieldset><legend class="unseen">{name}</legend>{inputs}</fieldset>'


def _lost(lost: list[Document], earlier: str) -> Iterator[str]:
    yield f'<section class="lost"><h2>Lost since {_said(earlier)}</h2>'
    for document in lost:
        yield sides_of_lost(document)
    yield "</section>"


def _days(run: Rerun) -> str:
    """From the first day of publication to the last."""
    days = [item.published.date() for item in run.items if item.published]
    if not days:
        return ""
    first, last = long_date(min(days)), long_date(max(days))
    return first if first == last else f"{first} to {last}"


def _said(text: str) -> str:
    return escape(clean_line(text))


def _beside(name: str) -> str:
    return files("crosswire_admin.report").joinpath(name).read_text("utf-8")

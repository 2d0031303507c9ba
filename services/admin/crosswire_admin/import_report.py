"""The summary of an import: what works, what was left out, and what to do about that."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from crosswire.domain.text import clean_line
from crosswire.domain.value import Value
from crosswire_admin.output import plain
from crosswire_admin.subscribing import Entry, State

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table


class Words(NamedTuple):
    """How a state is called, and what a person may do about it."""

    name: str
    advice: str = ""


#: In the order in which they are told.
WORDS: dict[State, Words] = {
    "ok": Words("works"),
    "unchecked": Words("added without a look", "The first poll will tell."),
    "moved": Words("moved for good", "Polled at the new address: write it into your list."),
    "found": Words("web page, feed found", "Polled at the address that the page names."),
    "trouble": Words("server in trouble", "Added: it is tried again and again by itself."),
    "twice": Words("listed twice", "One feed, with the folders of both."),
    "known": Words("polled already", "Nothing was changed."),
    "choice": Words("web page, several feeds", "Choose one: crosswire feeds add ADDRESS"),
    "page": Words("web page, no feed", "Look there for its RSS or Atom address."),
    "not_found": Words("not found", "Its site may name another: crosswire feeds add SITE"),
    "gone": Words("gone for good", "Its server says it will not be back: drop it from the list."),
    "password": Words("needs a password", "Ask the publisher for an open address."),
    "refused": Words(
        "refused to us", "Say who asks with CROSSWIRE_OUTBOUND__CONTACT, or ask the publisher."
    ),
    "no_host": Words("no such host", "Its domain is misspelt or was given up."),
    "blocked": Words(
        "blocked address",
        "If it is yours: CROSSWIRE_OUTBOUND__ALLOW_PRIVATE and …__PORTS let it be reached.",
    ),
    "not_feed": Words("not a feed", "Something else is there now: look at it in a browser."),
    "no_address": Words("not a web address", "Correct it in the list."),
    "list": Words("another list", "Import it by itself: crosswire feeds import ADDRESS"),
}
#: What the server said of these is worth telling; of others the state says it all.
_REASONED: frozenset[State] = frozenset({"trouble", "refused", "blocked", "not_feed"})
#: Nothing need be said of each of these.
_UNTOLD: frozenset[State] = frozenset({"ok", "unchecked", "known", "twice"})


RENAMED = Words("Called otherwise: their names have no letter, or are another outlet's")


class ImportReport(Value):
    """What became of a list."""

    address: str
    title: str | None = None
    damage: str | None = None
    beyond: int = 0
    """Entries that were not read because there are too many."""
    entries: tuple[Entry, ...]

    @property
    def taken(self) -> int:
        return sum(entry.is_taken for entry in self.entries)

    @property
    def left_out(self) -> int:
        return sum(entry.is_left_out for entry in self.entries) + self.beyond

    @property
    def document(self) -> dict[str, object]:
        """For programs."""
        entries = [
            {**plain(it), "taken": it.is_taken, "advice": WORDS[it.state].advice or None}
            for it in self.entries
        ]
        counts = Counter(entry.state for entry in self.entries)
        return {
            **plain(self),
            "taken": self.taken,
            "left_out": self.left_out,
            "states": {state: counts[state] for state in WORDS if counts[state]},
            "entries": entries,
        }


def picture(report: ImportReport) -> "RenderableType":
    from rich.console import Group
    from rich.text import Text

    from crosswire_admin.trim import Trimmed

    parts: list[RenderableType] = []
    for state, words in WORDS.items():
        of_state = [it for it in report.entries if it.state == state]
        if of_state and state not in _UNTOLD:
            parts += [_title(words, len(of_state)), Trimmed(_listed(of_state), indent=2), Text()]
    if renamed := [it for it in report.entries if it.is_taken and it.is_renamed]:
        parts += [_title(RENAMED, len(renamed)), Trimmed(_names(renamed), indent=2), Text()]
    if report.damage:
        sentence = f"The list is damaged ({report.damage}): what can be read was taken."
        parts += [Text(sentence), Text()]
    # The sum comes last: what stands before it may be longer than the screen.
    parts += [Text(_headline(report), style="bold"), Text()]
    parts += [Trimmed(_counts(report.entries), indent=1)]
    return Group(*parts)


def _headline(report: ImportReport) -> str:
    there = len(report.entries) - report.taken - report.left_out + report.beyond
    facts = [f"{report.taken} polled from now on"]
    facts += [f"{report.left_out} left out"] if report.left_out else []
    facts += [f"{there} there already"] if there else []
    total = len(report.entries) + report.beyond
    name = clean_line(report.title or "") or report.address.rpartition("/")[2] or report.address
    return f"{name}: {total} {'entry' if total == 1 else 'entries'}, {', '.join(facts)}."


def _counts(entries: Sequence[Entry]) -> "Table":
    from rich import box
    from rich.table import Table

    counts = Counter(entry.state for entry in entries)
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    grid.add_column("", justify="right", no_wrap=True)
    grid.add_column("What it is", no_wrap=True)
    grid.add_column("What to do", overflow="fold")
    ends = [state for state in WORDS if counts[state]]
    for state, following in zip(ends, [*ends[1:], None], strict=True):
        last = following is not None and _kind(state) != _kind(following)
        words = WORDS[state]
        grid.add_row(str(counts[state]), words.name, words.advice, end_section=last)
    return grid


def _kind(state: State) -> str:
    from crosswire_admin.subscribing import TAKEN, THERE

    return "taken" if state in TAKEN else "there" if state in THERE else "left out"


def _title(words: Words, count: int) -> "RenderableType":
    from rich.text import Text

    return Text.assemble((f"{words.name[0].upper()}{words.name[1:]}", "bold"), f" ({count})")


def _listed(entries: Iterable[Entry]) -> "Table":
    grid = _two_columns()
    for entry in entries:
        grid.add_row(clean_line(entry.name) or "(no name)", _seen(entry))
    return grid


def _two_columns() -> "Table":
    from rich.table import Table

    grid = Table.grid(padding=(0, 2), expand=False)
    grid.add_column(width=24, no_wrap=True, overflow="ellipsis")
    grid.add_column(overflow="fold")
    return grid


def _names(entries: Iterable[Entry]) -> "Table":
    grid = _two_columns()
    for entry in entries:
        grid.add_row(clean_line(entry.name) or "(no name)", f"→ {clean_line(entry.outlet or '')}")
    return grid


def _seen(entry: Entry) -> "RenderableType":
    from rich.text import Text

    lines = [Text(clean_line(entry.given or "no address"))]
    if entry.address and entry.address != entry.given:
        lines.append(Text(f"→ {clean_line(entry.address)}"))
    for offer in entry.offers:
        title = f"  {clean_line(offer.title)}" if offer.title else ""
        lines.append(Text(f"· {clean_line(offer.url)}{title}"))
    if entry.reason and entry.state in _REASONED:
        # What else a sentence says of settings is in the advice.
        first = clean_line(entry.reason.replace(entry.given or "", "It")).split(". ")[0]
        lines.append(Text(f"{first.rstrip('.')}.", style="dim"))
    return Text("\n").join(lines)

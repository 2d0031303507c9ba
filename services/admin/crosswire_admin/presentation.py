"""A dispute as a desk wants to read it: the question, each side in its own words, and why."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from crosswire.domain.claims import Amount, Claim, Doer, Moment, Quantity, Spot, State
from crosswire.domain.disputes import Dispute, Position
from crosswire.domain.origins import origin_in_words
from crosswire.domain.text import clean_line
from crosswire_admin.cases import Case
from crosswire_admin.chart import bars
from crosswire_admin.documents import SuggestionDocument
from crosswire_admin.output import in_words
from crosswire_admin.trim import Trimmed
from crosswire_admin.words import (
    chain,
    counted,
    disagreement,
    in_quotation_marks,
    interval,
    percent,
    published,
)

#: A position may have hundreds of voices; a screen shows the first of them.
VOICES_SHOWN = 6
SIDE_COLOURS = ("cyan", "yellow", "magenta", "green", "red", "blue")


def case_in_full(case: Case) -> RenderableType:
    """What `disputes show` prints."""
    return Group(case_as_news(case), *_history(case))


def case_as_news(case: Case) -> RenderableType:
    """What is printed the moment a dispute opens."""
    return Group(*_head(case), *_sides(case), *_figures(case), *_why(case))


def growth(case: Case, before: Dispute) -> RenderableType:
    """What is printed when a case grows: the new sides, and new origins on known ones."""
    origins = {position.number: position.origins for position in before.positions}
    known = set(before.claim_ids)
    lines: list[RenderableType] = []
    for position in case.dispute.positions:
        if position.origins - origins.get(position.number, frozenset()):
            voices = [claim for claim in case.voices(position) if claim.id not in known]
            lines += _side(case, position, voices)
    return Group(*lines)


def _head(case: Case) -> Iterator[RenderableType]:
    dispute = case.dispute
    yield Rule(Text(f" {dispute.id} ", style="dim"), align="left", style="dim")
    yield Text(clean_line(dispute.question), style="bold")
    facts = (
        disagreement(dispute),
        f"confidence {percent(dispute.confidence)}",
        dispute.state,
        f"opened {in_words(dispute.opened_at)}",
        f"for {clean_line(dispute.assignee)}" if dispute.assignee else "",
    )
    yield Text(" · ".join(fact for fact in facts if fact), style="dim")
    if case.link:
        yield Text(case.link, style="dim", overflow="fold")


def _sides(case: Case) -> Iterator[RenderableType]:
    for position in case.dispute.positions:
        yield from _side(case, position, case.voices(position))


def _side(case: Case, position: Position, voices: Sequence[Claim]) -> Iterator[RenderableType]:
    """An answer with those who give it; a sentence that says two things is quoted once."""
    yield Text()
    yield _answer(position)
    quotes: dict[tuple[str, str], list[Claim]] = {}
    for claim in voices:
        quotes.setdefault((_who(case, claim), claim.evidence.sentence), []).append(claim)
    for claims in list(quotes.values())[:VOICES_SHOWN]:
        yield Trimmed(Group(*_voice(case, claims)), indent=4)
    if len(quotes) > VOICES_SHOWN:
        yield Text(f"    … and {len(quotes) - VOICES_SHOWN} more", style="dim")


def _answer(position: Position) -> Text:
    count, outlets = len(position.origins), len(position.sources)
    origins = counted(count, "independent origin")
    if outlets > count:
        origins += f" in {outlets} outlets ({', '.join(_shared_origins(position))})"
    return Text.assemble(
        (f"{position.number:>2}  ", _colour(position.number)),
        (clean_line(position.label), f"bold {_colour(position.number)}"),
        (f"   {origins}", "dim"),
    )


def _shared_origins(position: Position) -> list[str]:
    """What more than one outlet has its answer from."""
    told = Counter(origin for origin, _ in {(s.origin, s.source_id) for s in position.stands})
    return [clean_line(origin_in_words(origin)) for origin in sorted(told) if told[origin] > 1]


def _voice(case: Case, claims: Sequence[Claim]) -> Iterator[RenderableType]:
    claim = claims[0]
    doubt = f" · {claim.modality}" if claim.modality not in ("asserted", "denied") else ""
    yield Text.assemble(_who(case, claim), (f" · {published(claim)}{doubt}", "dim"))
    yield quotation(*claims)
    if claim.evidence.url:
        yield Text(clean_line(claim.evidence.url), style="dim", overflow="fold")


def _who(case: Case, claim: Claim) -> str:
    return clean_line(chain(claim.attribution, case.outlet(claim)))


def quotation(*claims: Claim) -> Text:
    """The verbatim sentence of one or more claims, with the words that matter standing out."""
    quote = Text(in_quotation_marks(clean_line(claims[0].evidence.sentence)), style="italic")
    for words in (words for claim in claims for words in telling_words(claim) if words):
        if found := re.search(re.escape(clean_line(words)), quote.plain, re.IGNORECASE):
            quote.stylize("bold underline", *found.span())
    return quote


def suggestion(found: SuggestionDocument) -> Iterator[RenderableType]:
    """Two sentences that may contradict each other, and why."""
    yield Text(f"{found.type or found.rule} · confidence {percent(found.confidence)}", "bold")
    for claim in found.claims:
        who = Text(clean_line(f"{claim.chain} · {claim.id}"), "dim")
        words = Text(in_quotation_marks(clean_line(claim.sentence)), style="italic")
        yield Trimmed(Group(who, words), indent=2)
    for reason in found.reasons:
        yield bullet("·", reason)
    yield Text()


def telling_words(claim: Claim) -> tuple[str, ...]:
    """The words that the answer was read from."""
    answer = claim.answer
    if isinstance(answer, Amount):
        return (answer.quantity.text,)
    if isinstance(answer, Moment):
        return (answer.when.text,)
    if isinstance(answer, State):
        return (answer.state, answer.holder.name if answer.holder else "")
    if isinstance(answer, Spot):
        return (answer.place.name,)
    if isinstance(answer, Doer):
        return (answer.entity.name,)
    return (claim.attribution.cue or "",)


def _figures(case: Case) -> Iterator[RenderableType]:
    """A bar for each side of a contested figure."""
    sides = [(position, _quantity(case, position)) for position in case.dispute.positions]
    known = [(position, quantity) for position, quantity in sides if quantity]
    if len(known) < 2:
        return
    drawn = bars([quantity for _, quantity in known])
    grid = Table.grid(padding=(0, 2))
    for (position, quantity), bar in zip(known, drawn, strict=True):
        grid.add_row(
            Text(f"{position.number}", style=_colour(position.number)),
            Text(bar, style=_colour(position.number)),
            Text(interval(quantity)),
        )
    yield Text()
    yield Trimmed(grid, indent=4)


def _quantity(case: Case, position: Position) -> Quantity | None:
    for claim in case.voices(position):
        if isinstance(claim.answer, Amount):
            return claim.answer.quantity
    return None


def _why(case: Case) -> Iterator[RenderableType]:
    yield Text("\nWhy", style="bold")
    for reason in case.dispute.reasons:
        yield bullet("·", reason)


def bullet(mark: str, sentence: str, style: str = "") -> RenderableType:
    """A line of a list whose second line is indented under the first."""
    grid = Table.grid(padding=(0, 1))
    grid.add_row(Text(f"  {mark}", style=style), Text(clean_line(sentence), overflow="fold"))
    return Trimmed(grid)


def _history(case: Case) -> Iterator[RenderableType]:
    yield Text("\nHistory", style="bold")
    grid = Table.grid(padding=(0, 2))
    for entry in case.history:
        cells = (in_words(entry.at), entry.actor, entry.event, entry.detail)
        grid.add_row(*(Text(clean_line(cell), overflow="fold") for cell in cells))
    yield Trimmed(grid, indent=2)


def _colour(number: int) -> str:
    return SIDE_COLOURS[(number - 1) % len(SIDE_COLOURS)]

"""One dispute on the page: its sides beside each other, the figures, and why."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Position
from crosswire.domain.items import Item, Suggested, Turn
from crosswire.domain.text import clean_line
from crosswire_admin.against import Document
from crosswire_admin.cases import Case
from crosswire_admin.output import in_words, long_date
from crosswire_admin.presentation import telling_words
from crosswire_admin.report.figures import figures
from crosswire_admin.rerun import Rerun
from crosswire_admin.words import chain, counted, in_quotation_marks, percent, published

#: Quotes of a side that are shown before the reader asks for more.
VOICES_SHOWN = 3


def card(case: Case, run: Rerun, *, is_new: bool = False) -> str:
    dispute = case.dispute
    marks = "".join(
        f'<span class="{kind}">{_said(word)}</span>'
        for kind, word in (
            ("type", dispute.type),
            ("between", f"{dispute.between} disagree"),
            *([("gained", "gained")] if is_new else []),
        )
    )
    facts = f"opened {in_words(dispute.opened_at)} · confidence {percent(dispute.confidence)}"
    link = f'<a href="#{_said(dispute.id)}">{_said(dispute.id)}</a>'
    sides = "".join(_side(case, position, run) for position in dispute.positions)
    reasons = "".join(f"<li>{_said(reason)}</li>" for reason in dispute.reasons)
    return f"""<article class="case" id="{_said(dispute.id)}" data-type="{_said(dispute.type)}" \
data-kind="{_said(dispute.between)}"{" data-gained" if is_new else ""}>
<header><p class="marks">{marks}</p><h2>{_said(dispute.question)}</h2>
<p class="facts">{_said(facts)} · {link}</p></header>
<div class="sides">{sides}</div>
{figures(case)}<details><summary>Why</summary><ul>{reasons}</ul></details>
</article>"""


def sides_of_lost(document: Document) -> str:
    """A dispute of an earlier run, of which only its line is known."""
    sides = "".join(
        f'<section class="side side-{number}"><h3><b>{number}</b> {_said(side["position"])}</h3>'
        + "".join(
            f"<figure><blockquote>{_said(in_quotation_marks(quote['sentence']))}</blockquote>"
            f"<figcaption>{_said(' → '.join(dict.fromkeys((quote['source'], quote['speaker']))))}"
            "</figcaption>"
            "</figure>"
            for quote in side["claims"][:1]
        )
        + "</section>"
        for number, side in enumerate(document["positions"], 1)
    )
    return (
        f'<article class="case"><header><p class="marks"><span class="type">'
        f"{_said(document['type'])}</span></p><h2>{_said(document['question'])}</h2></header>"
        f'<div class="sides">{sides}</div></article>'
    )


def turn_card(turn: Turn, run: Rerun) -> str:
    """What one speaker said before, and what after."""
    data = turn.reversal
    sides = "".join(
        f'<section class="side side-{number}"><h3>{when}</h3>{_turned(data[when], run)}</section>'
        for number, when in ((1, "before"), (2, "after"))
    )
    reasons = "".join(f"<li>{_said(reason)}</li>" for reason in data["reasons"])
    facts = f"told {in_words(turn.told_at)} · confidence {percent(data['confidence'])}"
    return (
        f'<article class="case"><header><p class="marks"><span class="type">'
        f"{_said(data['kind'])}</span></p><h2>{_said(data['speaker'])}: "
        f'{_said(data["question"])}</h2><p class="facts">{_said(facts)}</p></header>'
        f'<div class="sides">{sides}</div>'
        f"<details><summary>Why</summary><ul>{reasons}</ul></details></article>"
    )


def suggestion_card(found: Suggested, run: Rerun) -> str:
    """Two sentences, and why the rules say nothing of them."""
    sides = "".join(
        f'<section class="side side-{number}">{_quote([claim], run)}</section>'
        for number, claim in ((1, found.a), (2, found.b))
    )
    reasons = "".join(f"<li>{_said(reason)}</li>" for reason in found.verdict.reasons)
    return (
        '<article class="case"><header><p class="marks"><span class="type">suggested</span></p>'
        f'<p class="facts">confidence {percent(found.verdict.confidence)}</p></header>'
        f'<div class="sides">{sides}</div>'
        f"<details><summary>Why</summary><ul>{reasons}</ul></details></article>"
    )


def _turned(quote: dict[str, Any], run: Rerun) -> str:
    item = run.item_of(quote["article"])
    day = long_date(item.published.date()) if item.published else "date unknown"
    return (
        f"<figure><blockquote>{_said(in_quotation_marks(quote['sentence']))}</blockquote>"
        f"<figcaption><b>{_said(quote['chain'])}</b><br>{_said(day)} · {_linked(item)}"
        "</figcaption></figure>"
    )


def _side(case: Case, position: Position, run: Rerun) -> str:
    quotes: dict[tuple[str, str], list[Claim]] = {}
    for claim in case.voices(position):
        quotes.setdefault((_who(claim, run), claim.evidence.sentence), []).append(claim)
    shown = [_quote(claims, run) for claims in quotes.values()]
    origins = counted(len(position.origins), "independent origin")
    return (
        f'<section class="side side-{(position.number - 1) % 6 + 1}">'
        f"<h3><b>{position.number}</b> {_said(position.label)} <small>{origins}</small></h3>"
        f"{''.join(shown[:VOICES_SHOWN])}{_more(shown[VOICES_SHOWN:])}</section>"
    )


def _more(quotes: Sequence[str]) -> str:
    if not quotes:
        return ""
    return f"<details><summary>{len(quotes)} more</summary>{''.join(quotes)}</details>"


def _quote(claims: Sequence[Claim], run: Rerun) -> str:
    """A sentence in the words of one speaker, with the first article that has it."""
    claim, articles = claims[0], {claim.article_id for claim in claims}
    doubt = f" · {claim.modality}" if claim.modality not in ("asserted", "denied") else ""
    again = f" · and {len(articles) - 1} more of its articles" if len(articles) > 1 else ""
    return (
        f"<figure><blockquote>{_marked(claim.evidence.sentence, claims)}</blockquote>"
        f"<figcaption><b>{_said(_who(claim, run))}</b><br>"
        f"{_said(published(claim) + doubt)} · {_article(claim, run)}{again}</figcaption></figure>"
    )


def _who(claim: Claim, run: Rerun) -> str:
    return chain(claim.attribution, run.item(claim).source)


def _article(claim: Claim, run: Rerun) -> str:
    return _linked(run.item(claim))


def _linked(item: Item) -> str:
    """The headline, with a link if it has an address that a browser may open."""
    name = _said(item.title or item.id)
    if item.url and re.match(r"https?://", item.url, re.IGNORECASE):
        return f'<a href="{_said(item.url)}" rel="noopener noreferrer">{name}</a>'
    return name


def _marked(sentence: str, claims: Sequence[Claim]) -> str:
    """The quoted sentence with the words that the answers were read from standing out."""
    plain = in_quotation_marks(clean_line(sentence))
    spans = sorted(
        found.span()
        for claim in claims
        for words in telling_words(claim)
        if words
        and (found := re.search(rf"{re.escape(clean_line(words))}\w*", plain, re.IGNORECASE))
    )
    marked, at = "", 0
    for start, end in spans:
        if start >= at:
            marked += f"{escape(plain[at:start])}<mark>{escape(plain[start:end])}</mark>"
            at = end
    return marked + escape(plain[at:])


def _said(text: str) -> str:
    return escape(clean_line(text))

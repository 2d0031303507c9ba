"""A stream run again through the services: extractor, matching, judge, disputes; no queue."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter

from crosswire.domain.articles import Source
from crosswire.domain.claims import Claim
from crosswire.domain.items import Item, Judged, Outcome, Suggested, Turn
from crosswire_admin.cases import Case
from crosswire_admin.offsets import span_in
from crosswire_admin.pipe import Pipe
from crosswire_admin.progress import Step

Answer = Judged | Outcome | Turn | Suggested
_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)


@dataclass
class Rerun:
    """What came of a stream."""

    items: Sequence[Item]
    claims: int = 0
    cases: list[Case] = field(default_factory=list)
    """In the order in which they opened."""
    turns: list[Turn] = field(default_factory=list)
    """Changes of position, in the order in which they were told."""
    model: str | None = None
    """What else was asked, if anything was."""
    suggested: list[Suggested] = field(default_factory=list)
    """What only the model takes for contrary, in the order in which it was."""
    set_aside: dict[str, list[str]] = field(default_factory=dict)
    """Why nothing was read in some items, and which these are."""
    troubles: dict[str, str] = field(default_factory=dict)
    """Items that a bug kept from being read or judged, and what it said."""

    def __post_init__(self) -> None:
        self._by_article = {item.article_id: item for item in self.items}
        self._outlets = {Source.named(it.source).id: it.source for it in reversed(self.items)}

    def item(self, claim: Claim) -> Item:
        return self.item_of(claim.article_id)

    def item_of(self, article_id: str) -> Item:
        return self._by_article[article_id]

    def take(self, answer: Answer) -> None:
        if isinstance(answer, Judged):
            self.claims += answer.claims
            if answer.set_aside:
                self.set_aside.setdefault(answer.set_aside, []).append(answer.item)
            if answer.trouble:
                self.troubles[answer.item] = answer.trouble
            return
        if isinstance(answer, Turn):
            self.turns.append(answer)
            return
        if isinstance(answer, Suggested):
            self.suggested.append(answer)
            return
        claims = {claim.id: claim for claim in answer.claims}
        self.cases.append(Case(answer.dispute, claims, {}, self._outlets, []))


def rerun(items: Sequence[Item], *, jobs: int, step: Step, model: str | None = None) -> Rerun:
    """Run them in the order given; `step` is called as each is through."""
    run = Rerun(items, model=model)
    with ExitStack() as stack:
        extractor = stack.enter_context(reading(jobs))
        alerts = stack.enter_context(Pipe("crosswire_alerts", "replay"))
        extractor.feed(item.to_json() for item in items)
        alerts.feed(extractor)
        for line in alerts:
            answer = _ANSWER.validate_json(line)
            run.take(answer)
            if isinstance(answer, Judged):
                step()
    return run


def reading(jobs: int) -> Pipe:
    """The extractor on so many processes; 0: one for each core of this machine."""
    return Pipe("crosswire_extractor", "read-stream", "--jobs", str(jobs or cores()))


def cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def as_documents(run: Rerun) -> list[dict[str, Any]]:
    """The lines of `disputes.jsonl`."""
    return [as_document(case, run) for case in run.cases]


def as_document(case: Case, run: Rerun) -> dict[str, Any]:
    dispute = case.dispute
    return {
        "type": dispute.type,
        "kind": dispute.between,
        "question": dispute.question,
        "opened_at": dispute.opened_at.isoformat(),
        "confidence": round(dispute.confidence, 4),
        "reasons": list(dispute.reasons),
        "positions": [
            {"position": position.label, "claims": list(_quotes(case.voices(position), run))}
            for position in dispute.positions
        ],
    }


def turns_as_documents(run: Rerun) -> list[dict[str, Any]]:
    """The lines of `reversals.jsonl`."""
    return [
        {
            "type": turn.reversal["kind"],
            "question": turn.reversal["question"],
            "speaker": turn.reversal["speaker"],
            "told_at": turn.told_at.isoformat(),
            "confidence": round(turn.reversal["confidence"], 4),
            "reasons": turn.reversal["reasons"],
            **{when: _said(turn.reversal[when], run) for when in ("before", "after")},
        }
        for turn in run.turns
    ]


def suggestions_as_documents(run: Rerun) -> list[dict[str, Any]]:
    """The lines of `suggestions.jsonl`."""
    return [
        {
            "confidence": round(it.verdict.confidence, 4),
            "reasons": list(it.verdict.reasons),
            "claims": list(_quotes((it.a, it.b), run)),
        }
        for it in run.suggested
    ]


def _said(quote: dict[str, Any], run: Rerun) -> dict[str, Any]:
    item = run.item_of(quote["article"])
    start, end = span_in(item.text, quote["start"], quote["end"])
    return {
        "article": item.id,
        "source": item.source,
        "speaker": quote["speaker"],
        "sentence": quote["sentence"],
        "start": start,
        "end": end,
    }


def _quotes(claims: Sequence[Claim], run: Rerun) -> Iterator[dict[str, Any]]:
    for claim in claims:
        item, speaker = run.item(claim), claim.attribution.speaker
        start, end = span_in(item.text, claim.evidence.start, claim.evidence.end)
        yield {
            "article": item.id,
            "source": item.source,
            "speaker": speaker.name if speaker else item.source,
            "sentence": claim.evidence.sentence,
            "start": start,
            "end": end,
        }

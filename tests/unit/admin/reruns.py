"""A replay of two items that contradict each other, without the services."""

from typing import Any

from crosswire.domain.disputes import Dispute, Gate, Verdict
from crosswire.domain.items import Item, Judged, Outcome, Suggested, Turn
from crosswire_admin.rerun import Rerun
from tests.samples import NOON, claim, person
from tests.unit.admin.newsdesk import position


def item(number: str, source: str, text: str, **more: str) -> Item:
    return Item(id=number, source=source, published=NOON, arrived=NOON, text=text, **more)


def rerun_of(
    first: Item, second: Item, *, figures: tuple[float, float] = (12, 40), question: str = "Deaths?"
) -> Rerun:
    """Each item makes one claim, and they clash."""
    run = Rerun([first, second])
    claims = [
        claim(
            figure,
            source_name=it.arriving().source.id,
            article_id=it.article_id,
            speaker=person(f"Speaker {it.id}"),
            sentence=it.text,
        )
        for it, figure in zip((first, second), figures, strict=True)
    ]
    labels = [f"{figure:g} killed" for figure in figures]
    dispute = Dispute(
        id=Dispute.id_for(question, claims[0].id),
        question_key=claims[0].question.key,
        question=question,
        type="quantity",
        between="speakers",
        positions=tuple(
            position(number, label, told)
            for number, (label, told) in enumerate(zip(labels, claims, strict=True), 1)
        ),
        reasons=("12 and 40 cannot both be right.",),
        confidence=0.9,
        opened_at=NOON,
        updated_at=NOON,
    )
    for it in (first, second):
        run.take(Judged(item=it.id, claims=1))
    run.take(Outcome(dispute=dispute, claims=tuple(claims)))
    return run


def turn_of(before: Item, after: Item) -> Turn:
    """One speaker says the one and then the other."""
    reversal = {
        "question": "Deaths?",
        "kind": "position",
        "speaker": "The mayor <b>",
        "confidence": 0.8,
        "reasons": ["The mayor says the opposite."],
        "before": _quote(before),
        "after": _quote(after),
    }
    return Turn(told_at=NOON, reversal=reversal)


def suggested_in(run: Rerun) -> Suggested:
    """The two claims of the run, as a model takes them."""
    a, b = run.cases[0].claims.values()
    gate = Gate(name="model", passed=True, reason="A model says so.")
    verdict = Verdict(
        a=a.id,
        b=b.id,
        relation="contradicts",
        rule="model",
        confidence=0.6,
        gates=(gate,),
        judge="model/tiny",
    )
    return Suggested(verdict=verdict, a=a, b=b)


def _quote(it: Item) -> dict[str, Any]:
    return {
        "article": it.article_id,
        "sentence": it.text,
        "start": 0,
        "end": len(it.text),
        "speaker": "The mayor",
        "chain": f"{it.source} → the mayor",
    }


TWELVE = item("1", "North Daily", "12 people died in the flood, the mayor said.")
FORTY = item("2", "Coast Times", "40 people died in the flood, the governor said.")

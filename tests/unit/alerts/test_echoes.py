"""One clash that two articles show in several sentences is told once."""

import pytest

from crosswire.domain.claims import Claim, Frame, Truth
from crosswire.domain.disputes import Contradiction, Gate, Verdict
from crosswire_alerts.echoes import echoes
from tests.samples import claim

TITLE = -1


def said(article: str, at: int, *, framed: bool) -> Claim:
    """A statement at a place of an article; compared word by word if it is framed."""
    made = claim(Truth(), source_name=article)
    return made.with_(
        id=f"{article}-{at}-{framed}",
        article_id=article,
        evidence=made.evidence.with_(start=at),
        frame=Frame(predicate="open", found_by=("k",)) if framed else None,
    )


def against(a: Claim, b: Claim, type: Contradiction) -> Verdict:
    return Verdict(
        a=a.id,
        b=b.id,
        relation="contradicts",
        type=type,
        rule=type,
        confidence=0.95,
        gates=(Gate(name=type, passed=True, reason="Both cannot be so."),),
        judge="test",
    )


def told(*clashes: tuple[Claim, Claim, Contradiction]) -> list[Contradiction | None]:
    claims = {each.id: each for a, b, _ in clashes for each in (a, b)}
    verdicts = [against(*clash) for clash in clashes]
    silent = list(echoes(verdicts, claims, alert_at=0.7))
    return [it.type for it in verdicts if it not in silent]


OPEN, NOT_OPEN = said("valley", 0, framed=False), said("harbour", 0, framed=False)
IT_OPENED, DENIAL = said("valley", 0, framed=True), said("harbour", TITLE, framed=True)


def test_a_title_that_denies_what_its_text_denies_is_no_second_clash() -> None:
    assert told((OPEN, NOT_OPEN, "status"), (IT_OPENED, DENIAL, "denial")) == ["status"]


def test_other_sentences_of_the_two_are_a_clash_of_their_own() -> None:
    another = said("valley", 90, framed=True)

    assert told((OPEN, NOT_OPEN, "status"), (another, DENIAL, "denial")) == ["status", "denial"]


def test_the_same_sentence_may_clash_with_another_article() -> None:
    elsewhere = said("coast", TITLE, framed=True)

    assert told((OPEN, NOT_OPEN, "status"), (IT_OPENED, elsewhere, "denial")) == [
        "status",
        "denial",
    ]


@pytest.mark.parametrize("type", ["quantity", "date", "actor"])
def test_how_many_or_when_or_who_is_another_question_than_whether(type: Contradiction) -> None:
    assert told((OPEN, NOT_OPEN, "status"), (IT_OPENED, DENIAL, type)) == ["status", type]

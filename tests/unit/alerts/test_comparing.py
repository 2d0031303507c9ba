"""The strongest verdict between any two claims of a pair."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.domain.items import Compared, Comparison, Item, Reading
from crosswire.settings import AlertSettings
from crosswire_alerts.between import between
from crosswire_alerts.comparing import compare
from crosswire_alerts.consulting import Sitting
from tests.samples import NOON
from tests.unit.alerts.desk import NORTH, SOUTH, toll

LOW = toll(312, by=SOUTH)
HIGH = toll(6400, by=NORTH, outlet="coast-times")
LATER = toll(1420, by=SOUTH, outlet="coast-times", days=9)
#: Nobody is that sure.
STRICT = AlertSettings(alert_at=1)


def reading(
    name: str,
    *claims: Claim,
    text: str = "",
    set_aside: str | None = None,
    trouble: str | None = None,
) -> Reading:
    item = Item(id=name, source=name, arrived=NOON, text=text or f"Text of {name}.")
    own = tuple(claim.with_(article_id=item.article_id) for claim in claims)
    return Reading(item=item, claims=own, set_aside=set_aside, trouble=trouble)


def compared(
    a: Reading,
    b: Reading,
    *,
    settings: AlertSettings | None = None,
    sit_down: Callable[[], Sitting | None] = lambda: None,
    **step: Any,
) -> Compared:
    pair = Comparison(pair="p", a=a.item.id, b=b.item.id, **step)
    lines = [one.to_json() for one in (a, b, pair)]
    [line] = compare(lines, settings or AlertSettings(), sit_down)
    return Compared.from_json(line)


def test_the_strongest_verdict_speaks_for_the_pair() -> None:
    found = compared(reading("a", LATER, HIGH), reading("b", LOW))

    assert (found.id, found.relation, found.type) == ("p", "contradicts", "quantity")
    assert found.sentences == (HIGH.evidence.sentence, LOW.evidence.sentence)
    assert found.reasons


def test_an_item_without_claims_is_unrelated_and_named() -> None:
    found = compared(reading("a", LOW), reading("b"))

    assert (found.relation, found.sentences, found.confidence) == ("unrelated", (), 0)
    assert found.reasons == ("The second item has nothing to compare: no claim was found in it.",)


def test_an_item_in_another_language_says_so() -> None:
    found = compared(reading("a", LOW), reading("b", set_aside="not in English"))

    assert found.reasons == ("The second item has nothing to compare: it is not in English.",)


def test_an_item_that_could_not_be_read_says_so() -> None:
    found = compared(reading("a", trouble="ValueError: no"), reading("b", LOW))

    assert found.reasons == ("The first item has nothing to compare: it could not be read.",)


def test_a_contradiction_that_would_not_alert_is_none() -> None:
    found = compared(reading("a", LOW), reading("b", HIGH), settings=STRICT)

    assert (found.relation, found.type) == ("compatible", None)
    assert "too unsure" in found.reasons[-1]


def test_but_it_is_one_to_whom_asks_for_suggestions() -> None:
    found = compared(reading("a", LOW), reading("b", HIGH), settings=STRICT, suggest=True)

    assert (found.relation, found.type) == ("contradicts", "quantity")


def test_a_near_contradiction_is_told_before_what_agrees_by_accident() -> None:
    elsewhere = toll((0, 9000), by=NORTH, outlet="coast-times")

    found = compared(reading("a", LOW), reading("b", elsewhere, HIGH), settings=STRICT)

    assert found.sentences[1] == HIGH.evidence.sentence


def test_the_same_words_twice_never_contradict_themselves() -> None:
    both = (LOW, toll(6400, by=NORTH))

    found = compared(reading("a", *both, text="Same."), reading("b", *both, text="Same."))

    assert found.relation == "corroborates"


def test_an_item_is_read_once_for_all_its_pairs() -> None:
    a, b, c = reading("a", LOW), reading("b", HIGH), reading("c", LATER)
    pairs = [
        Comparison(pair="1", a="a", b="b", spent=("b",)),
        Comparison(pair="2", a="a", b="c", spent=("a", "c")),
    ]

    lines = [it.to_json() for it in (a, b, pairs[0], c, pairs[1])]
    found = [Compared.from_json(line) for line in compare(lines, AlertSettings())]

    assert [it.relation for it in found] == ["contradicts", "supersedes"]


def test_a_pair_that_cannot_be_judged_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(a: Sequence[Claim], b: Sequence[Claim], **given: Any) -> list[Verdict]:
        if b[0].attribution == HIGH.attribution:
            raise ZeroDivisionError("by no means")
        return between(a, b, **given)

    monkeypatch.setattr("crosswire_alerts.comparing.between", failing)

    broken = compared(reading("a", LOW), reading("b", HIGH))
    whole = compared(reading("a", LOW), reading("b", LATER))

    assert (broken.relation, broken.trouble) == ("unrelated", "ZeroDivisionError: by no means")
    assert (whole.relation, whole.trouble) == ("supersedes", None)

"""Clauses of courts, parliaments and ministries, as frames tell them."""

import pytest

from crosswire.domain.claims import Claim
from tests.unit.alerts.stories import said


def _told(text: str, predicate: str) -> Claim | None:
    claims = said("orla-echo", "In Lowen", text)
    found = (c for c in claims if c.frame is not None and c.frame.predicate == predicate)
    return next(found, None)


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("A court in Lowen found banker Anna Holt guilty of fraud on Tuesday.", "convict", True),
        ("Jurors found banker Anna Holt not guilty of fraud on Tuesday.", "acquit", True),
        ("The senate refused to confirm Anna Holt as judge on Tuesday.", "confirm", False),
        ("The party refused to accept the budget of Lowen on Tuesday.", "accept", False),
        ("A court in Lowen blocked the extradition of Anna Holt on Tuesday.", "extradite", False),
        ("The deportation of the singer Anna Holt was halted on Tuesday.", "deport", False),
        ("Guards at the Lowen gate pushed 30 families back on Monday.", "push back", True),
        ("Police in Lowen said that no tear gas was used at the fair.", "use", False),
        ("Deputies voted down the fishing bill on Tuesday in Lowen.", "vote down", True),
        ("Mayor Anna Holt held on to her seat in Lowen on Sunday.", "keep", True),
        ("The ministry in Lowen pressed ahead with the Velm dam.", "go ahead with", True),
    ],
)
def test_what_was_done_or_kept_from_being_done_is_told(
    text: str, predicate: str, polarity: bool
) -> None:
    claim = _told(text, predicate)

    assert claim is not None
    assert (claim.polarity == "affirmed") == polarity


def test_members_who_stayed_away_did_not_attend() -> None:
    claim = _told("Deputies boycotted the session of parliament on Tuesday in Lowen.", "attend")

    assert claim is not None
    assert (claim.polarity, claim.modality) == ("negated", "asserted")


def test_who_will_stay_away_has_not_done_so() -> None:
    claim = _told("Deputies will boycott the session of parliament on Tuesday.", "attend")

    assert claim is not None
    assert (claim.polarity, claim.modality) == ("negated", "forecast")


def test_a_judge_who_orders_that_somebody_stay_in_custody_keeps_him_there() -> None:
    claim = _told("A judge in Lowen ordered that Anna Holt remain in custody.", "in custody")

    assert claim is not None
    assert claim.modality == "asserted"


def test_what_others_order_is_not_so_yet() -> None:
    claim = _told("The mayor of Lowen ordered that Anna Holt remain in custody.", "in custody")

    assert claim is not None
    assert claim.modality == "demanded"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police in Lowen blocked an attack on the mill on Tuesday.", "attack"),
        ("Critics in Lowen condemned the extradition of Anna Holt on Tuesday.", "extradite"),
    ],
)
def test_what_was_begun_or_only_condemned_is_no_deed_that_was_not_done(
    text: str, predicate: str
) -> None:
    claim = _told(text, predicate)

    assert claim is not None
    assert claim.polarity == "affirmed"

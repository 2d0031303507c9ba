"""How a case grows, claim by claim."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from crosswire.domain.claims import Claim, Entity
from crosswire.domain.disputes import Dispute
from crosswire_alerts.candidates import Comparisons
from crosswire_alerts.disputes import Growth, grow
from tests.samples import NOON, person
from tests.unit.alerts.desk import NORTH, SETTINGS, SOUTH, SOUTH_MINISTER, held, state, toll

OBSERVER = person("Observer", side="TH")
REPORTER = person("Reporter")


def grown(
    case: Dispute | None,
    *fresh: Claim,
    among: Sequence[Claim] = (),
    now: datetime = NOON,
    outdated: Sequence[Claim] = (),
) -> Growth | None:
    growths = grow(
        [case] if case else [],
        fresh,
        [rival for rival in among if rival not in fresh],
        known={claim.id: claim for claim in among},
        compare=Comparisons(SETTINGS),
        settings=SETTINGS,
        now=now,
        outdated=frozenset(claim.id for claim in outdated),
    )
    assert len(growths) <= 1
    return growths[0] if growths else None


def after(*claims: Claim) -> Dispute | None:
    """The case when the claims arrive one by one, each with those before it as rivals."""
    case = None
    for number, claim in enumerate(claims):
        growth = grown(case, claim, among=claims[: number + 1])
        case = growth.case if growth else case
    return case


def opened(*claims: Claim) -> Dispute:
    case = after(*claims)
    assert case is not None
    return case


def events(growth: Growth | None) -> list[str]:
    return [entry.event for entry in growth.history] if growth else []


def labels(case: Dispute) -> set[str]:
    return {side.label for side in case.positions}


LOW, HIGH = toll(312, by=SOUTH), toll(6400, by=NORTH, outlet="coast-times")


def test_one_claim_makes_no_case() -> None:
    assert grown(None, LOW) is None


def test_two_claims_that_clash_open_a_case_with_two_sides() -> None:
    growth = grown(None, HIGH, among=[LOW, HIGH])

    assert growth is not None
    assert events(growth) == ["opened"]
    assert labels(growth.case) == {"312 troops killed", "6,400 troops killed"}
    assert growth.case.confidence >= SETTINGS.alert_at
    assert growth.case.reasons


def test_those_who_agreed_before_the_clash_stand_on_its_sides() -> None:
    again = toll(312, by=SOUTH, outlet="valley-post")

    case = opened(LOW, again, HIGH)

    assert sorted(len(side.stands) for side in case.positions) == [1, 2]


def test_the_same_claim_twice_changes_nothing() -> None:
    case = opened(LOW, HIGH)

    assert grown(case, HIGH, among=[LOW, HIGH]) is None


def test_an_origin_that_repeats_its_side_is_added_in_silence() -> None:
    again = toll(312, by=SOUTH, hours=18)

    growth = grown(opened(LOW, HIGH), again, among=[LOW, HIGH, again])

    assert events(growth) == ["claim-added"]
    assert growth is not None
    assert growth.news == ()


def test_a_new_origin_on_a_side_is_news() -> None:
    again = toll(312, by=SOUTH, outlet="valley-post")

    growth = grown(opened(LOW, HIGH), again, among=[LOW, HIGH, again])

    assert events(growth) == ["origin-added"]
    assert growth is not None
    assert growth.news


def test_a_reprint_in_another_outlet_is_added_in_silence() -> None:
    words = "The army lost 312 men in the harbour in the third week of the siege, it said."
    wire = toll(312, by=SOUTH, sentence=words)
    reprint = toll(312, by=SOUTH, outlet="valley-post", sentence=words.replace(", it said", ""))

    growth = grown(opened(wire, HIGH), reprint, among=[wire, HIGH, reprint])

    assert events(growth) == ["claim-added"]
    assert growth is not None
    assert growth.news == ()


def test_a_third_answer_is_a_new_side() -> None:
    middle = toll(2000, by=OBSERVER, outlet="valley-post")

    growth = grown(opened(LOW, HIGH), middle, among=[LOW, HIGH, middle])

    assert events(growth) == ["position-added"]
    assert growth is not None
    assert len(growth.case.positions) == 3


def test_a_figure_that_fits_both_sides_stands_on_none() -> None:
    open_ended = toll((200, float("inf")), by=OBSERVER, outlet="valley-post")

    assert grown(opened(LOW, HIGH), open_ended, among=[LOW, HIGH, open_ended]) is None


def test_an_update_stays_on_its_side_and_names_it() -> None:
    later = toll(7000, by=NORTH, days=2, outlet="coast-times")

    growth = grown(opened(LOW, HIGH), later, among=[LOW, HIGH, later])

    assert events(growth) == ["claim-added"]
    assert growth is not None
    assert labels(growth.case) == {"312 troops killed", "7,000 troops killed"}


def test_a_resolved_case_is_reopened_by_a_new_side_only() -> None:
    resolved = opened(LOW, HIGH).with_(state="resolved")
    again = toll(312, by=SOUTH, hours=18)
    middle = toll(2000, by=OBSERVER, outlet="valley-post")

    quiet = grown(resolved, again, among=[LOW, HIGH, again])
    loud = grown(resolved, middle, among=[LOW, HIGH, middle])

    assert quiet is not None
    assert quiet.case.state == "resolved"
    assert loud is not None
    assert loud.case.state == "open"
    assert events(loud) == ["position-added", "reopened"]


def test_a_dismissed_case_takes_evidence_in_silence() -> None:
    dismissed = opened(LOW, HIGH).with_(state="dismissed")
    middle = toll(2000, by=OBSERVER, outlet="valley-post")

    growth = grown(dismissed, middle, among=[LOW, HIGH, middle])

    assert growth is not None
    assert growth.case.state == "dismissed"


def test_a_revision_takes_the_place_of_what_its_article_said_before() -> None:
    revised = toll(312, by=SOUTH, article=LOW.article_id, revision=2)

    growth = grown(opened(LOW, HIGH), revised, among=[LOW, HIGH, revised], outdated=[LOW])

    assert growth is not None
    assert growth.news == ()
    assert LOW.id not in growth.case.claim_ids
    assert revised.id in growth.case.claim_ids


def test_a_case_that_grows_knows_when() -> None:
    later = NOON + timedelta(hours=1)
    middle = toll(2000, by=OBSERVER, outlet="valley-post")

    growth = grown(opened(LOW, HIGH), middle, among=[LOW, HIGH, middle], now=later)

    assert growth is not None
    assert (growth.case.opened_at, growth.case.updated_at) == (NOON, later)


def test_states_make_sides_of_their_own() -> None:
    case = opened(
        held(NORTH, by=NORTH),
        held(NORTH, by=SOUTH, polarity="negated", modality="denied", outlet="coast-times"),
        state("unclear", by=OBSERVER, days=1, outlet="valley-post"),
    )

    assert labels(case) == {"held by the northern army", "not held by the northern army", "unclear"}


#: Who says what: one figure a speaker, though not a different one for each.
FIGURES = {NORTH: 6400, SOUTH: 312, SOUTH_MINISTER: 2000, OBSERVER: 312, REPORTER: 20000}
OUTLETS = ["north-daily", "coast-times", "valley-post"]
REPORTS = st.lists(
    st.tuples(st.sampled_from(sorted(FIGURES, key=str)), st.sampled_from(OUTLETS)),
    min_size=2,
    max_size=7,
    unique=True,
)


@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_makes_no_difference_to_the_sides(
    reports: list[tuple[Entity, str]], random: Random
) -> None:
    claims = [
        toll(FIGURES[speaker], by=speaker, outlet=outlet, article=f"article-{number}")
        for number, (speaker, outlet) in enumerate(reports)
    ]

    assert sides(after(*claims)) == sides(after(*random.sample(claims, len(claims))))


def sides(case: Dispute | None) -> set[frozenset[str]]:
    positions = case.positions if case else ()
    return {frozenset(stand.claim_id for stand in side.stands) for side in positions}

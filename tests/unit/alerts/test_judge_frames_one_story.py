"""Whether what one tells and another refutes is one story, by words in common."""

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Modality, Question, Truth
from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge.frames.onestory import in_common
from tests.samples import claim, person
from tests.unit.alerts.desk import judged

HORSE = (
    "name:tarnby",
    "tarnby",
    "1911",
    "horse",
    "statue",
    "harbour",
    "steal",
    "thief",
    "website",
    "hoax",
)


def whole(
    by: str, terms: tuple[str, ...], *, refutes: bool = False, modality: Modality = "asserted"
) -> Claim:
    story = Argument(role="patient", head="story", key="story:it", terms=terms, text="the story")
    frame = Frame(
        predicate="untrue" if refutes else "tell",
        arguments=(story,),
        refutes=refutes,
        story=() if refutes else terms,
        found_by=("k",),
    )
    question = Question(kind="occurrence", predicate=frame.predicate, subject="story", text="story")
    made = claim(Truth(), question=question, source_name=by, speaker=person(by))
    return made.with_(frame=frame, modality=modality)


def denied(by: str, terms: tuple[str, ...]) -> Claim:
    told = whole(by, terms)
    assert told.frame
    return told.with_(polarity="negated", frame=told.frame.with_(predicate="steal", arguments=(
        Argument(role="patient", head="horse", text="horse"),
    )))  # fmt: skip


def clash(verdict: Verdict) -> bool:
    return verdict.relation == "contradicts" and verdict.confidence >= 0.7


@pytest.mark.parametrize(
    ("story", "one"),
    [
        (("thief", "steal", "horse", "museum"), True),
        (("name:tarnby", "tarnby", "horse", "statue", "robbery", "night", "van", "mask"), True),
        (("name:tarnby", "tarnby", "horse", "show", "prize"), False),
        (("horse", "race", "favourite", "fall"), False),
        (("name:tarnby", "tarnby", "council", "budget", "vote", "school"), False),
        (("name:tarnby", "tarnby", "1911", "parade"), False),
        (("steal", "horse", "race", "owner", "bet", "police"), False),
    ],
)
def test_two_stories_are_one_by_names_and_by_what_they_tell(
    story: tuple[str, ...], one: bool
) -> None:
    assert in_common(story, HORSE).one_story is one


def test_figures_tell_stories_apart_as_names_do() -> None:
    words = ("trader", "make", "stock", "market", "school")
    raffle = ("boy", "win", "raffle", "prize", "week", "72", "town", "ticket", "fair")

    assert in_common(raffle, (*words, "72", "boy", "win")).one_story
    assert not in_common(raffle, (*words, "week", "boy", "win")).one_story


def test_a_refuted_story_clashes_with_whoever_tells_it() -> None:
    refuted = whole("ben", HORSE, refutes=True)

    assert clash(judged(whole("ann", ("thief", "steal", "horse")), refuted))
    assert not clash(judged(whole("ann", ("horse", "race", "favourite", "fall")), refuted))


def test_who_only_finds_it_hard_to_believe_raises_no_alert() -> None:
    doubted = whole("ben", HORSE, refutes=True, modality="hedged")

    assert not clash(judged(whole("ann", ("thief", "steal", "horse")), doubted))


def test_two_who_deny_one_story_agree() -> None:
    refuted = whole("ben", HORSE, refutes=True)

    assert judged(denied("ann", ("thief", "steal", "horse")), refuted).relation == "corroborates"
    assert judged(whole("ann", HORSE[:6], refutes=True), refuted).relation == "corroborates"

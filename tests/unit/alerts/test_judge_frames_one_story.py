"""Whether what one tells and another refutes is one story, by words in common."""

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Modality, Question, Truth
from crosswire.domain.disputes import Verdict
from crosswire_alerts.echoes import repeated_only
from crosswire_alerts.judge.frames.onestory import Common, in_common
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


def told_of_theft(by: str) -> Claim:
    claim = denied(by, ())
    assert claim.frame
    parts = (*claim.frame.arguments, Argument(role="agent", head="thief", text="thieves"))
    return claim.with_(
        id=f"theft-{by}", polarity="affirmed", frame=claim.frame.with_(arguments=parts)
    )


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
    raffle = ("boy", "win", "raffle", "prize", "week", "72", "town")

    assert in_common(raffle, (*words, "72", "boy", "win")).one_story
    assert not in_common(raffle, (*words, "week", "boy", "win")).one_story


@pytest.mark.parametrize(
    ("story", "one"),
    [
        (("spider", "skin", "burrow", "tourist"), True),  # two of them are seldom used
        (("state", "government", "strike"), False),  # anybody may be on strike anywhere
    ],
)
def test_words_that_are_seldom_used_tell_stories_apart(story: tuple[str, ...], one: bool) -> None:
    refuted = ("spider", "burrow", "doctor", "state", "government", "strike", "plane", "winter")

    assert in_common(story, refuted).one_story is one


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


def test_what_an_article_repeats_of_a_story_that_both_deny_is_no_clash() -> None:
    headline = denied("ann", ("thief", "steal", "horse"))
    part = told_of_theft("ann").with_(polarity="negated", article_id=headline.article_id)
    refuted, repeated = whole("ben", HORSE, refutes=True), told_of_theft("ben")
    repeated = repeated.with_(article_id=refuted.article_id)
    claims = {claim.id: claim for claim in (headline, part, refuted, repeated)}
    clash_found, agreed = judged(part, repeated), judged(headline, refuted)

    silent = list(repeated_only([clash_found, agreed], claims, alert_at=0.6))

    assert (clash_found.relation, agreed.relation) == ("contradicts", "corroborates")
    assert silent == [clash_found]


def test_who_only_denies_a_part_of_it_is_not_of_one_mind() -> None:
    part = told_of_theft("ann").with_(polarity="negated")
    refuted, repeated = whole("ben", HORSE, refutes=True), told_of_theft("ben")
    claims = {claim.id: claim for claim in (part, refuted, repeated)}

    assert not list(repeated_only([judged(part, repeated)], claims, alert_at=0.6))


@pytest.mark.parametrize(
    ("mine", "yours"),
    [
        pytest.param({"polarity": "affirmed"}, {}, id="the one tells it"),
        pytest.param({"frame": None}, {}, id="the one is of a figure"),
        pytest.param({}, {"refutes": False}, id="nobody calls it untrue"),
    ],
)
def test_only_two_who_deny_the_story_are_of_one_mind(
    mine: dict[str, object], yours: dict[str, object]
) -> None:
    headline = denied("ann", ("thief", "steal", "horse")).with_(id="headline")
    part = told_of_theft("ann").with_(polarity="negated", article_id=headline.article_id)
    refuted, repeated = whole("ben", HORSE, refutes=True), told_of_theft("ben")
    repeated = repeated.with_(article_id=refuted.article_id)
    found, agreed = judged(part, repeated), judged(headline, refuted)
    agreed = agreed.with_(a=headline.id, b=refuted.id, relation="corroborates")
    assert refuted.frame
    headline = headline.with_(**mine)
    refuted = refuted.with_(frame=refuted.frame.with_(**yours))
    if "refutes" in yours:  # one who denies, and one who tells
        assert refuted.frame
        refuted = refuted.with_(frame=refuted.frame.with_(story=()))
    claims = {claim.id: claim for claim in (headline, part, refuted, repeated)}

    assert found.relation == "contradicts"
    assert list(repeated_only([found, agreed], claims, alert_at=0.6)) == []


def test_it_does_not_matter_who_of_the_two_denies_it_as_a_whole() -> None:
    headline = denied("ann", ("thief", "steal", "horse")).with_(id="headline")
    part = told_of_theft("ann").with_(polarity="negated", article_id=headline.article_id)
    refuted, repeated = whole("ben", HORSE, refutes=True), told_of_theft("ben")
    repeated = repeated.with_(article_id=refuted.article_id)
    claims = {claim.id: claim for claim in (headline, part, refuted, repeated)}
    found, agreed = judged(part, repeated), judged(headline, refuted)

    for a, b in ((headline, refuted), (refuted, headline)):
        turned = agreed.with_(a=a.id, b=b.id, relation="corroborates")
        assert list(repeated_only([found, turned], claims, alert_at=0.6)) == [found]


@pytest.mark.parametrize(
    ("words", "share", "names", "telling", "one"),
    [
        (3, 0.4, 0, 1, True),
        (3, 0.39, 0, 1, False),
        (3, 0.4, 0, 0, False),
        (2, 0.5, 0, 2, True),
        (2, 0.49, 0, 2, False),
        (2, 0.5, 0, 1, False),
        (3, 1.0, 3, 3, False),
        (4, 1.0, 4, 4, True),
    ],
)
def test_so_many_words_of_so_many_make_one_story(
    words: int, share: float, names: int, telling: int, one: bool
) -> None:
    assert Common(tuple("abcd"[:words]), share, names, telling).one_story is one


def test_a_name_in_either_story_is_a_name_and_the_share_is_of_the_shorter() -> None:
    named = ("name:tarnby", "tarnby", "statue", "winter", "school")
    plain = ("tarnby", "statue")

    for first, second in ((named, plain), (plain, named)):
        common = in_common(first, second)
        assert (common.names, common.share) == (1, 1.0)

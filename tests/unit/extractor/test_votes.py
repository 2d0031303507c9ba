"""Which figures are the votes that won, which are a share of them, and which are neither."""

import pytest

from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.verbs import Roles, roles_of
from crosswire_extractor.reading.frames.votes import passed_by, with_votes
from tests.unit.extractor.hung import hung, sentence, word
from tests.unit.extractor.test_frames import framed, heads, of


def votes(predicate: str, text: str) -> float | None:
    """With how many votes it is told to have been won."""
    frame = of(predicate, text).frame
    assert frame is not None
    won = [each.quantity for each in frame.arguments if each.link == "votes"]
    return won[0].value if won and won[0] else None


@pytest.mark.parametrize(
    "how",
    [
        "with 61 votes to 39",
        "by 61 to 39",
        "by a vote of 61 to 39",
        "by a vote of 61-39",
        "in a 61-39 vote",
        "with 61 votes in favour and 39 against",
        "with 61 votes for and 39 against",
    ],
)
def test_the_votes_of_those_who_won_are_told_in_many_ways(how: str) -> None:
    assert votes("pass", f"The Senate passed the water bill {how}.") == 61


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("pass", "The Senate passed the water bill by three votes after 39 days."),
        ("pass", "The Senate passed the water bill by three votes to loud cheers."),
        ("pass", "The Senate passed the water bill by three votes in Kell."),
        ("pass", "The Senate passed the water bill by three votes, favour having turned."),
        ("pass", "The Senate passed the water bill with 39 million for roads."),
        ("pass", "The Senate passed the cut from 61 to 39 lines."),
        ("win", "Kell United won the cup 61-39."),
        ("count", "The Senate counted 61 votes to 39."),
        (
            "pass",
            "The Senate, which elected Ada Holm by 61 votes to 39, passed the water bill.",
        ),
    ],
)
def test_a_margin_a_score_a_sum_and_the_votes_of_another_deed_won_nothing(
    predicate: str, text: str
) -> None:
    assert votes(predicate, text) is None


def test_the_lower_number_alone_is_not_what_won() -> None:
    parsed = sentence(
        "Parliament/NNP/nsubj/9 ,/,/punct/0 split/VBN/acl/0 by/IN/prep/2 vote/NN/pobj/3 "
        "61/CD/nummod/4 -/SYM/punct/7 39/CD/dobj/9 ,/,/punct/0 passed/VBD/ROOT/9"
    )
    passed = Clause(word(parsed.tree, "passed"), "pass", "v", (), Mood())

    assert with_votes(passed, parsed).arguments == ()


def test_what_else_is_told_of_a_vote_stays() -> None:
    text = "The Senate passed the water bill in Kell with 61 votes to 39."

    told = heads(of("pass", text))

    assert set(told) == {"agent", "patient", "in", "votes"}
    assert told["in"] == "kell"


def test_votes_that_are_won_are_still_what_was_won() -> None:
    assert heads(of("win", "Ada Holm won 61 votes to 39."))["patient"] == "vote"


@pytest.mark.parametrize(
    "text",
    ["Ada Holm won on 54 percent of the vote.", "Ada Holm won with 54 percent of the vote."],
)
def test_a_share_with_which_somebody_won_is_had(text: str) -> None:
    assert heads(of("poll", text)) == {"agent": "ada holm", "patient": "vote"}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm lost 54 percent of the vote.",
        "She won 54 percent of the vote.",
        "In Kell 54 percent of the vote was won.",
        "Ada Holm won 54 votes.",
        "Ada Holm won the vote.",
        "Ada Holm won 54 percent of the seats.",
        "Ada Holm won support from 54 percent of the vote.",
    ],
)
def test_what_is_lost_or_no_share_or_nobodys_is_no_share_of_the_vote(text: str) -> None:
    assert "poll" not in {claim.frame.predicate for claim in framed(text) if claim.frame}


def passing(words: str) -> Roles:
    told = hung(words)
    return roles_of(told, next(each for each in told.nodes if each.dep == "ROOT"))


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("leave", "budgets/NNS/nsubj/1 left/VBD/ROOT/1 parliament/NN/dobj/1"),
        ("pass", "budgets/NNS/nsubj/1 passed/VBD/ROOT/1 milestones/NNS/dobj/1"),
        ("pass", "cyclists/NNS/nsubj/1 passed/VBD/ROOT/1 parliament/NN/dobj/1"),
        ("pass", "budgets/NNS/nsubj/1 passed/VBD/ROOT/1"),
        ("pass", "Passed/VBD/ROOT/0 parliament/NN/dobj/0"),
        (
            "clear",
            "parliament/NN/nsubjpass/2 was/VBD/auxpass/2 cleared/VBN/ROOT/2 by/IN/agent/2 "
            "law/NN/pobj/3",
        ),
    ],
)
def test_only_a_bill_that_makes_its_way_through_a_house_is_passed_by_it(
    word: str, words: str
) -> None:
    assert passed_by(word, passing(words)) is None


def test_a_bill_that_clears_a_house_is_passed_by_it() -> None:
    told = passed_by("clear", passing("laws/NNS/nsubj/1 cleared/VBD/ROOT/1 parliament/NN/dobj/1"))

    assert told is not None
    assert told.agent is not None
    assert told.patient is not None
    assert (told.agent.lower, told.patient.lower) == ("parliament", "laws")

"""What is told of a name in brackets, in front of the clause, and after "is a"."""

from datetime import date

import pytest

from tests.unit.extractor.test_frames import framed, heads, of


def days(predicate: str, text: str) -> tuple[date, date]:
    span = of(predicate, text).event_time
    assert span is not None
    return span.start, span.end


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lund (born 4 May 1931) is a painter.",
        "Karl Lund (born Karl Olsen; 4 May 1931) is a painter.",
        "Karl Lund (4 May 1931 – 2 June 1990) was a painter.",
        "Karl Lund, 1st Earl of Kell, (4 May 1931 -- 2 June 1990) was a painter.",
        "Karl Lund -LRB- born Karl Olsen ; 4 May 1931 -RRB- is a painter .",
    ],
)
def test_when_somebody_was_born_stands_in_brackets(text: str) -> None:
    assert days("bear", text) == (date(1931, 5, 4), date(1931, 5, 4))
    assert of("painter", text).event_time is None


def test_two_years_are_a_life_if_somebody_lived() -> None:
    assert days("die", "Karl Lund (1931–1990) was a painter.")[0].year == 1990
    ferry = framed("The ferry Ona (1931–1990) was built in Kell.")
    assert {claim.frame.predicate for claim in ferry if claim.frame} == {"build"}


def test_a_date_in_brackets_after_a_day_is_that_of_what_happened() -> None:
    text = "At 11 a.m. on Thursday (November 6, 2014) the actor Karl Lund died."

    assert days("die", text) == (date(2014, 11, 6), date(2014, 11, 6))


def test_what_something_is_and_was_made_by_is_told_of_it() -> None:
    claim = of("build", "The Ona is a ferry built by Kell Marine in 1990.")

    assert heads(claim)["patient"] == "ona"
    assert claim.frame is not None
    assert not claim.frame.presupposed


def test_what_it_is_not_is_no_deed_done_to_it() -> None:
    claim = of("build", "The Ona is not a ferry built by Kell Marine.")

    assert heads(claim)["patient"] == "ferry"


def test_both_of_two_things_that_somebody_is_are_told() -> None:
    told = framed("Karl Lund is a painter and poet.")

    assert {claim.frame.predicate for claim in told if claim.frame} == {"painter", "poet"}


def test_a_participle_in_front_tells_what_was_done_to_the_subject() -> None:
    claim = of("found", "Founded by Jane Roe, the mill burned down.")

    assert heads(claim) == {"agent": "jane roe", "patient": "mill"}
    assert heads(of("seize", "Seized in Kell, the ferry sank."))["patient"] == "ferry"


def test_nobody_doing_it_is_that_nobody_does() -> None:
    assert of("guard", "There are no soldiers guarding the weir.").polarity == "negated"
    assert of("guard", "There are soldiers guarding the weir.").polarity == "affirmed"
    assert of("sign", "The minister is yet to sign the deal.").polarity == "negated"


def test_an_item_of_one_sentence_says_at_least_that() -> None:
    assert of("draw", "A man is drawing.").frame is not None

    more = framed("A man is drawing. The mill burned down in Kell.")
    assert [claim.question.predicate for claim in more] == ["burn down"]

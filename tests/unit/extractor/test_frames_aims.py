"""What a plan is for, what a headline says will be done, and who speaks in it."""

import pytest

from crosswire_extractor.reading.frames.aims import dropped_by, kept_from, left_open, unmade
from tests.unit.extractor.hung import hung, word
from tests.unit.extractor.test_frames import heads, of
from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    "text",
    [
        "There is no plan to close the Lenta quarry, Kell Motors said.",
        "No decision has been taken to close the Lenta quarry, Kell Motors said.",
        "Kell Motors has no intention of closing the Lenta quarry.",
    ],
)
def test_what_is_not_planned_will_not_be(text: str) -> None:
    [claim] = told(text, "close")

    assert (claim.polarity, claim.modality) == ("negated", "forecast")


def test_what_is_planned_will_be() -> None:
    [claim] = told("There is a plan to close the Lenta quarry, Kell Motors said.", "close")

    assert (claim.polarity, claim.modality) == ("affirmed", "forecast")


def test_who_has_no_intention_is_the_one_who_will_not() -> None:
    [claim] = told("Kell Motors has no intention of closing the Lenta quarry.", "close")

    assert claim.frame is not None
    agent = claim.frame.of("agent")
    assert agent is not None
    assert agent.key == "name:kel"


def test_a_headline_tells_what_is_to_be() -> None:
    [claim] = told("Nine came.", "open", title="New school for Kell miners to open in June")

    assert claim.modality == "forecast"
    assert claim.frame is not None
    assert [each.head for each in claim.frame.arguments if each.role == "agent"] == ["school"]


def test_what_never_took_place_is_denied_after_a_colon_too() -> None:
    [claim] = told(
        "The mayor said so.", "happen", title="Palace: lunch in question never took place"
    )

    assert claim.polarity == "negated"
    assert claim.frame is not None
    assert not claim.frame.presupposed


@pytest.mark.parametrize(
    ("title", "predicate"),
    [
        ("Norvale signs for Kell Rovers", "sign"),
        ("De Roe scores winner for Norvale", "score"),
        ("Coach signs for Kell Rovers", "sign"),
    ],
)
def test_the_verb_of_a_headline_may_look_like_a_noun(title: str, predicate: str) -> None:
    assert told("The coach was glad.", predicate, title=title)


@pytest.mark.parametrize("title", ["Coal mines of Lenta", "Lenta mines of coal in June"])
def test_a_headline_without_a_verb_gets_none(title: str) -> None:
    assert told("The price fell.", "mine", title=title) == []


def test_what_he_called_so_is_what_it_is() -> None:
    [claim] = told("Tom Sund blamed the ambush on what he termed Orvan gunmen.", "ambush")

    assert claim.frame is not None
    agent = claim.frame.of("agent")
    assert agent is not None
    assert agent.head == "gunman"


def test_the_name_in_a_quotation_is_not_the_one_who_speaks() -> None:
    text = 'A captain, Tom Sund, laughed. "Orvan Town is ours, all of it," he told the Herald.'

    [claim] = told(text, "control")

    assert [each.name for each in claim.attribution.chain] == ["Tom Sund"]


def test_nor_belongs_to_what_follows() -> None:
    text = (
        "There has been no conversation between the leaders, nor are they engaged in talks, "
        "the minister said."
    )

    [claim] = told(text, "happen")

    assert claim.polarity == "negated"


def test_an_age_between_commas_makes_no_participle() -> None:
    text = "Tom Sund, 22, confessed under oath that he lit the hay, police said."

    [claim] = told(text, "confess")

    assert claim.frame is not None
    assert not claim.frame.presupposed
    assert [each.role for each in claim.frame.arguments] == ["agent", "oblique"]


def test_what_is_done_in_order_to_do_more_is_no_plan_that_is_not_made() -> None:
    text = "The troops did not leave the town in order to keep the port."

    assert of("keep", text).polarity == "affirmed"
    assert of("leave", text).polarity == "negated"
    assert of("close", "There is no order to close the port.").polarity == "negated"


def test_who_arrives_somewhere_reaches_it() -> None:
    assert heads(of("reach", "The doses arrived in Norland."))["patient"] == "norland"


NOT_MADE = "Plans/NNS/nsubjpass/3 were/VBD/auxpass/3 not/RB/neg/3 made/VBN/ROOT/3"
NOT_IN = "Kell/NNP/nsubj/1 is/VBZ/ROOT/1 not/RB/neg/1 in/IN/prep/1 plans/NNS/pobj/3"


@pytest.mark.parametrize(
    ("words", "none"),
    [
        (NOT_MADE, True),
        (NOT_MADE.replace("not/RB/neg", "now/RB/advmod"), False),
        (NOT_MADE.replace("made", "dropped"), False),
        (NOT_MADE.replace("nsubjpass", "npadvmod"), False),
        (NOT_IN, True),
        (NOT_IN.replace("in/IN", "on/IN"), False),
        ("no/DT/det/1 plans/NNS/ROOT/1", True),
        ("Plans/NNS/nsubj/1 house/NN/ROOT/1 not/RB/neg/1", False),
    ],
)
def test_whether_there_are_no_plans(words: str, none: bool) -> None:
    tree = hung(words)

    assert unmade(tree, word(tree, "plans")) == none


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Firms/NNS/nsubj/1 dropped/VBD/ROOT/1 plans/NNS/dobj/1", "dropped"),
        ("Plans/NNS/nsubjpass/2 were/VBD/auxpass/2 dropped/VBN/ROOT/2", "dropped"),
        ("Plans/NNS/nsubj/1 dropped/VBN/ROOT/1", "dropped"),
        ("Plans/NNS/nsubj/1 dropped/VBD/ROOT/1", None),
        ("Firms/NNS/nsubj/1 made/VBD/ROOT/1 plans/NNS/dobj/1", None),
        ("Firms/NNS/nsubj/1 dropped/VBD/ROOT/1 Plans/NNP/dobj/1", None),
        ("Firms/NNS/nsubj/1 dropped/VBD/ROOT/1 in/IN/prep/1 plans/NNS/pobj/2", None),
    ],
)
def test_by_what_verb_plans_are_dropped(words: str, verb: str | None) -> None:
    tree = hung(words)
    found = dropped_by(tree, word(tree, "plans"))

    assert (found.lower if found else None) == verb


KEPT = "Guards/NNS/nsubj/1 kept/VBD/ROOT/1 miners/NNS/dobj/1 from/IN/prep/1 leaving/VBG/pcomp/3"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (KEPT, True),
        (KEPT.replace("from/IN", "after/IN"), False),
        (KEPT.replace("kept", "heard"), False),
        (KEPT.replace("kept/VBD", "bar/NN"), False),
    ],
)
def test_who_is_kept_from_leaving_by_a_verb(words: str, kept: bool) -> None:
    tree = hung(words)

    assert (kept_from(tree, tree[3]) is not None) == kept
    assert left_open(tree, word(tree, "leaving"), 1) == kept


DECLINED = "Kell/NNP/nsubj/1 declined/VBD/ROOT/1 to/TO/aux/3 leave/VB/xcomp/1"


@pytest.mark.parametrize(
    ("words", "denied", "left"),
    [
        (DECLINED, 0, True),
        (DECLINED.replace("xcomp", "ccomp"), 0, True),
        (DECLINED, 1, False),
        (DECLINED.replace("declined", "planned"), 0, False),
        (DECLINED.replace("xcomp", "advcl"), 0, False),
        (DECLINED.replace("leave/VB", "leave/NN"), 0, False),
        ("To/TO/aux/1 leave/VB/ROOT/1", 0, False),
    ],
)
def test_whoever_denies_that_it_was_declined_leaves_open_whether_it_was_done(
    words: str, denied: int, left: bool
) -> None:
    tree = hung(words)

    assert left_open(tree, word(tree, "leave"), denied) == left

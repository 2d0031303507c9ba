"""What came of talks, and who runs for which office."""

import pytest

from crosswire_extractor.reading.frames.grammar import verb_lemma
from crosswire_extractor.reading.frames.outcomes import RUN, agreed, running
from tests.unit.extractor.hung import clause, sentence, taking_part
from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Kenya and Chad reached a peace agreement on Monday.", "affirmed"),
        ("Kenya and Chad struck a peace deal on Monday.", "affirmed"),
        ("Peace talks between Kenya and Chad ended in agreement on Monday.", "affirmed"),
        ("Peace talks between Kenya and Chad failed on Monday.", "negated"),
        ("Peace talks between Kenya and Chad broke down on Monday.", "negated"),
        ("The peace talks between Kenya and Chad ended on Monday without a deal.", "negated"),
        ("Kenya and Chad have not reached a peace agreement.", "negated"),
    ],
)
def test_whether_they_agreed(text: str, polarity: str) -> None:
    claims = [c for c in told(text, "agree") if c.frame and not c.frame.presupposed]

    assert [claim.polarity for claim in claims] == [polarity]
    matters = [
        each.head for c in claims if c.frame for each in c.frame.arguments if each.link == "on"
    ]
    assert matters == ["peace"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Ada Roe will run for president, her party said.", "affirmed"),
        ("Ada Roe announced her candidacy for the presidency on Monday.", "affirmed"),
        ("Ada Roe is a candidate for president, her aide said.", "affirmed"),
        ("Ada Roe registered as a candidate for president on Monday.", "affirmed"),
        ("Ada Roe will stand in the presidential election, her party said.", "affirmed"),
        ("Ada Roe ruled out a run for president on Monday.", "negated"),
        ("Ada Roe is not a candidate for president, her aide said.", "negated"),
    ],
)
def test_whether_she_runs_for_it(text: str, polarity: str) -> None:
    claims = told(text, "run for president")

    assert {claim.polarity for claim in claims} == {polarity}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe is a candidate for vice president, her aide said.",
        "Ada Roe ruled out a run for president in 2019, her aide said.",
        "Ada Roe is a candidate for mayor, her aide said.",
    ],
)
def test_for_a_lesser_office_in_another_year_or_for_another_office(text: str) -> None:
    assert told(text, "run for president") == []


def outcome(words: str) -> tuple[dict[str, str], bool] | None:
    tree, verb, roles = clause(words)
    found = agreed(sentence(words), verb_lemma(tree, verb), roles)
    return (taking_part(found.roles), found.failed) if found else None


TALKS = (
    "Talks/NNS/nsubj/5 between/IN/prep/0 Omm/NNP/pobj/1 and/CC/cc/2 Roe/NNP/conj/2 "
    "failed/VBD/ROOT/5"
)
DEAL = "Omm/NNP/nsubj/1 reached/VBD/ROOT/1 deals/NNS/dobj/1 with/IN/prep/2 Roe/NNP/pobj/3"


@pytest.mark.parametrize(
    ("words", "failed"),
    [
        (TALKS, True),
        (TALKS.replace("failed", "succeeded"), False),
        (DEAL, False),
        (DEAL + " in/IN/prep/1 May/NNP/pobj/5", False),
        (
            DEAL.replace(
                "deals/NNS/dobj/1 with/IN/prep/2 Roe/NNP/pobj/3",
                "Oslo/NNP/compound/3 deals/NNS/dobj/1 with/IN/prep/3 Roe/NNP/pobj/4",
            ),
            False,
        ),
    ],
)
def test_two_agreed_or_did_not(words: str, failed: bool) -> None:
    assert outcome(words) == ({"agent": "Omm", "with": "Roe"}, failed)


@pytest.mark.parametrize(
    "words",
    [
        DEAL + " on/IN/prep/2 peace/NN/pobj/5",
        "Omm/NNP/nsubj/1 reached/VBD/ROOT/1 peace/NN/compound/3 deals/NNS/dobj/1",
        "Talks/NNS/nsubj/7 on/IN/prep/0 peace/NN/pobj/1 between/IN/prep/0 Omm/NNP/pobj/3 "
        "and/CC/cc/4 Roe/NNP/conj/4 failed/VBD/ROOT/7",
    ],
)
def test_on_what_they_agreed(words: str) -> None:
    found = outcome(words)

    assert found is not None
    assert found[0]["on"] == "peace"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(TALKS.replace("failed", "resumed"), id="no end"),
        pytest.param(TALKS.replace("Talks", "Trains"), id="trains"),
        pytest.param(TALKS.replace("Talks/NNS", "Talks/NNP"), id="a name"),
        pytest.param(TALKS + " miners/NNS/dobj/5", id="failed somebody"),
        pytest.param("Talks/NNS/nsubj/1 failed/VBD/ROOT/1", id="whose talks"),
        pytest.param("Fail/VB/ROOT/0", id="nothing"),
        pytest.param(DEAL.replace("reached", "praised"), id="praised"),
        pytest.param(DEAL.replace("deals", "ports"), id="ports"),
        pytest.param(DEAL.replace("deals/NNS", "Deal/NNP"), id="somewhere of that name"),
        pytest.param("Omm/NNP/nsubj/1 struck/VBD/ROOT/1", id="struck"),
        pytest.param("Reach/VB/ROOT/0 deals/NNS/dobj/0", id="nobody"),
    ],
)
def test_who_agreed_on_nothing_that_is_told(words: str) -> None:
    assert outcome(words) is None


def race(words: str) -> tuple[str, dict[str, str], bool] | None:
    tree, verb, roles = clause(words)
    word = verb_lemma(tree, verb)
    found = running(tree, verb, word, roles) or running(
        tree, verb, RUN if word == "run" else "", roles
    )
    return (found.predicate, taking_part(found.roles), found.failed) if found else None


RUNS_IN = "Roe/NNP/nsubj/1 runs/VBZ/ROOT/1 in/IN/prep/1 presidential/JJ/amod/4 elections/NNS/pobj/2"
RUNS_FOR = "Roe/NNP/nsubj/1 runs/VBZ/ROOT/1 for/IN/prep/1 president/NN/pobj/2"
BIDS = "Roe/NNP/nsubj/1 began/VBD/ROOT/1 bids/NNS/dobj/1 for/IN/prep/2 president/NN/pobj/3"
STANDS = "Roe/NNP/nsubj/1 is/VBZ/ROOT/1 candidate/NN/attr/1 for/IN/prep/2 president/NN/pobj/3"
FILES = (
    "Roe/NNP/nsubj/1 registered/VBD/ROOT/1 as/IN/prep/1 candidate/NN/pobj/2 for/IN/prep/3 "
    "president/NN/pobj/4"
)
NAMED = (
    "Roe/NNP/nsubjpass/2 was/VBD/auxpass/2 nominated/VBN/ROOT/2 as/IN/prep/2 candidate/NN/pobj/3 "
    "for/IN/prep/4 president/NN/pobj/5"
)


@pytest.mark.parametrize(
    ("words", "failed"),
    [
        (RUNS_IN, False),
        (RUNS_FOR, False),
        (BIDS, False),
        (BIDS.replace("began", "rejected"), True),
        (STANDS, False),
        (FILES, False),
        (FILES.replace("prep/3", "prep/1"), False),
        (FILES.replace("registered", "filed"), False),
        (NAMED, False),
    ],
)
def test_she_runs_for_president_or_does_not(words: str, failed: bool) -> None:
    assert race(words) == ("run for president", {"agent": "Roe"}, failed)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(RUNS_IN.replace("elections", "towns"), id="in towns"),
        pytest.param(RUNS_IN + " firms/NNS/dobj/1", id="runs firms"),
        pytest.param("Run/VB/ROOT/0 for/IN/prep/0 president/NN/pobj/1", id="who does"),
        pytest.param(RUNS_FOR.replace("for/IN", "against/IN"), id="against him"),
        pytest.param(RUNS_FOR.replace("president", "miners"), id="for miners"),
        pytest.param(
            RUNS_FOR.replace("president/NN", "vice/NN/compound/4 president/NN"),
            id="a lesser office",
        ),
        pytest.param(BIDS.replace("bids", "plans"), id="no run"),
        pytest.param("Roe/NNP/nsubj/1 began/VBD/ROOT/1", id="began"),
        pytest.param(BIDS + " in/IN/prep/1 2019/CD/pobj/5", id="of another year"),
        pytest.param(STANDS.replace("candidate", "envoy"), id="an envoy"),
        pytest.param("Roe/NNP/nsubj/1 is/VBZ/ROOT/1 here/RB/advmod/1", id="is here"),
        pytest.param(STANDS.replace("is/VBZ", "saw/VBD"), id="saw one"),
        pytest.param(FILES.replace("candidate", "voter"), id="a voter"),
        pytest.param(FILES.replace("registered", "lied"), id="lied"),
        pytest.param("Roe/NNP/nsubj/1 filed/VBD/ROOT/1", id="filed"),
    ],
)
def test_who_runs_for_no_office_now(words: str) -> None:
    assert race(words) is None

"""Where something is built, held or was born, by whoever names the site, venue or birthplace."""

import pytest

from crosswire_extractor.reading.frames.grammar import verb_lemma
from crosswire_extractor.reading.frames.sites import at_its_site, built_or_held_there
from crosswire_extractor.reading.frames.verbs import roles_of
from tests.unit.extractor.desk import TUESDAY
from tests.unit.extractor.hung import clause, sentence, taking_part
from tests.unit.extractor.test_frames import of


def going(words: str) -> tuple[str, dict[str, str]] | None:
    parsed = sentence(words)
    verb = next(each for each in parsed.tree.nodes if each.dep == "ROOT")
    found = built_or_held_there(parsed, verb, roles_of(parsed.tree, verb))
    return (found[0], taking_part(found[1])) if found else None


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (
            "Finals/NNS/nsubj/1 go/VBP/ROOT/1 to/IN/prep/1 Kell/NNP/pobj/2",
            ("happen", {"patient": "Finals", "in": "Kell"}),
        ),
        (
            "Plants/NNS/nsubj/1 go/VBP/ROOT/1 to/IN/prep/1 Kell/NNP/pobj/2",
            ("build", {"patient": "Plants", "in": "Kell"}),
        ),
        (
            "Finals/NNS/nsubjpass/2 were/VBD/auxpass/2 awarded/VBN/ROOT/2 in/IN/prep/2 "
            "Oslo/NNP/pobj/3 to/IN/prep/2 Kell/NNP/pobj/5",
            ("happen", {"patient": "Finals", "in": "Kell"}),
        ),
    ],
)
def test_what_goes_to_a_town_is_or_is_built_there(
    words: str, there: tuple[str, dict[str, str]]
) -> None:
    assert going(words) == there


@pytest.mark.parametrize(
    "words",
    [
        "Finals/NNS/nsubj/1 matter/VBP/ROOT/1 to/IN/prep/1 Kell/NNP/pobj/2",
        "Finals/NNS/nsubj/1 go/VBP/ROOT/1 in/IN/prep/1 Kell/NNP/pobj/2",
        "Finals/NNS/nsubj/1 go/VBP/ROOT/1 to/IN/prep/1 penalties/NNS/pobj/2",
        "Go/VB/ROOT/0 to/IN/prep/0 Kell/NNP/pobj/1",
        "Trains/NNS/nsubj/1 go/VBP/ROOT/1 to/IN/prep/1 Kell/NNP/pobj/2",
        "Finals/NNS/nsubj/1 gave/VBD/ROOT/1 prizes/NNS/dobj/1 to/IN/prep/1 Kell/NNP/pobj/3",
    ],
)
def test_what_goes_elsewhere_or_gives_something_is_not_there(words: str) -> None:
    assert going(words) is None


WILL_BE = "Plants/NNS/nsubj/2 will/MD/aux/2 be/VB/ROOT/2 in/IN/prep/2 Kell/NNP/pobj/3"
PICKED = "Firms/NNS/nsubj/1 picked/VBD/ROOT/1 Kell/NNP/dobj/1 for/IN/prep/1 plants/NNS/pobj/3"


@pytest.mark.parametrize(
    "words",
    [
        WILL_BE,
        "Oslo/NNP/nsubj/1 gets/VBZ/ROOT/1 plants/NNS/dobj/1",
        "Oslo/NNP/nsubj/1 won/VBD/ROOT/1 plants/NNS/dobj/1",
        PICKED,
        PICKED.replace("prep/1", "prep/2").replace("for/IN", "as/IN"),
    ],
)
def test_a_plant_that_a_town_gets_or_is_picked_for_is_built_there(words: str) -> None:
    found = going(words)

    assert found is not None
    assert (found[0], found[1]["in"]) == ("build", "Oslo" if "Oslo" in words else "Kell")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(WILL_BE.replace("will/MD", "may/MD").replace("MD/aux", "RB/advmod"), id="is"),
        pytest.param(WILL_BE.replace("Kell/NNP", "parks/NNS"), id="no name"),
        pytest.param(WILL_BE.replace("Plants/NNS", "Nurses/NNS"), id="not built"),
        pytest.param(WILL_BE.replace("Plants/NNS", "Roe/NNP"), id="somebody"),
        pytest.param("Roe/NNP/nsubj/1 won/VBD/ROOT/1 elections/NNS/dobj/1", id="no town"),
        pytest.param("Towns/NNS/nsubj/1 get/VBP/ROOT/1 plants/NNS/dobj/1", id="which town"),
        pytest.param("Oslo/NNP/nsubj/1 gets/VBZ/ROOT/1 rain/NN/dobj/1", id="rain"),
        pytest.param(
            "Plants/NNS/nsubjpass/2 were/VBD/auxpass/2 won/VBN/ROOT/2 by/IN/agent/2 "
            "Oslo/NNP/pobj/3",
            id="won by it",
        ),
        pytest.param(WILL_BE.replace("be/VB", "shut/VB"), id="will do something else"),
        pytest.param(WILL_BE + " quiet/JJ/acomp/2", id="will be something else"),
        pytest.param(WILL_BE.replace("in/IN", "like/IN"), id="will be like it"),
        pytest.param("Get/VB/ROOT/0 plants/NNS/dobj/0", id="nobody gets it"),
        pytest.param("Oslo/NNP/nsubj/1 won/VBD/ROOT/1", id="gets nothing"),
        pytest.param(PICKED.replace("picked", "left"), id="not picked"),
        pytest.param(PICKED.replace("plants/NNS", "Plant/NNP"), id="for somebody"),
        pytest.param(
            "Firms/NNS/nsubj/1 picked/VBD/ROOT/1 for/IN/prep/1 plants/NNS/pobj/2", id="picked none"
        ),
        pytest.param(PICKED.replace("for/IN", "near/IN"), id="near something"),
        pytest.param(PICKED.replace("Kell/NNP", "towns/NNS"), id="towns"),
    ],
)
def test_what_is_not_built_or_names_no_town_is_nowhere(words: str) -> None:
    assert going(words) is None


def sited(words: str) -> tuple[str, dict[str, str]] | None:
    tree, verb, roles = clause(words)
    found = at_its_site(tree, verb_lemma(tree, verb), roles)
    return (found[0], taking_part(found[1])) if found else None


BORN = "Birthplace/NN/nsubj/3 of/IN/prep/0 Roe/NNP/pobj/1 is/VBZ/ROOT/3 Kell/NNP/attr/3"
TURNED = "Kell/NNP/nsubj/1 is/VBZ/ROOT/1 Roe/NNP/poss/3 birthplace/NN/attr/1"
SITE = "Site/NN/nsubj/3 of/IN/prep/0 plants/NNS/pobj/1 is/VBZ/ROOT/3 near/IN/prep/3 Kell/NNP/pobj/4"


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (BORN, ("bear", {"patient": "Roe", "in": "Kell"})),
        (TURNED, ("bear", {"patient": "Roe", "in": "Kell"})),
        (SITE, ("build", {"patient": "plants", "near": "Kell"})),
        (
            BORN.replace("Birthplace", "Venue").replace("Roe/NNP", "finals/NNS"),
            ("happen", {"patient": "finals", "in": "Kell"}),
        ),
    ],
)
def test_a_birthplace_a_site_and_a_venue_say_where(
    words: str, there: tuple[str, dict[str, str]]
) -> None:
    assert sited(words) == there


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(BORN.replace("Birthplace", "Friend"), id="a friend"),
        pytest.param(BORN.replace("Kell/NNP", "unknown/JJ"), id="unknown"),
        pytest.param(BORN.replace("of/IN/prep", "old/JJ/amod"), id="whose"),
        pytest.param(BORN.replace("is/VBZ", "saw/VBD"), id="saw it"),
        pytest.param(TURNED.replace("Roe/NNP", "her/PRP$"), id="hers"),
        pytest.param(SITE.replace("near/IN", "for/IN"), id="for it"),
        pytest.param(
            "Is/VBZ/ROOT/0 site/NN/attr/0 of/IN/prep/1 plants/NNS/pobj/2 near/IN/prep/0 "
            "Kell/NNP/pobj/4",
            id="what is",
        ),
    ],
)
def test_what_says_not_whose_or_where_is_no_site(words: str) -> None:
    assert sited(words) is None


def test_a_place_picked_for_a_plant_is_where_it_is_to_be_built() -> None:
    text = "Norlund Steel has chosen Poland for its new plant, the company said."

    assert of("build", text).modality == "forecast"


def test_the_day_of_a_vote_that_is_on_a_day_is_to_come() -> None:
    vote = of("happen", "The presidential election in Zambia is on 23 November.")

    assert vote.modality == "forecast"


@pytest.mark.parametrize("what", ["burial of King Oskar", "closure of the Kell mill"])
def test_a_deed_that_is_on_a_day_or_set_for_it_is_to_come(what: str) -> None:
    deed = "bury" if "burial" in what else "close"
    for when in ("is on Saturday", "is set for Saturday"):
        claim = of(deed, f"The {what} {when}, the bishop said.")

        assert claim.modality == "forecast"
        assert claim.event_time is not None
        assert claim.event_time.start > TUESDAY


def test_what_is_from_a_storm_in_january_was_in_january() -> None:
    claim = of("damage", "The damage to the minaret of Orvan is from a storm in January.")

    assert claim.modality == "asserted"

"""Whether a place has power, whether traffic gets through, and who gets a post."""

import pytest

from crosswire_extractor.reading.frames.grammar import verb_lemma
from crosswire_extractor.reading.frames.posts import post
from crosswire_extractor.reading.frames.supplies import passing, supply
from tests.unit.extractor.hung import clause, taking_part
from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    ("text", "predicate", "place", "polarity"),
    [
        ("There is no electricity in Kell, a doctor said.", "have power", "kell", "negated"),
        ("The power supply in Kell broke down on Monday.", "lose power", "kell", "affirmed"),
        ("The power supply in Kell is working normally.", "have power", "kell", "affirmed"),
        ("The storm cut off electricity in Kell on Monday.", "lose power", "kell", "affirmed"),
        ("There was no power cut in Kell on Monday.", "lose power", "kell", "negated"),
        ("A blackout hit Korven on Monday, police said.", "lose power", "korven", "affirmed"),
        ("There is no water in Kell, a doctor said.", "have water", "kell", "negated"),
        ("Lorries are crossing the bridge at Kell.", "carry traffic", "bridge", "affirmed"),
        (
            "Planes are taking off and landing at Kell airport as usual.",
            "carry traffic", "airport", "affirmed",
        ),
        ("No planes are taking off from Kell airport.", "carry traffic", "airport", "negated"),
        (
            "Traffic at the Kell crossing is flowing normally.",
            "carry traffic", "crossing", "affirmed",
        ),
    ],
)  # fmt: skip
def test_what_a_place_has(text: str, predicate: str, place: str, polarity: str) -> None:
    claims = told(text, predicate)

    assert {claim.polarity for claim in claims} == {polarity}
    assert all(claim.frame and claim.frame.arguments[0].head == place for claim in claims)


def test_planes_that_took_off_say_nothing_of_the_airport() -> None:
    assert told("Two planes took off from Kell airport on Monday.", "carry traffic") == []


@pytest.mark.parametrize(
    ("text", "who", "polarity"),
    [
        ("Kell United have appointed Ada Roe as their new head coach.", "ada roe", "affirmed"),
        ("Ada Roe was named head coach of Kell United on Monday.", "ada roe", "affirmed"),
        ("Ada Roe is the new head coach of Kell United.", "ada roe", "affirmed"),
        ("Ada Roe will take over as head coach of Kell United.", "ada roe", "affirmed"),
        ("Ada Roe became finance minister of Sudan on Monday.", "ada roe", "affirmed"),
        ("Ada Roe is not the new coach of Kell United.", "ada roe", "negated"),
        ("Ada Roe turned down the job of head coach.", "ada roe", "negated"),
    ],
)
def test_who_gets_an_office(text: str, who: str, polarity: str) -> None:
    [claim] = told(text, "take post")

    assert claim.frame is not None
    assert (claim.frame.arguments[0].head, claim.polarity) == (who, polarity)
    assert claim.modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Kell United have appointed Ada Roe as assistant coach.",
        "Ada Roe was the coach of Kell United until May.",
        "Ada Roe became a minister.",
    ],
)
def test_a_lesser_office_or_one_of_several_is_none(text: str) -> None:
    assert told(text, "take post") == []


def posted(words: str) -> tuple[dict[str, str], bool, bool] | None:
    tree, verb, roles = clause(words)
    found = post(tree, verb, verb_lemma(tree, verb), roles)
    return (taking_part(found.roles), found.declined, found.settled) if found else None


APPOINTED = "Sails/NNP/nsubj/1 appointed/VBD/ROOT/1 Roe/NNP/dobj/1 as/IN/prep/1 coach/NN/pobj/3"
BECAME = "Roe/NNP/nsubj/1 became/VBD/ROOT/1 coach/NN/attr/1 of/IN/prep/2 Sails/NNP/pobj/3"
DECLINED = "Roe/NNP/nsubj/1 declined/VBD/ROOT/1 jobs/NNS/dobj/1 of/IN/prep/2 coach/NN/pobj/3"
IS_NEW = "Roe/NNP/nsubj/1 is/VBZ/ROOT/1 new/JJ/amod/3 coach/NN/attr/1"


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (APPOINTED, "Sails"),
        (APPOINTED.replace("Sails/NNP", "They/PRP"), None),
        (
            "Mayor/NNP/compound/1 Omm/NNP/nsubj/2 appointed/VBD/ROOT/2 Roe/NNP/dobj/2 "
            "as/IN/prep/2 coach/NN/pobj/4",
            None,
        ),
        (
            "Minister/NNP/compound/1 Omm/NNP/nsubj/2 appointed/VBD/ROOT/2 Roe/NNP/dobj/2 "
            "as/IN/prep/2 coach/NN/pobj/4",
            None,
        ),
        (BECAME, "Sails"),
        (BECAME.replace("of/IN", "at/IN"), "Sails"),
        (BECAME.replace("of/IN", "after/IN"), None),
        (BECAME.replace("Sails/NNP", "clubs/NNS"), None),
        ("Roe/NNP/nsubj/1 became/VBD/ROOT/1 Sails/NNP/poss/3 coach/NN/attr/1", "Sails"),
        (IS_NEW, None),
        (DECLINED, None),
    ],
)
def test_whose_coach_she_is(words: str, where: str | None) -> None:
    found = posted(words)

    assert found is not None
    assert (found[0]["agent"], found[0]["patient"]) == ("Roe", "coach")
    assert found[0].get("at") == where


@pytest.mark.parametrize(
    ("words", "declined", "settled"),
    [
        (BECAME, False, False),
        (DECLINED, True, False),
        ("Roe/NNP/nsubj/2 will/MD/aux/2 become/VB/ROOT/2 coach/NN/attr/2", False, True),
        ("Roe/NNP/nsubj/2 may/MD/aux/2 become/VB/ROOT/2 coach/NN/attr/2", False, False),
    ],
)
def test_whether_she_wants_it_and_whether_it_is_settled(
    words: str, declined: bool, settled: bool
) -> None:
    found = posted(words)

    assert found is not None
    assert found[1:] == (declined, settled)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(APPOINTED.replace("appointed", "praised"), id="praised"),
        pytest.param(APPOINTED.replace("Roe/NNP", "players/NNS"), id="nobody by name"),
        pytest.param(APPOINTED.replace("as/IN", "after/IN"), id="as nothing"),
        pytest.param(APPOINTED.replace("coach", "guard"), id="one of many guards"),
        pytest.param(APPOINTED.replace("coach", "minister"), id="one of many ministers"),
        pytest.param(
            "Roe/NNP/nsubj/1 became/VBD/ROOT/1 night/NN/compound/3 guard/NN/attr/1", id="a guard"
        ),
        pytest.param(
            BECAME.replace("coach/NN", "a/DT/det/3 coach/NN").replace("prep/2", "prep/3"),
            id="a coach",
        ),
        pytest.param(
            "Roe/NNP/nsubj/1 became/VBD/ROOT/1 an/DT/det/3 executive/NN/attr/1", id="an executive"
        ),
        pytest.param(
            "Roe/NNP/nsubj/1 became/VBD/ROOT/1 the/DT/det/3 minister/NN/attr/1", id="the minister"
        ),
        pytest.param(IS_NEW.replace("new/JJ", "young/JJ"), id="is one already"),
        pytest.param(IS_NEW.replace("coach/NN", "minister/NN"), id="a new minister of many"),
        pytest.param(DECLINED.replace("jobs", "gifts"), id="declined gifts"),
        pytest.param(DECLINED.replace("of/IN", "after/IN"), id="after somebody"),
        pytest.param("Roe/NNP/nsubj/1 declined/VBD/ROOT/1", id="declined"),
        pytest.param("Become/VB/ROOT/0 coach/NN/attr/0", id="nobody"),
    ],
)
def test_who_gets_no_office_of_one(words: str) -> None:
    assert posted(words) is None


def test_of_ministers_for_finance_there_is_one() -> None:
    words = "Roe/NNP/nsubj/1 became/VBD/ROOT/1 finance/NN/compound/3 minister/NN/attr/1"

    assert posted(words) == ({"agent": "Roe", "patient": "minister"}, False, False)


def served(words: str) -> tuple[str, dict[str, str]] | None:
    tree, verb, roles = clause(words)
    word = verb_lemma(tree, verb)
    found = supply(tree, verb, word, roles) or passing(tree, verb, word, roles)
    return (found[0], taking_part(found[1])) if found else None


WORKS = "Electricity/NN/nsubj/1 works/VBZ/ROOT/1 in/IN/prep/1 Oslo/NNP/pobj/2"
LIGHTS = "Lights/NNS/nsubj/1 are/VBP/ROOT/1 on/RB/advmod/1 in/IN/prep/1 Oslo/NNP/pobj/3"
HIT = "Blackouts/NNS/nsubj/1 hit/VBD/ROOT/1 Oslo/NNP/dobj/1"
CROSS = "Lorries/NNS/nsubj/2 are/VBP/aux/2 crossing/VBG/ROOT/2 bridges/NNS/dobj/2"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (WORKS, "have power"),
        (WORKS.replace("works/VBZ", "failed/VBD"), "lose power"),
        (WORKS.replace("Electricity", "Water"), "have water"),
        ("Oslo/NNP/poss/1 water/NN/nsubj/2 failed/VBD/ROOT/2", "lose water"),
        (LIGHTS, "have power"),
        (LIGHTS.replace("on/RB", "off/RB"), "lose power"),
        (HIT, "lose power"),
        ("Gas/NN/compound/1 cuts/NNS/nsubj/2 hit/VBD/ROOT/2 Oslo/NNP/dobj/2", "lose gas"),
        ("Storms/NNS/nsubj/1 cut/VBD/ROOT/1 water/NN/dobj/1 in/IN/prep/1 Oslo/NNP/pobj/3",
         "lose water"),
        ("Gas/NN/compound/1 networks/NNS/nsubj/2 failed/VBD/ROOT/2 in/IN/prep/2 Oslo/NNP/pobj/3",
         "lose gas"),
    ],
)  # fmt: skip
def test_what_a_town_has_or_has_lost(words: str, told: str) -> None:
    assert served(words) == (told, {"agent": "Oslo"})


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(WORKS.replace("Electricity", "Paper"), id="paper"),
        pytest.param(WORKS.replace("Electricity/NN", "Light/NNP"), id="a name"),
        pytest.param(WORKS.replace("works", "spreads"), id="spreads"),
        pytest.param(WORKS.replace("in/IN", "for/IN"), id="for whom"),
        pytest.param(WORKS.replace("Oslo/NNP", "there/RB"), id="somewhere"),
        pytest.param(LIGHTS.replace("on/RB", "new/RB"), id="new"),
        pytest.param(HIT.replace("hit", "saw"), id="saw one"),
        pytest.param(HIT.replace("Blackouts", "Storms"), id="a storm"),
        pytest.param(HIT.replace("Blackouts/NNS", "Blackout/NNP"), id="a band"),
        pytest.param("Blackouts/NNS/nsubj/1 plunged/VBD/ROOT/1", id="plunged nobody"),
        pytest.param("Hit/VB/ROOT/0 Oslo/NNP/dobj/0", id="nothing did"),
        pytest.param("Work/VB/ROOT/0", id="nothing works"),
    ],
)
def test_of_which_town_nothing_is_told(words: str) -> None:
    assert served(words) is None


@pytest.mark.parametrize(
    "words",
    [
        CROSS,
        "No/DT/det/1 lorries/NNS/nsubj/2 crossed/VBD/ROOT/2 bridges/NNS/dobj/2",
        "Lorries/NNS/nsubj/1 crossed/VBD/ROOT/1 bridges/NNS/dobj/1 freely/RB/advmod/1",
        "Lorries/NNS/nsubj/1 crossed/VBD/ROOT/1 bridges/NNS/dobj/1 as/IN/prep/1 usual/JJ/pobj/3",
        "Lorries/NNS/nsubj/1 crossed/VBD/ROOT/1 bridges/NNS/dobj/1 as/IN/prep/1 normal/JJ/pobj/3",
        "Lorries/NNS/nsubj/2 are/VBP/aux/2 moving/VBG/ROOT/2 over/IN/prep/2 bridges/NNS/pobj/3",
        "Lorries/NNS/nsubj/4 on/IN/prep/0 bridges/NNS/pobj/1 are/VBP/aux/4 moving/VBG/ROOT/4",
        "Lorries/NNS/nsubj/2 are/VBP/aux/2 moving/VBG/ROOT/2 off/RB/advmod/2 from/IN/prep/3 "
        "bridges/NNS/pobj/4",
    ],
)
def test_bridges_that_carry_traffic_as_usual_or_just_now(words: str) -> None:
    assert served(words) == ("carry traffic", {"agent": "bridges"})


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(CROSS.replace("Lorries", "Miners"), id="miners"),
        pytest.param(CROSS.replace("Lorries/NNS", "Lorry/NNP"), id="a name"),
        pytest.param(CROSS.replace("crossing", "blocking"), id="blocking it"),
        pytest.param(CROSS.replace("bridges", "fields"), id="fields"),
        pytest.param(CROSS.replace("crossing/VBG", "crossed/VBN"), id="crossed once"),
        pytest.param(CROSS.replace("are/VBP/aux", "been/VBN/auxpass").replace("VBG", "VBN"),
                     id="are crossed"),
        pytest.param("Lorries/NNS/nsubj/2 are/VBP/aux/2 moving/VBG/ROOT/2", id="somewhere"),
        pytest.param(
            "Lorries/NNS/nsubj/2 are/VBP/aux/2 moving/VBG/ROOT/2 like/IN/prep/2 bridges/NNS/pobj/3",
            id="like bridges",
        ),
        pytest.param("Cross/VB/ROOT/0 bridges/NNS/dobj/0", id="nobody"),
        pytest.param(
            "Lorries/NNS/nsubj/1 crossed/VBD/ROOT/1 bridges/NNS/dobj/1 as/IN/prep/1 "
            "predicted/JJ/pobj/3",
            id="as predicted",
        ),
        pytest.param(
            "Lorries/NNS/nsubj/1 crossed/VBD/ROOT/1 bridges/NNS/dobj/1 slowly/RB/advmod/1",
            id="slowly",
        ),
    ],
)  # fmt: skip
def test_where_no_traffic_is_told_to_go_as_usual(words: str) -> None:
    assert served(words) is None

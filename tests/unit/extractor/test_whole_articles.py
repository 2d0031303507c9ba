"""What is read in whole articles, where a sentence leans on those before it."""

from datetime import date

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from crosswire_extractor.reading.officials import camp_of, official_of
from crosswire_extractor.reading.sentences import sentences_in
from tests.unit.extractor.desk import article, claims_of, only, speakers
from tests.unit.extractor.test_frames import framed, heads, of


def days(claim: Claim) -> tuple[date, date] | None:
    span = claim.event_time
    return (span.start, span.end) if span else None


MARCH = (date(2024, 3, 1), date(2024, 3, 31))


@pytest.mark.parametrize(
    "text",
    [
        "The unions put the number of marchers at 90,000, more than in March.",
        "Sales came to 88 million euros, after 102 million euros in March.",
        "Sales rose to 88 million euros from 80 million euros in March.",
        "Nine people were killed in the blast, compared with 40 in March.",
    ],
)
def test_the_day_of_what_a_figure_is_compared_with_is_not_its_own(text: str) -> None:
    first = read(*article(text))[0]

    assert days(first) is None


@pytest.mark.parametrize(
    "text",
    [
        "The blast in March killed more than 40 people.",
        "Nine people were killed in a blast in March, after 40 warnings.",
        "The age will rise from 66 to 68 by March.",
    ],
)
def test_a_figure_keeps_its_own_day(text: str) -> None:
    assert any(claim.event_time for claim in read(*article(text)))


def test_what_happened_when_happened_on_the_day_before_the_word() -> None:
    text = "It was the worst flood since 1998, when a storm killed 7,000 people in Honduras."
    killed = only(claims_of(text))

    assert days(killed) == (date(1998, 1, 1), date(1998, 12, 31))


def test_what_emerged_then_happened_before() -> None:
    text = "Lund has been ill since Friday, when it emerged that her firm had won a contract."

    assert days(of("win", text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "In March 60,000 people marched in Lisbon. Twelve people were arrested then.",
        "The rally was held in March. Twelve people were arrested at the time.",
        "The rally was held in March. Twelve people were arrested that month.",
    ],
)
def test_then_is_the_day_of_the_sentence_before(text: str) -> None:
    arrested = next(c for c in claims_of(text) if c.question.predicate == "arrested")

    assert days(arrested) == MARCH


@pytest.mark.parametrize(
    "text",
    [
        "In March 60,000 people marched in Lisbon. Then twelve people were arrested.",
        "The rally was held in March and not in May. Twelve people were arrested then.",
        "In March 60,000 marched. Twelve people were arrested at the time of the attack.",
    ],
)
def test_what_came_next_or_has_two_days_before_it_is_not_dated_back(text: str) -> None:
    arrested = next(c for c in claims_of(text) if c.question.predicate == "arrested")

    assert days(arrested) is None


@pytest.mark.parametrize(
    "text",
    [
        '20:10 Police arrested 41 people, the mayor said. 20:15 "They ran," she said.',
        "8:05 pm - Police arrested 41 people, the mayor said.",
        "20:10 GMT: Police arrested 41 people, the mayor said.",
    ],
)
def test_the_hour_of_an_entry_is_no_part_of_its_sentence(text: str) -> None:
    assert sentences_in(text)[0].text.startswith("Police")


def test_a_sentence_may_begin_with_a_figure() -> None:
    assert sentences_in("20 men were arrested.")[0].text == "20 men were arrested."


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 41 people, the city's police chief, Rui Falcato, told a news conference.",
        "Police arrested 41 people, police chief Rui Falcato has just told reporters.",
    ],
)
def test_who_has_told_others_at_the_end_says_so(text: str) -> None:
    assert speakers(only(claims_of(text))) == ["person:falcato"]


@pytest.mark.parametrize(
    ("lead", "head"),
    [
        ("The army's spokesman, Colonel Viktor Omm,", "army"),
        ("The spokesman of the general staff, Viktor Omm,", "army"),
        ("Police spokesman Viktor Omm", "police"),
        ("Viktor Omm, a spokesman for the army,", "army"),
        ("Kell Lines spokesman Viktor Omm", "kell lines"),
    ],
)
def test_we_is_the_body_for_which_a_spokesman_speaks(lead: str, head: str) -> None:
    claim = of("shell", f'{lead} said: "We did not shell the hospital in Belnik."')

    assert heads(claim)["agent"] == head


def test_a_minister_means_himself() -> None:
    claim = of("shell", 'Minister Viktor Omm said: "We did not shell the hospital in Belnik."')

    assert heads(claim)["agent"] == "viktor omm"


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("ministry-of-defence-of-tavaria", "org:defence-ministry"),
        ("defence-ministry", "org:defence-ministry"),
        ("police-gazette", None),
        ("kervo-post", None),
    ],
)
def test_a_body_that_publishes_speaks_for_itself(source: str, key: str | None) -> None:
    found = official_of(source)

    assert (found.key if found else None) == key


def test_the_army_s_troops_are_the_government_s_and_the_post_s_nobody_s() -> None:
    army, union = official_of("army"), official_of("union")

    assert army is not None
    assert camp_of(army) == "government"
    assert union is not None
    assert camp_of(union) is None


JAILED = "A court sentenced a former mayor of Brezna to six years in prison for taking bribes."


def test_whom_the_lead_does_not_name_the_next_sentence_does() -> None:
    text = (
        f"{JAILED} Dario Matulin, 58, led the town for years. The mayor, Iva Sertic, was not there."
    )
    claims = framed(text, title="Former mayor jailed for six years")
    jailed = [c.frame for c in claims if c.frame and c.frame.predicate == "sentence"]
    taken = of("take", text)

    assert {frame.of("patient").key for frame in jailed if frame.of("patient")} == {  # type: ignore[union-attr]
        "person:matulin"
    }
    assert heads(taken)["agent"] == "dario matulin"


@pytest.mark.parametrize(
    "after",
    [
        "Dario Matulin led the town for years.",
        "Lawyer Dario Matulin said so.",
        "The judge, Dario Matulin, 58, spoke for an hour.",
    ],
)
def test_nobody_else_is_taken_for_him(after: str) -> None:
    claim = of("sentence", f"{JAILED} {after}")

    assert claim.frame is not None
    assert "person:matulin" not in [each.key for each in claim.frame.arguments]


def test_a_former_mayor_is_not_the_mayor() -> None:
    text = "Mayor Iva Sertic opened the harbour. Police arrested a former mayor on Tuesday."
    claim = of("arrest", text)

    assert claim.frame is not None
    assert "person:sertic" not in [each.key for each in claim.frame.arguments]


@pytest.mark.parametrize(
    "said",
    [
        "His lawyer, Ante Perkov, said his client would appeal.",
        'His lawyer, Ante Perkov, was angry. "My client will appeal," Perkov said.',
    ],
)
def test_a_lawyer_s_client_is_the_one_whose_lawyer_he_is(said: str) -> None:
    claim = of("appeal", f"Dario Matulin, the mayor, was jailed on Tuesday. {said}")

    assert heads(claim)["agent"] == "dario matulin"


def test_a_cook_from_the_philippines_who_fell_is_not_the_country() -> None:
    claim = of("fall", "The dead man was a cook from the Philippines, who fell between the ships.")

    assert heads(claim)["agent"] == "cook"


def test_nothing_is_done_to_him_whose_contract_runs_out() -> None:
    claim = of("run out", "Peter Winther, whose contract runs out in summer, complained.")

    assert "patient" not in heads(claim)


def test_the_red_cross_is_a_body() -> None:
    claim = only(claims_of("More than 4,000 people have fled, according to the Red Cross."))

    assert speakers(claim) == ["org:red-cross"]


def test_where_somebody_was_is_read_though_nothing_has_a_name() -> None:
    there = of("be", "The captain was not on the bridge, a prosecutor said.", title="Ferry aground")

    assert there.polarity == "negated"
    text = "The captain was in a hurry, a prosecutor said."
    assert [c.frame for c in framed(text, title="Ferry aground") if c.evidence.start == 0] == []


def test_a_march_is_a_protest_and_the_month_is_none() -> None:
    march = only(claims_of("Police arrested 41 people during the march in Lisbon."))
    month = only(claims_of("Police arrested 41 people during March in Lisbon."))

    assert (march.question.event, month.question.event) == ("protest", None)

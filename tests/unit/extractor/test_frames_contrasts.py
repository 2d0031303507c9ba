"""Frames of clauses that rule an alternative out, name a cause, or say one verb in many words."""

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading import read
from crosswire_extractor.reading.frames.contrasts import prepositions
from tests.unit.extractor.desk import article
from tests.unit.extractor.hung import hung


def frames(text: str, *, title: str = "") -> list[Claim]:
    return [claim for claim in read(*article(text, title=title)) if claim.frame]


def told(claim: Claim) -> str:
    """In short: "not cause(arson, fire)"."""
    assert claim.frame is not None
    parts = [each.head for role in ("agent", "patient") if (each := claim.frame.of(role))]
    negation = "not " if claim.polarity == "negated" else ""
    return f"{negation}{claim.frame.predicate}({', '.join(parts)})"


def all_told(text: str, *, title: str = "") -> set[str]:
    return {told(claim) for claim in frames(text, title=title)}


@pytest.mark.parametrize(
    "sentence",
    [
        "A gas leak, not arson, caused the fire, police said.",
        "The fire was caused by a gas leak and not by arson.",
        "The fire was caused not by arson but by a gas leak.",
        "Not arson but a gas leak caused the fire.",
        "A gas leak rather than arson caused the fire.",
    ],
)
def test_an_alternative_that_is_ruled_out_is_denied(sentence: str) -> None:
    assert {"cause(leak, fire)", "not cause(arson, fire)"} <= all_told(sentence)


def test_a_doer_who_is_ruled_out_is_told_apart_from_the_one_who_did_it() -> None:
    read_so = all_told("Soldiers, and not the rebels, shelled the camp.")

    assert read_so == {"shell(soldier, camp)", "not shell(rebel, camp)"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The train derailed because of a broken rail, the operator said.", "cause(rail, derail)"),
        ("The bridge collapsed due to corrosion.", "cause(corrosion, collapse)"),
        ("Sprouts were the source of the outbreak.", "cause(sprout, outbreak)"),
        ("The cause of the crash was ice.", "cause(ice, crash)"),
        ("The crash was the result of pilot error.", "cause(error, crash)"),
        ("The blast resulted from a gas leak.", "cause(leak, blast)"),
        ("The outage was due to a storm, the ministry said.", "cause(storm, outage)"),
        ("Arsonists were behind the fire, police said.", "cause(arsonist, fire)"),
    ],
)
def test_a_cause_reads_alike_in_whatever_words(sentence: str, expected: str) -> None:
    assert expected in all_told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dam gave way on Tuesday.", "collapse(dam)"),
        ("The servers were broken into.", "break into(server)"),
        ("Rebels took control of the harbour.", "seize(rebel, harbour)"),
        ("Protesters set fire to the library.", "burn(protester, library)"),
    ],
)
def test_a_phrase_is_read_as_the_verb_that_it_stands_for(sentence: str, expected: str) -> None:
    assert expected in all_told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was the army that shelled the camp, a spokesman said.", "shell(army, camp)"),
        ("It was not the army that shelled the camp.", "not shell(army, camp)"),
        ("The army was the one that shelled the camp.", "shell(army, camp)"),
    ],
)
def test_who_is_pointed_out_as_the_doer_is_said_to_have_done_it(
    sentence: str, expected: str
) -> None:
    claim = next(each for each in frames(sentence) if told(each) == expected)

    assert claim.frame is not None
    assert not claim.frame.presupposed


@pytest.mark.parametrize(
    "sentence",
    [
        "Whoever says that the army hit the mosque is lying, its spokesman said.",
        "Those who claim that the army hit the mosque are wrong.",
    ],
)
def test_what_only_liars_say_is_denied(sentence: str) -> None:
    assert "not hit(army, mosque)" in all_told(sentence)


def test_not_one_is_none() -> None:
    assert "not arrive(sack)" in all_told("Not one sack of rice has arrived, the mayor said.")
    assert "not hit(bridge)" in all_told("Not a single bridge was hit.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The rally against power cuts will take place in Leeds on Saturday.",
        "Sunday's rally in Leeds against power cuts has been approved, police said.",
        "The rally will be held in Leeds on Sunday.",
    ],
)
def test_an_occasion_happens_at_a_place_and_on_a_day(sentence: str) -> None:
    claim = next(each for each in frames(sentence) if told(each) == "happen(rally)")

    assert claim.event_time is not None
    assert claim.place is not None


def test_what_follows_the_colon_of_a_headline_is_said_and_not_told_in_passing() -> None:
    title = "Ministry: no breach of the dam"
    claim = next(each for each in frames("", title=title) if told(each) == "not breach(dam)")

    assert claim.frame is not None
    assert not claim.frame.presupposed


def test_a_deal_still_talked_about_is_no_fact() -> None:
    claim = next(each for each in frames("Brewer in talks to buy the Dunmore plant."))

    assert claim.modality != "asserted"


def test_a_name_that_follows_an_office_says_who_holds_it() -> None:
    claim = next(
        each
        for each in frames("The farm minister, Jane Roe, resigned on Monday, the presidency said.")
        if told(each).startswith("resign")
    )

    assert claim.frame is not None
    assert claim.frame.arguments[0].key == "person:roe"


def test_members_are_meant_and_not_their_number() -> None:
    assert "not lose(drone)" in all_told("None of the drones was lost over the sea.")


def test_a_ward_that_is_not_closing_is_a_plan_denied() -> None:
    claim = next(each for each in frames("The maternity ward is not closing, the trust said."))

    assert told(claim) == "not close(ward)"
    assert claim.modality == "forecast"


def test_a_headline_without_an_auxiliary_tells_a_fact() -> None:
    claim = next(each for each in frames("", title="Bridge destroyed in flood"))

    assert claim.frame is not None
    assert not claim.frame.presupposed


def test_the_figure_of_a_toll_is_told_once() -> None:
    claims = read(*article("Twelve miners were killed in the blast in Leeds on Monday."))
    quantities = [
        each.quantity for claim in claims if claim.frame for each in claim.frame.arguments
    ]

    assert quantities
    assert not any(quantities)


def test_what_is_set_for_a_later_day_is_no_fact_yet() -> None:
    claim = next(each for each in frames("The talks open in Geneva on 12 June."))

    assert claim.modality == "forecast"


def test_a_deed_that_hangs_on_an_if_is_conditional() -> None:
    claim = next(
        each
        for each in frames("The captain would retire from Tests if his knee did not heal.")
        if told(each).startswith("retire")
    )

    assert claim.modality == "conditional"


def test_what_one_says_of_oneself_is_told_of_the_speaker() -> None:
    text = '"I have not conceded," senator John Roe told supporters on Wednesday.'
    claim = next(each for each in frames(text) if told(each).startswith("not concede"))

    assert claim.frame is not None
    assert claim.frame.arguments[0].key == "person:roe"


def test_who_confessed_to_nothing_did_not_confess() -> None:
    assert "not confess(guard)" in all_told("The guards confessed to nothing, their lawyer said.")


def test_a_unit_is_not_what_leaks() -> None:
    claim = next(each for each in frames("Some 400 barrels of oil leaked from the rig."))

    assert told(claim) == "leak(oil)"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The company said it had sold the plant.", "sell(company, plant)"),
        ("The ministry denied that it had bought the jets.", "not buy(ministry, jet)"),
        ("The company said it was hacked.", "hack(company)"),
    ],
)
def test_it_is_the_speaker_who_does_the_deed(sentence: str, expected: str) -> None:
    assert expected in all_told(sentence)


def test_what_nobody_known_says_of_himself_is_no_claim() -> None:
    assert frames("We have not sold.") == []


def test_to_fire_on_a_place_is_no_deed_that_only_one_can_do() -> None:
    assert all_told("Rebels fired on the steelworks.") == {"fire on(rebel, steelworks)"}


def test_a_ship_off_a_town_is_there_though_the_tagger_takes_off_for_a_part_of_the_verb() -> None:
    tree = hung("It/PRP/nsubj/1 anchored/VBD/ROOT/1 off/RP/prep/1 Kell/NNP/pobj/2")

    assert [link.lower for link, _ in prepositions(tree, tree[1])] == ["off"]


def test_what_the_verb_is_told_with_is_no_preposition() -> None:
    tree = hung("It/PRP/nsubj/1 took/VBD/ROOT/1 off/RP/prt/1")

    assert not prepositions(tree, tree[1])

"""Frames of deeds and states that news tells in phrases, headlines and pronouns."""

import pytest

from tests.unit.extractor.test_frames import framed, of
from tests.unit.extractor.test_frames_contrasts import all_told, frames


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Forty soldiers laid down their arms, the army said.", "surrender(soldier)"),
        ("The gunmen gave themselves up.", "surrender(gunman)"),
        ("The mayor handed in his resignation.", "resign(mayor)"),
        ("The smelter has halted production.", "shut down(smelter)"),
        ("The smelter is working normally.", "operate(smelter)"),
        ("The clinic closed its doors.", "close(clinic)"),
        ("The barn went up in flames in Kessel.", "burn(barn)"),
        ("The body of the pilot was recovered on Monday.", "die(pilot)"),
        ("The clerk was beaten to death by guards.", "kill(guard, clerk)"),
        ("Anna Berg took her own life.", "kill(anna berg, anna berg)"),
        ("The mill is in rebel hands.", "control(rebel, mill)"),
        ("The mill is under the control of the army.", "control(army, mill)"),
        ("The mill fell to the rebels.", "seize(rebel, mill)"),
        ("Police put the fire down to a faulty kettle.", "cause(kettle, fire)"),
        ("Engineers traced the outage to a squirrel.", "cause(squirrel, outage)"),
        ("The fire broke out when a boiler exploded.", "cause(boiler, fire)"),
        ("The tram derailed when its axle snapped.", "cause(axle, derail)"),
        ("The convoy came under fire from the ridge.", "attack(ridge, convoy)"),
        ("The fire was put out by 4 a.m. on Monday.", "put out(fire)"),
        ("The guard was killed by a brick thrown by pupils.", "kill(pupil, guard)"),
        ("The rebels behind killing of the clerk fled.", "kill(rebel, clerk)"),
        ("They held the militia responsible for the attack on the mill.", "attack(militia, mill)"),
        ("Anna Berg was declared the winner in Kessel.", "win(anna berg)"),
        ("Troops have completed the evacuation of the town.", "evacuate(troops, town)"),
    ],
)
def test_a_phrase_reads_like_its_verb(sentence: str, expected: str) -> None:
    assert expected in all_told(sentence)


def test_what_is_brought_to_an_end_is_no_longer_so() -> None:
    assert "not blockade(farmer, port)" in all_told("Farmers ended their blockade of the port.")


def test_who_is_freed_or_shot_dead_in_a_headline_does_not_do_it() -> None:
    freed = frames("A court ruled on Monday.", title="Blogger freed in Kessel")
    assert [each.role for each in freed[0].frame.arguments][:1] == ["patient"]  # type: ignore[union-attr]


def test_a_pronoun_at_the_head_of_a_sentence_means_what_was_told_of_before() -> None:
    told = all_told("The skipper had been drinking, officials said. He was arrested on Monday.")

    assert "arrest(skipper)" in told


def test_a_pronoun_in_a_quotation_is_left_open() -> None:
    told = all_told('The skipper had been drinking. "He was arrested by the navy," Ann Roe said.')

    assert "arrest(navy, skipper)" not in told


def test_a_place_is_nobody_to_whom_he_could_point() -> None:
    text = "Fighting went on in Verka Losna. A spokesman said he had left. He praised Verka Losna."

    keys = {each.key for claim in frames(text) for each in claim.frame.arguments}  # type: ignore[union-attr]
    assert "person:losna" not in keys


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bridge intact, army says", "intact(bridge)"),
        ("Pilot alive, rebels say", "alive(pilot)"),
        ("Minister still in office, aide says", "in office(minister)"),
        ("Banker still in custody", "in custody(banker)"),
        ("Kessel mayor not guilty of fraud, jury finds", "not guilty(mayor)"),
        ("Mayor cleared of fraud", "clear(mayor)"),
    ],
)
def test_a_headline_tells_a_state_without_a_verb(title: str, expected: str) -> None:
    assert expected in all_told("A court sat on Monday.", title=title)


def test_whose_missile_it_was_tells_who_did_it() -> None:
    claims = frames("The missile that hit the barn on Monday was Norwegian, Sweden's army said.")
    doers = [c.frame.of("agent") for c in claims if c.frame and c.frame.predicate == "hit"]

    assert "NO" in {doer.side for doer in doers if doer}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The chairman stepped down on Monday.", "step down(chairman)"),
        ("Brassor Mills said it was in talks about the mill.", "negotiate(brassor mills)"),
    ],
)
def test_particles_read_as_adverbs_and_pronouns_of_who_speaks(sentence: str, expected: str) -> None:
    assert expected in all_told(sentence)


def test_whose_it_is_is_written_as_in_the_sentence() -> None:
    claim = of("defeat", "Mara Sund defeated Paul Ebo in Zembia's presidential election.")

    assert "Zembia's presidential election" in claim.question.text


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Government forces are in full control of Tamsin.", None),
        ("Tamsin is in rebel hands, the army said.", "Tamsin is in rebel hands"),
        ("The body of Dana Holt was found in a forest.", None),
        ("The signing of the fishing treaty took place in Nairobi.", None),
        ("None of our boats fired on Port Emmen.", None),
        ("Rebels bombed the port on Tuesday.", "Rebels bombed the port"),
    ],
)
def test_the_nouns_by_which_somebody_takes_part_are_told(sentence: str, words: str | None) -> None:
    told = {claim.question.text for claim in framed(sentence)}

    assert (words or sentence.rstrip(".")) in told

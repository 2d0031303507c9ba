"""What a mishap came after is what brought it about."""

from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article


def causes(text: str) -> list[tuple[str, str]]:
    """What is said to have brought something about, and whether it did."""
    claims = read(*article(text))
    frames = [(claim.frame, claim.polarity) for claim in claims if claim.frame]
    return [
        (cause.head, polarity)
        for frame, polarity in frames
        if frame.predicate == "cause" and (cause := frame.of("agent"))
    ]


def test_a_ship_that_sinks_after_a_fire_sinks_because_of_it() -> None:
    assert causes("Norway says the cruiser Aurora has sunk after a fire.") == [("fire", "affirmed")]


def test_a_cause_may_be_ruled_out() -> None:
    assert ("fire", "negated") in causes("The cruiser sank not because of a fire, police said.")


def test_what_comes_after_a_day_is_not_caused_by_it() -> None:
    assert causes("The cruiser sank after three days.") == []


def test_a_cause_is_told_with_all_its_preposition() -> None:
    claims = read(*article("The cruiser sank due to a fire. The ferry sank because of a storm."))
    texts = [c.question.text for c in claims if c.frame and c.frame.predicate == "cause"]

    assert texts == ["The cruiser sank due to a fire", "The ferry sank because of a storm"]


def test_what_is_to_blame_is_the_cause_and_says_nothing() -> None:
    claims = list(read(*article("A signal failure was to blame for the train crash near Orlava.")))

    assert causes("A signal failure was to blame for the train crash.") == [("failure", "affirmed")]
    assert not any(claim.attribution.chain for claim in claims)


def test_who_is_not_to_blame_did_not_cause_it() -> None:
    assert causes("Police were not to blame for the death of the student, a judge said.") == [
        ("police", "negated")
    ]


def test_a_rocket_that_somebody_misfired_is_his() -> None:
    assert causes("The blast was caused by a rocket that was misfired by the Tamba Front.") == [
        ("tamba front", "affirmed")
    ]


def test_what_catches_fire_following_an_attack_burns_because_of_it() -> None:
    assert causes("The cinema caught fire following an attack.") == [("attack", "affirmed")]

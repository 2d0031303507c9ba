"""Days that belong to a deed, and not to the verb that tells of it; on whose orders it was done."""

import pytest

from crosswire_extractor.reading.mending.days import of_its_deed, on_whose_orders
from tests.unit.extractor.desk import TUESDAY
from tests.unit.extractor.hung import hung, moved, word
from tests.unit.extractor.test_frames import of

DEATH = (
    "Deaths/NNS/nsubjpass/4 on/IN/prep/4 Monday/NNP/pobj/1 were/VBD/auxpass/4 announced/VBN/ROOT/4"
)


@pytest.mark.parametrize("link", ["on", "in"])
def test_a_day_behind_a_deed_and_before_the_verb_is_the_deeds(link: str) -> None:
    tree = hung(DEATH.replace("on/IN", f"{link}/IN"))

    assert moved(tree, of_its_deed(tree, word(tree, link))) == {link: ("deaths", "prep")}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(DEATH.replace("Deaths", "Ministers"), id="somebody"),
        pytest.param(DEATH.replace("Deaths/NNS", "Death/NNP"), id="a name"),
        pytest.param(DEATH.replace("Monday", "purpose"), id="no day"),
        pytest.param(DEATH.replace("on/IN", "since/IN"), id="since then"),
        pytest.param(
            "Deaths/NNS/nsubjpass/4 were/VBD/auxpass/4 on/IN/prep/4 Monday/NNP/pobj/2 "
            "announced/VBN/ROOT/4",
            id="behind the first word of the verb",
        ),
        pytest.param(
            "Deaths/NNS/nsubj/4 had/VBD/aux/4 on/IN/prep/4 Monday/NNP/pobj/2 risen/VBN/ROOT/4",
            id="behind a helper",
        ),
        pytest.param(
            "Deaths/NNS/nsubj/1 rose/VBD/ROOT/1 on/IN/prep/1 Monday/NNP/pobj/2",
            id="behind the verb",
        ),
        pytest.param("On/IN/prep/2 Monday/NNP/pobj/0 rose/VBD/ROOT/2", id="nobody"),
    ],
)
def test_any_other_day_stays_with_its_verb(words: str) -> None:
    tree = hung(words)
    link = next(each for each in tree.nodes if each.dep == "prep")

    assert moved(tree, of_its_deed(tree, link)) == {}


def test_a_death_that_is_announced_has_been() -> None:
    death = of("die", "The death of writer Amos Wanda on Monday was announced by his family.")

    assert death.modality == "asserted"
    assert death.event_time is not None
    assert death.event_time.end < TUESDAY


SHOT = (
    "Guards/NNS/nsubj/1 shot/VBD/ROOT/1 miners/NNS/dobj/1 on/IN/prep/2 orders/NNS/pobj/3 "
    "of/IN/prep/4 Roe/NNP/pobj/5"
)


@pytest.mark.parametrize("words", [SHOT, SHOT.replace("of/IN/prep", "hers/PRP$/poss")])
@pytest.mark.parametrize("link", ["on", "upon", "at", "by"])
def test_on_whose_orders_miners_were_shot_is_told_of_the_shooting(words: str, link: str) -> None:
    tree = hung(words.replace("on/IN", f"{link}/IN"))

    assert moved(tree, on_whose_orders(tree, word(tree, link))) == {link: ("shot", "prep")}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(SHOT.replace("on/IN", "with/IN"), id="miners with orders"),
        pytest.param(SHOT.replace("orders", "roads"), id="on roads"),
        pytest.param(SHOT.partition(" of/")[0], id="nobody gave them"),
        pytest.param(SHOT.replace("on/IN/prep/2", "on/IN/prep/1"), id="with the verb already"),
        pytest.param(SHOT.replace("shot/VBD", "war/NN"), id="no verb"),
        pytest.param(SHOT.replace("miners/NNS", "near/RB"), id="behind nobody"),
        pytest.param(SHOT.replace("orders/NNS/pobj", "orders/NNS/dep"), id="on nothing"),
        pytest.param(
            "Miners/NNS/nsubj/5 on/IN/prep/0 orders/NNS/pobj/1 of/IN/prep/2 Roe/NNP/pobj/3 "
            "left/VBD/ROOT/5",
            id="before the verb",
        ),
    ],
)
def test_any_other_phrase_behind_miners_is_theirs(words: str) -> None:
    tree = hung(words)
    link = next(each for each in tree.nodes if each.dep == "prep")

    assert moved(tree, on_whose_orders(tree, link)) == {}

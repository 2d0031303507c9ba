"""Of whom a sentence tells, where a parser hung his words on others, and where it did not."""

import pytest

from crosswire_extractor.reading.mending.clefts import cleft
from crosswire_extractor.reading.mending.particles import done_to
from crosswire_extractor.reading.mending.people import (
    called,
    describing,
    kept,
    of_a_trade,
    one_of_a_trade,
)
from tests.unit.extractor.hung import hung, moved, word

FLEEING = (
    "People/NNS/nsubj/1 fleeing/VBG/csubj/4 floods/NNS/dobj/1 have/VBP/aux/4 crossed/VBN/ROOT/4"
)


def test_people_who_flee_and_cross_are_who_crosses() -> None:
    tree = hung(FLEEING)

    assert moved(tree, describing(tree)) == {
        "people": ("crossed", "nsubj"),
        "fleeing": ("people", "acl"),
    }


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(FLEEING.replace("csubj", "acl"), id="no subject of the verb"),
        pytest.param(FLEEING.replace("fleeing/VBG", "fled/VBD"), id="that they fled"),
        pytest.param(FLEEING.replace("People/NNS", "They/PRP"), id="nobody is described"),
        pytest.param(
            "Fleeing/VBG/csubj/3 floods/NNS/dobj/0 has/VBZ/aux/3 helped/VBN/ROOT/3",
            id="fleeing itself",
        ),
        pytest.param(
            "People/NNS/nsubj/2 now/RB/advmod/2 fleeing/VBG/csubj/3 crossed/VBD/ROOT/3",
            id="not right before",
        ),
        pytest.param(
            "Are/VBP/aux/2 people/NNS/nsubj/2 fleeing/VBG/csubj/3 said/VBD/ROOT/3",
            id="that they are",
        ),
        pytest.param("People/NNS/nsubj/1 fleeing/VBG/csubj/1", id="no verb besides"),
    ],
)
def test_who_is_described_by_no_deed_stays_where_he_hangs(words: str) -> None:
    tree = hung(words)

    assert moved(tree, describing(tree)) == {}


HELD = "Rebels/NNS/nsubj/1 hold/VBP/ROOT/1 nine/CD/nummod/4 nurses/NNS/compound/4 hostage/NN/{}/1"


@pytest.mark.parametrize("hung_as", ["dobj", "ccomp", "xcomp", "oprd"])
def test_whom_they_hold_hostage_they_hold(hung_as: str) -> None:
    tree = hung(HELD.format(hung_as))

    assert moved(tree, kept(tree)) == {
        "nurses": ("hold", "dobj"),
        "hostage": ("hold", "oprd"),
        "nine": ("nurses", "nummod"),
    }


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(HELD.format("npadvmod"), id="no object"),
        pytest.param(
            HELD.format("dobj").replace("hostage", "posts") + " captive/JJ/advmod/1",
            id="the posts are no captives",
        ),
        pytest.param(HELD.format("dobj").replace("nurses/NNS", "held/VBN"), id="no people"),
        pytest.param(HELD.format("dobj").replace("hold/VBP", "bank/NN"), id="no verb"),
        pytest.param("Hostage/NN/dobj/1 fled/VBD/ROOT/1", id="nobody stands before"),
        pytest.param(
            "Nurses/NNS/compound/1 hostage/NN/dobj/2 fled/VBD/ROOT/2", id="the verb comes after"
        ),
    ],
)
def test_who_is_held_by_nobody_stays_where_he_hangs(words: str) -> None:
    tree = hung(words)

    assert moved(tree, kept(tree)) == {}


MAYOR = (
    "The/DT/det/1 mayor/NN/nsubj/8 of/IN/prep/1 Kell/NNP/pobj/2 ,/,/punct/3 Anna/NNP/compound/6 "
    "Berg/NNP/appos/3 ,/,/punct/3 resigned/VBD/ROOT/8"
)


@pytest.mark.parametrize("office", ["mayor", "nurse", "ombudsman"])
def test_the_mayor_of_a_town_is_called_so_and_not_the_town(office: str) -> None:
    tree = hung(MAYOR.replace("mayor", office))

    assert moved(tree, called(tree, word(tree, "berg"))) == {"berg": (office, "appos")}


@pytest.mark.parametrize("mark", [".", ":", ","])
def test_a_name_ends_with_its_phrase(mark: str) -> None:
    tree = hung(MAYOR.replace(",/,/punct/3 res", f"{mark}/{mark}/punct/3 res"))

    assert moved(tree, called(tree, word(tree, "berg"))) == {"berg": ("mayor", "appos")}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(MAYOR.replace("appos", "conj"), id="joined by nothing but a comma"),
        pytest.param(MAYOR + " and/CC/cc/3 Olvar/NNP/conj/3", id="of Kell and Olvar"),
    ],
)
def test_a_name_that_hangs_as_a_town_does_is_still_a_name(words: str) -> None:
    tree = hung(words)

    assert moved(tree, called(tree, word(tree, "berg"))) == {"berg": ("mayor", "appos")}


def test_a_middle_name_is_a_name_too() -> None:
    tree = hung(
        "mayors/NNS/ROOT/0 of/IN/prep/0 Kell/NNP/pobj/1 ,/,/punct/2 Anna/NNP/compound/6 "
        "Ida/NNP/compound/6 Berg/NNP/appos/2"
    )

    assert moved(tree, called(tree, word(tree, "berg"))) == {"berg": ("mayors", "appos")}


def test_a_port_in_between_is_called_nothing() -> None:
    tree = hung(
        "mayors/NNS/ROOT/0 of/IN/prep/0 ports/NNS/pobj/1 in/IN/prep/2 Kell/NNP/pobj/3 ,/,/punct/4 "
        "Anna/NNP/compound/7 Berg/NNP/appos/4"
    )

    assert moved(tree, called(tree, word(tree, "berg"))) == {"berg": ("mayors", "appos")}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(MAYOR.replace("mayor/NN", "mill/NN"), id="no person"),
        pytest.param(MAYOR.replace("mayor/NN", "Rector/NNP"), id="who has a name already"),
        pytest.param(MAYOR.replace("Kell/NNP/pobj", "Kell/NNP/appos"), id="behind no preposition"),
        pytest.param(MAYOR.replace("of/IN/prep", "and/CC/cc"), id="no place"),
        pytest.param(MAYOR.replace(",/,/punct/3 Anna", "as/IN/mark/3 Anna"), id="no comma"),
        pytest.param(MAYOR.replace(",/,/punct/3 res", "and/CC/cc/3 res"), id="the phrase goes on"),
        pytest.param(MAYOR.replace("Anna/NNP", "Old/JJ"), id="a name and no first name"),
        pytest.param(
            "mayors/NNS/ROOT/0 of/IN/prep/0 Kell/NNP/pobj/1 ,/,/punct/2 Berg/NNP/appos/2",
            id="one name",
        ),
        pytest.param(
            "mayors/NNS/ROOT/0 of/IN/prep/0 Kell/NNP/pobj/1 ,/,/punct/2 Anna/NNP/compound/7 "
            "Ida/NNP/compound/7 Kim/NNP/compound/7 Berg/NNP/appos/2",
            id="four names",
        ),
        pytest.param(
            "They/PRP/nsubj/1 cook/VBP/ROOT/1 in/IN/prep/1 Kell/NNP/pobj/2 ,/,/punct/3 "
            "Anna/NNP/compound/6 Berg/NNP/appos/3",
            id="what they do",
        ),
        pytest.param(MAYOR.replace("Anna", "anna"), id="small letters"),
        pytest.param(MAYOR.replace("Anna/", "New/").replace("Berg", "York"), id="a place"),
    ],
)
def test_what_is_no_full_name_of_anybody_stays_where_it_hangs(words: str) -> None:
    tree = hung(words)
    name = next(each for each in tree.nodes if each.dep == "appos" and each.at > 3)

    assert moved(tree, called(tree, name)) == {}


def test_of_towns_in_a_list_none_is_a_name_of_the_mayor() -> None:
    tree = hung(
        "The/DT/det/1 mayor/NN/ROOT/1 of/IN/prep/1 Kell/NNP/pobj/2 ,/,/punct/3 Anna/NNP/compound/6 "
        "Berg/NNP/conj/3 ,/,/punct/3 and/CC/cc/3 Olvar/NNP/conj/3"
    )

    assert moved(tree, called(tree, word(tree, "berg"))) == {}


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("Miner/NNP/nsubj/1 dies/VBZ/ROOT/1", "NN"),
        ("Miner/NNP/nsubjpass/1 killed/VBN/ROOT/1", "NN"),
        ("Miner/NNP/nsubj/2 Roe/NNP/appos/0 dies/VBZ/ROOT/2", "NNP"),
        ("Miner/NNP/nsubj/2 never/RB/advmod/2 dies/VBZ/ROOT/2", "NNP"),
        ("Olvar/NNP/nsubj/1 dies/VBZ/ROOT/1", "NNP"),
        ("Bridge/NNP/nsubj/1 falls/VBZ/ROOT/1", "NNP"),
    ],
)
def test_a_word_for_people_that_opens_a_headline_is_no_name(words: str, tag: str) -> None:
    tree = hung(words)

    assert next(iter([each.tag for each in one_of_a_trade(tree)]), "NNP") == tag


IT_WAS = (
    "It/PRP/nsubj/1 was/VBD/ROOT/1 rebels/NNS/attr/1 that/WDT/nsubj/4 burned/VBD/ccomp/1 "
    "mills/NNS/dobj/4"
)


def test_it_was_they_who_did_it() -> None:
    tree = hung(IT_WAS)

    assert moved(tree, cleft(tree, word(tree, "burned"))) == {"burned": ("rebels", "relcl")}


def test_that_it_was_not_they_denies_the_deed() -> None:
    tree = hung(
        "It/PRP/nsubj/1 was/VBD/ROOT/1 not/RB/neg/1 rebels/NNS/attr/1 who/WP/nsubj/5 "
        "burned/VBD/ccomp/1"
    )

    told = moved(tree, cleft(tree, word(tree, "burned")))

    assert told == {"burned": ("rebels", "relcl"), "not": ("burned", "neg")}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(IT_WAS.replace("was/VBD", "sent/VBD"), id="no verb of being"),
        pytest.param(IT_WAS.replace("It/PRP", "They/PRP"), id="they were rebels"),
        pytest.param(IT_WAS.replace("It/PRP/nsubj", "It/PRP/expl"), id="no subject"),
        pytest.param(IT_WAS.replace("attr", "dobj"), id="nobody is set apart"),
        pytest.param(IT_WAS.replace("that/WDT", "guards/NNS"), id="others did it"),
        pytest.param(
            "That/WDT/dobj/3 it/PRP/nsubj/2 was/VBD/ROOT/2 burned/VBD/ccomp/2 rebels/NNS/attr/2",
            id="before them",
        ),
        pytest.param(
            "It/PRP/nsubj/1 was/VBD/ROOT/1 burned/VBD/ccomp/1 mills/NNS/attr/1 that/WDT/dobj/2",
            id="behind the deed",
        ),
        pytest.param(
            "who/WP/nsubj/4 It/PRP/nsubj/2 was/VBD/ROOT/2 rebels/NNS/attr/2 burned/VBD/ccomp/2",
            id="it points back",
        ),
        pytest.param("that/WDT/nsubj/1 burned/VBD/ROOT/1", id="no verb above"),
    ],
)
def test_where_nobody_is_set_apart_a_clause_stays_where_it_hangs(words: str) -> None:
    tree = hung(words)

    assert moved(tree, cleft(tree, word(tree, "burned"))) == {}


@pytest.mark.parametrize(
    "words", ["shot/VBD/ROOT/1 down/RP/prt/1", "shot/VBD/ROOT/1 down/IN/prep/1",
              "argued/VBD/ROOT/1 down/RP/prt/1"],
)  # fmt: skip
def test_what_they_shoot_down_is_what_they_shoot(words: str) -> None:
    tree = hung(f"Guards/NNS/nsubj/1 {words} planes/NNS/pobj/2")
    [down, planes] = done_to(tree, tree[2])

    assert (down.dep, down.tag, down.head) == ("prt", "RP", 1)
    assert (planes.dep, planes.head) == ("dobj", 1)


@pytest.mark.parametrize(
    "words",
    [
        "Miners/NNS/nsubj/1 ran/VBD/ROOT/1 down/IN/prep/1 hills/NNS/pobj/2",
        "Miners/NNS/nsubj/1 shot/VBD/ROOT/1 behind/RP/prt/1 planes/NNS/pobj/2",
        "Miners/NNS/nsubj/1 shot/VBD/ROOT/1 down/RP/prt/1",
        "Miners/NNS/nsubj/1 shot/VBD/ROOT/1 down/RP/prt/1 planes/NNS/pobj/2 kites/NNS/dobj/1",
        "Miners/NNS/nsubj/2 down/RP/prt/2 shot/VBD/ROOT/2 planes/NNS/pobj/1",
        "Miners/NNS/ROOT/0 shot/VBD/acl/0 down/RP/ROOT/2 planes/NNS/pobj/2",
    ],
)
def test_where_a_way_or_another_thing_follows_a_verb_nothing_is_mended(words: str) -> None:
    tree = hung(words)
    link = next(each for each in tree.nodes if each.lower in ("down", "behind"))

    assert moved(tree, done_to(tree, link)) == {}


HIT = (
    "Stars/NNS/nsubj/1 hit/VBD/ROOT/1 a/DT/det/3 photographer/NN/dobj/1 Ida/NNP/compound/5 "
    "Berg/NNP/dobj/1"
)


def test_a_photographer_before_her_name_is_whom_they_hit() -> None:
    tree = hung(HIT)

    assert moved(tree, of_a_trade(tree, word(tree, "photographer"))) == {
        "photographer": ("berg", "compound"),
        "a": ("berg", "det"),
    }


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(HIT.replace("photographer/NN", "photographer/NNS"), id="several"),
        pytest.param(HIT.replace("photographer/NN", "photographer/NNP"), id="a name"),
        pytest.param(HIT.replace("photographer", "bridge"), id="no person"),
        pytest.param(HIT.replace("Ida/NNP", "her/PRP"), id="no name behind it"),
        pytest.param(HIT.replace("Berg/NNP/dobj", "Berg/NNP/npadvmod"), id="not hit"),
        pytest.param(HIT.replace("Berg/NNP", "pupils/NNS"), id="her pupils"),
        pytest.param(HIT.partition(" Ida/")[0], id="nobody by name"),
    ],
)
def test_a_photographer_whose_name_is_not_told_stays_by_herself(words: str) -> None:
    tree = hung(words)

    assert moved(tree, of_a_trade(tree, tree[3])) == {}

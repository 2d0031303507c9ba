"""Who speaks, who is accused and who is told to do it, where a parser took them for another."""

import pytest

from crosswire_extractor.reading.mending.speech import bidden, denied_doing, speaker_apposed
from crosswire_extractor.reading.mending.unspoken import without_is
from tests.unit.extractor.hung import hung, moved, word

DENIED = (
    "Roe/NNP/nsubj/1 denied/VBD/ROOT/1 on/IN/prep/1 Monday/NNP/pobj/2 taking/VBG/advcl/1 "
    "bribes/NNS/dobj/4"
)


def test_what_somebody_denied_doing_is_what_he_denied() -> None:
    tree = hung(DENIED)

    assert moved(tree, denied_doing(tree, word(tree, "taking"))) == {"taking": ("denied", "xcomp")}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(DENIED.replace("VBG", "VBD"), id="he took them"),
        pytest.param(DENIED.replace("denied", "left"), id="left"),
        pytest.param(DENIED.replace("denied", "confirmed"), id="confirmed it"),
        pytest.param(DENIED.replace("Monday/NNP/pobj/2", ",/,/punct/1"), id="behind a comma"),
        pytest.param(DENIED + " it/PRP/dobj/1", id="denied something else"),
        pytest.param(
            "Taking/VBG/advcl/3 bribes/NNS/dobj/0 Roe/NNP/nsubj/3 denied/VBD/ROOT/3", id="before"
        ),
        pytest.param("Taking/VBG/ROOT/0 bribes/NNS/dobj/0", id="nobody denied it"),
    ],
)
def test_what_somebody_did_meanwhile_stays_so(words: str) -> None:
    tree = hung(words)

    assert moved(tree, denied_doing(tree, word(tree, "taking"))) == {}


BIDDEN = "Roe/NNP/nsubj/1 ordered/VBD/ROOT/1 crews/NNS/dobj/1 to/TO/aux/4 leave/VB/advcl/1"


@pytest.mark.parametrize("words", [BIDDEN, BIDDEN.replace("crews/NNS/dobj/1", "crews/NNS/nsubj/4")])
def test_what_crews_are_ordered_to_do_is_what_they_are_told(words: str) -> None:
    tree = hung(words)

    assert moved(tree, bidden(tree, word(tree, "leave"))) == {
        "crews": ("ordered", "dobj"),
        "leave": ("ordered", "xcomp"),
    }


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(BIDDEN.replace("ordered", "fed"), id="fed them to do it"),
        pytest.param(BIDDEN.replace("to/TO", "will/MD"), id="that they will"),
        pytest.param(BIDDEN.replace("to/TO/aux", "now/RB/advmod"), id="leave now"),
        pytest.param(BIDDEN.replace("crews/NNS/dobj", "once/RB/advmod"), id="nobody is told"),
        pytest.param(
            "Roe/NNP/nsubj/1 ordered/VBD/ROOT/1 crews/NNS/dobj/1 ships/NNS/npadvmod/1 "
            "to/TO/aux/5 leave/VB/advcl/1",
            id="ships stand between",
        ),
        pytest.param(
            "Crews/NNS/dobj/4 to/TO/aux/2 leave/VB/advcl/4 Roe/NNP/nsubj/4 ordered/VBD/ROOT/4",
            id="before",
        ),
        pytest.param("To/TO/aux/1 leave/VB/ROOT/1", id="nobody tells"),
    ],
)
def test_what_nobody_is_told_to_do_stays_where_it_hangs(words: str) -> None:
    tree = hung(words)

    assert moved(tree, bidden(tree, word(tree, "leave"))) == {}


APPOSED = (
    "Roe/NNP/nsubj/1 hit/VBD/ccomp/5 Kell/NNP/nsubj/5 ,/,/punct/2 lawyers/NNS/appos/2 "
    "said/VBD/ROOT/5"
)


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (APPOSED, {"lawyers": ("said", "nsubj"), "kell": ("hit", "dobj")}),
        (
            APPOSED.replace("said/VBD", "says/VBZ"),
            {"lawyers": ("says", "nsubj"), "kell": ("hit", "dobj")},
        ),
        (
            "Roe/NNP/nsubj/1 hit/VBD/ccomp/6 Monday/NNP/npadvmod/1 Kell/NNP/nsubj/6 ,/,/punct/3 "
            "lawyers/NNS/appos/3 said/VBD/ROOT/6",
            {"lawyers": ("said", "nsubj"), "kell": ("hit", "dobj")},
        ),
        (APPOSED.replace("Kell/NNP/nsubj/5", "Kell/NNP/dobj/1"), {"lawyers": ("said", "nsubj")}),
        (
            "Roe/NNP/nsubj/1 hit/VBD/ccomp/6 banker/NN/dobj/1 Kell/NNP/nsubj/6 ,/,/punct/3 "
            "lawyers/NNS/appos/3 said/VBD/ROOT/6",
            {
                "lawyers": ("said", "nsubj"),
                "banker": ("kell", "compound"),
                "kell": ("hit", "dobj"),
            },
        ),
        (
            "Roe/NNP/nsubj/1 hit/VBD/ccomp/7 them/PRP/dobj/1 hard/RB/advmod/1 Kell/NNP/nsubj/7 "
            ",/,/punct/4 lawyers/NNS/appos/4 said/VBD/ROOT/7",
            {"lawyers": ("said", "nsubj")},
        ),
    ],
)
def test_lawyers_behind_a_name_and_a_comma_speak(
    words: str, there: dict[str, tuple[str, str]]
) -> None:
    tree = hung(words)

    assert moved(tree, speaker_apposed(tree, word(tree, "lawyers"))) == there


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(APPOSED.replace("lawyers/NNS", "lawyers/NNP"), id="a name"),
        pytest.param(APPOSED.replace("Kell/NNP", "miners/NNS"), id="behind no name"),
        pytest.param(APPOSED.replace("said", "left"), id="who left"),
        pytest.param(APPOSED.replace("said/VBD", "said/VB"), id="nobody said it"),
        pytest.param(APPOSED.replace("VBD/ROOT/5", "VBD/conj/1"), id="beside the deed"),
        pytest.param(APPOSED.replace("hit/VBD/ccomp", "hit/VBD/advcl"), id="no report"),
        pytest.param(APPOSED.replace(",/,", "and/CC"), id="no comma"),
        pytest.param(
            APPOSED.replace("Kell/NNP/nsubj/5", "Kell/NNP/dobj/1").replace("nsubj/1", "nsubj/5"),
            id="Roe said it",
        ),
        pytest.param(
            "Kell/NNP/nsubj/3 ,/,/punct/0 lawyers/NNS/appos/0 said/VBD/ROOT/3 Roe/NNP/nsubj/5 "
            "hit/VBD/ccomp/3",
            id="the deed follows",
        ),
        pytest.param(APPOSED.rpartition(" ")[0].replace("/5", "/1"), id="nothing follows"),
    ],
)
def test_who_stands_behind_a_name_and_says_nothing_stays_there(words: str) -> None:
    tree = hung(words)

    assert moved(tree, speaker_apposed(tree, word(tree, "lawyers"))) == {}


ACCUSED = "Firm/NN/nsubj/1 accused/VBD/ROOT/1 of/IN/prep/1 fraud/NN/pobj/2"
SAID = "Doctor/NN/nsubj/1 said/VBD/ROOT/1 to/TO/aux/3 flee/VB/xcomp/1 Kell/NNP/dobj/3"
CHARGED = (
    "Man/NN/nsubj/1 charged/VBD/ROOT/1 with/IN/prep/1 murder/NN/pobj/2 denies/VBZ/dep/1 "
    "it/PRP/dobj/4"
)
ASIDE = (
    "Kell/NNP/nsubj/2 ,/,/punct/0 charged/VBD/ROOT/2 with/IN/prep/2 murder/NN/pobj/3 ,/,/punct/2 "
    "left/VBD/dep/2"
)


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (ACCUSED, {"firm": ("accused", "nsubjpass"), "accused": ("accused", "ROOT")}),
        (
            ACCUSED.replace("accused/VBD", "sued/VBN").replace("of/IN", "over/IN"),
            {"firm": ("sued", "nsubjpass"), "sued": ("sued", "ROOT")},
        ),
        (
            ACCUSED.replace("accused", "sued").replace("of/IN", "for/IN"),
            {"firm": ("sued", "nsubjpass"), "sued": ("sued", "ROOT")},
        ),
        (SAID, {"doctor": ("said", "nsubjpass"), "said": ("said", "ROOT")}),
        (
            ACCUSED.replace("nsubj/1", "ROOT/0").replace("VBD/ROOT/1", "VBD/acl/0"),
            {"accused": ("firm", "acl")},
        ),
        (
            CHARGED,
            {
                "man": ("denies", "nsubj"),
                "charged": ("man", "acl"),
                "denies": ("denies", "ROOT"),
            },
        ),
        (
            CHARGED.replace("Man/NN", "Men/NNS").replace("denies/VBZ", "deny/VBP"),
            {"men": ("deny", "nsubj"), "charged": ("men", "acl"), "deny": ("deny", "ROOT")},
        ),
        (
            CHARGED.replace("VBD/ROOT/1", "VBD/ccomp/6") + " say/VBP/ROOT/6",
            {"man": ("denies", "nsubj"), "charged": ("man", "acl"), "denies": ("say", "ccomp")},
        ),
        (
            ASIDE,
            {"kell": ("left", "nsubj"), "charged": ("kell", "acl"), "left": ("left", "ROOT")},
        ),
    ],
)
def test_of_whom_a_headline_without_is_tells(words: str, there: dict[str, tuple[str, str]]) -> None:
    tree = hung(words)
    mended = list(without_is(tree))

    assert moved(tree, mended) == there
    assert {
        each.tag for each in mended if each.lower in ("accused", "sued", "said", "charged")
    } == {"VBN"}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(ACCUSED.replace("accused", "heard"), id="heard of it"),
        pytest.param(ACCUSED.replace("of/IN", "in/IN"), id="accused in May"),
        pytest.param(ACCUSED.replace("accused/VBD", "accused/JJ"), id="no verb"),
        pytest.param(ACCUSED + " miners/NNS/dobj/1", id="accused others"),
        pytest.param(ACCUSED.replace("Firm/NN/nsubj", "Often/RB/advmod"), id="who is accused"),
        pytest.param(ACCUSED.replace("prep/1", "prep/0"), id="of the firm"),
        pytest.param(
            ACCUSED.replace("nsubj/1", "ROOT/0")
            .replace("VBD/ROOT/1", "VBD/acl/0")
            .replace("of/IN", "in/IN"),
            id="which accused others",
        ),
        pytest.param(SAID.replace("to/TO/aux/3", "to/TO/prep/1"), id="said it to Kell"),
        pytest.param(SAID.replace("xcomp/1", "advcl/1"), id="said it to flee"),
        pytest.param(SAID.replace("to/TO", "will/MD"), id="said that he will"),
        pytest.param(
            "In/IN/prep/1 accused/VBD/ROOT/1 of/IN/prep/1 fraud/NN/pobj/2 firm/NN/nsubj/1",
            id="behind the verb",
        ),
    ],
)
def test_who_accuses_or_says_it_himself_is_who_does(words: str) -> None:
    tree = hung(words)

    assert moved(tree, without_is(tree)) == {}


@pytest.mark.parametrize(
    "goes_on",
    [
        pytest.param("denying/VBG/dep/1 it/PRP/dobj/4", id="while denying it"),
        pytest.param("denied/VBD/dep/1 it/PRP/dobj/4", id="once"),
        pytest.param("he/PRP/nsubj/5 denies/VBZ/dep/1", id="which he denies"),
        pytest.param("and/CC/cc/5 denies/VBZ/conj/1", id="and denies it"),
    ],
)
def test_whoever_denies_nothing_himself_is_only_charged(goes_on: str) -> None:
    tree = hung(f"{CHARGED.partition(' denies/')[0]} {goes_on}")

    assert moved(tree, without_is(tree))["man"] == ("charged", "nsubjpass")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(ASIDE.replace(",/,/punct/0", "not/RB/neg/2"), id="no comma before"),
        pytest.param(ASIDE.replace(",/,/punct/2", "here/RB/advmod/2"), id="no comma behind"),
        pytest.param(
            "Left/VBZ/dep/2 Kell/NNP/nsubj/2 charged/VBD/ROOT/2 with/IN/prep/2 murder/NN/pobj/3",
            id="before it",
        ),
    ],
)
def test_what_stands_between_no_commas_or_before_it_is_no_deed_of_his(words: str) -> None:
    tree = hung(words)

    assert moved(tree, without_is(tree))["kell"] == ("charged", "nsubjpass")

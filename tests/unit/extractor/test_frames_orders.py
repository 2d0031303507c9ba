"""Who ordered what, however it is told."""

import pytest

from crosswire.domain.claims import Claim
from crosswire_extractor.reading.frames.grammar import verb_lemma
from crosswire_extractor.reading.frames.orders import on_orders, ordered
from tests.unit.extractor.hung import clause, sentence, taking_part
from tests.unit.extractor.test_frames_moods import told


def order(text: str, predicate: str = "order_shoot") -> tuple[str, str, Claim]:
    [claim] = told(text, predicate)
    assert claim.frame is not None
    heads = {each.role: each.head for each in claim.frame.arguments if each.role != "oblique"}
    return heads.get("agent", ""), heads.get("patient", ""), claim


@pytest.mark.parametrize(
    "text",
    [
        "General Ada Roe ordered the shooting of miners in Kell, a soldier said.",
        "General Ada Roe ordered her men to shoot miners in Kell, a soldier said.",
        "General Ada Roe gave the order to fire on miners in Kell, a soldier said.",
        "General Ada Roe told her men to open fire on miners in Kell, a soldier said.",
        "The order to shoot miners in Kell came from General Ada Roe, a soldier said.",
        "Soldiers shot miners in Kell on the orders of General Ada Roe, a lawyer said.",
        "Soldiers fired on miners in Kell on the orders of General Ada Roe, a lawyer said.",
    ],
)
def test_who_gave_it_and_against_whom(text: str) -> None:
    giver, whom, claim = order(text)

    assert (giver, whom) == ("ada roe", "miner")
    assert (claim.polarity, claim.modality) == ("affirmed", "asserted")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("General Ada Roe never gave an order to fire on miners, she said.", "asserted"),
        ("General Ada Roe did not order the soldiers to shoot miners.", "asserted"),
        ("General Ada Roe denied ordering soldiers to shoot miners.", "denied"),
        ("General Ada Roe denied on Monday ordering soldiers to shoot miners.", "denied"),
    ],
)
def test_that_it_was_not_given(text: str, modality: str) -> None:
    giver, whom, claim = order(text)

    assert (giver, whom) == ("ada roe", "miner")
    assert (claim.polarity, claim.modality) == ("negated", modality)


def test_what_is_done_to_nothing_is_ordered_of_those_who_do_it() -> None:
    giver, whom, _ = order("Mayor Ada Roe ordered the troops to retreat.", "order_retreat")

    assert (giver, whom) == ("ada roe", "troops")


def test_what_somebody_is_told_to_do_is_not_told_as_done() -> None:
    claims = told("Mayor Ada Roe told the crew to leave the ferry, a sailor said.", "leave")

    assert {claim.modality for claim in claims} == {"demanded"}


def given(words: str) -> tuple[str, dict[str, str]] | None:
    _, verb, roles = clause(words)
    parsed = sentence(words)
    found = ordered(parsed, verb, verb_lemma(parsed.tree, verb), roles)
    return (found.predicate, taking_part(found.roles)) if found else None


GAVE = (
    "Roe/NNP/nsubj/1 gave/VBD/ROOT/1 orders/NNS/dobj/1 to/TO/aux/4 shoot/VB/acl/2 miners/NNS/dobj/4"
)
CAME = (
    "Orders/NNS/nsubj/4 to/TO/aux/2 shoot/VB/acl/0 miners/NNS/dobj/2 came/VBD/ROOT/4 "
    "from/IN/prep/4 Roe/NNP/pobj/5"
)
TOLD = (
    "Roe/NNP/nsubj/1 told/VBD/ROOT/1 guards/NNS/dobj/1 to/TO/aux/4 shoot/VB/xcomp/1 "
    "miners/NNS/dobj/4"
)
ATTACKS = "Roe/NNP/nsubj/1 ordered/VBD/ROOT/1 attacks/NNS/dobj/1 on/IN/prep/2 miners/NNS/pobj/3"


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        (GAVE, "order_shoot"),
        (CAME, "order_shoot"),
        (TOLD, "order_shoot"),
        (ATTACKS, "order_attack"),
    ],
)
def test_who_ordered_a_deed_done_to_miners(words: str, deed: str) -> None:
    assert given(words) == (deed, {"agent": "Roe", "patient": "miners"})


@pytest.mark.parametrize(
    "words",
    [
        "Orders/NNS/nsubjpass/5 to/TO/aux/2 shoot/VB/acl/0 miners/NNS/dobj/2 were/VBD/auxpass/5 "
        "given/VBN/ROOT/5",
        "Guards/NNS/nsubjpass/2 were/VBD/auxpass/2 told/VBN/ROOT/2 to/TO/aux/4 shoot/VB/xcomp/2 "
        "miners/NNS/dobj/4",
    ],
)
def test_an_order_of_which_nobody_says_who_gave_it(words: str) -> None:
    assert given(words) == ("order_shoot", {"patient": "miners"})


def test_guards_who_are_told_to_do_it_to_nobody_are_whom_it_befalls() -> None:
    words = TOLD.replace("shoot", "retreat").rpartition(" miners/")[0]

    assert given(words) == ("order_retreat", {"agent": "Roe", "patient": "guards"})


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(GAVE.replace("gave", "ignored"), id="not handed over"),
        pytest.param(GAVE.replace("orders", "reasons"), id="no orders"),
        pytest.param("Roe/NNP/nsubj/1 gave/VBD/ROOT/1", id="gave nothing"),
        pytest.param(GAVE.replace("to/TO/aux", "who/WP/nsubj"), id="not for what"),
        pytest.param(
            "Give/VB/ROOT/0 orders/NNS/dobj/0 to/TO/aux/3 shoot/VB/acl/1", id="nobody gave it"
        ),
        pytest.param(CAME.replace("from/IN", "after/IN"), id="after somebody"),
        pytest.param(
            "Roe/NNP/nsubj/1 told/VBD/ROOT/1 to/TO/aux/3 shoot/VB/xcomp/1", id="nobody is told"
        ),
        pytest.param(
            "Tell/VB/ROOT/0 guards/NNS/dobj/0 to/TO/aux/3 shoot/VB/xcomp/0", id="nobody tells"
        ),
        pytest.param(
            "To/TO/aux/1 shoot/VB/xcomp/3 Roe/NNP/nsubj/3 told/VBD/ROOT/3 guards/NNS/dobj/3",
            id="for the sake of it",
        ),
        pytest.param(TOLD.replace("to/TO/aux", "who/WP/nsubj"), id="told who did"),
        pytest.param(ATTACKS.replace("ordered", "told"), id="an attack is told nothing"),
        pytest.param(ATTACKS.replace("attacks", "guards"), id="no deed"),
        pytest.param(ATTACKS.rpartition(" on/")[0], id="on nobody"),
        pytest.param(
            "Attacks/NNS/nsubjpass/4 on/IN/prep/0 miners/NNS/pobj/1 were/VBD/auxpass/4 "
            "ordered/VBN/ROOT/4",
            id="by nobody",
        ),
    ],
)
def test_what_is_no_order_or_nobody_s(words: str) -> None:
    assert given(words) is None


ON_ORDERS = "Guards/NNS/nsubj/1 fired/VBD/ROOT/1 on/IN/prep/1 orders/NNS/pobj/2"


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        (ON_ORDERS + " of/IN/prep/3 Roe/NNP/pobj/4", "Roe"),
        (ON_ORDERS.replace("orders", "Roe/NNP/poss/4 orders"), "Roe"),
        (ON_ORDERS.replace("on/IN", "against/IN") + " of/IN/prep/3 Roe/NNP/pobj/4", None),
        (ON_ORDERS.replace("orders", "houses") + " of/IN/prep/3 Roe/NNP/pobj/4", None),
        (ON_ORDERS, None),
    ],
)
def test_on_whose_orders_they_fired(words: str, whose: str | None) -> None:
    tree, _, roles = clause(words)
    found = on_orders(tree, roles)

    assert (found[1].text if found else None) == whose

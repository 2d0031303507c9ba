"""Who asks whom for what, who did it with whom, and who stays what he is, on trees written down."""

import pytest

from crosswire_extractor.reading.frames.grammar import verb_lemma
from crosswire_extractor.reading.frames.requests import requested
from crosswire_extractor.reading.frames.staying import in_office, stays_as
from crosswire_extractor.reading.frames.together import between_two, with_each_other
from crosswire_extractor.reading.frames.verbs import Roles, roles_of
from tests.unit.extractor.hung import clause, hung, sentence, taking_part, word


def asked(words: str) -> dict[str, str] | None:
    tree, verb, roles = clause(words)
    found = requested(tree, verb, verb_lemma(tree, verb), roles)
    return taking_part(found[1]) if found else None


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        (
            "Norland/NNP/nsubj/1 made/VBD/ROOT/1 pleas/NNS/dobj/1 to/IN/prep/2 Sudria/NNP/pobj/3 "
            "for/IN/prep/2 boats/NNS/pobj/5",
            "Sudria",
        ),
        (
            "Norland/NNP/nsubj/1 made/VBD/ROOT/1 pleas/NNS/dobj/1 for/IN/prep/2 boats/NNS/pobj/3",
            None,
        ),
        (
            "Norland/NNP/nsubj/1 made/VBD/ROOT/1 pleas/NNS/dobj/1 in/IN/prep/2 May/NNP/pobj/3 "
            "for/IN/prep/2 boats/NNS/pobj/5",
            None,
        ),
        (
            "Norland/NNP/nsubj/1 made/VBD/ROOT/1 pleas/NNS/dobj/1 to/IN/prep/1 Sudria/NNP/pobj/3 "
            "for/IN/prep/4 boats/NNS/pobj/5",
            "Sudria",
        ),
        (
            "Norland/NNP/nsubj/1 asked/VBD/ROOT/1 Sudria/NNP/dobj/1 in/IN/prep/1 May/NNP/pobj/3 "
            "for/IN/prep/1 boats/NNS/pobj/5",
            "Sudria",
        ),
        ("Norland/NNP/nsubj/1 asked/VBD/ROOT/1 for/IN/prep/1 boats/NNS/pobj/2", None),
    ],
)
def test_who_asks_for_boats_and_whom(words: str, whom: str | None) -> None:
    found = asked(words)

    assert found is not None
    assert (found["agent"], found["patient"], found.get("from")) == ("Norland", "boats", whom)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Norland/NNP/nsubj/1 sends/VBZ/ROOT/1", id="nothing"),
        pytest.param(
            "Send/VB/ROOT/0 pleas/NNS/dobj/0 for/IN/prep/1 boats/NNS/pobj/2", id="nobody does"
        ),
        pytest.param(
            "Norland/NNP/nsubj/1 sends/VBZ/ROOT/1 guards/NNS/dobj/1 for/IN/prep/2 boats/NNS/pobj/3",
            id="guards are no request",
        ),
        pytest.param(
            "Pleas/NNS/nsubjpass/2 were/VBD/auxpass/2 sent/VBN/ROOT/2 by/IN/agent/2 "
            "Norland/NNP/pobj/3 for/IN/prep/0 boats/NNS/pobj/5",
            id="how it was done",
        ),
        pytest.param(
            "Norland/NNP/nsubj/1 has/VBZ/ROOT/1 pleas/NNS/dobj/1 for/IN/prep/2 boats/NNS/pobj/3",
            id="from nobody knows whom",
        ),
        pytest.param(
            "Norland/NNP/nsubj/1 sent/VBD/ROOT/1 pleas/NNS/dobj/1 to/IN/prep/2 Sudria/NNP/pobj/3",
            id="for nothing",
        ),
        pytest.param(
            "Norland/NNP/nsubj/1 heard/VBD/ROOT/1 pleas/NNS/dobj/1 from/IN/prep/2 "
            "Sudria/NNP/pobj/3 for/IN/prep/2 boats/NNS/pobj/5",
            id="only heard",
        ),
        pytest.param(
            "Norland/NNP/nsubj/1 asked/VBD/ROOT/1 Sudria/NNP/dobj/1 in/IN/prep/1 May/NNP/pobj/3",
            id="asked in May",
        ),
        pytest.param(
            "Norland/NNP/nsubj/1 asked/VBD/ROOT/1 for/IN/prep/1 help/NN/pobj/2 to/TO/aux/5 "
            "fish/VB/xcomp/1",
            id="to do it",
        ),
        pytest.param(
            "Norland/NNP/nsubjpass/2 was/VBD/auxpass/2 asked/VBN/ROOT/2 for/IN/prep/2 "
            "boats/NNS/pobj/3",
            id="who is asked asks for nothing",
        ),
    ],
)
def test_who_tells_of_no_request_asks_nobody(words: str) -> None:
    assert asked(words) is None


def together(words: str) -> dict[str, str]:
    tree, verb, roles = clause(words)
    return taking_part(with_each_other(tree, verb_lemma(tree, verb), roles))


TWO = "Berg/NNP/nsubj/3 and/CC/cc/0 Renk/NNP/conj/0 met/VBD/ROOT/3"


@pytest.mark.parametrize(
    "words",
    [TWO, TWO.replace("met", "signed") + " deals/NNS/dobj/3"],
)
def test_of_two_the_one_does_it_with_the_other(words: str) -> None:
    assert together(words).items() >= {("agent", "Berg"), ("with", "Renk")}


def test_who_signs_a_deal_between_two_is_both() -> None:
    words = (
        "Deals/NNS/nsubjpass/2 were/VBD/auxpass/2 signed/VBN/ROOT/2 between/IN/prep/2 "
        "Berg/NNP/pobj/3 and/CC/cc/4 Renk/NNP/conj/4"
    )

    assert together(words) == {"agent": "Berg", "patient": "Deals", "with": "Renk"}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(TWO.replace("met", "slept"), id="each for himself"),
        pytest.param(TWO.replace("met", "met") + " guards/NNS/dobj/3", id="both met others"),
        pytest.param(TWO.replace("met", "signed"), id="signed nothing"),
        pytest.param(TWO.replace("and/CC", "or/CC"), id="the one or the other"),
        pytest.param(TWO.replace("Renk/NNP", "slept/VBD"), id="slept and met"),
        pytest.param(
            "Berg/NNP/nsubj/5 ,/,/punct/0 Omm/NNP/conj/0 and/CC/cc/0 "
            "Renk/NNP/conj/2 met/VBD/ROOT/5",
            id="three",
        ),
        pytest.param(
            "Berg/NNP/nsubj/5 ,/,/punct/0 Omm/NNP/conj/0 and/CC/cc/0 "
            "Renk/NNP/conj/0 met/VBD/ROOT/5",
            id="three side by side",
        ),
        pytest.param("Berg/NNP/nsubj/1 met/VBD/ROOT/1", id="one"),
        pytest.param("Meet/VB/ROOT/0", id="nobody"),
    ],
)
def test_of_others_nobody_does_it_with_anybody(words: str) -> None:
    assert "with" not in together(words)


def test_two_who_meet_a_third_meet_him() -> None:
    assert together(TWO + " with/IN/prep/3 Omm/NNP/pobj/4")["with"] == "Omm"


def test_a_meeting_among_others_is_between_nobody() -> None:
    tree = hung(
        "talks/NNS/ROOT/0 with/IN/prep/0 Berg/NNP/pobj/1 and/CC/cc/2 Renk/NNP/conj/2 "
        "between/IN/prep/0 meals/NNS/pobj/5"
    )
    beside = (("with", tree[2]), ("between", tree[6]))

    assert between_two(tree, Roles(obliques=beside)) == Roles(obliques=beside)


def staying(words: str) -> tuple[str, dict[str, str]] | None:
    tree, verb, roles = clause(words)
    found = stays_as(verb_lemma(tree, verb), roles)
    return (found[0], taking_part(found[1])) if found else None


@pytest.mark.parametrize("verb", ["stays", "remains", "continues"])
def test_who_stays_as_what_he_is_stays_in_office(verb: str) -> None:
    found = staying(f"Omm/NNP/nsubj/1 {verb}/VBZ/ROOT/1 as/IN/prep/1 mayor/NN/pobj/2")

    assert found == ("stay in office", {"agent": "Omm", "as": "mayor"})


@pytest.mark.parametrize(
    "words",
    [
        "Omm/NNP/nsubj/1 speaks/VBZ/ROOT/1 as/IN/prep/1 mayor/NN/pobj/2",
        "Omm/NNP/nsubj/1 stays/VBZ/ROOT/1 in/IN/prep/1 Kell/NNP/pobj/2",
        "Stay/VB/ROOT/0 as/IN/prep/0 mayor/NN/pobj/1",
    ],
)
def test_who_speaks_as_mayor_or_stays_somewhere_is_not_said_to_stay_mayor(words: str) -> None:
    assert staying(words) is None


def office(words: str) -> tuple[str, bool] | None:
    parsed = sentence(words)
    verb = next(each for each in parsed.tree.nodes if each.dep == "ROOT")
    word = verb_lemma(parsed.tree, verb)
    found = in_office(parsed, verb, word, roles_of(parsed.tree, verb))
    return (found.noun.lower, found.kept) if found else None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Omm/NNP/nsubj/1 is/VBZ/ROOT/1 still/RB/advmod/1 mayor/NN/attr/1", ("mayor", True)),
        ("Omm/NNP/nsubj/1 remains/VBZ/ROOT/1 mayor/NN/attr/1", ("mayor", True)),
        ("Omm/NNP/nsubj/1 stays/VBZ/ROOT/1 mayor/NN/attr/1", ("mayor", True)),
        (
            "Omm/NNP/nsubj/1 is/VBZ/ROOT/1 no/RB/neg/3 longer/RB/advmod/1 mayor/NN/attr/1",
            ("mayor", False),
        ),
        (
            "Omm/NNP/nsubj/1 is/VBZ/ROOT/1 no/RB/neg/3 longer/RB/advmod/4 mayor/NN/attr/1",
            ("mayor", False),
        ),
        ("Omm/NNP/nsubj/1 is/VBZ/ROOT/1 mayor/NN/attr/1", None),
        ("Omm/NNP/nsubj/1 became/VBD/ROOT/1 still/RB/advmod/1 mayor/NN/attr/1", None),
        ("Still/RB/advmod/1 is/VBZ/ROOT/1 mayor/NN/attr/1", None),
        ("Omm/NNP/nsubj/1 is/VBZ/ROOT/1 still/RB/advmod/1", None),
        ("Omm/NNP/nsubj/1 remains/VBZ/ROOT/1 a/DT/det/3 mayor/NN/attr/1", None),
        ("Omm/NNP/nsubj/1 remains/VBZ/ROOT/1 driver/NN/attr/1", None),
    ],
)
def test_who_is_still_what_he_was(words: str, found: tuple[str, bool] | None) -> None:
    assert office(words) == found


def test_the_other_of_two_is_named_once() -> None:
    tree, _, roles = clause(TWO)
    roles = with_each_other(tree, "meet", roles)

    assert [noun for link, noun in roles.obliques if link == "with"] == [word(tree, "renk")]

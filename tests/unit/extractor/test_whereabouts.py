"""Of which deed, game or operation a place is told, and of which it is not."""

import pytest

from crosswire_extractor.reading.frames.grammar import verb_lemma
from crosswire_extractor.reading.frames.verbs import roles_of
from crosswire_extractor.reading.frames.whereabouts import (
    epicentre,
    held_there,
    hosted_there,
    treated,
    when_it_was_there,
)
from tests.unit.extractor.hung import clause, sentence, taking_part

OFF_KELL = "Ona/NNP/nsubj/1 was/VBD/ROOT/1 off/IN/prep/1 Kell/NNP/pobj/2 "


@pytest.mark.parametrize("opening", ["when/WRB/advmod/6", "as/IN/mark/6"])
def test_a_ship_off_a_town_when_it_was_boarded_was_boarded_off_it(opening: str) -> None:
    words = OFF_KELL + opening + " it/PRP/nsubj/6 sank/VBD/advcl/1"

    assert taking_part(when_it_was_there(*clause(words, "advcl"))) == {
        "agent": "Ona",
        "off": "Kell",
    }


def test_a_ship_off_a_town_when_rebels_sank_it_was_sunk_off_it() -> None:
    words = OFF_KELL + "when/WRB/advmod/6 rebels/NNS/nsubj/6 sank/VBD/advcl/1 it/PRP/dobj/6"

    there = taking_part(when_it_was_there(*clause(words, "advcl")))

    assert there == {"agent": "rebels", "patient": "Ona", "off": "Kell"}


@pytest.mark.parametrize(
    ("words", "dep"),
    [
        # No clause above it.
        ("when/WRB/advmod/2 it/PRP/nsubj/2 sank/VBD/ROOT/2", "ROOT"),
        ("when/WRB/advmod/2 it/PRP/nsubj/2 sank/VBD/advcl/2", "advcl"),
        # A clause that is told beside it tells no time.
        (OFF_KELL + "as/IN/mark/6 it/PRP/nsubj/6 sank/VBD/ccomp/1", "ccomp"),
        # If it had sunk: nothing says that it did there.
        (OFF_KELL + "if/IN/mark/6 it/PRP/nsubj/6 sank/VBD/advcl/1", "advcl"),
        # It was repainted off Kell, and not sunk.
        (
            OFF_KELL.replace("was/VBD", "repainted/VBD")
            + "as/IN/mark/6 it/PRP/nsubj/6 sank/VBD/advcl/1",
            "advcl",
        ),
        # Under repair is no place.
        (
            OFF_KELL.replace("off/IN", "under/IN").replace("Kell/NNP", "repair/NN")
            + "when/WRB/advmod/6 it/PRP/nsubj/6 sank/VBD/advcl/1",
            "advcl",
        ),
        # Nobody is said to have been there.
        (
            "Was/VBD/ROOT/0 off/IN/prep/0 Kell/NNP/pobj/1 when/WRB/advmod/5 it/PRP/nsubj/5 "
            "sank/VBD/advcl/0",
            "advcl",
        ),
        # They were off Kell when it sank: of whom, nobody knows.
        (
            OFF_KELL.replace("Ona/NNP", "They/PRP")
            + "when/WRB/advmod/6 it/PRP/nsubj/6 sank/VBD/advcl/1",
            "advcl",
        ),
    ],
)
def test_where_somebody_else_was_or_at_another_time_is_not_where_it_sank(
    words: str, dep: str
) -> None:
    tree, verb, roles = clause(words, dep)

    assert when_it_was_there(tree, verb, roles) == roles


def held(words: str) -> tuple[str, dict[str, str]] | None:
    found = held_there(*clause(words))
    return (found[0].text, taking_part(found[1])) if found else None


def test_a_round_of_talks_in_a_town_is_held_there() -> None:
    words = (
        "Envoys/NNS/nsubj/1 hold/VBP/ROOT/1 a/DT/det/3 round/NN/dobj/1 of/IN/prep/3 "
        "talks/NNS/pobj/4 in/IN/prep/5 Kell/NNP/pobj/6"
    )

    found = held(words)

    assert found == ("round", {"agent": "Envoys", "patient": "round", "in": "Kell"})


def test_talks_about_a_town_are_not_held_there() -> None:
    found = held(
        "Envoys/NNS/nsubj/1 hold/VBP/ROOT/1 talks/NNS/dobj/1 about/IN/prep/2 a/DT/det/5 "
        "crisis/NN/pobj/3 in/IN/prep/5 Kell/NNP/pobj/6"
    )

    assert found is not None
    assert "in" not in found[1]


def test_what_they_meet_for_is_held_where_they_meet() -> None:
    words = (
        "Envoys/NNS/nsubj/1 meet/VBP/ROOT/1 in/IN/prep/1 Kell/NNP/pobj/2 for/IN/prep/1 "
        "talks/NNS/pobj/4"
    )

    assert held(words) == ("talks", {"agent": "Envoys", "in": "Kell"})


@pytest.mark.parametrize(
    "words",
    [
        # Passive: other readings tell of it.
        "Talks/NNS/nsubjpass/2 were/VBD/auxpass/2 held/VBN/ROOT/2 by/IN/agent/2 envoys/NNS/pobj/3",
        "Hold/VB/ROOT/0 talks/NNS/dobj/0",
        "Envoys/NNS/nsubj/1 hold/VBP/ROOT/1",
        "Envoys/NNS/nsubj/1 hold/VBP/ROOT/1 flags/NNS/dobj/1 for/IN/prep/1 talks/NNS/pobj/3",
        "Envoys/NNS/nsubj/1 recall/VBP/ROOT/1 talks/NNS/dobj/1 in/IN/prep/1 Kell/NNP/pobj/3",
        "Envoys/NNS/nsubj/1 pack/VBP/ROOT/1 for/IN/prep/1 talks/NNS/pobj/2",
        "Envoys/NNS/nsubj/1 meet/VBP/ROOT/1 during/IN/prep/1 talks/NNS/pobj/2",
        "Envoys/NNS/nsubj/1 meet/VBP/ROOT/1 for/IN/prep/1 lunch/NN/pobj/2",
    ],
)
def test_who_holds_or_meets_for_no_occasion_tells_of_none(words: str) -> None:
    assert held(words) is None


def hosted(words: str) -> tuple[str, dict[str, str]] | None:
    parsed = sentence(words)
    verb = next(each for each in parsed.tree.nodes if each.dep == "ROOT")
    found = hosted_there(parsed, roles_of(parsed.tree, verb))
    return (found[0].text, taking_part(found[1])) if found else None


@pytest.mark.parametrize("town", ["Oslo", "Norway", "Washington", "Bismarck"])
def test_a_town_or_country_that_hosts_games_is_where_they_are(town: str) -> None:
    words = f"{town}/NNP/nsubj/1 hosts/VBZ/ROOT/1 the/DT/det/3 games/NNS/dobj/1"

    assert hosted(words) == ("games", {"patient": "games", "in": town})


@pytest.mark.parametrize(
    "words",
    [
        "Mayors/NNS/nsubj/1 hosted/VBD/ROOT/1 the/DT/det/3 games/NNS/dobj/1",
        "Oslo/NNP/nsubj/1 hosted/VBD/ROOT/1 the/DT/det/3 refugees/NNS/dobj/1",
        "Oslo/NNP/nsubj/1 hosted/VBD/ROOT/1",
        "Hosted/VBD/ROOT/0 the/DT/det/2 games/NNS/dobj/0",
        "Oslo/NNP/compound/1 Radio/NNP/nsubj/2 hosted/VBD/ROOT/2 the/DT/det/4 games/NNS/dobj/2",
        "Games/NNS/nsubjpass/2 were/VBD/auxpass/2 hosted/VBN/ROOT/2 by/IN/agent/2 Oslo/NNP/pobj/3",
    ],
)
def test_whoever_is_no_place_or_hosts_no_occasion_is_not_where_it_is(words: str) -> None:
    assert hosted(words) is None


def shaken(words: str) -> dict[str, str] | None:
    tree, verb, roles = clause(words)
    found = epicentre(tree, verb_lemma(tree, verb), roles)
    return taking_part(found[1]) if found else None


@pytest.mark.parametrize("verb", ["was/VBD", "lay/VBD", "lies/VBZ", "sits/VBZ"])
def test_an_epicentre_is_where_it_lies(verb: str) -> None:
    words = f"Epicentres/NNS/nsubj/1 {verb}/ROOT/1 near/IN/prep/1 Kell/NNP/pobj/2"

    assert shaken(words) == {"patient": "Epicentres", "near": "Kell"}


@pytest.mark.parametrize("verb", ["located", "situated"])
def test_an_epicentre_is_where_it_is_located(verb: str) -> None:
    words = (
        f"Epicentres/NNS/nsubjpass/2 were/VBD/auxpass/2 {verb}/VBN/ROOT/2 near/IN/prep/2 "
        "Kell/NNP/pobj/3"
    )

    assert shaken(words) == {"patient": "Epicentres", "near": "Kell"}


@pytest.mark.parametrize(
    "words",
    [
        "Epicentres/NNS/nsubj/1 moved/VBD/ROOT/1 near/IN/prep/1 Kell/NNP/pobj/2",
        "Epicentres/NNS/nsubj/1 lay/VBD/ROOT/1 for/IN/prep/1 ages/NNS/pobj/2",
        "Lay/VBD/ROOT/0 near/IN/prep/0 Kell/NNP/pobj/1",
        "Bridges/NNS/nsubj/1 lay/VBD/ROOT/1 near/IN/prep/1 Kell/NNP/pobj/2",
    ],
)
def test_what_lies_in_no_place_or_is_no_epicentre_tells_of_none(words: str) -> None:
    assert shaken(words) is None


def operated(words: str) -> tuple[str, dict[str, str]] | None:
    tree, verb, roles = clause(words)
    found = treated(tree, verb_lemma(tree, verb), roles)
    return (found[0], taking_part(found[1])) if found else None


@pytest.mark.parametrize("verb", ["underwent/VBD", "had/VBD", "needs/VBZ", "faces/VBZ"])
@pytest.mark.parametrize("who", ["Roe/NNP", "Nurses/NNS"])
def test_who_undergoes_surgery_is_operated_on(who: str, verb: str) -> None:
    words = f"{who}/nsubj/1 {verb}/ROOT/1 surgery/NN/dobj/1 in/IN/prep/1 Kell/NNP/pobj/3"

    assert operated(words) == ("operate on", {"patient": who.split("/")[0], "in": "Kell"})


def test_who_is_operated_is_operated_on() -> None:
    words = "Roe/NNP/nsubjpass/2 was/VBD/auxpass/2 operated/VBN/ROOT/2"

    assert operated(words) == ("operate on", {"patient": "Roe"})


@pytest.mark.parametrize(
    "words",
    [
        "Roe/NNP/nsubj/1 operates/VBZ/ROOT/1 cranes/NNS/dobj/1",
        "Roe/NNP/nsubjpass/2 was/VBD/auxpass/2 healed/VBN/ROOT/2",
        "Roe/NNP/nsubj/1 praised/VBD/ROOT/1 surgery/NN/dobj/1",
        "Roe/NNP/nsubj/1 needs/VBZ/ROOT/1",
        "Face/VB/ROOT/0 surgery/NN/dobj/0",
        "Roe/NNP/nsubj/1 has/VBZ/ROOT/1 luck/NN/dobj/1",
        "Museums/NNS/nsubj/1 have/VBP/ROOT/1 operations/NNS/dobj/1",
    ],
)
def test_who_works_or_praises_or_is_no_body_is_not_operated_on(words: str) -> None:
    assert operated(words) is None

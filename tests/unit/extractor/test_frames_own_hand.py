"""At whose hands somebody died, and where a sentence leaves it open."""

import pytest

from crosswire.domain.claims import Argument
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import verb_lemma
from crosswire_extractor.reading.frames.ownhand import manner_of_death, told_as_death
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.verbs import roles_of
from crosswire_extractor.syntax.trees import tree
from tests.unit.extractor.test_frames import framed
from tests.unit.extractor.test_frames_doers import deed, role


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna Kell died a painful death by suicide, the prison said.", "person:kel"),
        ("Anna Kell planned to die by suicide, the prison said.", "person:kel"),
        ("Anna Kell's death was a suicide, the prison said.", "person:kel"),
        ("The death of Anna Kell was ruled a suicide, the prison said.", "person:kel"),
        ("The Kell death was a suicide, the prison said.", "name:kel"),
        ("The prisoner death was a suicide, the guard said.", "prisoner"),
    ],
)
def test_whose_suicide_it_was(text: str, who: str) -> None:
    claim = deed(text, "kill")

    assert (role(claim, "agent"), role(claim, "patient")) == (who, who)


def test_a_suicide_is_told_in_plain_words() -> None:
    claim = deed("Anna Kell's death was a suicide, the prison said.", "kill")

    assert claim.question.text == "suicide of Anna Kell"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Kell died by the river, the prison said.", id="where"),
        pytest.param("Anna Kell died after a suicide in her family.", id="of somebody else"),
        pytest.param("The death of Anna Kell remains in doubt.", id="in doubt"),
        pytest.param("The death of Anna Kell was a tragedy.", id="a tragedy"),
        pytest.param("The trip of Anna Kell was murder, she said.", id="a trip"),
        pytest.param("The death in Orlava was a suicide, the guard said.", id="in a town"),
        pytest.param("The prison death was a suicide, the guard said.", id="in a prison"),
        pytest.param("Was a suicide.", id="nothing is said to be one"),
    ],
)
def test_nobody_is_said_to_have_killed_or_been_murdered(text: str) -> None:
    whom = ("person:kel", "name:orlava", "prison")
    told = [(claim.frame.predicate, role(claim, "patient")) for claim in framed(text)]  # type: ignore[union-attr]

    assert not [each for each in told if each[0] == "kill"]
    assert not [each for each in told if each[0] == "murder" and each[1] in whom]


def test_in_a_headline_the_judge_and_not_the_suicide_is_who_died() -> None:
    words = tree(
        [
            ("Judge", "NN", "ROOT", 0),
            ("died", "VBN", "acl", 0),
            ("by", "IN", "agent", 1),
            ("suicide", "NN", "pobj", 2),
        ]
    )
    told = manner_of_death(words, words[1], "die", roles_of(words, words[1]))

    assert told is not None
    assert (told[0], told[1].agent, told[1].patient) == ("kill", words[0], words[0])


@pytest.mark.parametrize("text", ["The death was a suicide.", "Her death was a suicide, he said."])
def test_a_death_of_nobody_knows_whom_is_still_said_to_be_a_suicide(text: str) -> None:
    assert role(deed(text, "suicide"), "patient") == "death"


@pytest.mark.parametrize(("verb", "is_so"), [("was", True), ("seemed", False)])
def test_what_a_death_only_seems_is_not_what_it_was(verb: str, is_so: bool) -> None:
    words = tree(
        [
            ("Kell", "NNP", "compound", 1),
            ("death", "NN", "nsubj", 2),
            (verb, "VBD", "ROOT", 2),
            ("murder", "NN", "attr", 2),
        ]
    )
    roles = roles_of(words, words[2])
    told = manner_of_death(words, words[2], verb_lemma(words, words[2]), roles)

    assert (told is not None) is is_so


def test_a_murder_is_that_of_whom_it_befell_and_not_of_who_did_it() -> None:
    rebels = Argument(role="agent", head="rebel", text="the rebels")
    judge = Argument(role="patient", head="judge", text="the judge")
    verb = tree([("was", "VBD", "ROOT", 0)])[0]
    clause = Clause(verb, "murder", "v", (rebels, judge), Mood())

    assert told_as_death(clause).told == "murder of the judge"

"""The word lists hold what their readers rely on."""

import re
from importlib.resources import files
from itertools import combinations

import pytest

from crosswire.lexis import State, lemma
from crosswire.lexis.groups import groups, readings
from crosswire.lexis.kinds import KINDS
from crosswire.lexis.own import own
from crosswire.lexis.packed import NAMES, shelf

DATA = files("crosswire.lexis").joinpath("data")


def test_the_packed_words_come_with_their_licence_and_stay_small() -> None:
    packed = [DATA.joinpath(f"{name}.z") for name in NAMES.values()]

    assert "Princeton University" in DATA.joinpath("WORDNET-LICENSE.txt").read_text()
    assert sum(len(file.read_bytes()) for file in packed) < 2_000_000


@pytest.mark.parametrize("pos", NAMES)
def test_every_sense_of_a_packed_word_has_its_synset(pos: str) -> None:
    words = shelf(pos)

    highest = max(
        int(sense) for facts in words.words.values() for sense in facts.split("\t")[1].split()
    )

    assert highest < len(words.synsets)


def test_every_word_that_tells_a_state_is_a_lemma() -> None:
    inflected = {(word, pos) for word, pos in readings() if lemma(word, pos) != word}

    assert not inflected


def test_no_word_tells_two_states_of_one_group() -> None:
    for word, states in readings().items():
        told = {(state.group, state.name) for state in states}
        assert len({group for group, _ in told}) == len(told), word


def test_every_group_has_states_to_choose_from() -> None:
    for name, group in groups().items():
        states = {state.name for state in _all_states() if state.group == name}
        assert len(states) >= 2, name
        assert not group.complete or len(states) == 2, name


def test_a_group_speaks_of_its_own_states_and_of_known_kinds() -> None:
    for name, group in groups().items():
        states = {state.name for state in _all_states() if state.group == name}
        assert group.lasting <= states, name
        assert {state for pair in group.compatible for state in pair} <= states, name
        assert group.never <= set(KINDS.values()), name


def test_what_a_state_says_reads_as_a_word_or_phrase() -> None:
    assert all(re.fullmatch(r"[a-z][a-z ]+", state.says) for state in _all_states())


def test_a_word_has_one_name() -> None:
    for pos, sets in own("synonyms").items():
        for one, other in combinations(sets, 2):
            assert not set(one) & set(other), (pos, one, other)


def _all_states() -> set[State]:
    return {state for states in readings().values() for state in states}

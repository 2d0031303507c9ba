"""The phrases of a lexicon among the words of a sentence."""

from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.tokens import tokens_in
from tests.unit.extractor.desk import parsed

KINDS = Phrases({"power": "energy", "power plant": "plant", "power of attorney": "paper"})


def test_the_longest_phrase_is_found_and_none_inside_it() -> None:
    tokens = tokens_in("The power plant lost power of attorney, and power.")

    found = [(each.start, each.end, each.value) for each in KINDS.all_in(tokens)]

    assert found == [(1, 3, "plant"), (4, 7, "paper"), (9, 10, "energy")]


def test_a_phrase_that_the_sentence_breaks_off_is_not_found() -> None:
    assert KINDS.at(tokens_in("Power of"), 0) == (0, 1, "energy")


def test_a_sentence_is_searched_where_a_word_of_it_starts_a_phrase() -> None:
    assert [each.value for each in parsed("The power plant burned.").all_of(KINDS)] == ["plant"]
    assert parsed("The plant of the attorney burned.").all_of(KINDS) == []


def test_only_first_words_tell_that_a_phrase_may_follow() -> None:
    assert KINDS.may_be_among(frozenset(("the", "power")))
    assert not KINDS.may_be_among(frozenset(("the", "plant", "attorney")))

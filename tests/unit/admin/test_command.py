"""The command as a whole: help, version, errors and exit codes."""

import pytest

from crosswire.domain.errors import Blocked, NotFound, Refused, Unavailable
from crosswire_admin.__main__ import exit_code
from crosswire_admin.app import NOUNS, load
from tests.unit.admin.newsdesk import NewsDesk


@pytest.mark.parametrize(
    ("error", "code"),
    [(Refused("No."), 2), (Blocked("No."), 2), (NotFound("No."), 4), (Unavailable("No."), 3)],
)
def test_each_kind_of_error_has_its_exit_code(error: Refused, code: int) -> None:
    assert exit_code(error) == code


def test_the_help_names_every_noun_and_gives_examples(desk: NewsDesk) -> None:
    said = desk("--help")

    assert said.code == 0
    assert all(noun in said.out for noun in NOUNS)
    assert "$ crosswire up --seeds seeds" in said.out


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_and_verb_has_help_with_examples(noun: str, desk: NewsDesk) -> None:
    verbs = list(getattr(load(noun), "commands", {})) or [""]

    for verb in verbs:
        said = desk(*[word for word in (noun, verb) if word], "--help")
        assert said.code == 0
        assert f"$ crosswire {noun} {verb}".rstrip() in said.out


def test_the_version_is_that_of_the_product(desk: NewsDesk) -> None:
    assert desk("--version").out == "crosswire 0.1.0\n"


def test_a_word_that_is_no_command_gets_one_sentence_with_the_nearest(desk: NewsDesk) -> None:
    said = desk("dispute", "list")

    assert said.code == 2
    assert said.err == "No such command 'dispute'. Did you mean 'disputes'?\n"


def test_an_unknown_dispute_is_not_found(desk: NewsDesk) -> None:
    said = desk("disputes", "show", "d000")

    assert (said.code, said.out) == (4, "")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    ["feeds list", "articles list", "claims list", "endpoints list", "deliveries list"],
)
def test_an_empty_list_is_an_empty_document(words: str, desk: NewsDesk) -> None:
    assert desk(*words.split(), "--json").out == "[]\n"


def test_what_a_person_typed_is_repeated_without_what_acts_on_a_terminal(desk: NewsDesk) -> None:
    said = desk("feeds", "show", "\x1b]0;owned\x07\x1b[2Jnorth\u202e")

    assert said.code == 4
    assert said.err == "No feed is called north. See crosswire feeds list.\n"

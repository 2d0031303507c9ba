"""What words mean to each other."""

import pytest

from crosswire.lexis import canonical, is_a, kinship, lemma, once, opposed, rare, verb_behind


@pytest.mark.parametrize(
    ("word", "pos", "expected"),
    [
        ("killed", "v", "kill"),
        ("Denied", "v", "deny"),
        ("lying", "v", "lie"),
        ("strikes", "v", "strike"),
        ("strikes", "n", "strike"),
        ("men", "n", "man"),
        ("worse", "a", "bad"),
        ("larger", "a", "large"),
        ("fell", "v", "fall"),
        ("found", "v", "find"),
        ("wound", "v", "wound"),
        ("arms", "n", "arms"),
        ("losses", "n", "loss"),
        ("prime ministers", "n", "prime minister"),
        ("took over", "v", "take over"),
    ],
)
def test_an_inflected_word_has_its_lemma(word: str, pos: str, expected: str) -> None:
    assert lemma(word, pos) == expected


@pytest.mark.parametrize(
    ("word", "pos", "expected"),
    [("frobbed", "v", "frob"), ("grivates", "v", "grivate"), ("plurfies", "n", "plurfy")],
)
def test_an_unknown_word_is_stripped_by_the_rules_of_spelling(
    word: str, pos: str, expected: str
) -> None:
    assert lemma(word, pos) == expected


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("destruction", "destroy"),
        ("attack", "attack"),
        ("sinking", "sink"),
        ("denial", "deny"),
        ("shelling", "shell"),
        ("resignation", "resign"),
        ("death", "die"),
        ("explosion", "explode"),
        ("victory", "win"),
        ("loss", "lose"),
    ],
)
def test_a_verb_stands_behind_an_event_noun(noun: str, verb: str) -> None:
    assert verb_behind(noun) == verb


@pytest.mark.parametrize("noun", ["building", "hospital", "minister", "ship", "frob"])
def test_no_verb_stands_behind_a_thing(noun: str) -> None:
    assert verb_behind(noun) is None


@pytest.mark.parametrize(
    ("a", "b", "pos", "kind"),
    [
        ("kill", "kill", "v", "same"),
        ("slay", "kill", "v", "synonym"),
        ("buy", "purchase", "v", "synonym"),
        ("physician", "doctor", "n", "synonym"),
        ("blast", "explosion", "n", "synonym"),
        ("demonstrator", "protester", "n", "synonym"),
        ("troops", "soldier", "n", "synonym"),
        ("vessel", "ship", "n", "wider"),
        ("cruiser", "ship", "n", "narrower"),
        ("murder", "killing", "n", "narrower"),
        ("rise", "fall", "v", "opposite"),
        ("open", "close", "v", "opposite"),
        ("accept", "reject", "v", "opposite"),
        ("huge", "small", "a", "opposite"),
        ("unharmed", "harmed", "a", "opposite"),
        ("arrest", "release", "v", "opposite"),
        ("minister", "person", "n", "narrower"),
        ("shoot_down", "down", "v", "synonym"),
    ],
)
def test_two_words_are_related(a: str, b: str, pos: str, kind: str) -> None:
    found = kinship(a, b, pos)

    assert found is not None
    assert found.kind == kind
    assert a.replace("_", " ") in found.reason


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        ("kill", "wound", "v"),
        ("soldier", "civilian", "n"),
        ("ship", "hospital", "n"),
        ("woman", "man", "n"),
        ("war", "state", "n"),
    ],
)
def test_words_that_news_keeps_apart_are_not_synonyms(a: str, b: str, pos: str) -> None:
    found = kinship(a, b, pos)

    assert found is None or found.kind == "opposite"


def test_close_synonyms_get_one_name_and_others_keep_their_own() -> None:
    assert canonical("slay", "v") == canonical("kill", "v") == "kill"
    assert canonical("purchase", "v") == canonical("buy", "v")
    assert canonical("soldier", "n") == "soldier"
    assert canonical("wound", "v") != canonical("kill", "v")
    assert canonical("win", "v") != canonical("gain", "v")


def test_a_noun_names_a_broad_kind_of_thing() -> None:
    assert is_a("ministers", "person")
    assert is_a("cruiser", "vehicle")
    assert is_a("missile", "weapon")
    assert is_a("earthquake", "event")
    assert is_a("rumour", "statement")
    assert not is_a("minister", "event")


def test_an_unknown_compound_is_of_the_kind_that_it_ends_in() -> None:
    assert is_a("ex-minister", "person")
    assert is_a("schoolchildren", "person")
    assert verb_behind("cyberattacks") == "attack"
    assert not is_a("Petersburg", "person")


def test_a_phrase_has_one_name_however_it_is_joined() -> None:
    assert canonical("take_over", "v") == canonical("take over", "v")
    assert canonical("call_off", "v") == canonical("cancel", "v")


def test_what_is_shot_down_is_shot_down_by_one_however_the_verb_is_joined() -> None:
    assert once("shoot_down")
    assert once("shoot down")
    assert not once("criticize")


def test_a_word_that_few_texts_use_is_rare() -> None:
    assert rare("meteorite")
    assert not rare("government")


def test_only_opposites_are_opposed() -> None:
    assert opposed("open", "closed", "a")
    assert not opposed("open", "open", "a")
    assert not opposed("open", "wooden", "a")

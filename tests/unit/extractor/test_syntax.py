"""Syntax: sentences become trees whose nodes are their tokens, however odd the sentence."""

import gc
import tracemalloc

import pytest

from crosswire_extractor.reading.tokens import tokens_in
from crosswire_extractor.syntax import Node, Tree, parser, trees_of


def parse(sentence: str) -> Tree:
    return trees_of([tokens_in(sentence)])[0]


def node(tree: Tree, word: str) -> Node:
    return next(node for node in tree.nodes if node.text == word)


def hangs(tree: Tree, word: str) -> tuple[str, str]:
    """How a word hangs, and on which."""
    found = node(tree, word)
    return found.dep, tree[found.head].text


def test_every_token_is_a_node_in_its_place() -> None:
    sentence = "Mr. Okoye, 61, didn’t say who’d pay the $3.5m – or when."
    tokens = tokens_in(sentence)

    tree = trees_of([tokens])[0]

    assert [node.text for node in tree.nodes] == [token.text for token in tokens]
    assert all(sentence[node.start : node.end] == node.text for node in tree.nodes)


def test_who_did_what_to_whom() -> None:
    tree = parse("The army shelled two villages near the border on Friday.")

    assert hangs(tree, "army") == ("nsubj", "shelled")
    assert hangs(tree, "villages") == ("dobj", "shelled")
    assert hangs(tree, "two") == ("nummod", "villages")
    assert [root.text for root in tree.roots] == ["shelled"]


def test_what_was_said_hangs_on_the_verb_of_saying() -> None:
    tree = parse("The minister said on Monday that the bridge had collapsed.")

    assert hangs(tree, "minister") == ("nsubj", "said")
    assert hangs(tree, "collapsed") == ("ccomp", "said")
    assert hangs(tree, "bridge") == ("nsubj", "collapsed")


def test_the_passive_knows_who_suffered() -> None:
    tree = parse("Nine miners were killed by the blast.")

    assert hangs(tree, "miners") == ("nsubjpass", "killed")
    assert hangs(tree, "by") == ("agent", "killed")


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_verb_knows_that_it_is_denied(apostrophe: str) -> None:
    tree = parse(f"The ministry didn{apostrophe}t confirm the report.")

    assert hangs(tree, f"n{apostrophe}t") == ("neg", "confirm")
    assert node(tree, "confirm").verb


def test_the_point_of_a_title_ends_no_sentence() -> None:
    tree = parse("Gen. Park told reporters that the talks had failed.")

    assert hangs(tree, "Park") == ("nsubj", "told")
    assert hangs(tree, "Gen") == ("compound", "Park")


@pytest.mark.parametrize(
    "headline",
    [
        "Norway denies sinking of ferry, says fire broke out",
        "Norway Denies Sinking Of Ferry, Says Fire Broke Out",
        "Norway Denies Sinking of Ferry, Says Fire Broke Out",
    ],
)
def test_a_headline_is_read_in_any_dress(headline: str) -> None:
    tree = parse(headline)
    denies = next(node for node in tree.nodes if node.lower == "denies")
    says = next(node for node in tree.nodes if node.lower == "says")

    assert denies.verb
    assert says.verb
    assert hangs(tree, "Norway") == ("nsubj", denies.text)
    assert tree.child(says, "ccomp") or tree.head(denies) == says


def test_a_sentence_parses_alike_alone_and_in_company() -> None:
    company = [tokens_in(text) for text in ("It rained.", "The mayor denied it.", "Nobody came.")]

    assert trees_of(company)[1] == trees_of(company[1:2])[0] == trees_of(company)[1]


def test_a_parser_that_has_met_too_many_words_starts_afresh(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = parse("The mayor denied it.")
    monkeypatch.setattr(parser, "_MOST_WORDS", 0)

    assert parse("The mayor denied it.") == before


def test_an_empty_sentence_is_an_empty_tree() -> None:
    assert [len(tree) for tree in trees_of([[], tokens_in("It rained."), []])] == [0, 3, 0]


def test_no_sentences_no_trees() -> None:
    assert trees_of([]) == []


def test_a_sentence_that_nobody_wrote_to_be_read_is_not_parsed() -> None:
    endless = tokens_in("war " * 100_000)

    assert len(trees_of([endless])[0]) == 0


@pytest.mark.parametrize("odd", ["?", "…", "((((", "_ _ _", "Війна триває .", "🚢 sinks", "-"])
def test_odd_marks_are_a_tree_too(odd: str) -> None:
    tree = parse(odd)

    assert len(tree) == len(tokens_in(odd))
    assert all(0 <= node.head < len(tree) for node in tree.nodes)


def test_nothing_of_the_parsers_work_stays_behind_an_article() -> None:
    sentences = [tokens_in("The mayor of the old port denied that it had burned.")] * 30
    trees_of(sentences)
    gc.collect()
    gc.disable()  # only what nobody points to is let go
    tracemalloc.start()
    try:
        for _ in range(5):
            trees_of(sentences)
        left, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        gc.enable()

    assert left < 1_000_000

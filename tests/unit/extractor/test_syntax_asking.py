"""Questions of a tree's words, which are answered once."""

from dataclasses import replace

from crosswire_extractor.reading.frames.grammar import beginnings, forms_in, lemma
from crosswire_extractor.syntax import Node, Tree, answered_once, answered_once_a_tree
from crosswire_extractor.syntax.trees import tree


def test_a_question_is_worked_out_once_a_word_and_tree() -> None:
    asked: list[str] = []

    @answered_once
    def length(of: Tree, node: Node) -> int:
        asked.append(node.text)
        return len(node.text)

    first = tree([("It", "PRP", "nsubj", 1), ("rained", "VBD", "ROOT", 1)])
    second = tree([("We", "PRP", "nsubj", 1), ("left", "VBD", "ROOT", 1)])

    assert [length(first, node) for node in (*first.nodes, *first.nodes)] == [2, 6, 2, 6]
    assert [length(second, node) for node in second.nodes] == [2, 4]
    assert asked == ["It", "rained", "We", "left"]


def test_an_answer_of_none_is_an_answer() -> None:
    asked: list[str] = []

    @answered_once
    def nothing(of: Tree, node: Node) -> None:
        asked.append(node.text)

    rain = tree([("Rain", "NN", "ROOT", 0)])

    nothing(rain, rain[0])
    nothing(rain, rain[0])
    assert asked == ["Rain"]


def test_answers_do_not_make_two_trees_differ() -> None:
    @answered_once
    def length(of: Tree, node: Node) -> int:
        return len(node.text)

    rain = tree([("Rain", "NN", "ROOT", 0)])
    length(rain, rain[0])

    assert rain == tree([("Rain", "NN", "ROOT", 0)])


def test_a_word_set_right_is_looked_up_anew() -> None:
    read = tree([("Roe", "NNP", "nsubj", 1), ("signs", "NNS", "ROOT", 1)])[1]
    before = lemma(read)
    mended = replace(read, text="left", lower="left", tag="VBD")

    assert (before, lemma(mended), lemma(read)) == ("sign", "leave", "sign")
    assert mended.verb
    assert not read.verb


def test_a_question_of_a_whole_sentence_is_worked_out_once() -> None:
    asked: list[int] = []

    @answered_once_a_tree
    def length(of: Tree) -> int:
        asked.append(len(of))
        return len(of)

    rain = tree([("It", "PRP", "nsubj", 1), ("rained", "VBD", "ROOT", 1)])

    assert [length(rain), length(rain)] == [2, 2]
    assert asked == [2]


def test_a_sentence_holds_its_words_in_both_forms() -> None:
    told = tree([("Roe", "NNP", "nsubj", 1), ("signed", "VBD", "ROOT", 1)])

    assert forms_in(told) == {"roe", "signed", "sign"}


def test_no_phrase_starts_with_a_word_that_begins_none() -> None:
    assert beginnings(["turn down", "pull out of", "accept"]) == {
        "turn", "turn down", "pull", "pull out", "pull out of", "accept",
    }  # fmt: skip

"""The parser's training: trees that are cut, clipped and dressed stay trees."""

from random import Random

from crosswire_extractor.syntax.training import headlines
from crosswire_extractor.syntax.training.rows import Row, is_tree, without
from crosswire_extractor.syntax.training.silver import agreement, cut
from crosswire_extractor.syntax.training.treebank import Sample, found


def rows(*words: tuple[str, str, int]) -> list[Row]:
    return [Row(text, True, "XX", dep, head) for text, dep, head in words]


def written(tree: list[Row] | None) -> str:
    return " ".join(row.text for row in tree or [])


KILLED = rows(
    ("The", "det", 1),
    ("miners", "nsubjpass", 3),
    ("were", "auxpass", 3),
    ("killed", "ROOT", 3),
    (".", "punct", 3),
)
DEAD = rows(
    ("The", "det", 1),
    ("king", "nsubj", 2),
    ("is", "ROOT", 2),
    ("dead", "acomp", 2),
    ("now", "advmod", 2),
)


class Always(Random):
    def random(self) -> float:
        return 0.0


def test_what_hung_on_a_dropped_word_hangs_on_its_head() -> None:
    chain = rows(("ships", "ROOT", 0), ("of", "prep", 0), ("war", "pobj", 1))

    kept = without(chain, {1})

    assert [(row.text, row.head) for row in kept] == [("ships", 0), ("war", 0)]


def test_a_ring_is_no_tree() -> None:
    assert is_tree([1, 1, 1])
    assert not is_tree([1, 2, 1, 3])
    assert not is_tree([0, 1])


def test_a_headline_drops_articles_forms_of_be_and_the_full_stop() -> None:
    today = Row("today", True, "NN", "npadvmod", 3)

    short = headlines.clipped([*KILLED[:4], today, KILLED[4]], Always())

    assert written(short) == "Miners killed today"


def test_two_words_are_no_headline() -> None:
    assert headlines.clipped(KILLED, Always()) is None


def test_what_is_said_of_the_subject_takes_the_place_of_be() -> None:
    short = headlines.clipped(DEAD, Always()) or []

    assert written(short) == "King dead now"
    assert [(row.dep, row.head) for row in short] == [("nsubj", 1), ("ROOT", 1), ("advmod", 1)]


def test_a_noun_with_a_participle_is_a_clause_in_a_headline() -> None:
    two = [
        Row("Two", True, "CD", "ROOT", 0),
        Row("killed", True, "VBN", "acl", 0),
        Row("in", True, "IN", "prep", 1),
        Row("fire", False, "NN", "pobj", 2),
    ]

    clause = headlines.with_verb(two)

    assert [(row.dep, row.head) for row in clause[:2]] == [("nsubjpass", 1), ("ROOT", 1)]
    assert is_tree([row.head for row in clause])


def test_a_headline_with_a_verb_of_its_own_stays_as_it_is() -> None:
    assert headlines.with_verb(KILLED) == KILLED


def test_title_case_may_leave_small_words_small() -> None:
    plain = rows(("Talks", "nsubj", 1), ("open", "ROOT", 1), ("in", "prep", 1), ("oslo", "pobj", 2))

    assert written(headlines.in_title_case(plain, small=True)) == "Talks Open in Oslo"
    assert written(headlines.in_title_case(plain, small=False)) == "Talks Open In Oslo"


def test_a_title_case_headline_is_read_in_the_forms_that_prose_uses() -> None:
    usual = headlines.usual_forms([cut("Then Oslo said the talks had failed.")])

    prose = headlines.as_prose(cut("Oslo Said The Talks Failed"), usual)

    assert headlines.is_title_case(cut("Oslo Said The Talks Failed"))
    assert [word for word, _ in prose] == ["Oslo", "said", "the", "talks", "failed"]


def test_two_readings_agree_where_words_hang_alike() -> None:
    other = [DEAD[0]._replace(head=2), *DEAD[1:]]

    assert agreement(DEAD, DEAD) == 1
    assert agreement(DEAD, other) == 4 / 5


def test_a_treebank_link_is_found_past_a_preposition_and_a_form_of_be() -> None:
    tree = rows(
        ("Talks", "nsubj", 3),
        ("in", "prep", 0),
        ("Oslo", "pobj", 1),
        ("are", "ROOT", 3),
        ("over", "acomp", 3),
    )
    links = {frozenset((0, 2)), frozenset((0, 4)), frozenset((2, 4))}

    assert found(Sample(cut("Talks in Oslo are over"), links), tree) == 2

"""Words are mined from a WordNet database folder."""

from pathlib import Path

import pytest

from crosswire.lexis.mining.__main__ import main
from crosswire.lexis.mining.choice import frequent_senses
from crosswire.lexis.mining.deeds import verb_of
from crosswire.lexis.mining.peers import canonical_name, opposites_of
from crosswire.lexis.mining.width import wide_senses
from crosswire.lexis.mining.wordnet import WordNet, read

#: A database of five verbs and three nouns: to zorp is to blick, the opposite of to grum.
FILES = {
    "data.verb": """  licence text
00000010 35 v 02 zorp 0 blick 0 002 ! 00000020 v 0101 + 00000100 n 0101 01 + 08 00 | to do so
00000020 35 v 01 grum 0 001 ! 00000010 v 0101 01 + 08 00 | to undo it
00000030 38 v 01 zorp 1 000 01 + 08 00 | to go
00000040 38 v 02 mobilise 0 mobilize 0 000 01 + 08 00 | to call up
""",
    "index.verb": """  licence text
blick v 1 2 ! + 1 1 00000010
grum v 1 1 ! 1 1 00000020
mobilise v 1 0 1 0 00000040
mobilize v 1 0 1 1 00000040
zorp v 2 2 ! + 2 2 00000010 00000030
""",
    "data.noun": """  licence text
00000100 04 n 01 zorption 0 001 + 00000010 v 0101 | the act of zorping
00000110 06 n 01 zorper 0 001 + 00000010 v 0101 | a machine that zorps
00000120 18 n 01 person 0 000 | somebody
""",
    "index.noun": """  licence text
person n 1 0 1 0 00000120
zorper n 1 1 + 1 0 00000110
zorption n 1 1 + 1 0 00000100
""",
    "verb.exc": "zarp zorp\n",
    "cntlist.rev": "zorp%2:35:00:: 1 90\nzorp%2:38:01:: 2 2\nblick%2:35:00:: 1 5\n"
    "grum%2:35:00:: 1 4\nmobilize%2:38:00:: 1 3\n",
}
EMPTY = ("data.adj", "index.adj", "adj.exc", "data.adv", "index.adv", "adv.exc", "noun.exc")


@pytest.fixture
def net(tmp_path: Path) -> WordNet:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    for name in EMPTY:
        (tmp_path / name).write_text("")
    return read(tmp_path)


def test_a_database_is_read_with_its_counts_and_irregular_forms(net: WordNet) -> None:
    assert net.senses["v", "zorp"] == ["v00000010", "v00000030"]
    assert net.counts["v", "zorp"] == [90, 2]
    assert net.exceptions["v"] == {"zarp": ["zorp"]}


def test_a_rare_sense_is_left_out(net: WordNet) -> None:
    assert frequent_senses(net, "v", "zorp") == ["v00000010"]


def test_words_of_one_dominant_sense_take_the_name_of_the_commonest(net: WordNet) -> None:
    assert canonical_name(net, "v", "blick") == "zorp"
    assert canonical_name(net, "v", "zorp") == ""


def test_british_and_american_spelling_are_one_word(net: WordNet) -> None:
    assert canonical_name(net, "v", "mobilise") == "mobilize"


def test_an_opposite_belongs_to_the_word_and_not_to_its_synonym(net: WordNet) -> None:
    assert opposites_of(net, "zorp", ["v00000010"]) == ["grum"]
    assert opposites_of(net, "blick", ["v00000010"]) == []


def test_a_verb_stands_behind_an_act_and_not_behind_a_machine(net: WordNet) -> None:
    assert verb_of(net, "zorption", ["n00000100"]) == "zorp"
    assert verb_of(net, "zorper", ["n00000110"]) == ""


def test_nothing_is_too_wide_with_little_below_it(net: WordNet) -> None:
    assert wide_senses(net) == set()


def test_a_folder_without_a_database_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 1
    assert "holds no WordNet database" in capsys.readouterr().err


def test_a_folder_has_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err

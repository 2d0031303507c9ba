"""A tree that was mended is still a tree."""

import pytest

from crosswire_extractor.reading import mending
from crosswire_extractor.reading.mending import is_whole
from tests.unit.extractor.test_frames import framed


@pytest.mark.parametrize("heads", [[], [0], [1, 1], [1, 2, 2, 2], [0, 0, 2, 2]])
def test_every_word_hangs_in_the_end_on_one_that_hangs_on_itself(heads: list[int]) -> None:
    assert is_whole(heads)


@pytest.mark.parametrize("heads", [[1, 0], [1, 2, 0, 3], [0, 2, 1]])
def test_words_that_hang_on_each_other_make_no_tree(heads: list[int]) -> None:
    assert not is_whole(heads)


def test_two_mendings_that_undo_each_other_leave_the_sentence_as_it_was_parsed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[list[int]] = []

    def kept(heads: list[int]) -> bool:
        seen.append(heads)
        return is_whole(heads)

    monkeypatch.setattr(mending, "is_whole", kept)
    framed("Enemy preparing offensive on Severodonetsk, focuses on capturing Mola and Portovel.")

    assert any(not is_whole(heads) for heads in seen)

"""The same report, printed otherwise."""

import pytest

from tests.quality.cases import Item
from tests.quality.printed import PRINTED, in_title_case

ITEM = Item(source="Outlet A", title='Mayor\'s "plan" fails', text='The mayor said "no".')


def test_small_words_stay_small_among_capitals_unless_they_come_first() -> None:
    assert in_title_case("the mayor of Kell leaves") == "The Mayor of Kell Leaves"


def test_curly_marks_are_put_on_title_and_text() -> None:
    item = PRINTED["“curly” quotation marks"](ITEM)

    assert (item.title, item.text) == ("Mayor’s “plan” fails", "The mayor said “no”.")


@pytest.mark.parametrize("name", list(PRINTED)[1:])
def test_each_way_of_printing_changes_what_is_printed_and_leaves_the_rest(name: str) -> None:
    item = PRINTED[name](ITEM)

    assert (item.title, item.text) != (ITEM.title, ITEM.text)
    assert item.model_copy(update={"title": ITEM.title, "text": ITEM.text}) == ITEM


@pytest.mark.parametrize("name", list(PRINTED))
def test_what_an_item_does_not_have_is_not_printed(name: str) -> None:
    untitled = PRINTED[name](ITEM.model_copy(update={"title": ""}))
    untold = PRINTED[name](ITEM.model_copy(update={"text": ""}))

    assert untitled.title == ""
    assert untold.text == "" or name == "the headline again above the text"


def test_as_they_are_they_stay() -> None:
    assert PRINTED["as they are"](ITEM) == ITEM

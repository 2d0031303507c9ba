"""One clash in many forms: as many as were found stay found, and the table shows which."""

from tests.quality.forms import Clash, Matrix, lines_of, matrix_of, read_forms, total_of

#: Raise it when more are found; never lower it to pass.
FLOOR = 468

WON = Clash(name="a race", told=("Kell won.", "Kell wins##He won."), denied=("Kell lost.",))


def test_as_many_pairs_of_forms_as_before_are_found() -> None:
    assert sum(matrix_of(clash).found for clash in read_forms()) >= FLOOR


def test_each_event_is_told_and_denied_in_several_forms_and_none_stands_twice() -> None:
    clashes = read_forms()
    forms = [form for clash in clashes for form in (*clash.told, *clash.denied)]

    assert all(len(clash.told) > 2 and len(clash.denied) > 3 for clash in clashes)
    assert len(set(forms)) == len(forms)


def test_a_row_is_a_form_that_tells_it_and_a_column_one_that_denies_it() -> None:
    matrix = Matrix(WON, ("#", "c"))

    assert list(lines_of(matrix)) == [
        "a race: 1 of 2",
        "  #  Kell won.",
        "  c  Kell wins##He won.",
        "    1. found 1: Kell lost.",
    ]
    assert total_of([matrix]) == "1 events, 2 pairs of forms, 1 found (50%)"


def test_a_plain_clash_is_found_and_a_form_that_says_nothing_of_it_is_not() -> None:
    clash = Clash(
        name="a mill",
        told=("The mill at Korven is open, its owner said on Tuesday.", "It rained on Tuesday."),
        denied=("The mill at Korven is closed, workers said on Tuesday.",),
    )

    assert matrix_of(clash).rows == ("#", ".")

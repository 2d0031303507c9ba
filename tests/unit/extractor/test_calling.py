"""What a claim is called hangs on the verb that calls it so, wherever a parser hung it."""

import pytest

from crosswire_extractor.reading.calling import calls_untrue, with_callings
from tests.unit.extractor.hung import hung, word


@pytest.mark.parametrize(
    "words",
    [
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 it/PRP/dobj/1 false/JJ/oprd/1",
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 it/PRP/dobj/1 an/DT/det/4 invention/NN/oprd/1",
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 them/PRP/dobj/1 inventions/NNS/oprd/1",
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 it/PRP/dobj/1 even/RB/advmod/4 falser/JJR/oprd/1",
        "Roe/NNP/nsubj/1 branded/VBD/ROOT/1 it/PRP/dobj/1 as/IN/prep/1 nonsense/NN/pobj/3",
        "Roe/NNP/nsubj/1 described/VBD/ROOT/1 it/PRP/dobj/1 as/IN/prep/1 untrue/JJ/amod/3",
    ],
)
def test_who_calls_it_a_lie_says_that_it_is_not_so(words: str) -> None:
    told = hung(words)

    assert calls_untrue(told, told[1])


@pytest.mark.parametrize(
    "words",
    [
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 it/PRP/dobj/1 a/DT/det/4 triumph/NN/oprd/1",
        "It/PRP/nsubj/1 seemed/VBD/ROOT/1 false/JJ/acomp/1",
        "Roe/NNP/nsubj/1 named/VBD/ROOT/1 it/PRP/dobj/1 after/IN/prep/1 a/DT/det/5 myth/NN/pobj/3",
    ],
)
def test_who_gives_another_name_calls_nothing_untrue(words: str) -> None:
    told = hung(words)

    assert not calls_untrue(told, told[1])


REPORT = (
    "Orvan/NNP/nsubj/1 called/VBD/ROOT/1 the/DT/det/3 report/NN/{}/1 that/IN/mark/6 it/PRP/nsubj/6 "
    "paid/VBD/acl/3 bribes/NNS/dative/6 a/DT/det/9 lie/NN/dobj/6 ././punct/9"
)


@pytest.mark.parametrize("hangs", ["dobj", "oprd"])
def test_a_lie_that_ends_a_report_is_what_the_report_is_called(hangs: str) -> None:
    told = with_callings(hung(REPORT.format(hangs)))

    lie, report, bribes = (word(told, each) for each in ("lie", "report", "bribes"))
    assert (lie.head, lie.dep) == (1, "oprd")
    assert (report.head, report.dep) == (1, "dobj")
    assert (bribes.head, bribes.dep) == (6, "dobj")
    assert calls_untrue(told, told[1])


def test_a_word_behind_as_goes_with_its_as() -> None:
    told = with_callings(
        hung(
            "Orvan/NNP/nsubj/1 branded/VBD/ROOT/1 claims/NNS/dobj/1 that/IN/mark/5 it/PRP/nsubj/5 "
            "leaked/VBD/acl/2 as/IN/prep/5 nonsense/NN/pobj/6"
        )
    )

    assert (word(told, "as").head, word(told, "as").dep) == (1, "prep")
    assert (word(told, "nonsense").head, word(told, "nonsense").dep) == (6, "pobj")


def test_who_was_given_something_keeps_it_when_what_follows_is_no_object() -> None:
    told = with_callings(
        hung(
            "Orvan/NNP/nsubj/1 called/VBD/ROOT/1 claims/NNS/dobj/1 that/IN/mark/5 it/PRP/nsubj/5 "
            "paid/VBD/acl/2 Kell/NNP/dative/5 false/JJ/oprd/5"
        )
    )

    assert word(told, "false").head == 1
    assert word(told, "kell").dep == "dative"


@pytest.mark.parametrize(
    "words",
    [
        # Signed the report that it paid bribes, a lie: signing calls it nothing.
        REPORT.format("dobj").replace("called", "signed"),
        # What hangs on a noun is called nothing.
        "the/DT/det/1 label/NN/ROOT/1 claims/NNS/dobj/1 of/IN/prep/2 fraud/NN/pobj/3 "
        "false/JJ/amod/4",
        # Called the claim that he was wrong a lie: it is a lie, and he was not wrong.
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 the/DT/det/3 claim/NN/dobj/1 that/IN/mark/6 "
        "he/PRP/nsubj/6 was/VBD/acl/3 wrong/JJ/acomp/6 a/DT/det/9 lie/NN/oprd/1",
        # Nothing is called anything.
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 early/RB/advmod/1",
        # The report, false as it was, he termed important.
        "Reports/NNS/dobj/4 plainly/RB/advmod/2 false/JJ/amod/0 he/PRP/nsubj/4 termed/VBD/ROOT/4",
        # A council is not what may be untrue.
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 the/DT/det/3 council/NN/dobj/1 that/WDT/nsubj/5 "
        "spread/VBD/relcl/3 lies/NNS/dobj/5",
        # The report goes on, and nothing is called untrue.
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 the/DT/det/3 report/NN/dobj/1 on/IN/prep/3 "
        "dams/NNS/pobj/4",
        "Roe/NNP/nsubj/1 called/VBD/ROOT/1 the/DT/det/3 report/NN/dobj/1 ././punct/3",
    ],
)
def test_where_nothing_is_called_untrue_all_stays_as_it_hangs(words: str) -> None:
    told = hung(words)

    assert with_callings(told) == told

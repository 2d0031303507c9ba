"""What is decided about articles that print one text."""

import random
from datetime import timedelta

import pytest

from crosswire.domain import sketch
from crosswire.domain.prints import (
    KEPT,
    Printing,
    clusters_joined,
    is_one_text,
    marks_of,
    print_of,
    still_prints,
    wire_of,
)
from crosswire.domain.sketch import sketch_of
from tests.samples import NOON
from tests.unit.shared.test_sketch import OWN_REPORT, WIRE, text

OWN = OWN_REPORT.strip().splitlines()
FIRST, SECOND = WIRE[:7], WIRE[8:]


def printing(
    outlet: str, lines: list[str], *, cluster: int = 0, hours: int = 0, agency: str | None = None
) -> Printing:
    printed = print_of("Dam bursts", text(lines))
    assert printed is not None
    at = NOON + timedelta(hours=hours)
    return Printing(f"a-{outlet}", outlet, agency, at, cluster, printed)


def test_a_print_is_small_however_long_the_text() -> None:
    endless = " ".join(f"word{number}" for number in range(20_000))

    assert len(print_of("", endless) or b"") == KEPT * 4


@pytest.mark.parametrize("part", [1, 40, 1_000])
def test_a_text_that_is_read_in_parts_is_the_same_text(
    monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    long = " ".join(f"word{random.Random(number).randrange(5000)}" for number in range(900))
    whole, named = print_of("", long), sketch_of(long)
    assert whole is not None

    monkeypatch.setattr(sketch, "PART", part)

    assert (print_of("", long), sketch_of(long)) == (whole, named)
    assert still_prints(long, whole)


def test_a_text_cut_to_two_fifths_with_every_seventh_word_changed_is_the_same_text() -> None:
    long = " ".join(f"word{random.Random(number).randrange(5000)}" for number in range(900))
    words = long.split()[:360]
    changed = " ".join(word if at % 7 else "altogether" for at, word in enumerate(words))

    printed, other = print_of("", long), print_of("", changed)

    assert printed is not None
    assert other is not None
    assert is_one_text(printed, other)
    assert set(marks_of(printed)) & set(marks_of(other))


def test_two_reports_of_one_event_are_two_texts() -> None:
    assert not is_one_text(printing("a", WIRE).printed, printing("b", OWN).printed)


def test_few_words_are_the_same_text_under_the_same_title_only() -> None:
    first = print_of("Dam bursts", "Read more.")

    assert first == print_of("DAM BURSTS!", "Read more")
    assert first != print_of("King abdicates", "Read more.")
    assert print_of("", " … ") is None


def test_an_article_joins_first_whom_it_shares_most_with() -> None:
    new = printing("new", WIRE, hours=2)
    little, much = printing("a", WIRE[:6], cluster=1), printing("b", WIRE[2:], cluster=2)

    assert clusters_joined(new, [little, much]) == [2, 1]


def test_an_article_joins_nobody_who_prints_another_text_and_not_its_own_outlet() -> None:
    new = printing("north-daily", WIRE)

    assert clusters_joined(new, [printing("coast-times", OWN), printing("north-daily", WIRE)]) == []


def test_parts_of_a_text_are_one_if_the_whole_came_first_or_is_an_agency_s() -> None:
    parts = [printing("a", FIRST, cluster=1, hours=5), printing("b", SECOND, cluster=2, hours=6)]

    assert len(clusters_joined(printing("new", WIRE), parts)) == 2
    assert len(clusters_joined(printing("new", WIRE, hours=9, agency="Wire"), parts)) == 2
    assert len(clusters_joined(printing("new", WIRE, hours=9), parts)) == 1


def test_what_two_agencies_sent_is_no_one_text() -> None:
    wires = [
        printing("a", FIRST, cluster=1, agency="Wire"),
        printing("b", SECOND, cluster=2, agency="Telegraph"),
    ]

    assert len(clusters_joined(printing("new", WIRE), wires)) == 1


def test_a_text_that_grew_still_prints_what_it_did() -> None:
    before = printing("a", WIRE[:2]).printed

    assert still_prints(text([*OWN, *WIRE]), before)
    assert not still_prints(text(OWN), before)


def test_a_wire_holds_what_others_print() -> None:
    first, second = printing("a", WIRE), printing("b", [*WIRE[:8], *OWN[:4]])

    wire = wire_of([first, second], second.article_id)

    assert wire is not None
    assert wire.origin == "outlet:a"
    assert all(map(wire.holds, WIRE[:8]))
    assert not all(map(wire.holds, OWN[:4]))
    assert wire_of([first], first.article_id) is None


def test_a_wire_is_named_after_the_agency_that_is_credited() -> None:
    first, second = printing("a", WIRE, agency="Agence France-Presse"), printing("b", WIRE)

    wire = wire_of([first, second], second.article_id)

    assert wire is not None
    assert wire.origin == "agency:agence-france-presse"

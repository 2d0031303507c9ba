"""Articles of several outlets that print one text, and where it comes from."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text as sql

from crosswire.store.protocol import Store
from tests.contract.plans import WatchedStore
from tests.contract.storing import SECOND
from tests.samples import NOON, article
from tests.unit.shared.test_sketch import OWN_REPORT, WIRE, text

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def prints(store: Store, outlet: str, lines: list[str], **facts: object) -> str:
    """The outlet prints these lines; gives the article's id."""
    hours, kept = facts.pop("hours", 0), facts.pop("kept", NOON)
    assert isinstance(hours, int)
    assert isinstance(kept, datetime)
    new = article(
        f"Dam bursts, writes {outlet}", text(lines), source_name=outlet, guid=outlet,
        published_at=NOON + hours * HOUR,
    )  # fmt: skip
    with store.transaction() as tx:
        return tx.articles.keep(new.with_(**facts), kept).article.id


def origin(store: Store, article_id: str) -> str | None:
    with store.reading() as tx:
        wire = tx.prints.wire_of(article_id)
    return wire.origin if wire else None


def together(store: Store, article_id: str) -> list[str]:
    with store.reading() as tx:
        return [printing.source_id for printing in tx.prints.together_with(article_id)]


def test_a_text_that_nobody_else_prints_is_of_no_wire(store: Store) -> None:
    own = prints(store, "north-daily", WIRE)
    other = prints(store, "coast-times", OWN_REPORT.strip().splitlines())

    assert origin(store, own) is None
    assert together(store, other) == []


def test_an_abridged_reprint_is_found_and_comes_from_the_earliest(store: Store) -> None:
    cut = prints(store, "coast-times", WIRE[4:12], hours=2)
    whole = prints(store, "north-daily", WIRE, hours=1)

    assert origin(store, cut) == origin(store, whole) == "outlet:north-daily"
    assert together(store, cut) == together(store, whole) == ["north-daily", "coast-times"]


def test_who_credits_an_agency_is_nearer_to_the_origin_than_who_came_first(store: Store) -> None:
    first = prints(store, "north-daily", WIRE)
    prints(store, "coast-times", WIRE[:9], hours=5, agency="Wire Service")

    assert origin(store, first) == "agency:wire-service"
    assert together(store, first) == ["coast-times", "north-daily"]


def test_an_outlet_that_prints_a_text_twice_reprints_nobody(store: Store) -> None:
    first = prints(store, "north-daily", WIRE)
    prints(store, "north-daily", WIRE[:9], guid="again")

    assert origin(store, first) is None


@pytest.mark.parametrize(("days", "found"), [(3, True), (4, False), (-3, True), (-4, False)])
def test_what_came_out_days_apart_is_no_reprint(store: Store, days: int, found: bool) -> None:
    prints(store, "north-daily", WIRE)
    later = prints(store, "coast-times", WIRE, published_at=NOON + days * DAY)

    assert (origin(store, later) is not None) == found


def test_an_article_whose_date_is_unknown_is_of_the_day_on_which_it_was_stored(
    store: Store,
) -> None:
    prints(store, "north-daily", WIRE)
    undated = prints(store, "coast-times", WIRE, published_at=None)

    assert origin(store, undated) == "outlet:north-daily"


def test_two_parts_of_a_wire_are_one_text_once_the_whole_is_known(store: Store) -> None:
    first = prints(store, "north-daily", WIRE[:7], hours=1)
    second = prints(store, "coast-times", WIRE[8:], hours=2)
    third = prints(store, "valley-post", WIRE[8:14], hours=3)
    assert (origin(store, first), origin(store, second)) == (None, "outlet:coast-times")

    prints(store, "hill-herald", WIRE)

    assert {origin(store, each) for each in (first, second, third)} == {"outlet:hill-herald"}
    assert together(store, third) == ["hill-herald", "north-daily", "coast-times", "valley-post"]


def test_a_report_in_which_two_wires_meet_makes_them_no_one_text(store: Store) -> None:
    wires = WIRE[:7], WIRE[8:]
    first = prints(store, "north-daily", wires[0], hours=1)
    second = prints(store, "coast-times", wires[1], hours=1)

    round_up = prints(store, "valley-post", [*wires[0], *wires[1][:5]], hours=9)

    assert origin(store, round_up) == origin(store, first) == "outlet:north-daily"
    assert origin(store, second) is None


def test_a_changed_text_is_looked_at_again(store: Store) -> None:
    first = prints(store, "north-daily", WIRE)
    changing = prints(store, "coast-times", OWN_REPORT.strip().splitlines())
    assert origin(store, changing) is None

    assert prints(store, "coast-times", WIRE[:9], hours=1) == changing
    assert origin(store, changing) == "outlet:north-daily"

    prints(store, "coast-times", OWN_REPORT.strip().splitlines())
    assert origin(store, changing) is None
    assert origin(store, first) is None


def test_those_who_reprint_a_text_stay_together_when_its_first_printer_replaces_it(
    store: Store,
) -> None:
    prints(store, "north-daily", WIRE)
    second = prints(store, "coast-times", WIRE, hours=1)
    third = prints(store, "valley-post", WIRE, hours=2)

    prints(store, "north-daily", OWN_REPORT.strip().splitlines())

    assert origin(store, third) == "outlet:coast-times"
    assert together(store, second) == ["coast-times", "valley-post"]


def test_a_summary_that_its_page_makes_whole_is_still_printed_by_others(store: Store) -> None:
    first = prints(store, "north-daily", WIRE[:2])
    second = prints(store, "coast-times", WIRE[:2], hours=1)
    assert origin(store, second) == "outlet:north-daily"

    with store.transaction() as tx:
        tx.articles.fill(first, "", text([*WIRE, *OWN_REPORT.splitlines()]), NOON)

    assert origin(store, second) == "outlet:north-daily"


def test_a_credit_that_appears_later_is_taken_up(store: Store) -> None:
    first = prints(store, "north-daily", WIRE)
    second = prints(store, "coast-times", WIRE, hours=1)

    prints(store, "coast-times", WIRE, title="Corrected", agency="Wire Service", hours=1)

    assert origin(store, first) == origin(store, second) == "agency:wire-service"


def test_a_few_words_are_one_text_only_under_one_title(store: Store) -> None:
    first = prints(store, "north-daily", ["Read more on our site."], title="Dam bursts")
    prints(store, "coast-times", ["Read more on our site."], title="King abdicates")
    assert origin(store, first) is None

    prints(store, "valley-post", ["Read more on our site."], title="DAM BURSTS", hours=1)
    assert origin(store, first) == "outlet:north-daily"


def test_what_is_in_everybody_s_articles_marks_none(store: Store) -> None:
    footer = "All rights are reserved and none of this may be copied without leave from us."
    for number in range(40):
        own = [f"Topic {number} {word} is discussed by {number} {word} men" for word in "abcdefg"]
        prints(store, f"outlet-{number}", [*own, footer])
    first = prints(store, "north-daily", [*WIRE, footer])

    second = prints(store, "coast-times", [*WIRE[:8], footer], hours=1)

    assert together(store, second) == ["north-daily", "coast-times"]
    assert origin(store, first) == "outlet:north-daily"


def test_what_was_kept_long_ago_is_found_no_more_and_what_was_found_stays(store: Store) -> None:
    prints(store, "north-daily", WIRE)
    second = prints(store, "coast-times", WIRE, hours=1)

    with store.transaction() as tx:
        assert tx.prints.prune(before=NOON) == 0
        assert tx.prints.prune(before=NOON + SECOND) == 2
        assert tx.prints.prune(before=NOON + SECOND) == 0

    late = prints(store, "valley-post", WIRE, hours=2)
    assert origin(store, late) is None
    assert origin(store, second) == "outlet:north-daily"


def test_a_sentence_that_nobody_else_prints_is_no_part_of_the_wire(store: Store) -> None:
    own = OWN_REPORT.strip().splitlines()
    prints(store, "north-daily", WIRE)
    second = prints(store, "coast-times", [*WIRE[:9], *own[:4]], hours=1)

    with store.reading() as tx:
        wire = tx.prints.wire_of(second)
    assert wire is not None
    assert all(wire.holds(line) for line in WIRE[:9])
    assert sum(wire.holds(line) for line in own[:4]) <= 1


MANY_MARKS = f"""
    WITH RECURSIVE n(i) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO marks (run, day, print) SELECT i * 200000, {NOON.date().toordinal()}, i FROM n
"""


def test_a_look_reads_one_place_of_the_marks_for_each_run(database_url: str) -> None:
    store = WatchedStore(database_url)
    prints(store, "north-daily", WIRE)
    with store.engine.begin() as connection:
        connection.execute(sql(MANY_MARKS))

    second = prints(store, "coast-times", WIRE[:9], hours=1)
    assert origin(store, second) == "outlet:north-daily"

    store.asked = [asked for asked in store.asked if "FROM marks" in asked[0]][-1:]
    plan = store.last_plan()
    store.dispose()
    by_run = "SEARCH marks USING PRIMARY KEY (run=? AND day>? AND day<?)"
    assert (by_run if store.on_sqlite else "Index Cond: ((run = ANY") in plan
    assert "SCAN marks" not in plan
    assert "Seq Scan" not in plan


def test_of_many_articles_those_are_named_that_print_one_text(store: Store) -> None:
    first = prints(store, "north-daily", WIRE)
    second = prints(store, "coast-times", WIRE[:9], hours=1)
    own = prints(store, "valley-post", OWN_REPORT.strip().splitlines())

    with store.reading() as tx:
        found = tx.prints.wires_among([own, second, first, "unknown"])
        alone = tx.prints.wires_among([own, second])

    assert found.keys() == {first, second}
    assert {wire.origin for wire in found.values()} == {"outlet:north-daily"}
    assert found[second].holds(WIRE[14])
    assert not found[first].holds(WIRE[14])
    assert alone == {}


MANY_PRINTS = """
    INSERT INTO articles (id, source_id, guid, title, stored_at, revision, from_page, alerting)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
    SELECT 'x' || i, 'outlet-0', 'x' || i, 'x', '2024-05-01', 1, false, true FROM n
"""
MANY_PRINTED = """
    INSERT INTO prints (article_id, at, day, printed)
    SELECT id, '2024-05-01', 1, CAST('x' AS {blob}) FROM articles WHERE id LIKE 'x%'
"""


def test_of_many_articles_those_that_print_one_text_are_found_by_an_index(
    database_url: str,
) -> None:
    store = WatchedStore(database_url)
    ids = [prints(store, f"outlet-{number}", WIRE[number:]) for number in range(4)]
    with store.engine.begin() as connection:
        connection.execute(sql(MANY_PRINTS))
        blob = "BLOB" if store.on_sqlite else "bytea"
        connection.execute(sql(MANY_PRINTED.format(blob=blob)))
    store.asked.clear()

    with store.reading() as tx:
        tx.prints.wires_among(ids)
    asked = len(store.asked)
    plan = store.last_plans(asked)
    store.dispose()

    assert asked <= 4
    assert "SCAN prints" not in plan
    assert "Seq Scan on prints" not in plan


def without_prints(store: Store) -> None:
    """As if all had been kept before there were prints."""
    with store.transaction() as tx:
        for table in ("marks", "prints"):
            tx._connection.execute(sql(f"DELETE FROM {table}"))  # type: ignore[attr-defined]


def test_articles_from_before_there_were_prints_get_one_in_the_order_of_keeping(
    store: Store,
) -> None:
    ids = [
        prints(store, f"outlet-{number}", WIRE[number:], kept=NOON + number * SECOND)
        for number in range(3)
    ]
    without_prints(store)
    later = prints(store, "coast-times", OWN_REPORT.strip().splitlines(), kept=NOON + 3 * SECOND)
    steps: list[str | None] = []

    with store.transaction() as tx:
        last: str | None = None
        while not steps or last is not None:
            last = tx.prints.catch_up(last, NOON, most=2)
            steps.append(last)

    assert steps == [ids[1], later, None]
    assert set(together(store, ids[0])) == {"outlet-0", "outlet-1", "outlet-2"}
    assert together(store, later) == []


def test_to_catch_up_twice_changes_nothing(store: Store) -> None:
    first = prints(store, "north-daily", WIRE)
    prints(store, "coast-times", WIRE[:9], hours=1)

    with store.transaction() as tx:
        tx.prints.catch_up(None, NOON, most=9)

    assert together(store, first) == ["north-daily", "coast-times"]


def test_what_has_caught_up_is_found_by_what_is_new(store: Store) -> None:
    old = prints(store, "north-daily", WIRE)
    without_prints(store)
    with store.transaction() as tx:
        tx.prints.catch_up(None, NOON, most=9)

    prints(store, "coast-times", WIRE[:9], hours=1)

    assert together(store, old) == ["north-daily", "coast-times"]

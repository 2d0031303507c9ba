"""Ten outlets that print one wire are one origin, and so is a family of outlets."""

from datetime import timedelta

import pytest

from crosswire.clock import FixedClock
from crosswire.domain.disputes import Dispute, Position
from crosswire.settings import AlertSettings, Settings
from crosswire.store.protocol import Store
from crosswire.testing import drain, memory_store
from crosswire_alerts.handlers import alert_handlers
from crosswire_extractor.handlers import handlers
from tests.samples import NOON, article, source
from tests.unit.shared.test_sketch import OWN_REPORT, WIRE

TOLL = "Police said that 14 people were killed when the dam burst near Bergen on Monday."
OTHER_TOLL = "The mayor of Bergen said that 31 people were killed when the dam burst on Monday."
#: The toll as an outlet in a hurry puts it.
REWORDED = "According to police, 14 people were killed on Monday when the dam near Bergen burst."
OWN = OWN_REPORT.strip().splitlines()[1:]
#: Of a third newsroom.
OTHERS = [
    "Snow fell on the pass while lorries queued for diesel behind the customs sheds all week.",
    "Bakers along the railway gave loaves away and tram drivers let everybody ride for nothing.",
    "Students of the music school carried harps and timpani out of a wet basement into the gym.",
    "A ferry that was to be scrapped in autumn sailed once more and brought cots and kerosene.",
]  # fmt: skip


@pytest.fixture
def store() -> Store:
    return memory_store()


def publish(
    store: Store,
    outlet: str,
    *lines: str,
    agency: str | None = None,
    hours: int = 0,
    settings: Settings | None = None,
) -> None:
    """The outlet prints it, and the whole pipeline works it off."""
    clock, settings = FixedClock(NOON), settings or Settings()
    new = article(
        f"Bergen: {outlet} reports",
        "\n".join(lines),
        source_name=outlet,
        guid=outlet,
        agency=agency,
        published_at=NOON + timedelta(hours=hours, minutes=30 if OTHER_TOLL in lines else 0),
    )
    with store.transaction() as tx:
        tx.articles.keep(new, clock.now())
    stages = {**handlers(store=store, clock=clock), **alert_handlers(store, clock, settings)}
    drain(store, stages, clock=clock)


def the_case(store: Store) -> tuple[Dispute, list[str]]:
    with store.reading() as tx:
        (case,) = tx.disputes.search()
        return case, [entry.detail for entry in tx.disputes.history(case.id)]


def side(case: Dispute, of: str) -> Position:
    (found,) = (side for side in case.positions if of in side.sources)
    return found


def test_ten_outlets_that_print_one_wire_are_one_origin_and_the_dispute_says_so(
    store: Store,
) -> None:
    publish(store, "coast-times", OTHER_TOLL, *OWN)
    publish(store, "outlet-0", TOLL, *WIRE)
    for number in range(1, 10):
        abridged = WIRE[number % 5 : number % 5 + 9]
        toll = (TOLL, REWORDED)[number % 2]
        credit = "Wire Service" if number == 6 else None
        publish(store, f"outlet-{number}", *abridged[:3], toll, *abridged[3:], agency=credit)

    case, history = the_case(store)

    printed = side(case, "outlet-0")
    assert len(printed.sources) == 10
    assert printed.origins == {"agency:wire-service"}
    assert side(case, "coast-times").origins == {"outlet:coast-times"}
    assert any(line.endswith("of one origin with others: agency wire-service)") for line in history)


def test_a_newsroom_of_its_own_is_another_origin_on_that_side(store: Store) -> None:
    publish(store, "coast-times", OTHER_TOLL, *OWN)
    publish(store, "outlet-0", TOLL, *WIRE)
    publish(store, "outlet-1", *WIRE[:9], TOLL)
    publish(store, "valley-post", *OTHERS, REWORDED)

    case, _ = the_case(store)

    assert side(case, "outlet-0").origins == {"outlet:outlet-0", "outlet:valley-post"}


def test_outlets_of_one_family_are_one_origin_on_a_side_and_contradict_each_other(
    store: Store,
) -> None:
    with store.transaction() as tx:
        for outlet in ("coast-times", "valley-post", "north-daily"):
            tx.sources.keep(source(outlet))
            tx.sources.set_family(outlet, "Fjord Group")

    publish(store, "coast-times", OTHER_TOLL, *OWN)
    publish(store, "valley-post", *OTHERS, REWORDED)
    publish(store, "north-daily", TOLL, *WIRE)

    case, history = the_case(store)

    assert side(case, "valley-post").sources == {"valley-post", "north-daily"}
    assert side(case, "valley-post").origins == {"family:fjord-group"}
    assert any("in two outlets of Fjord Group" in reason for reason in case.reasons)
    assert any("of one origin with others: family fjord-group" in line for line in history)


#: The toll as an outlet has it that mistyped or updated it.
EDITED = "Police said that 19 people were killed when the dam burst near Bergen on Monday."


def test_halves_of_one_wire_do_not_contradict_each_other_once_the_whole_is_known(
    store: Store,
) -> None:
    publish(store, "outlet-1", TOLL, *WIRE[:7], hours=1)
    publish(store, "outlet-0", *WIRE[:4], TOLL, *WIRE[4:])
    publish(store, "outlet-2", EDITED, *WIRE[8:], hours=2)

    with store.reading() as tx:
        assert tx.disputes.search() == []


def test_speakers_whom_one_wire_quotes_do_not_clash_across_its_halves(store: Store) -> None:
    apart = Settings(alerts=AlertSettings(same_article=False))
    publish(store, "outlet-0", TOLL, *WIRE, OTHER_TOLL, settings=apart)
    publish(store, "outlet-1", TOLL, *WIRE[:7], settings=apart)
    publish(store, "outlet-2", OTHER_TOLL, *WIRE[8:], settings=apart)

    with store.reading() as tx:
        assert tx.disputes.search() == []


@pytest.mark.parametrize(("toll", "hours"), [(EDITED, 2), (OTHER_TOLL, 1)])
def test_another_newsroom_with_that_figure_does_contradict_it(
    store: Store, toll: str, hours: int
) -> None:
    publish(store, "outlet-1", TOLL, *WIRE[:7], hours=1)
    publish(store, "coast-times", toll, *OWN, hours=hours)

    case, _ = the_case(store)

    assert len(case.positions) == 2

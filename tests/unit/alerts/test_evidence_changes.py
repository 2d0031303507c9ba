"""People hear of it when an article changes or drops a sentence that a dispute quotes."""

import pytest

from tests.samples import NOON, article
from tests.unit.alerts.desk import NORTH, SOUTH, toll
from tests.unit.alerts.newsroom import Newsroom

QUOTED = "Only 312 of our men fell in the battle for the pass, the ministry said on Monday."
EDITED = "Only 321 of our men fell in the battle for the pass, the ministry said on Monday."
MENDED = "Only 312 of our men fell in the battel for the pass, the ministry said on Monday."


@pytest.fixture
def room() -> Newsroom:
    """Two sides stand against each other."""
    room = Newsroom()
    room.hear(toll(312, by=SOUTH, sentence=QUOTED), text=QUOTED)
    room.hear(toll(6400, by=NORTH, outlet="coast-times"))
    assert room.rung() == ["dispute.opened"]
    return room


def changes(room: Newsroom) -> list[str]:
    with room.store.reading() as tx:
        told = [alert for alert in tx.alerts.newest() if alert.event == "evidence.changed"]
    return [change for alert in told for change in alert.payload["data"]["changes"]]


def rewrite(room: Newsroom, text: str) -> None:
    """The article's words change, and the new ones claim nothing."""
    room.later(hours=1)
    with room.store.transaction() as tx:
        (quoting,) = [a for a in tx.articles.newest() if a.source_id == "north-daily"]
        new = article("News", text, source_name="north-daily", guid=quoting.guid)
        kept = tx.articles.keep(new, room.clock.now())
    room.read_again(kept.article.id, kept.article.revision)


def edit(room: Newsroom, sentence: str, figure: int = 312) -> None:
    room.later(hours=1)
    room.hear(toll(figure, by=SOUTH, sentence=sentence), text=sentence)


def test_a_figure_that_is_edited_is_told_with_both_sentences(room: Newsroom) -> None:
    edit(room, EDITED, 321)

    assert changes(room) == [f"changed in News (revision 2): {QUOTED} → {EDITED}"]


def test_a_sentence_that_is_dropped_is_told(room: Newsroom) -> None:
    edit(room, "The ministry gave no figures.", 5)

    assert changes(room) == [f"dropped from News (revision 2): {QUOTED}"]


def test_a_slip_of_the_pen_that_is_mended_is_not_told(room: Newsroom) -> None:
    edit(room, MENDED)

    assert room.rung() == ["dispute.opened"]


def test_an_edit_is_told_once_however_often_its_message_comes(room: Newsroom) -> None:
    edit(room, EDITED, 321)
    before = room.rung()

    room.again(*room.articles())

    assert room.rung() == before
    assert len(changes(room)) == 1


def test_the_case_remembers_the_edit(room: Newsroom) -> None:
    edit(room, EDITED, 321)

    with room.store.reading() as tx:
        (case, *_) = tx.disputes.search()
        events = [entry.event for entry in tx.disputes.history(case.id)]
    assert "evidence-changed" in events


def test_a_page_that_says_in_full_what_the_feed_summed_up_edits_nothing(room: Newsroom) -> None:
    with room.store.transaction() as tx:
        (quoting,) = [a for a in tx.articles.newest() if a.source_id == "north-daily"]
        tx.articles.fill(quoting.id, "News", "The ministry spoke at length.", NOON)
        revision = tx.articles.get(quoting.id).revision
    room.read_again(quoting.id, revision)

    assert revision == 2
    assert changes(room) == []


def test_what_was_dropped_is_not_told_again_with_the_next_edit_of_something_else(
    room: Newsroom,
) -> None:
    rewrite(room, "The ministry gave no figures.")
    rewrite(room, "The ministry gave no figures. Snow fell on the pass.")

    assert changes(room) == [f"dropped from News (revision 2): {QUOTED}"]

"""Verdicts, and disputes with their positions and history."""

import pytest

from crosswire.domain.disputes import Dispute, HistoryEntry, Position, Verdict
from crosswire.domain.errors import NotFound, Refused
from crosswire.store.protocol import Store
from tests.contract.storing import SECOND, dispute, position, stand, verdict
from tests.samples import NOON


def save(store: Store, *disputes: Dispute) -> None:
    with store.transaction() as tx:
        for one in disputes:
            tx.disputes.save(one)


def found(store: Store, dispute_id: str) -> Dispute:
    with store.reading() as tx:
        return tx.disputes.get(dispute_id)


def entry(event: str) -> HistoryEntry:
    return HistoryEntry(dispute_id="d1", at=NOON, actor="crosswire", event=event, detail="why")


def test_a_pair_has_one_verdict_of_each_judge(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.verdicts.keep(verdict("c1", "c2"), NOON)
        assert not tx.verdicts.keep(verdict("c1", "c2"), NOON)
        assert not tx.verdicts.keep(verdict("c2", "c1"), NOON)
        assert tx.verdicts.keep(verdict("c1", "c2", judge="another"), NOON)


def test_the_verdicts_of_a_claim_name_it_first_or_second_oldest_first(store: Store) -> None:
    first, second = verdict("c2", "c1"), verdict("c1", "c3")
    with store.transaction() as tx:
        tx.verdicts.keep(second, NOON + SECOND)
        tx.verdicts.keep(first, NOON)
        tx.verdicts.keep(verdict("c3", "c4"), NOON)

    with store.reading() as tx:
        assert tx.verdicts.of("c1") == [first, second]
        assert tx.verdicts.of("c5") == []


def test_of_many_verdicts_those_of_known_pairs_stay_as_they_were(store: Store) -> None:
    first = verdict("c1", "c2")
    with store.transaction() as tx:
        tx.verdicts.keep(first, NOON)

        tx.verdicts.keep_all([verdict("c2", "c1"), verdict("c1", "c3"), verdict("c1", "c3")], NOON)
        tx.verdicts.keep_all([], NOON)

        assert tx.verdicts.of("c2") == [first]
        assert tx.verdicts.of("c3") == [verdict("c1", "c3")]


def test_suggestions_are_contradictions_that_are_not_sure_the_newest_first(store: Store) -> None:
    old, new = (verdict("c1", other).with_(confidence=0.6) for other in ("c2", "c3"))
    agreed = verdict("c1", "c4").with_(confidence=0.6, relation="corroborates", type=None)
    with store.transaction() as tx:
        tx.verdicts.keep(old, NOON)
        tx.verdicts.keep_all([new, agreed, verdict("c1", "c5")], NOON + SECOND)

    with store.reading() as tx:
        assert tx.verdicts.suggested(below=0.7) == [new, old]
        assert tx.verdicts.suggested(below=0.7, limit=1) == [new]
        assert tx.verdicts.suggested(below=0.6) == []


def test_a_suggestion_is_found_however_many_sure_ones_came_after(store: Store) -> None:
    unsure = verdict("c0", "c1").with_(confidence=0.6)
    with store.transaction() as tx:
        tx.verdicts.keep(unsure, NOON)
        many = [verdict(f"c{number:04}", "d") for number in range(1001)]
        tx.verdicts.keep_all(many, NOON + SECOND)

    with store.reading() as tx:
        assert tx.verdicts.suggested(below=0.7) == [unsure]


def test_a_dispute_comes_back_as_it_was_saved(store: Store) -> None:
    case = dispute(
        "d1",
        position(1, "c3", "c1"),
        position(2, "c2"),
        assignee="Kim",
        state="snoozed",
        snoozed_until=NOON,
    )

    save(store, case)

    assert found(store, "d1") == case


def test_a_dispute_grows_and_its_claims_stay_in_order(store: Store) -> None:
    save(store, dispute("d1", position(1, "c5"), position(2, "c2")))
    grown = dispute("d1", position(1, "c5", "c1"), position(2, "c2"), position(3, "c4"))

    save(store, grown)

    assert found(store, "d1") == grown


def test_a_position_may_be_renamed_lose_a_claim_or_go(store: Store) -> None:
    save(store, dispute("d1", position(1, "c1", "c2", "c3"), position(2, "c4"), position(3, "c5")))
    moved = Position(number=1, label="about 12", stands=(stand("c3"), stand("c1", outlet="b")))
    shrunk = dispute("d1", moved, position(2, "c4", "c2"))

    save(store, shrunk)

    assert found(store, "d1") == shrunk


def test_a_dispute_is_found_by_the_start_of_its_id_if_only_one_starts_so(store: Store) -> None:
    save(store, dispute("d1ab"), dispute("d1ac"), dispute("d2"), dispute("d2xy"))

    assert found(store, "d1ab").id == "d1ab"
    assert found(store, "d1ac").id == "d1ac"
    assert found(store, "d2").id == "d2"
    assert found(store, "d2x").id == "d2xy"
    with pytest.raises(Refused, match="more than one dispute \\(d1ab and d1ac\\): write more"):
        found(store, "d1")
    for unknown in ("d3", "", "%", "d_"):
        with pytest.raises(NotFound, match="no dispute"):
            found(store, unknown)


def test_the_latest_dispute_on_a_question_is_the_last_opened(store: Store) -> None:
    save(store, dispute("d1"), dispute("d2", at=NOON + SECOND), dispute("d3", question="other"))

    with store.reading() as tx:
        latest = tx.disputes.latest_on(dispute().question_key)
        assert latest is not None
        assert latest.id == "d2"
        assert tx.disputes.latest_on("nothing asked") is None
        recent = tx.disputes.recent_on(dispute().question_key)
        assert [case.id for case in recent] == ["d2", "d1"]
        assert tx.disputes.recent_on(dispute().question_key, limit=1) == [latest]


def test_cases_are_found_by_the_claims_that_stand_in_them(store: Store) -> None:
    save(store, dispute("d1"), dispute("d2", at=NOON + SECOND, question="other"))

    with store.reading() as tx:
        first = tx.disputes.get("d1")
        assert first in tx.disputes.holding([*first.claim_ids, "no such claim"])
        assert tx.disputes.holding(["no such claim"]) == []
        assert tx.disputes.holding([]) == []


def test_disputes_are_searched_by_state_and_question_last_updated_first(store: Store) -> None:
    save(
        store,
        dispute("d1", updated_at=NOON + 2 * SECOND),
        dispute("d2", state="resolved"),
        dispute("d3", question="state|control|place:1|", updated_at=NOON + SECOND),
    )

    with store.reading() as tx:
        assert [case.id for case in tx.disputes.search()] == ["d1", "d3", "d2"]
        assert [case.id for case in tx.disputes.search(limit=1)] == ["d1"]
        assert [case.id for case in tx.disputes.search(states=["open"])] == ["d1", "d3"]
        both = tx.disputes.search(states=["resolved", "dismissed"])
        assert [case.id for case in both] == ["d2"]
        assert [case.id for case in tx.disputes.search(question="CONTROL")] == ["d3"]
        assert tx.disputes.search(question="_") == []


def test_history_is_only_added_to(store: Store) -> None:
    with store.transaction() as tx:
        tx.disputes.save(dispute("d1"), entry("opened"), entry("claim-added"))
    with store.transaction() as tx:
        tx.disputes.save(dispute("d1", state="resolved"), entry("resolved"))

    with store.reading() as tx:
        events = [one.event for one in tx.disputes.history("d1")]
        assert events == ["opened", "claim-added", "resolved"]
        assert tx.disputes.history("d1")[0] == entry("opened")
        assert tx.disputes.history("d2") == []


def test_the_tally_counts_by_what_matters(store: Store) -> None:
    supports = Verdict(
        a="c1", b="c3", relation="corroborates", rule="same", confidence=1, judge="t"
    )
    with store.transaction() as tx:
        tx.verdicts.keep(verdict("c1", "c2"), NOON)
        tx.verdicts.keep(supports, NOON)
    save(store, dispute("d1"), dispute("d2"), dispute("d3", state="dismissed"))

    with store.reading() as tx:
        tally = tx.tally()

    assert tally.verdicts == {"contradicts": 1, "corroborates": 1}
    assert tally.disputes == {"open": 2, "dismissed": 1}
    assert (tally.articles, tally.claims, tally.alerts) == (0, 0, {})

"""`crosswire disputes` on a store with one case."""

import json
from datetime import timedelta

from tests.samples import NOON
from tests.unit.admin.newsdesk import NewsDesk, dispute_in


def test_a_case_is_shown_with_both_sentences_their_speakers_and_the_reasons(
    desk: NewsDesk,
) -> None:
    dispute = dispute_in(desk.store)

    shown = desk("disputes", "show", dispute.id).out

    assert "“Twelve people died in the flood, the governor said.”" in shown
    assert "“Forty people died in the flood, the ministry said.”" in shown
    assert "North Daily → Governor · 14 May 2024" in shown
    assert "12 and 40 cannot both be right." in shown
    assert "1 independent origin" in shown


def test_the_start_of_an_id_is_enough(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)

    assert dispute.id in desk("disputes", "show", dispute.id[:5]).out


def test_as_json_a_case_has_its_claims_under_its_positions(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)

    document = json.loads(desk("disputes", "show", dispute.id, "--json").out)

    (first, second) = document["positions"]
    assert first["claims"][0]["speakers"] == ["Governor"]
    assert second["claims"][0]["answer"]["quantity"]["value"] == 40


def test_acknowledging_is_written_into_the_history(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)

    said = desk("disputes", "ack", dispute.id, "--note", "Maria calls the ministry.")

    assert said.out.startswith(f"{dispute.id}: acknowledged.")
    history = json.loads(desk("disputes", "show", dispute.id, "--json").out)["history"]
    assert [entry["event"] for entry in history] == ["opened", "acknowledged"]
    assert history[1]["detail"] == "Maria calls the ministry."


def test_a_settled_case_leaves_the_list(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)

    desk("disputes", "resolve", dispute.id)

    assert dispute.id not in desk("disputes", "list").out
    assert dispute.id in desk("disputes", "list", "--all").out
    assert dispute.id in desk("disputes", "list", "--state", "resolved").out


def test_nobody_can_settle_a_case_twice(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)
    desk("disputes", "dismiss", dispute.id)

    said = desk("disputes", "dismiss", dispute.id)

    assert (said.code, said.err) == (2, f"Dispute {dispute.id} is dismissed already.\n")


def test_a_snooze_ends_by_itself_at_its_time(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)

    desk("disputes", "snooze", dispute.id, "12h")

    with desk.store.reading() as tx:
        snoozed = tx.disputes.get(dispute.id)
    assert snoozed.state == "snoozed"
    assert snoozed.snoozed_until == NOON + timedelta(hours=12)


def test_a_case_can_be_given_to_somebody_and_noted_on(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)

    desk("disputes", "assign", dispute.id, "maria")
    desk("disputes", "note", dispute.id, "The ministry does not answer.")

    shown = desk("disputes", "show", dispute.id).out
    assert "for maria" in shown
    assert "The ministry does not answer." in shown


def test_a_span_that_is_none_is_refused_in_one_sentence(desk: NewsDesk) -> None:
    said = desk("disputes", "snooze", "d1", "soon")

    assert said.code == 2
    assert "'soon' is no span of time such as 30m, 12h or 2d" in said.err

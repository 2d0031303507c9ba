"""`crosswire endpoints`, `deliveries` and `dead`."""

import json

from crosswire.domain.deliveries import Attempt, Delivery
from crosswire.domain.disputes import Alert
from crosswire.domain.messages import ArticleStored
from crosswire.domain.signature import generate_secret
from tests.samples import NOON, article
from tests.unit.admin.newsdesk import NewsDesk, dispute_in

URL = "https://desk.example.org/hook"


def test_the_signing_key_is_shown_once_and_never_again(desk: NewsDesk) -> None:
    added = desk("endpoints", "add", "desk", URL)

    key = added.out.split()[-1]
    assert key.startswith("whsec_")
    later = ["endpoints list", "endpoints list --json", "endpoints disable desk --json", "status"]
    assert not any(key in desk(*words.split()).out for words in later)


def test_a_key_of_ones_own_is_taken(desk: NewsDesk) -> None:
    key = generate_secret()

    assert key in desk("endpoints", "add", "desk", URL, "--secret", key).out


def test_after_a_rotation_both_keys_sign(desk: NewsDesk) -> None:
    desk("endpoints", "add", "desk", URL)

    rotated = desk("endpoints", "rotate", "desk", "--json")

    old = json.loads(rotated.out)["secrets"][1]
    assert old["expires_at"] is not None


def test_a_private_receiver_must_be_named_as_such(desk: NewsDesk) -> None:
    said = desk("endpoints", "add", "local", "http://127.0.0.1:9000/")

    assert said.code == 2
    assert desk("endpoints", "add", "local", "http://127.0.0.1:9000/", "--allow-private").code == 0


def test_a_name_is_given_once(desk: NewsDesk) -> None:
    desk("endpoints", "add", "desk", URL)

    assert desk("endpoints", "add", "desk", URL).code == 2


def test_a_disabled_endpoint_says_why(desk: NewsDesk) -> None:
    desk("endpoints", "add", "desk", URL)

    desk("endpoints", "disable", "desk", "--reason", "It moves.")

    assert "It moves." in desk("endpoints", "list").out
    assert "is enabled" in desk("endpoints", "enable", "desk").out


def test_a_receiver_that_does_not_answer_its_test_is_unavailable(desk: NewsDesk) -> None:
    desk("endpoints", "add", "local", "http://127.0.0.1:1/", "--allow-private")

    said = desk("endpoints", "test", "local")

    assert said.code == 3
    assert said.err.startswith("local did not take it: ")


def test_a_dead_delivery_is_listed_shown_and_replayed(desk: NewsDesk) -> None:
    delivery = _dead_delivery(desk)

    assert delivery.id in desk("deliveries", "list", "--state", "dead").out
    assert "410" in desk("deliveries", "show", delivery.id).out
    assert desk("deliveries", "replay", delivery.id).out == f"{delivery.id} is due again.\n"
    assert delivery.id in desk("deliveries", "list", "--endpoint", "desk", "--state", "pending").out


def test_what_was_sent_is_in_the_document_of_a_delivery(desk: NewsDesk) -> None:
    delivery = _dead_delivery(desk)

    document = json.loads(desk("deliveries", "show", delivery.id, "--json").out)

    assert document["payload"] == {"type": "crosswire.dispute.opened"}


def test_a_dead_letter_says_why_and_can_be_replayed(desk: NewsDesk) -> None:
    number = _dead_letter(desk)

    assert "It cannot be read." in desk("dead", "list").out
    assert "permanent" in desk("dead", "show", number).out
    assert desk("dead", "replay", number).out == "1 replayed.\n"
    assert desk("dead", "list", "--json").out == "[]\n"


def test_a_dead_letter_can_be_dropped(desk: NewsDesk) -> None:
    number = _dead_letter(desk)

    assert desk("dead", "drop", number).code == 0
    assert desk("dead", "show", number).code == 4


def test_all_dead_letters_of_a_stage_are_replayed_at_once(desk: NewsDesk) -> None:
    _dead_letter(desk)

    assert desk("dead", "replay", "--all", "--stage", "alerts").out == "0 replayed.\n"
    assert desk("dead", "replay", "--all", "--stage", "extractor").out == "1 replayed.\n"


def test_to_replay_one_must_say_which(desk: NewsDesk) -> None:
    assert desk("dead", "replay").code == 2
    assert desk("dead", "replay", "99").code == 4


def _dead_delivery(desk: NewsDesk) -> Delivery:
    desk("endpoints", "add", "desk", URL)
    alert = Alert(
        id="al1",
        event="dispute.opened",
        dispute_id=dispute_in(desk.store).id,
        dedup_key="opened",
        payload={"type": "crosswire.dispute.opened"},
        created_at=NOON,
    )
    with desk.store.transaction() as tx:
        tx.alerts.raise_(alert)
        (delivery,) = tx.deliveries.search()
        dead = delivery.with_(state="dead", ended_at=NOON, last_error="410 Gone")
        tx.deliveries.save(dead)
        tx.deliveries.keep_attempt(
            Attempt(
                delivery_id=delivery.id,
                number=1,
                started_at=NOON,
                ended_at=NOON,
                outcome="failed",
                status=410,
                error="Gone.",
            )
        )
    return dead


def _dead_letter(desk: NewsDesk) -> str:
    with desk.store.transaction() as tx:
        kept = tx.articles.keep(article(), NOON).article
        work = tx.work.find(ArticleStored(article_id=kept.id, revision=1))
        assert work is not None
        tx.work.bury(work.id, None, error_class="permanent", error="It cannot be read.", now=NOON)
    return str(work.id)

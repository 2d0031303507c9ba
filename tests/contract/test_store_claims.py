"""Claims of revisions, and the rivals that an index finds."""

from datetime import date, timedelta

import pytest

from crosswire.domain.claims import (
    Amount,
    Claim,
    Doer,
    Frame,
    Moment,
    Quantity,
    Question,
    Spot,
    State,
    Truth,
)
from crosswire.domain.errors import NotFound
from crosswire.store.protocol import Store, Wanted
from tests.contract.plans import WatchedStore
from tests.contract.storing import SECOND
from tests.samples import DAY, FLOOD_DEATHS, NOON, article, claim, on, person

WEEK = timedelta(days=7)
FIRE_WOUNDED = FLOOD_DEATHS.with_(predicate="wounded", event="fire", text="wounded(fire)")


def keep(store: Store, *claims: Claim, revision: int = 1) -> None:
    """Each claim as the only one of its article."""
    with store.transaction() as tx:
        for one in claims:
            tx.claims.replace_for(one.article_id, revision, [one])


def by(
    outlet: str, number: float = 12, *, day: date = DAY, question: Question = FLOOD_DEATHS
) -> Claim:
    return claim(number, source_name=outlet, day=day, question=question)


def rivals(store: Store, one: Claim, *, limit: int = 10, within: timedelta = WEEK) -> list[Claim]:
    with store.reading() as tx:
        [found] = tx.claims.rivals([Wanted(one, DAY - within, DAY + within, limit)])
        return found


@pytest.mark.parametrize(
    "answer",
    [
        Amount(quantity=Quantity(low=22, text="at least 22"), counted="troops", scope="period"),
        State(state="held", holder=person("Adams")),
        Moment(when=on(DAY), certain=False),
        Spot(place=person("Hill")),
        Doer(entity=person("Adams", "GB")),
        Truth(),
    ],
    ids=lambda answer: answer.kind,
)
def test_a_claim_comes_back_as_it_was_whatever_it_answers(store: Store, answer: Truth) -> None:
    kept = claim(
        answer, speaker=person("Adams"), place=person("Hill"), sentence="Zwölf 🌊 starben."
    )

    keep(store, kept)

    with store.reading() as tx:
        assert tx.claims.get(kept.id) == kept


def test_claims_come_in_the_order_of_the_text_and_by_revision(store: Store) -> None:
    first = [claim(number, article_id="a1", start=start) for start, number in ((0, 9), (40, 3))]
    second = [claim(5, article_id="a1", revision=2)]

    with store.transaction() as tx:
        tx.claims.replace_for("a1", 1, first)
        tx.claims.replace_for("a1", 2, second)

    with store.reading() as tx:
        assert tx.claims.of("a1", 1) == first
        assert tx.claims.of("a1") == second
        assert tx.claims.of("a2") == []
        assert tx.claims.count() == 3


def test_of_the_newest_revision_means_the_articles_even_if_it_claims_nothing(store: Store) -> None:
    with store.transaction() as tx:
        kept = tx.articles.keep(article(text="One.", guid="g1"), NOON)
        tx.claims.replace_for(kept.article.id, 1, [claim(article_id=kept.article.id)])
        tx.articles.keep(article(text="Two.", guid="g1"), NOON + SECOND)

    with store.reading() as tx:
        assert tx.claims.of(kept.article.id) == []


def test_reading_a_revision_again_replaces_its_claims(store: Store) -> None:
    old, same, new = (claim(number, article_id="a1") for number in (1, 2, 3))

    with store.transaction() as tx:
        tx.claims.replace_for("a1", 1, [old, same])
        tx.claims.replace_for("a1", 1, [new, same])

    with store.reading() as tx:
        assert tx.claims.of("a1") == [new, same]
        assert tx.claims.count() == 2
    assert {one.id for one in rivals(store, by("coast-times"))} == {new.id, same.id}


def test_a_claim_that_is_no_longer_read_can_still_be_shown(store: Store) -> None:
    old = by("north-daily")
    keep(store, old)

    with store.transaction() as tx:
        tx.claims.replace_for(old.article_id, 1, [])

    with store.reading() as tx:
        assert tx.claims.get(old.id) == old
        assert tx.claims.search() == []


def test_many_claims_are_found_by_their_ids_and_the_unknown_left_out(store: Store) -> None:
    kept = [claim(number, article_id="a1", start=number) for number in range(1_200)]
    with store.transaction() as tx:
        tx.claims.replace_for("a1", 1, kept)

    with store.reading() as tx:
        assert tx.claims.many([*(one.id for one in kept), "c1"]) == {one.id: one for one in kept}
        assert tx.claims.many([]) == {}
        with pytest.raises(NotFound, match="no claim 'c1'"):
            tx.claims.get("c1")


def test_rivals_answer_the_same_question_in_those_days(store: Store) -> None:
    mine, rival = by("north-daily"), by("coast-times", 40)
    of_the_fire = by("hill-post", question=FIRE_WOUNDED)
    long_ago = by("lake-news", day=DAY - 2 * WEEK)
    keep(store, mine, rival, of_the_fire, long_ago)

    assert rivals(store, mine) == [rival]


def test_rivals_on_the_first_and_the_last_day_count(store: Store) -> None:
    mine, first, last = by("a"), by("b", day=DAY - WEEK), by("c", day=DAY + WEEK)
    keep(store, mine, first, last)

    assert rivals(store, mine) == [first, last]


def test_the_nearest_days_come_first_and_fill_the_limit(store: Store) -> None:
    days = [DAY + timedelta(days=offset) for offset in (-5, -2, -1, 0, 1, 3)]
    keep(store, *(by(f"outlet-{day}", day=day) for day in days))

    nearest = rivals(store, by("north-daily"), limit=4)

    assert [one.day - DAY for one in nearest] == [timedelta(days=d) for d in (0, -1, 1, -2)]


def test_a_claim_that_names_too_little_has_no_rivals(store: Store) -> None:
    nothing = by("north-daily").with_(frame=Frame(predicate="untrue", pos="a"))
    keep(store, nothing, by("coast-times", 40))

    assert rivals(store, nothing) == []


def test_the_rivals_of_many_claims_are_found_at_once(store: Store) -> None:
    flood, fire = by("north-daily"), by("lantern", question=FIRE_WOUNDED)
    other_flood, other_fire = by("coast-times", 40), by("plain-news", 3, question=FIRE_WOUNDED)
    keep(store, flood, other_flood, fire, other_fire)

    with store.reading() as tx:
        wanted = [Wanted(one, DAY - WEEK, DAY + WEEK, limit=5) for one in (fire, flood)]
        found = tx.claims.rivals(wanted)

    assert found == [[other_fire], [other_flood]]


def test_claims_of_a_superseded_revision_are_no_rivals(store: Store) -> None:
    mine, old = by("north-daily"), by("coast-times", 40)
    keep(store, mine, old)

    with store.transaction() as tx:
        tx.claims.replace_for(old.article_id, 2, [])

    assert rivals(store, mine) == []


def test_a_late_reading_of_a_superseded_revision_makes_no_rivals(store: Store) -> None:
    with store.transaction() as tx:
        kept = tx.articles.keep(article(text="One.", guid="g1"), NOON)
        tx.articles.keep(article(text="Two.", guid="g1"), NOON + SECOND)
        new = claim(2, article_id=kept.article.id, revision=2)
        tx.claims.replace_for(kept.article.id, 2, [new])
        tx.claims.replace_for(kept.article.id, 1, [claim(1, article_id=kept.article.id)])

    assert rivals(store, by("coast-times")) == [new]


def test_a_revision_that_is_newest_again_has_the_rivals(store: Store) -> None:
    one, two = article(text="One.", guid="g1"), article(text="Two.", guid="g1")
    with store.transaction() as tx:
        article_id = tx.articles.keep(one, NOON).article.id
        first = claim(1, article_id=article_id)
        tx.claims.replace_for(article_id, 1, [first])
        tx.articles.keep(two, NOON)
        tx.claims.replace_for(article_id, 2, [claim(2, article_id=article_id, revision=2)])
        tx.articles.keep(one, NOON)
        tx.claims.replace_for(article_id, 1, [first])

    assert rivals(store, by("coast-times")) == [first]


def test_claims_are_searched_by_question_speaker_and_article_newest_first(store: Store) -> None:
    flood = claim(1, source_name="a", speaker=person("Adams"))
    fire = claim(2, source_name="b", question=FIRE_WOUNDED, speaker=person("Baker"))
    keep(store, flood, fire)

    with store.reading() as tx:
        assert tx.claims.search() == [fire, flood]
        assert tx.claims.search(limit=1) == [fire]
        assert tx.claims.search(question="FLOOD") == [flood]
        assert tx.claims.search(question="quantity|") == [fire, flood]
        assert tx.claims.search(question="quantity|killed") == [flood]
        assert tx.claims.search(question="100%") == []
        assert tx.claims.search(speaker="baker") == [fire]
        assert tx.claims.search(article_id=flood.article_id) == [flood]


def test_rivals_are_found_by_index_and_never_by_a_scan(database_url: str) -> None:
    store = WatchedStore(database_url)
    with store.transaction() as tx:
        for number in range(50):
            question = FLOOD_DEATHS.with_(event=f"flood {number}")
            claims = [claim(n, article_id=f"a{number}", question=question) for n in range(40)]
            tx.claims.replace_for(f"a{number}", 1, claims)

    rivals(store, claims[0])
    plan = store.last_plans(2)
    store.dispose()

    by_key = "SEARCH rivals USING PRIMARY KEY (key=? AND day>? AND day<?)"
    assert plan.count(by_key if store.on_sqlite else "using rivals_key") == 2
    for scan in ("SCAN rivals", "SCAN claims", "Seq Scan"):
        assert scan not in plan

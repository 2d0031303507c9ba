"""How claims and cases look."""

import math
from datetime import timedelta
from io import StringIO

import pytest
from rich.console import Console

from crosswire.domain.claims import Amount, Moment, Quantity, State
from crosswire_admin.cases import case_of
from crosswire_admin.chart import bars
from crosswire_admin.output import Column, plain, table
from crosswire_admin.presentation import case_as_news, case_in_full, growth, quotation
from crosswire_admin.words import answer_in_words, chain, counted, interval
from tests.samples import DAY, NOON, article, claim, exactly, on, person
from tests.unit.admin.newsdesk import NewsDesk, dispute_in, position
from tests.unit.admin.reruns import FORTY, TWELVE, rerun_of


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (exactly(498), "498"),
        (Quantity(low=22), "at least 22"),
        (Quantity(low=0, high=40), "at most 40"),
        (Quantity(low=5400, high=6000), "5,400–6,000"),
        (Quantity(), "any number"),
        (exactly(1.5), "1.5"),
    ],
)
def test_an_interval_reads_as_people_say_it(quantity: Quantity, words: str) -> None:
    assert interval(quantity) == words


def test_a_bar_shows_where_a_figure_lies_among_the_others() -> None:
    low, high = bars([exactly(10), Quantity(low=50, high=100)], width=20)

    assert low.index("●") < high.index("├") < high.index("┤")
    assert len(low) == len(high) == 20


def test_an_open_end_is_an_arrow() -> None:
    (at_least, exact) = bars([Quantity(low=22), exactly(30)], width=20)

    assert at_least.endswith("▶")
    assert exact.count("●") == 1


def test_the_figure_stands_out_in_its_sentence() -> None:
    answer = Amount(quantity=Quantity(low=12, high=12, text="Twelve"))

    quote = quotation(claim(answer, sentence="Twelve people died in the flood."))

    (span,) = [span for span in quote.spans if "bold" in str(span.style)]
    assert quote.plain[span.start : span.end] == "Twelve"


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("Twelve died.", "“Twelve died.”"),
        ('"Twelve died," he said.', '"Twelve died," he said.'),
        ("“Twelve died,” he said.", "“Twelve died,” he said."),
        ('He said "twelve".', '“He said "twelve".”'),
    ],
)
def test_a_sentence_that_opens_with_a_quotation_gets_no_second_mark(
    sentence: str, quoted: str
) -> None:
    assert quotation(claim(sentence=sentence)).plain == quoted


def test_the_claim_that_opened_a_side_is_quoted_before_earlier_ones() -> None:
    opener, early, later = (
        claim(number, article_id=f"a{number}").with_(published_at=NOON + timedelta(hours=hours))
        for number, hours in ((1, 5), (2, 0), (3, 9))
    )
    side = position(1, "one", opener, later, early)
    run = rerun_of(TWELVE, FORTY)

    case = run.cases[0]._replace(claims={it.id: it for it in (opener, early, later)})

    assert case.voices(side) == [opener, early, later]


def test_a_sentence_that_says_two_things_is_quoted_once(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)
    with desk.store.transaction() as tx:
        told = tx.claims.get(dispute.claim_ids[0])
        twin = told.with_(id="c" + "1" * 20, polarity="negated")
        tx.claims.replace_for(told.article_id, 1, [told, twin])
        sides = (position(1, "12 killed", told, twin), dispute.positions[1])
        tx.disputes.save(dispute.with_(positions=sides))

    shown = desk("disputes", "show", dispute.id).out

    assert shown.count("Twelve people died") == 1


def test_outlets_that_share_an_origin_are_counted_beside_it(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)
    (first, second) = dispute.positions
    reprint = first.stands[0].with_(claim_id="c" + "2" * 20, source_id="hill-herald")
    with desk.store.transaction() as tx:
        sides = (first.with_(stands=(*first.stands, reprint)), second)
        tx.disputes.save(dispute.with_(positions=sides))

    shown = desk("disputes", "show", dispute.id).out

    assert "1 independent origin in 2 outlets" in shown


def test_when_a_case_grows_only_who_joined_is_shown(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)
    (first, second) = dispute.positions
    before = dispute.with_(positions=(first,))
    with desk.store.reading() as tx:
        case = case_of(tx, dispute)

    paper = StringIO()
    Console(file=paper, width=80).print(growth(case, before))

    assert second.label in paper.getvalue()
    assert first.label not in paper.getvalue()


def test_a_case_links_to_the_api_where_there_is_one(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)
    with desk.store.reading() as tx:
        served = case_of(tx, dispute, "http://127.0.0.1:8710")
        unserved = case_of(tx, dispute)

    paper = StringIO()
    Console(file=paper, width=80).print(case_as_news(served))

    assert f"http://127.0.0.1:8710/v1/disputes/{dispute.id}" in paper.getvalue()
    assert unserved.link is None


def test_a_speaker_at_two_removes_keeps_both() -> None:
    said = claim(speaker=person("Mayor"), agency="Reuters").attribution

    assert chain(said, "North Daily") == "North Daily → Reuters → Mayor"
    assert chain(said, "Reuters") == "Reuters → Mayor"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (State(state="held", holder=person("Rebels")), "held by Rebels"),
        (State(state="open"), "open"),
        (Moment(when=on(DAY)), "14 May 2024"),
        (Moment(when=on(DAY), certain=False), "14 May 2024 (scheduled)"),
    ],
)
def test_every_kind_of_answer_has_words(answer: State | Moment, words: str) -> None:
    assert answer_in_words(claim(answer)) == words


def test_what_is_denied_or_doubted_says_so() -> None:
    assert answer_in_words(claim(State(state="open"), polarity="negated")) == "not open"
    assert answer_in_words(claim(State(state="open"), modality="hedged")) == "open (hedged)"


def test_a_figure_without_an_end_is_null_in_json() -> None:
    document = plain(Quantity(low=22))

    assert document["low"] == 22
    assert document["high"] is None
    assert plain({"a": [math.inf]}) == {"a": [None]}


def test_nothing_that_an_outlet_writes_can_steer_the_terminal(desk: NewsDesk) -> None:
    hostile = article("Flood\x1b[2J \u202ein the valley", "Twelve\x1b]0;mine\x07 died.\nIn vain.")
    with desk.store.transaction() as tx:
        kept = tx.articles.keep(hostile, NOON).article

    shown = desk("articles", "show", kept.id).out + desk("articles", "list").out

    assert "Flood in the valley" in shown
    assert not {"\x1b", "\u202e", "\x07"} & set(shown)


def test_identifiers_are_never_cut_in_a_table() -> None:
    paper = StringIO()
    columns = (Column("ID", whole=True), "Words")

    Console(file=paper, width=30).print(table(columns, [("c" + "0" * 20, "word " * 20)]))

    assert "c" + "0" * 20 in paper.getvalue()


def test_colour_is_for_terminals_only(desk: NewsDesk) -> None:
    dispute = dispute_in(desk.store)
    with desk.store.reading() as tx:
        case = case_of(tx, dispute)

    assert "\x1b[" not in desk("disputes", "show", dispute.id).out
    assert "\x1b[" in _on_a_terminal(case_in_full(case), {})
    assert ";36m" not in _on_a_terminal(case_in_full(case), {"NO_COLOR": "1"})


def _on_a_terminal(picture: object, environment: dict[str, str]) -> str:
    paper = StringIO()
    terminal = {"TERM": "xterm-256color", **environment}
    Console(file=paper, force_terminal=True, width=80, _environ=terminal).print(picture)
    return paper.getvalue()


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 turns"), (1, "1 turn"), (2, "2 turns"), (1_200, "1,200 turns")]
)
def test_one_is_one_and_others_are_many(count: int, said: str) -> None:
    assert counted(count, "turn") == said
    assert counted(count, "turn", "turns") == said

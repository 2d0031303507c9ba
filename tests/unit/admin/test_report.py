"""The page of a replay: all in one file, and nothing in it acts that came from outside."""

import math
import re
from html.parser import HTMLParser

import pytest

from crosswire.domain.claims import Quantity
from crosswire.domain.items import Judged
from crosswire_admin.against import Changes
from crosswire_admin.report import in_numbers, page, set_aside
from crosswire_admin.report.figures import figures
from crosswire_admin.rerun import (
    Rerun,
    as_documents,
    suggestions_as_documents,
    turns_as_documents,
)
from tests.unit.admin.reruns import FORTY, TWELVE, item, rerun_of, suggested_in, turn_of

RUN = rerun_of(TWELVE, FORTY)


class Elements(HTMLParser):
    """Every element with its attributes; complains about one that is never closed."""

    VOID = frozenset({"meta", "input", "br", "line", "rect", "path"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self._open.pop() == tag


def test_both_sides_stand_on_the_page_with_source_date_and_speaker() -> None:
    text = page("flood.jsonl", RUN)

    for words in ("North Daily → Speaker 1", "Coast Times → Speaker 2", "14 May 2024"):
        assert words in text
    assert "<mark>12</mark> people died" in text
    assert "12 and 40 cannot both be right." in text


def test_what_was_set_aside_is_named_with_the_reason() -> None:
    run = rerun_of(TWELVE, FORTY)
    run.take(Judged(item="<17>", claims=0, set_aside="not in English"))
    for number in range(20, 32):
        run.take(Judged(item=str(number), claims=0, set_aside="without words"))

    assert list(set_aside(run)) == [
        "1 item was set aside, not in English: <17>.",
        "12 items were set aside, without words: "
        "20, 21, 22, 23, 24, 25, 26, 27, 28, 29 and 2 more.",
    ]
    assert "not in English: &lt;17&gt;." in page("flood.jsonl", run)


def test_one_is_told_from_many() -> None:
    assert in_numbers(RUN) == "2 items · 14 May 2024 · 2 claims · 1 dispute"


def test_a_change_of_position_stands_on_the_page_with_both_sentences() -> None:
    run = rerun_of(TWELVE, FORTY)
    run.take(turn_of(TWELVE, FORTY))

    text = page("flood.jsonl", run)

    assert "1 change of position" in text
    assert "The mayor &lt;b&gt;: Deaths?" in text
    for it in (TWELVE, FORTY):
        assert f"<blockquote>“{it.text}”</blockquote>" in text
    assert [it["before"]["article"] for it in turns_as_documents(run)] == ["1"]


def test_what_only_a_model_says_stands_apart_with_both_sentences() -> None:
    run = rerun_of(TWELVE, FORTY)
    run.model = "tiny"
    run.take(suggested_in(run))

    text = page("flood.jsonl", run)

    assert "1 suggestion of the model tiny" in text
    assert "Only the model takes these for contrary" in text
    assert "<li>A model says so.</li>" in text
    assert [it["confidence"] for it in suggestions_as_documents(run)] == [0.6]
    assert "model" not in page("flood.jsonl", RUN)


def test_the_page_loads_nothing() -> None:
    elements = Elements(page("flood.jsonl", RUN)).found

    assert not [tag for tag, _ in elements if tag in ("link", "img", "iframe", "object")]
    assert not [told for _, told in elements if "src" in told]
    assert "url(" not in page("flood.jsonl", RUN)


def test_the_same_run_is_the_same_page() -> None:
    assert page("flood.jsonl", RUN) == page("flood.jsonl", rerun_of(TWELVE, FORTY))


def test_what_came_from_outside_is_only_words() -> None:
    hostile = item(
        "<b>",
        "<script>alert(1)</script>",
        "12 people </blockquote><script>alert(2)</script> died.",
        title='"><img src=x onerror=alert(3)>',
        url="javascript:alert(4)",
    )

    elements = Elements(page("<title>", rerun_of(hostile, FORTY, question="<i>"))).found

    assert [tag for tag, _ in elements].count("script") == 1
    assert not [tag for tag, _ in elements if tag in ("img", "i")]
    assert not [told for _, told in elements if (told.get("href") or "").startswith("javascript")]


def test_an_article_with_an_address_is_linked() -> None:
    linked = item("1", "North Daily", TWELVE.text, url="https://north.example/1?a=1&b=2")

    elements = Elements(page("flood.jsonl", rerun_of(linked, FORTY))).found

    assert "https://north.example/1?a=1&b=2" in [told.get("href") for _, told in elements]


def test_figures_that_disagree_are_drawn() -> None:
    assert "<svg" in page("flood.jsonl", RUN)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (12, 12, "12"),
        (0, 0, "0"),
        (5400, 6000, "5,400–6,000"),
        (90, math.inf, "at least 90"),
        (-math.inf, 90, "at most 90"),
        (-3, -1, "-3–-1"),
    ],
)
def test_every_kind_of_figure_stays_on_the_picture(low: float, high: float, said: str) -> None:
    run = rerun_of(TWELVE, FORTY)
    [case] = run.cases
    changed = {
        claim_id: claim.with_(answer=claim.answer.with_(quantity=Quantity(low=low, high=high)))
        for claim_id, claim in case.claims.items()
    }

    drawn = figures(case._replace(claims=changed))

    assert f">{said}<" in drawn
    places = [float(it) for it in re.findall(r' (?:x|x1|x2)="([^"]+)"', drawn)]
    assert all(0 <= place <= 640 for place in places)


def test_a_stream_without_disputes_says_so() -> None:
    text = page("quiet.jsonl", Rerun([TWELVE]))

    Elements(text)
    assert "No two claims in this stream were found to contradict each other." in text


def test_what_was_gained_and_lost_is_marked() -> None:
    [gained] = as_documents(RUN)
    [lost] = as_documents(rerun_of(TWELVE, FORTY, question="Who was lost?"))

    text = page("flood.jsonl", RUN, Changes([gained], [lost]), "monday")

    Elements(text)
    assert "1 gained, 1 lost" in text
    assert '<span class="gained">gained</span>' in text
    assert "Lost since monday" in text
    assert "Who was lost?" in text

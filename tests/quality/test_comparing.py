"""How a pair of items comes to its verdict, with a reader that counts and a judge that obeys."""

from typing import Literal

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Contradiction, Relation, Verdict
from crosswire.settings import AlertSettings
from tests.quality.cases import Case, Item
from tests.quality.comparing import Finding, compare, told
from tests.quality.measure import score
from tests.quality.mistakes import misses
from tests.quality.page import written_into
from tests.quality.report import tables
from tests.samples import claim

SETTINGS = AlertSettings(alert_at=0.7)


def case(
    a: str, b: str, expect: Literal["contradicts", "silent"] = "contradicts", name: str = "flood/1"
) -> Case:
    return Case(
        id=name,
        family="flood",
        type="quantity" if expect == "contradicts" else "update",
        expect=expect,
        domain="disaster",
        half="dev",
        a=Item(source="north", text=a),
        b=Item(source="south", text=b),
    )


def read_numbers(article: Article, revision: Revision) -> list[Claim]:
    """A claim for each number in the text."""
    words = [word for word in revision.text.split() if word.isdigit()]
    return [claim(float(word), article_id=f"{article.id}-{word}") for word in words]


def judge_numbers(a: Claim, b: Claim, *, settings: AlertSettings) -> Verdict:
    """Different numbers contradict, the more so the larger their sum."""
    pair = [c.answer.quantity.low for c in (a, b) if c.answer.kind == "amount"]
    relation: Relation = "corroborates" if pair[0] == pair[1] else "contradicts"
    return verdict(relation, "quantity", sum(pair) / 100).with_(a=a.id, b=b.id)


def verdict(relation: Relation, kind: Contradiction | None, confidence: float) -> Verdict:
    return Verdict(
        a="1", b="2", relation=relation, type=kind, rule="test", confidence=confidence, judge="t"
    )


def run(*cases: Case) -> list[Finding]:
    return list(compare(cases, read=read_numbers, judge=judge_numbers, settings=SETTINGS))


def test_the_surest_contradiction_of_any_two_claims_speaks_for_the_pair() -> None:
    (finding,) = run(case("20 and 40", "20 and 50"))

    assert finding.verdict is not None
    assert finding.verdict.confidence == 0.9
    assert finding.found


def test_a_contradiction_below_the_threshold_is_missed() -> None:
    (finding,) = run(case("10", "20"))

    assert finding.missed


def test_an_alert_on_a_silent_pair_is_false() -> None:
    (finding,) = run(case("40", "50", expect="silent"))

    assert finding.false_alert


def test_a_pair_in_which_one_item_claims_nothing_stays_silent() -> None:
    missed, silent = run(case("none", "20"), case("none", "20", expect="silent"))

    assert missed.missed
    assert not silent.false_alert


def test_a_change_of_position_is_told_and_a_falling_count_is_not() -> None:
    assert told(verdict("reverses", "position", 0.9), SETTINGS)
    assert not told(verdict("reverses", "quantity", 0.9), SETTINGS)


def test_an_item_that_two_cases_share_is_read_once() -> None:
    reads: list[str] = []

    def counting(article: Article, revision: Revision) -> list[Claim]:
        reads.append(revision.text)
        return []

    cases = [case("20", "40"), case("20", "60")]
    list(compare(cases, read=counting, judge=judge_numbers, settings=SETTINGS))

    assert sorted(reads) == ["20", "40", "60"]


def test_findings_add_up_in_the_score() -> None:
    found = case("40", "50")
    missed = case("10", "20")
    false = case("40", "60", expect="silent")

    total = score(run(found, missed, false)).total

    assert (total.found, total.missed, total.false, total.pairs) == (1, 1, 1, 3)


def test_the_tables_name_no_case_and_the_misses_do() -> None:
    findings = run(case("10", "20", name="flood/secret"))

    assert "flood/secret" not in tables(findings)
    assert "MISSED flood/secret" in misses(findings)


def test_misses_leave_the_held_half_out() -> None:
    (finding,) = run(case("10", "20").with_(half="held"))

    assert misses([finding]) == "Nothing is wrong in the dev half."


def test_a_report_replaces_the_measured_part_and_keeps_the_rest() -> None:
    page = written_into("# Quality\n\nBy hand.", "old numbers")

    renewed = written_into(page + "\nMore by hand.\n", "new numbers")

    assert "old numbers" not in renewed
    assert renewed.startswith("# Quality\n\nBy hand.")
    assert renewed.endswith("More by hand.\n")


def test_what_is_told_speaks_for_the_pair_before_what_is_not() -> None:
    def judge(a: Claim, b: Claim, *, settings: AlertSettings) -> Verdict:
        sure = a.answer.kind == "amount" and a.answer.quantity.low == 20
        weak = verdict("contradicts", "denial", 0.5).with_(a=a.id, b=b.id)
        turned = verdict("reverses", "position", 0.9).with_(a=a.id, b=b.id)
        return turned if sure else weak

    (finding,) = compare(
        [case("20 and 40", "50")], read=read_numbers, judge=judge, settings=SETTINGS
    )

    assert finding.found

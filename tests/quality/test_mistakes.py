"""Mistakes are grouped by where a contradiction was lost, or by what a rule was taken in by."""

from tests.quality.mistakes import class_of, misses, mistakes, shares
from tests.quality.test_comparing import case, run


def test_a_contradiction_is_lost_where_one_item_claims_nothing() -> None:
    (finding,) = run(case("40", "none"))

    assert class_of(finding) == "missed: no claim in b"


def test_a_contradiction_of_which_the_judge_is_not_sure_is_lost_below_the_threshold() -> None:
    (finding,) = run(case("10", "20"))

    assert class_of(finding) == "missed: below the threshold"


def test_a_contradiction_that_is_taken_for_agreement_is_lost_to_the_rule_that_said_so() -> None:
    (finding,) = run(case("40", "40"))

    assert class_of(finding) == "missed: corroborates by test"


def test_a_false_alert_is_classed_by_its_rule_and_by_what_it_was_raised_on() -> None:
    (finding,) = run(case("40", "60", expect="silent"))

    assert class_of(finding) == "false: test on update"


def test_the_largest_class_comes_first_with_its_share() -> None:
    findings = run(case("40", "none"), case("10", "20"), case("20", "10"), case("40", "60"))

    assert list(mistakes(findings)) == ["missed: below the threshold", "missed: no claim in b"]
    assert shares(findings)[0] == ("missed: below the threshold", "2", "67%")


def test_as_many_of_each_class_are_listed_as_one_asks_for_and_only_classes_one_asks_for() -> None:
    findings = run(case("40", "none"), case("10", "20"), case("20", "10"))

    assert misses(findings, limit=1).count("MISSED") == 2
    assert misses(findings, of="no claim").count("MISSED") == 1

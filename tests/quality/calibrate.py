"""`python -m tests.quality.calibrate`: is the judge as often right as it says, and which factors
would make it so? It proposes; whoever owns the judge decides."""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence

from crosswire.domain.errors import Refused
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.comparing import compare
from tests.quality.doubts import Told, told_in
from tests.quality.fitting import BASE, Fit, factors_in_use, fit, product, weights_of
from tests.quality.readings import Readings
from tests.quality.reliability import Said, bins, brier, expected_error
from tests.quality.report import table
from tests.quality.sets import BENCH, OWN, all_sets, bench_folder, cases_of, is_unseen, named

#: Sets that factors are learnt from, by what their names hold: news, and near to it.
LEARNT_FROM = (OWN, "losses/", "pairs/rte3", ":tune")
FOLDS = 5


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        bench = bench_folder(options.bench)
        names = [named(name, bench) for name in options.set or ()] or [
            name for name in all_sets(bench) if any(part in name for part in LEARNT_FROM)
        ]
        if any(map(is_unseen, names)):
            raise Refused("What is held back is not learnt from.")
        alerts = [told for name in names for told in _alerts(name, options) if told.confidence > 0]
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    if len(alerts) < 2 * FOLDS:
        print(f"{len(alerts)} alerts are too few to learn from.")
        return 1
    print("\n\n".join(_parts(alerts)))
    return 0


def _alerts(name: str, options: argparse.Namespace) -> Iterator[Told]:
    cases = [each for each in cases_of(name, bench_folder(options.bench)) if each.half == "dev"]
    reader = Readings(read, stale=options.stale)
    yield from told_in(name, compare(cases, read=reader, judge=judge, settings=AlertSettings()))


def _parts(alerts: Sequence[Told]) -> Iterator[str]:
    fitted = fit(alerts)
    now, then = reliability(alerts), reliability(alerts, across_folds(alerts))
    yield _sets(alerts)
    yield f"As it is: {_quality(alerts)}\n\n{now}"
    yield (
        f"With factors learnt from the other families ({FOLDS} folds): "
        f"{_quality(alerts, across_folds(alerts))}\n\n{then}"
    )
    yield _proposed(alerts, fitted)
    yield _rules(alerts, fitted)


Confidence = Callable[[Told], float]


def reliability(alerts: Sequence[Told], confidence: Confidence | None = None) -> str:
    """The reliability table, each set weighing no more than the others let it."""
    rows = [
        (
            f"{each.low:.1f}–{each.high:.1f}",
            str(each.alerts),
            f"{each.confidence:.2f}",
            f"{each.right:.2f}",
        )
        for each in bins(_said(alerts, confidence))
    ]
    return table(("confidence", "alerts", "mean confidence", "share right"), rows)


def across_folds(alerts: Sequence[Told]) -> Confidence:
    """Each alert's confidence by factors learnt without its family."""
    families = sorted({told.family for told in alerts})
    random.Random(1).shuffle(families)
    fold = {family: index % FOLDS for index, family in enumerate(families)}
    fits = [fit([told for told in alerts if fold[told.family] != index]) for index in range(FOLDS)]
    return lambda told: fits[fold[told.family]].confidence(told)


def _said(alerts: Sequence[Told], confidence: Confidence | None) -> list[Said]:
    sure = confidence or (lambda told: told.confidence)
    weights = weights_of(alerts)
    return [Said(sure(told), told.right, weights[told.set]) for told in alerts]


def _quality(alerts: Sequence[Told], confidence: Confidence | None = None) -> str:
    said = _said(alerts, confidence)
    return f"Brier score {brier(said):.3f}, expected calibration error {expected_error(said):.3f}"


def _sets(alerts: Sequence[Told]) -> str:
    names = dict.fromkeys(told.set for told in alerts)
    groups = [(name, [told for told in alerts if told.set == name]) for name in names]
    rows = [(name, str(len(group)), str(sum(t.right for t in group))) for name, group in groups]
    return table(("set", "contradictions seen", "right"), rows)


def _proposed(alerts: Sequence[Told], fitted: Fit) -> str:
    used = factors_in_use(alerts)
    rows = []
    for words in sorted(used, key=lambda each: (each != BASE, -fitted.met[each])):
        group = [told for told in alerts if words == BASE or words in told.doubts]
        right = sum(told.right for told in group) / len(group)
        factors = f"{used[words]:.2f}", f"{fitted.factors[words]:.2f}"
        rows.append((words, str(fitted.met[words]), f"{right:.2f}", *factors))
    return table(("doubt", "alerts", "right", "factor", "proposed"), rows)


def _rules(alerts: Sequence[Told], fitted: Fit) -> str:
    rows = []
    for rule in sorted({told.rule for told in alerts}):
        group = [told for told in alerts if told.rule == rule]
        sums = (
            sum(told.confidence for told in group),
            sum(product(told, fitted.factors) for told in group),
            sum(told.right for told in group),
        )
        rows.append((rule, str(len(group)), *(f"{each / len(group):.2f}" for each in sums)))
    return table(("rule", "alerts", "confidence", "proposed", "right"), rows)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.calibrate", description=__doc__)
    add = parser.add_argument
    add("--set", action="append", metavar="NAME|FILE", help="learn from these; may be repeated")
    add("--bench", metavar="FOLDER", help=f"other people's sets; default: {BENCH}")
    add("--stale", action="store_true", help="judge what an older reader read, if it is known")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.quality.standing`: learn from labelled reports what the words of an article say
of how it stands to its story, and by leaving stories out how sure that is.

A report refutes its story if it disagrees with headlines that tell it more often than it agrees
with them, and agrees with those that refute it; it passes the story on if most headlines are
only discussed in it. No story weighs more than the square root of its reports. Two logistic
regressions with ridge penalty, fitted by Newton's method; written as factors of what is counted.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosswire.domain.errors import Refused
from crosswire_extractor.reading.frames.openings import told_plainly
from crosswire_extractor.reading.frames.standing import Cue, cues_in, features
from crosswire_extractor.reading.parsed import parse, parse_all
from crosswire_extractor.reading.sentences import sentences_in
from crosswire_extractor.reading.titles import title_of
from tests.quality.cases import rows_of
from tests.quality.report import table
from tests.quality.sets import BENCH, bench_folder
from tests.quality.stance import Row, samples_of, stories_of

WEIGHTS = (
    Path(__file__)
    .parents[2]
    .joinpath("services/extractor/crosswire_extractor/lexicon/en/standing_weights.toml")
)
#: Samples whose stories may be learnt from.
LEARNT_FROM = ("look", "tune")
#: How strongly weights are drawn to nothing, in pairs of reports.
RIDGE = 400.0
FOLDS = 8
ROUNDS = 30
#: Groups by which a headline refutes.
REFUTING = frozenset(("false", "hoax", "debunk", "deny"))
SOME_DAY = date(2014, 10, 10)
HEADER = """\
# What the groups of `standing.toml` weigh: log odds that an article refutes the story it tells,
# and that it only passes it on. Learnt by `python -m tests.quality.standing --write` from
# {reports} reports on {stories} stories of the Fake News Challenge (FNC-1, training split).
"""

Numbers = NDArray[np.float64]
Truths = NDArray[np.bool_]


class Report(NamedTuple):
    """A report that was labelled: what was counted in it, and how it stands to its story."""

    story: int
    counted: Mapping[str, float]
    refutes: bool
    passes_on: bool | None
    """None if no headline that tells the story was held against it."""


class Learnt(NamedTuple):
    weights: dict[str, float]
    apart: float
    """How often, of a report that is so and one that is not, the right one is put higher,
    judged by what was learnt from other stories."""


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        bench = bench_folder(options.bench)
        if bench is None:
            raise Refused(f"There is nothing to learn from without --bench or {BENCH}.")
        stances = next(iter(sorted((bench / "stance").glob("*_stances.jsonl*"))), None)
        if stances is None:
            raise Refused(f"{bench} has no stance/*_stances.jsonl.")
        reports = list(reports_of(stances, options.sample or LEARNT_FROM))
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    told = {
        "refutes": learn([(each, each.refutes) for each in reports]),
        "passes_on": learn(
            [(each, each.passes_on) for each in reports if each.passes_on is not None]
        ),
    }
    print(table(("question", "right of two"), [(n, f"{o.apart:.3f}") for n, o in told.items()]))
    if options.write:
        WEIGHTS.write_text(_written(reports, told), encoding="utf-8")
        print(f"Written to {WEIGHTS}")
    return 0


def reports_of(stances: Path, samples: Iterable[str]) -> Iterator[Report]:
    rows = rows_of(stances)
    stories = stories_of(rows)
    sampled, chosen = samples_of(rows, stories), set(samples)
    about: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if sampled[stories[row["body_id"]]] in chosen and row["stance"] != "unrelated":
            about[row["body_id"]].append(row)
    for body in rows_of(stances.with_name(stances.name.replace("_stances", "_bodies"))):
        if mine := about.get(body["body_id"]):
            counted = features(cues_of(body["text"]))
            yield Report(stories[body["body_id"]], counted, _refutes(mine), _passes_on(mine))


def cues_of(text: str) -> list[list[Cue]]:
    return [cues_in(parsed) for parsed in parse_all(sentences_in(text), SOME_DAY)]


def _refutes(rows: Iterable[Row]) -> bool:
    sign = {"tells": 1, "refutes": -1}
    stand = {"disagree": 1, "agree": -1}
    score = (sign.get(_kind(r["headline"]), 0) * stand.get(r["stance"], 0) for r in rows)
    return sum(score) > 0


def _passes_on(rows: Iterable[Row]) -> bool | None:
    told = [row["stance"] == "discuss" for row in rows if _kind(row["headline"]) == "tells"]
    return sum(told) > len(told) / 2 if told else None


@cache
def _kind(headline: str) -> str:
    """Whether a headline tells a story, refutes one, or neither."""
    title = title_of(headline)
    if title is None:
        return ""
    parsed = parse(title, SOME_DAY)
    cues = cues_in(parsed)
    if any(cue.group in REFUTING for cue in cues) or parsed.word(0) in ("no", "nope", "not"):
        return "refutes"
    return "tells" if told_plainly(parsed, cues) else ""


def learn(told: Sequence[tuple[Report, bool]]) -> Learnt:
    names = list(told[0][0].counted)
    counted = np.array([[each.counted[name] for name in names] for each, _ in told])
    truth = np.array([so for _, so in told])
    middle, spread = counted.mean(axis=0), counted.std(axis=0) + 1e-6
    plain = (counted - middle) / spread
    weights = _weights_of([each.story for each, _ in told])
    fold = np.array([_fold(each.story) for each, _ in told])
    scores = np.zeros(len(told))
    for number in range(FOLDS):
        left_out = fold == number
        if left_out.any() and not left_out.all():
            learnt = fit(plain[~left_out], truth[~left_out], weights[~left_out])
            scores[left_out] = plain[left_out] @ learnt[:-1] + learnt[-1]
    whole = fit(plain, truth, weights)
    factors = whole[:-1] / spread
    bias = float(whole[-1] - (factors * middle).sum())
    return Learnt({"bias": bias, **dict(zip(names, factors.tolist(), strict=True))},
                  apart(scores, truth))  # fmt: skip


def _weights_of(stories: Sequence[int]) -> Numbers:
    size = Counter(stories)
    weights = np.array([size[story] ** -0.5 for story in stories])
    return np.asarray(weights / weights.mean(), dtype=np.float64)


def _fold(story: int) -> int:
    return story * 2654435761 % 2**32 * FOLDS // 2**32


def fit(plain: Numbers, truth: Truths, weights: Numbers) -> Numbers:
    """Factors that make the labels likeliest, the bias last."""
    rows = np.hstack([plain, np.ones((len(plain), 1))])
    factors = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[-1] = 0.0
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-(rows @ factors)))
        slope = rows.T @ (weights * (likely - truth)) + ridge * factors
        bend = (rows * (weights * likely * (1 - likely))[:, None]).T @ rows + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        factors = factors - step
        if abs(step).max() < 1e-6:
            break
    return factors


def apart(scores: Numbers, truth: Truths) -> float:
    right = scores[truth][:, None]
    wrong = scores[~truth][None, :]
    return float(((right > wrong) + 0.5 * (right == wrong)).mean())


def _written(reports: Sequence[Report], told: Mapping[str, Learnt]) -> str:
    stories = len({each.story for each in reports})
    parts = [HEADER.format(reports=len(reports), stories=stories)]
    for name, learnt in told.items():
        lines = [f'"{key}" = {value:.4f}' for key, value in learnt.weights.items()]
        parts.append("\n".join([f"[{name}]", *lines]) + "\n")
    return "\n".join(parts)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.standing", description=__doc__)
    add = parser.add_argument
    add("--bench", metavar="FOLDER", help=f"other people's sets; default: {BENCH}")
    add("--sample", action="append", choices=LEARNT_FROM, help="stories of this sample alone")
    add("--write", action="store_true", help="put the weights where the reader finds them")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""Makes the parser's weights, or checks weights against a treebank.

python -m crosswire_extractor.syntax.training make TEXTS... --teacher MODEL --work FOLDER
python -m crosswire_extractor.syntax.training check WEIGHTS... --treebank FILE
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import spacy
from spacy.cli.train import train
from spacy.language import Language

from crosswire_extractor.syntax.training.corpus import corpus, texts_in, write
from crosswire_extractor.syntax.training.silver import plain_readings
from crosswire_extractor.syntax.training.treebank import found, samples_in
from crosswire_extractor.syntax.training.weights import ship

_CONFIG = Path(__file__).parent / "config.cfg"
_UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter"]


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        if options.command == "make":
            _make(options.texts, options.teacher, options.work)
        else:
            _check(options.weights, options.treebank)
    except OSError as error:  # a file, or a model, that is not there
        print(error, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m crosswire_extractor.syntax.training")
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="train a student; its weights land in WORK/en")
    make.add_argument("texts", nargs="+", type=Path, help="JSON lines: text or body, title")
    make.add_argument(
        "--teacher",
        action="append",
        required=True,
        help="a spaCy model; a second one has a veto on what the first says",
    )
    make.add_argument("--work", type=Path, required=True, help="a folder for what comes between")
    check = commands.add_parser("check", help="the share of a treebank's links that models find")
    check.add_argument("weights", nargs="+")
    check.add_argument("--treebank", type=Path, required=True, help="a CoNLL-U file with its texts")
    return parser


def _make(paths: Sequence[Path], teachers: Sequence[str], work: Path) -> None:
    work.mkdir(parents=True, exist_ok=True)
    texts = [text for path in paths for text in texts_in(path)]
    learnt, scored = corpus([_load(teacher) for teacher in teachers], texts, Random(0))
    print(f"{len(learnt)} trees to learn from, {len(scored)} to be scored by")
    write(learnt, work / "train.spacy")
    write(scored, work / "dev.spacy")
    corpora = {f"paths.{name}": str(work / f"{name}.spacy") for name in ("train", "dev")}
    train(_CONFIG, work / "trained", overrides=corpora)
    ship(work / "trained" / "model-best", work / "en")


def _check(weights: Sequence[str], treebank: Path) -> None:
    samples = list(samples_in(treebank))
    links = sum(len(sample.links) for sample in samples)
    for path in weights:
        trees = plain_readings(_load(path), [sample.sentence for sample in samples])
        hits = sum(found(sample, rows) for sample, rows in zip(samples, trees, strict=True))
        print(f"{path}: {100 * hits / links:.1f} % of {links} links")


def _load(model: str) -> Language:
    return spacy.load(model, exclude=_UNUSED)


if __name__ == "__main__":
    sys.exit(main())

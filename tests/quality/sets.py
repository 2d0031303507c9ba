"""The sets that can be measured: our own cases, any file of pairs, and those of a bench folder."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from crosswire.domain.errors import Refused
from crosswire.domain.value import fingerprint
from tests.quality.cases import FOLDER, Case, read_cases
from tests.quality.losses import loss_cases
from tests.quality.stance import SAMPLES, stance_cases

#: Where the bench folder is, unless `--bench` says so.
BENCH = "CROSSWIRE_BENCH"  # the name of an environment variable
OWN = "own"
#: Sets of which nobody looks at the cases: they are measured, and nothing more.
UNSEEN = frozenset(("unseen", "last"))
#: More pairs of one file would not make the figures much surer.
MOST_PAIRS = 1000

Load = Callable[[], list[Case]]


def bench_folder(named: str | None) -> Path | None:
    """The folder of other people's sets; None where there is none, as in CI."""
    name = named or os.environ.get(BENCH)
    if not name:
        return None
    folder = Path(name)
    if not folder.is_dir():
        raise Refused(f"{folder} is no folder of bench data.")
    return folder


def all_sets(bench: Path | None) -> dict[str, Load]:
    """Each set's name, and how to get its cases."""
    sets: dict[str, Load] = {OWN: partial(read_cases, FOLDER)}
    if bench:
        sets |= dict(_bench_sets(bench))
    return sets


def named(name: str, bench: Path | None) -> str:
    """The full name of a set, or of a file of pairs, by a part of it that no other set has."""
    sets = all_sets(bench)
    meant = [each for each in sets if name in each]
    if name in sets or (len(meant) != 1 and Path(name).exists()):
        return name
    if len(meant) == 1:
        return meant[0]
    without = "" if bench else f" Without --bench or {BENCH}, only our own cases are known."
    raise Refused(f"{name} is neither a file nor one of the sets: {', '.join(sets)}.{without}")


def cases_of(name: str, bench: Path | None) -> list[Case]:
    """The cases of a set by its full name, or of a file of pairs."""
    load = all_sets(bench).get(name)
    return load() if load else read_cases(Path(name))


def is_unseen(name: str) -> bool:
    return name.rpartition(":")[2] in UNSEEN


def _bench_sets(bench: Path) -> Iterator[tuple[str, Load]]:
    for file in sorted((bench / "losses").glob("*.jsonl*")):
        yield f"losses/{_stem(file)}", partial(loss_cases, file)
    for file in sorted((bench / "pairs").glob("*.jsonl*")):
        yield f"pairs/{_stem(file)}", partial(_pairs_of, file)
    for file in sorted((bench / "stance").glob("*_stances.jsonl*")):
        for sample in SAMPLES:
            name = f"stance/{_stem(file).removesuffix('_stances')}:{sample}"
            yield name, partial(stance_cases, file, sample)


def _pairs_of(file: Path) -> list[Case]:
    """All pairs of a file, or as many as are enough, drawn by a hash of their names."""
    cases = read_cases(file)
    return sorted(cases, key=lambda case: fingerprint("pairs 1", case.id))[:MOST_PAIRS]


def _stem(file: Path) -> str:
    return file.name.partition(".")[0]

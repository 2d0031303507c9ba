"""`python -m tests.quality.capitals`: what is found when headlines are printed in capitals."""

from collections.abc import Callable, Mapping

from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import FOLDER, Case, read_cases
from tests.quality.comparing import compare
from tests.quality.measure import score
from tests.quality.report import headline

#: What houses leave small among capitals.
SMALL = frozenset(
    ("a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "by", "with", "as", "from")
)


def in_title_case(title: str) -> str:
    words = title.split(" ")
    return " ".join(
        word if at and word in SMALL else word[:1].upper() + word[1:]
        for at, word in enumerate(words)
    )


PRINTED: Mapping[str, Callable[[str], str]] = {
    "as they are": str,
    "With a Capital on Every Word": in_title_case,
    "IN CAPITALS": str.upper,
}


def printed(case: Case, change: Callable[[str], str]) -> Case:
    a, b = (each.model_copy(update={"title": change(each.title)}) for each in (case.a, case.b))
    return case.model_copy(update={"a": a, "b": b})


def main() -> None:
    cases = [case for case in read_cases(FOLDER) if case.half == "dev"]
    for name, change in PRINTED.items():
        changed = (printed(case, change) for case in cases)
        found = compare(changed, read=read, judge=judge, settings=AlertSettings())
        print(f"Headlines {name}: {headline(score(found).total)}", flush=True)


if __name__ == "__main__":
    main()

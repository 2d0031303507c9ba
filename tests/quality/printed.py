"""`python -m tests.quality.printed`: what is found when the same reports are printed otherwise."""

import re
from collections.abc import Callable, Mapping

from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import FOLDER, Case, Item, read_cases
from tests.quality.comparing import compare
from tests.quality.measure import score
from tests.quality.report import headline

#: What houses leave small among capitals.
SMALL = frozenset(
    ("a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "by", "with", "as", "from")
)
FURNITURE = """
Read more: Five things to know about the north
Sign up for our newsletter to get the news of the day.
Follow us on social media.
© 2024 Northern Media. All rights reserved."""

Change = Callable[[Item], Item]


def in_title_case(title: str) -> str:
    words = title.split(" ")
    return " ".join(
        word if at and word in SMALL else word[:1].upper() + word[1:]
        for at, word in enumerate(words)
    )


def _titled(change: Callable[[str], str]) -> Change:
    return lambda item: item.model_copy(update={"title": change(item.title) if item.title else ""})


def _told(change: Callable[[str], str]) -> Change:
    return lambda item: item.model_copy(update={"text": change(item.text) if item.text else ""})


def _curly(words: str) -> str:
    return re.sub(r'"([^"]*)"', "“\\1”", words).replace("'", "’")


def _opening_shouted(text: str) -> str:
    """THE BRIDGE AT Kell is closed: the first three words in capitals."""
    words = text.split(" ")
    return " ".join([word.upper() for word in words[:3]] + words[3:])


PRINTED: Mapping[str, Change] = {
    "as they are": lambda item: item,
    "Headlines With a Capital on Every Word": _titled(in_title_case),
    "HEADLINES IN CAPITALS": _titled(str.upper),
    "BREAKING: before the headline": _titled(lambda title: f"BREAKING: {title}"),
    "UPDATE 2- before the headline": _titled(lambda title: f"UPDATE 2-{title}"),
    "- Northern Herald behind the headline": _titled(lambda title: f"{title} - Northern Herald"),
    "| Site behind the headline": _titled(lambda title: f"{title} | World | Site"),
    "“curly” quotation marks": lambda item: _titled(_curly)(_told(_curly)(item)),
    "a dateline before the text": _told(lambda text: f"NORHAVEN, May 14 — {text}"),
    "THE FIRST WORDS of the text in capitals": _told(_opening_shouted),
    "the headline again above the text": lambda item: _told(
        lambda text: f"{item.title}.\n\n{text}" if item.title else text
    )(item),
    "a by-line above the text": _told(lambda text: f"By Jane Doe, Northern Herald\n{text}"),
    "the same offers below each text": _told(lambda text: text + FURNITURE),
}


def printed(case: Case, change: Change) -> Case:
    return case.model_copy(update={"a": change(case.a), "b": change(case.b)})


def main() -> None:
    cases = [case for case in read_cases(FOLDER) if case.half == "dev"]
    for name, change in PRINTED.items():
        changed = (printed(case, change) for case in cases)
        found = compare(changed, read=read, judge=judge, settings=AlertSettings())
        print(f"{name}: {headline(score(found).total)}", flush=True)


if __name__ == "__main__":
    main()

"""Two reports, each of a title, a "##" and a text, read and judged."""

from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import Item
from tests.quality.comparing import strength

SETTINGS = AlertSettings()


def verdict(first: str, second: str, *, hours: int = 0) -> Verdict:
    """The strongest between two reports of a title, a "##" and a text."""
    claims = [
        list(read(*Item(source=source, published=at, title=title, text=text).article()))
        for source, at, (title, _, text) in (
            ("Kervo Post", "2024-05-14T10:00", first.partition("##")),
            ("Orla Echo", f"2024-05-14T{10 + hours}:20", second.partition("##")),
        )
    ]
    return min((judge(a, b, settings=SETTINGS) for a in claims[0] for b in claims[1]), key=strength)

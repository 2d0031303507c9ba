"""Headlines against the bodies of other reports: four samples that share no story.

A story is all headlines and bodies that are on one topic, as the labels say. A headline is one
outlet's item, a body another's; an alert is right where the headline disagrees with the body.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from crosswire.domain.value import fingerprint
from tests.quality.cases import Case, Item, rows_of

#: One to look at, one to set factors by, and two whose cases nobody looks at: the one may be
#: measured as often as one likes, the last at the end of a round of work.
SAMPLES = ("look", "tune", "unseen", "last")
SIZE = 5000
#: Of the hash by which a sample's pairs are drawn; its stories are dealt without one.
SEED = "stance 1"

Row = Mapping[str, Any]


def stance_cases(stances: Path, sample: str) -> list[Case]:
    """The sample's pairs: as large a share of them disagrees as in the whole set."""
    rows = rows_of(stances)
    bodies = rows_of(stances.with_name(stances.name.replace("_stances", "_bodies")))
    texts = {row["body_id"]: row["text"] for row in bodies}
    stories = stories_of(rows)
    sampled = samples_of(rows, stories)
    mine = [row for row in rows if sampled[stories[row["body_id"]]] == sample]
    share = sum(map(_disagrees, rows)) / len(rows)
    return [
        _case(row, texts[row["body_id"]], f"story {stories[row['body_id']]}")
        for row in _drawn(mine, share)
    ]


def stories_of(rows: Iterable[Row]) -> dict[int, int]:
    """Each body's story, named after its lowest body: a related headline ties bodies together."""
    headed: dict[str, list[int]] = defaultdict(list)
    leader: dict[int, int] = {}

    def lead(body: int) -> int:
        while leader.setdefault(body, body) != body:
            body = leader[body]
        return body

    for row in rows:
        lead(row["body_id"])
        if row["stance"] != "unrelated":
            headed[row["headline"]].append(row["body_id"])
    for together in headed.values():
        first = min(map(lead, together))
        for body in together:
            leader[lead(body)] = first
    return {body: lead(body) for body in leader}


def samples_of(rows: Sequence[Row], stories: Mapping[int, int]) -> dict[int, str]:
    """Each story's sample. A third each may be read; what is left is dealt to those unseen."""
    dealt = _dealt(rows, stories, SAMPLES[:3])
    left = [row for row in rows if dealt[stories[row["body_id"]]] == "unseen"]
    return dealt | _dealt(left, stories, SAMPLES[2:])


def _dealt(
    rows: Sequence[Row], stories: Mapping[int, int], samples: Sequence[str]
) -> dict[int, str]:
    """The stories with most disagreement are dealt out first, to the poorest."""
    disagreeing = Counter(stories[row["body_id"]] for row in rows if _disagrees(row))
    size = Counter(stories[row["body_id"]] for row in rows)
    held = dict.fromkeys(samples, (0, 0))
    dealt: dict[int, str] = {}
    for story in sorted(size, key=lambda one: (-disagreeing[one], -size[one], one)):
        sample = min(samples, key=lambda name: held[name] if disagreeing[story] else held[name][1])
        dealt[story] = sample
        held[sample] = (held[sample][0] + disagreeing[story], held[sample][1] + size[story])
    return dealt


def _drawn(rows: Iterable[Row], share: float) -> list[Row]:
    ordered = sorted(rows, key=_chance)
    disagreeing = [row for row in ordered if _disagrees(row)][: round(SIZE * share)]
    others = [row for row in ordered if not _disagrees(row)][: SIZE - len(disagreeing)]
    return sorted([*disagreeing, *others], key=_chance)


def _chance(row: Row) -> str:
    return fingerprint(SEED, row["headline"], row["body_id"])


def _disagrees(row: Row) -> bool:
    return bool(row["stance"] == "disagree")


def _case(row: Row, text: str, story: str) -> Case:
    return Case(
        id=f"stance-{_chance(row)[:10]}",
        family=story,
        type=row["stance"],
        expect="contradicts" if _disagrees(row) else "silent",
        domain="stance",
        half="dev",
        a=Item(source="Outlet A", title=row["headline"]),
        b=Item(source="Outlet B", text=text),
    )

"""Generated wire articles: about 600 words in 25 sentences, a few of which make claims.

The stories are invented: an event in a city, reported by several outlets. In some stories the
figures agree, in others two speakers give figures that cannot both be true. The same seed gives
the same articles.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import NamedTuple

from crosswire.domain.articles import NewArticle, Source

START = datetime(2024, 9, 2, 6, 0, tzinfo=UTC)
OUTLETS = ("Harbour Post", "Northern Wire", "Daily Meridian", "Lantern", "The Ledger", "Plain News")
EVENTS = ("flood", "fire", "earthquake", "explosion", "landslide", "train crash", "storm")
CITIES = (
    "Adana", "Arequipa", "Bergen", "Cebu", "Cork", "Davao", "Durban", "Fukuoka", "Gdansk", "Hue",
    "Izmir", "Jaipur", "Kumasi", "Lahore", "Leeds", "Malaga", "Medan", "Mendoza", "Mombasa", "Nice",
    "Oran", "Oulu", "Patna", "Perth", "Porto", "Puebla", "Quetta", "Recife", "Salta", "Surabaya",
    "Tampere", "Toulouse", "Turin", "Valencia", "Varna", "Zaragoza",
)  # fmt: skip
SPEAKERS = (
    "the interior ministry", "the regional governor", "police", "the fire service",
    "hospital officials", "the civil protection agency",
)  # fmt: skip
WHO = (
    "Residents",
    "Shopkeepers",
    "Engineers",
    "Volunteers",
    "Drivers",
    "Teachers",
    "Local officials",
)
DID = (
    "waited beside", "walked past", "cleared", "spoke about", "reopened", "described", "measured",
    "photographed", "repaired", "guarded", "inspected", "painted",
)  # fmt: skip
#: Enough words that two backgrounds are two texts, and not one that two outlets carry.
WHICH = (
    "old", "closed", "muddy", "narrow", "crowded", "flooded", "quiet", "wooden", "damaged", "steep",
    "grey", "empty", "broken", "covered", "southern", "northern", "lower", "upper", "nearest",
    "oldest", "municipal", "rented", "borrowed", "rusty", "heavy", "temporary", "second", "last",
)  # fmt: skip
WHAT = (
    "market", "bridge", "road", "wall", "yard", "tunnel", "square", "school", "stairway", "depot",
    "harbour", "platform", "garage", "kitchen", "library", "workshop", "chapel", "fence", "canal",
    "orchard", "stadium", "warehouse", "clinic", "lighthouse", "bakery", "cellar", "balcony",
    "garden", "station", "footpath", "reservoir", "quarry", "theatre", "hotel", "mill", "barn",
)  # fmt: skip
WHERE = ("beside", "behind", "below", "above", "near", "opposite", "beyond", "inside", "outside")
WHEN = ("before", "after", "during", "until", "throughout", "since")
HOURS = ("dawn", "noon", "dusk", "midnight", "the morning", "the afternoon", "the evening", "lunch")
WHY = ("because", "although", "while", "and", "but", "since")
WAS = (
    "was locked", "stood open", "lay dark", "looked safe", "smelled of smoke", "had no power",
    "needed repairs", "was being emptied", "could not be reached", "belonged to nobody",
)  # fmt: skip


class Story(NamedTuple):
    """An event with the figures that its speakers give."""

    city: str
    event: str
    day: datetime
    killed: tuple[int, ...]
    """One figure, or two that clash."""
    injured: int


def stories(random: Random, count: int) -> list[Story]:
    """Invented events, each in its own city and on its own day; every third one is disputed."""
    pairs = [(city, event) for event in EVENTS for city in CITIES]
    random.shuffle(pairs)
    made = []
    for number, (city, event) in enumerate(pairs[:count]):
        killed = random.randint(8, 60)
        figures = (killed, killed * 2 + random.randint(5, 20)) if number % 3 == 0 else (killed,)
        day = START + timedelta(hours=7 * number)
        made.append(Story(city, event, day, figures, random.randint(70, 300)))
    return made


def _background(random: Random) -> str:
    def thing() -> str:
        return f"the {random.choice(WHICH)} {random.choice(WHAT)}"

    return (
        f"{random.choice(WHO)} {random.choice(DID)} {thing()} {random.choice(WHERE)} {thing()} "
        f"{random.choice(WHEN)} {random.choice(HOURS)}, {random.choice(WHY)} {thing()} "
        f"{random.choice(WHERE)} {thing()} {random.choice(WAS)}."
    )


def _article(
    random: Random, story: Story, number: int, turn: int, speaker: str, killed: int
) -> NewArticle:
    outlet = OUTLETS[number % len(OUTLETS)]
    claims = [
        f"{killed} people were killed in the {story.event} in {story.city}, {speaker} said.",
        f"{story.injured} people were injured in the {story.event} in {story.city}, "
        f"according to {speaker}.",
    ]
    sentences = [_background(random) for _ in range(23)]
    sentences[2:2] = claims[:1]
    sentences[12:12] = claims[1:]
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    return NewArticle(
        source=Source(id=outlet.lower().replace(" ", "-"), name=outlet),
        guid=f"wire-{number}",
        title=f"{story.city} after the {story.event}",
        text="\n\n".join(paragraphs),
        # Within minutes of each other: hours later a higher toll would be an update.
        published_at=story.day + timedelta(minutes=10 + turn),
        language="en",
    )


def wire_articles(count: int, seed: int = 1, per_story: int = 5) -> Iterator[NewArticle]:
    """`count` articles, about `per_story` of them on each story, in the order of arrival."""
    random = Random(seed)
    told = stories(random, max(1, count // per_story))
    for number in range(count):
        story = told[number % len(told)] if count >= len(told) else told[0]
        turn = number // len(told)
        killed = story.killed[turn % len(story.killed)]
        speaker = SPEAKERS[(turn + number % len(told)) % len(SPEAKERS)]
        yield _article(random, story, number, turn, speaker, killed)

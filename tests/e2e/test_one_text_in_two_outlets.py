"""The same text twice, or under two outlets, never contradicts itself."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Claim
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read

MORNING = datetime(2024, 5, 14, 6, tzinfo=UTC)
#: Each makes claims that clash with another's, if two newsrooms told them.
SENTENCES = [
    "Ukraine's defence ministry said on Monday that 900 Russian soldiers had died near Kherson.",
    "Russia's defence ministry said that 120 of its soldiers had been killed since the war began.",
    "Kyiv said 4,000 Russian troops had been killed since the invasion began.",
    "Russian forces have taken control of Kherson, Moscow said on Monday.",
    "Ukraine denied that Kherson had fallen and said that its troops held the city.",
    "Fighting for Kherson goes on and its status remains unclear, Britain's defence ministry said.",
    "The second round of talks between Russia and Ukraine will be held on Wednesday.",
    "Ukrainian officials said the second round of talks with Russia would take place on Thursday.",
    "At least 12 people were killed when a train derailed near the town of Bergen, police said.",
    "The mayor of Bergen said 31 people had died in the derailment.",
    "The bridge over the Elbe is closed, the city said.",
    "The bridge over the Elbe was open again on Monday, according to the police.",
    "The minister said that nobody had been arrested.",
    "Police said they had arrested 14 people.",
    "Police said they had arrested 9 people.",
    "Ukraine shelled the market in Donetsk, Russia's defence ministry said.",
    "Ukraine said it had not shelled the market in Donetsk and blamed Russia.",
    "The court in Lyon acquitted the banker, his lawyer said.",
    "The banker was convicted by the court in Lyon, prosecutors said.",
    "Hospitals along the river worked through the night and asked for more blood and blankets.",
    "Shops stayed shut and people queued for water in front of the town hall.",
]
SETTINGS = AlertSettings()

Text = tuple[str, ...]
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9, unique=True).map(tuple)


def printed(outlet: str, lines: Text, *, title: str = "", hours: int = 0) -> list[Claim]:
    """What is read from the text as this outlet prints it."""
    text = "\n".join(lines)
    when = MORNING + timedelta(hours=hours)
    article = Article(
        id=f"a-{outlet}",
        source_id=outlet,
        guid="1",
        title=title,
        published_at=when,
        stored_at=when,
    )
    revision = Revision(
        article_id=article.id,
        number=1,
        title=title,
        text=text,
        content_sha=Revision.sha(title, text),
        fetched_at=when,
    )
    return read(article, revision)


def contradictions(one: list[Claim], other: list[Claim], *relations: str) -> list[tuple[str, ...]]:
    return [
        (a.evidence.sentence, b.evidence.sentence, *verdict.reasons)
        for a in one
        for b in other
        if (verdict := judge(a, b, settings=SETTINGS)).relation in ("contradicts", *relations)
    ]


@given(texts, st.integers(0, 60), st.sampled_from(["", "What we know of the war", "Latest news"]))
@settings(max_examples=40, deadline=None)
def test_the_same_text_in_another_outlet_contradicts_and_reverses_nothing(
    lines: Text, hours: int, title: str
) -> None:
    first = printed("north-daily", lines)
    second = printed("coast-times", lines, title=title, hours=hours)

    assert contradictions(first, second, "reverses") == []


@given(st.permutations(SENTENCES), st.integers(0, 20))
@settings(max_examples=25, deadline=None)
def test_an_abridged_and_re_ordered_reprint_contradicts_nothing(
    lines: list[str], hours: int
) -> None:
    whole = tuple(lines[:14])
    abridged = tuple(sorted(lines[:14])[:7])

    first, second = printed("north-daily", whole), printed("coast-times", abridged, hours=hours)

    assert contradictions(first, second) == []


def test_two_newsrooms_with_these_sentences_do_contradict_each_other() -> None:
    first = printed("north-daily", (SENTENCES[1], SENTENCES[19]))
    second = printed("coast-times", (SENTENCES[2], SENTENCES[20]))

    assert contradictions(first, second)

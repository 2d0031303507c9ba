"""Short ways to have a text read, so that a test names only what it is about."""

from datetime import UTC, date, datetime, time

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Amount, Claim, Moment, State
from crosswire_extractor.reading import read
from crosswire_extractor.reading.parsed import Parsed, parse
from crosswire_extractor.reading.sentences import Sentence

TUESDAY = date(2024, 5, 14)


def article(text: str, *, title: str = "", on: date = TUESDAY) -> tuple[Article, Revision]:
    noon = datetime.combine(on, time(12), tzinfo=UTC)
    sha = Revision.sha(title, text)
    item = Article(
        id="a1", source_id="north-daily", guid="1", title=title, published_at=noon, stored_at=noon
    )
    words = Revision(
        article_id="a1", number=1, title=title, text=text, content_sha=sha, fetched_at=noon
    )
    return item, words


def claims_of(text: str, *, title: str = "", on: date = TUESDAY) -> list[Claim]:
    """What is read of known kinds of questions; any other clause is read as a frame besides."""
    return [claim for claim in read(*article(text, title=title, on=on)) if not claim.frame]


def only(claims: list[Claim]) -> Claim:
    assert len(claims) == 1, [claim.question.key for claim in claims]
    return claims[0]


def toll(claim: Claim) -> tuple[str, float, float]:
    """What became of them, and the interval of how many."""
    assert isinstance(claim.answer, Amount)
    return claim.question.predicate, claim.answer.quantity.low, claim.answer.quantity.high


def tolls(text: str, **how: str) -> list[tuple[str, float, float]]:
    return [toll(claim) for claim in claims_of(text, **how) if isinstance(claim.answer, Amount)]  # type: ignore[arg-type]


def state(claim: Claim) -> tuple[str, str | None]:
    assert isinstance(claim.answer, State)
    return claim.answer.state, claim.answer.holder.key if claim.answer.holder else None


def moment(claim: Claim) -> tuple[date, bool]:
    assert isinstance(claim.answer, Moment)
    return claim.answer.when.start, claim.answer.certain


def speakers(claim: Claim) -> list[str]:
    """The chain of speakers, the one nearest the outlet first."""
    return [speaker.key for speaker in claim.attribution.chain]


def parsed(text: str, on: date = TUESDAY) -> Parsed:
    return parse(Sentence(text, 0, 0), on)

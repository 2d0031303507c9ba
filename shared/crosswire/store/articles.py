"""Articles and the revisions of their words."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Boolean, RowMapping, bindparam, func, insert, or_, select, tuple_, update

from crosswire.domain.addresses import canonical_address
from crosswire.domain.articles import Article, NewArticle, Revision
from crosswire.domain.errors import NotFound
from crosswire.domain.messages import ArticleStored, Rank
from crosswire.domain.value import fingerprint
from crosswire.store.columns import storable
from crosswire.store.prints import SqlPrints
from crosswire.store.protocol import Kept
from crosswire.store.rows import Rows, in_parts
from crosswire.store.tables import articles, revisions, sources
from crosswire.store.work import SqlWork

#: A longer guid is replaced by its hash: PostgreSQL's indexes take 2,704 bytes an entry.
LONGEST_GUID = 500

_ARTICLE = select(articles).where(articles.c.id == bindparam("id"))
_LOCKED = _ARTICLE.with_for_update()
_COUNT = select(func.count()).select_from(articles)

_NEWEST_SHA = (
    select(revisions.c.content_sha)
    .where(revisions.c.article_id == articles.c.id, revisions.c.number == articles.c.revision)
    .scalar_subquery()
)
# The words as the source last gave them: those of its page, which is fuller, are another matter.
_GIVEN_SHA = func.coalesce(articles.c.given_sha, _NEWEST_SHA)
_KNOWN = select(articles, _GIVEN_SHA.label("sha"))
_BY_ID = _KNOWN.where(articles.c.id == bindparam("id"))
_BY_IDS = _KNOWN.where(articles.c.id.in_(bindparam("ids", expanding=True)))
# Two guids at one address are two items, such as entries of a live page, unless the words agree.
_BY_ADDRESS = (
    _KNOWN.where(
        articles.c.source_id == bindparam("source_id"),
        articles.c.canonical_url == bindparam("address"),
        or_(
            bindparam("has_guid", type_=Boolean).is_(False),
            articles.c.guid == articles.c.canonical_url,
            bindparam("sha") == _GIVEN_SHA,
        ),
    )
    .order_by(articles.c.stored_at.desc(), articles.c.id.desc())
    .limit(1)
)
_THIS = articles.c.id == bindparam("article_id")
_REVISE = update(articles).where(_THIS)
_RESTATE = update(articles).where(_THIS).values(given_sha=bindparam("sha"))

_ADD_REVISION = insert(revisions)
_NUMBER_OF = select(revisions.c.number).where(
    revisions.c.article_id == bindparam("id"), revisions.c.content_sha == bindparam("sha")
)
_LAST_NUMBER = select(func.max(revisions.c.number)).where(revisions.c.article_id == bindparam("id"))
_REVISION = select(revisions).where(
    revisions.c.article_id == bindparam("id"), revisions.c.number == bindparam("number")
)
_NEWEST_REVISION = (
    select(revisions)
    .join(articles, articles.c.id == revisions.c.article_id)
    .where(articles.c.id == bindparam("id"), revisions.c.number == articles.c.revision)
)


class _Words(NamedTuple):
    """What an article says and how it is known, made fit for the store."""

    guid: str
    address: str | None
    title: str
    text: str
    sha: str

    @classmethod
    def of(cls, new: NewArticle) -> "_Words":
        title, text, sha = _storable(new.title, new.text)
        address = canonical_address(new.url) if new.url else None
        guid = storable(new.guid or address or f"sha:{sha}")
        if len(guid) > LONGEST_GUID:
            guid = f"sha:{fingerprint(guid, length=64)}"
        return cls(guid, address, title, text, sha)


def _id(new: NewArticle, words: _Words) -> str:
    return Article.id_for(new.source.id, words.guid)


def _storable(title: str, text: str) -> tuple[str, str, str]:
    """Title and text as they can be kept, with the hash of both."""
    title, text = storable(title), storable(text)
    return title, text, Revision.sha(title, text)


class SqlArticles(Rows):
    """Articles, by their ids."""

    def keep(self, new: NewArticle, now: datetime) -> Kept:
        words = _Words.of(new)
        return self._keep(new, words, now, self._known(new, words))

    def keep_all(self, many: Sequence[NewArticle], now: datetime) -> list[Kept]:
        said = [_Words.of(new) for new in many]
        ids = [_id(new, words) for new, words in zip(many, said, strict=True)]
        rows = [row for part in in_parts(ids) for row in self._all(_BY_IDS, ids=part)]
        known = {row["id"]: row for row in rows}
        kept: list[Kept] = []
        changed: set[str] = set()
        for id, new, words in zip(ids, many, said, strict=True):
            row = known.get(id)
            if id in changed:
                row = self._known(new, words)
            elif row is None and words.address:
                row = self._at_address(new, words)
            kept.append(self._keep(new, words, now, row))
            if kept[-1].change != "known":
                changed |= {id, kept[-1].article.id}
        return kept

    def _keep(
        self, new: NewArticle, words: _Words, now: datetime, known: RowMapping | None
    ) -> Kept:
        if known is None:
            article = _first(new, words, now)
            if self._add(new, article, words):
                return Kept(article, "new")
            known = self._known(new, words)  # another transaction was faster
        if known is None:
            raise RuntimeError(
                f"article {words.guid!r} of {new.source.id} is neither new nor known"
            )
        article = _article(known)
        if known["sha"] == words.sha:
            return Kept(article, "known")
        if article.from_page:
            self._change(_RESTATE, article_id=article.id, sha=words.sha)
            return Kept(article, "restated")
        return self._revise(article.id, new, words, now)

    def fill(
        self,
        article_id: str,
        title: str,
        text: str,
        now: datetime,
        *,
        published_at: datetime | None = None,
        language: str | None = None,
    ) -> Kept:
        article = self._locked(article_id)
        title, text, sha = _storable(title or article.title, text)
        given = self.revision(article_id)
        if given.content_sha == sha:
            return Kept(article, "known")
        changes: dict[str, Any] = {
            "title": title,
            "from_page": True,
            "published_at": article.published_at or published_at,
            "language": article.language or language,
        }
        work = SqlWork(self._connection)
        reading = ArticleStored(article_id=article_id, revision=article.revision)
        known = work.find(reading)
        if not article.from_page:
            changes["given_sha"] = given.content_sha
            work.call_off(reading)
        return self._renew(
            article, changes, text, sha, now, rank=known.rank if known else Rank.NEWS
        )

    def get(self, article_id: str) -> Article:
        row = self._one(_ARTICLE, id=article_id)
        if row is None:
            raise NotFound(f"There is no article {article_id!r}.")
        return _article(row)

    def revision(self, article_id: str, number: int | None = None) -> Revision:
        if number is None:
            row = self._one(_NEWEST_REVISION, id=article_id)
        else:
            row = self._one(_REVISION, id=article_id, number=number)
        if row is None:
            which = "" if number is None else f" in revision {number}"
            raise NotFound(f"There is no article {article_id!r}{which}.")
        return Revision(**row)

    def newest(
        self,
        *,
        source_id: str | None = None,
        limit: int = 50,
        before: datetime | None = None,
        after_id: str | None = None,
    ) -> list[Article]:
        found = select(articles).order_by(articles.c.stored_at.desc(), articles.c.id.desc())
        if source_id is not None:
            found = found.where(articles.c.source_id == source_id)
        if before is not None:
            found = found.where(articles.c.stored_at < before)
        if after_id is not None:
            last = self.get(after_id)
            place = tuple_(articles.c.stored_at, articles.c.id)
            found = found.where(place < tuple_(last.stored_at, last.id))
        return [_article(row) for row in self._all(found.limit(limit))]

    def count(self) -> int:
        return int(self._value(_COUNT))

    def _known(self, new: NewArticle, words: _Words) -> RowMapping | None:
        by_guid = self._one(_BY_ID, id=_id(new, words))
        if by_guid is not None or words.address is None:
            return by_guid
        return self._at_address(new, words)

    def _at_address(self, new: NewArticle, words: _Words) -> RowMapping | None:
        return self._one(
            _BY_ADDRESS,
            source_id=new.source.id,
            address=words.address,
            has_guid=new.guid is not None,
            sha=words.sha,
        )

    def _add(self, new: NewArticle, article: Article, words: _Words) -> bool:
        self._insert_if_new(sources, dict(new.source))
        if not self._insert_if_new(articles, {**dict(article), "given_sha": words.sha}):
            return False
        revision = _revision(article, words.text, words.sha, article.stored_at)
        self._change(_ADD_REVISION, **dict(revision))
        SqlPrints(self._connection).take(article, words.text, article.stored_at, first=True)
        rank = Rank.BACKFILL if new.late else new.rank
        self._to_be_read(revision, article.stored_at, rank, patience=new.patience)
        return True

    def _revise(self, article_id: str, new: NewArticle, words: _Words, now: datetime) -> Kept:
        """Make these words the newest: under a number of their own, or under their old one.

        An edit that is taken back returns to its old revision, so that a page which flips between
        two texts makes no revisions, claims or alerts without end.
        """
        article = self._locked(article_id)
        if self.revision(article_id).content_sha == words.sha:
            return Kept(article, "known")  # another transaction was faster
        changes = {
            "title": words.title,
            "url": new.url or article.url,
            "published_at": article.published_at or new.published_at,
            "language": new.language or article.language,
            "agency": new.agency or article.agency,
            "author": new.author or article.author,
            "section": new.section or article.section,
            # An edit of what was back-filled is no news either.
            "alerting": new.alerting and article.alerting,
            "given_sha": words.sha,
        }
        return self._renew(
            article, changes, words.text, words.sha, now, rank=new.rank, patience=new.patience
        )

    def _renew(
        self,
        article: Article,
        changes: dict[str, Any],
        text: str,
        sha: str,
        now: datetime,
        *,
        rank: Rank,
        patience: timedelta | None = None,
    ) -> Kept:
        """The words become the newest, under their old number if they were the newest before."""
        number = self._value(_NUMBER_OF, id=article.id, sha=sha)
        changes["revision"] = number or self._value(_LAST_NUMBER, id=article.id) + 1
        self._change(_REVISE, article_id=article.id, **changes)
        article = Article(**{**dict(article), **_of_article(changes)})
        revision = _revision(article, text, sha, now)
        if number is None:
            self._change(_ADD_REVISION, **dict(revision))
        SqlPrints(self._connection).take(article, text, now)
        self._to_be_read(revision, now, rank, patience=patience, again=number is not None)
        return Kept(article, "revised")

    def _locked(self, article_id: str) -> Article:
        row = self._one(_LOCKED, id=article_id)
        if row is None:
            raise NotFound(f"There is no article {article_id!r}.")
        return _article(row)

    def _to_be_read(
        self,
        revision: Revision,
        now: datetime,
        rank: Rank,
        *,
        patience: timedelta | None = None,
        again: bool = False,
    ) -> None:
        work = SqlWork(self._connection)
        message = ArticleStored(article_id=revision.article_id, revision=revision.number, rank=rank)
        if again:
            work.forget_done(message.key)
        work.add(message, now=now, not_before=now + patience if patience else None)


def _article(row: RowMapping) -> Article:
    return Article(**_of_article(dict(row)))


def _of_article(changes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in changes.items() if name in Article.model_fields}


def _revision(article: Article, text: str, sha: str, now: datetime) -> Revision:
    return Revision(
        article_id=article.id,
        number=article.revision,
        title=article.title,
        text=text,
        content_sha=sha,
        fetched_at=now,
        from_page=article.from_page,
    )


def _first(new: NewArticle, words: _Words, now: datetime) -> Article:
    return Article(
        id=_id(new, words),
        source_id=new.source.id,
        guid=words.guid,
        url=new.url,
        canonical_url=words.address,
        title=words.title,
        published_at=new.published_at,
        language=new.language,
        agency=new.agency,
        author=new.author,
        section=new.section,
        stored_at=now,
        alerting=new.alerting and not new.late,
    )

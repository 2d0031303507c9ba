"""Claims, and the index by which their rivals are found."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, update

from crosswire.domain.claims import Claim
from crosswire.domain.errors import NotFound
from crosswire.store.nearest import nearest
from crosswire.store.protocol import Wanted
from crosswire.store.rows import Rows, in_parts
from crosswire.store.statements import insert_or_update
from crosswire.store.tables import articles, claims, rivals

_CLAIM = select(claims.c.document).where(claims.c.id == bindparam("id"))
_MANY = select(claims.c.document).where(claims.c.id.in_(bindparam("ids", expanding=True)))
_NUMBERED = select(claims.c.number, claims.c.document).where(
    claims.c.number.in_(bindparam("numbers", expanding=True))
)
_COUNT = select(func.count(claims.c.place))

_OF_REVISION = (
    claims.c.article_id == bindparam("article"),
    claims.c.revision == bindparam("of_revision"),
    claims.c.place.is_not(None),
)
_OF = select(claims.c.document).where(*_OF_REVISION).order_by(claims.c.place)
_UNPLACE = update(claims).where(*_OF_REVISION).values(place=None)

_NEWEST = select(articles.c.revision).where(articles.c.id == bindparam("article"))
_LAST_READ = select(func.max(claims.c.revision)).where(claims.c.article_id == bindparam("article"))

_PLACED = select(claims.c.id, claims.c.number).where(*_OF_REVISION)
_INDEXED = select(claims.c.document, claims.c.number).where(
    claims.c.article_id == bindparam("article")
)
_UNINDEX = delete(rivals).where(
    rivals.c.key == bindparam("at_key"),
    rivals.c.day == bindparam("at_day"),
    rivals.c.claim == bindparam("at_claim"),
)


class SqlClaims(Rows):
    """Claims, by their ids and by the questions they answer."""

    def replace_for(self, article_id: str, revision: int, new: Sequence[Claim]) -> None:
        newest = self._newest(article_id)
        self._change(_UNPLACE, article=article_id, of_revision=revision)
        if newest is None or revision >= newest:
            self._unindex(article_id)
        if not new:
            return
        rows = [
            _row(claim, article_id, revision, place)
            for place, claim in enumerate({claim.id: claim for claim in new}.values())
        ]
        self._connection.execute(insert_or_update(claims, self._dialect, key="id"), rows)
        if newest is None or revision >= newest:
            self._index(article_id, revision, new)

    def get(self, claim_id: str) -> Claim:
        document = self._value(_CLAIM, id=claim_id)
        if document is None:
            raise NotFound(f"There is no claim {claim_id!r}.")
        return Claim.from_json(document)

    def many(self, claim_ids: Iterable[str]) -> dict[str, Claim]:
        found = [row for ids in in_parts(claim_ids) for row in self._all(_MANY, ids=ids)]
        return {claim.id: claim for claim in _read(found)}

    def of(self, article_id: str, revision: int | None = None) -> list[Claim]:
        number = self._newest(article_id) if revision is None else revision
        return _read(self._all(_OF, article=article_id, of_revision=number))

    def rivals(self, wanted: Sequence[Wanted]) -> list[list[Claim]]:
        near = nearest(self._connection, wanted)
        numbers = in_parts({number for each in near for number in each})
        rows = (row for part in numbers for row in self._all(_NUMBERED, numbers=part))
        found = {row["number"]: _claim(row["document"]) for row in rows}
        return [
            [found[number] for number in each if found[number].id != asked.claim.id][: asked.limit]
            for asked, each in zip(wanted, near, strict=True)
        ]

    def search(
        self,
        *,
        question: str | None = None,
        speaker: str | None = None,
        article_id: str | None = None,
        limit: int = 50,
    ) -> list[Claim]:
        found = select(claims.c.document).where(claims.c.place.is_not(None))
        if question is not None:
            text, key = claims.c.question, claims.c.question_key
            found = found.where(or_(*(c.icontains(question, autoescape=True) for c in (text, key))))
        if speaker is not None:
            found = found.where(claims.c.speaker_key.icontains(speaker, autoescape=True))
        if article_id is not None:
            found = found.where(claims.c.article_id == article_id)
        return _read(self._all(found.order_by(claims.c.number.desc()).limit(limit)))

    def count(self) -> int:
        return int(self._value(_COUNT))

    def _index(self, article_id: str, revision: int, new: Iterable[Claim]) -> None:
        placed = self._all(_PLACED, article=article_id, of_revision=revision)
        numbers = {row["id"]: row["number"] for row in placed}
        rows = [
            {"key": key, "day": claim.day, "claim": numbers[claim.id]}
            for claim in {claim.id: claim for claim in new}.values()
            for key in claim.found_by
        ]
        if rows:
            self._connection.execute(insert(rivals), rows)

    def _unindex(self, article_id: str) -> None:
        known = self._all(_INDEXED, article=article_id)
        rows = [
            {"at_key": key, "at_day": claim.day, "at_claim": row["number"]}
            for row, claim in zip(known, _read(known), strict=True)
            for key in claim.found_by
        ]
        if rows:
            self._connection.execute(_UNINDEX, rows)

    def _newest(self, article_id: str) -> int | None:
        """The article's newest revision; of an article that is not here, the last one read."""
        known: int | None = self._value(_NEWEST, article=article_id)
        return known or self._value(_LAST_READ, article=article_id)


def _read(rows: Iterable[Any]) -> list[Claim]:
    return [_claim(row["document"]) for row in rows]


@lru_cache(maxsize=4096)
def _claim(document: str) -> Claim:
    """Remembered, because the rivals on a question that everybody answers are asked for by each."""
    return Claim.from_json(document)


def _row(claim: Claim, article_id: str, revision: int, place: int) -> dict[str, Any]:
    return {
        "id": claim.id,
        "article_id": article_id,
        "revision": revision,
        "place": place,
        "question_key": claim.question.key,
        "question": claim.question.text,
        "day": claim.day,
        "speaker_key": claim.attribution.speaker_key,
        "document": claim.to_json(),
    }

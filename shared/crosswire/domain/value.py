"""The base of every value: immutable, closed, comparable."""

import hashlib
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")

    def to_json(self) -> str:
        """Defaults are written out: a stored value does not change when a default does."""
        return self.model_dump_json(exclude_none=True)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        return cls.model_validate_json(text)

    def with_(self, **changes: Any) -> Self:
        """A copy with some fields changed, validated again."""
        return type(self).model_validate({**self.__dict__, **changes})


def fingerprint(*parts: object, length: int = 20) -> str:
    """A short stable name for a combination of parts: the first hex digits of its SHA-256.

    The parts are joined with a unit separator, so ("ab", "c") and ("a", "bc") differ.
    """
    text = "\x1f".join(["" if part is None else str(part) for part in parts])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]

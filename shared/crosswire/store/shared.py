"""Small values that processes share, and which of them leads."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from crosswire.store.rows import Rows
from crosswire.store.tables import leaders, settings

_VALUE = select(settings.c.value).where(settings.c.key == bindparam("name"))
_STAY = (
    update(leaders)
    .where(
        leaders.c.role == bindparam("of_role"),
        (leaders.c.holder == bindparam("me")) | (leaders.c.until <= bindparam("now")),
    )
    .values(holder=bindparam("me"), until=bindparam("ends"))
)


class SqlSettings(Rows):
    """Values by key, leaders by role."""

    def get(self, key: str) -> Any | None:
        value = self._value(_VALUE, name=key)
        return None if value is None else json.loads(value)

    def put(self, key: str, value: Any) -> None:
        self._insert_or_update(settings, {"key": key, "value": json.dumps(value)})

    def lead(self, role: str, holder: str, *, now: datetime, lease: timedelta) -> bool:
        if self._change(_STAY, of_role=role, me=holder, now=now, ends=now + lease):
            return True
        return self._insert_if_new(leaders, {"role": role, "holder": holder, "until": now + lease})

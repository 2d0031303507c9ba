"""How a database answers what the store asks: by an index, or by looking at everything."""

from sqlalchemy import Connection, event

from crosswire.store.engines import connect_to, read_url
from crosswire.store.session import SqlStore


class WatchedStore(SqlStore):
    """A store that remembers its statements, without those that begin a transaction."""

    def __init__(self, url: str) -> None:
        self.engine = connect_to(read_url(url))
        self.asked: list[tuple[str, object]] = []
        event.listen(self.engine, "before_cursor_execute", self._remember)
        super().__init__(self.engine)

    @property
    def on_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def last_plan(self) -> str:
        """The database's plan for the last statement, with fresh statistics."""
        return self.last_plans(1)

    def last_plans(self, count: int) -> str:
        """The same for the last statements, from the last back."""
        explain = "EXPLAIN QUERY PLAN " if self.on_sqlite else "EXPLAIN "
        asked = self.asked[: -count - 1 : -1]
        with self.engine.begin() as connection:
            connection.exec_driver_sql("ANALYZE")
            plans = [
                connection.exec_driver_sql(explain + statement, values)  # type: ignore[arg-type]
                for statement, values in asked
            ]
            return "\n".join(str(row) for rows in plans for row in rows)

    def _remember(
        self, _: Connection, __: object, statement: str, values: object, *___: object
    ) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            self.asked.append((statement, values))

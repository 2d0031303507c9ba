"""What Alembic runs for a migration: on the transaction that it is handed."""

from alembic import context

from crosswire.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()

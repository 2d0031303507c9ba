"""The truth: one schema on SQLite and PostgreSQL."""

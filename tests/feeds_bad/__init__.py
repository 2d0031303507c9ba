"""Broken and malicious feeds and pages, served to the real ingest: what survives of each."""

"""Feeds of every format, made into entries."""

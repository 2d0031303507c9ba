"""Reads articles and says what they claim."""

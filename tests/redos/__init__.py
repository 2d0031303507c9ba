"""Texts that cost patterns most, and a test that none of ours pays."""

"""Judges claims, keeps disputes and delivers alerts."""

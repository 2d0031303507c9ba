"""Delivering alerts: what to do now, what an answer means, and the handler that does it."""

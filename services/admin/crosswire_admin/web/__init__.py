"""The HTTP API: health, metrics, and the desk's reading access to disputes, claims and articles."""

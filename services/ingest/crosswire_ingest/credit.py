"""The name of the outlet or agency that a feed's item is taken from."""

from crosswire.credit import agency_named, credited

__all__ = ["credited", "taken_from"]


def taken_from(source: str | None) -> str | None:
    """What an item's <source> names: an agency by its own name, any other outlet as written."""
    return (agency_named(source, certain=True) or source) if source else None

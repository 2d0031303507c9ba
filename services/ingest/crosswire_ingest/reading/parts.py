"""What the readers of all formats hand on: a channel and its items, in the words of the document.

Nothing is decided here. Which body is the text, which date is believed and which address is the
item's is decided once, in `entries`, for all formats alike.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A title or a body as it stands, and whether it is HTML or plain."""

    value: str
    html: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item. Of addresses and dates the best come first; addresses may be relative."""

    guid: str | None = None
    links: tuple[str, ...] = ()
    title: Words | None = None
    bodies: tuple[Words, ...] = ()
    dates: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    language: str | None = None
    source: str | None = None
    """The outlet that the item is taken from."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A whole document."""

    title: Words | None = None
    language: str | None = None
    dates: tuple[str, ...] = ()
    """Those of the document itself, such as that of its last build."""
    self_link: str | None = None
    items: tuple[Item, ...] = ()
    left_out: int = 0

"""Whether a page says of itself that only subscribers may read all of it. Pure.

Publishers state it for search engines: schema.org's `isAccessibleForFree`, in JSON-LD or on an
element, and Open Graph's `article:content_tier`.
"""

import json
from collections.abc import Iterator
from typing import Any

from lxml import html

_LINKED = "//script[@type='application/ld+json']/text()"
_STATED = "//*[@itemprop='isAccessibleForFree']/@content"
_TIER = "//meta[@property='article:content_tier']/@content"


def is_for_subscribers(tree: html.HtmlElement) -> bool:
    """A page that lets everybody read a few articles a month is none."""
    if any(tier.strip().lower() == "locked" for tier in tree.xpath(_TIER)):
        return True
    stated = [*tree.xpath(_STATED), *_linked(tree)]
    return any(_is_false(value) for value in stated)


def _linked(tree: html.HtmlElement) -> Iterator[Any]:
    for script in tree.xpath(_LINKED):
        try:
            waiting = [json.loads(script)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                yield node.get("isAccessibleForFree")
                waiting += node.values()
            elif isinstance(node, list):
                waiting += node


def _is_false(value: Any) -> bool:
    """As `false`, "False" or the address of schema.org's False."""
    return value is False or (
        isinstance(value, str) and value.strip().lower().rpartition("/")[2] == "false"
    )

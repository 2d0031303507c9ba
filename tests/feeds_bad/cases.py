"""All of them."""

from tests.feeds_bad.case import Bad
from tests.feeds_bad.damage import damaged
from tests.feeds_bad.malice import malicious
from tests.feeds_bad.pages import bad_pages
from tests.feeds_bad.wire import misserved


def cases(seed: int) -> list[Bad]:
    return [*damaged(seed), *malicious(), *misserved(), *bad_pages()]

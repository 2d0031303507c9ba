"""One address for one page, however its links are dressed."""

import re
from functools import lru_cache

from w3lib.url import canonicalize_url, url_query_cleaner

#: Parameters that tell a publisher who clicked, and never which page: campaign tags and click ids.
_TRACKING = re.compile(
    r"utm_\w+|mtm_\w+|pk_(campaign|kwd|source|medium|content|keyword)"
    r"|at_(medium|campaign|custom\d|link_\w+)"
    r"|ns_(campaign|mchannel|source|linkname|fee)"
    r"|(fb|g|y|d|tw|tt)clid|msclkid|[gw]braid|li_fat_id|mc_[ce]id|igshid|_ga|_gl|_hs(enc|mi)"
    r"|ocid|cmpid|smid|guccounter|guce_\w+|xtor|wt_mc",
    re.IGNORECASE,
)
_PARAMETER = re.compile(r"[?&;]([^=&;#]+)")
_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:[^@/?#]*@)?(\[[^\]]*\]|[^:/?#\s]+)", re.IGNORECASE)
_DEFAULT_PORT = re.compile(r"^(http://[^/?#]+):80(?=[/?#]|$)|^(https://[^/?#]+):443(?=[/?#]|$)")

#: A longer address is not compared: no real page has one, and it would not fit an index.
LONGEST = 2_000


@lru_cache(maxsize=10_000)  # the same items are looked at from poll to poll
def canonical_address(url: str) -> str | None:
    """The address without fragment, tracking parameters and default port, as https.

    None if it is no address on the web or far too long.
    """
    url = url.strip()
    if not _WEB.match(url):
        return None
    tracking = [name for name in _PARAMETER.findall(url) if _TRACKING.fullmatch(name)]
    try:
        cleaned = url_query_cleaner(url, tracking, remove=True, unique=False) if tracking else url
        address = canonicalize_url(cleaned)
    except ValueError:
        return None
    address = _DEFAULT_PORT.sub(r"\1\2", address)
    address = re.sub(r"^http:", "https:", address)
    return address if len(address) <= LONGEST else None


def host_of(url: str) -> str:
    """The host that an address names, in lower case and without a port; empty if it names none."""
    found = _HOST.match(url.strip())
    return found[1].lower().rstrip(".") if found else ""

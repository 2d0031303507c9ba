"""Addresses are looked at by the ingest service, which alone goes to the web."""

from collections.abc import Sequence

from crosswire.domain.errors import Refused, Unavailable
from crosswire.domain.feed_lists import OutlineList
from crosswire.domain.looks import Looked, Offer
from crosswire_admin.progress import progress
from crosswire_admin.services import ask, ask_each

ANYWAY = "To add it all the same: --no-check."


def list_at(where: str) -> tuple[str, OutlineList]:
    """A list of feeds, and its address or whole path. Raises Refused or Unavailable."""
    told = ask("crosswire_ingest", "outlines", where)
    return told["address"], OutlineList.model_validate(told["list"])


def looks_at(addresses: Sequence[str]) -> dict[str, Looked]:
    """What each is, with a bar on the terminal meanwhile."""
    if not addresses:
        return {}
    found = {}
    with progress("Looking at each address", len(addresses)) as step:
        for told in ask_each("crosswire_ingest", "look", given=list(addresses)):
            looked = Looked.model_validate(told)
            found[looked.asked] = looked
            step()
    return found


class Choice(Refused):
    """A web page names several feeds; a person must choose."""

    def __init__(self, url: str, offers: Sequence[Offer]) -> None:
        super().__init__(f"{url} is a web page that names several feeds: add one of them.")
        self.offers = offers


def feed_at(url: str) -> Looked:
    """The feed there, or the one that the page there names.

    Raises Choice, Refused or Unavailable if there is none, saying what there is.
    """
    looked = looks_at([url])[url]
    match looked.sight:
        case "ok" | "moved" | "found":
            return looked
        case "choice":
            raise Choice(url, looked.offers)
        case "page":
            raise Refused(
                f"{url} is a web page, not a feed, and names none: look on it for the address of "
                "its RSS or Atom feed."
            )
        case "trouble":
            raise Unavailable(f"{_about(url, looked)} {ANYWAY}")
        case "blocked" | "no_address":
            raise Refused(looked.reason or f"{url} cannot be reached.")
        case _:
            raise Refused(f"{_about(url, looked)} {ANYWAY}")


def _about(url: str, looked: Looked) -> str:
    return (looked.reason or "").replace("The server", url, 1).replace("This is", f"{url} is", 1)

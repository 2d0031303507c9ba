"""Which news agency a report is credited to, if it says so itself.

A credit stands where an outlet puts it: as the author, in the dateline, on a line of its own at
the head or the tail, behind the last sentence, or at the end of the title. What an agency is said
to report in a sentence is a quotation and no credit, and a photograph's credit is not the text's.
"""

from crosswire.credit.agencies import agency_named
from crosswire.credit.lines import credit_at_head, credit_at_tail, credit_in_author, credit_in_title

__all__ = ["agency_named", "credited"]


def credited(
    *, author: str | None = None, title: str = "", text: str = "", outlet: str | None = None
) -> str | None:
    """The agency, or None. An outlet that is an agency is its own unless it credits another."""
    return (
        (credit_in_author(author) if author else None)
        or credit_at_head(text)
        or credit_at_tail(text)
        or credit_in_title(title)
        or (agency_named(outlet, certain=True) if outlet else None)
    )

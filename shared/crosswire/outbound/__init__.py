"""The one HTTP client: feeds, articles and webhooks all leave through it.

An address from outside may name anything, this machine included. So a name is resolved once, every
answer is judged, and the judged address is dialled; redirects, sizes, codings and the time that an
exchange may take are bounded as well.
"""

from crosswire.outbound.client import Outbound, Response
from crosswire.outbound.held import Body
from crosswire.outbound.urls import checked_url

__all__ = ["Body", "Outbound", "Response", "checked_url"]

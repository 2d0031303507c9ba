"""A process that delivers what is due at a given time, and may be told to die on the way.

python -m tests.integration.courier_process DATABASE_URL TIME
"""

import sys
from datetime import datetime
from random import Random

from crosswire.clock import FixedClock
from crosswire.settings import Settings
from crosswire.store.session import open_store
from crosswire.testing import drain
from crosswire.webhooks.sending import webhook_client
from crosswire_alerts.webhook.handlers import delivery_handlers


def main(database: str, time: str) -> None:
    settings = Settings()
    store, clock = open_store(database), FixedClock(datetime.fromisoformat(time))
    handlers = delivery_handlers(store, webhook_client(settings), clock, settings, Random(1))
    drain(store, handlers, clock=clock)


if __name__ == "__main__":
    main(*sys.argv[1:])

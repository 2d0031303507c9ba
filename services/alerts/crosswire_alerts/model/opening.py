"""The model that the settings name, if they name one."""

import time
from typing import Any

import structlog

from crosswire.domain.errors import Refused
from crosswire.settings import Settings
from crosswire_alerts.model.child import ChildReader
from crosswire_alerts.model.endpoint import EndpointReader
from crosswire_alerts.model.folder import described
from crosswire_alerts.model.guard import Candid, Guard
from crosswire_alerts.model.opinions import Adviser, NoAnswer, Reader

#: What the model is asked when somebody wants to know whether it answers.
TRIAL = ("The bridge over the river is open.", "The bridge over the river is closed.")
#: Seconds for that, the loading included.
TRIAL_WITHIN = 60.0
#: Seconds for which the daemon waits until one is loaded.
LOADED_WITHIN = 30.0

log = structlog.get_logger()


def reader_of(settings: Settings) -> Reader | None:
    """Nothing is loaded and nobody is asked yet."""
    model = settings.model
    if model.folder is not None:
        return ChildReader(model.folder, threads=model.threads)
    if model.url is not None:
        return EndpointReader(model, settings.outbound)
    return None


def guarded(settings: Settings) -> Adviser | None:
    """For the daemon, which goes on without it if need be. One in a folder is loaded first."""
    reader = reader_of(settings)
    if isinstance(reader, ChildReader):
        try:
            reader.warm(seconds=LOADED_WITHIN)
        except NoAnswer as error:
            log.warning("the rules judge alone", model=reader.title, reason=str(error))
    return Guard(reader, settings.model) if reader else None


def candid(settings: Settings) -> Adviser | None:
    """For a command: raises Refused at once if its folder lacks anything."""
    reader = _checked(settings)
    return Candid(reader) if reader else None


def tried(settings: Settings) -> dict[str, Any]:
    """What it says of two plain sentences. Raises Refused or Unavailable in one sentence."""
    reader = _checked(settings)
    if reader is None:
        raise Refused(
            "There is no model: CROSSWIRE_MODEL__FOLDER or CROSSWIRE_MODEL__URL names one."
        )
    try:
        reader.read([TRIAL], seconds=TRIAL_WITHIN)  # loads it
        started = time.monotonic()
        [opinion] = reader.read([TRIAL], seconds=TRIAL_WITHIN)
        assert opinion
        took = time.monotonic() - started
    finally:
        reader.close()
    return {"model": reader.title, "seconds": round(took, 4), **dict(opinion)}


def _checked(settings: Settings) -> Reader | None:
    """Raises Refused if its folder lacks anything."""
    if settings.model.folder is not None:
        described(settings.model.folder)
    return reader_of(settings)

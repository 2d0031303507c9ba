"""What a process that judges does once, before the first claim."""

import gc

from crosswire import lexis

#: Judging makes few cycles: the collector is called a tenth as often.
_YOUNG = 7_000


def load() -> None:
    """Load the words: they stay as long as the process, and need not be looked through again."""
    lexis.kinship("sink", "destroy", "v")
    lexis.states_of("open", "a")
    lexis.verb_behind("sinking")
    lexis.one_deed("strike", "shell")
    lexis.stand_in("plant", "site")
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG)

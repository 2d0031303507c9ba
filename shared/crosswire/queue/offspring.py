"""Something done in a child process, which may die of it without harm to its parent."""

import os
from collections.abc import Callable

import structlog

log = structlog.get_logger()

_YES, _NO, _BROKEN = 0, 1, 2


def in_child(do: Callable[[], bool]) -> bool:
    """What it answers, done in a fork of this process; False too if the child died of it."""
    child = os.fork()
    if child == 0:
        _do_and_leave(do)
    _, status = os.waitpid(child, 0)
    answer = os.waitstatus_to_exitcode(status)
    if answer not in (_YES, _NO):
        log.warning("a child died of its work", status=answer)
    return answer == _YES


def _do_and_leave(do: Callable[[], bool]) -> None:
    """Without cleaning up: what there is belongs to the parent."""
    answer = _BROKEN
    try:
        answer = _YES if do() else _NO
    except Exception:
        log.exception("a child's work broke")
    finally:
        os._exit(answer)

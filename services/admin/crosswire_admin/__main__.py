"""The `crosswire` command: a wrong word or a server that is down is one sentence, not a traceback.

Exit codes: 0 done · 1 a check found something · 2 bad input or settings · 3 a server is down ·
4 no such thing · 130 interrupted.
"""

import os
import sys

import typer

from crosswire.domain.errors import CrosswireError, NotFound, Unavailable
from crosswire.domain.text import clean_text
from crosswire_admin.app import build
from crosswire_admin.newsroom import Newsroom


def main() -> None:
    sys.exit(run(sys.argv[1:], Newsroom()))


def run(arguments: list[str], room: Newsroom) -> int:
    """Run one command and give its exit code."""
    try:
        code = build().main(arguments, "crosswire", standalone_mode=False, obj=room)
    except CrosswireError as error:
        return _say(str(error), exit_code(error))
    except typer.TyperException as error:
        return _say(error.format_message(), error.exit_code)
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:  # the reader of our output has seen enough, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0


def exit_code(error: CrosswireError) -> int:
    if isinstance(error, NotFound):
        return 4
    return 3 if isinstance(error, Unavailable) else 2


def _say(sentence: str, code: int) -> int:
    if sentence := clean_text(sentence).strip():  # it may repeat what was typed
        print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    main()

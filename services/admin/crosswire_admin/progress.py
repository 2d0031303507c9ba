"""While something long is done: a bar on the terminal, and what went wrong, told at the end."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import typer

from crosswire.domain.text import clean_line
from crosswire_admin.output import console

#: Called once for each step that is done.
Step = Callable[[], None]


@contextmanager
def progress(what: str, total: int) -> Iterator[Step]:
    """On standard error, so that it never mixes with what a command answers."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeLeft())
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


@contextmanager
def progress_in(what: str, size: int) -> Iterator[Callable[[int, str], None]]:
    """The same through a file: it is called with the bytes read so far, and words on that."""
    if not sys.stderr.isatty():
        yield lambda read, words: None
        return
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[words]}"),
        TimeLeft(),
    )
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=size, words="")
        yield lambda read, words: bar.update(task, completed=read, words=words)


def tell_troubles(troubles: Mapping[str, str]) -> None:
    """Name what bugs have cost, and end with exit code 1 if that is anything."""
    for name, trouble in troubles.items():
        print(clean_line(f"{name} was left out: {trouble}"), file=sys.stderr)
    if troubles:
        raise typer.Exit(1)

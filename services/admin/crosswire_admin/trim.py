"""Pictures without the blanks that Rich pads lines with, so that what is copied is clean."""

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment


class Trimmed:
    """The picture, moved to the right, each line ending with its last letter."""

    def __init__(self, picture: RenderableType, *, indent: int = 0) -> None:
        self._picture = picture
        self._indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrower = options.update_width(max(options.max_width - self._indent, 20))
        for line in console.render_lines(self._picture, narrower, pad=False):
            trimmed = _trimmed(line)
            if trimmed and self._indent:
                yield Segment(" " * self._indent)
            yield from trimmed
            yield Segment.line()


def _trimmed(line: list[Segment]) -> list[Segment]:
    kept = list(line)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        last = kept.pop()
        kept.append(Segment(last.text.rstrip(), last.style))
    return kept

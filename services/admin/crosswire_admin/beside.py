"""What the daemon does beside keeping its children running: the story of the seeds, the watch."""

import threading
from pathlib import Path

from crosswire_admin import story
from crosswire_admin.news import News
from crosswire_admin.supervisor import Daemon
from crosswire_admin.watch import Watch


class Beside:
    """The main thread keeps the children running; the news are told in another."""

    def __init__(
        self,
        daemon: Daemon,
        news: News,
        closing: threading.Event,
        seeds: Path | None,
        *,
        stop_after: bool,
    ) -> None:
        self._daemon, self._news, self._closing = daemon, news, closing
        self._seeds, self._stop_after = seeds, stop_after
        self._trouble: Exception | None = None
        self.opened = 0
        """How many disputes the seeds opened."""

    def run(self) -> None:
        """Until `closing` is set. Raises what went wrong beside."""
        thread = threading.Thread(target=self._tell, name="news", daemon=True)
        thread.start()
        self._daemon.keep_running(self._closing)
        thread.join(timeout=5)
        if self._trouble:
            raise self._trouble

    def _tell(self) -> None:
        try:
            watch = Watch(self._daemon.store, self._news, self._daemon.url)
            if self._seeds:
                self.opened = story.tell(
                    self._seeds, self._daemon, watch, self._news, self._closing
                )
                if not self._stop_after:
                    self._news.say("\nIt goes on as a daemon; Ctrl-C stops it.")
            if self._stop_after:
                self._closing.set()
            watch.keep_looking(self._closing)
        except Exception as error:  # told by the main thread, which would wait for ever else
            self._trouble = error
            self._closing.set()

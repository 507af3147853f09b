"""Many repositories: several at a time, their reports in the order they were named."""

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue

import click

from raillint.errors import RaillintError
from raillint.model import RepoReport
from raillint.repo.source import Source

# libyaml and the rules recurse; macOS gives a thread 512 kB if nobody asks.
_STACK = 16 << 20
# One that waits for a time-out must not hold up the others: a report is small, so many may wait.
_AHEAD = 64


class _Task:
    """A repository to be judged, and what came of it."""

    def __init__(self, source: Source) -> None:
        self.source: Source | None = source
        self.outcome: RepoReport | RaillintError | None = None
        self.done = threading.Event()

    def run(self, judge: Callable[[Source], RepoReport]) -> None:
        # The source holds every file that was read; it must not outlive its judgement.
        source, self.source = self.source, None
        assert source is not None
        try:
            self.outcome = judge(source)
        except RaillintError as error:
            self.outcome = error
        finally:
            self.done.set()

    def result(self) -> RepoReport:
        self.done.wait()
        if isinstance(self.outcome, RaillintError):
            raise self.outcome
        assert self.outcome is not None, "the thread has said above what went wrong"
        return self.outcome


def in_order(
    judge: Callable[[Source], RepoReport], sources: Iterable[Source], jobs: int
) -> Iterator[RepoReport]:
    """Yield what ``judge`` says of each source, in their order, with ``jobs`` at work.

    Sources are taken a few ahead of the results, so memory does not grow with their number.
    The threads are daemons: an interrupt waits for no answer of the network.
    """
    queue: SimpleQueue[_Task | None] = SimpleQueue()

    def work() -> None:
        while (task := queue.get()) is not None:
            task.run(judge)

    before = threading.stack_size(_STACK)
    workers = [threading.Thread(target=work, daemon=True) for _ in range(jobs)]
    for worker in workers:
        worker.start()
    threading.stack_size(before)
    waiting: deque[_Task] = deque()
    try:
        for source in sources:
            waiting.append(_Task(source))
            queue.put(waiting[-1])
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for _ in workers:
            queue.put(None)


def with_progress(reports: Iterable[RepoReport], total: int | None) -> Iterator[RepoReport]:
    """Show how far the run is, on standard error and only where that is a terminal."""
    if not sys.stderr.isatty():
        yield from reports
        return
    with click.progressbar(
        reports, length=total, label="checked", show_pos=True, file=sys.stderr
    ) as bar:
        yield from bar

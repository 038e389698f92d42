"""Where batches of work run: this process, a pool of processes, or any other `concurrent.futures.Executor`.

The work is a pure function over a batch. It takes positional, picklable values, and keeps what is dear to make
(a Jinja environment, a compiled vocabulary) in `functools.cache` of its own process.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class InlineExecutor(Executor):
    """Runs each call at once, in the caller: for small jobs, tests and debuggers."""

    def submit(self, fn: Callable[..., Result], /, *args: object, **kwargs: object) -> Future[Result]:
        future: Future[Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def available_cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        return os.cpu_count() or 1


@contextmanager
def open_executor(jobs: int) -> Iterator[Executor]:
    """An executor of `jobs` processes; with one, the calling process itself."""
    if jobs <= 1:
        yield InlineExecutor()
        return
    # forkserver/spawn would pay each worker's imports again; fork is safe here: no threads run yet when a build starts
    # its pool. Where fork does not exist the platform's own way is taken.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        yield pool


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of `size`, in order; the last may be shorter."""
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


def map_batches(
    executor: Executor,
    work: Callable[..., Result],
    work_batches: Iterable[Sequence[Item]],
    *shared: object,
    ahead: int = 4,
) -> Iterator[Result]:
    """`work(batch, *shared)` of each batch, in the order of the batches.

    At most `ahead` batches are under way or waiting to be taken, so memory stays bounded.
    """
    waiting: deque[Future[Result]] = deque()
    for batch in work_batches:
        waiting.append(executor.submit(work, batch, *shared))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()

"""Where batches of work run: this process, a pool of processes, or any other `concurrent.futures.Executor`.

The work is a pure function over a batch. It takes positional, picklable values, and keeps what is dear to make
(a Jinja environment, a compiled vocabulary) in `functools.cache` of its own process.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")

COLLECT_FROM = 20_000
"""New containers before Python looks for cycles among them (its own: 700). Readings and pages make many containers and
hardly a cycle; so few, that what a cycle holds is never much."""


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
def seldom_collecting() -> Iterator[None]:
    """Python looks for cycles seldom within: here, and in the processes that are forked from this one."""
    before = gc.get_threshold()
    gc.set_threshold(COLLECT_FROM, *before[1:])
    leave_alone()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def leave_alone() -> None:
    """What there is by now (code, templates) stays whatever happens: nobody looks through it for cycles any more."""
    gc.freeze()


class Workforce:
    """Executors for the stages of one build: this process for small stages, a pool of processes for each large one.

    A pool is started when a large stage asks for it, so a small build pays nothing; and ended with its stage, so that
    processes hold only what their stage needs, and are forked with whatever was made for it.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._inline = InlineExecutor()
        self._pool: ProcessPoolExecutor | None = None

    def executor_for(self, items: int, worth_a_pool: int) -> Executor:
        """Where to run a stage of so many items, of which `worth_a_pool` pay for starting processes."""
        if self._jobs <= 1 or items < worth_a_pool:
            return self._inline
        if self._pool is None:
            self._pool = _open_pool(self._jobs)
        return self._pool

    def rest(self) -> None:
        """End the processes of a stage."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _open_pool(jobs: int) -> ProcessPoolExecutor:
    """Forked where that exists and no other thread runs: workers then inherit compiled templates; else spawned."""
    import multiprocessing  # 15 ms, for builds with a large stage
    from concurrent.futures import ProcessPoolExecutor

    forks = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if forks:
        leave_alone()  # looking through it would copy its memory into each process
    context = multiprocessing.get_context("fork" if forks else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Let this worker end when the build that started it is killed: nobody else would give it work, or an end."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class Aside:
    """One piece of work that a forked process does while the caller goes on with something else.

    Where no process can be forked, or other threads run, the caller does it when it asks for the result. The work is
    therefore to be done in either place: it opens what it reads by itself.
    """

    def __init__(self, work: Callable[[], bytes], worth_a_process: bool = True) -> None:
        self._work = work
        self._process = 0
        self._pipe = -1
        self._result: bytes | None = None
        if worth_a_process and hasattr(os, "fork") and threading.active_count() == 1:
            self._begin()

    def _begin(self) -> None:
        self._pipe, writing = os.pipe()
        try:
            self._process = os.fork()
        except OSError:  # no more processes are to be had
            os.close(self._pipe)
            os.close(writing)
            return
        if self._process:
            os.close(writing)
            return
        status = 1
        try:
            os.close(self._pipe)
            with open(writing, "wb") as pipe:
                pipe.write(self._work())
            status = 0
        finally:
            os._exit(status)  # whatever happened: nothing of the caller's is to be ended twice

    def result(self) -> bytes:
        """What the work answered. Raises what it raised."""
        if self._result is None:
            answered = self._answer() if self._process else None
            self._result = self._work() if answered is None else answered
        return self._result

    def _answer(self) -> bytes | None:
        """The other process's result; None when it failed."""
        with open(self._pipe, "rb") as pipe:
            data = pipe.read()
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        return data if status == 0 else None

    def close(self) -> None:
        """End the process, if nobody has asked for its result."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.close(self._pipe)
            os.waitpid(self._process, 0)
            self._process = 0


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

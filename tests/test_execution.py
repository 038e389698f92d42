"""Where batches run, and what that leaves behind; work done aside, by another process where one can be had."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from backfile.execution import Aside, seldom_collecting


def _own_number() -> bytes:
    return str(os.getpid()).encode()


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other thread runs, whatever the tests are run by."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.mark.usefixtures("alone")
def test_work_aside_is_done_by_another_process() -> None:
    aside = Aside(_own_number)
    assert aside.result() == aside.result() != _own_number()


@pytest.mark.usefixtures("alone")
def test_large_results_arrive_whole() -> None:
    assert Aside(lambda: b"x" * 3_000_000).result() == b"x" * 3_000_000


@pytest.mark.usefixtures("alone")
def test_what_fails_aside_is_done_here() -> None:
    here = os.getpid()

    def work() -> bytes:
        if os.getpid() != here:
            raise KeyboardInterrupt
        return b"done"

    assert Aside(work).result() == b"done"


def test_work_not_worth_a_process_is_done_when_it_is_asked_for() -> None:
    done: list[int] = []

    def work() -> bytes:
        done.append(1)
        return _own_number()

    aside = Aside(work, worth_a_process=False)
    assert not done
    assert aside.result() == aside.result() == _own_number()
    assert done == [1]


@pytest.mark.usefixtures("alone")
def test_work_that_nobody_waits_for_is_ended() -> None:
    aside = Aside(lambda: time.sleep(60) or b"")
    process = aside._process
    aside.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    aside.close()


def test_python_looks_for_cycles_as_before_after_a_build() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="stop"), seldom_collecting():
        assert gc.get_threshold()[0] > before[0]
        gc.freeze()
        raise ValueError("stop")
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


_WAITING = """
import os, sys, time
from backfile.execution import Workforce, map_batches

def wait(batch):
    with open(os.path.join(sys.argv[1], str(os.getpid())), "w"):
        time.sleep(60)

list(map_batches(Workforce(2).executor_for(2, 1), wait, [[1], [2]]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="looks for processes as POSIX has them")
def test_workers_end_when_the_build_is_killed(tmp_path: Path) -> None:
    build = subprocess.Popen([sys.executable, "-c", _WAITING, str(tmp_path)])
    _until(lambda: len(list(tmp_path.iterdir())) == 2)
    workers = [int(path.name) for path in tmp_path.iterdir()]
    build.send_signal(signal.SIGKILL)
    build.wait()
    _until(lambda: not any(map(_is_running, workers)))


def _until(condition: Callable[[], bool]) -> None:
    for _ in range(600):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError("nothing came of it in half a minute")


def _is_running(number: int) -> bool:
    """Whether a process is there and has not ended: one that nobody waits for stays listed."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(number)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.startswith("Z")
